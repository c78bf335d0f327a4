/**
 * The devices that every VM has without being asked, shared by all VMs: they are values, and values are never changed.
 */
import type { VirtualDevice } from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';

/** Keys of the devices that others hang on. */
export const IDE_KEY = 200;
export const PCI_KEY = 100;
export const SIO_KEY = 400;
export const PS2_KEY = 300;
/** The first one of each kind. */
export const FIRST_SCSI_KEY = 1000;
export const FIRST_DISK_KEY = 2000;
export const FIRST_NIC_KEY = 4000;
/** The unit of a SCSI bus that the controller itself has. */
export const SCSI_CONTROLLER_UNIT = 7;

function info(label: string, summary = label): { label: string; summary: string } {
  return { label, summary };
}

export const standardDevices: readonly VirtualDevice[] = [
  typed('VirtualIDEController', { key: IDE_KEY, deviceInfo: info('IDE 0'), busNumber: 0 }),
  typed('VirtualIDEController', { key: IDE_KEY + 1, deviceInfo: info('IDE 1'), busNumber: 1 }),
  typed('VirtualPS2Controller', {
    key: PS2_KEY,
    deviceInfo: info('PS2 controller 0'),
    busNumber: 0,
    device: [600, 700],
  }),
  typed('VirtualPCIController', {
    key: PCI_KEY,
    deviceInfo: info('PCI controller 0'),
    busNumber: 0,
    device: [500, 12_000],
  }),
  typed('VirtualSIOController', { key: SIO_KEY, deviceInfo: info('SIO controller 0'), busNumber: 0 }),
  typed('VirtualKeyboard', {
    key: 600,
    deviceInfo: info('Keyboard', 'Keyboard'),
    controllerKey: PS2_KEY,
    unitNumber: 0,
  }),
  typed('VirtualPointingDevice', {
    key: 700,
    deviceInfo: info('Pointing device', 'Pointing device; Device'),
    backing: typed('VirtualPointingDeviceDeviceBackingInfo', {
      deviceName: '',
      useAutoDetect: false,
      hostPointingDevice: 'autodetect',
    }),
    controllerKey: PS2_KEY,
    unitNumber: 1,
  }),
  typed('VirtualMachineVideoCard', {
    key: 500,
    deviceInfo: info('Video card', 'Video card'),
    controllerKey: PCI_KEY,
    unitNumber: 0,
    videoRamSizeInKB: 4096,
    numDisplays: 1,
    useAutoDetect: false,
    enable3DSupport: false,
    use3dRenderer: 'automatic',
    graphicsMemorySizeInKB: 262_144,
  }),
  typed('VirtualMachineVMCIDevice', {
    key: 12_000,
    deviceInfo: info(
      'VMCI device',
      'Device on the virtual machine PCI bus that provides support for the VMCI',
    ),
    controllerKey: PCI_KEY,
    unitNumber: 17,
    id: -1,
    allowUnrestrictedCommunication: false,
    filterEnable: true,
  }),
];

/** The controller that a VM's disks are on if nothing else is said. */
export const scsiController: VirtualDevice = typed('ParaVirtualSCSIController', {
  key: FIRST_SCSI_KEY,
  deviceInfo: info('SCSI controller 0', 'VMware paravirtual SCSI'),
  controllerKey: PCI_KEY,
  unitNumber: 3,
  busNumber: 0,
  device: [FIRST_DISK_KEY],
  hotAddRemove: true,
  sharedBus: 'noSharing',
  scsiCtlrUnitNumber: SCSI_CONTROLLER_UNIT,
});
