/** Switching VMs on and off, and asking their guests to do it. */
import type { Ref } from '@kilonova/vsphere/wire';
import { VmFiles } from '../../files/vm-files.js';
import { refuseOverbookedPool } from '../../build/pool-allocation.js';
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
    runTask(call, {}, () => {
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
  const pool = world.inventory.get('ResourcePool', poolOf(vm));
  const cluster = world.inventory.findAs('ClusterComputeResource', pool.get('owner'));
  const isPlaced = cluster !== undefined && isPlacedByDrs(cluster, vm);
  const tenant = tenantOf(vm, isPlaced ? cluster : undefined);
  refuseOverbookedPool(world, pool, tenant.reservation);
  if (cluster !== undefined) refuseLackOfFailover(world, cluster, tenant.reservation);
  // Where DRS runs, a host that takes no VMs is no reason to stay off.
  const host =
    isPlaced && wanted === undefined
      ? bestHost(world, cluster, tenant)
      : hostFor(world, pool, wanted ?? vm.get('runtime').host);
  assertFits(world, cluster, host, tenant);
  world.part(VmFiles).assertPossible(vm, 'poweredOn');
  if (host.moid !== vm.get('runtime').host?.value) moveToHost(world, vm, host);
  vmEvent(world, vm, powerStateOf(vm) === 'suspended' ? 'VmResumingEvent' : 'VmStartingEvent');
  setPower(world, vm, 'poweredOn');
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
