/**
 * The files that VMs have beside their disks, and who uses what: kept as the VM's properties say.
 *
 * Whoever changes a VM calls `saved` afterwards.
 */
import type { ManagedObjects, VirtualMachinePowerState } from '@kilonova/vsphere/wire';
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { releaseContent, type DatastoreFiles } from '../storage/datastore-files.js';
import { DatastorePath } from '../storage/datastore-path.js';
import { dropLock, takeLock } from '../storage/file-locks.js';
import { FileNode, FolderNode, type LockMode } from '../storage/file-node.js';
import { moveEntry } from '../storage/file-transfer.js';
import { DatastoreTrees } from './datastore-trees.js';
import { chainsIn, fileOf, mappingsIn } from './disk-backings.js';
import { DiskFiles, makeFolder, parentOf, type VmFile } from './disk-files.js';
import {
  isSnapshotFile,
  ownFilesOf,
  snapshotDirectoryOf,
  stemOf,
  vmxPathOf,
  type OwnFile,
} from './own-files.js';
import { vmxText } from './vmx-text.js';

type Vm = Managed<'VirtualMachine'>;
type AnyVm = ManagedObject<ManagedObjects['VirtualMachine']>;

interface Use {
  readonly file: VmFile;
  readonly mode: LockMode;
}

/** `world.part(VmFiles)` */
export class VmFiles {
  readonly #world: World;
  readonly #trees: DatastoreTrees;
  readonly #disks: DiskFiles;
  readonly #locked = new Map<string, FileNode[]>();

  constructor(world: World) {
    this.#world = world;
    this.#trees = world.part(DatastoreTrees);
    this.#disks = world.part(DiskFiles);
  }

  /** Brings the VM's own files up to date with its properties: configuration, swap, snapshots, locks of one that runs. */
  saved(vm: Vm): void {
    const wanted = ownFilesOf(vm);
    const home = this.#home(vm);
    if (home !== undefined) makeFolder(home.files, parentOf(home.relPath));
    for (const own of wanted) this.#bringUpToDate(vm, own);
    this.#removeStaleSnapshots(vm, wanted);
    this.#writeConfig(vm);
    this.#relock(vm);
    vm.touch('layoutEx', 'layout', 'storage');
  }

  /**
   * What has to hold before the VM is put into that state.
   *
   * @throws {SimFault} FileNotFound, FileLocked: another VM that runs uses a disk; InvalidDiskFormat; NoDiskSpace: for
   *   swap or memory
   */
  assertPossible(vm: Vm, powerState: VirtualMachinePowerState): void {
    const needed = powerState === 'poweredOn' ? 'swap' : powerState === 'suspended' ? 'suspend' : undefined;
    if (powerState === 'poweredOn') {
      for (const { file, mode } of this.#diskUses(vm)) {
        this.#disks.assertUsable(file, mode, { owner: vm.moid });
        this.#disks.assertRunnable(file);
      }
    }
    for (const own of ownFilesOf(vm)) if (own.type === needed) this.#assertRoom(vm, own.path, own.sizeBytes);
  }

  /** @throws {SimFault} NoDiskSpace: for a snapshot that keeps the memory */
  assertMemoryFits(vm: Vm): void {
    const directory = snapshotDirectoryOf(vm);
    const bytes = (vm.get('config')?.hardware.memoryMB ?? 0) * 1024 ** 2;
    if (directory !== undefined) this.#assertRoom(vm, `${directory}memory`, bytes);
  }

  /** The VM's own files go, and its folder if nothing else is in it. Its disks have gone before. */
  deleted(vm: Vm): void {
    const home = this.#home(vm);
    this.#unlock(vm);
    for (const own of ownFilesOf(vm)) {
      const file = this.#fileAt(vm, own.path);
      if (file !== undefined) file.files.detach(file.node);
    }
    this.#removeStaleSnapshots(vm, []);
    const vmx = vmxPathOf(vm);
    if (home !== undefined && vmx !== undefined)
      this.#disks.removeFolderOf({ datastore: home.datastore, path: vmx });
  }

  /** The VM is not the server's any more, and leaves its files as they are. */
  released(vm: Vm): void {
    this.saved(vm);
    this.#unlock(vm);
  }

  /** Own files go where the VM's `.vmx` is to be from now on; returns what brings them back. */
  moveHome(vm: Vm, to: VmFile): () => void {
    const from = this.#home(vm);
    if (from === undefined) return () => undefined;
    const files = this.#trees.of(to.datastore);
    const folder = parentOf(DatastorePath.parse(to.path).relPath);
    const undo: (() => void)[] = [];
    const made = makeFolder(files, folder);
    if (made !== undefined) undo.push(made);
    const back = (): void => {
      for (const each of undo.toReversed()) each();
    };
    try {
      for (const own of ownFilesOf(vm)) {
        const file = this.#fileAt(vm, own.path);
        if (file === undefined) continue;
        const target = { files, relPath: `${folder === '' ? '' : `${folder}/`}${file.node.name}` };
        const source = { files: file.files, relPath: DatastorePath.parse(own.path).relPath };
        moveEntry(source, target, { owner: vm.moid });
        undo.push(() => moveEntry(target, source, { owner: vm.moid }));
      }
    } catch (error) {
      back();
      throw error;
    }
    return back;
  }

  /** The datastore of the VM's that a path names. */
  datastoreOf(vm: AnyVm, path: string): Managed<'Datastore'> | undefined {
    return (vm.get('datastore') ?? [])
      .map((ref) => this.#world.inventory.findAs('Datastore', ref))
      .find((datastore) => datastore !== undefined && isOn(path, datastore));
  }

  #bringUpToDate(vm: Vm, { path, needed, passing, sizeBytes }: OwnFile): void {
    const datastore = this.datastoreOf(vm, path);
    if (datastore === undefined) return;
    const files = this.#trees.of(datastore);
    const { relPath } = DatastorePath.parse(path);
    const there = files.find(relPath);
    if (there instanceof FileNode && !needed && passing === true) files.detach(there);
    if (there !== undefined || !needed) return;
    makeFolder(files, parentOf(relPath));
    files.createFile(relPath, { sizeBytes });
  }

  /** Files of snapshots that are not there any more. */
  #removeStaleSnapshots(vm: Vm, wanted: readonly OwnFile[]): void {
    const vmx = vmxPathOf(vm);
    const directory = snapshotDirectoryOf(vm);
    const datastore = directory === undefined ? undefined : this.datastoreOf(vm, directory);
    if (vmx === undefined || directory === undefined || datastore === undefined) return;
    const files = this.#trees.of(datastore);
    const folder = files.find(DatastorePath.parse(directory).relPath);
    if (!(folder instanceof FolderNode)) return;
    const keep = new Set(wanted.map(({ path }) => path));
    for (const node of folder.entries.values()) {
      if (!(node instanceof FileNode) || !isSnapshotFile(node.name, stemOf(vmx))) continue;
      if (!keep.has(files.written(node))) files.detach(node);
    }
  }

  /** What the file says from now on: it is written when somebody reads it. */
  #writeConfig(vm: Vm): void {
    const config = vm.get('config');
    const vmx = vmxPathOf(vm);
    const file = vmx === undefined ? undefined : this.#fileAt(vm, vmx);
    if (config === undefined || file === undefined) return;
    releaseContent(file.node);
    file.node.content = () => vmxText(config);
    file.node.modifiedMs = file.files.nowMs;
  }

  #relock(vm: Vm): void {
    this.#unlock(vm);
    if (vm.get('runtime').powerState !== 'poweredOn') return;
    const locked: FileNode[] = [];
    for (const own of ownFilesOf(vm)) {
      const file = own.lock === undefined ? undefined : this.#fileAt(vm, own.path);
      if (own.lock === undefined || file === undefined) continue;
      if (takeLock(file.node, vm.moid, own.lock)) locked.push(file.node);
    }
    for (const { file, mode } of this.#diskUses(vm)) {
      const { files, relPath } = this.#disks.locate(file);
      const node = files.find(relPath);
      if (!(node instanceof FileNode)) continue;
      for (const part of files.filesOfDisk(node)) if (takeLock(part, vm.moid, mode)) locked.push(part);
    }
    this.#locked.set(vm.moid, locked);
  }

  #unlock(vm: Vm): void {
    for (const node of this.#locked.get(vm.moid) ?? []) dropLock(node, vm.moid);
    this.#locked.delete(vm.moid);
  }

  /** A VM that runs writes to the first of each chain, and reads the others. */
  #diskUses(vm: Vm): Use[] {
    const config = vm.get('config');
    const links = [...chainsIn(config), ...mappingsIn(config).map((mapping) => [mapping])];
    return links.flatMap((chain) =>
      chain.flatMap((link, depth): Use[] => {
        const file = fileOf(this.#world, link);
        const isShared = depth > 0 || link.sharing === 'sharingMultiWriter';
        return file === undefined ? [] : [{ file, mode: isShared ? 'shared' : 'exclusive' }];
      }),
    );
  }

  #assertRoom(vm: Vm, path: string, bytes: number): void {
    const datastore = this.datastoreOf(vm, path);
    if (datastore === undefined) return;
    const { relPath } = DatastorePath.parse(path);
    const files = this.#trees.of(datastore);
    const there = files.find(relPath);
    files.assertRoom(bytes - (there instanceof FileNode ? there.allocatedBytes : 0), relPath);
  }

  #home(vm: Vm): { datastore: Managed<'Datastore'>; files: DatastoreFiles; relPath: string } | undefined {
    const vmx = vmxPathOf(vm);
    const datastore = vmx === undefined ? undefined : this.datastoreOf(vm, vmx);
    if (vmx === undefined || datastore === undefined) return undefined;
    return { datastore, files: this.#trees.of(datastore), relPath: DatastorePath.parse(vmx).relPath };
  }

  #fileAt(vm: AnyVm, path: string): { files: DatastoreFiles; node: FileNode } | undefined {
    const datastore = this.datastoreOf(vm, path);
    if (datastore === undefined) return undefined;
    const files = this.#trees.of(datastore);
    const node = files.find(DatastorePath.parse(path).relPath);
    return node instanceof FileNode ? { files, node } : undefined;
  }
}

function isOn(path: string, datastore: Managed<'Datastore'>): boolean {
  return path.startsWith(`[${datastore.get('name')}]`);
}
