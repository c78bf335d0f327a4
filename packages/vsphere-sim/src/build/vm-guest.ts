/** What is known of a VM's guest. Its tools are installed: they run when the VM does, and it has had the time to boot. */
import type { GuestInfo, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed, type Computed } from '../model/computed.js';
import type { ManagedObject } from '../model/managed-object.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;

/** What a guest calls itself once it has been customized. */
export interface GuestIdentity {
  readonly hostName: string;
  readonly ipAddress?: string | undefined;
}

function guestOf(vm: Vm, hasBooted: boolean, identity?: GuestIdentity): GuestInfo {
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
    ...(toolsRun && { guestFamily: familyOf(vm), hostName: identity?.hostName ?? vm.get('name') }),
    ...(toolsRun && identity?.ipAddress !== undefined && { ipAddress: identity.ipAddress }),
    guestState: toolsRun ? 'running' : 'notRunning',
    guestOperationsReady: toolsRun,
    interactiveGuestOperationsReady: false,
    guestStateChangeSupported: toolsRun,
    guestKernelCrashed: false,
  };
}

function familyOf(vm: Vm): string {
  return vm.get('config')?.guestId.startsWith('win') === true ? 'windowsGuest' : 'linuxGuest';
}

/** The `guest` of a VM. */
export const vmGuest = computed<ManagedObjects['VirtualMachine']>(['name', 'config', 'runtime'], (vm) =>
  guestOf(vm, true),
);

/** That of a VM that was customized. */
export function customizedGuest(identity: GuestIdentity): Computed {
  return computed<ManagedObjects['VirtualMachine']>(['name', 'config', 'runtime'], (vm) =>
    guestOf(vm, true, identity),
  );
}

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
