/**
 * `/guestFile?id=7&token=...`: a file on its way into a guest, or out of it, for whoever knows the address.
 *
 * It is good for one whole transfer. One that breaks off may be tried again.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Blobs } from '../../files/blobs.js';
import { Guests } from '../../guest/guests.js';
import {
  GuestTransfers,
  type GuestTransfer,
  type TransferFromGuest,
  type TransferToGuest,
} from '../../guest/guest-transfers.js';
import { applyAttributes } from '../../methods/guest-operations/file-attributes.js';
import type { World } from '../../model/world.js';
import type { StoredBlob } from '../../storage/stored-blob.js';
import type { Endpoint, Exchange } from '../endpoint.js';
import { answerRefusals, HttpRefusal } from './http-refusal.js';
import { announcedBytes, incomingBytes } from './incoming-bytes.js';

export interface GuestFileEndpointOptions {
  readonly world: World;
  /** How long a client that sends a file may be silent, by the system's time. */
  readonly idleMs: number;
}

export function guestFileEndpoint({ world, idleMs }: GuestFileEndpointOptions): Endpoint {
  return (exchange) =>
    answerRefusals(exchange, async () => {
      const transfer = transferOf(world, exchange.url.searchParams);
      const wanted = transfer.direction === 'to' ? 'PUT' : 'GET';
      if (exchange.request.method !== wanted) {
        throw new HttpRefusal(405, `The file is to be transferred by ${wanted}.`, { allow: wanted });
      }
      if (transfer.isBusy) throw new HttpRefusal(409, 'The file is being transferred.');
      transfer.isBusy = true;
      try {
        if (transfer.direction === 'to') await receive(world, exchange, transfer, idleMs);
        else await send(world, exchange, transfer);
      } finally {
        transfer.isBusy = false;
      }
    });
}

/** @throws {HttpRefusal} 404 */
function transferOf(world: World, parameters: URLSearchParams): GuestTransfer {
  const id = Number(parameters.get('id') ?? Number.NaN);
  const transfer = world.part(GuestTransfers).find(id, parameters.get('token') ?? '');
  if (transfer === undefined) throw new HttpRefusal(404, 'No such file is to be transferred.');
  return transfer;
}

async function receive(
  world: World,
  exchange: Exchange,
  transfer: GuestTransfer & TransferToGuest,
  idleMs: number,
): Promise<void> {
  const { vm, user, path, sizeBytes, overwrite, attributes } = transfer;
  const announced = announcedBytes(exchange);
  if (announced !== undefined && announced !== sizeBytes) throw wrongSize(sizeBytes);
  const content = await keep(world, exchange, transfer, idleMs);
  const { tree } = world.part(Guests).of(vm);
  try {
    tree.assertPuttable(user, path, overwrite);
  } catch (error) {
    content.release();
    throw error;
  }
  applyAttributes(user, tree.put(user, path, content, overwrite), attributes);
  world.part(GuestTransfers).close(transfer);
  exchange.response.writeHead(200, { 'content-length': 0 }).end();
}

async function keep(
  world: World,
  exchange: Exchange,
  { sizeBytes, signal }: GuestTransfer & TransferToGuest,
  idleMs: number,
): Promise<StoredBlob> {
  const content = await world.part(Blobs).store.write(incomingBytes(exchange, idleMs), {
    signal: AbortSignal.any([exchange.signal, signal]),
    onProgress(bytes) {
      if (bytes > sizeBytes) throw wrongSize(sizeBytes);
    },
  });
  if (content.size === sizeBytes) return content;
  content.release();
  throw wrongSize(sizeBytes);
}

async function send(
  world: World,
  { response, signal }: Exchange,
  transfer: GuestTransfer & TransferFromGuest,
): Promise<void> {
  const { vm, user, path } = transfer;
  const { content } = world.part(Guests).of(vm).tree.fileToRead(user, path);
  const whole = world.part(GuestTransfers);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': content?.size ?? 0,
  });
  if (content === undefined) {
    whole.close(transfer);
    response.end();
    return;
  }
  const ended = AbortSignal.any([signal, transfer.signal]);
  const pieces = untilLast(content, () => whole.close(transfer));
  await pipeline(Readable.from(pieces), response, { signal: ended });
}

/** The address is good for nothing any more before the client sees the end: it may try it at once. */
async function* untilLast(content: StoredBlob, last: () => void): AsyncGenerator<Buffer, void, undefined> {
  let sent = 0;
  for await (const piece of content.read()) {
    sent += piece.length;
    if (sent === content.size) last();
    yield piece;
  }
}

function wrongSize(sizeBytes: number): HttpRefusal {
  return new HttpRefusal(400, `The file is to have ${sizeBytes} bytes.`);
}
