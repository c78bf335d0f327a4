/**
 * Where chunks of bytes are kept: in memory, or each as a file of a directory.
 *
 * A chunk has a name that is used once, so one that is being removed is never in the way of its successor.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ChunkKeeper {
  /** Keeps a copy: the bytes are the caller's again when the promise ends. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer>;
  /** A chunk that is not there is no error. */
  remove(name: string): Promise<void>;
  /** Removes all that is kept. */
  close(): Promise<void>;
}

export class MemoryChunks implements ChunkKeeper {
  readonly #chunks = new Map<string, Buffer>();

  async put(name: string, bytes: Uint8Array): Promise<void> {
    this.#chunks.set(name, Buffer.from(bytes));
  }

  async get(name: string): Promise<Buffer> {
    const bytes = this.#chunks.get(name);
    if (!bytes) throw new Error(`The chunk ${name} is not kept.`);
    return bytes;
  }

  async remove(name: string): Promise<void> {
    this.#chunks.delete(name);
  }

  async close(): Promise<void> {
    this.#chunks.clear();
  }
}

/** In a folder of its own below the one given, made with the first chunk and gone after {@link close}. */
export class DirectoryChunks implements ChunkKeeper {
  readonly #parent: string;
  #folder: Promise<string> | undefined;
  readonly #shards = new Map<string, Promise<unknown>>();
  /** Under way. */
  readonly #writes = new Set<Promise<void>>();
  #isClosed = false;

  constructor(parent: string) {
    this.#parent = parent;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#isClosed) throw new Error('Nothing is kept any more.');
    const write = this.#write(name, bytes);
    this.#writes.add(write);
    try {
      await write;
    } finally {
      this.#writes.delete(write);
    }
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    this.#folder ??= this.#makeFolder();
    const folder = await this.#folder;
    const shard = name.slice(0, 2);
    let made = this.#shards.get(shard);
    if (!made) {
      made = mkdir(join(folder, shard), { recursive: true });
      this.#shards.set(shard, made);
    }
    await made;
    await writeFile(join(folder, shard, name), bytes);
  }

  async get(name: string): Promise<Buffer> {
    return readFile(await this.#file(name));
  }

  async remove(name: string): Promise<void> {
    await rm(await this.#file(name), { force: true });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // What is written last would otherwise be there again.
    await Promise.allSettled(this.#writes);
    const folder = await this.#folder;
    this.#folder = undefined;
    this.#shards.clear();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  async #makeFolder(): Promise<string> {
    await mkdir(this.#parent, { recursive: true });
    return mkdtemp(join(this.#parent, 'blobs-'));
  }

  async #file(name: string): Promise<string> {
    const folder = await this.#folder;
    if (folder === undefined) throw new Error(`The chunk ${name} is not kept.`);
    return join(folder, name.slice(0, 2), name);
  }
}
