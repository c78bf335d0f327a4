/**
 * Where the server keeps the bytes of all files: in memory, or in a folder.
 *
 * There is one store for all datastores, so that copies between them share their bytes.
 */
import { BlobStore } from '../storage/blob-store.js';

/** `world.part(Blobs)` */
export class Blobs {
  /** A folder to keep them in; memory if not given. It counts from the first use on. */
  directory: string | undefined;
  #store: BlobStore | undefined;

  get store(): BlobStore {
    this.#store ??=
      this.directory === undefined ? BlobStore.inMemory() : BlobStore.inDirectory(this.directory);
    return this.#store;
  }

  /** Removes all that is kept. */
  async close(): Promise<void> {
    await this.#store?.close();
  }
}
