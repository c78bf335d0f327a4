/**
 * The kinds of virtual devices: which keys they get, what they are called, and where they can be put.
 *
 * The first keys are those a vCenter gives; the rest of each range is expected of one.
 */
import type { DataObjects, VirtualDevice } from '@kilonova/vsphere/wire';
import { isA } from '../../../model/data-object.js';

export interface DeviceKind {
  readonly type: keyof DataObjects;
  readonly firstKey: number;
  /** What people call it; a number follows. */
  readonly label: string;
  readonly firstNumber: 0 | 1;
  /** The kinds of controllers it can be on. The first is taken where a client need not say. */
  readonly on: readonly (keyof DataObjects)[];
  /** A VM can have no more of them. */
  readonly most: number;
}

/** What of a controller has places for others. */
interface Places {
  readonly type: keyof DataObjects;
  readonly units: number;
  /** Keys of disks on it are counted from here, bus by bus. */
  readonly firstDiskKey: number;
}

const NONE: DeviceKind['on'] = [];
const PCI: DeviceKind['on'] = ['VirtualPCIController'];
const DISK_BUSES: DeviceKind['on'] = [
  'VirtualSCSIController',
  'VirtualIDEController',
  'VirtualSATAController',
  'VirtualNVMEController',
];

function kind(
  type: keyof DataObjects,
  firstKey: number,
  label: string,
  on: DeviceKind['on'],
  { most = 1, firstNumber = 1 }: Partial<Pick<DeviceKind, 'most' | 'firstNumber'>> = {},
): DeviceKind {
  return { type, firstKey, label, on, most, firstNumber };
}

// A derived type stands before the one it is derived from.
const KINDS: readonly DeviceKind[] = [
  kind('VirtualIDEController', 200, 'IDE', NONE, { most: 2, firstNumber: 0 }),
  kind('VirtualPS2Controller', 300, 'PS2 controller', NONE, { firstNumber: 0 }),
  kind('VirtualPCIController', 100, 'PCI controller', NONE, { firstNumber: 0 }),
  kind('VirtualSIOController', 400, 'SIO controller', NONE, { firstNumber: 0 }),
  kind('VirtualSCSIController', 1000, 'SCSI controller', PCI, { most: 4, firstNumber: 0 }),
  kind('VirtualSATAController', 15_000, 'SATA controller', PCI, { most: 4, firstNumber: 0 }),
  kind('VirtualNVMEController', 31_000, 'NVME controller', PCI, { most: 4, firstNumber: 0 }),
  kind('VirtualNVDIMMController', 29_000, 'NVDIMM controller', PCI, { firstNumber: 0 }),
  kind('VirtualUSBXHCIController', 14_000, 'USB xHCI controller', PCI, { firstNumber: 0 }),
  kind('VirtualUSBController', 7000, 'USB controller', PCI, { firstNumber: 0 }),
  kind('VirtualDisk', 2000, 'Hard disk', DISK_BUSES, { most: 256 }),
  kind('VirtualCdrom', 3000, 'CD/DVD drive', DISK_BUSES.slice(1, 3), { most: 124 }),
  kind('VirtualEthernetCard', 4000, 'Network adapter', PCI, { most: 10 }),
  kind('VirtualFloppy', 8000, 'Floppy drive', ['VirtualSIOController'], { most: 2 }),
  kind('VirtualSerialPort', 9000, 'Serial port', ['VirtualSIOController'], { most: 32 }),
  kind('VirtualParallelPort', 10_000, 'Parallel port', ['VirtualSIOController'], { most: 3 }),
  kind('VirtualSoundCard', 5000, 'Sound card', PCI),
  kind('VirtualKeyboard', 600, 'Keyboard', ['VirtualPS2Controller']),
  kind('VirtualPointingDevice', 700, 'Pointing device', ['VirtualPS2Controller']),
  kind('VirtualMachineVideoCard', 500, 'Video card', PCI),
  kind('VirtualMachineVMCIDevice', 12_000, 'VMCI device', PCI),
  kind('VirtualTPM', 11_000, 'Virtual TPM', NONE),
  kind('VirtualPCIPassthrough', 13_000, 'PCI device', PCI, { most: 16, firstNumber: 0 }),
  kind('VirtualWDT', 18_000, 'Virtual watchdog timer', NONE),
  kind('VirtualPrecisionClock', 19_000, 'Precision clock', NONE),
  kind('VirtualNVDIMM', 30_000, 'NVDIMM', ['VirtualNVDIMMController'], { most: 64 }),
  kind('VirtualUSB', 7100, 'USB', ['VirtualUSBXHCIController', 'VirtualUSBController'], { most: 20 }),
  kind('VirtualSCSIPassthrough', 20_000, 'SCSI device', ['VirtualSCSIController'], { most: 60 }),
];

const PLACES: readonly Places[] = [
  // 64 disks, and the controller's own unit among them.
  { type: 'ParaVirtualSCSIController', units: 65, firstDiskKey: 2000 },
  { type: 'VirtualSCSIController', units: 16, firstDiskKey: 2000 },
  { type: 'VirtualIDEController', units: 2, firstDiskKey: 3000 },
  { type: 'VirtualSATAController', units: 30, firstDiskKey: 16_000 },
  { type: 'VirtualNVMEController', units: 15, firstDiskKey: 32_000 },
];
const KEYS_OF_A_BUS: ReadonlyMap<number, number> = new Map([
  [2000, 16],
  [3000, 2],
  [16_000, 30],
  [32_000, 15],
]);

/** Types that only stand for what is derived from them. */
const BARE: ReadonlySet<string> = new Set([
  'VirtualDevice',
  'VirtualController',
  'VirtualSCSIController',
  'VirtualSATAController',
  'VirtualEthernetCard',
  'VirtualSoundCard',
  'VirtualVmxnet',
]);

/** Undefined for a device that no VM can have. */
export function kindOf(device: VirtualDevice): DeviceKind | undefined {
  if (device._type === undefined || BARE.has(device._type)) return undefined;
  return KINDS.find(({ type }) => isA(device, type));
}

/** How many units a controller has; undefined for one whose units the server gives out. */
export function unitsOf(controller: VirtualDevice): number | undefined {
  return PLACES.find(({ type }) => isA(controller, type))?.units;
}

/** Where the keys of a device begin on that controller: those of disks and drives say which place it has. */
export function keyInPlace(controller: VirtualDevice, unitNumber: number): number | undefined {
  const places = PLACES.find(({ type }) => isA(controller, type));
  if (places === undefined || !isA(controller, 'VirtualController')) return undefined;
  return (
    places.firstDiskKey + controller.busNumber * (KEYS_OF_A_BUS.get(places.firstDiskKey) ?? 1) + unitNumber
  );
}
