/**
 * The disks of VMs as files on datastores, addressed as the backings of devices address them.
 *
 * All that is refused is thrown in the faults that the API has for files: FileNotFound, FileLocked, NoDiskSpace...
 */
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { createDelta, mergeIntoParent } from '../storage/disk-chain.js';
import { cloneDisk } from '../storage/disk-copy.js';
import type { AccessOptions } from '../storage/datastore-files.js';
import { DatastorePath } from '../storage/datastore-path.js';
import { mayUse } from '../storage/file-locks.js';
import { FileNode, FolderNode, type LockMode } from '../storage/file-node.js';
import type { FileLocation, TransferOptions } from '../storage/file-transfer.js';
import {
  cannotDeleteFile,
  fileAlreadyExists,
  fileLocked,
  fileNotFound,
  invalidDiskFormat,
} from '../storage/storage-faults.js';
import type { DiskAdapterType } from '../storage/virtual-disk-image.js';
import { createDisk, deleteDisk, extendDisk, isHostFormat, moveDisk } from '../storage/virtual-disks.js';
import { DatastoreTrees } from './datastore-trees.js';

export interface VmFile {
  readonly datastore: Managed<'Datastore'>;
  /** `[ds1] vm/vm.vmdk` */
  readonly path: string;
}

/** How a disk lies on its datastore. */
export interface DiskFormat {
  readonly thinProvisioned: boolean;
  readonly eagerlyScrub: boolean;
  readonly uuid: string;
}

export interface NewVmDisk extends VmFile, DiskFormat {
  readonly capacityBytes: number;
  readonly adapterType?: DiskAdapterType | undefined;
  /** The disk of which this one only has the differences. */
  readonly parent?: VmFile | undefined;
  /** It only maps to a device of a host, and takes no space. */
  readonly isMapping?: boolean | undefined;
  /** Takes the place of one that is there. */
  readonly replace?: boolean | undefined;
  /** The folder is made if it is not there. */
  readonly withFolder?: boolean | undefined;
}

/** What a disk that is there is. */
export interface DiskFacts extends DiskFormat {
  readonly capacityBytes: number;
  /** Of the chain that it is the end of, the next. */
  readonly parent: FileNode | undefined;
}

/** `world.part(DiskFiles)` */
export class DiskFiles {
  readonly #trees: DatastoreTrees;

  constructor(world: World) {
    this.#trees = world.part(DatastoreTrees);
  }

  locate({ datastore, path }: VmFile): FileLocation {
    return { files: this.#trees.of(datastore), relPath: DatastorePath.parse(path).relPath };
  }

  exists(file: VmFile): boolean {
    const { files, relPath } = this.locate(file);
    return files.find(relPath) !== undefined;
  }

  /** @throws {SimFault} FileNotFound */
  assertThere(file: VmFile): void {
    if (!this.exists(file)) throw fileNotFound(file.path);
  }

  /** @throws {SimFault} FileAlreadyExists */
  assertFree(file: VmFile): void {
    if (this.exists(file)) throw fileAlreadyExists(file.path);
  }

  /** @throws {SimFault} FileNotFound, FileLocked: somebody else uses it in a way that forbids this */
  assertUsable(file: VmFile, mode: LockMode, options: AccessOptions): void {
    const { files, relPath } = this.locate(file);
    for (const part of files.filesOfDisk(files.file(relPath))) {
      if (!mayUse(part, mode, options.owner)) throw fileLocked(file.path);
    }
  }

  /** @throws {SimFault} InvalidDiskFormat: no host runs VMs from disks as they are sent, or as desktops have them */
  assertRunnable(file: VmFile): void {
    const type = this.#node(file)?.disk?.diskType;
    if (type === undefined || type === 'delta' || isHostFormat(type) || type === 'flatMonolithic') return;
    throw invalidDiskFormat(`${file.path} is of the type ${type}, and has to be imported first`);
  }

  /** Undefined for what is no disk. */
  diskAt(file: VmFile): DiskFacts | undefined {
    const { files, relPath } = this.locate(file);
    const node = files.find(relPath);
    if (!(node instanceof FileNode) || node.disk === undefined) return undefined;
    const { capacityBytes, diskType, uuid, parent } = node.disk;
    return {
      capacityBytes,
      uuid: uuid.toUpperCase(),
      thinProvisioned: diskType === 'thin' || diskType === 'delta' || diskType === 'seSparse',
      eagerlyScrub: diskType === 'eagerZeroedThick',
      parent,
    };
  }

  /** Returns what undoes it. */
  create(disk: NewVmDisk, options: AccessOptions = {}): () => void {
    const where = this.locate(disk);
    const { files, relPath } = where;
    const { capacityBytes, adapterType = 'lsiLogic', uuid, parent } = disk;
    const work = (): void => {
      if (disk.replace === true) this.#makeWay(disk, options);
      if (parent !== undefined)
        createDelta(this.locate(parent), where, { ...options, uuid: uuid.toLowerCase() });
      else if (disk.isMapping === true) createMapping(where, { capacityBytes, adapterType, uuid });
      else createDisk(files, relPath, { capacityBytes, adapterType, uuid, diskType: diskTypeOf(disk) });
    };
    const folder = disk.withFolder === true ? inFolder(where, work) : work();
    return () => {
      this.#deleteIfThere(disk, options);
      folder?.();
    };
  }

  /** A disk of its own with what the source has. Returns what undoes it. */
  copy(source: VmFile, target: NewVmDisk, options: AccessOptions = {}): () => void {
    const destination = this.locate(target);
    const { uuid } = target;
    const diskType = diskTypeOf(target);
    const work = (): void =>
      void cloneDisk(this.locate(source), destination, { ...options, uuid: uuid.toLowerCase(), diskType });
    const folder = target.withFolder === true ? inFolder(destination, work) : work();
    return () => {
      this.#deleteIfThere(target, options);
      folder?.();
    };
  }

  /** Returns what undoes it. */
  move(source: VmFile, target: VmFile, options: TransferOptions = {}): () => void {
    const [from, to] = [this.locate(source), this.locate(target)];
    const folder = inFolder(to, () => moveDisk(from, to, options));
    return () => {
      moveDisk(to, from, options);
      folder?.();
    };
  }

  /** Disks that build on one another, and on or under no others. Returns what undoes it. */
  moveAll(
    moves: readonly { readonly from: VmFile; readonly to: VmFile }[],
    options: AccessOptions = {},
  ): () => void {
    const alongside = new Set(moves.flatMap(({ from }) => this.#node(from) ?? []));
    const undo: (() => void)[] = [];
    const back = (): void => {
      for (const each of undo.toReversed()) each();
    };
    try {
      for (const { from, to } of moves) undo.push(this.move(from, to, { ...options, alongside }));
    } catch (error) {
      back();
      throw error;
    }
    return back;
  }

  /** @throws {SimFault} FileNotFound, FileLocked, NoDiskSpace */
  assertExtendable(disk: VmFile, capacityBytes: number, options: AccessOptions): void {
    this.assertUsable(disk, 'exclusive', options);
    const { files, relPath } = this.locate(disk);
    const facts = this.diskAt(disk);
    if (facts?.thinProvisioned === false) files.assertRoom(capacityBytes - facts.capacityBytes, relPath);
  }

  /** There is no undoing it: a disk does not shrink. */
  extend(disk: VmFile, capacityBytes: number, options: AccessOptions = {}): void {
    const { files, relPath } = this.locate(disk);
    extendDisk(files, relPath, capacityBytes, options);
  }

  delete(disk: VmFile, options: AccessOptions = {}): void {
    const { files, relPath } = this.locate(disk);
    deleteDisk(files, relPath, options);
  }

  /**
   * Several disks that may build on one another. Those that are not there any more are no error.
   *
   * @throws {SimFault} FileLocked, CannotDeleteFile: some other disk builds on one of them; none has gone then
   */
  deleteAll(disks: readonly VmFile[], options: AccessOptions = {}): void {
    this.assertDeletable(disks, options);
    let left = disks.filter((disk) => this.exists(disk));
    while (left.length > 0) {
      const free = left.filter((disk) => (this.#node(disk)?.children?.size ?? 0) === 0);
      for (const disk of free) this.delete(disk, options);
      left = left.filter((disk) => !free.includes(disk));
    }
  }

  /** @throws {SimFault} what {@link deleteAll} would be refused with */
  assertDeletable(disks: readonly VmFile[], options: AccessOptions = {}): void {
    const there = disks.filter((disk) => this.exists(disk));
    const doomed = new Set(there.map((disk) => this.#node(disk)));
    for (const disk of there) {
      this.assertUsable(disk, 'exclusive', options);
      const others = [...(this.#node(disk)?.children ?? [])].filter((child) => !doomed.has(child));
      if (others.length > 0) throw cannotDeleteFile(disk.path, 'another disk builds on it');
    }
  }

  /** What the child has goes into its parent, and the child away. */
  merge(child: VmFile, parent: VmFile, options: AccessOptions = {}): void {
    if (this.exists(child)) mergeIntoParent(this.locate(child), this.locate(parent).files, options);
  }

  /** If there is nothing else in it. */
  removeFolderOf(file: VmFile): void {
    const { files, relPath } = this.locate(file);
    const folder = files.find(parentOf(relPath));
    if (!(folder instanceof FolderNode) || folder.parent === undefined || folder.entries.size > 0) return;
    files.removeEmptyDirectory(parentOf(relPath));
  }

  /** The one that is there goes, once there is room for the one that takes its place. */
  #makeWay(disk: NewVmDisk, options: AccessOptions): void {
    const { files, relPath } = this.locate(disk);
    const there = this.#node(disk);
    if (there === undefined) return;
    const freed = files.filesOfDisk(there).reduce((sum, { allocatedBytes }) => sum + allocatedBytes, 0);
    if (!disk.thinProvisioned && disk.parent === undefined && disk.isMapping !== true) {
      files.assertRoom(disk.capacityBytes - freed, relPath);
    }
    deleteDisk(files, relPath, options);
  }

  #deleteIfThere(disk: VmFile, options: AccessOptions): void {
    if (this.exists(disk)) this.delete(disk, options);
  }

  #node(disk: VmFile): FileNode | undefined {
    const { files, relPath } = this.locate(disk);
    const node = files.find(relPath);
    return node instanceof FileNode ? node : undefined;
  }
}

/** Makes a folder with those above it, if it is not there; returns what takes it away again if nothing came into it. */
export function makeFolder(files: FileLocation['files'], relPath: string): (() => void) | undefined {
  if (relPath === '' || files.find(relPath) !== undefined) return undefined;
  const above = makeFolder(files, parentOf(relPath));
  const folder = files.makeDirectory(relPath);
  return () => {
    if (folder.entries.size === 0 && folder.parent !== undefined) files.removeEmptyDirectory(relPath);
    above?.();
  };
}

/** Does something with a file in a folder that is made for it, and goes again when that is refused. Returns what undoes it. */
function inFolder({ files, relPath }: FileLocation, work: () => void): (() => void) | undefined {
  const folder = makeFolder(files, parentOf(relPath));
  try {
    work();
  } catch (error) {
    folder?.();
    throw error;
  }
  return folder;
}

export function parentOf(relPath: string): string {
  return relPath.slice(0, Math.max(relPath.lastIndexOf('/'), 0));
}

function createMapping(
  { files, relPath }: FileLocation,
  disk: { readonly capacityBytes: number; readonly adapterType: DiskAdapterType; readonly uuid: string },
): void {
  const [, bytes] = files.filesOfDisk(createDisk(files, relPath, { ...disk, diskType: 'thin' }));
  if (bytes !== undefined) files.resize(bytes, { allocatedBytes: 0, provisionedBytes: 0 });
}

function diskTypeOf({
  thinProvisioned,
  eagerlyScrub,
}: DiskFormat): 'thin' | 'eagerZeroedThick' | 'preallocated' {
  if (thinProvisioned) return 'thin';
  return eagerlyScrub ? 'eagerZeroedThick' : 'preallocated';
}
