/**
 * The bytes of files and disks: kept in memory or in a directory, equal chunks once, zeros not at all.
 *
 * A disk of terabytes with little on it takes little, a copy of it nothing more, and writing one takes the memory of a
 * chunk.
 */
import { BlobBuilder } from './blob-builder.js';
import { DirectoryChunks, MemoryChunks, type ChunkKeeper } from './chunk-keeper.js';
import { ChunkPool } from './chunk-pool.js';
import type { StoredBlob } from './stored-blob.js';

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes have come before they are kept. What it throws ends the writing. */
  readonly onProgress?: (bytes: number) => void;
}

const CHUNK_BYTES = 256 * 1024;

export class BlobStore {
  readonly #pool: ChunkPool;
  readonly #chunkBytes: number;

  private constructor(keeper: ChunkKeeper, chunkBytes: number) {
    this.#pool = new ChunkPool(keeper);
    this.#chunkBytes = chunkBytes;
  }

  static inMemory(chunkBytes = CHUNK_BYTES): BlobStore {
    return new BlobStore(new MemoryChunks(), chunkBytes);
  }

  /** In a folder of its own below `directory`, which is made when the first bytes come and removed by {@link close}. */
  static inDirectory(directory: string, chunkBytes = CHUNK_BYTES): BlobStore {
    return new BlobStore(new DirectoryChunks(directory), chunkBytes);
  }

  /** What is kept, equal chunks counted once. */
  get storedBytes(): number {
    return this.#pool.storedBytes;
  }

  get chunkCount(): number {
    return this.#pool.chunkCount;
  }

  /** For bytes that come in no order. */
  builder(): BlobBuilder {
    return new BlobBuilder(this.#pool, this.#chunkBytes);
  }

  /** Keeps what comes. When the source fails or the signal is aborted, nothing of it stays. */
  async write(source: AsyncIterable<Uint8Array>, options: WriteOptions = {}): Promise<StoredBlob> {
    const builder = this.builder();
    let size = 0;
    try {
      for await (const bytes of untilAborted(source, options.signal)) {
        options.onProgress?.(size + bytes.length);
        await builder.write(size, bytes);
        size += bytes.length;
      }
      return await builder.finish(size);
    } catch (error) {
      builder.abort();
      throw error;
    }
  }

  async fromBytes(bytes: Uint8Array): Promise<StoredBlob> {
    const builder = this.builder();
    await builder.write(0, bytes);
    return builder.finish();
  }

  /** Ends when all that was released is removed. */
  async settled(): Promise<void> {
    await this.#pool.settled();
  }

  /** Removes all that is kept. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}

/** The source's pieces, without waiting for the next when the signal is aborted. */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  if (!signal) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  // Of the piece that is waited for, and of no other: a race with one promise of the abort would keep every piece.
  let giveUp: ((reason: Error) => void) | undefined;
  const onAbort = (): void => giveUp?.(abortReason(signal));
  signal.addEventListener('abort', onAbort, { once: true });
  let ended = false;
  try {
    for (;;) {
      if (signal.aborted) throw abortReason(signal);
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        giveUp = reject;
        iterator.next().then(resolve, reject);
      });
      if (next.done === true) break;
      yield next.value;
    }
    ended = true;
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A source that hangs does not answer this either, so it is not waited for.
    if (!ended) void iterator.return?.().catch(() => undefined);
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}
