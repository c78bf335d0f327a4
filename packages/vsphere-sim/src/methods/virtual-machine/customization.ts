/** Guests that are given a name and addresses of their own: at the next start of the VM. */
import type {
  CustomizationIdentitySettings,
  CustomizationSpec,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { guestDescriptors } from '../../build/guest-descriptors.js';
import type { GuestIdentity } from '../../build/vm-guest.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { isA } from '../../model/data-object.js';
import { GuestTools } from './guest-tools.js';
import { assertNoTemplate, assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';

export const customizationMethods: MethodGroup = methods('VirtualMachine', {
  CustomizeVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object: vm, args } = call;
      assertNoTemplate(vm);
      assertPowerState(vm, ['poweredOff']);
      const tools = world.part(GuestTools);
      if (tools.isToBeCustomized(vm)) {
        throw new SimFault('CustomizationPending', {}, 'A customization is pending already.');
      }
      assertCustomizable(configOf(vm), args.spec);
      tools.customize(vm, guestIdentity(args.spec, vm.get('name')));
    }),
});

/**
 * @throws {SimFault} UncustomizableGuest, NoDisksToCustomize, NicSettingMismatch; InvalidArgument: the settings are for
 *   another family of guests
 */
export function assertCustomizable(
  { guestId, hardware }: VirtualMachineConfigInfo,
  { identity, nicSettingMap }: CustomizationSpec,
): void {
  const [guest] = guestDescriptors([guestId]);
  if (guest?.family !== 'linuxGuest' && guest?.family !== 'windowsGuest') {
    throw new SimFault(
      'UncustomizableGuest',
      { uncustomizableGuestOS: guest?.fullName ?? guestId },
      'The guest operating system cannot be customized.',
    );
  }
  if (!isFor(identity, guest.family)) throw invalidArgument('spec.identity');
  const devices = hardware.device ?? [];
  if (!devices.some((device) => isA(device, 'VirtualDisk'))) {
    throw new SimFault('NoDisksToCustomize', {}, 'The virtual machine has no disk.');
  }
  const cards = devices.filter((device) => isA(device, 'VirtualEthernetCard')).length;
  if (nicSettingMap !== undefined && nicSettingMap.length !== cards) {
    throw new SimFault(
      'NicSettingMismatch',
      { numberOfNicsInSpec: nicSettingMap.length, numberOfNicsInVM: cards },
      'There are not as many settings as network cards.',
    );
  }
}

/** Settings that say nothing of a system are for either. */
function isFor(identity: CustomizationIdentitySettings, family: string): boolean {
  if (isA(identity, 'CustomizationLinuxPrep')) return family === 'linuxGuest';
  const isWindows = isA(identity, 'CustomizationSysprep') || isA(identity, 'CustomizationSysprepText');
  return !isWindows || family === 'windowsGuest';
}

/** What the tools report of the guest once it is customized. */
export function guestIdentity(
  { identity, nicSettingMap = [] }: CustomizationSpec,
  vmName: string,
): GuestIdentity {
  const name = isA(identity, 'CustomizationLinuxPrep')
    ? identity.hostName
    : isA(identity, 'CustomizationSysprep')
      ? identity.userData.computerName
      : undefined;
  const fixed = nicSettingMap.flatMap(({ adapter }) =>
    isA(adapter.ip, 'CustomizationFixedIp') ? [adapter.ip.ipAddress] : [],
  );
  const [ipAddress] = fixed;
  return {
    hostName: isA(name, 'CustomizationFixedName') ? name.name : vmName,
    ...(ipAddress !== undefined && { ipAddress }),
  };
}
