/**
 * The body of an answer, as a stream that cannot be mistaken.
 *
 * It ends only when the whole body has come, fails with a typed error in every other case, and destroying it closes
 * the connection. While nobody reads, nothing is taken from the network.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** What the exchange does as the body comes in. */
export interface AnswerBodyEvents {
  onBytes(count: number): void;
  /** Nobody reads at the moment. */
  onPause(): void;
  /** It is the server's turn again. */
  onResume(): void;
  /** What a failure of the connection means. */
  failure(cause: unknown): Error;
  /** Once, at the end of it, however that came. */
  onClose(): void;
}

export class AnswerBody extends Readable {
  readonly #message: IncomingMessage;
  readonly #events: AnswerBodyEvents;
  #ended = false;

  constructor(message: IncomingMessage, events: AnswerBodyEvents, signal: AbortSignal) {
    super({ highWaterMark: 256 * 1024, emitClose: true });
    this.#message = message;
    this.#events = events;
    const fail = (cause?: unknown): void => {
      if (!this.#ended && !this.destroyed) this.destroy(events.failure(cause));
    };
    const onAbort = (): void => fail();
    if (signal.aborted) queueMicrotask(onAbort);
    signal.addEventListener('abort', onAbort, { once: true });
    message.on('data', (chunk: Buffer) => {
      events.onBytes(chunk.length);
      if (this.push(chunk)) return;
      message.pause();
      events.onPause();
    });
    message.once('end', () => {
      // A body without a length ends with its connection; one with a length that ends early fails instead.
      if (!message.complete) return fail();
      this.#ended = true;
      this.push(null);
    });
    message.on('error', fail);
    message.once('close', () => {
      signal.removeEventListener('abort', onAbort);
      fail();
    });
    message.pause();
    // Whoever reads it is told of a failure all the same; a body that nobody cares for must not end the process.
    this.on('error', () => {});
  }

  override _read(): void {
    this.#events.onResume();
    this.#message.resume();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#message.destroy();
    this.#events.onClose();
    callback(error);
  }
}
