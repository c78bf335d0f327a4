/**
 * What a driver needs of an image service: what an image is, its bytes, and a
 * place to put new ones. Bytes are Node streams, so that no image is ever held
 * in memory.
 */
import type { Readable } from 'node:stream';
import type { ImageMeta, RawImageMeta } from '../model/image-meta.js';
import type { OperationContext } from '../operation.js';

export interface ImageDownload {
  /**
   * The bytes. Errors with `ImageCorrupted` at its end when they are not what was promised, and
   * with the signal's reason when the context aborts. Whoever does not read it to its end
   * destroys it.
   */
  readonly stream: Readable;
  readonly sizeBytes: number;
  /** SHA-256 in lower-case hex, when the service knows it. */
  readonly sha256?: string;
}

/** What an upload makes known of an image. Fields that are absent stay as they were recorded. */
export interface ImageUpload extends Omit<
  RawImageMeta,
  'id' | 'status' | 'checksum' | 'createdAt' | 'updatedAt'
> {
  /** Refuse the data unless it has this digest, in lower-case hex. */
  readonly expectedSha256?: string;
}

export interface ImageService {
  /** @throws {ImageNotFound} */
  show(ctx: OperationContext, imageId: string): Promise<ImageMeta>;

  /**
   * @throws {ImageNotFound}
   * @throws {ImageNotActive} its data is not there yet
   */
  download(ctx: OperationContext, imageId: string): Promise<ImageDownload>;

  /**
   * Stores `data` as the image's bytes, all or nothing: until the promise resolves no reader
   * sees any of it, and after a failure or an abort nothing of it is left. `data` is consumed,
   * or destroyed on failure. The image may be recorded beforehand or not.
   *
   * Uploading the same bytes again succeeds; other bytes for an image that is active do not.
   *
   * @throws {ImageCorrupted} length or digest is not the expected one
   * @throws {ImageUnacceptable} the image is active already, with other bytes
   */
  upload(ctx: OperationContext, imageId: string, data: Readable, image?: ImageUpload): Promise<ImageMeta>;
}
