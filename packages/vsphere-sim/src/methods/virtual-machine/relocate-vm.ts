/** VMs that go elsewhere: to another host, pool or folder, and with their files to another datastore. */
import type { Ref, VirtualMachineRelocateSpec } from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { vmFilesIn } from '../../build/vm-config.js';
import { changedNow } from './config/change-version.js';
import { assertReachable } from './find-datastore.js';
import { moveToHost, moveToPool } from './move-vm.js';
import { assertNoTemplate, assertPowerState } from './power-state.js';
import { configOf, reconfigure } from './reconfigure-vm.js';
import { homeOf } from './remove-vm.js';
import { fileOf, withBackings } from './snapshots/disk-chain.js';
import { treesOf } from './snapshots/snapshot-tree.js';
import { VmFiles } from './vm-files.js';
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
      move(world, vm, args.pool, args.host, '');
    }),
});

/** @throws {SimFault} NotSupported, InvalidArgument, InvalidDatastore, DuplicateName, and why the host will not do */
function relocate(world: World, vm: Vm, spec: VirtualMachineRelocateSpec): void {
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
  if (isAnywhere) move(world, vm, spec.pool, spec.host, 'spec.');
  if (folder !== undefined) moveToFolder(world, vm, folder);
  moveFiles(world, vm, spec);
  if (spec.deviceChange !== undefined) reconfigure(world, vm, { deviceChange: spec.deviceChange });
}

function move(
  world: World,
  vm: Vm,
  pool: Ref<'ResourcePool'> | undefined,
  wanted: Ref<'HostSystem'> | undefined,
  prefix: string,
): void {
  const host = hostOf(world, vm, pool, wanted, prefix);
  for (const ref of vm.get('datastore') ?? []) assertReachable(world.inventory.get('Datastore', ref), host);
  if (host.moid !== vm.get('runtime').host?.value) moveToHost(world, vm, host);
  if (pool !== undefined) moveToPool(world, vm, world.inventory.get('ResourcePool', pool));
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
  const { keeper } = world.part(VmFiles);
  const vmx = DatastorePath.parse(config.files.vmPathName ?? '');
  const onStore = (path: DatastorePath, ref: Ref<'Datastore'>): DatastorePath =>
    new DatastorePath(inventory.get('Datastore', ref).get('name'), path.relPath);
  const moved = withBackings(config, (backing, disk) => {
    const datastore = places.get(disk.key) ?? spec.datastore;
    if (datastore === undefined || datastore.value === backing.datastore?.value) return undefined;
    const { parent: _parent, deltaDiskFormat: _format, ...whole } = backing;
    const fileName = onStore(DatastorePath.parse(backing.fileName), datastore).toString();
    const from = fileOf(world, backing);
    if (from !== undefined) {
      keeper?.copyDisk(from, {
        datastore: inventory.get('Datastore', datastore),
        path: fileName,
        capacityBytes: Number(disk.capacityInBytes ?? Number(disk.capacityInKB) * 1024),
        thinProvisioned: whole.thinProvisioned ?? false,
        eagerlyScrub: whole.eagerlyScrub ?? false,
      });
      keeper?.deleteDisk(from);
    }
    return { ...whole, fileName, datastore };
  });
  const path = home === undefined ? vmx : onStore(vmx, home);
  if (path.datastore !== vmx.datastore) keeper?.released(vm);
  const files = vmFilesIn(`${path.parent.toString()}/`, path.toString());
  vm.set('config', changedNow(world, { ...moved, files }));
  linkVm(world, vm);
  keeper?.saved(vm);
}
