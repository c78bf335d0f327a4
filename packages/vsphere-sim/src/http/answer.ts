/** An answer to a request, from its status to its last byte. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Exchange } from './endpoint.js';

export interface Answer {
  readonly status: number;
  /** Whole, or in pieces that are made as the client takes them. */
  readonly body: Buffer | Iterable<Buffer>;
  /** XML if not given. */
  readonly contentType?: string | undefined;
  /** Which fault it brings. */
  readonly fault?: string | undefined;
}

/** Smaller ones grow by it, or hardly shrink. */
const WORTH_COMPRESSING = 1024;
const FAST = { level: constants.Z_BEST_SPEED };
const compress = promisify(gzip);

/** Sends it, compressed if the client likes it so, and no faster than the client reads. */
export async function sendAnswer(
  { request, response }: Exchange,
  { status, body, contentType = 'text/xml; charset=utf-8' }: Answer,
): Promise<void> {
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.statusCode = status;
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-cache');
  if (!Buffer.isBuffer(body)) {
    if (takesGzip) response.setHeader('content-encoding', 'gzip');
    await (takesGzip
      ? pipeline(Readable.from(body), createGzip(FAST), response)
      : pipeline(Readable.from(body), response));
    return;
  }
  const compressed = takesGzip && body.length >= WORTH_COMPRESSING;
  const bytes = compressed ? await compress(body, FAST) : body;
  if (compressed) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}
