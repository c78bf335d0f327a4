/**
 * Takes bytes off a stream by count, however its pieces are cut.
 */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #piece: Buffer = Buffer.alloc(0);
  #taken = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** How many bytes have been taken. */
  get position(): number {
    return this.#taken;
  }

  /** That many bytes, or fewer when the stream ends before. Valid until the next call. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0 && (await this.#more())) {
      const part = this.#piece.subarray(0, missing);
      this.#piece = this.#piece.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    this.#taken += count - missing;
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** False when the stream ends before. */
  async skip(count: number): Promise<boolean> {
    let missing = count;
    while (missing > 0 && (await this.#more())) {
      const skipped = Math.min(missing, this.#piece.length);
      this.#piece = this.#piece.subarray(skipped);
      missing -= skipped;
    }
    this.#taken += count - missing;
    return missing === 0;
  }

  /** What has not been taken yet. */
  async *rest(): AsyncGenerator<Buffer, void, undefined> {
    try {
      while (await this.#more()) {
        const piece = this.#piece;
        this.#piece = Buffer.alloc(0);
        this.#taken += piece.length;
        yield piece;
      }
    } finally {
      await this.close();
    }
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.();
    this.#ended = true;
  }

  async #more(): Promise<boolean> {
    while (this.#piece.length === 0 && !this.#ended) {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    return this.#piece.length > 0;
  }
}
