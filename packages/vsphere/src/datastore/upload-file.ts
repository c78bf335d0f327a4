/**
 * Putting a file on a datastore, and knowing that it is there.
 *
 * Its length, and its checksum where one is given, are held against what was read before the last of it is sent: a
 * file that is not what it should be never arrives whole. Afterwards the server is asked how long it is.
 */
import { createHash } from 'node:crypto';
import { InvalidOptionError, SessionClosedError, VimConnectionError } from '../errors.js';
import { endSource, type ByteSource } from '../transfer/request-body.js';
import type { TransferCaller } from '../transfer/transfer-caller.js';
import {
  TransferAbortedError,
  TransferAnswerLostError,
  TransferInterruptedError,
  TransferLocalError,
  TransferMismatchError,
} from '../transfer/transfer-errors.js';
import { DatastoreFileExistsError } from './datastore-errors.js';
import { DatastoreFile, type DatastoreFileOptions, type DatastoreTarget } from './datastore-file.js';
import { openFileSource } from './file-source.js';
import { statFile } from './stored-file.js';
import { checkSha256, type TransferProgress, type TransferResult } from './transfer-result.js';

/** What is sent, and what it must be. */
export interface UploadOptions extends DatastoreFileOptions {
  /** In bytes. Of a stream it should be given: then the server knows what is coming. Of a file it is checked. */
  readonly size?: number | undefined;
  /** The checksum that it must have, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** What is there already is replaced, unless this is false. */
  readonly overwrite?: boolean | undefined;
  /**
   * How often a local file is sent from its start again when the connection broke or the answer was lost. Never if not
   * given. A stream can be sent only once.
   */
  readonly restarts?: number | undefined;
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/**
 * Sends a local file, by its path, or a stream to a datastore. Resolves when the server has all of it and says that
 * it is as long as what was sent. The folder must be there.
 *
 * @throws {InvalidOptionError} an option that cannot be used; nothing was sent
 * @throws {DatastorePathError} not a file on a datastore; nothing was sent
 * @throws {DatastoreLookupError} no datastore, datacenter or host that will do; nothing was sent
 * @throws {DatastoreFileExistsError} it is there, and was not to be overwritten; nothing was sent
 * @throws {TransferRefusedError} the server did not take it
 * @throws {TransferMismatchError} another length or checksum than was given; or the server has another length
 * @throws {TransferLocalError} the source failed
 * @throws {TransferInterruptedError} the connection broke; at most a part of it is there
 * @throws {TransferAnswerLostError} all was sent; it may be there
 * @throws and the other errors of {@link HttpTransfers.exchange}
 */
export async function uploadFile(
  session: TransferCaller,
  source: string | ByteSource,
  target: DatastoreTarget,
  options: UploadOptions = {},
): Promise<TransferResult> {
  try {
    checkOptions(options);
    const file = await DatastoreFile.find(session, target, options);
    if (options.overwrite === false && (await statFile(file)) !== undefined) {
      throw new DatastoreFileExistsError(file.path.toString());
    }
    if (typeof source !== 'string') return await sendStream(file, source, options);
    for (let restarts = 0; ; restarts += 1) {
      try {
        return await sendLocalFile(file, source, options);
      } catch (error) {
        if (restarts >= (options.restarts ?? 0) || !isWorthRestart(error)) throw error;
      }
    }
  } catch (error) {
    if (typeof source !== 'string') endSource(source);
    throw error;
  }
}

async function sendLocalFile(
  file: DatastoreFile,
  path: string,
  options: UploadOptions,
): Promise<TransferResult> {
  const opened = await openFileSource(path).catch((cause: unknown) => {
    throw new TransferLocalError(file.details('PUT'), 'source', { cause });
  });
  try {
    const { size = opened.size } = options;
    if (size !== opened.size) {
      throw new TransferMismatchError(file.details('PUT'), 'length', { expected: size, actual: opened.size });
    }
    return await sendStream(file, opened.chunks, { ...options, size });
  } finally {
    await opened.close();
  }
}

async function sendStream(
  file: DatastoreFile,
  source: ByteSource,
  { size, sha256, onProgress }: UploadOptions,
): Promise<TransferResult> {
  const sent = { bytes: 0, sha256: '' };
  await send(file, checkedChunks(file, source, sha256, sent), { size, onProgress });
  await checkArrived(file, sent.bytes);
  return sent;
}

/** Counts the bytes and sums them up as they go by, and fails at their end when they are not those expected. */
async function* checkedChunks(
  file: DatastoreFile,
  source: ByteSource,
  expected: string | undefined,
  sent: { bytes: number; sha256: string },
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    sent.bytes += chunk.byteLength;
    yield chunk;
  }
  sent.sha256 = hash.digest('hex');
  // The last chunk has not been sent yet, so what is wrong here is never there as a whole.
  if (expected === undefined || expected.toLowerCase() === sent.sha256) return;
  throw new TransferMismatchError(file.details('PUT', sent.bytes), 'sha256', {
    expected: expected.toLowerCase(),
    actual: sent.sha256,
  });
}

async function send(
  file: DatastoreFile,
  body: ByteSource,
  { size, onProgress }: Pick<UploadOptions, 'size' | 'onProgress'>,
): Promise<void> {
  const answer = await file.exchange('PUT', {
    headers: { 'Content-Type': 'application/octet-stream' },
    body,
    contentLength: size,
    ...(onProgress && { onProgress: (bytesDone: number) => onProgress({ bytesDone, bytesTotal: size }) }),
  });
  file.check('PUT', answer, [200, 201, 204]);
  answer.body.destroy();
}

async function checkArrived(file: DatastoreFile, bytes: number): Promise<void> {
  const stored = await statFile(file);
  if (stored?.size === bytes) return;
  const actual = stored === undefined ? 'no file' : stored.size;
  throw new TransferMismatchError(file.details('HEAD', bytes), 'length', { expected: bytes, actual });
}

function checkOptions({ size, sha256, restarts = 0 }: UploadOptions): void {
  if (size !== undefined && !(Number.isSafeInteger(size) && size >= 0)) {
    throw new InvalidOptionError('size', 'is not a number of bytes');
  }
  checkSha256(sha256);
  if (!Number.isInteger(restarts) || restarts < 0) {
    throw new InvalidOptionError('restarts', 'is not a number of times');
  }
}

function isWorthRestart(error: unknown): boolean {
  if (error instanceof TransferAnswerLostError) {
    return !(error.cause instanceof TransferAbortedError || error.cause instanceof SessionClosedError);
  }
  return error instanceof TransferInterruptedError || error instanceof VimConnectionError;
}
