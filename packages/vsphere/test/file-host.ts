/**
 * The `/folder` of a server, as a test wants it: files in memory, and requests that go wrong on cue.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { FileHandler } from './scripted-server.js';

export interface HostedFile {
  data: Buffer;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export type HostRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
};

export class FileHost {
  /** By path below `/folder/`, without the query. */
  readonly files = new Map<string, HostedFile>();
  readonly requests: HostRequest[] = [];
  /** What the next requests of a method do instead of being answered as they should; used up in order. */
  readonly #orders = new Map<string, FileHandler[]>();
  takesRanges = true;

  readonly handler: FileHandler = (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    this.requests.push({ method, url, headers });
    const order = this.#orders.get(method)?.shift();
    if (order) order(incoming, response);
    else void this.answer(incoming, response);
  };

  next(method: string, ...orders: FileHandler[]): void {
    this.#orders.set(method, [...(this.#orders.get(method) ?? []), ...orders]);
  }

  /** How often a method was asked for. */
  count(method: string): number {
    return this.requests.filter((request) => request.method === method).length;
  }

  async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(/^\/folder\/([^?]*)/.exec(incoming.url ?? '')?.[1] ?? '');
    if (incoming.method === 'PUT') {
      if (incoming.headers.expect) response.writeContinue();
      this.files.set(path, { data: await buffer(incoming).catch(() => Buffer.alloc(0)) });
      response.writeHead(201).end();
      return;
    }
    const file = this.files.get(path);
    if (!file) {
      response.writeHead(404).end('no such file');
      return;
    }
    if (incoming.method === 'DELETE') {
      this.files.delete(path);
      response.writeHead(204).end();
      return;
    }
    this.give(file, incoming, response);
  }

  give(file: HostedFile, incoming: IncomingMessage, response: ServerResponse): void {
    const { data, etag, lastModified } = file;
    const version = { ...(etag && { ETag: etag }), ...(lastModified && { 'Last-Modified': lastModified }) };
    const from = this.#rangeOf(file, incoming);
    if (from === undefined) {
      response.writeHead(200, { ...version, 'Content-Length': data.length });
      response.end(incoming.method === 'HEAD' ? undefined : data);
    } else if (from >= data.length) {
      response.writeHead(416).end();
    } else {
      response.writeHead(206, {
        ...version,
        'Content-Length': data.length - from,
        'Content-Range': `bytes ${from}-${data.length - 1}/${data.length}`,
      });
      response.end(data.subarray(from));
    }
  }

  #rangeOf({ etag, lastModified }: HostedFile, { headers }: IncomingMessage): number | undefined {
    const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1];
    const condition = headers['if-range'];
    if (!this.takesRanges || from === undefined) return undefined;
    return condition === undefined || condition === etag || condition === lastModified
      ? Number(from)
      : undefined;
  }
}

/** Answers with the head of the whole file and the first bytes of it, and cuts the connection. */
export function cutAfter(host: FileHost, path: string, bytes: number): FileHandler {
  return (incoming, response) => {
    const file = host.files.get(path);
    const whole = file?.data ?? Buffer.alloc(0);
    const from = Number(/^bytes=(\d+)-$/.exec(incoming.headers.range ?? '')?.[1] ?? 0);
    const version = {
      ...(file?.etag && { ETag: file.etag }),
      ...(file?.lastModified && { 'Last-Modified': file.lastModified }),
    };
    response.writeHead(from > 0 ? 206 : 200, {
      ...version,
      'Content-Length': whole.length - from,
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` }),
    });
    response.write(whole.subarray(from, from + bytes), () => response.destroy());
  };
}

/** Bytes that repeat nowhere, so that a part in the wrong place is noticed. */
export function distinctBytes(length: number, seed = 1): Buffer {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed * 2_654_435_761;
  for (let i = 0; i < words.length; i += 1) {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return Buffer.from(words.buffer, 0, length);
}

export function sha256Of(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
