/**
 * Chains of disks: each holds what changed since its parent, as snapshots and linked clones need it.
 */
import type { AccessOptions, DatastoreFiles } from './datastore-files.js';
import { diskUuid } from './disk-uuid.js';
import { mayUse } from './file-locks.js';
import type { FileNode } from './file-node.js';
import { deleteEntry } from './file-removal.js';
import type { FileLocation } from './file-transfer.js';
import { cannotDeleteFile, fileFault, fileLocked } from './storage-faults.js';
import type { VirtualDiskImage } from './virtual-disk-image.js';
import { assertDiskName, diskAt, isHostFormat, placeDisk } from './virtual-disks.js';

export interface DeltaOptions extends AccessOptions {
  /** Default: a new one. A snapshot's new disk keeps the uuid of the disk it continues. */
  readonly uuid?: string;
}

/** The disk and what it builds on, down to the one that stands alone. @throws {SimFault} FileNotFound, FileFault */
export function diskChain(files: DatastoreFiles, relPath: string): FileNode[] {
  const chain: FileNode[] = [];
  for (let at: FileNode | undefined = diskAt(files, relPath); at; at = at.disk?.parent) chain.push(at);
  return chain;
}

/**
 * A disk that holds what changes from now on, and takes no space yet. The parent may lie on another datastore.
 *
 * @throws {SimFault} FileNotFound, FileFault: the parent is not a host's disk; FileAlreadyExists, FileLocked, NoDiskSpace
 */
export function createDelta(parent: FileLocation, child: FileLocation, options: DeltaOptions = {}): FileNode {
  const below = diskAt(parent.files, parent.relPath);
  assertDiskName(child.files, child.relPath);
  const { disk } = below;
  if (!isHostFormat(disk.diskType) && disk.diskType !== 'delta') {
    throw fileFault(parent.files.written(parent.relPath), 'no disk builds on one of this format');
  }
  for (const file of parent.files.filesOfDisk(below)) parent.files.assertUsable(file, 'shared', options);
  const image: VirtualDiskImage = {
    capacityBytes: disk.capacityBytes,
    diskType: 'delta',
    adapterType: disk.adapterType,
    uuid: options.uuid ?? diskUuid(child.files.newUuid()),
    contentId: disk.contentId,
    parent: below,
  };
  const delta = placeDisk(child.files, child.relPath, image, { allocatedBytes: 0 });
  below.children ??= new Set();
  below.children.add(delta);
  return delta;
}

/**
 * Makes the changes part of the parent: the disk is gone, and what built on it builds on the parent.
 *
 * `where` is the datastore of the parent, which may be another.
 *
 * @throws {SimFault} FileNotFound, FileFault: it has no parent; FileLocked; NoDiskSpace; CannotDeleteFile: another disk
 *   builds on the parent, and would change with it
 */
export function mergeIntoParent(
  { files, relPath }: FileLocation,
  where = files,
  options: AccessOptions = {},
): void {
  const middle = diskAt(files, relPath);
  const { parent } = middle.disk;
  if (!parent) throw fileFault(files.written(relPath), 'it builds on no other disk');
  if (parent.children && parent.children.size > 1) {
    throw cannotDeleteFile(files.written(relPath), 'another disk builds on its parent');
  }
  for (const file of [...files.filesOfDisk(middle), ...where.filesOfDisk(parent)]) {
    if (!mayUse(file, 'exclusive', options.owner)) throw fileLocked(files.written(middle));
  }
  growByChanges(files, middle, where, parent);
  for (const child of middle.children ?? []) {
    if (child.disk) child.disk = { ...child.disk, parent };
    parent.children?.add(child);
  }
  middle.children = undefined;
  deleteEntry(files, relPath, options);
}

function growByChanges(
  files: DatastoreFiles,
  middle: FileNode,
  where: DatastoreFiles,
  parent: FileNode,
): void {
  const changes = files
    .filesOfDisk(middle)
    .slice(1)
    .reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
  const bytes = where.filesOfDisk(parent)[1];
  if (!bytes || changes === 0) return;
  const { provisionedBytes } = bytes;
  where.resize(bytes, {
    allocatedBytes: Math.min(bytes.allocatedBytes + changes, provisionedBytes),
    provisionedBytes,
  });
}

/** Uses the disk alone and what it builds on together with others, as a VM that runs does. @throws {SimFault} FileLocked */
export function lockChain(chain: readonly FileLocation[], owner: string): void {
  const locked: FileLocation[] = [];
  try {
    for (const [depth, location] of chain.entries()) {
      location.files.lock(location.relPath, owner, depth === 0 ? 'exclusive' : 'shared');
      locked.push(location);
    }
  } catch (error) {
    unlockChain(locked, owner);
    throw error;
  }
}

export function unlockChain(chain: readonly FileLocation[], owner: string): void {
  for (const { files, relPath } of chain) files.unlock(relPath, owner);
}
