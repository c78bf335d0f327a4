/** The body of a request, whole: with a limit on its size, and on how long its sender may take. */
import type { IncomingMessage } from 'node:http';
import type { Exchange } from './endpoint.js';

export class RequestBodyError extends Error {
  override readonly name = 'RequestBodyError';
  /** What the request is answered with. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Tells a client that waits to be asked that its body is wanted. Others have begun to send it by themselves. */
export function askForBody({ request, response }: Pick<Exchange, 'request' | 'response'>): void {
  if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue();
}

export interface BodyLimits {
  readonly maxBytes: number;
  /** From the first byte to the last. */
  readonly timeoutMs: number;
}

/** @throws {RequestBodyError} it is too large, or takes too long, or ends before its end */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) throw tooLarge();
  const late = setTimeout(() => request.destroy(tooSlow()), limits.timeoutMs);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    throw error instanceof RequestBodyError ? error : new RequestBodyError(400, 'The request broke off.');
  } finally {
    clearTimeout(late);
  }
}

function tooLarge(): RequestBodyError {
  return new RequestBodyError(413, 'The request is too large.');
}

function tooSlow(): RequestBodyError {
  return new RequestBodyError(408, 'The request took too long.');
}
