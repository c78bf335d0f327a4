/** A file that is on a datastore: what is known of it, reading it as a stream, and deleting it. */
import type { Readable } from 'node:stream';
import type { ExchangeAnswer } from '../transfer/exchange.js';
import type { TransferCaller } from '../transfer/transfer-caller.js';
import { TransferAnswerError } from '../transfer/transfer-errors.js';
import { DatastoreFile, type DatastoreFileOptions, type DatastoreTarget } from './datastore-file.js';
import type { TransferProgress } from './transfer-result.js';

/** What the server says of a file. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number;
  readonly lastModified: Date | undefined;
  /** The server's mark of this version of the file, as it is written in HTTP. */
  readonly etag: string | undefined;
}

/** A file that is being read. */
export interface OpenedFile extends Omit<StoredFile, 'size'> {
  /** In bytes; undefined when the server does not say. */
  readonly size: number | undefined;
  /** Must be read to its end or destroyed. It fails when not all of the file comes. */
  readonly body: Readable;
}

/** How a file is read. */
export interface OpenOptions extends DatastoreFileOptions {
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/**
 * Size and date of a file on a datastore; undefined when there is none.
 *
 * @throws {TransferRefusedError} the server does not say
 */
export async function statDatastoreFile(
  session: TransferCaller,
  target: DatastoreTarget,
  options: DatastoreFileOptions = {},
): Promise<StoredFile | undefined> {
  return statFile(await DatastoreFile.find(session, target, options));
}

/**
 * Deletes a file from a datastore. False when there was none. A folder, or a disk with all its files, is for
 * `FileManager` and `VirtualDiskManager`.
 *
 * @throws {TransferRefusedError} the server does not let go of it
 * @throws {TransferAnswerLostError} it may be deleted
 */
export async function deleteDatastoreFile(
  session: TransferCaller,
  target: DatastoreTarget,
  options: DatastoreFileOptions = {},
): Promise<boolean> {
  const file = await DatastoreFile.find(session, target, options);
  const answer = await file.exchange('DELETE');
  if (answer.status !== 404) file.check('DELETE', answer, [200, 202, 204]);
  answer.body.destroy();
  return answer.status !== 404;
}

/**
 * Opens a file on a datastore as a stream, in constant memory. Its connection is not repaired: {@link downloadFile}
 * goes on where it broke.
 *
 * @throws {TransferRefusedError} with status 404: there is none
 */
export async function openDatastoreFile(
  session: TransferCaller,
  target: DatastoreTarget,
  options: OpenOptions = {},
): Promise<OpenedFile> {
  const { onProgress } = options;
  const file = await DatastoreFile.find(session, target, options);
  let size: number | undefined;
  const answer = await file.exchange('GET', {
    ...(onProgress && { onProgress: (bytesDone: number) => onProgress({ bytesDone, bytesTotal: size }) }),
  });
  file.check('GET', answer, [200]);
  checkIdentity(file, answer);
  size = lengthOf(answer);
  return { ...versionOf(answer), size, body: answer.body };
}

/** @throws {TransferAnswerError} the server does not say how long it is */
export async function statFile(file: DatastoreFile): Promise<StoredFile | undefined> {
  const answer = await file.exchange('HEAD');
  if (answer.status === 404) return undefined;
  file.check('HEAD', answer, [200]);
  const size = lengthOf(answer);
  if (size === undefined) throw new TransferAnswerError(file.details('HEAD'), 'noLength');
  return { ...versionOf(answer), size };
}

/** @throws {TransferAnswerError} what comes is not the file but an encoding of it */
export function checkIdentity(file: DatastoreFile, answer: ExchangeAnswer): void {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    answer.body.destroy();
    throw new TransferAnswerError(file.details('GET'), 'contentEncoding', encoding);
  }
  // Without a length and without chunks, a connection that breaks looks like the end.
  if (lengthOf(answer) === undefined && answer.headers['transfer-encoding'] === undefined) {
    answer.body.destroy();
    throw new TransferAnswerError(file.details('GET'), 'noLength');
  }
}

export function lengthOf({ headers }: ExchangeAnswer): number | undefined {
  const text = headers['content-length'];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

export function versionOf({ headers }: ExchangeAnswer): Pick<StoredFile, 'lastModified' | 'etag'> {
  const date = new Date(headers['last-modified'] ?? '');
  return { etag: headers.etag, lastModified: Number.isNaN(date.getTime()) ? undefined : date };
}
