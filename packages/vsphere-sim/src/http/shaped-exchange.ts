/**
 * Requests and responses whose bodies can be made to go wrong: late, slow, or cut off in the middle.
 *
 * The server makes all its requests and responses of these classes; as long as nobody gives one a shape it does what
 * Node's own does.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { sleep, type WorldClock } from '../model/clock.js';

/** What becomes of the body of an answer. */
export interface BodyShape {
  /** Awaited before anything is sent, once there is something to send. */
  readonly first?: (() => Promise<void>) | undefined;
  /** Closes the connection when so many bytes are sent. */
  readonly cutAfter?: number | undefined;
  readonly bytesPerSecond?: number | undefined;
  readonly clock: WorldClock;
}

type Done = (error?: Error | null) => void;

/** A slow body goes out in so many portions a second. */
const PORTIONS = 10;

export class ShapedResponse extends ServerResponse<ShapedRequest> {
  #shape: BodyShape | undefined;
  #sending: Promise<void> | undefined;
  #sent = 0;

  shapeBody(shape: BodyShape): void {
    this.#shape = shape;
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, callback?: Done): boolean {
    const done = typeof encoding === 'function' ? encoding : callback;
    if (this.#shape === undefined) return super.write(chunk, encodingOf(encoding), done);
    this.#send(this.#shape, bytesOf(chunk, encodingOf(encoding)), () => {
      done?.();
      this.emit('drain');
    });
    return false;
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | (() => void), callback?: () => void): this {
    const done = [chunk, encoding, callback].find((given) => typeof given === 'function');
    const body = typeof chunk === 'function' ? undefined : chunk;
    const finished = (): void => {
      if (typeof done === 'function') done();
    };
    if (this.#shape === undefined) return super.end(body, encodingOf(encoding), finished);
    this.#send(this.#shape, bytesOf(body ?? '', encodingOf(encoding)), () => super.end(finished));
    return this;
  }

  #send(shape: BodyShape, bytes: Buffer, done: () => void): void {
    const before = this.#sending ?? shape.first?.() ?? Promise.resolve();
    this.#sending = this.#sendAfter(before, shape, bytes, done);
  }

  async #sendAfter(before: Promise<void>, shape: BodyShape, bytes: Buffer, done: () => void): Promise<void> {
    try {
      await before;
      await this.#sendShaped(shape, bytes);
      if (!this.destroyed) done();
    } catch {
      // Who waited has hung up.
      this.destroy();
    }
  }

  async #sendShaped({ cutAfter = Infinity, bytesPerSecond = Infinity, clock }: BodyShape, bytes: Buffer) {
    const portion = Math.max(1, Math.ceil(bytesPerSecond / PORTIONS));
    let start = 0;
    do {
      const left = cutAfter - this.#sent;
      const part = bytes.subarray(start, start + Math.min(portion, left));
      await this.#sendNow(part);
      if (part.length >= left) this.destroy();
      else if (bytesPerSecond !== Infinity) await sleep(clock, 1000 / PORTIONS);
      start += portion;
    } while (start < bytes.length && !this.destroyed);
  }

  /** What it sent has reached the system when this resolves, so that it arrives even if the connection is closed then. */
  async #sendNow(bytes: Buffer): Promise<void> {
    this.#sent += bytes.length;
    await new Promise<void>((resolve) => {
      if (bytes.length > 0) super.write(bytes, () => resolve());
      else resolve(this.flushHeaders());
    });
  }
}

export class ShapedRequest extends IncomingMessage {
  #left = Infinity;

  /** Closes the connection when so many bytes of the body have come. */
  dropBodyAfter(bytes: number): void {
    this.#left = bytes;
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    if (this.#left === Infinity || !Buffer.isBuffer(chunk)) return super.push(chunk, encoding);
    const part = chunk.subarray(0, this.#left);
    this.#left -= part.length;
    const more = part.length > 0 && super.push(part);
    if (this.#left > 0) return more;
    this.socket.destroy();
    return false;
  }
}

function encodingOf(given: unknown): BufferEncoding {
  return typeof given === 'string' && Buffer.isEncoding(given) ? given : 'utf8';
}

function bytesOf(chunk: unknown, encoding: BufferEncoding): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError('A body is text or bytes.');
}
