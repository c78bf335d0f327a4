/** VMs that go elsewhere: to another host, pool or folder, and with their files to another datastore. */
import type { Ref, VirtualMachineRelocateSpec } from '@kilonova/vsphere/wire';
import { refuseOverbookedPool } from '../../build/pool-allocation.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { isPlacedByDrs } from '../placement/cluster-rules.js';
import { assertFits, tenantOf } from '../placement/host-choice.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertReachable } from './find-datastore.js';
import { moveToHost, moveToPool } from './move-vm.js';
import { moving } from './moving-events.js';
import { assertNoTemplate, assertPowerState, powerStateOf } from './power-state.js';
import { applySpec } from './reconfigure-vm.js';
import { moveFiles } from './relocate-files.js';
import { givePolicies, policyChoicesOfMove } from './storage-policies.js';
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
    if (isAnywhere) assertRunsThere(world, vm, host, spec.pool);
    // They may find no room: nothing else has happened then.
    moveFiles(world, vm, spec);
    if (isAnywhere) move(world, vm, host, spec.pool);
    if (folder !== undefined) moveToFolder(world, vm, folder);
    givePolicies(world, vm, policies, false);
    if (spec.deviceChange !== undefined) applySpec(world, vm, { deviceChange: spec.deviceChange });
  });
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
