/** Files and folders in guests. The bytes of files go another way: to and from the addresses that are handed out here. */
import type { GuestFileInfo, GuestListFileInfo } from '@kilonova/vsphere/wire';
import { GuestTransfers, type GuestTransfer } from '../../guest/guest-transfers.js';
import type { GuestNode } from '../../guest/guest-node.js';
import type { GuestFamily } from '../../guest/guest-system.js';
import type { AnyCall, Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { applyAttributes, assertOfFamily, attributesOf } from './file-attributes.js';
import { guestAccess } from './guest-access.js';

const USUAL_PAGE = 50;

export const guestFileMethods: MethodGroup = methods('GuestFileManager', {
  MakeDirectoryInGuest(call) {
    const { directoryPath, createParentDirectories } = call.args;
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    guest.tree.makeDirectory(user, named(directoryPath, 'directoryPath'), createParentDirectories);
  },
  DeleteFileInGuest(call) {
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    guest.tree.deleteFile(user, named(call.args.filePath, 'filePath'));
  },
  DeleteDirectoryInGuest(call) {
    const { directoryPath, recursive } = call.args;
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    guest.tree.deleteDirectory(user, named(directoryPath, 'directoryPath'), recursive);
  },
  MoveFileInGuest(call) {
    const { srcFilePath, dstFilePath, overwrite } = call.args;
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    const [from, to] = [named(srcFilePath, 'srcFilePath'), named(dstFilePath, 'dstFilePath')];
    guest.tree.moveFile(user, from, to, overwrite);
  },
  MoveDirectoryInGuest(call) {
    const { srcDirectoryPath, dstDirectoryPath } = call.args;
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    const from = named(srcDirectoryPath, 'srcDirectoryPath');
    guest.tree.moveDirectory(user, from, named(dstDirectoryPath, 'dstDirectoryPath'));
  },
  CreateTemporaryFileInGuest: (call) => makeTemporary(call, 'file'),
  CreateTemporaryDirectoryInGuest: (call) => makeTemporary(call, 'directory'),
  ListFilesInGuest: (call) => listFiles(call),
  ChangeFileAttributesInGuest(call) {
    const { guestFilePath, fileAttributes } = call.args;
    const { guest, user } = guestAccess(call, call.args, 'Modify');
    assertOfFamily(guest.family, fileAttributes);
    applyAttributes(user, guest.tree.node(user, named(guestFilePath, 'guestFilePath')), fileAttributes);
  },
  InitiateFileTransferFromGuest(call) {
    const { guest, user, vm } = guestAccess(call, call.args, 'Query');
    const path = named(call.args.guestFilePath, 'guestFilePath');
    const file = guest.tree.fileToRead(user, path);
    const transfer = call.world.part(GuestTransfers).open({ direction: 'from', vm, user, path });
    return {
      attributes: attributesOf(guest.family, file),
      size: sizeOf(file),
      url: addressOf(call, transfer),
    };
  },
  InitiateFileTransferToGuest(call) {
    const { fileAttributes: attributes, fileSize, overwrite } = call.args;
    const { guest, user, vm } = guestAccess(call, call.args, 'Modify');
    const path = named(call.args.guestFilePath, 'guestFilePath');
    const sizeBytes = Number(fileSize);
    if (sizeBytes < 0) throw invalidArgument('fileSize');
    assertOfFamily(guest.family, attributes);
    guest.tree.assertPuttable(user, path, overwrite);
    const spec = { direction: 'to', vm, user, path, sizeBytes, overwrite, attributes } as const;
    return addressOf(call, call.world.part(GuestTransfers).open(spec));
  },
});

type TemporaryCall = Call<'CreateTemporaryFileInGuest' | 'CreateTemporaryDirectoryInGuest'>;

function makeTemporary(call: TemporaryCall, kind: GuestNode['kind']): string {
  const { prefix, suffix, directoryPath: folder } = call.args;
  const { guest, user } = guestAccess(call, call.args, 'Modify');
  const { random } = call.world;
  return guest.tree.makeTemporary(user, { kind, prefix, suffix, folder, unique: () => random.hex(6) });
}

function listFiles(call: Call<'ListFilesInGuest'>): GuestListFileInfo {
  const { filePath, index = 0, maxResults = USUAL_PAGE, matchPattern } = call.args;
  const { guest, user } = guestAccess(call, call.args, 'Query');
  const pattern = patternOf(matchPattern);
  const found = guest.tree
    .list(user, named(filePath, 'filePath'))
    // The tools count where to begin among all entries, not among those that match.
    .slice(Math.max(index, 0))
    .filter(({ name }) => pattern.test(name));
  const shown = found.slice(0, Math.max(maxResults, 0));
  return {
    ...(shown.length > 0 && { files: shown.map(({ name, node }) => fileInfo(guest.family, name, node)) }),
    remaining: found.length - shown.length,
  };
}

/** Patterns are those of Perl; what JavaScript takes is the same for what anybody writes. @throws {SimFault} InvalidArgument */
function patternOf(text: string | undefined): RegExp {
  try {
    return new RegExp(text ?? '');
  } catch {
    throw invalidArgument('matchPattern');
  }
}

function fileInfo(family: GuestFamily, path: string, node: GuestNode): GuestFileInfo {
  return { path, type: node.kind, size: sizeOf(node), attributes: attributesOf(family, node) };
}

function sizeOf(node: GuestNode): number {
  return node.kind === 'file' ? (node.content?.size ?? 0) : 0;
}

/** `*` is for the client to replace by the name of the server that it has called, as the API says. */
function addressOf({ caller }: AnyCall, { id, token }: GuestTransfer): string {
  const { protocol, port } = new URL(caller.origin);
  const usual = protocol === 'https:' ? 443 : 80;
  return `${protocol}//*:${port === '' ? usual : port}/guestFile?id=${id}&token=${token}`;
}

/** @throws {SimFault} InvalidArgument: it is empty */
function named(path: string, argument: string): string {
  if (path === '') throw invalidArgument(argument);
  return path;
}
