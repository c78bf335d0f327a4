/** The body of a request as it comes, for what keeps it piece by piece. */
import type { Exchange } from '../endpoint.js';
import { askForBody } from '../request-body.js';
import { HttpRefusal } from './http-refusal.js';

/**
 * Nothing is read before the first piece is asked for, so a client that waits to be asked is refused without having
 * sent anything.
 *
 * @param idleMs how long the client may be silent before it is taken for gone
 */
export async function* incomingBytes(
  exchange: Exchange,
  idleMs: number,
): AsyncGenerator<Buffer, void, undefined> {
  const { request } = exchange;
  askForBody(exchange);
  request.socket.setTimeout(idleMs);
  try {
    // A body that breaks off fails here: what came of it is not taken for all. Whoever takes no more of it leaves the
    // connection as it is, so that the client gets to hear why.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } finally {
    request.socket.setTimeout(0);
  }
}

/**
 * How much is to come; undefined when the client does not say.
 *
 * @throws {HttpRefusal} 400, 415: it is a part of a file, or an encoding of it
 */
export function announcedBytes({ request: { headers } }: Exchange): number | undefined {
  if (headers['content-range'] !== undefined) throw new HttpRefusal(400, 'A file is sent as a whole.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new HttpRefusal(415, 'A file is sent as it is.');
  }
  if (headers['transfer-encoding'] !== undefined) return undefined;
  return Number(headers['content-length'] ?? 0);
}
