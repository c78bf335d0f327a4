/** VMs that go elsewhere: to another host, pool or folder, and with their files to another datastore. */
import type { Ref, VirtualMachineConfigInfo, VirtualMachineRelocateSpec } from '@kilonova/vsphere/wire';
import { capacityOf, fileOf } from '../../files/disk-backings.js';
import { DiskFiles } from '../../files/disk-files.js';
import { carryOut, type FileWork } from '../../files/file-work.js';
import { folderOf } from '../../files/own-files.js';
import { VmFiles } from '../../files/vm-files.js';
import { refuseOverbookedPool } from '../../build/pool-allocation.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { diskUuid } from '../../storage/disk-uuid.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { isPlacedByDrs } from '../placement/cluster-rules.js';
import { assertFits, tenantOf } from '../placement/host-choice.js';
import { methods, type MethodGroup } from '../registry.js';
import { vmFilesIn } from '../../build/vm-config.js';
import { changedNow } from './config/change-version.js';
import { assertReachable } from './find-datastore.js';
import { moveToHost, moveToPool } from './move-vm.js';
import { assertNoTemplate, assertPowerState, powerStateOf } from './power-state.js';
import { applySpec, configOf } from './reconfigure-vm.js';
import { homeOf } from './remove-vm.js';
import { withBackings } from './snapshots/disk-chain.js';
import { treesOf } from './snapshots/snapshot-tree.js';
import { givePolicies, policyChoicesOfMove } from './storage-policies.js';
import { moving } from './moving-events.js';
import { linkVm } from './vm-links.js';
import { hostFor } from './vm-placement.js';

type Vm = Managed<'VirtualMachine'>;

export const relocateMethods: MethodGroup = methods('VirtualMachine', {
  RelocateVM_Task: (call) => runTask(call, {}, () => relocate(call.world, call.object, call.args.spec)),
  MigrateVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object: vm, args } = call;
      assertNoTemplate(vm);
      if (args.state !== undefined) assertPowerState(vm, [args.state]);
      const host = hostOf(world, vm, args.pool, args.host, '');
      for (const ref of vm.get('datastore') ?? []) {
        assertReachable(world.inventory.get('Datastore', ref), host);
      }
      moving(world, vm, { host, datastore: undefined }, () => move(world, vm, host, args.pool));
    }),
});

/** @throws {SimFault} NotSupported, InvalidArgument, InvalidDatastore, DuplicateName, and why the host will not do */
export function relocate(world: World, vm: Vm, spec: VirtualMachineRelocateSpec): void {
  const { inventory } = world;
  if (spec.service !== undefined) {
    throw new SimFault('NotSupported', {}, 'The other server cannot be reached.');
  }
  const folder = spec.folder === undefined ? undefined : inventory.get('Folder', spec.folder);
  if (folder !== undefined) inventory.claimName(folder.ref, vm.get('name'), vm);
  const isAnywhere = spec.pool !== undefined || spec.host !== undefined;
  const host = isAnywhere
    ? hostOf(world, vm, spec.pool, spec.host, 'spec.')
    : inventory.get('HostSystem', vm.get('runtime').host ?? vm.ref);
  const stores = (spec.datastore === undefined ? vm.get('datastore') : [spec.datastore]) ?? [];
  for (const ref of [...stores, ...(spec.disk ?? []).map((disk) => disk.datastore)]) {
    assertReachable(inventory.get('Datastore', ref), host);
  }
  const policies = policyChoicesOfMove(world, spec);
  const datastore = inventory.findAs('Datastore', spec.datastore ?? spec.disk?.[0]?.datastore);
  moving(world, vm, { host, datastore }, () => {
    if (isAnywhere) move(world, vm, host, spec.pool);
    if (folder !== undefined) moveToFolder(world, vm, folder);
    moveFiles(world, vm, spec);
    givePolicies(world, vm, policies, false);
    if (spec.deviceChange !== undefined) applySpec(world, vm, { deviceChange: spec.deviceChange });
  });
}

/**
 * A VM that runs has to be able to run there.
 *
 * @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault, RuleViolation...
 */
function move(
  world: World,
  vm: Vm,
  host: Managed<'HostSystem'>,
  poolRef: Ref<'ResourcePool'> | undefined,
): void {
  const isElsewhere = host.moid !== vm.get('runtime').host?.value;
  const pool = poolRef && world.inventory.get('ResourcePool', poolRef);
  const isOtherPool = pool !== undefined && pool.moid !== vm.get('resourcePool')?.value;
  if (powerStateOf(vm) === 'poweredOn') {
    const cluster = world.inventory.findAs('ClusterComputeResource', host.get('parent'));
    const tenant = tenantOf(vm, cluster !== undefined && isPlacedByDrs(cluster, vm) ? cluster : undefined);
    // Where its files are to be has been looked at.
    if (isElsewhere) assertFits(world, cluster, host, { ...tenant, datastores: [] });
    if (isOtherPool) refuseOverbookedPool(world, pool, tenant.reservation);
  }
  if (isElsewhere) moveToHost(world, vm, host);
  if (isOtherPool) moveToPool(world, vm, pool);
}

function hostOf(
  world: World,
  vm: Vm,
  poolRef: Ref<'ResourcePool'> | undefined,
  wanted: Ref<'HostSystem'> | undefined,
  prefix: string,
): Managed<'HostSystem'> {
  const { inventory } = world;
  const ref = poolRef ?? vm.get('resourcePool');
  if (ref === undefined) throw invalidArgument(`${prefix}pool`);
  const pool = inventory.get('ResourcePool', ref);
  const present = inventory.findAs('HostSystem', vm.get('runtime').host);
  const stays = present?.get('parent')?.value === pool.get('owner').value;
  return hostFor(world, pool, wanted ?? (stays ? vm.get('runtime').host : undefined), `${prefix}host`);
}

function moveToFolder({ inventory }: World, vm: Vm, folder: Managed<'Folder'>): void {
  inventory.findAs('Folder', vm.get('parent'))?.unlink('childEntity', vm.ref);
  vm.set('parent', folder.refAs('ManagedEntity'));
  folder.link('childEntity', vm.ref);
}

/**
 * The VM's own files go to the new datastore, and so does each disk that is not said to go elsewhere. Disks with
 * snapshots would have to go with all that is below them: that is refused.
 */
function moveFiles(world: World, vm: Vm, spec: VirtualMachineRelocateSpec): void {
  const { inventory } = world;
  const config = configOf(vm);
  const places = new Map((spec.disk ?? []).map(({ diskId, datastore }) => [diskId, datastore]));
  const home = spec.datastore ?? homeOf(world, vm)?.refAs('Datastore');
  if (spec.datastore === undefined && places.size === 0) return;
  if (treesOf(vm).length > 0) {
    throw new SimFault('NotSupported', {}, 'A virtual machine with snapshots stays on its datastore.');
  }
  const vmx = DatastorePath.parse(config.files.vmPathName ?? '');
  const from = homeOf(world, vm);
  const path = home === undefined ? vmx : newPlace(world, vmx, inventory.get('Datastore', home));
  const { config: moved, work } = movedDisks(world, vm, spec, { places, folder: path.parent });
  const files = world.part(VmFiles);
  const isMoved = home !== undefined && path.toString() !== vmx.toString();
  if (isMoved) {
    const to = { datastore: inventory.get('Datastore', home), path: path.toString() };
    work.push({ make: () => files.moveHome(vm, to) });
  }
  carryOut(work);
  vm.set(
    'config',
    changedNow(world, {
      ...moved,
      files: isMoved ? vmFilesIn(folderOf(path.toString()), path.toString()) : config.files,
    }),
  );
  linkVm(world, vm);
  files.saved(vm);
  if (isMoved && from !== undefined) {
    world.part(DiskFiles).removeFolderOf({ datastore: from, path: vmx.toString() });
  }
}

/** The same path on the other datastore, with a number behind the folder when there is such a folder. */
function newPlace(world: World, vmx: DatastorePath, datastore: Managed<'Datastore'>): DatastorePath {
  const name = datastore.get('name');
  if (name === vmx.datastore) return vmx;
  const { relPath } = vmx.parent;
  if (relPath === '') return new DatastorePath(name, vmx.name);
  const disks = world.part(DiskFiles);
  for (let number = 0; ; number += 1) {
    const folder = new DatastorePath(name, number === 0 ? relPath : `${relPath}_${number}`);
    if (!disks.exists({ datastore, path: folder.toString() })) return folder.join(vmx.name);
  }
}

interface Places {
  /** By the keys of disks. */
  readonly places: ReadonlyMap<number, Ref<'Datastore'>>;
  /** On whatever datastore: where disks go that do not stay. */
  readonly folder: DatastorePath;
}

/** Disks that stand alone are moved. Of those that only have the differences to others whole ones are made. */
function movedDisks(
  world: World,
  vm: Vm,
  spec: VirtualMachineRelocateSpec,
  { places, folder }: Places,
): { readonly config: VirtualMachineConfigInfo; readonly work: FileWork[] } {
  const disks = world.part(DiskFiles);
  const work: FileWork[] = [];
  const options = { owner: vm.moid };
  const taken = new Set<string>();
  const config = withBackings(configOf(vm), (backing, disk) => {
    const ref = places.get(disk.key) ?? spec.datastore;
    const from = fileOf(world, backing);
    if (ref === undefined || ref.value === backing.datastore?.value || from === undefined) return undefined;
    const { parent, deltaDiskFormat: _format, ...whole } = backing;
    const datastore = world.inventory.get('Datastore', ref);
    const path = freeName(new DatastorePath(datastore.get('name'), folder.relPath), backing.fileName, taken);
    const uuid = backing.uuid ?? diskUuid(world.random.uuid());
    const { thinProvisioned = false, eagerlyScrub = false } = whole;
    const made = { datastore, path, capacityBytes: capacityOf(disk), thinProvisioned, eagerlyScrub, uuid };
    if (parent === undefined) {
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
  return { config, work };
}

/** Two disks of one name may come from two folders. */
function freeName(folder: DatastorePath, fileName: string, taken: Set<string>): string {
  const { name } = DatastorePath.parse(fileName);
  for (let number = 0; ; number += 1) {
    const path = folder.join(number === 0 ? name : name.replace(/\.vmdk$/, `_${number}.vmdk`)).toString();
    if (taken.has(path)) continue;
    taken.add(path);
    return path;
  }
}
