/**
 * What a host says of each guest system it can run: one description for each id that a VM can be made with.
 *
 * Which family a guest is of and whether it has 64 bits is read from its id; what is recommended goes by that. It is much
 * like what a vCenter recommends, and not the same for every one of them.
 */
import { vimSchema, type GuestOsDescriptor } from '@kilonova/vsphere/wire';
import { guestFullName } from './vm-config.js';

type Family =
  'windowsGuest' | 'linuxGuest' | 'netwareGuest' | 'solarisGuest' | 'darwinGuestFamily' | 'otherGuestFamily';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^(dos|win)/, 'windowsGuest'],
  [/^darwin/, 'darwinGuestFamily'],
  [/^solaris/, 'solarisGuest'],
  [/^netware/, 'netwareGuest'],
  [/^(freebsd|os2|eCom|openServer|unixWare|vmkernel|other(?!.*Linux))/, 'otherGuestFamily'],
];

/** Without a driver for anything newer. */
const OLD =
  /^(dos|win31|win95|win98|winMe|winNTGuest|win2000|os2|eCom|netware|openServer|unixWare|solaris[6-9])/;

const CONTROLLERS = [
  'VirtualBusLogicController',
  'VirtualLsiLogicController',
  'VirtualLsiLogicSASController',
  'ParaVirtualSCSIController',
  'VirtualIDEController',
  'VirtualAHCIController',
  'VirtualNVMEController',
];
const CARDS = ['VirtualE1000', 'VirtualE1000e', 'VirtualVmxnet3', 'VirtualPCNet32', 'VirtualVmxnet2'];

/** Of those ids, or of all there are. */
export function guestDescriptors(wanted?: readonly string[]): GuestOsDescriptor[] {
  const known = [...(vimSchema().enumValues('VirtualMachineGuestOsIdentifier') ?? [])];
  return known.filter((id) => wanted === undefined || wanted.includes(id)).map(descriptorOf);
}

function familyOf(id: string): Family {
  return FAMILIES.find(([pattern]) => pattern.test(id))?.[1] ?? 'linuxGuest';
}

function descriptorOf(id: string): GuestOsDescriptor {
  const family = familyOf(id);
  const is64Bit = id.includes('64');
  const isOld = OLD.test(id);
  const isWindows = family === 'windowsGuest';
  const controller = scsiControllerFor(isOld, isWindows, is64Bit);
  return {
    id,
    family,
    fullName: guestFullName(id),
    supportedMaxCPUs: isOld ? 1 : 128,
    numSupportedPhysicalSockets: isOld ? 1 : 128,
    numSupportedCoresPerSocket: isOld ? 1 : 64,
    supportedMinMemMB: isOld ? 4 : 256,
    supportedMaxMemMB: is64Bit ? 6 * 1024 ** 2 : 64 * 1024,
    recommendedMemMB: isOld ? 256 : isWindows ? 4096 : 2048,
    recommendedColorDepth: 32,
    supportedDiskControllerList: CONTROLLERS,
    recommendedSCSIController: controller,
    recommendedDiskController: controller,
    supportedNumDisks: 60,
    recommendedDiskSizeMB: (isWindows ? 40 : 16) * 1024,
    recommendedCdromController: isOld ? 'VirtualIDEController' : 'VirtualAHCIController',
    supportedEthernetCard: CARDS,
    recommendedEthernetCard: cardFor(isOld, isWindows, is64Bit),
    supportsSlaveDisk: true,
    smcRequired: family === 'darwinGuestFamily',
    supportsWakeOnLan: true,
    supportsVMI: false,
    supportsMemoryHotAdd: is64Bit,
    supportsCpuHotAdd: is64Bit,
    supportsCpuHotRemove: false,
    supportedFirmware: is64Bit ? ['bios', 'efi'] : ['bios'],
    recommendedFirmware: 'bios',
    supportLevel: isOld ? 'legacy' : 'supported',
    supportedForCreate: true,
    supportsPvscsiControllerForBoot: !isOld,
    supportsHotPlugPCI: !isOld,
    supportsSecureBoot: is64Bit,
    defaultSecureBoot: false,
  };
}

function scsiControllerFor(isOld: boolean, isWindows: boolean, is64Bit: boolean): string {
  if (isOld) return 'VirtualBusLogicController';
  if (isWindows) return 'VirtualLsiLogicSASController';
  return is64Bit ? 'ParaVirtualSCSIController' : 'VirtualLsiLogicController';
}

function cardFor(isOld: boolean, isWindows: boolean, is64Bit: boolean): string {
  if (isOld) return 'VirtualPCNet32';
  if (isWindows) return 'VirtualE1000e';
  return is64Bit ? 'VirtualVmxnet3' : 'VirtualE1000';
}
