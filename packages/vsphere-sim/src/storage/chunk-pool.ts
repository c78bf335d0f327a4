/**
 * Chunks of bytes, each kept once however often it occurs, and gone when nobody holds it any more.
 */
import { createHash } from 'node:crypto';
import type { ChunkKeeper } from './chunk-keeper.js';

/** Some bytes that are kept. Held by whoever got it from {@link ChunkPool.keep} or {@link ChunkPool.hold}. */
export interface Chunk {
  readonly name: string;
  readonly hash: string;
  readonly length: number;
  readonly stored: Promise<void>;
  holders: number;
}

export class ChunkPool {
  readonly #keeper: ChunkKeeper;
  readonly #chunks = new Map<string, Chunk>();
  #made = 0;
  #serial = 0;
  #bytes = 0;
  #removals: Promise<unknown> = Promise.resolve();

  constructor(keeper: ChunkKeeper) {
    this.#keeper = keeper;
  }

  get chunkCount(): number {
    return this.#chunks.size;
  }

  /** What is kept, equal chunks counted once. */
  get storedBytes(): number {
    return this.#bytes;
  }

  /** A number that is given out once: for blobs. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** Keeps the bytes, or holds the equal ones that are kept already. */
  async keep(bytes: Uint8Array): Promise<Chunk> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const chunk = this.#chunks.get(hash) ?? this.#add(hash, bytes);
    chunk.holders += 1;
    try {
      await chunk.stored;
    } catch (error) {
      this.release(chunk);
      throw error;
    }
    return chunk;
  }

  hold(chunk: Chunk): void {
    chunk.holders += 1;
  }

  release(chunk: Chunk): void {
    chunk.holders -= 1;
    if (chunk.holders > 0) return;
    this.#chunks.delete(chunk.hash);
    this.#bytes -= chunk.length;
    // One after the other: a disk of many chunks must not open as many files at once.
    this.#removals = this.#removals.then(() => this.#keeper.remove(chunk.name)).catch(() => undefined);
  }

  async read(chunk: Chunk): Promise<Buffer> {
    return this.#keeper.get(chunk.name);
  }

  /** Ends when all that was released is removed. */
  async settled(): Promise<void> {
    await this.#removals;
  }

  async close(): Promise<void> {
    await this.#removals;
    await this.#keeper.close();
  }

  #add(hash: string, bytes: Uint8Array): Chunk {
    this.#made += 1;
    const name = `${hash}-${this.#made}`;
    const chunk = { name, hash, length: bytes.length, holders: 0, stored: this.#keeper.put(name, bytes) };
    this.#chunks.set(hash, chunk);
    this.#bytes += bytes.length;
    return chunk;
  }
}
