/** VMs that go elsewhere: to another host, pool or folder, and with their files to another datastore. */
import type { Ref, VirtualDevice, VirtualMachineRelocateSpec } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { refuseOverbookedPool } from '../../build/pool-allocation.js';
import { isA, typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { isPlacedByDrs } from '../placement/cluster-rules.js';
import { assertFits, tenantOf } from '../placement/host-choice.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertVmFolder } from './create-vm.js';
import { assertFindsAll, networkOn } from './destination.js';
import { changeDevices } from './devices/change-devices.js';
import { moveToHost, moveToPool } from './move-vm.js';
import { moving } from './moving-events.js';
import { assertNoTemplate, assertPowerState, powerStateOf } from './power-state.js';
import { applySpec, configOf, deviceContext } from './reconfigure-vm.js';
import { moveFiles } from './relocate-files.js';
import { requireForPlace, requireOn } from './spec-privileges.js';
import { givePolicies, policyChoicesOfMove } from './storage-policies.js';
import { linkVm } from './vm-links.js';
import { assertTakesVms, hostFor } from './vm-placement.js';

type Vm = Managed<'VirtualMachine'>;

const HOT = 'Resource.HotMigrate';
const COLD = 'Resource.ColdMigrate';

export const relocateMethods: MethodGroup = methods('VirtualMachine', {
  RelocateVM_Task(call) {
    const { world, object: vm, args } = call;
    // That it is Resource.ColdMigrate for one that does not run is the method's own.
    if (powerStateOf(vm) === 'poweredOn') requirePrivilege(call, vm, HOT);
    requireForPlace(call, args.spec, vm.get('datastore'));
    return runTask(call, {}, () => relocate(world, vm, args.spec));
  },
  MigrateVM_Task(call) {
    const { world, object: vm, args } = call;
    requirePrivilege(call, vm, powerStateOf(vm) === 'poweredOn' ? HOT : COLD);
    requireOn(call, 'ResourcePool', args.pool, 'Resource.AssignVMToPool');
    return runTask(call, {}, () => {
      assertNoTemplate(vm);
      if (args.state !== undefined) assertPowerState(vm, [args.state]);
      const host = hostOf(world, vm, args, '');
      assertSameDatacenter(world, vm, host);
      assertFindsAll(world, vm, host, {});
      moving(world, vm, { host, datastore: undefined }, () => move(world, vm, host, args.pool));
    });
  },
});

/**
 * @throws {SimFault} NotSupported, InvalidArgument, DuplicateName, why the host will not do, and what the VM does not find
 *   there
 */
export function relocate(world: World, vm: Vm, spec: VirtualMachineRelocateSpec): void {
  const { inventory } = world;
  if (spec.service !== undefined) {
    throw new SimFault('NotSupported', {}, 'The other server cannot be reached.');
  }
  const isAnywhere = spec.pool !== undefined || spec.host !== undefined;
  const host = isAnywhere
    ? hostOf(world, vm, spec, 'spec.')
    : inventory.get('HostSystem', vm.get('runtime').host ?? vm.ref);
  const folder = folderFor(world, vm, host, spec.folder);
  if (folder !== undefined) inventory.claimName(folder.ref, vm.get('name'), vm);
  assertFindsAll(world, vm, host, spec);
  assertDeviceChanges(world, vm, host, spec.deviceChange);
  const policies = policyChoicesOfMove(world, spec);
  const datastore = inventory.findAs('Datastore', spec.datastore ?? spec.disk?.[0]?.datastore);
  moving(world, vm, { host, datastore }, () => {
    if (isAnywhere) assertRunsThere(world, vm, host, spec.pool);
    // They may find no room: nothing else has happened then.
    moveFiles(world, vm, spec, datacenterOf(world, host));
    if (isAnywhere) move(world, vm, host, spec.pool);
    if (folder !== undefined) moveToFolder(world, vm, folder);
    givePolicies(world, vm, policies, false);
    if (spec.deviceChange !== undefined) applySpec(world, vm, { deviceChange: spec.deviceChange });
    findNetworks(world, vm, host);
  });
}

/**
 * Undefined for a VM that stays in its folder. One that goes to another datacenter is in its root folder of VMs, unless
 * another one there is named.
 *
 * @throws {SimFault} NotSupported: there can be no VM in it; InvalidArgument: it is in another datacenter than the host
 */
function folderFor(
  world: World,
  vm: Vm,
  host: Managed<'HostSystem'>,
  ref: Ref<'Folder'> | undefined,
): Managed<'Folder'> | undefined {
  const { inventory } = world;
  const there = datacenterOf(world, host);
  const folder = ref === undefined ? undefined : inventory.get('Folder', ref);
  if (folder !== undefined) assertVmFolder(folder);
  if (folder !== undefined && datacenterOf(world, folder) !== there) throw invalidArgument('spec.folder');
  if (folder !== undefined || there === datacenterOf(world, vm)) return folder;
  return inventory.findAs('Folder', there?.get('vmFolder'));
}

/**
 * The changes are made once the VM is there; whether they can be is found out before anything has moved.
 *
 * @throws {SimFault} what one of them is refused with on that host
 */
function assertDeviceChanges(
  world: World,
  vm: Vm,
  host: Managed<'HostSystem'>,
  changes: VirtualMachineRelocateSpec['deviceChange'] = [],
): void {
  if (changes.length === 0) return;
  const context = { ...deviceContext(world, vm), host, datacenter: datacenterOf(world, host) };
  const { fileWork } = changeDevices(context, configOf(vm).hardware.device ?? [], changes);
  for (const { check } of fileWork) check?.();
}

/** `MigrateVM_Task` has nothing to say in which folder a VM would be. @throws {SimFault} InvalidArgument */
function assertSameDatacenter(world: World, vm: Vm, host: Managed<'HostSystem'>): void {
  if (datacenterOf(world, host) !== datacenterOf(world, vm)) throw invalidArgument('host');
}

/** Cards are on the networks that are called the same where the VM is now. */
function findNetworks(world: World, vm: Vm, host: Managed<'HostSystem'>): void {
  const config = configOf(vm);
  const moved = (device: VirtualDevice): VirtualDevice => {
    const { backing } = device;
    if (!isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) return device;
    const network = networkOn(world, host, backing);
    if (network === undefined || network.value === backing.network?.value) return device;
    return { ...device, backing: typed('VirtualEthernetCardNetworkBackingInfo', { ...backing, network }) };
  };
  const devices = config.hardware.device ?? [];
  const device = devices.map(moved);
  if (device.every((each, index) => each === devices[index])) return;
  vm.set('config', { ...config, hardware: { ...config.hardware, device } });
  linkVm(world, vm);
}

function move(
  world: World,
  vm: Vm,
  host: Managed<'HostSystem'>,
  poolRef: Ref<'ResourcePool'> | undefined,
): void {
  assertRunsThere(world, vm, host, poolRef);
  if (host.moid !== vm.get('runtime').host?.value) moveToHost(world, vm, host);
  if (poolRef !== undefined && poolRef.value !== vm.get('resourcePool')?.value) {
    moveToPool(world, vm, world.inventory.get('ResourcePool', poolRef));
  }
}

/**
 * A VM that runs has to be able to run there.
 *
 * @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault, RuleViolation...
 */
function assertRunsThere(
  world: World,
  vm: Vm,
  host: Managed<'HostSystem'>,
  poolRef: Ref<'ResourcePool'> | undefined,
): void {
  if (powerStateOf(vm) !== 'poweredOn') return;
  const cluster = world.inventory.findAs('ClusterComputeResource', host.get('parent'));
  const tenant = tenantOf(vm, cluster !== undefined && isPlacedByDrs(cluster, vm) ? cluster : undefined);
  // Where its files are to be has been looked at.
  if (host.moid !== vm.get('runtime').host?.value) {
    assertFits(world, cluster, host, { ...tenant, datastores: [] });
  }
  if (poolRef === undefined || poolRef.value === vm.get('resourcePool')?.value) return;
  refuseOverbookedPool(world, world.inventory.get('ResourcePool', poolRef), tenant.reservation);
}

/** A template is in no pool: its host may be any. */
function hostOf(
  world: World,
  vm: Vm,
  { pool: poolRef, host: wanted }: Pick<VirtualMachineRelocateSpec, 'pool' | 'host'>,
  prefix: string,
): Managed<'HostSystem'> {
  const { inventory } = world;
  const ref = poolRef ?? vm.get('resourcePool');
  if (ref === undefined) {
    if (wanted === undefined) throw invalidArgument(`${prefix}pool`);
    const host = inventory.get('HostSystem', wanted);
    assertTakesVms(host);
    return host;
  }
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
