/**
 * The files of one datastore: its tree, what they take of its space, and who uses them.
 *
 * Paths are relative to the datastore's root. What is refused is thrown as the fault that the API documents, with the
 * file written as `[datastore] path`. Nothing here waits: a copy shares the bytes of its source.
 */
import type { BlobStore } from './blob-store.js';
import { normalizedPath, writtenPath } from './datastore-path.js';
import { dropLock, mayUse, takeLock } from './file-locks.js';
import {
  descend,
  FileNode,
  FolderNode,
  relPathOf,
  type FileContent,
  type LockMode,
  type TreeNode,
} from './file-node.js';
import { SpaceAccount, type Space } from './space-account.js';
import {
  directoryNotEmpty,
  fileAlreadyExists,
  fileLocked,
  fileNameTooLong,
  fileNotFound,
  noDiskSpace,
  notADirectory,
  notAFile,
} from './storage-faults.js';
import { StoredBlob } from './stored-blob.js';
import { descriptorOf, extentsOf, type VirtualDiskImage } from './virtual-disk-image.js';

export interface DatastoreFilesOptions {
  readonly name: string;
  readonly capacityBytes: number;
  /** Taken by what is not seen here. Default 0. */
  readonly usedBytes?: number;
  readonly clock: { now(): number };
  /** Shared by all datastores between which files are copied. */
  readonly blobs: BlobStore;
  /** Of new disks. */
  readonly newUuid: () => string;
  /** Told whenever the files take more or less. */
  readonly onSpaceChange?: () => void;
}

/** Whose locks do not count, for they are the caller's own. */
export interface AccessOptions {
  readonly owner?: string;
}

export interface NewFile extends AccessOptions {
  readonly sizeBytes?: number;
  /** Made when somebody reads the file. Its length is the file's size then, whatever was stated. */
  readonly text?: () => string;
  /** Take the place of a file that is there. */
  readonly replace?: boolean;
}

const LONGEST_NAME = 255;

export class DatastoreFiles {
  name: string;
  readonly blobs: BlobStore;
  readonly newUuid: () => string;
  readonly space: SpaceAccount;
  readonly root: FolderNode;
  readonly #clock: { now(): number };
  #isFound = false;

  constructor(options: DatastoreFilesOptions) {
    this.name = options.name;
    this.blobs = options.blobs;
    this.newUuid = options.newUuid;
    this.space = new SpaceAccount(options.capacityBytes, options.usedBytes ?? 0, options.onSpaceChange);
    this.#clock = options.clock;
    this.root = new FolderNode('', this.#clock.now());
    this.root.datastore = this;
  }

  get nowMs(): number {
    return this.#clock.now();
  }

  /** As the API writes it. */
  written(where: string | TreeNode): string {
    return writtenPath(this.name, typeof where === 'string' ? where : relPathOf(where));
  }

  find(relPath: string): TreeNode | undefined {
    return descend(this.root, this.#normalized(relPath));
  }

  /** @throws {SimFault} FileNotFound */
  entry(relPath: string): TreeNode {
    const node = this.find(relPath);
    if (!node) throw fileNotFound(this.written(relPath));
    return node;
  }

  /** @throws {SimFault} FileNotFound, NotAFile */
  file(relPath: string): FileNode {
    const node = this.entry(relPath);
    if (node instanceof FolderNode) throw notAFile(this.written(relPath));
    return node;
  }

  /** @throws {SimFault} FileNotFound, NotADirectory */
  folder(relPath: string): FolderNode {
    const node = this.entry(relPath);
    if (node instanceof FileNode) throw notADirectory(this.written(relPath));
    return node;
  }

  /** @throws {SimFault} FileAlreadyExists, FileNotFound (no parent), NotADirectory, FileNameTooLong */
  makeDirectory(relPath: string, options: { readonly createParents?: boolean } = {}): FolderNode {
    const names = this.#normalized(relPath).split('/');
    const last = names.pop() ?? '';
    let at = this.root;
    for (const name of names) at = this.#subfolder(at, name, relPath, options.createParents ?? false);
    if (last === '' || at.entries.has(last)) throw fileAlreadyExists(this.written(relPath));
    return this.#addFolder(at, last);
  }

  /**
   * A file of that size, whose bytes are zeros until somebody puts others.
   *
   * @throws {SimFault} FileAlreadyExists, FileLocked, FileNotFound (no folder), NoDiskSpace, FileNameTooLong
   */
  createFile(relPath: string, { sizeBytes = 0, text, replace = false, ...access }: NewFile = {}): FileNode {
    const { folder, name } = this.placeFor(relPath);
    const before = folder.entries.get(name);
    if (before && !replace) throw fileAlreadyExists(this.written(relPath));
    if (before instanceof FolderNode) throw notAFile(this.written(relPath));
    if (before) this.assertReplaceable(before, access);
    this.assertRoom(sizeBytes - (before?.allocatedBytes ?? 0), relPath);
    if (before) this.detach(before);
    const file = new FileNode(name, this.nowMs, sizeBytes);
    file.content = text;
    // Whoever uses the file goes on using it.
    file.locks = before?.locks;
    this.attach(folder, file);
    return file;
  }

  /** @throws {SimFault} FileNotFound, NotADirectory, DirectoryNotEmpty */
  removeEmptyDirectory(relPath: string): void {
    const folder = this.folder(relPath);
    if (folder.entries.size > 0 || !folder.parent) throw directoryNotEmpty(this.written(relPath));
    this.detach(folder);
  }

  /**
   * Uses a file, and with a disk's descriptor the disk's bytes, until {@link unlock}.
   *
   * @throws {SimFault} FileLocked: somebody else uses it in a way that forbids this; FileNotFound
   */
  lock(relPath: string, owner: string, mode: LockMode): void {
    const files = this.filesOfDisk(this.file(relPath));
    for (const file of files) this.assertUsable(file, mode, { owner });
    for (const file of files) takeLock(file, owner, mode);
  }

  /** A file that is gone, or that the owner does not use, is no error. */
  unlock(relPath: string, owner: string): void {
    const node = this.find(relPath);
    if (node instanceof FileNode) for (const file of this.filesOfDisk(node)) dropLock(file, owner);
  }

  /** @throws {SimFault} FileLocked */
  assertUsable(file: FileNode, mode: LockMode, { owner }: AccessOptions): void {
    if (!mayUse(file, mode, owner)) throw fileLocked(this.written(file));
  }

  /** @throws {SimFault} FileLocked: somebody else uses it, or a disk builds on it */
  assertReplaceable(file: FileNode, access: AccessOptions): void {
    this.assertUsable(file, 'exclusive', access);
    if (disksOn(file).length > 0) throw fileLocked(this.written(file));
  }

  /** @throws {SimFault} NoDiskSpace */
  assertRoom(bytes: number, relPath: string): void {
    if (!this.#isFound && bytes > this.space.freeBytes) throw noDiskSpace(this.written(relPath), this.name);
  }

  /** What is made meanwhile has been there all along: there is no question of whether it fits. */
  asFound(work: () => void): void {
    this.#isFound = true;
    try {
      work();
    } finally {
      this.#isFound = false;
    }
  }

  /** Where a new entry of that path goes. @throws {SimFault} FileNotFound, NotADirectory, FileNameTooLong */
  placeFor(relPath: string): { readonly folder: FolderNode; readonly name: string } {
    const path = this.#normalized(relPath);
    if (path === '') throw fileAlreadyExists(this.written(''));
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    const parent = path.slice(0, Math.max(slash, 0));
    const folder = this.find(parent);
    if (!folder) throw fileNotFound(this.written(path));
    if (folder instanceof FileNode) throw notADirectory(this.written(parent));
    this.#assertName(name, path);
    return { folder, name };
  }

  /** The file, and of a disk's descriptor the files of the bytes that are there. */
  filesOfDisk(file: FileNode): FileNode[] {
    const extents = extentsOf(file).map(({ name }) => file.parent?.entries.get(name));
    // What is uploaded may name one twice, or itself.
    return [...new Set([file, ...extents.filter((extent) => extent instanceof FileNode)])];
  }

  /** Hangs a node into the folder. Whether it may is the caller's to have asked. */
  attach(folder: FolderNode, node: TreeNode): void {
    node.parent = folder;
    folder.entries.set(node.name, node);
    folder.modifiedMs = this.nowMs;
    if (node instanceof FileNode) this.space.add(node);
  }

  /** Takes a node out of its folder; of a file the bytes and the place in a chain are given up. */
  detach(node: TreeNode): void {
    this.unhang(node);
    if (node instanceof FolderNode) return;
    releaseContent(node);
    node.disk?.parent?.children?.delete(node);
  }

  /** Takes a node out of its folder, to be hung in elsewhere. */
  unhang(node: TreeNode): void {
    if (!node.parent) return;
    node.parent.entries.delete(node.name);
    node.parent.modifiedMs = this.nowMs;
    node.parent = undefined;
    if (node instanceof FileNode) this.space.remove(node);
  }

  /** @throws {SimFault} NoDiskSpace, and nothing has changed */
  resize(file: FileNode, to: Space & { readonly sizeBytes?: number }): void {
    this.assertRoom(to.allocatedBytes - file.allocatedBytes, relPathOf(file));
    this.space.remove(file);
    file.sizeBytes = to.sizeBytes ?? file.sizeBytes;
    file.allocatedBytes = to.allocatedBytes;
    file.provisionedBytes = to.provisionedBytes;
    this.space.add(file);
    file.modifiedMs = this.nowMs;
  }

  /** Another description of the disk. The text is made from it again when somebody reads it. */
  setImage(descriptor: FileNode, image: VirtualDiskImage): void {
    descriptor.disk = image;
    if (image.embedded !== true && descriptor.content) {
      releaseContent(descriptor);
      this.resize(descriptor, { sizeBytes: 0, allocatedBytes: 0, provisionedBytes: 0 });
    }
    descriptor.modifiedMs = this.nowMs;
  }

  #subfolder(at: FolderNode, name: string, asked: string, create: boolean): FolderNode {
    const next = at.entries.get(name);
    if (next instanceof FolderNode) return next;
    if (next) throw notADirectory(this.written(next));
    if (!create) throw fileNotFound(this.written(asked));
    return this.#addFolder(at, name);
  }

  #addFolder(at: FolderNode, name: string): FolderNode {
    this.#assertName(name, name);
    const folder = new FolderNode(name, this.nowMs);
    this.attach(at, folder);
    return folder;
  }

  #assertName(name: string, relPath: string): void {
    if (Buffer.byteLength(name) > LONGEST_NAME) throw fileNameTooLong(this.written(relPath));
  }

  #normalized(relPath: string): string {
    return normalizedPath(relPath, this.written(relPath));
  }
}

/** The disks that hold only the changes to this one, be it the descriptor or a file of the bytes. */
export function disksOn(file: FileNode): FileNode[] {
  return [...(file.children ?? descriptorOf(file)?.children ?? [])];
}

/** Gives up the bytes; the file reads as zeros. */
export function releaseContent(file: FileNode): void {
  if (file.content instanceof StoredBlob) file.content.release();
  file.content = undefined;
}

/** For a file that takes over the bytes of another. */
export function sharedContent(content: FileContent | undefined): FileContent | undefined {
  return content instanceof StoredBlob ? content.retain() : content;
}
