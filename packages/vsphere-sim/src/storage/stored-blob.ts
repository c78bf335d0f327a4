/**
 * A sequence of bytes that does not change, of which only the chunks that are not all zeros are kept.
 *
 * It is shared, not copied: whoever keeps it retains it and releases it, and the last release frees what no other
 * blob has. Whoever makes a blob retains it by that.
 */
import type { Chunk, ChunkPool } from './chunk-pool.js';

/** A stretch of bytes. */
export interface ByteRange {
  readonly position: number;
  readonly length: number;
}

const ZEROS = Buffer.alloc(256 * 1024);

/** `length` zeros in pieces. They are shared: not to be written into. */
export function* zeros(length: number): Generator<Buffer> {
  for (let left = length; left > 0; left -= ZEROS.length)
    yield ZEROS.subarray(0, Math.min(left, ZEROS.length));
}

/** Whether there is nothing but zeros. */
export function isZero(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += ZEROS.length) {
    const piece = bytes.subarray(at, at + ZEROS.length);
    if (ZEROS.compare(piece, 0, piece.length, 0, piece.length) !== 0) return false;
  }
  return true;
}

export class StoredBlob {
  readonly size: number;
  /** No other blob of the store has it. */
  readonly serial: number;
  readonly #pool: ChunkPool;
  readonly #chunkBytes: number;
  readonly #chunks: ReadonlyMap<number, Chunk>;
  #holders = 1;

  /** The chunks by their number from the start. The holds on them pass to the blob. */
  constructor(pool: ChunkPool, chunkBytes: number, size: number, chunks: ReadonlyMap<number, Chunk>) {
    this.#pool = pool;
    this.#chunkBytes = chunkBytes;
    this.size = size;
    this.serial = pool.nextSerial();
    this.#chunks = chunks;
  }

  /** What it takes on a medium that does not keep zeros, in whole chunks. */
  get allocatedBytes(): number {
    let bytes = 0;
    for (const index of this.#chunks.keys()) bytes += this.#spanOf(index).length;
    return bytes;
  }

  retain(): this {
    if (this.#holders === 0) throw new Error('The blob has been released.');
    this.#holders += 1;
    return this;
  }

  release(): void {
    if (this.#holders === 0) throw new Error('The blob has been released already.');
    this.#holders -= 1;
    if (this.#holders === 0) for (const chunk of this.#chunks.values()) this.#pool.release(chunk);
  }

  /** The stretches that have been kept, in order; between them are zeros. */
  *ranges(): Generator<ByteRange> {
    for (const index of [...this.#chunks.keys()].toSorted((a, b) => a - b)) yield this.#spanOf(index);
  }

  /** The bytes from `start` up to `end`, in pieces that are not to be written into. */
  async *read(start = 0, end = this.size): AsyncGenerator<Buffer, void, undefined> {
    this.retain();
    try {
      const last = Math.min(end, this.size);
      for (let at = Math.max(start, 0); at < last;) {
        const index = Math.floor(at / this.#chunkBytes);
        const span = this.#spanOf(index);
        const stop = Math.min(last, span.position + span.length);
        yield* this.#piece(index, at - span.position, stop - span.position);
        at = stop;
      }
    } finally {
      this.release();
    }
  }

  /** `length` bytes from `position` on, fewer at the end. Meant for short stretches. */
  async readAt(position: number, length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.read(position, position + length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** The same bytes and then zeros up to `size`. */
  grown(size: number): StoredBlob {
    if (size < this.size) throw new RangeError(`A blob of ${this.size} bytes does not grow to ${size}.`);
    for (const chunk of this.#chunks.values()) this.#pool.hold(chunk);
    return new StoredBlob(this.#pool, this.#chunkBytes, size, this.#chunks);
  }

  async *#piece(index: number, from: number, to: number): AsyncGenerator<Buffer, void, undefined> {
    const chunk = this.#chunks.get(index);
    if (!chunk) {
      yield* zeros(to - from);
      return;
    }
    const bytes = (await this.#pool.read(chunk)).subarray(from, to);
    if (bytes.length > 0) yield bytes;
    yield* zeros(to - from - bytes.length);
  }

  #spanOf(index: number): ByteRange {
    const position = index * this.#chunkBytes;
    return { position, length: Math.min(this.#chunkBytes, this.size - position) };
  }
}
