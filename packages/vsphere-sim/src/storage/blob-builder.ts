/**
 * Puts a blob together from bytes written at any position.
 *
 * One chunk is open at a time, so writing in order costs no more memory than that; going back to a chunk that was
 * closed before reads it in again.
 */
import type { Chunk, ChunkPool } from './chunk-pool.js';
import { isZero, StoredBlob } from './stored-blob.js';

export class BlobBuilder {
  readonly #pool: ChunkPool;
  readonly #chunkBytes: number;
  readonly #chunks = new Map<number, Chunk>();
  #buffer: Buffer | undefined;
  #open = -1;
  /** How much of the open chunk has been written. */
  #used = 0;
  #end = 0;

  constructor(pool: ChunkPool, chunkBytes: number) {
    this.#pool = pool;
    this.#chunkBytes = chunkBytes;
  }

  /** One call at a time. The bytes are the caller's again when the promise ends. */
  async write(position: number, bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const at = position + done;
      const index = Math.floor(at / this.#chunkBytes);
      const from = at - index * this.#chunkBytes;
      const part = bytes.subarray(done, done + this.#chunkBytes - from);
      if (part.length === this.#chunkBytes) await this.#keepWhole(index, part);
      else await this.#writeInto(index, from, part);
      done += part.length;
    }
    this.#end = Math.max(this.#end, position + bytes.length);
  }

  /** The blob, of `size` bytes or up to the last that was written. The builder is empty after it. */
  async finish(size = this.#end): Promise<StoredBlob> {
    await this.#closeChunk();
    const blob = new StoredBlob(this.#pool, this.#chunkBytes, size, new Map(this.#chunks));
    this.#chunks.clear();
    return blob;
  }

  /** Lets go of all that was written. */
  abort(): void {
    for (const chunk of this.#chunks.values()) this.#pool.release(chunk);
    this.#chunks.clear();
    this.#open = -1;
  }

  async #keepWhole(index: number, bytes: Uint8Array): Promise<void> {
    if (this.#open === index) this.#open = -1;
    await this.#keep(index, bytes);
  }

  async #writeInto(index: number, from: number, bytes: Uint8Array): Promise<void> {
    if (this.#open !== index) {
      await this.#closeChunk();
      await this.#openChunk(index);
    }
    this.#buffer?.set(bytes, from);
    this.#used = Math.max(this.#used, from + bytes.length);
  }

  async #openChunk(index: number): Promise<void> {
    this.#buffer ??= Buffer.alloc(this.#chunkBytes);
    const kept = this.#chunks.get(index);
    const before = kept ? await this.#pool.read(kept) : Buffer.alloc(0);
    this.#buffer.fill(0);
    this.#buffer.set(before);
    this.#used = before.length;
    this.#open = index;
  }

  async #closeChunk(): Promise<void> {
    if (this.#open < 0 || !this.#buffer) return;
    const index = this.#open;
    this.#open = -1;
    await this.#keep(index, this.#buffer.subarray(0, this.#used));
  }

  async #keep(index: number, bytes: Uint8Array): Promise<void> {
    const chunk = isZero(bytes) ? undefined : await this.#pool.keep(bytes);
    const before = this.#chunks.get(index);
    if (chunk) this.#chunks.set(index, chunk);
    else this.#chunks.delete(index);
    if (before) this.#pool.release(before);
  }
}
