/**
 * Sending one file to a device of a lease.
 *
 * A disk is looked at first: a lease takes stream-optimised VMDKs, and a host that is sent anything else either
 * refuses it late or makes a disk of nonsense. Then it goes out with back-pressure, is counted and summed up on
 * the way, and the status of the answer decides.
 */
import { createHash } from 'node:crypto';
import { VsphereError } from '../errors.js';
import { pipeline, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ByteSource } from '../archive/byte-reader.js';
import { UnsuitableImageError } from '../image/image-errors.js';
import { describeImageFormat, detectImageStream } from '../image/image-format.js';
import { ManifestMismatchError, MalformedOvfError } from '../ovf/ovf-errors.js';
import { TransferLocalError } from '../transfer/transfer-errors.js';
import { checkStatus, type ExchangeRequest } from '../transfer/http-transfers.js';
import type { LeaseDevice } from './lease-device.js';
import type { LeaseSession, LeaseTransferOptions } from './lease-session.js';
import type { NfcLease } from './nfc-lease.js';

/** A file to import. */
export interface ImportFile {
  /**
   * The path that the import specification's file item has, which is the `href` of the OVF descriptor. Without file
   * items: the device's `importKey` or name, or anything when there is one disk alone.
   */
  readonly name: string;
  /** Read once, and let go when the import fails. */
  readonly content: ByteSource;
  /** Of the content. It is held to it; without one it goes out in chunks of HTTP. */
  readonly sizeBytes?: number | undefined;
  /** What its SHA-256 must be, in hexadecimal. The import fails when it is not. */
  readonly sha256?: string | undefined;
  /** `gzip`: it is decompressed on the way, because the host wants the file itself. */
  readonly compression?: string | undefined;
}

/** A file that has been imported. */
export interface ImportedFile {
  readonly name: string;
  /** As it was sent. */
  readonly sizeBytes: number;
  /** Of what was sent, in hexadecimal. */
  readonly sha256: string;
}

export interface UploadParts {
  readonly session: LeaseSession;
  readonly lease: NfcLease;
  readonly device: LeaseDevice;
  /** The device's own file is made by the transfer: that is so for all but disks. */
  readonly create: boolean;
  readonly limits: LeaseTransferOptions;
  readonly onBytes: (bytesOfFile: number) => void;
}

/**
 * @throws {UnsuitableImageError} it is to be a disk and no stream-optimised VMDK; nothing was sent
 * @throws {MalformedImageError} it is a VMDK that is not sound; nothing was sent
 * @throws {ManifestMismatchError} its SHA-256 is another
 * @throws {TransferError} it did not get there whole
 */
export async function uploadFile(file: ImportFile, parts: UploadParts): Promise<ImportedFile> {
  const { session, lease, device, create, limits, onBytes } = parts;
  const { content, sizeBytes } = await prepared(file, device.isDisk && !create);
  const hash = createHash('sha256');
  let sent = 0;
  async function* summed(): AsyncGenerator<Uint8Array, void, void> {
    for await (const piece of content) {
      hash.update(piece);
      sent += piece.length;
      yield piece;
    }
    if (file.sha256 === undefined) return;
    // Before its last piece has gone out, so that the host never gets a whole file that is the wrong one.
    const actual = hash.copy().digest('hex');
    const expected = file.sha256.toLowerCase();
    if (actual !== expected) throw new ManifestMismatchError(file.name, 'sha256', expected, actual);
  }
  const request: ExchangeRequest = {
    // Facts of NFC: a disk is posted as a stream, anything else put in place of what is there.
    method: create ? 'PUT' : 'POST',
    url: device.url,
    thumbprint: device.thumbprint,
    headers: create
      ? { 'Content-Type': 'application/octet-stream', Overwrite: 't' }
      : { 'Content-Type': 'application/x-vnd.vmware-streamVmdk' },
    body: summed(),
    contentLength: sizeBytes,
    signal: lease.signal,
    timeoutMs: limits.fileTimeoutMs,
    idleTimeoutMs: limits.idleTimeoutMs,
    onProgress: onBytes,
  };
  try {
    const answer = await session.transfers.exchange(request);
    checkStatus(request, answer, [200, 201, 204]);
    answer.body.resume();
    await finished(answer.body);
  } catch (error) {
    // What is wrong with a package says more than that the source of a transfer failed.
    if (error instanceof TransferLocalError && error.cause instanceof VsphereError) throw error.cause;
    throw error;
  } finally {
    content.destroy();
  }
  return { name: file.name, sizeBytes: sent, sha256: hash.digest('hex') };
}

async function prepared(
  { name, content, sizeBytes, compression }: ImportFile,
  isDisk: boolean,
): Promise<{ readonly content: Readable; readonly sizeBytes: number | undefined }> {
  const isPacked = compression !== undefined && compression !== '' && compression !== 'identity';
  if (isPacked && compression !== 'gzip') {
    throw new MalformedOvfError(`${name} is compressed with ${compression}, which is not read here`);
  }
  const file = isPacked ? unpacked(content) : Readable.from(content, { objectMode: false });
  const size = isPacked ? undefined : sizeBytes;
  if (!isDisk) return { content: file, sizeBytes: size };
  const { format, stream } = await detectImageStream(file);
  if (format.kind !== 'streamOptimized') {
    stream.destroy();
    throw new UnsuitableImageError(name, describeImageFormat(format), 'a stream-optimised VMDK');
  }
  return { content: stream, sizeBytes: size };
}

/** A failure of either side comes out at the end of the stream. */
function unpacked(content: ByteSource): Readable {
  // Not imported: every start would pay for it.
  const { createGunzip } = process.getBuiltinModule('node:zlib');
  return pipeline(Readable.from(content, { objectMode: false }), createGunzip(), () => {});
}
