/**
 * Copying a disk into another format: the way from what was uploaded to what a VM runs from.
 *
 * The copy stands alone, whatever chain its source is the end of. Bytes are shared where they stay the same.
 */
import type { AccessOptions } from './datastore-files.js';
import { diskChain } from './disk-chain.js';
import { openDiskContent } from './disk-content.js';
import { diskUuid } from './disk-uuid.js';
import { allocatedBy, deleteEntry, filesToDelete } from './file-removal.js';
import type { FileLocation, TransferOptions } from './file-transfer.js';
import { FileNode, FolderNode, relPathOf, writtenPathOf } from './file-node.js';
import { fileAlreadyExists, fileFault, fileNotFound, invalidDiskFormat } from './storage-faults.js';
import { StoredBlob } from './stored-blob.js';
import {
  extentName,
  extentsOf,
  isThick,
  sparseExtentOf,
  type DiskAdapterType,
  type VirtualDiskImage,
} from './virtual-disk-image.js';
import {
  assertDiskName,
  contentIdOf,
  diskAt,
  isHostFormat,
  placeDisk,
  type NewDisk,
} from './virtual-disks.js';

export interface DiskCopyOptions extends TransferOptions {
  /** Default that of the source, or `preallocated` when no host runs VMs from that. */
  readonly diskType?: NewDisk['diskType'];
  /** Default that of the source. */
  readonly adapterType?: DiskAdapterType;
}

/**
 * @throws {SimFault} FileNotFound, InvalidDiskFormat, FileAlreadyExists, NoDiskSpace, FileLocked: somebody writes to the
 *   source, or uses what is to be replaced
 */
export async function copyDisk(
  source: FileLocation,
  destination: FileLocation,
  options: DiskCopyOptions = {},
): Promise<FileNode> {
  const original = source.files.file(source.relPath);
  assertDiskName(destination.files, destination.relPath);
  assertSource(source, original, options);
  const { disk } = original;
  if (!disk) throw invalidDiskFormat(`${source.files.written(original)} is not a virtual disk`);
  replacedFiles(destination, original, options);
  const content = await openDiskContent(original, source.files.blobs);
  try {
    const image = imageOfCopy(disk, content.sizeBytes, destination, options);
    const blob = content.hasBytes ? await content.toBlob(destination.files.blobs) : undefined;
    const thinBytes = blob ? blob.allocatedBytes : chainBytes(source, original);
    const allocatedBytes = isThick(image.diskType)
      ? image.capacityBytes
      : Math.min(thinBytes, image.capacityBytes);
    try {
      makeWay(destination, original, options, { image, allocatedBytes });
      return placeDisk(destination.files, destination.relPath, image, { allocatedBytes, content: blob });
    } catch (error) {
      blob?.release();
      throw error;
    }
  } finally {
    content.release();
  }
}

/**
 * A copy of a disk that a host runs VMs from, made at once: nothing has to be read for it.
 *
 * @throws {SimFault} FileNotFound, FileFault: it is not such a disk; FileAlreadyExists, NoDiskSpace, FileLocked
 */
export function cloneDisk(
  source: FileLocation,
  destination: FileLocation,
  options: Omit<DiskCopyOptions, 'force'> & { readonly uuid?: string } = {},
): FileNode {
  const original = diskAt(source.files, source.relPath);
  assertDiskName(destination.files, destination.relPath);
  assertSource(source, original, options);
  const { capacityBytes } = original.disk;
  const { uuid } = options;
  const anew = imageOfCopy(original.disk, capacityBytes, destination, options);
  const image = uuid === undefined ? anew : { ...anew, uuid, contentId: contentIdOf(uuid) };
  const content = bytesBelow(source, original)?.grown(capacityBytes);
  const thinBytes = content?.allocatedBytes ?? chainBytes(source, original);
  const allocatedBytes = isThick(image.diskType) ? capacityBytes : Math.min(thinBytes, capacityBytes);
  try {
    return placeDisk(destination.files, destination.relPath, image, { allocatedBytes, content });
  } catch (error) {
    content?.release();
    throw error;
  }
}

/** What the disk at the bottom of the chain has: the others hold no bytes. */
function bytesBelow({ files }: FileLocation, original: FileNode): StoredBlob | undefined {
  const bottom = diskChain(files, relPathOf(original)).at(-1) ?? original;
  const { disk } = bottom;
  if (disk === undefined || disk.embedded === true || disk.lostParent !== undefined || sparseExtentOf(disk))
    throw fileFault(writtenPathOf(bottom), 'it is not a disk that a host runs virtual machines from');
  const extents = extentsOf(bottom).map(({ name }) => bottom.parent?.entries.get(name));
  if (extents.length > 1) throw fileFault(writtenPathOf(bottom), 'its bytes are in several files');
  const [extent] = extents;
  if (!(extent instanceof FileNode)) throw fileNotFound(writtenPathOf(bottom));
  return extent.content instanceof StoredBlob ? extent.content : undefined;
}

function assertSource({ files }: FileLocation, original: FileNode, options: AccessOptions): void {
  for (const file of files.filesOfDisk(original)) files.assertUsable(file, 'shared', options);
}

/** What the copy takes the place of. @throws {SimFault} FileAlreadyExists, FileLocked, CannotDeleteFile */
function replacedFiles(
  { files, relPath }: FileLocation,
  original: FileNode,
  options: TransferOptions,
): ReadonlySet<FileNode> {
  files.placeFor(relPath);
  const there = files.find(relPath);
  if (!there) return new Set();
  if (options.force !== true || there === original || there instanceof FolderNode)
    throw fileAlreadyExists(files.written(relPath));
  return filesToDelete(files, relPath, options);
}

/** Deletes what is to be replaced, when nothing can be refused any more. */
function makeWay(
  destination: FileLocation,
  original: FileNode,
  options: TransferOptions,
  { image, allocatedBytes }: { readonly image: VirtualDiskImage; readonly allocatedBytes: number },
): void {
  const { files, relPath } = destination;
  const going = replacedFiles(destination, original, options);
  const { folder, name } = files.placeFor(relPath);
  const bytes = folder.entries.get(extentName(name, image.diskType));
  if (bytes && !(bytes instanceof FileNode && going.has(bytes)))
    throw fileAlreadyExists(files.written(bytes));
  files.assertRoom(allocatedBytes - allocatedBy(going), relPath);
  if (going.size > 0) deleteEntry(files, relPath, options);
}

function imageOfCopy(
  disk: VirtualDiskImage,
  capacityBytes: number,
  { files }: FileLocation,
  options: DiskCopyOptions,
): VirtualDiskImage {
  const diskType = options.diskType ?? (isHostFormat(disk.diskType) ? disk.diskType : flatType(disk));
  const uuid = diskUuid(files.newUuid());
  return {
    capacityBytes,
    diskType,
    adapterType: options.adapterType ?? disk.adapterType,
    uuid,
    contentId: contentIdOf(uuid),
  };
}

/** A disk of changes becomes what the disk at the bottom of its chain is. */
function flatType(disk: VirtualDiskImage): NewDisk['diskType'] {
  let bottom = disk;
  while (bottom.parent?.disk) bottom = bottom.parent.disk;
  return isHostFormat(bottom.diskType) ? bottom.diskType : 'preallocated';
}

/** What thin disks of the chain have taken without anybody having put bytes there. Of thick ones it is all zeros. */
function chainBytes({ files }: FileLocation, original: FileNode): number {
  return diskChain(files, relPathOf(original))
    .filter(({ disk }) => disk !== undefined && !isThick(disk.diskType))
    .flatMap((link) => files.filesOfDisk(link).slice(1))
    .reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
}
