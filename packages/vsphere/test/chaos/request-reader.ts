/**
 * Cuts the bytes of a client into HTTP requests, and says what each asks for before it is passed on.
 *
 * A SOAP request is handed over whole, under the name of its method. Any other one, an upload for instance, is
 * handed over as it comes, under its HTTP method.
 */
export interface RequestPart {
  /** `CreateFolder`, `PUT`, `GET`... */
  readonly name: string;
  readonly bytes: Buffer;
  readonly first: boolean;
  readonly last: boolean;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

export class RequestReader {
  readonly #onPart: (part: RequestPart) => void;
  #held = Buffer.alloc(0);
  /** Of the request that is under way and handed over in parts. */
  #streaming: { readonly name: string; left: number; tail: string } | undefined;

  constructor(onPart: (part: RequestPart) => void) {
    this.#onPart = onPart;
  }

  push(bytes: Buffer): void {
    this.#held = Buffer.concat([this.#held, bytes]);
    while (this.#held.length > 0 && this.#step());
  }

  /** False when more bytes are needed to go on. */
  #step(): boolean {
    if (this.#streaming) return this.#stream(this.#streaming);
    const headLength = this.#held.indexOf(HEAD_END) + HEAD_END.length;
    if (headLength < HEAD_END.length) return false;
    const head = this.#held.subarray(0, headLength).toString('latin1');
    const bodyLength = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const verb = head.slice(0, head.indexOf(' '));
    if (!/^POST \/(?:sdk|pbm)/.test(head)) {
      const left = /^transfer-encoding: *chunked/im.test(head) ? Number.POSITIVE_INFINITY : bodyLength;
      this.#streaming = left === 0 ? undefined : { name: verb, left, tail: '' };
      this.#take(headLength, verb, true, left === 0);
      return true;
    }
    const length = headLength + bodyLength;
    if (this.#held.length < length) return false;
    const body = this.#held.subarray(headLength, length).toString('utf8');
    this.#take(length, /<(?:\w+:)?Body[^>]*>\s*<(?:\w+:)?(\w+)/.exec(body)?.[1] ?? verb, true, true);
    return true;
  }

  #stream(request: { readonly name: string; left: number; tail: string }): boolean {
    const length = Math.min(this.#held.length, request.left);
    request.tail = (request.tail + this.#held.subarray(0, length).toString('latin1')).slice(
      -LAST_CHUNK.length,
    );
    request.left -= length;
    const last =
      request.left === 0 || (request.left === Number.POSITIVE_INFINITY && request.tail === LAST_CHUNK);
    if (last) this.#streaming = undefined;
    this.#take(length, request.name, false, last);
    return true;
  }

  #take(length: number, name: string, first: boolean, last: boolean): void {
    const bytes = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    this.#onPart({ name, bytes, first, last });
  }
}
