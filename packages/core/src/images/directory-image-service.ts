/**
 * Images in a directory: `<id>` is the data and `<id>.json` says what it is.
 *
 * The record is the point of truth. Data is written aside, checked, and moved into
 * place before the record says that it is there, so whoever crashes in between
 * leaves an image that is not active yet, and never one that is half there.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Transform, type Readable } from 'node:stream';
import { ImageCorrupted, ImageNotActive, ImageNotFound, ImageUnacceptable, InvalidInput } from '../errors.js';
import { KeyedQueue } from '../keyed-queue.js';
import { imageMetaFrom, type ImageMeta } from '../model/image-meta.js';
import type { OperationContext } from '../operation.js';
import type { ImageDownload, ImageService, ImageUpload } from '../ports/image-service.js';
import { parseImageRecord, rawMetaOf, type ImageRecord } from './image-record.js';
import { discard, isAbsent, moveInto, removeStale, writeAside, type Written } from './write-aside.js';

const CHUNK_BYTES = 1024 * 1024;
const USABLE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

export class DirectoryImageService implements ImageService {
  readonly #directory: string;
  readonly #commits = new KeyedQueue();

  /** @param directory made at the first upload when it is not there */
  constructor(directory: string) {
    this.#directory = directory;
  }

  async show(_ctx: OperationContext, imageId: string): Promise<ImageMeta> {
    const record = await this.#record(imageId);
    if (record === undefined) throw new ImageNotFound({ imageId });
    return imageMetaFrom(rawMetaOf(imageId, record, await this.#status(imageId, record)));
  }

  async download(ctx: OperationContext, imageId: string): Promise<ImageDownload> {
    const record = await this.#record(imageId);
    if (record === undefined) throw new ImageNotFound({ imageId });
    const status = await this.#status(imageId, record);
    if (status !== 'active') throw new ImageNotActive({ imageId, status });

    ctx.signal.throwIfAborted();
    const file = await this.#openData(imageId);
    try {
      const { size } = await file.stat();
      if (typeof record.sizeBytes === 'number' && record.sizeBytes !== size) {
        const reason = `it has ${size} bytes in place of ${record.sizeBytes}`;
        throw new ImageCorrupted({ imageId, reason });
      }
      const source = file.createReadStream({ highWaterMark: CHUNK_BYTES });
      const sha256 = record.sha256 === undefined ? {} : { sha256: record.sha256 };
      return { stream: verified(ctx.signal, imageId, source, record), sizeBytes: size, ...sha256 };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async upload(
    ctx: OperationContext,
    imageId: string,
    data: Readable,
    image: ImageUpload = {},
  ): Promise<ImageMeta> {
    try {
      ctx.signal.throwIfAborted();
      if (!USABLE_ID.test(imageId)) {
        throw new InvalidInput({
          reason: `an image id has letters, digits, "-" and "_" only, unlike "${imageId}"`,
        });
      }
      await removeStale(this.#directory);
      const written = await writeAside(this.#path(imageId), data, ctx.signal);
      try {
        checkExpected(imageId, written, image);
        await this.#commits.run(imageId, ctx.signal, () => this.#commit(imageId, written, image));
      } finally {
        await discard(written);
      }
    } finally {
      data.destroy();
    }
    return this.show(ctx, imageId);
  }

  async #commit(imageId: string, written: Written, image: ImageUpload): Promise<void> {
    const before = await this.#record(imageId);
    const status = before === undefined ? 'queued' : await this.#status(imageId, before);
    if (before !== undefined && status === 'active' && (await this.#hasData(imageId))) {
      const sha256 = before.sha256 ?? (await digestOf(this.#path(imageId)));
      if (sha256 === written.sha256) return;
      throw new ImageUnacceptable({ imageId, reason: 'it is active already, with other data' });
    }
    await moveInto(this.#path(imageId), written);
    const { expectedSha256: _, ...described } = image;
    const now = new Date().toISOString();
    const record: ImageRecord = {
      ...before,
      ...definedOf(described),
      status: 'active',
      sizeBytes: written.sizeBytes,
      sha256: written.sha256,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    const path = this.#recordPath(imageId);
    await moveInto(path, await writeAside(path, [JSON.stringify(record, null, 2)]));
  }

  async #record(imageId: string): Promise<ImageRecord | undefined> {
    // An id that names no file of ours, `../secret` for one, names no image either.
    if (!USABLE_ID.test(imageId)) return undefined;
    try {
      return parseImageRecord(imageId, await readFile(this.#recordPath(imageId), 'utf8'));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async #status(imageId: string, { status }: ImageRecord): Promise<string> {
    return status ?? ((await this.#hasData(imageId)) ? 'active' : 'queued');
  }

  async #hasData(imageId: string): Promise<boolean> {
    try {
      return (await stat(this.#path(imageId))).isFile();
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  async #openData(imageId: string) {
    try {
      return await open(this.#path(imageId));
    } catch (error) {
      if (isAbsent(error))
        throw new ImageCorrupted({ imageId, reason: 'its data is missing' }, { cause: error });
      throw error;
    }
  }

  #path(imageId: string): string {
    return join(this.#directory, imageId);
  }

  #recordPath(imageId: string): string {
    return `${this.#path(imageId)}.json`;
  }
}

/** Passes the bytes on and fails at their end when they are not those of the record. */
function verified(signal: AbortSignal, imageId: string, source: Readable, { sha256 }: ImageRecord): Readable {
  const hash = createHash('sha256');
  const check = new Transform({
    highWaterMark: CHUNK_BYTES,
    transform(chunk: Buffer, _encoding, done) {
      if (sha256 !== undefined) hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const intact = sha256 === undefined || hash.digest('hex') === sha256;
      done(intact ? null : new ImageCorrupted({ imageId, reason: 'its SHA-256 is not the recorded one' }));
    },
  });
  const onAbort = (): void => void check.destroy(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  // Ends each of the two when the other does, whoever began; then nothing listens any more.
  pipeline(source, check, () => signal.removeEventListener('abort', onAbort));
  return check;
}

function checkExpected(imageId: string, written: Written, expected: ImageUpload): void {
  if (typeof expected.sizeBytes === 'number' && expected.sizeBytes !== written.sizeBytes) {
    const reason = `${written.sizeBytes} bytes arrived in place of ${expected.sizeBytes}`;
    throw new ImageCorrupted({ imageId, reason });
  }
  if (expected.expectedSha256 !== undefined && expected.expectedSha256 !== written.sha256) {
    throw new ImageCorrupted({ imageId, reason: 'the SHA-256 of what arrived is not the expected one' });
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  return hash.digest('hex');
}

function definedOf<T extends object>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys, less those without a value
  return Object.fromEntries(Object.entries(value).filter(([, of]) => of !== undefined)) as T;
}
