/** What the API says of a file in a guest beside its bytes: read off the file, and put on it. */
import type { GuestFileAttributes } from '@kilonova/vsphere/wire';
import type { GuestNode } from '../../guest/guest-node.js';
import type { GuestFamily } from '../../guest/guest-system.js';
import { mayAccess, WRITE, type GuestUser } from '../../guest/guest-user.js';
import { isA, typed } from '../../model/data-object.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';

const MODE_BITS = 0o7777;

export function attributesOf(family: GuestFamily, node: GuestNode): GuestFileAttributes {
  const { modified, accessed, created, hidden, readOnly, uid, gid, mode } = node;
  const times = { modificationTime: modified, accessTime: accessed };
  return family === 'windows'
    ? typed('GuestWindowsFileAttributes', { ...times, hidden, readOnly, createTime: created })
    : typed('GuestPosixFileAttributes', { ...times, ownerId: uid, groupId: gid, permissions: mode });
}

/** @throws {SimFault} InvalidArgument: they are those of another system */
export function assertOfFamily(family: GuestFamily, attributes: GuestFileAttributes): void {
  const other = family === 'windows' ? 'GuestPosixFileAttributes' : 'GuestWindowsFileAttributes';
  if (isA(attributes, other)) throw invalidArgument('fileAttributes');
}

/**
 * What is not said stays as it is.
 *
 * @throws {SimFault} GuestPermissionDenied: only who owns a file changes its mode, and only an administrator who owns it
 */
export function applyAttributes(user: GuestUser, node: GuestNode, attributes: GuestFileAttributes): void {
  const { modificationTime, accessTime } = attributes;
  const isOwner = user.isAdmin || node.uid === user.uid;
  allow(isOwner || mayAccess(user, node, WRITE));
  if (isA(attributes, 'GuestPosixFileAttributes')) {
    const { ownerId = node.uid, groupId = node.gid, permissions = node.mode } = attributes;
    const mode = Number(permissions) & MODE_BITS;
    allow(isOwner || mode === node.mode);
    allow(user.isAdmin || (ownerId === node.uid && groupId === node.gid));
    Object.assign(node, { uid: ownerId, gid: groupId, mode });
  }
  if (isA(attributes, 'GuestWindowsFileAttributes')) {
    const { hidden = node.hidden, readOnly = node.readOnly } = attributes;
    Object.assign(node, { hidden, readOnly });
  }
  if (modificationTime !== undefined) node.modified = modificationTime;
  if (accessTime !== undefined) node.accessed = accessTime;
}

function allow(isAllowed: boolean): void {
  if (isAllowed) return;
  throw new SimFault(
    'GuestPermissionDenied',
    {},
    'The guest authentication being used does not have sufficient permissions to perform the operation.',
  );
}
