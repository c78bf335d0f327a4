/**
 * What stands in a datastore's tree: folders and files, as lean as can be, for there are tens of thousands of them.
 *
 * A virtual disk is several files, as on a real datastore: a descriptor, which carries the image, and beside it the
 * extents with the bytes, which it finds by their names.
 */
import { writtenPath } from './datastore-path.js';
import type { StoredBlob } from './stored-blob.js';
import type { VirtualDiskImage } from './virtual-disk-image.js';

/** Bytes, or how to make them when somebody asks. Without either a file reads as zeros. */
export type FileContent = StoredBlob | (() => string);

export type LockMode = 'shared' | 'exclusive';

export class FileNode {
  name: string;
  parent: FolderNode | undefined;
  modifiedMs: number;
  sizeBytes: number;
  /** What it takes of the datastore. */
  allocatedBytes: number;
  /** What it may come to take. */
  provisionedBytes: number;
  content: FileContent | undefined = undefined;
  /** Of a descriptor. */
  disk: VirtualDiskImage | undefined = undefined;
  /** Disks that hold only the changes to this one. */
  children: Set<FileNode> | undefined = undefined;
  /** Who uses the file, and how. */
  locks: Map<string, LockMode> | undefined = undefined;

  constructor(name: string, modifiedMs: number, sizeBytes = 0) {
    this.name = name;
    this.parent = undefined;
    this.modifiedMs = modifiedMs;
    this.sizeBytes = sizeBytes;
    this.allocatedBytes = sizeBytes;
    this.provisionedBytes = sizeBytes;
  }
}

export class FolderNode {
  name: string;
  parent: FolderNode | undefined;
  modifiedMs: number;
  /** Of a root: the datastore it is the root of. */
  datastore: { readonly name: string } | undefined = undefined;
  readonly entries = new Map<string, TreeNode>();

  constructor(name: string, modifiedMs: number) {
    this.name = name;
    this.parent = undefined;
    this.modifiedMs = modifiedMs;
  }
}

export type TreeNode = FileNode | FolderNode;

/** From the datastore's root. */
export function relPathOf(node: TreeNode): string {
  const names: string[] = [];
  for (let at: TreeNode = node; at.parent; at = at.parent) names.push(at.name);
  return names.toReversed().join('/');
}

/** As the API writes it, on whatever datastore it is. */
export function writtenPathOf(node: TreeNode, ...below: readonly string[]): string {
  let root = node;
  while (root.parent) root = root.parent;
  const datastore = root instanceof FolderNode ? (root.datastore?.name ?? '') : '';
  return writtenPath(datastore, [relPathOf(node), ...below].filter((part) => part !== '').join('/'));
}

/** The file itself, or all files below the folder. */
export function* filesUnder(node: TreeNode): Generator<FileNode> {
  if (node instanceof FileNode) yield node;
  else for (const entry of node.entries.values()) yield* filesUnder(entry);
}

/** Is it the folder itself, or somewhere in it? */
export function isWithin(node: TreeNode, folder: TreeNode): boolean {
  for (let at: TreeNode | undefined = node; at; at = at.parent) if (at === folder) return true;
  return false;
}

/** The entry at the path below the folder. */
export function descend(root: FolderNode, relPath: string): TreeNode | undefined {
  let at: TreeNode | undefined = root;
  if (relPath === '') return at;
  for (const name of relPath.split('/')) {
    if (!(at instanceof FolderNode)) return undefined;
    at = at.entries.get(name);
  }
  return at;
}
