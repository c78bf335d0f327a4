/** The power of a VM, and what has to hold before it is switched. */
import type { VirtualMachinePowerState } from '@kilonova/vsphere/wire';
import { withConnections } from '../../build/device-connections.js';
import { VmFiles } from '../../files/vm-files.js';
import { touchPools } from '../../build/pool-allocation.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { GuestTools } from './guest-tools.js';
import { vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

export function powerStateOf(vm: Vm): VirtualMachinePowerState {
  return vm.get('runtime').powerState;
}

/**
 * @param requested what the fault says was wanted: the state it has to be in if not given
 * @throws {SimFault} InvalidPowerState: it is in another state
 */
export function assertPowerState(
  vm: Vm,
  allowed: readonly VirtualMachinePowerState[],
  requestedState: VirtualMachinePowerState | undefined = allowed[0],
): void {
  const existingState = powerStateOf(vm);
  if (allowed.includes(existingState)) return;
  throw new SimFault(
    'InvalidPowerState',
    { requestedState, existingState },
    `The attempted operation cannot be performed in the current state (${STATE_NAMES[existingState] ?? existingState}).`,
  );
}

const STATE_NAMES: Readonly<Record<string, string>> = {
  poweredOn: 'Powered on',
  poweredOff: 'Powered off',
  suspended: 'Suspended',
};

/** @throws {SimFault} NotSupported: templates do not run */
export function assertNoTemplate(vm: Vm): void {
  if (vm.get('config')?.template !== true) return;
  throw new SimFault('NotSupported', {}, 'The operation is not supported on a template.');
}

/**
 * Puts a VM into a state, with all that follows from it. Switched on, its guest boots.
 *
 * @throws {SimFault} FileNotFound, FileLocked, NoDiskSpace: its files do not allow it
 */
export function setPower(world: World, vm: Vm, powerState: VirtualMachinePowerState): void {
  world.part(VmFiles).assertPossible(vm, powerState);
  const existingState = powerStateOf(vm);
  const { bootTime, suspendTime: _suspendTime, ...runtime } = vm.get('runtime');
  // What was suspended has been on since before.
  const isResumed = existingState === 'suspended';
  vm.set('runtime', {
    ...runtime,
    powerState,
    ...(powerState === 'poweredOn' && { bootTime: (isResumed ? bootTime : undefined) ?? world.date() }),
    ...(powerState === 'suspended' && {
      suspendTime: world.date(),
      ...(bootTime !== undefined && { bootTime }),
    }),
    cleanPowerOff: powerState === 'poweredOff',
    onlineStandby: false,
  });
  const config = vm.get('config');
  if (config !== undefined && powerState !== 'suspended') {
    vm.set('config', withConnections(config, powerState === 'poweredOn'));
  }
  touchPools(world, vm.get('resourcePool'));
  const tools = world.part(GuestTools);
  if (powerState === 'poweredOn') tools.booted(vm);
  else tools.stopped(vm);
  world.part(VmFiles).saved(vm);
  // A reset is none of the three, and says what it is itself.
  if (powerState !== existingState) vmEvent(world, vm, POWER_EVENTS[powerState]);
}

const POWER_EVENTS = {
  poweredOn: 'VmPoweredOnEvent',
  poweredOff: 'VmPoweredOffEvent',
  suspended: 'VmSuspendedEvent',
} as const;
