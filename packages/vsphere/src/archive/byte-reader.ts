/**
 * Reading a stream of bytes in the sizes one wants, holding no more of it than that.
 *
 * Everything here pulls: the source is asked for its next chunk when somebody wants bytes and none are at
 * hand. That is all the back-pressure there is, and all that is needed.
 */

/** A stream of bytes: a Node `Readable`, a web stream, a generator. */
export type ByteSource = AsyncIterable<Uint8Array>;

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #held: Uint8Array[] = [];
  #heldBytes = 0;
  #ended = false;
  #offset = 0;

  constructor(source: ByteSource) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** How many bytes have been taken. */
  get offset(): number {
    return this.#offset;
  }

  /** The next `size` bytes, which stay where they are. Fewer only where the stream ends before. */
  async peek(size: number): Promise<Buffer> {
    while (this.#heldBytes < size && (await this.#pull()));
    const all =
      this.#held.length === 1 && this.#held[0] ? bufferOf(this.#held[0]) : Buffer.concat(this.#held);
    // One piece from now on, so that looking again costs nothing.
    this.#held.splice(0, this.#held.length, all);
    return all.subarray(0, size);
  }

  /** Takes the next `size` bytes. Fewer only where the stream ends before. */
  async read(size: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    let left = size;
    for await (const piece of this.take(size)) {
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces, size - left);
  }

  /** Takes up to `size` bytes as they come. What is not asked for stays in the stream. */
  async *take(size: number): AsyncGenerator<Uint8Array, void, void> {
    let left = size;
    while (left > 0) {
      if (this.#heldBytes === 0 && !(await this.#pull())) return;
      const first = this.#held[0];
      if (!first) return;
      const piece = first.length <= left ? first : first.subarray(0, left);
      if (piece === first) this.#held.shift();
      else this.#held[0] = first.subarray(left);
      this.#heldBytes -= piece.length;
      this.#offset += piece.length;
      left -= piece.length;
      yield piece;
    }
  }

  /**
   * All that is left, as a stream of its own. Ending that one lets the source go, even before its first piece
   * has been taken, which a generator would not do.
   */
  rest(): AsyncIterableIterator<Uint8Array> {
    const pieces = this.take(Infinity);
    const rest: AsyncIterableIterator<Uint8Array> = {
      [Symbol.asyncIterator]: () => rest,
      next: () => pieces.next(),
      return: async () => {
        await pieces.return();
        await this.close();
        return { done: true, value: undefined };
      },
    };
    return rest;
  }

  /** Lets the source go, wherever it is. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#held.length = 0;
    this.#heldBytes = 0;
    await this.#source.return?.();
  }

  /** False at the end. */
  async #pull(): Promise<boolean> {
    while (!this.#ended) {
      const next = await this.#source.next();
      if (next.done === true) {
        this.#ended = true;
      } else if (next.value.length > 0) {
        this.#held.push(next.value);
        this.#heldBytes += next.value.length;
        return true;
      }
    }
    return false;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
