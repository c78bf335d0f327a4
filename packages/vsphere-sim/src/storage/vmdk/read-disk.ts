/**
 * Takes a disk in, in whatever format it comes: stream-optimised as it streams, sparse after it has all come, and
 * anything else as the bytes of the disk themselves.
 */
import type { BlobBuilder } from '../blob-builder.js';
import { untilAborted, type BlobStore, type WriteOptions } from '../blob-store.js';
import { looksLikeDescriptor, parseDescriptor, type DiskDescriptor } from '../descriptor-text.js';
import { invalidDiskFormat } from '../storage-faults.js';
import type { StoredBlob } from '../stored-blob.js';
import { ByteReader } from './byte-reader.js';
import { isSparse, parseSparseHeader, SECTOR_BYTES, type SparseHeader } from './sparse-header.js';
import { readTabledGrains } from './sparse-reader.js';
import { readMarkedGrains } from './stream-optimized-reader.js';

/** A disk that came in. */
export interface ReadDisk {
  readonly format: 'streamOptimized' | 'sparse' | 'flat';
  readonly capacityBytes: number;
  /** As long as the capacity. The caller's to release. */
  readonly content: StoredBlob;
  /** What the file says of itself; flat ones say nothing. */
  readonly descriptor?: DiskDescriptor;
  /** How many bytes came. */
  readonly receivedBytes: number;
}

/** More than any descriptor or its room takes. */
const MOST_OVERHEAD_SECTORS = 2 ** 18;
const MOST_DESCRIPTOR_BYTES = 64 * 1024;

/**
 * Reads up to the end of the source.
 *
 * @throws {SimFault} InvalidDiskFormat, and nothing stays of what came
 */
export async function readDisk(
  source: AsyncIterable<Uint8Array>,
  store: BlobStore,
  options: WriteOptions = {},
): Promise<ReadDisk> {
  const reader = new ByteReader(counted(untilAborted(source, options.signal), options.onProgress));
  try {
    const head = Buffer.from(await reader.take(SECTOR_BYTES));
    if (!isSparse(head)) return await readFlat(head, reader, store);
    const header = parseSparseHeader(head);
    return await (header.streamOptimized
      ? readStream(header, reader, store)
      : readSparse(head, reader, store));
  } finally {
    await reader.close();
  }
}

/** The disk that lies in a sparse file of either kind. @throws {SimFault} InvalidDiskFormat */
export async function readSparseFile(file: StoredBlob, store: BlobStore): Promise<ReadDisk> {
  const header = parseSparseHeader(await file.readAt(0, SECTOR_BYTES));
  if (header.streamOptimized) return readDisk(file.read(), store);
  const descriptor = standingAlone(descriptorIn(await embeddedText(file, header)));
  const content = await built(store, header, (builder) => readTabledGrains(file, header, builder));
  return { ...whole('sparse', content, file.size), ...(descriptor && { descriptor }) };
}

/** The embedded descriptor of a sparse file, when it has one that can be read. */
export async function sparseDescriptor(file: StoredBlob): Promise<DiskDescriptor | undefined> {
  return descriptorIn(await embeddedText(file, parseSparseHeader(await file.readAt(0, SECTOR_BYTES))));
}

async function readStream(header: SparseHeader, reader: ByteReader, store: BlobStore): Promise<ReadDisk> {
  if (header.overheadSectors > MOST_OVERHEAD_SECTORS)
    throw invalidDiskFormat('its first grain lies too far away');
  const start = header.descriptorSector * SECTOR_BYTES;
  const length = Math.min(header.descriptorSectors * SECTOR_BYTES, MOST_DESCRIPTOR_BYTES);
  let text = '';
  if (start >= reader.position && start + length <= header.overheadSectors * SECTOR_BYTES) {
    await reader.skip(start - reader.position);
    text = (await reader.take(length)).toString('utf8');
  }
  if (!(await reader.skip(header.overheadSectors * SECTOR_BYTES - reader.position))) {
    throw invalidDiskFormat('it ends before its first grain');
  }
  const descriptor = standingAlone(descriptorIn(text));
  const content = await built(store, header, (builder) => readMarkedGrains(reader, header, builder));
  return { ...whole('streamOptimized', content, reader.position), ...(descriptor && { descriptor }) };
}

async function readSparse(head: Buffer, reader: ByteReader, store: BlobStore): Promise<ReadDisk> {
  const file = await store.write(joined(head, reader));
  try {
    return await readSparseFile(file, store);
  } finally {
    file.release();
  }
}

async function readFlat(head: Buffer, reader: ByteReader, store: BlobStore): Promise<ReadDisk> {
  if (looksLikeDescriptor(head.toString('latin1'))) {
    throw invalidDiskFormat('it is a descriptor, and the bytes of the disk lie elsewhere');
  }
  const content = await store.write(joined(head, reader));
  if (content.size > 0 && content.size % SECTOR_BYTES === 0) return whole('flat', content, content.size);
  content.release();
  throw invalidDiskFormat('a disk is a number of whole sectors');
}

function whole(format: ReadDisk['format'], content: StoredBlob, receivedBytes: number) {
  return { format, capacityBytes: content.size, content, receivedBytes };
}

async function built(
  store: BlobStore,
  { capacitySectors }: SparseHeader,
  read: (builder: BlobBuilder) => Promise<void>,
): Promise<StoredBlob> {
  const builder = store.builder();
  try {
    await read(builder);
    return await builder.finish(capacitySectors * SECTOR_BYTES);
  } catch (error) {
    builder.abort();
    throw error;
  }
}

async function embeddedText(file: StoredBlob, header: SparseHeader): Promise<string> {
  const length = Math.min(header.descriptorSectors * SECTOR_BYTES, MOST_DESCRIPTOR_BYTES);
  const bytes = await file.readAt(header.descriptorSector * SECTOR_BYTES, length);
  return header.descriptorSector === 0 ? '' : bytes.toString('utf8');
}

/** A writer may leave the room empty. */
function descriptorIn(text: string): DiskDescriptor | undefined {
  const end = text.indexOf('\0');
  const written = end < 0 ? text : text.slice(0, end);
  return looksLikeDescriptor(written) ? parseDescriptor(written) : undefined;
}

function standingAlone(descriptor: DiskDescriptor | undefined): DiskDescriptor | undefined {
  if (descriptor?.parentFileNameHint === undefined) return descriptor;
  throw invalidDiskFormat('it holds only the changes to another disk');
}

async function* joined(head: Buffer, reader: ByteReader): AsyncGenerator<Buffer, void, undefined> {
  if (head.length > 0) yield head;
  yield* reader.rest();
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onProgress: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    onProgress?.(bytes);
    yield piece;
  }
}
