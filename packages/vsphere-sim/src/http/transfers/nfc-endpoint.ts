/**
 * `/nfc/TICKET/FILE`: the files of a lease, to be sent or fetched by whoever knows the address.
 *
 * A disk goes over the wire as a stream-optimised file in both directions.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { World } from '../../model/world.js';
import type { Lease } from '../../nfc/lease.js';
import type { LeaseDevice, SentFile } from '../../nfc/lease-device.js';
import { Leases } from '../../nfc/leases.js';
import { receiveFile } from '../../nfc/receive-file.js';
import { exportDisk } from '../../storage/disk-streams.js';
import type { Endpoint, Exchange } from '../endpoint.js';
import { answerRefusals, HttpRefusal } from './http-refusal.js';
import { announcedBytes, incomingBytes } from './incoming-bytes.js';

export interface NfcEndpointOptions {
  /** Where it stands: `/nfc` */
  readonly path: string;
  readonly world: World;
  /** How long a client that sends a file may be silent, by the system's time. */
  readonly idleMs: number;
}

export function nfcEndpoint({ path, world, idleMs }: NfcEndpointOptions): Endpoint {
  return (exchange) =>
    answerRefusals(exchange, async () => {
      const { lease, device } = leasedFile(world, exchange.url.pathname.slice(path.length + 1));
      const { method = '' } = exchange.request;
      const isSending = method === 'PUT' || method === 'POST';
      const isRight = lease.direction === 'import' ? isSending : method === 'GET' || method === 'HEAD';
      if (!isRight) {
        const allow = lease.direction === 'import' ? 'PUT, POST' : 'GET, HEAD';
        throw new HttpRefusal(405, `The lease is for an ${lease.direction}.`, { allow });
      }
      const done = device.begin();
      const transfer = { exchange, lease, device, done };
      try {
        await (isSending ? receive(transfer, idleMs) : send(transfer));
      } finally {
        done(false);
      }
    });
}

interface Transfer {
  readonly exchange: Exchange;
  readonly lease: Lease;
  readonly device: LeaseDevice;
  /** Called when the last of the file has gone through, before the client is told. */
  readonly done: (isWhole: boolean) => void;
}

/** @throws {HttpRefusal} 404 */
function leasedFile(world: World, path: string): { readonly lease: Lease; readonly device: LeaseDevice } {
  const [ticket = '', name] = path.split('/');
  const lease = world.part(Leases).byTicket(ticket);
  const device = lease?.devices.find((candidate) => candidate.name === name);
  if (lease === undefined || device === undefined) throw new HttpRefusal(404, 'No lease has such a file.');
  return { lease, device };
}

async function receive({ exchange, lease, device, done }: Transfer, idleMs: number): Promise<void> {
  const sizeBytes = announcedBytes(exchange);
  const source = incomingBytes(exchange, idleMs);
  await receiveFile(lease, device, { source, signal: exchange.signal, sizeBytes });
  done(true);
  exchange.response.writeHead(200, { 'content-length': 0 }).end();
}

async function send({ exchange, lease, device, done }: Transfer): Promise<void> {
  const { request, response, signal } = exchange;
  const { files, relPath } = device.location;
  const stream = await exportDisk(files, relPath, { owner: lease.object.moid, name: device.name });
  response.writeHead(200, { 'content-type': 'application/x-vnd.vmware-streamVmdk' });
  if (request.method === 'HEAD') {
    await stream.return();
    response.end();
    return;
  }
  const ended = AbortSignal.any([signal, lease.signal]);
  const sent = (file: SentFile): void => {
    device.sent = file;
    done(true);
  };
  await pipeline(Readable.from(summed(stream, sent)), response, { signal: ended });
}

/** The sums are told before the client sees the end: it may ask for them at once. */
async function* summed(
  source: AsyncIterable<Buffer>,
  sent: (file: SentFile) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const sha1 = createHash('sha1');
  const sha256 = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of source) {
    sha1.update(piece);
    sha256.update(piece);
    sizeBytes += piece.length;
    yield piece;
  }
  sent({ sizeBytes, sha1: sha1.digest('hex'), sha256: sha256.digest('hex') });
}
