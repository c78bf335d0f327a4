/** What is known of a VM's guest. Its tools are installed: they run when the VM does, and it has had the time to boot. */
import type { GuestInfo, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import type { ManagedObject } from '../model/managed-object.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;

function guestOf(vm: Vm, hasBooted: boolean): GuestInfo {
  const isOn = vm.get('runtime').powerState === 'poweredOn';
  const toolsRun = isOn && hasBooted;
  const config = vm.get('config');
  return {
    toolsStatus: toolsRun ? 'toolsOk' : 'toolsNotRunning',
    toolsVersionStatus: 'guestToolsCurrent',
    toolsVersionStatus2: 'guestToolsCurrent',
    toolsRunningStatus: toolsRun ? 'guestToolsRunning' : 'guestToolsNotRunning',
    toolsVersion: '12352',
    ...(toolsRun && config !== undefined && { guestId: config.guestId, guestFullName: config.guestFullName }),
    ...(toolsRun && { guestFamily: 'linuxGuest', hostName: vm.get('name') }),
    guestState: toolsRun ? 'running' : 'notRunning',
    guestOperationsReady: toolsRun,
    interactiveGuestOperationsReady: false,
    guestStateChangeSupported: toolsRun,
    guestKernelCrashed: false,
  };
}

/** The `guest` of a VM. */
export const vmGuest = computed<ManagedObjects['VirtualMachine']>(['name', 'config', 'runtime'], (vm) =>
  guestOf(vm, true),
);

/** The same while its tools do not run yet. */
export const startingGuest = computed<ManagedObjects['VirtualMachine']>(['name', 'config', 'runtime'], (vm) =>
  guestOf(vm, false),
);

/** The same once its kernel has given up. */
export const crashedGuest = computed<ManagedObjects['VirtualMachine']>(
  ['name', 'config', 'runtime'],
  (vm) => ({
    ...guestOf(vm, false),
    guestKernelCrashed: true,
  }),
);
