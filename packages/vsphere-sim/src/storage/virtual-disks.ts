/**
 * Making virtual disks and changing them, as the disk manager of the API does.
 *
 * A disk is addressed by its descriptor. Its bytes lie in files beside it, which follow wherever it goes.
 */
import { type AccessOptions, type DatastoreFiles } from './datastore-files.js';
import { diskGeometry, type DiskGeometry } from './disk-geometry.js';
import { diskUuid, parseUuid } from './disk-uuid.js';
import { deleteEntry } from './file-removal.js';
import { moveEntry, type FileLocation, type TransferOptions } from './file-transfer.js';
import { FileNode } from './file-node.js';
import { fileAlreadyExists, fileFault, fileLocked, fileTooLarge, invalidArgument } from './storage-faults.js';
import { StoredBlob } from './stored-blob.js';
import {
  extentName,
  isExtentName,
  isThick,
  NO_CONTENT_ID,
  type DiskAdapterType,
  type DiskType,
  type HostDiskType,
  type VirtualDiskImage,
  sparseExtentOf,
} from './virtual-disk-image.js';

export interface NewDisk {
  readonly capacityBytes: number;
  readonly diskType: Exclude<HostDiskType, 'delta'>;
  readonly adapterType: DiskAdapterType;
  /** Default: a new one. */
  readonly uuid?: string;
  /** What a thin disk takes at once. Default 0. */
  readonly allocatedBytes?: number;
}

/** As large as a disk can be on VMFS. */
export const LARGEST_DISK_BYTES = 62 * 2 ** 40;
const SECTOR_BYTES = 512;

/**
 * The disk at that path.
 *
 * @throws {SimFault} FileNotFound, NotAFile, FileFault: the file is no disk
 */
export function diskAt(
  files: DatastoreFiles,
  relPath: string,
): FileNode & { readonly disk: VirtualDiskImage } {
  const file = files.file(relPath);
  if (!isDisk(file)) throw fileFault(files.written(relPath), 'it is not a virtual disk');
  return file;
}

/**
 * A disk that reads as zeros.
 *
 * @throws {SimFault} FileAlreadyExists, FileNotFound (no folder), NoDiskSpace, FileTooLarge, InvalidArgument
 */
export function createDisk(files: DatastoreFiles, relPath: string, spec: NewDisk): FileNode {
  const { capacityBytes, diskType, adapterType } = spec;
  assertDiskName(files, relPath);
  if (isThick(diskType)) files.assertRoom(capacityBytes, relPath);
  assertCapacity(files, relPath, capacityBytes);
  const uuid = parseUuid(spec.uuid ?? diskUuid(files.newUuid()));
  const allocatedBytes = isThick(diskType)
    ? capacityBytes
    : Math.min(spec.allocatedBytes ?? 0, capacityBytes);
  const image = { capacityBytes, diskType, adapterType, uuid, contentId: contentIdOf(uuid) };
  return placeDisk(files, relPath, image, { allocatedBytes });
}

/** The descriptor and the file of its bytes; the hold on the content passes to that. */
export function placeDisk(
  files: DatastoreFiles,
  relPath: string,
  image: VirtualDiskImage,
  { allocatedBytes, content }: { readonly allocatedBytes: number; readonly content?: StoredBlob | undefined },
): FileNode {
  const { folder, name } = files.placeFor(relPath);
  const bytesName = extentName(name, image.diskType);
  for (const each of [name, bytesName]) {
    const there = folder.entries.get(each);
    if (there) throw fileAlreadyExists(files.written(there));
  }
  files.assertRoom(allocatedBytes, relPath);
  const descriptor = new FileNode(name, files.nowMs);
  descriptor.disk = image;
  const bytes = new FileNode(bytesName, files.nowMs, image.diskType === 'delta' ? 0 : image.capacityBytes);
  bytes.allocatedBytes = allocatedBytes;
  bytes.provisionedBytes = image.capacityBytes;
  bytes.content = content;
  files.attach(folder, descriptor);
  files.attach(folder, bytes);
  return descriptor;
}

/** @throws {SimFault} FileNotFound, FileFault, FileLocked, CannotDeleteFile: another disk builds on it */
export function deleteDisk(files: DatastoreFiles, relPath: string, options: AccessOptions = {}): void {
  diskAt(files, relPath);
  deleteEntry(files, relPath, options);
}

/** @throws {SimFault} FileNotFound, FileFault, FileAlreadyExists, NoDiskSpace, FileLocked */
export function moveDisk(
  source: FileLocation,
  destination: FileLocation,
  options: TransferOptions = {},
): void {
  diskAt(source.files, source.relPath);
  assertDiskName(destination.files, destination.relPath);
  moveEntry(source, destination, options);
}

/**
 * A larger disk; what is new reads as zeros.
 *
 * @throws {SimFault} FileFault: it would be smaller, or is part of a chain; FileTooLarge, NoDiskSpace, FileLocked
 */
export function extendDisk(
  files: DatastoreFiles,
  relPath: string,
  capacityBytes: number,
  options: AccessOptions & { readonly eagerZero?: boolean } = {},
): void {
  const file = diskAt(files, relPath);
  const bytes = bytesOfDisk(files, file, options);
  const written = files.written(relPath);
  assertCapacity(files, relPath, capacityBytes);
  if (capacityBytes < file.disk.capacityBytes) throw fileFault(written, 'a disk does not shrink');
  if (file.disk.parent || file.disk.lostParent !== undefined)
    throw fileFault(written, 'it builds on another disk');
  if (file.children && file.children.size > 0) throw fileLocked(written);
  const grown = capacityBytes - file.disk.capacityBytes;
  const whole = isThick(file.disk.diskType) || options.eagerZero === true;
  const allocatedBytes = bytes.allocatedBytes + (whole ? grown : 0);
  files.resize(bytes, { sizeBytes: capacityBytes, allocatedBytes, provisionedBytes: capacityBytes });
  if (bytes.content instanceof StoredBlob && bytes.content.size < capacityBytes) {
    const before = bytes.content;
    bytes.content = before.grown(capacityBytes);
    before.release();
  }
  const [extent] = file.disk.extents ?? [];
  const extents = extent && [{ ...extent, sizeBytes: capacityBytes }];
  files.setImage(file, changed({ ...file.disk, capacityBytes, ...(extents && { extents }) }));
}

/** Gives a thin disk all its space. @throws {SimFault} FileNotFound, FileFault, NoDiskSpace, FileLocked */
export function inflateDisk(files: DatastoreFiles, relPath: string, options: AccessOptions = {}): void {
  const file = diskAt(files, relPath);
  const bytes = bytesOfDisk(files, file, options);
  const { capacityBytes, diskType, parent } = file.disk;
  if (parent ?? diskType === 'delta') throw fileFault(files.written(relPath), 'it builds on another disk');
  if (diskType !== 'thin' && diskType !== 'preallocated') return;
  files.resize(bytes, { allocatedBytes: capacityBytes, provisionedBytes: capacityBytes });
  files.setImage(file, { ...file.disk, diskType: 'eagerZeroedThick' });
}

/** @throws {SimFault} FileNotFound, FileFault, FileLocked, InvalidArgument: it is no uuid */
export function setDiskUuid(
  files: DatastoreFiles,
  relPath: string,
  uuid: string,
  options: AccessOptions = {},
): void {
  const file = diskAt(files, relPath);
  files.assertUsable(file, 'exclusive', options);
  if (file.disk.embedded === true) throw fileFault(files.written(relPath), 'it is not a disk of a host');
  files.setImage(file, { ...file.disk, uuid: parseUuid(uuid) });
}

/** @throws {SimFault} FileNotFound, FileFault */
export function geometryOfDisk(files: DatastoreFiles, relPath: string): DiskGeometry {
  const { capacityBytes, adapterType } = diskAt(files, relPath).disk;
  return diskGeometry(capacityBytes, adapterType);
}

/** The image with another content. */
export function changed(image: VirtualDiskImage): VirtualDiskImage {
  const contentId = (Math.imul(image.contentId, 1_664_525) + 1_013_904_223) >>> 0;
  return { ...image, contentId: contentId === NO_CONTENT_ID ? 1 : contentId };
}

/** Of a disk that is new. */
export function contentIdOf(uuid: string): number {
  const id = Number.parseInt(uuid.slice(-8), 16);
  return id === NO_CONTENT_ID ? 1 : id;
}

/** @throws {SimFault} FileFault: it is not the name of a descriptor */
export function assertDiskName(files: DatastoreFiles, relPath: string): void {
  const bad = !/[^/]\.vmdk$/i.test(relPath) || isExtentName(relPath);
  if (bad) throw fileFault(files.written(relPath), 'the name of a virtual disk ends with .vmdk');
}

function assertCapacity(files: DatastoreFiles, relPath: string, capacityBytes: number): void {
  if (capacityBytes > LARGEST_DISK_BYTES) {
    throw fileTooLarge(files.written(relPath), files.name, capacityBytes, LARGEST_DISK_BYTES);
  }
  if (!Number.isSafeInteger(capacityBytes) || capacityBytes <= 0 || capacityBytes % SECTOR_BYTES !== 0) {
    throw invalidArgument('capacityKb', `${capacityBytes} bytes are no capacity`);
  }
}

/** The one file of a disk's bytes, to be changed. @throws {SimFault} FileLocked, FileFault: there is not exactly one */
export function bytesOfDisk(
  files: DatastoreFiles,
  descriptor: FileNode & { readonly disk: VirtualDiskImage },
  options: AccessOptions,
) {
  const all = files.filesOfDisk(descriptor);
  for (const file of all) files.assertUsable(file, 'exclusive', options);
  const bytes = all[1];
  const { disk } = descriptor;
  const holdsChanges = disk.parent !== undefined || disk.lostParent !== undefined;
  if (!bytes || all.length > 2 || (!holdsChanges && sparseExtentOf(disk) !== undefined))
    throw fileFault(files.written(descriptor), 'it is not a disk of one file of bytes');
  return bytes;
}

function isDisk(file: FileNode): file is FileNode & { readonly disk: VirtualDiskImage } {
  return file.disk !== undefined;
}

/** Is it a format that a host runs VMs from, and that a new disk can have? */
export function isHostFormat(diskType: DiskType): diskType is NewDisk['diskType'] {
  return diskType === 'thin' || diskType === 'seSparse' || isThick(diskType);
}
