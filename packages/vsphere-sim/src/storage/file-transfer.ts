/**
 * Moving and copying files and folders, on one datastore or to another. A disk takes the files of its bytes along.
 *
 * Copies share the bytes of what they are copied from.
 */
import { sharedContent, type AccessOptions, type DatastoreFiles } from './datastore-files.js';
import { allocatedBy, deleteEntry, filesToDelete, hasChildOutside, withExtents } from './file-removal.js';
import { FileNode, FolderNode, filesUnder, isWithin, type TreeNode } from './file-node.js';
import { fileAlreadyExists, fileFault, fileLocked, invalidArgument } from './storage-faults.js';
import { extentName, extentsOf, type VirtualDiskImage } from './virtual-disk-image.js';

/** A place on one of several datastores. */
export interface FileLocation {
  readonly files: DatastoreFiles;
  readonly relPath: string;
}

export interface TransferOptions extends AccessOptions {
  /** Take the place of a file that is there. */
  readonly force?: boolean;
  /** Disks that build on what is moved, and that are moved as well. */
  readonly alongside?: ReadonlySet<FileNode>;
}

interface Target {
  readonly files: DatastoreFiles;
  readonly folder: FolderNode;
  readonly name: string;
}

/**
 * @throws {SimFault} FileNotFound, FileAlreadyExists, NoDiskSpace, FileLocked: somebody uses a file of it, or a disk
 *   that stays builds on one that would go
 */
export function moveEntry(
  source: FileLocation,
  destination: FileLocation,
  options: TransferOptions = {},
): void {
  const node = source.files.entry(source.relPath);
  if (!node.parent) throw invalidArgument('sourceName', 'the root of a datastore does not move');
  const moved = withExtents(source.files, node);
  const together = new Set([...moved, ...(options.alongside ?? [])]);
  for (const file of moved) {
    source.files.assertUsable(file, 'exclusive', options);
    if (hasChildOutside(file, together)) throw fileLocked(source.files.written(file));
  }
  const target = targetOf(node, source, destination);
  const extents = node instanceof FileNode ? renamedExtents(node, target.name, source.files) : [];
  const replaced = replacedFiles(node, moved, target, destination, options);
  assertExtentsFree(extents, target, replaced);
  if (source.files !== target.files) assertFits(moved, replaced, destination);
  if (replaced.size > 0) deleteEntry(destination.files, destination.relPath, options);
  rehang(source.files, node, target, target.name);
  if (node instanceof FileNode && node.disk)
    target.files.setImage(node, withRenamedExtents(node.disk, target.name));
  for (const { file, name } of extents) rehang(source.files, file, target, name);
}

/** @throws {SimFault} FileNotFound, FileAlreadyExists, NoDiskSpace, FileLocked: somebody writes to a file of it */
export function copyEntry(
  source: FileLocation,
  destination: FileLocation,
  options: TransferOptions = {},
): void {
  const node = source.files.entry(source.relPath);
  const copied = withExtents(source.files, node);
  for (const file of copied) source.files.assertUsable(file, 'shared', options);
  const target = targetOf(node, source, destination);
  const extents = node instanceof FileNode ? renamedExtents(node, target.name, source.files) : [];
  const replaced = replacedFiles(node, copied, target, destination, options);
  assertExtentsFree(extents, target, replaced);
  assertFits(copied, replaced, destination);
  if (replaced.size > 0) deleteEntry(destination.files, destination.relPath, options);
  const twins = new Map<FileNode, FileNode>();
  copyInto(node, target, target.name, twins);
  for (const { file, name } of extents) copyInto(file, target, name, twins);
  for (const [original, twin] of twins) if (original.disk) linkTwin(original.disk, twin, twins, target);
}

function targetOf(node: TreeNode, source: FileLocation, destination: FileLocation): Target {
  const { folder, name } = destination.files.placeFor(destination.relPath);
  if (node instanceof FolderNode && source.files === destination.files && isWithin(folder, node)) {
    throw fileFault(destination.files.written(destination.relPath), 'a folder does not go into itself');
  }
  return { files: destination.files, folder, name };
}

function assertFits(
  coming: ReadonlySet<FileNode>,
  going: ReadonlySet<FileNode>,
  { files, relPath }: FileLocation,
): void {
  files.assertRoom(allocatedBy(coming) - allocatedBy(going), relPath);
}

/** What the source takes the place of. It goes when nothing can be refused any more. */
function replacedFiles(
  node: TreeNode,
  coming: ReadonlySet<FileNode>,
  target: Target,
  { files, relPath }: FileLocation,
  options: TransferOptions,
): ReadonlySet<FileNode> {
  const there = target.folder.entries.get(target.name);
  if (!there) return new Set();
  const replaceable = node instanceof FileNode && there instanceof FileNode && options.force === true;
  const going = replaceable ? filesToDelete(files, relPath, options) : new Set<FileNode>();
  if (!replaceable || [...going].some((file) => coming.has(file)))
    throw fileAlreadyExists(files.written(relPath));
  return going;
}

/** The files of the disk's bytes, each with the name that it has after the descriptor got that name. */
function renamedExtents(
  descriptor: FileNode,
  name: string,
  files: DatastoreFiles,
): { file: FileNode; name: string }[] {
  const { disk } = descriptor;
  if (!disk) return [];
  const alone = extentsOf(descriptor).length === 1;
  return files
    .filesOfDisk(descriptor)
    .slice(1)
    .map((file) => ({ file, name: alone ? extentName(name, disk.diskType) : file.name }));
}

function withRenamedExtents(disk: VirtualDiskImage, name: string): VirtualDiskImage {
  if (disk.extents?.length !== 1) return disk;
  return {
    ...disk,
    extents: disk.extents.map((extent) => ({ ...extent, name: extentName(name, disk.diskType) })),
  };
}

function assertExtentsFree(
  extents: readonly { file: FileNode; name: string }[],
  target: Target,
  going: ReadonlySet<TreeNode>,
): void {
  for (const { file, name } of extents) {
    const there = target.folder.entries.get(name);
    if (there && there !== file && !going.has(there)) throw fileAlreadyExists(target.files.written(there));
  }
}

function rehang(from: DatastoreFiles, node: TreeNode, { files, folder }: Target, name: string): void {
  const inside = node instanceof FolderNode && from !== files ? [...filesUnder(node)] : [];
  for (const file of inside) from.space.remove(file);
  from.unhang(node);
  node.name = name;
  files.attach(folder, node);
  for (const file of inside) files.space.add(file);
}

function copyInto(node: TreeNode, target: Target, name: string, twins: Map<FileNode, FileNode>): void {
  const { files, folder } = target;
  if (node instanceof FolderNode) {
    const twin = new FolderNode(name, files.nowMs);
    files.attach(folder, twin);
    for (const entry of node.entries.values())
      copyInto(entry, { ...target, folder: twin }, entry.name, twins);
    return;
  }
  const twin = new FileNode(name, files.nowMs, node.sizeBytes);
  twin.allocatedBytes = node.allocatedBytes;
  twin.provisionedBytes = node.provisionedBytes;
  twin.content = sharedContent(node.content);
  files.attach(folder, twin);
  twins.set(node, twin);
}

/** A copy of a disk builds on the copy of its parent, or on the parent itself when that was not copied. */
function linkTwin(
  disk: VirtualDiskImage,
  twin: FileNode,
  twins: ReadonlyMap<FileNode, FileNode>,
  { files }: Target,
): void {
  const parent = disk.parent && (twins.get(disk.parent) ?? disk.parent);
  files.setImage(twin, withRenamedExtents({ ...disk, ...(parent && { parent }) }, twin.name));
  if (!parent) return;
  parent.children ??= new Set();
  parent.children.add(twin);
}
