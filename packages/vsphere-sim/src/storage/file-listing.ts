/**
 * What is in a folder, as a datastore browser answers: a disk is one `.vmdk`, and the files of its bytes are not shown.
 *
 * A listing over HTTP shows those too; that is what `extents` is for.
 */
import type { DatastoreFiles } from './datastore-files.js';
import { descriptorText } from './descriptor-text.js';
import { fileKind, type FileKind } from './file-kind.js';
import { FileNode, FolderNode, relPathOf, type TreeNode } from './file-node.js';
import { fileNameMatcher } from './file-pattern.js';
import { extentsOf, type VirtualDiskImage } from './virtual-disk-image.js';

export interface FileStat {
  readonly name: string;
  /** From the datastore's root. */
  readonly relPath: string;
  readonly kind: FileKind;
  /** Of a disk what its bytes take, of a folder 0. */
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly disk?: VirtualDiskImage;
  /** Paths of the files of a disk's bytes, from the datastore's root. */
  readonly diskExtents?: readonly string[];
}

export interface ListOptions {
  /** Names with `*` and `?`. Default all. */
  readonly patterns?: readonly string[];
  readonly caseInsensitive?: boolean;
  /** Default all. */
  readonly kinds?: ReadonlySet<FileKind>;
  readonly foldersFirst?: boolean;
  /** Every file by itself, as it lies there, instead of disks. */
  readonly extents?: boolean;
}

export interface FolderListing {
  /** From the datastore's root. */
  readonly relPath: string;
  readonly entries: readonly FileStat[];
}

/** @throws {SimFault} FileNotFound */
export function statEntry(
  files: DatastoreFiles,
  relPath: string,
  options: { readonly extents?: boolean } = {},
): FileStat {
  return statOf(files, files.entry(relPath), options.extents ?? false);
}

/** @throws {SimFault} FileNotFound, NotADirectory */
export function listFolder(files: DatastoreFiles, relPath: string, options: ListOptions = {}): FolderListing {
  return listing(files, files.folder(relPath), filterOf(options), options);
}

/** The folder and all below it, each before what is in it. @throws {SimFault} FileNotFound, NotADirectory */
export function listTree(files: DatastoreFiles, relPath: string, options: ListOptions = {}): FolderListing[] {
  const filter = filterOf(options);
  return [...foldersFrom(files.folder(relPath))].map((folder) => listing(files, folder, filter, options));
}

function filterOf({ patterns, caseInsensitive = false, kinds, extents = false }: ListOptions) {
  const matches = fileNameMatcher(patterns, caseInsensitive);
  return (node: TreeNode): boolean => {
    const kind = fileKind(node);
    if (kind === 'extent' && !extents) return false;
    return (kinds?.has(kind) ?? true) && matches(node.name);
  };
}

function listing(
  files: DatastoreFiles,
  folder: FolderNode,
  filter: (node: TreeNode) => boolean,
  { foldersFirst = false, extents = false }: ListOptions,
): FolderListing {
  const found = [...folder.entries.values()].filter(filter);
  if (foldersFirst) found.sort((a, b) => Number(a instanceof FileNode) - Number(b instanceof FileNode));
  return { relPath: relPathOf(folder), entries: found.map((node) => statOf(files, node, extents)) };
}

function* foldersFrom(folder: FolderNode): Generator<FolderNode> {
  yield folder;
  for (const entry of folder.entries.values()) if (entry instanceof FolderNode) yield* foldersFrom(entry);
}

function statOf(files: DatastoreFiles, node: TreeNode, raw: boolean): FileStat {
  const about = {
    name: node.name,
    relPath: relPathOf(node),
    kind: fileKind(node),
    modifiedMs: node.modifiedMs,
  };
  if (node instanceof FolderNode) return { ...about, sizeBytes: 0 };
  const { disk } = node;
  if (!disk) return { ...about, sizeBytes: lengthOf(node) };
  const folder = about.relPath.slice(0, about.relPath.length - node.name.length);
  const diskExtents = extentsOf(node).map(({ name }) => folder + name);
  return { ...about, sizeBytes: raw ? lengthOf(node) : diskBytes(files, node), disk, diskExtents };
}

/** What all files of the disk take together. */
export function diskBytes(files: DatastoreFiles, descriptor: FileNode): number {
  return files.filesOfDisk(descriptor).reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
}

/** As many bytes as reading the file gives. */
export function lengthOf(file: FileNode): number {
  if (typeof file.content === 'function') return Buffer.byteLength(file.content());
  if (file.disk && !file.content) return Buffer.byteLength(descriptorText(file));
  return file.sizeBytes;
}
