/**
 * Sending a body, one chunk behind its source.
 *
 * A chunk is sent when the next has come or the source has ended well. So whatever is wrong with a source that
 * fails, is too long, or finds its checksum wrong at its end, the server never gets a complete body of it.
 *
 * A source may use the memory of a chunk again once two further chunks have been asked for.
 */
import type { ClientRequest } from 'node:http';
import { Readable } from 'node:stream';

/** Anything that gives bytes one chunk after the other; a Readable is one. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** What the source did wrong. */
export class SourceFailure extends Error {
  constructor(cause: unknown) {
    super('the source failed', { cause });
  }
}

/** The source gave another number of bytes than was announced. */
export class SourceLengthFailure extends Error {
  readonly actual: number;

  constructor(actual: number) {
    super('the source has another length');
    this.actual = actual;
  }
}

interface BodyEvents {
  /** The source is asked for its next chunk. */
  onAsk(): void;
  /** The server is to take bytes. */
  onOffer(): void;
  onBytes(count: number): void;
}

export class RequestBody {
  readonly #source: ByteSource;
  readonly #length: number | undefined;
  readonly #events: BodyEvents;
  #started = false;
  #sent = false;
  #stop: ((reason: Error) => void) | undefined;
  #stopped: Error | undefined;

  constructor(source: ByteSource, length: number | undefined, events: BodyEvents) {
    this.#source = source;
    this.#length = length;
    this.#events = events;
  }

  /** Has the source been asked for anything? */
  get isStarted(): boolean {
    return this.#started;
  }

  /** Has the last of it been handed to the connection? From then on the server may have it all. */
  get isSent(): boolean {
    return this.#sent;
  }

  /** Ends the sending, and the source, at once. */
  stop(reason: Error): void {
    this.#stopped ??= reason;
    this.#stop?.(reason);
  }

  /**
   * Resolves when all of it is with the operating system.
   *
   * @throws {SourceFailure | SourceLengthFailure} and what {@link stop} was given, and the connection's own errors
   */
  async sendTo(outgoing: ClientRequest): Promise<void> {
    // What is stopped before its time leaves the source as it was: it may be sent with another request.
    this.#throwIfStopped();
    this.#started = true;
    const iterator = this.#source[Symbol.asyncIterator]();
    try {
      let held: Uint8Array | undefined;
      let total = 0;
      for (;;) {
        const chunk = await this.#next(iterator);
        if (chunk === undefined) break;
        if (chunk.byteLength === 0) continue;
        total += chunk.byteLength;
        if (this.#length !== undefined && total > this.#length) throw new SourceLengthFailure(total);
        if (held) await this.#write(outgoing, held);
        held = chunk;
      }
      if (this.#length !== undefined && total !== this.#length) throw new SourceLengthFailure(total);
      this.#throwIfStopped();
      this.#sent = true;
      if (held) await this.#write(outgoing, held);
      await this.#unlessStopped((resolve) => outgoing.end(resolve));
    } catch (error) {
      endSource(this.#source, iterator);
      throw error;
    }
  }

  async #next(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
    this.#events.onAsk();
    const next = await this.#unlessStopped<IteratorResult<Uint8Array>>((resolve, reject) => {
      const fail = (cause: unknown): void => reject(new SourceFailure(cause));
      iterator.next().then(resolve, fail);
    });
    if (next.done === true) return undefined;
    if (next.value instanceof Uint8Array) return next.value;
    throw new SourceFailure(
      new TypeError('a source of bytes gave something else: open it without an encoding'),
    );
  }

  async #write(outgoing: ClientRequest, chunk: Uint8Array): Promise<void> {
    this.#events.onOffer();
    await this.#unlessStopped<void>((resolve, reject) => {
      outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
    this.#events.onBytes(chunk.byteLength);
  }

  #throwIfStopped(): void {
    if (this.#stopped) throw this.#stopped;
  }

  async #unlessStopped<T>(
    start: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
  ): Promise<T> {
    this.#throwIfStopped();
    try {
      return await new Promise<T>((resolve, reject) => {
        this.#stop = reject;
        start(resolve, reject);
      });
    } finally {
      this.#stop = undefined;
    }
  }
}

/** A source that is not read to its end holds a file or a socket. Safe twice. */
export function endSource(source: ByteSource | undefined, iterator?: AsyncIterator<Uint8Array>): void {
  if (source instanceof Readable) {
    // Why it ends is told by the transfer.
    source.on('error', () => {});
    source.destroy();
    return;
  }
  // Not waited for: a generator that is stuck would never answer.
  iterator?.return?.().catch(() => {});
}
