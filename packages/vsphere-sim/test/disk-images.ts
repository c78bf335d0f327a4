/** Disk images to send, and plain requests that send and fetch them. */
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type { Simulator } from '../src/index.js';
import { exportDisk, importDisk } from '../src/storage/disk-streams.js';
import { createDisk } from '../src/storage/virtual-disks.js';
import { bytesOf, datastore, pieces } from './storage-fixture.js';

/** A stream-optimised image of a disk that begins with those bytes. */
export async function imageOf(bytes: Buffer, capacityBytes: number): Promise<Buffer> {
  const { files } = datastore();
  createDisk(files, 'a.vmdk', { capacityBytes, diskType: 'thin', adapterType: 'lsiLogic' });
  await importDisk(files, 'a.vmdk', pieces(bytes));
  return bytesOf(await exportDisk(files, 'a.vmdk'));
}

export interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface SendOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer | AsyncIterable<Uint8Array>;
}

/** Bodies that are no buffer go out in chunks. */
export async function send(simulator: Simulator, url: string, options: SendOptions = {}): Promise<Sent> {
  const { method = 'POST', headers = {}, body = Buffer.alloc(0) } = options;
  const start = url.startsWith('https') ? httpsRequest : httpRequest;
  const request = start(url, {
    method,
    ca: simulator.caPem,
    agent: false,
    headers: { ...headers, ...(Buffer.isBuffer(body) && { 'content-length': body.length }) },
  });
  const answered = new Promise<Sent>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode: status = 0, headers: answerHeaders } = response;
      buffer(response).then((all) => resolve({ status, headers: answerHeaders, body: all }), reject);
    });
  });
  if (Buffer.isBuffer(body)) request.end(body);
  else await pipeline(Readable.from(body, { objectMode: false }), request).catch(() => undefined);
  return answered;
}
