/**
 * Who uses a file: one that writes, or any number that read.
 *
 * A lock belongs to an owner, such as a VM that runs or a copy under way, and never stands in its owner's own way.
 */
import type { FileNode, LockMode } from './file-node.js';

/** Takes the lock, or makes one that the owner has exclusive. False when another's lock forbids it. */
export function takeLock(file: FileNode, owner: string, mode: LockMode): boolean {
  if (!mayUse(file, mode, owner)) return false;
  file.locks ??= new Map();
  if (file.locks.get(owner) !== 'exclusive') file.locks.set(owner, mode);
  return true;
}

export function dropLock(file: FileNode, owner: string): void {
  file.locks?.delete(owner);
  if (file.locks?.size === 0) file.locks = undefined;
}

/** Does no lock of anybody else forbid it? */
export function mayUse(file: FileNode, mode: LockMode, owner?: string): boolean {
  for (const [holder, held] of file.locks ?? []) {
    if (holder !== owner && (mode === 'exclusive' || held === 'exclusive')) return false;
  }
  return true;
}
