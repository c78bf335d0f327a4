/**
 * The body of an answer, as a stream that cannot be mistaken.
 *
 * It ends only when the whole body has come, fails with a typed error in every other case, and destroying it closes
 * the connection. While nobody reads, nothing is taken from the network.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** What a source of a body tells. */
export interface BodyEvents {
  /** The memory is the source's again when this returns. A few more may come after a pause. */
  onChunk(chunk: Buffer): void;
  onEnd(): void;
  onFail(cause: unknown): void;
}

/** Where a body comes from. It is paused until it is told to go on. */
export interface BodySource {
  listen(events: BodyEvents): void;
  pause(): void;
  resume(): void;
  destroy(): void;
}

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

/** Takes a chunk. The memory is not its own once this returns; a promise means: no more until it has resolved. */
export type ChunkTaker = (chunk: Buffer) => Promise<void> | undefined;

/** The body of an answer. It must be read to its end or destroyed. */
export class AnswerBody extends Readable {
  readonly #source: BodySource | undefined;
  readonly #events: AnswerBodyEvents | undefined;
  #taker: ChunkTaker | undefined;
  /** What came while the taker was busy. */
  readonly #waiting: Buffer[] = [];
  #isBusy = false;
  #isComplete = false;

  /** Without a source it is empty. */
  constructor(source?: BodySource, events?: AnswerBodyEvents, signal?: AbortSignal) {
    super({ highWaterMark: 256 * 1024 });
    this.#source = source;
    this.#events = events;
    // Whoever reads it is told of a failure all the same; a body that nobody cares for must not end the process.
    this.on('error', () => {});
    if (!source || !events) {
      this.#isComplete = true;
      this.push(null);
      return;
    }
    const fail = (cause?: unknown): void => {
      if (!this.#isComplete && !this.destroyed) this.destroy(events.failure(cause));
    };
    const onAbort = (): void => fail();
    if (signal?.aborted === true) queueMicrotask(onAbort);
    else signal?.addEventListener('abort', onAbort, { once: true });
    this.once('close', () => signal?.removeEventListener('abort', onAbort));
    source.listen({
      onChunk: (chunk) => {
        events.onBytes(chunk.length);
        this.#accept(chunk);
      },
      onEnd: () => {
        this.#isComplete = true;
        if (!this.#isBusy) this.push(null);
      },
      onFail: fail,
    });
  }

  /**
   * Hands every chunk on without copying it, which costs a fraction of reading the stream, and resolves at its end.
   * What the taker throws, or rejects with, destroys the body and is thrown. The body must not have been read.
   */
  async pour(taker: ChunkTaker): Promise<void> {
    if (this.destroyed) throw this.errored ?? new Error('the body was destroyed');
    const buffered: unknown = this.read();
    this.#taker = taker;
    await new Promise<void>((resolve, reject) => {
      this.once('error', reject);
      this.once('end', resolve);
      this.once('close', () => reject(new Error('the body was destroyed')));
      if (Buffer.isBuffer(buffered)) this.#accept(buffered);
      // Nothing is put into the stream any more, and its end is heard only by a stream that flows.
      this.resume();
      if (!this.#isBusy) this.#goOn();
    });
  }

  override _read(): void {
    if (!this.#taker) this.#goOn();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#waiting.length = 0;
    this.#source?.destroy();
    this.#events?.onClose();
    callback(error);
  }

  #accept(chunk: Buffer): void {
    if (this.destroyed) return;
    if (this.#taker) {
      this.#hand(chunk, this.#taker);
      return;
    }
    // The memory is the source's; what is read later needs its own.
    if (!this.push(Buffer.from(chunk))) this.#halt();
  }

  #hand(chunk: Buffer, taker: ChunkTaker): void {
    if (this.#isBusy) {
      this.#waiting.push(Buffer.from(chunk));
      return;
    }
    let pending: Promise<void> | undefined;
    try {
      pending = taker(chunk);
    } catch (error) {
      this.#giveUp(error);
      return;
    }
    if (!pending) return;
    this.#isBusy = true;
    this.#halt();
    pending.then(
      () => this.#ready(taker),
      (error: unknown) => this.#giveUp(error),
    );
  }

  #ready(taker: ChunkTaker): void {
    this.#isBusy = false;
    if (this.destroyed) return;
    while (!this.#isBusy && this.#waiting.length > 0) {
      const chunk = this.#waiting.shift();
      if (chunk) this.#hand(chunk, taker);
    }
    if (this.#isBusy) return;
    if (this.#isComplete) this.push(null);
    else this.#goOn();
  }

  #giveUp(error: unknown): void {
    this.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  #halt(): void {
    if (this.#isComplete) return;
    this.#source?.pause();
    this.#events?.onPause();
  }

  #goOn(): void {
    if (this.#isComplete) return;
    this.#events?.onResume();
    this.#source?.resume();
  }
}

/** A body that node:http reads. */
export function messageSource(message: IncomingMessage): BodySource {
  message.pause();
  return {
    listen(events) {
      message.on('data', (chunk: Buffer) => events.onChunk(chunk));
      message.once('end', () => {
        // A body without a length ends with its connection; one with a length that ends early fails instead.
        if (message.complete) events.onEnd();
        else events.onFail(new Error('the answer was cut'));
      });
      message.on('error', (error) => events.onFail(error));
      message.once('close', () => events.onFail(new Error('the connection was closed')));
      message.pause();
    },
    pause: () => void message.pause(),
    resume: () => void message.resume(),
    destroy: () => void message.destroy(),
  };
}
