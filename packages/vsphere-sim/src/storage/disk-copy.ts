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
import { FileNode, FolderNode, relPathOf } from './file-node.js';
import { fileAlreadyExists, invalidDiskFormat } from './storage-faults.js';
import { extentName, isThick, type DiskAdapterType, type VirtualDiskImage } from './virtual-disk-image.js';
import { assertDiskName, contentIdOf, isHostFormat, placeDisk, type NewDisk } from './virtual-disks.js';

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

function chainBytes({ files }: FileLocation, original: FileNode): number {
  return diskChain(files, relPathOf(original))
    .flatMap((link) => files.filesOfDisk(link).slice(1))
    .reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
}
