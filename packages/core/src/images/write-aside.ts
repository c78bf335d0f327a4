/**
 * Writing a file so that nobody ever sees half of it: the bytes go to a file
 * beside it, reach the disk, and are then moved into place in one step.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StorageError } from '../errors.js';

const SUFFIX = '.part';
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/** A file beside its place, complete and on the disk. */
export interface Written {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Writes `source` to a file beside `path`. On failure or abort nothing is left.
 *
 * @throws {StorageError} the directory cannot be written; a failure of the source comes out as it is
 */
export async function writeAside(
  path: string,
  source: Readable | Iterable<string>,
  signal?: AbortSignal,
): Promise<Written> {
  const aside = `${path}.${randomUUID()}${SUFFIX}`;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let sourceError: unknown;
  async function* measured(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        hash.update(bytes);
        sizeBytes += bytes.length;
        yield bytes;
      }
    } catch (error) {
      sourceError = error;
      throw error;
    }
  }
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(aside, 'wx');
    // `flush` waits until the bytes are on the disk before the stream ends.
    await pipeline(
      measured(),
      file.createWriteStream({ flush: true }),
      signal === undefined ? {} : { signal },
    );
    return { path: aside, sizeBytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(aside, { force: true });
    signal?.throwIfAborted();
    if (error === sourceError) throw error;
    throw asStorageError(`write ${path}`, error);
  }
}

/** Moves what was written to its place, over whatever is there. */
export async function moveInto(path: string, written: Written): Promise<void> {
  try {
    await rename(written.path, path);
    const directory = await open(dirname(path));
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch (error) {
    await discard(written);
    throw asStorageError(`write ${path}`, error);
  }
}

/** Removes what was written, unless it was moved. */
export async function discard(written: Written): Promise<void> {
  await rm(written.path, { force: true });
}

/** Removes what killed processes left in `directory`: a file that is being written is younger than a day. */
export async function removeStale(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw asStorageError(`read ${directory}`, error);
  });
  // File times are the wall clock's, so they are held against it and not against the operation's clock.
  const oldest = Date.now() - STALE_AFTER_MS;
  for (const name of names.filter((one) => one.endsWith(SUFFIX))) {
    const path = join(directory, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}

/** Whether the file system says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function asStorageError(attempt: string, cause: unknown): StorageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new StorageError({ reason: `could not ${attempt} (${code})` }, { cause });
}
