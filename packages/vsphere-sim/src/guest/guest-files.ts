/**
 * The file tree of one guest, as far as anybody has said what is in it, and what its users may do there.
 *
 * Faults and what leads to which are those of the tools in a guest, as open-vm-tools has them.
 */
import {
  directoryNotEmpty,
  fileAlreadyExists,
  fileNotFound,
  notADirectory,
  notAFile,
} from '../storage/storage-faults.js';
import type { StoredBlob } from '../storage/stored-blob.js';
import { SimFault } from '../wire/sim-fault.js';
import {
  newFile,
  newFolder,
  release,
  type GuestFile,
  type GuestFolder,
  type GuestNode,
} from './guest-node.js';
import type { GuestPaths } from './guest-paths.js';
import { EXECUTE, mayAccess, mayTakeFrom, READ, WRITE, type GuestUser } from './guest-user.js';

/** Where a path leads to: the folder it ends in, and what is there under its name. */
interface Place {
  readonly path: string;
  readonly folder: GuestFolder;
  readonly name: string;
  readonly node: GuestNode | undefined;
}

export interface TemporarySpec {
  readonly kind: GuestNode['kind'];
  readonly prefix: string;
  readonly suffix: string;
  /** The guest's own choice if not given. */
  readonly folder?: string | undefined;
  /** Something that no other has, each time it is asked for. */
  readonly unique: () => string;
}

const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;
const PRIVATE = { file: 0o600, directory: 0o700 } as const;

export class GuestFiles {
  readonly root: GuestFolder;
  readonly #paths: GuestPaths;
  readonly #now: () => Date;

  constructor(paths: GuestPaths, now: () => Date, root?: GuestFolder) {
    this.#paths = paths;
    this.#now = now;
    this.root = root ?? newFolder({ name: '', uid: 0, gid: 0, mode: FOLDER_MODE, at: now() });
  }

  /** What is there, whoever asks. */
  find(path: string): GuestNode | undefined {
    let node: GuestNode | undefined = this.root;
    for (const step of this.#paths.steps(path) ?? [path]) {
      node = node?.kind === 'directory' ? node.entries.get(this.#paths.key(step)) : undefined;
    }
    return node;
  }

  /** @throws {SimFault} InvalidArgument, FileNotFound, GuestPermissionDenied */
  node(user: GuestUser, path: string): GuestNode {
    const { node } = this.#place(user, path);
    if (node === undefined) throw fileNotFound(path);
    return node;
  }

  /** @throws {SimFault} NotAFile, and as {@link node} */
  fileToRead(user: GuestUser, path: string): GuestFile {
    const node = this.node(user, path);
    if (node.kind !== 'file') throw notAFile(path);
    allow(mayAccess(user, node, READ));
    return node;
  }

  /** @throws {SimFault} CannotAccessFile: it is a folder; and as {@link node} */
  program(user: GuestUser, path: string): GuestFile {
    const node = this.node(user, path);
    if (node.kind !== 'file') throw new SimFault('CannotAccessFile', { file: path }, `${path} is no program`);
    allow(mayAccess(user, node, EXECUTE));
    return node;
  }

  /** Of a folder's entries as they came, with itself and the one above first; or of one file by the path it was asked by. */
  list(user: GuestUser, path: string): { readonly name: string; readonly node: GuestNode }[] {
    const { node, folder } = this.#place(user, path);
    if (node === undefined) throw fileNotFound(path);
    if (node.kind === 'file') return [{ name: path, node }];
    allow(mayAccess(user, node, READ));
    const entries = [...node.entries.values()].map((each) => ({ name: each.name, node: each }));
    return [{ name: '.', node }, { name: '..', node: folder }, ...entries];
  }

  /** @throws {SimFault} FileAlreadyExists, FileNotFound: the folder above; GuestPermissionDenied */
  makeDirectory(user: GuestUser, path: string, withParents: boolean): void {
    if (withParents) this.makeParents(user, path);
    this.#add(user, path, 'directory', FOLDER_MODE);
  }

  /** The folders above a path that are not there yet. @throws {SimFault} GuestPermissionDenied */
  makeParents(user: GuestUser, path: string): void {
    const steps = this.#stepsOf(path);
    for (let depth = 1; depth < steps.length; depth += 1) {
      const above = this.#paths.join(steps.slice(0, depth));
      if (this.find(above) === undefined) this.#add(user, above, 'directory', FOLDER_MODE);
    }
  }

  /** @throws {SimFault} NotAFile, FileNotFound, GuestPermissionDenied */
  deleteFile(user: GuestUser, path: string): void {
    const { node, ...place } = this.#place(user, path);
    if (node === undefined) throw fileNotFound(path);
    if (node.kind !== 'file') throw notAFile(path);
    this.#take(user, { ...place, node });
    release(node);
  }

  /** @throws {SimFault} NotADirectory, DirectoryNotEmpty, FileNotFound, GuestPermissionDenied */
  deleteDirectory(user: GuestUser, path: string, recursive: boolean): void {
    const { node, ...place } = this.#place(user, path);
    if (node === undefined) throw fileNotFound(path);
    if (node.kind !== 'directory') throw notADirectory(path);
    if (!recursive && node.entries.size > 0) throw directoryNotEmpty(path);
    allow(node !== this.root && (!recursive || mayEmpty(user, node)));
    this.#take(user, { ...place, node });
    release(node);
  }

  /** @throws {SimFault} FileAlreadyExists, NotAFile, FileNotFound, GuestPermissionDenied */
  moveFile(user: GuestUser, from: string, to: string, overwrite: boolean): void {
    const source = this.#place(user, from);
    const target = this.#place(user, to);
    if (source.node === undefined) throw fileNotFound(from);
    if (source.node.kind !== 'file') throw notAFile(from);
    if (target.node?.kind === 'directory') throw notAFile(to);
    if (target.node !== undefined && !overwrite) throw fileAlreadyExists(to);
    if (target.node === source.node) return;
    this.#move(user, source, target);
  }

  /** @throws {SimFault} FileAlreadyExists, NotADirectory, FileNotFound, GuestPermissionDenied */
  moveDirectory(user: GuestUser, from: string, to: string): void {
    const source = this.#place(user, from);
    const target = this.#place(user, to);
    if (source.node === undefined) throw fileNotFound(from);
    if (source.node.kind !== 'directory') throw notADirectory(from);
    if (target.node !== undefined) throw fileAlreadyExists(to);
    const [inner, outer] = [this.#paths.steps(to) ?? [], this.#paths.steps(from) ?? []];
    const key = (step: string | undefined): string => this.#paths.key(step ?? '');
    if (outer.every((step, index) => key(step) === key(inner[index]))) throw notADirectory(to);
    this.#move(user, source, target);
  }

  /** Its path. @throws {SimFault} FileNotFound: the folder; GuestPermissionDenied */
  makeTemporary(user: GuestUser, { kind, prefix, suffix, folder, unique }: TemporarySpec): string {
    const parent = folder === undefined || folder === '' ? this.#paths.temporary : folder;
    const steps = this.#stepsOf(parent);
    for (;;) {
      const path = this.#paths.join([...steps, `${prefix}${unique()}${suffix}`]);
      if (this.find(path) !== undefined) continue;
      this.#add(user, path, kind, PRIVATE[kind]);
      return path;
    }
  }

  /**
   * What has to hold before a file is put there.
   *
   * @throws {SimFault} FileAlreadyExists, NotAFile, FileNotFound: the folder; GuestPermissionDenied
   */
  assertPuttable(user: GuestUser, path: string, overwrite: boolean): void {
    const { node, folder } = this.#place(user, path);
    if (node?.kind === 'directory') throw notAFile(path);
    if (node !== undefined && !overwrite) throw fileAlreadyExists(path);
    allow(mayAccess(user, node ?? folder, node === undefined ? WRITE | EXECUTE : WRITE));
  }

  /**
   * A file with these bytes in place of what is there. Nothing of that stays, not even who owns it.
   *
   * @param content passes to the file
   * @throws {SimFault} as {@link assertPuttable}
   */
  put(user: GuestUser, path: string, content: StoredBlob | undefined, overwrite: boolean): GuestFile {
    this.assertPuttable(user, path, overwrite);
    const { node, folder, name } = this.#place(user, path);
    if (node !== undefined) release(node);
    const { uid, gid } = user;
    const file = newFile({ name, uid, gid, mode: FILE_MODE, at: this.#now() }, content);
    this.#enter(folder, file);
    return file;
  }

  #add(user: GuestUser, path: string, kind: GuestNode['kind'], mode: number): void {
    const { node, folder, name } = this.#place(user, path);
    if (node !== undefined) throw fileAlreadyExists(path);
    allow(mayAccess(user, folder, WRITE | EXECUTE));
    const { uid, gid } = user;
    const spec = { name, uid, gid, mode, at: this.#now() };
    this.#enter(folder, kind === 'file' ? newFile(spec, undefined) : newFolder(spec));
  }

  #move(user: GuestUser, source: Place, target: Place): void {
    const { node } = source;
    if (node === undefined) return;
    allow(mayTakeFrom(user, source.folder, node));
    allow(mayAccess(user, target.folder, WRITE | EXECUTE));
    if (target.node !== undefined) {
      this.#take(user, target);
      release(target.node);
    }
    this.#take(user, source);
    node.name = target.name;
    this.#enter(target.folder, node);
  }

  #take(user: GuestUser, { folder, node }: Omit<Place, 'path' | 'name'>): void {
    if (node === undefined) return;
    allow(mayTakeFrom(user, folder, node));
    folder.entries.delete(this.#paths.key(node.name));
    folder.modified = this.#now();
  }

  #enter(folder: GuestFolder, node: GuestNode): void {
    folder.entries.set(this.#paths.key(node.name), node);
    folder.modified = this.#now();
  }

  /** Each folder on the way has to be there, and to let the user pass. */
  #place(user: GuestUser, path: string): Place {
    const steps = this.#stepsOf(path);
    const name = steps.pop();
    let folder = this.root;
    for (const step of steps) {
      const next = folder.entries.get(this.#paths.key(step));
      if (next === undefined) throw fileNotFound(path);
      if (next.kind !== 'directory') throw notADirectory(path);
      allow(mayAccess(user, next, EXECUTE));
      folder = next;
    }
    if (name === undefined) return { path, folder, name: '', node: folder };
    return { path, folder, name, node: folder.entries.get(this.#paths.key(name)) };
  }

  /** @throws {SimFault} InvalidArgument: it does not begin at the root */
  #stepsOf(path: string): string[] {
    const steps = this.#paths.steps(path);
    if (steps !== undefined) return steps;
    throw new SimFault(
      'InvalidArgument',
      {},
      `A specified parameter was not correct: ${path} is no complete path`,
    );
  }
}

function mayEmpty(user: GuestUser, folder: GuestFolder): boolean {
  return [...folder.entries.values()].every(
    (node) => mayTakeFrom(user, folder, node) && (node.kind === 'file' || mayEmpty(user, node)),
  );
}

/** @throws {SimFault} GuestPermissionDenied */
function allow(isAllowed: boolean): void {
  if (isAllowed) return;
  throw new SimFault(
    'GuestPermissionDenied',
    {},
    'The guest authentication being used does not have sufficient permissions to perform the operation.',
  );
}
