/**
 * The bytes of files: what is uploaded goes in here, and what is downloaded comes out.
 *
 * An uploaded `.vmdk` is looked into, so that it is the disk it describes from then on.
 */
import { createHash } from 'node:crypto';
import type { WriteOptions } from './blob-store.js';
import type { AccessOptions, DatastoreFiles } from './datastore-files.js';
import { descriptorText, diskTypeOf, looksLikeDescriptor, parseDescriptor } from './descriptor-text.js';
import { diskUuid } from './disk-uuid.js';
import { lengthOf } from './file-listing.js';
import { FileNode, FolderNode } from './file-node.js';
import { notAFile } from './storage-faults.js';
import { StoredBlob, zeros } from './stored-blob.js';
import { isExtentName, type DiskType, type VirtualDiskImage } from './virtual-disk-image.js';
import { SimFault } from '../wire/sim-fault.js';
import { isSparse, parseSparseHeader, SECTOR_BYTES } from './vmdk/sparse-header.js';
import { sparseDescriptor } from './vmdk/read-disk.js';

/** A file to be read. */
export interface OpenFile {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Tells these bytes from all others that the file has had, or will have. */
  readonly version: string;
  /** The bytes from `start` up to `end`, in pieces that are not to be written into. */
  read(start?: number, end?: number): AsyncIterable<Buffer>;
}

export interface PutOptions extends AccessOptions {
  /** Makes the folders above that are missing, when all has come. */
  readonly createParents?: boolean;
}

/** What is known of a file that is to come. */
export interface UploadOptions extends WriteOptions, PutOptions {
  /** How much is to come. */
  readonly sizeBytes?: number;
}

const MOST_DESCRIPTOR_BYTES = 64 * 1024;

/**
 * Keeps a stream as a file, in the place of one that is there. Until all has come, nothing is seen of it; space is
 * asked for as it comes.
 *
 * @throws {SimFault} FileNotFound (no folder, and none is to be made), NotAFile, FileLocked, NoDiskSpace
 */
export async function uploadFile(
  files: DatastoreFiles,
  relPath: string,
  source: AsyncIterable<Uint8Array>,
  options: UploadOptions = {},
): Promise<FileNode> {
  assertReplaceable(files, relPath, options);
  files.assertRoom((options.sizeBytes ?? 0) - allocatedAt(files, relPath), relPath);
  const onProgress = (bytes: number): void => {
    files.assertRoom(bytes - allocatedAt(files, relPath), relPath);
    options.onProgress?.(bytes);
  };
  const blob = await files.blobs.write(source, { ...options, onProgress });
  return putBlob(files, relPath, blob, options);
}

/** As {@link uploadFile}, of bytes that are kept already; the hold on them passes to the file. */
export async function putBlob(
  files: DatastoreFiles,
  relPath: string,
  blob: StoredBlob,
  options: PutOptions = {},
): Promise<FileNode> {
  try {
    const name = relPath.slice(relPath.lastIndexOf('/') + 1);
    const image = await imageIn(files, name, blob);
    assertReplaceable(files, relPath, options);
    const owner = options.owner !== undefined && { owner: options.owner };
    if (options.createParents === true) makeMissingFolder(files, folderOf(relPath));
    const file = files.createFile(relPath, { ...owner, sizeBytes: blob.size, replace: true });
    file.content = blob;
    if (image) describe(files, file, image);
    return file;
  } catch (error) {
    blob.release();
    throw error;
  }
}

/** @throws {SimFault} FileNotFound, NotAFile, FileLocked: somebody writes to it */
export function openFile(files: DatastoreFiles, relPath: string, options: AccessOptions = {}): OpenFile {
  const file = files.file(relPath);
  files.assertUsable(file, 'shared', options);
  const sizeBytes = lengthOf(file);
  const { content, modifiedMs } = file;
  if (content instanceof StoredBlob)
    return {
      sizeBytes,
      modifiedMs,
      version: `b${content.serial}`,
      read: (start, end) => content.read(start, end),
    };
  const text = content?.() ?? (file.disk ? descriptorText(file) : undefined);
  const bytes = text === undefined ? undefined : Buffer.from(text);
  return {
    sizeBytes,
    modifiedMs,
    version: bytes === undefined ? `z${sizeBytes}` : createHash('sha1').update(bytes).digest('hex'),
    // oxlint-disable-next-line typescript/require-await -- in the shape of the others
    async *read(start = 0, end = sizeBytes) {
      const last = Math.min(end, sizeBytes);
      if (!bytes) yield* zeros(last - start);
      else if (start < last) yield bytes.subarray(start, last);
    },
  };
}

/** The text of a file, up to a megabyte of it. @throws {SimFault} FileNotFound, NotAFile, FileLocked */
export async function readText(
  files: DatastoreFiles,
  relPath: string,
  options: AccessOptions = {},
): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of openFile(files, relPath, options).read(0, 2 ** 20)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function assertReplaceable(files: DatastoreFiles, relPath: string, options: PutOptions): void {
  const isFolderToCome = options.createParents === true && files.find(folderOf(relPath)) === undefined;
  if (!isFolderToCome) files.placeFor(relPath);
  const there = files.find(relPath);
  if (there instanceof FolderNode) throw notAFile(files.written(relPath));
  if (!there) return;
  files.assertReplaceable(there, options);
}

function makeMissingFolder(files: DatastoreFiles, folder: string): void {
  if (files.find(folder) === undefined) files.makeDirectory(folder, { createParents: true });
}

function folderOf(relPath: string): string {
  return relPath.slice(0, Math.max(0, relPath.lastIndexOf('/')));
}

function allocatedAt(files: DatastoreFiles, relPath: string): number {
  const there = files.find(relPath);
  return there instanceof FileNode ? there.allocatedBytes : 0;
}

/** The disk that a file describes. A file that only looks like one stays a plain file, as on a real datastore. */
async function imageIn(
  files: DatastoreFiles,
  name: string,
  blob: StoredBlob,
): Promise<VirtualDiskImage | undefined> {
  if (!/\.vmdk$/i.test(name) || isExtentName(name)) return undefined;
  try {
    const head = await blob.readAt(0, SECTOR_BYTES);
    if (isSparse(head)) return await embeddedImage(files, head, blob);
    if (blob.size > MOST_DESCRIPTOR_BYTES || !looksLikeDescriptor(head.toString('latin1'))) return undefined;
    return describedImage(files, (await blob.readAt(0, blob.size)).toString('utf8'));
  } catch (error) {
    if (error instanceof SimFault && error.fault === 'InvalidDiskFormat') return undefined;
    throw error;
  }
}

async function embeddedImage(
  files: DatastoreFiles,
  head: Buffer,
  blob: StoredBlob,
): Promise<VirtualDiskImage> {
  const header = parseSparseHeader(head);
  const descriptor = await sparseDescriptor(blob);
  const diskType: DiskType = header.streamOptimized ? 'streamOptimized' : 'sparseMonolithic';
  return {
    capacityBytes: header.capacitySectors * SECTOR_BYTES,
    diskType,
    adapterType: descriptor?.adapterType ?? 'lsiLogic',
    uuid: descriptor?.uuid ?? diskUuid(files.newUuid()),
    contentId: descriptor?.contentId ?? 0,
    embedded: true,
  };
}

function describedImage(files: DatastoreFiles, text: string): VirtualDiskImage {
  const descriptor = parseDescriptor(text);
  const { capacityBytes, extents, adapterType, contentId, parentFileNameHint } = descriptor;
  return {
    capacityBytes,
    diskType: diskTypeOf(descriptor),
    adapterType,
    uuid: descriptor.uuid ?? diskUuid(files.newUuid()),
    contentId,
    extents,
    ...(parentFileNameHint !== undefined && { lostParent: parentFileNameHint }),
  };
}

/** The parent is looked for beside the disk and then from the root, as the hint says. */
function describe(files: DatastoreFiles, file: FileNode, image: VirtualDiskImage): void {
  file.disk = image;
  const { lostParent, ...rest } = image;
  if (lostParent === undefined) return;
  const parent =
    file.parent?.entries.get(lostParent) ?? (lostParent.startsWith('/') ? undefined : files.find(lostParent));
  if (!(parent instanceof FileNode) || !parent.disk || parent === file) return;
  file.disk = { ...rest, parent };
  parent.children ??= new Set();
  parent.children.add(file);
}
