/** The files of a VM that goes to another datastore: its own, its disks, and those of its snapshots. */
import type {
  Ref,
  VirtualDevice,
  VirtualMachineConfigInfo,
  VirtualMachineFileInfo,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import { vmFilesIn } from '../../build/vm-config.js';
import { capacityOf, disksIn, fileOf, flatBacking, type FlatBacking } from '../../files/disk-backings.js';
import { DiskFiles, type VmFile } from '../../files/disk-files.js';
import { carryOut, type FileWork } from '../../files/file-work.js';
import { folderOf } from '../../files/own-files.js';
import { VmFiles } from '../../files/vm-files.js';
import { FirstClassDisks } from '../../first-class-disks/first-class-disks.js';
import { isA, typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { diskUuid } from '../../storage/disk-uuid.js';
import { SimFault } from '../../wire/sim-fault.js';
import { changedNow } from './config/change-version.js';
import { configOf } from './reconfigure-vm.js';
import { homeOf } from './remove-vm.js';
import { configsOf, diskFiles, isOfOthers, withBackings } from './snapshots/disk-chain.js';
import { snapshotsOf, treesOf } from './snapshots/snapshot-tree.js';
import { linkVm } from './vm-links.js';

type Vm = Managed<'VirtualMachine'>;

/** Configurations with the files where they are to be, and what brings them there. */
interface Plan {
  readonly work: readonly FileWork[];
  /** Of the VM, and of each of its snapshots. */
  readonly moved: (config: VirtualMachineConfigInfo) => VirtualMachineConfigInfo;
  readonly moves: readonly Move[];
}

interface Move {
  readonly from: VmFile;
  readonly to: VmFile;
}

/**
 * The VM's own files go to the new datastore, and so does each disk that is not said to go elsewhere.
 *
 * @param datacenter where the VM is to be
 * @throws {SimFault} NoDiskSpace, FileLocked; NotSupported: another VM builds on a disk with snapshots
 */
export function moveFiles(
  world: World,
  vm: Vm,
  spec: VirtualMachineRelocateSpec,
  datacenter: Managed<'Datacenter'> | undefined,
): void {
  const { inventory } = world;
  const places = new Map((spec.disk ?? []).map(({ diskId, datastore }) => [diskId, datastore]));
  if (spec.datastore === undefined && places.size === 0) return;
  const vmx = DatastorePath.parse(configOf(vm).files.vmPathName ?? '');
  const from = homeOf(world, vm);
  const home = inventory.findAs('Datastore', spec.datastore) ?? from;
  const isMoved = home !== undefined && home !== from;
  const path = isMoved ? newPlace(world, vmx, home) : vmx;
  const target = { spec, places, datastore: spec.datastore, folder: path.parent };
  const plan = treesOf(vm).length > 0 ? movedChains(world, vm, target) : movedDisks(world, vm, target);
  const files = world.part(VmFiles);
  const ownWork: FileWork[] = isMoved
    ? [{ make: () => files.moveHome(vm, { datastore: home, path: path.toString() }) }]
    : [];
  carryOut([...plan.work, ...ownWork]);
  setConfigs(world, vm, plan, isMoved ? vmFilesIn(folderOf(path.toString()), path.toString()) : undefined);
  linkVm(world, vm, datacenter);
  files.saved(vm);
  for (const each of plan.moves) world.part(FirstClassDisks).fileMoved(each.from, each.to);
  const left = plan.moves.map((each) => each.from);
  if (isMoved && from !== undefined) left.push({ datastore: from, path: vmx.toString() });
  for (const file of left) world.part(DiskFiles).removeFolderOf(file);
}

function setConfigs(
  world: World,
  vm: Vm,
  { moved }: Plan,
  ownFiles: VirtualMachineFileInfo | undefined,
): void {
  const placed = (config: VirtualMachineConfigInfo): VirtualMachineConfigInfo => ({
    ...moved(config),
    files: ownFiles ?? config.files,
  });
  vm.set('config', changedNow(world, placed(configOf(vm))));
  for (const snapshot of snapshotsOf(world, vm)) snapshot.set('config', placed(snapshot.get('config')));
}

/** The same path on the other datastore, with a number behind the folder when there is such a folder. */
function newPlace(world: World, vmx: DatastorePath, datastore: Managed<'Datastore'>): DatastorePath {
  const name = datastore.get('name');
  const { relPath } = vmx.parent;
  if (relPath === '') return new DatastorePath(name, vmx.name);
  const disks = world.part(DiskFiles);
  for (let number = 0; ; number += 1) {
    const folder = new DatastorePath(name, number === 0 ? relPath : `${relPath}_${number}`);
    if (!disks.exists({ datastore, path: folder.toString() })) return folder.join(vmx.name);
  }
}

interface Target {
  readonly spec: VirtualMachineRelocateSpec;
  /** By the keys of disks. */
  readonly places: ReadonlyMap<number, Ref<'Datastore'>>;
  /** For all other disks. */
  readonly datastore: Ref<'Datastore'> | undefined;
  /** On whatever datastore: where disks go that do not stay. */
  readonly folder: DatastorePath;
}

/** Disks that stand alone are moved. Of those that only have the differences to others whole ones are made. */
function movedDisks(world: World, vm: Vm, { spec, places, datastore: all, folder }: Target): Plan {
  const disks = world.part(DiskFiles);
  const work: FileWork[] = [];
  const moves: Move[] = [];
  const options = { owner: vm.moid };
  const taken = new Set<string>();
  const config = withBackings(configOf(vm), (backing, disk) => {
    const ref = places.get(disk.key) ?? all;
    const from = fileOf(world, backing);
    if (ref === undefined || ref.value === backing.datastore?.value || from === undefined) return undefined;
    const { parent, deltaDiskFormat: _format, ...before } = backing;
    const whole = { ...before, ...formatFor(spec, disk.key) };
    assertFollowed(world, from, parent);
    const datastore = world.inventory.get('Datastore', ref);
    const path = freeName(world, datastore, folder, backing.fileName, taken);
    const uuid = backing.uuid ?? diskUuid(world.random.uuid());
    const { thinProvisioned = false, eagerlyScrub = false } = whole;
    const made = { datastore, path, capacityBytes: capacityOf(disk), thinProvisioned, eagerlyScrub, uuid };
    moves.push({ from, to: made });
    if (parent === undefined && isKeptAs(before, whole)) {
      work.push({ make: () => disks.move(from, made, options) });
    } else {
      work.push({ make: () => disks.copy(from, { ...made, withFolder: true }, options) });
      work.push({
        check: () => disks.assertDeletable([from], options),
        finish: () => disks.deleteAll([from], options),
      });
    }
    return { ...whole, fileName: path, datastore: ref };
  });
  const moved = (device: VirtualDevice): VirtualDevice => {
    const { backing, key } = device;
    if (!isA(backing, 'VirtualDiskRawDiskMappingVer1BackingInfo')) return device;
    const ref = places.get(key) ?? all;
    const from = fileOf(world, backing);
    if (ref === undefined || ref.value === backing.datastore?.value || from === undefined) return device;
    const datastore = world.inventory.get('Datastore', ref);
    const path = freeName(world, datastore, folder, backing.fileName, taken);
    moves.push({ from, to: { datastore, path } });
    work.push({ make: () => disks.move(from, { datastore, path }, options) });
    const there = { ...backing, fileName: path, datastore: ref };
    return { ...device, backing: typed('VirtualDiskRawDiskMappingVer1BackingInfo', there) };
  };
  const device = (config.hardware.device ?? []).map(moved);
  return { work, moved: () => ({ ...config, hardware: { ...config.hardware, device } }), moves };
}

/** @throws {SimFault} NotSupported: the disk is a first-class one whose snapshots would stay behind */
function assertFollowed(world: World, file: VmFile, parent: FlatBacking | undefined): void {
  const known = parent && world.part(FirstClassDisks).ofFile(file);
  if (known === undefined || known.snapshots.length === 0) return;
  throw new SimFault('NotSupported', {}, 'A first-class disk with snapshots stays where it is.');
}

/** How a disk is to be kept where it goes; what nothing is said of stays. */
function formatFor(
  { disk = [], transform }: VirtualMachineRelocateSpec,
  key: number,
): Pick<FlatBacking, 'thinProvisioned' | 'eagerlyScrub'> {
  const given = disk.find(({ diskId }) => diskId === key)?.diskBackingInfo;
  if (isA(given, 'VirtualDiskFlatVer2BackingInfo')) {
    const { thinProvisioned, eagerlyScrub } = given;
    return {
      ...(thinProvisioned !== undefined && { thinProvisioned }),
      ...(eagerlyScrub !== undefined && { eagerlyScrub }),
    };
  }
  return transform === undefined ? {} : { thinProvisioned: transform === 'sparse' };
}

function isKeptAs(before: Partial<FlatBacking>, after: Partial<FlatBacking>): boolean {
  return (
    (before.thinProvisioned ?? false) === (after.thinProvisioned ?? false) &&
    (before.eagerlyScrub ?? false) === (after.eagerlyScrub ?? false)
  );
}

/** With snapshots, all files of one disk go the same way: they build on one another. */
function movedChains(world: World, vm: Vm, { places, datastore: all, folder }: Target): Plan {
  const configs = configsOf(world, vm);
  const wanted = placesOfChains(configs, places);
  const taken = new Set<string>();
  const moves = new Map<string, Move>();
  for (const [fileName, backing] of diskFiles(configs)) {
    const from = fileOf(world, backing);
    const ref = wanted.get(firstOf(backing)) ?? all;
    if (from === undefined || ref === undefined || backing.datastore?.value === ref.value) continue;
    if (isOfOthers(world, vm, fileName)) {
      throw new SimFault('NotSupported', {}, 'Another VM builds on a disk with snapshots.');
    }
    const datastore = world.inventory.get('Datastore', ref);
    const path = freeName(world, datastore, folder, fileName, taken);
    moves.set(fileName, { from, to: { datastore, path } });
  }
  const moved = ({ parent, ...link }: FlatBacking): FlatBacking => {
    const to = moves.get(link.fileName)?.to;
    return {
      ...link,
      ...(to !== undefined && { fileName: to.path, datastore: to.datastore.refAs('Datastore') }),
      ...(parent !== undefined && { parent: moved(parent) }),
    };
  };
  const disks = world.part(DiskFiles);
  return {
    work: [{ make: () => disks.moveAll([...moves.values()], { owner: vm.moid }) }],
    moved: (config) => withBackings(config, moved),
    moves: [...moves.values()],
  };
}

/** Where whole chains are to go, by their first files: a disk has the same key now and in each snapshot. */
function placesOfChains(
  configs: readonly VirtualMachineConfigInfo[],
  places: Target['places'],
): ReadonlyMap<string, Ref<'Datastore'>> {
  const wanted = new Map<string, Ref<'Datastore'>>();
  for (const disk of configs.flatMap(disksIn)) {
    const backing = flatBacking(disk);
    const ref = places.get(disk.key);
    if (backing !== undefined && ref !== undefined && !wanted.has(firstOf(backing))) {
      wanted.set(firstOf(backing), ref);
    }
  }
  return wanted;
}

function firstOf(backing: FlatBacking): string {
  return backing.parent === undefined ? backing.fileName : firstOf(backing.parent);
}

/** Two disks of one name may come from two folders, and another VM's may be there already. */
function freeName(
  world: World,
  datastore: Managed<'Datastore'>,
  folder: DatastorePath,
  fileName: string,
  taken: Set<string>,
): string {
  const { name } = DatastorePath.parse(fileName);
  const place = new DatastorePath(datastore.get('name'), folder.relPath);
  for (let number = 0; ; number += 1) {
    const path = place.join(number === 0 ? name : name.replace(/\.vmdk$/, `_${number}.vmdk`)).toString();
    if (taken.has(path) || world.part(DiskFiles).exists({ datastore, path })) continue;
    taken.add(path);
    return path;
  }
}
