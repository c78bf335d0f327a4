/**
 * Small chunks in, large buffers out: a few of them go round.
 *
 * One fills while the others are dealt with, in their order. What is handed in is copied, and so belongs to the caller
 * again at once.
 */
/** As much is dealt with at once, or a little more. */
const FULL_BYTES = 1024 * 1024;
/** What fits into a buffer that is not full yet: as much as a connection gives at once. */
const ROOM_BYTES = 256 * 1024;
/** So many that whoever deals with them may fall behind for a moment without holding up the network. */
const BUFFERS = 3;

export class Stage {
  readonly #flush: (full: Buffer) => Promise<unknown>;
  readonly #buffers: { readonly memory: Buffer; busy: Promise<unknown> | undefined }[];
  #turn = 0;
  #filled = 0;
  #failure: { readonly error: unknown } | undefined;

  /** @param flush deals with a buffer, whose memory it has until its promise settles; called in order */
  constructor(flush: (full: Buffer) => Promise<unknown>) {
    this.#flush = flush;
    this.#buffers = Array.from({ length: BUFFERS }, () => ({
      memory: Buffer.allocUnsafeSlow(FULL_BYTES + ROOM_BYTES),
      busy: undefined,
    }));
  }

  /** A promise means: no more until it has resolved. It rejects with what a flush rejected with. */
  write(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#failure) return this.drain();
    if (chunk.length > ROOM_BYTES) return this.#writeInParts(Buffer.from(chunk));
    this.#filling.memory.set(chunk, this.#filled);
    this.#filled += chunk.length;
    if (this.#filled < FULL_BYTES) return undefined;
    this.#dispatch();
    const { busy } = this.#filling;
    return busy && this.#freed(busy);
  }

  /** Resolves when everything that was written has been dealt with. */
  async drain(): Promise<void> {
    if (this.#filled > 0) this.#dispatch();
    for (const { busy } of this.#buffers) await busy;
    if (this.#failure) throw this.#failure.error;
  }

  get #filling() {
    const buffer = this.#buffers[this.#turn % BUFFERS];
    if (!buffer) throw new RangeError('there is no such buffer');
    return buffer;
  }

  #dispatch(): void {
    const buffer = this.#filling;
    const busy = this.#flush(buffer.memory.subarray(0, this.#filled)).then(
      () => void (buffer.busy = undefined),
      (error: unknown) => void (this.#failure ??= { error }),
    );
    buffer.busy = busy;
    this.#filled = 0;
    this.#turn += 1;
  }

  async #freed(busy: Promise<unknown>): Promise<void> {
    await busy;
    if (this.#failure) throw this.#failure.error;
  }

  async #writeInParts(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length; at += ROOM_BYTES)
      await this.write(chunk.subarray(at, at + ROOM_BYTES));
  }
}
