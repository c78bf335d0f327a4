/** Somebody who has an account in a guest. */
import type { GuestNode } from './guest-node.js';

/** An account as a test or a scenario gives it. */
export interface GuestAccount {
  readonly name: string;
  readonly password: string;
  /** Whether nothing is forbidden to it; true if not given. */
  readonly admin?: boolean | undefined;
}

export interface GuestUser {
  readonly name: string;
  readonly isAdmin: boolean;
  readonly uid: number;
  readonly gid: number;
}

/** What a user may be allowed to do with a file, in the bits of a file's mode. */
export const READ = 4;
export const WRITE = 2;
export const EXECUTE = 1;

const STICKY = 0o1000;

export function mayAccess(user: GuestUser, node: GuestNode, wanted: number): boolean {
  // Whoever may do everything still runs nothing that is no program.
  if (user.isAdmin) return wanted !== EXECUTE || node.kind === 'directory' || (node.mode & 0o111) !== 0;
  const shift = node.uid === user.uid ? 6 : node.gid === user.gid ? 3 : 0;
  return ((node.mode >> shift) & wanted) === wanted;
}

/** In a folder for all, everybody only takes away what is theirs. */
export function mayTakeFrom(user: GuestUser, folder: GuestNode, node: GuestNode): boolean {
  if (user.isAdmin) return true;
  if (!mayAccess(user, folder, WRITE | EXECUTE)) return false;
  return (folder.mode & STICKY) === 0 || node.uid === user.uid || folder.uid === user.uid;
}
