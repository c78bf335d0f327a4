/** Switching VMs on and off, and asking their guests to do it. */
import type { Ref } from '@kilonova/vsphere/wire';
import { VmFiles } from '../../files/vm-files.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertIdle } from './idle.js';
import { GuestTools } from './guest-tools.js';
import { assertNoTemplate, assertPowerState, powerStateOf, setPower } from './power-state.js';
import { hostFor, takesVms } from './vm-placement.js';
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
 * @throws {SimFault} InvalidPowerState, NotSupported: it is a template, HostNotConnected, InvalidState, NoCompatibleHost,
 *   and what its files are refused with
 */
export function powerOn(world: World, vm: Vm, wanted?: Ref<'HostSystem'>): void {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOff', 'suspended'], 'poweredOn');
  const { inventory } = world;
  const pool = inventory.get('ResourcePool', poolOf(vm));
  const { host: present } = vm.get('runtime');
  const here = inventory.findAs('HostSystem', present);
  // Where DRS runs, a host that takes no VMs is no reason to stay off.
  const isFixed = wanted !== undefined || (here !== undefined && takesVms(here)) || !isInCluster(world, here);
  const host = hostFor(world, pool, isFixed ? (wanted ?? present) : undefined);
  world.part(VmFiles).assertPossible(vm, 'poweredOn');
  if (host !== here) moveToHost(world, vm, host);
  vmEvent(world, vm, powerStateOf(vm) === 'suspended' ? 'VmResumingEvent' : 'VmStartingEvent');
  setPower(world, vm, 'poweredOn');
}

function poolOf(vm: Vm): Ref<'ResourcePool'> {
  const pool = vm.get('resourcePool');
  if (pool === undefined)
    throw new SimFault('NotSupported', {}, 'The virtual machine is in no resource pool.');
  return pool;
}

function isInCluster({ inventory }: World, host: Managed<'HostSystem'> | undefined): boolean {
  return inventory.findAs('ClusterComputeResource', host?.get('parent')) !== undefined;
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
