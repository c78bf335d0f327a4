/** Files that are not to change while something long is done with them. */
import { fileLocked } from '../storage/storage-faults.js';
import { dropLock, mayUse, takeLock } from '../storage/file-locks.js';
import { filesUnder, type FileNode, type LockMode } from '../storage/file-node.js';
import type { FileLocation } from '../storage/file-transfer.js';

/**
 * Uses an entry with all that is in it, and of disks the files of their bytes; returns what lets go of them.
 *
 * @throws {SimFault} FileNotFound, FileLocked
 */
export function holdEntry({ files, relPath }: FileLocation, owner: string, mode: LockMode): () => void {
  const held = new Set<FileNode>();
  for (const file of filesUnder(files.entry(relPath))) {
    for (const part of files.filesOfDisk(file)) held.add(part);
  }
  for (const file of held) if (!mayUse(file, mode, owner)) throw fileLocked(files.written(file));
  for (const file of held) takeLock(file, owner, mode);
  return () => {
    for (const file of held) dropLock(file, owner);
  };
}
