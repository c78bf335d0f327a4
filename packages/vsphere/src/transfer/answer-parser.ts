/**
 * Reading an HTTP/1.1 answer out of the bytes of a connection, without copying its body.
 *
 * node:http gives every few kilobytes of a body memory of their own, which costs more than anything else in a large
 * download. Here the caller's buffer is looked at where it is: what is handed on is valid until the call returns. It
 * reads answers only, to one request on one connection, and takes nothing that is ambiguous.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** A text that is no answer of HTTP/1.1. */
export class AnswerSyntaxFailure extends Error {}

export interface AnswerHead {
  readonly status: number;
  /** Names in lower case; values of one name are joined by a comma. */
  readonly headers: IncomingHttpHeaders;
}

export interface AnswerEvents {
  onHead(head: AnswerHead): void;
  /** A part of the body, in the memory that was handed in. */
  onBody(part: Buffer): void;
  /** The body is complete. */
  onEnd(): void;
}

type State = 'head' | 'fixed' | 'untilClose' | 'chunkSize' | 'chunk' | 'chunkEnd' | 'trailer' | 'done';

const MAX_HEAD_BYTES = 64 * 1024;
const MAX_LINE_BYTES = 8 * 1024;

export class AnswerParser {
  readonly #events: AnswerEvents;
  #state: State = 'head';
  /** What there is of a head or a line that is not complete. */
  #text = '';
  /** Of a body with a length, or of a chunk. */
  #leftBytes = 0;

  constructor(events: AnswerEvents) {
    this.#events = events;
  }

  /** @throws {AnswerSyntaxFailure} */
  execute(data: Buffer): void {
    for (let at = 0; at < data.length && this.#state !== 'done';) {
      if (this.#state === 'head') at = this.#head(data, at);
      else if (this.#state === 'untilClose') at = this.#part(data, at, data.length);
      else if (this.#state === 'fixed' || this.#state === 'chunk') at = this.#counted(data, at);
      else at = this.#lineOfChunks(data, at);
    }
  }

  /** The connection has ended. @throws {AnswerSyntaxFailure} too early */
  finish(): void {
    if (this.#state === 'done') return;
    if (this.#state !== 'untilClose') throw new AnswerSyntaxFailure('the answer was cut');
    this.#end();
  }

  #head(data: Buffer, from: number): number {
    // What came before may hold the first half of the empty line.
    const before = this.#text.length;
    this.#text += data.toString('latin1', from, Math.min(data.length, from + MAX_HEAD_BYTES + 1 - before));
    const end = this.#text.indexOf('\r\n\r\n');
    if (end === -1) {
      if (this.#text.length > MAX_HEAD_BYTES) throw new AnswerSyntaxFailure('its head is too long');
      return data.length;
    }
    const head = parseHead(this.#text.slice(0, end));
    this.#text = '';
    // Interim answers, 100 and 103, come before the one that counts.
    if (head.status >= 200) this.#begin(head);
    return from + end + 4 - before;
  }

  #begin(head: AnswerHead): void {
    this.#events.onHead(head);
    const { 'transfer-encoding': encoding, 'content-length': length } = head.headers;
    if (head.status === 204 || head.status === 304) {
      this.#end();
    } else if (encoding !== undefined) {
      if (encoding.toLowerCase() !== 'chunked' || length !== undefined) {
        throw new AnswerSyntaxFailure('the length of its body is ambiguous');
      }
      this.#state = 'chunkSize';
    } else if (length === undefined) {
      this.#state = 'untilClose';
    } else {
      this.#leftBytes = parseLength(length);
      this.#state = 'fixed';
      if (this.#leftBytes === 0) this.#end();
    }
  }

  #part(data: Buffer, from: number, to: number): number {
    this.#events.onBody(from === 0 && to === data.length ? data : data.subarray(from, to));
    return to;
  }

  #counted(data: Buffer, from: number): number {
    const to = Math.min(data.length, from + this.#leftBytes);
    this.#leftBytes -= to - from;
    const isOver = this.#leftBytes === 0;
    const wasFixed = this.#state === 'fixed';
    if (isOver && !wasFixed) this.#state = 'chunkEnd';
    this.#part(data, from, to);
    if (isOver && wasFixed) this.#end();
    return to;
  }

  #lineOfChunks(data: Buffer, from: number): number {
    const end = data.indexOf(0x0a, from);
    const to = end === -1 ? data.length : end;
    this.#text += data.toString('latin1', from, to);
    if (this.#text.length > MAX_LINE_BYTES) throw new AnswerSyntaxFailure('a line of its chunks is too long');
    if (end === -1) return data.length;
    if (!this.#text.endsWith('\r')) throw new AnswerSyntaxFailure('a line of its chunks is broken');
    const line = this.#text.slice(0, -1);
    this.#text = '';
    if (this.#state === 'chunkSize') this.#chunkOf(line);
    else if (this.#state === 'trailer') {
      if (line === '') this.#end();
    } else if (line === '') this.#state = 'chunkSize';
    else throw new AnswerSyntaxFailure('a chunk of it is longer than it says');
    return end + 1;
  }

  #chunkOf(line: string): void {
    const [, digits] = /^([0-9a-f]{1,13})[ \t]*(?:;.*)?$/i.exec(line) ?? [];
    if (digits === undefined) throw new AnswerSyntaxFailure('the length of a chunk is no number');
    this.#leftBytes = Number.parseInt(digits, 16);
    this.#state = this.#leftBytes === 0 ? 'trailer' : 'chunk';
  }

  #end(): void {
    this.#state = 'done';
    this.#events.onEnd();
  }
}

function parseHead(text: string): AnswerHead {
  const [statusLine = '', ...lines] = text.split('\r\n');
  const [, digits] = /^HTTP\/1\.[01] ([1-5]\d\d)(?: .*)?$/.exec(statusLine) ?? [];
  if (digits === undefined) throw new AnswerSyntaxFailure('it does not begin like one');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9a-z-]+):[ \t]*(.*?)[ \t]*$/i.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new AnswerSyntaxFailure('a header of it is broken');
    const key = name.toLowerCase();
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
  }
  return { status: Number(digits), headers };
}

/** A length that is said twice must be the same. */
function parseLength(text: string): number {
  const lengths = new Set(text.split(/\s*,\s*/));
  const [length = ''] = lengths;
  if (lengths.size !== 1 || !/^\d{1,15}$/.test(length)) {
    throw new AnswerSyntaxFailure('the length of its body is no number');
  }
  return Number(length);
}
