/** Switching VMs on and off, and asking their guests to do it. */
import type { Ref } from '@kilonova/vsphere/wire';
import { VmFiles } from '../../files/vm-files.js';
import { refuseOverbookedPool } from '../../build/pool-allocation.js';
import { assertHostConnected } from '../../model/host-connection.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { isPlacedByDrs } from '../placement/cluster-rules.js';
import { assertFits, bestHost, refuseLackOfFailover, tenantOf } from '../placement/host-choice.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertIdle } from './idle.js';
import { GuestTools } from './guest-tools.js';
import { assertNoTemplate, assertPowerState, powerStateOf, setPower } from './power-state.js';
import { hostFor } from './vm-placement.js';
import { moveToHost } from './move-vm.js';
import { orFailed, vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

export const powerMethods: MethodGroup = methods('VirtualMachine', {
  PowerOnVM_Task: (call) =>
    runTask(call, { needsHost: false }, () => {
      const { world, object, args } = call;
      orFailed(world, object, 'VmFailedToPowerOnEvent', () => powerOn(world, object, args.host));
    }),
  PowerOffVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object } = call;
      orFailed(world, object, 'VmFailedToPowerOffEvent', () => powerOff(world, object));
    }),
  SuspendVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object } = call;
      orFailed(world, object, 'VmFailedToSuspendEvent', () => {
        assertPowerState(object, ['poweredOn'], 'suspended');
        vmEvent(world, object, 'VmSuspendingEvent');
        setPower(world, object, 'suspended');
      });
    }),
  ResetVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object } = call;
      orFailed(world, object, 'VmFailedToResetEvent', () => {
        assertPowerState(object, ['poweredOn']);
        vmEvent(world, object, 'VmResettingEvent');
        setPower(world, object, 'poweredOn');
      });
    }),
  ShutdownGuest({ world, object }) {
    askGuest(world, object, 'VmGuestShutdownEvent', () => setPower(world, object, 'poweredOff'));
  },
  RebootGuest({ world, object }) {
    askGuest(world, object, 'VmGuestRebootEvent', () => setPower(world, object, 'poweredOn'));
  },
  StandbyGuest({ world, object }) {
    askGuest(world, object, 'VmGuestStandbyEvent', () => setPower(world, object, 'suspended'));
  },
});

function powerOff(world: World, vm: Vm): void {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOn', 'suspended'], 'poweredOff');
  vmEvent(world, vm, 'VmStoppingEvent');
  setPower(world, vm, 'poweredOff');
}

/**
 * Switches a VM on, where it is or on another host. One that was suspended goes on.
 *
 * @throws {SimFault} InvalidPowerState, NotSupported: it is a template; InsufficientCpuResourcesFault,
 *   InsufficientMemoryResourcesFault, InsufficientFailoverResourcesFault, and what its host and files are refused with
 */
export function powerOn(world: World, vm: Vm, wanted?: Ref<'HostSystem'>): void {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOff', 'suspended'], 'poweredOn');
  const { pool, cluster, drs, tenant } = admitted(world, vm);
  // Where DRS runs, a host that takes no VMs is no reason to stay off.
  const host =
    drs !== undefined && wanted === undefined
      ? bestHost(world, drs, tenant)
      : hostFor(world, pool, wanted ?? vm.get('runtime').host);
  assertFits(world, cluster, host, tenant);
  world.part(VmFiles).assertPossible(vm, 'poweredOn');
  if (host.moid !== vm.get('runtime').host?.value) moveToHost(world, vm, host);
  vmEvent(world, vm, powerStateOf(vm) === 'suspended' ? 'VmResumingEvent' : 'VmStartingEvent');
  setPower(world, vm, 'poweredOn');
}

/** What a VM that is to run needs of its pool and its cluster. @throws {SimFault} they cannot give it */
function admitted(world: World, vm: Vm) {
  const pool = world.inventory.get('ResourcePool', poolOf(vm));
  const cluster = world.inventory.findAs('ClusterComputeResource', pool.get('owner'));
  const drs = cluster !== undefined && isPlacedByDrs(cluster, vm) ? cluster : undefined;
  const tenant = tenantOf(vm, drs);
  refuseOverbookedPool(world, pool, tenant.reservation);
  if (cluster !== undefined) refuseLackOfFailover(world, cluster, tenant.reservation);
  return { pool, cluster, drs, tenant };
}

/** What {@link powerOn} would be refused with where the VM is. */
export function assertCanRun(world: World, vm: Vm): void {
  const { pool, cluster, tenant } = admitted(world, vm);
  assertFits(world, cluster, hostFor(world, pool, vm.get('runtime').host), tenant);
}

function poolOf(vm: Vm): Ref<'ResourcePool'> {
  const pool = vm.get('resourcePool');
  if (pool === undefined)
    throw new SimFault('NotSupported', {}, 'The virtual machine is in no resource pool.');
  return pool;
}

/**
 * The call is over as soon as the guest has been asked.
 *
 * @throws {SimFault} InvalidPowerState, ToolsUnavailable, TaskInProgress
 */
function askGuest(world: World, vm: Vm, event: Parameters<typeof vmEvent>[2], work: () => void): void {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOn']);
  assertHostConnected(world, vm);
  assertIdle(world, vm);
  const tools = world.part(GuestTools);
  tools.assertRunning(vm);
  vmEvent(world, vm, event);
  tools.ask(vm, () => {
    try {
      work();
    } catch (error) {
      // Nobody waits for the guest any more: where its datastore has no room for its memory, it goes on.
      if (!(error instanceof SimFault)) throw error;
    }
  });
}
