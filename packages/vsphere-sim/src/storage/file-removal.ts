/**
 * Deleting files, folders with all that is in them, and disks with the files of their bytes.
 *
 * It is all or nothing: what must not go keeps everything else that was asked for as well.
 */
import { disksOn, type AccessOptions, type DatastoreFiles } from './datastore-files.js';
import { FileNode, filesUnder, type TreeNode } from './file-node.js';
import { cannotDeleteFile } from './storage-faults.js';

/** @throws {SimFault} FileNotFound, FileLocked, CannotDeleteFile: the root, or a disk on which another builds */
export function deleteEntry(files: DatastoreFiles, relPath: string, options: AccessOptions = {}): void {
  const doomed = filesToDelete(files, relPath, options);
  const node = files.entry(relPath);
  for (const file of doomed) files.detach(file);
  if (!(node instanceof FileNode)) files.detach(node);
}

/**
 * The file and nothing else: of a disk whose descriptor goes the bytes stay.
 *
 * @throws {SimFault} FileNotFound, NotAFile, FileLocked, CannotDeleteFile: it is a disk on which another builds
 */
export function deleteFileAlone(files: DatastoreFiles, relPath: string): void {
  const file = files.file(relPath);
  files.assertUsable(file, 'exclusive', {});
  if (hasChildOutside(file, new Set())) {
    throw cannotDeleteFile(files.written(file), 'another disk builds on it');
  }
  files.detach(file);
}

/** What would go with the entry. Throws what {@link deleteEntry} throws. */
export function filesToDelete(
  files: DatastoreFiles,
  relPath: string,
  options: AccessOptions,
): ReadonlySet<FileNode> {
  const node = files.entry(relPath);
  if (!node.parent) throw cannotDeleteFile(files.written(relPath), 'it is the root of the datastore');
  const doomed = withExtents(files, node);
  for (const file of doomed) {
    files.assertUsable(file, 'exclusive', options);
    if (hasChildOutside(file, doomed))
      throw cannotDeleteFile(files.written(file), 'another disk builds on it');
  }
  return doomed;
}

/** What those files take together. */
export function allocatedBy(files: Iterable<FileNode>): number {
  let bytes = 0;
  for (const file of files) bytes += file.allocatedBytes;
  return bytes;
}

/** All files of the entry, with those of a disk's bytes. */
export function withExtents(files: DatastoreFiles, node: TreeNode): Set<FileNode> {
  const all = new Set<FileNode>();
  for (const file of filesUnder(node)) for (const part of files.filesOfDisk(file)) all.add(part);
  return all;
}

/** Does a disk that is not among them hold only the changes to this one? */
export function hasChildOutside(file: FileNode, among: ReadonlySet<FileNode>): boolean {
  return disksOn(file).some((child) => !among.has(child));
}
