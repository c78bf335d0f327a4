/** What a VM's files are and take: `layoutEx`, `layout`, `storage` and the sums in `summary`, read off the datastores. */
import type {
  ManagedObjects,
  Ref,
  VirtualDisk,
  VirtualMachineConfigInfo,
  VirtualMachineFileLayout,
  VirtualMachineFileLayoutEx,
  VirtualMachineFileLayoutExDiskLayout,
  VirtualMachineFileLayoutExFileInfo,
  VirtualMachineFileLayoutExSnapshotLayout,
  VirtualMachineSnapshotTree,
  VirtualMachineStorageInfo,
  VirtualMachineStorageSummary,
  VirtualMachineUsageOnDatastore,
} from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { lengthOf } from '../storage/file-listing.js';
import { FileNode } from '../storage/file-node.js';
import { chainOf, disksIn, fileOf, flatBacking, type FlatBacking } from './disk-backings.js';
import { DiskFiles, type VmFile } from './disk-files.js';
import { ownFilesOf } from './own-files.js';
import { VmFiles } from './vm-files.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;

interface Found {
  readonly name: string;
  readonly type: string;
  readonly datastore: Ref<'Datastore'>;
  readonly node: FileNode;
  readonly isShared: boolean;
}

/** All files of one VM, by the keys that the rest of the layout refers to them by. */
class VmInventory {
  readonly found: Found[] = [];
  readonly disk: VirtualMachineFileLayoutExDiskLayout[];
  readonly snapshot: VirtualMachineFileLayoutExSnapshotLayout[] = [];
  readonly #world: World;
  readonly #keys = new Map<FileNode, number>();
  readonly #chained = new Set<FileNode>();

  constructor(world: World, vm: Vm) {
    this.#world = world;
    const configs = [vm.get('config'), ...snapshotsOf(world, vm).map(({ config }) => config)];
    for (const link of configs.flatMap(disksIn).flatMap((disk) => chainOf(flatBacking(disk)))) {
      const node = this.#nodeAt(fileOf(world, link));
      if (node !== undefined) this.#chained.add(node);
    }
    const dataKeys = new Map<string, { data?: number; memory?: number }>();
    const vmFiles = world.part(VmFiles);
    for (const { path, type, snapshot } of ownFilesOf(vm)) {
      const datastore = vmFiles.datastoreOf(vm, path);
      const node = datastore === undefined ? undefined : this.#nodeAt({ datastore, path });
      if (datastore === undefined || node === undefined) continue;
      const key = this.#add(node, { datastore, path }, type, false);
      if (snapshot === undefined) continue;
      const keys = dataKeys.get(snapshot.value) ?? {};
      dataKeys.set(
        snapshot.value,
        type === 'snapshotData' ? { ...keys, data: key } : { ...keys, memory: key },
      );
    }
    this.disk = this.#disksOf(vm.get('config'));
    for (const { ref, config } of snapshotsOf(world, vm)) {
      const { data = -1, memory = -1 } = dataKeys.get(ref.value) ?? {};
      this.snapshot.push({ key: ref, dataKey: data, memoryKey: memory, disk: this.#disksOf(config) });
    }
  }

  #disksOf(config: VirtualMachineConfigInfo | undefined): VirtualMachineFileLayoutExDiskLayout[] {
    return disksIn(config).flatMap((disk) => this.#diskLayout(disk));
  }

  /** The chain as the API has it: the first disk first, the one that is written to last. */
  #diskLayout(disk: VirtualDisk): VirtualMachineFileLayoutExDiskLayout[] {
    const chain = chainOf(flatBacking(disk)).toReversed();
    if (chain.length === 0) return [];
    return [{ key: disk.key, chain: chain.map((link) => ({ fileKey: this.#filesOf(link) })) }];
  }

  #filesOf(link: FlatBacking): number[] {
    const file = fileOf(this.#world, link);
    const node = this.#nodeAt(file);
    if (file === undefined || node === undefined) return [];
    const { files } = this.#world.part(DiskFiles).locate(file);
    const isShared = [...(node.children ?? [])].some((child) => !this.#chained.has(child));
    return files.filesOfDisk(node).map((part) => {
      const path = files.written(part);
      const type = part === node ? 'diskDescriptor' : 'diskExtent';
      return this.#add(part, { ...file, path }, type, isShared);
    });
  }

  #add(node: FileNode, { datastore, path: name }: VmFile, type: string, isShared: boolean): number {
    const known = this.#keys.get(node);
    if (known !== undefined) return known;
    const key = this.found.length;
    this.found.push({ name, type, datastore: datastore.refAs('Datastore'), node, isShared });
    this.#keys.set(node, key);
    return key;
  }

  #nodeAt(file: VmFile | undefined): FileNode | undefined {
    if (file === undefined) return undefined;
    const { files, relPath } = this.#world.part(DiskFiles).locate(file);
    const node = files.find(relPath);
    return node instanceof FileNode ? node : undefined;
  }
}

export function layoutExOf(world: World, vm: Vm): VirtualMachineFileLayoutEx | undefined {
  const config = vm.get('config');
  if (config === undefined) return undefined;
  const { found, disk, snapshot } = new VmInventory(world, vm);
  return { file: found.map(fileInfo), disk, snapshot, timestamp: config.modified };
}

function fileInfo({ name, type, node, isShared }: Found, key: number): VirtualMachineFileLayoutExFileInfo {
  const size = type === 'diskExtent' ? node.allocatedBytes : lengthOf(node);
  return { key, name, type, size, uniqueSize: isShared ? 0 : size, accessible: true };
}

/** The older form: names, and nothing of what they take. */
export function layoutOf(world: World, vm: Vm): VirtualMachineFileLayout | undefined {
  const config = vm.get('config');
  if (config === undefined) return undefined;
  const { found, disk, snapshot } = new VmInventory(world, vm);
  const named = (type: string): string[] =>
    found.filter((each) => each.type === type).map(({ name }) => name);
  const nameOf = (key: number): string[] => found.slice(key, key + 1).map(({ name }) => name);
  const diskFiles = (chain: VirtualMachineFileLayoutExDiskLayout['chain']): string[] =>
    (chain ?? []).flatMap(({ fileKey }) => fileKey.slice(0, 1).flatMap(nameOf));
  const [swapFile] = named('swap');
  return {
    configFile: ['config', 'snapshotList', 'nvram'].flatMap(named).map(bare),
    logFile: named('log').map(bare),
    disk: disk.map(({ key, chain }) => ({ key, diskFile: diskFiles(chain) })),
    snapshot: snapshot.map(({ key, dataKey, disk: disks }) => ({
      key,
      snapshotFile: [
        ...(dataKey < 0 ? [] : nameOf(dataKey)),
        ...(disks ?? []).flatMap(({ chain }) => diskFiles(chain)),
      ],
    })),
    ...(swapFile !== undefined && { swapFile }),
  };
}

export function storageOf(world: World, vm: Vm): VirtualMachineStorageInfo | undefined {
  const config = vm.get('config');
  if (config === undefined) return undefined;
  const usages = new Map<string, VirtualMachineUsageOnDatastore>();
  for (const { node, datastore, isShared } of new VmInventory(world, vm).found) {
    const { allocatedBytes, provisionedBytes } = node;
    const known = usages.get(datastore.value) ?? { datastore, committed: 0, uncommitted: 0, unshared: 0 };
    usages.set(datastore.value, {
      datastore,
      committed: Number(known.committed) + allocatedBytes,
      uncommitted: Number(known.uncommitted) + Math.max(0, provisionedBytes - allocatedBytes),
      unshared: Number(known.unshared) + (isShared ? 0 : allocatedBytes),
    });
  }
  return { perDatastoreUsage: [...usages.values()], timestamp: config.modified };
}

export function storageSummary(
  storage: VirtualMachineStorageInfo | undefined,
): VirtualMachineStorageSummary | undefined {
  if (storage === undefined) return undefined;
  const sum = (name: 'committed' | 'uncommitted' | 'unshared'): number =>
    (storage.perDatastoreUsage ?? []).reduce((total, usage) => total + Number(usage[name]), 0);
  return {
    committed: sum('committed'),
    uncommitted: sum('uncommitted'),
    unshared: sum('unshared'),
    timestamp: storage.timestamp,
  };
}

interface Kept {
  readonly ref: Ref<'VirtualMachineSnapshot'>;
  readonly config: VirtualMachineConfigInfo;
}

function snapshotsOf({ inventory }: World, vm: Vm): Kept[] {
  const inTree = ({ snapshot, childSnapshotList = [] }: VirtualMachineSnapshotTree): Kept[] => {
    const config = inventory.findAs('VirtualMachineSnapshot', snapshot)?.get('config');
    return [
      ...(config === undefined ? [] : [{ ref: snapshot, config }]),
      ...childSnapshotList.flatMap(inTree),
    ];
  };
  return (vm.get('snapshot')?.rootSnapshotList ?? []).flatMap(inTree);
}

function bare(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
