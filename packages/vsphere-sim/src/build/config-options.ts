/** What a VM of a hardware version can have: the answer to clients that build one, version by version. */
import type {
  DataObjects,
  GuestOsDescriptor,
  VirtualDeviceOption,
  VirtualMachineConfigOption,
  VirtualMachineConfigOptionDescriptor,
} from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import { SCSI_CONTROLLER_UNIT, standardDevices } from './standard-devices.js';
import { NEWEST_HARDWARE } from './vm-config.js';
import { vmCapability } from './vm-template.js';

/** Those that hosts of the simulator's release run. */
const VERSIONS = [4, 7, 8, 9, 10, 11, 13, 14, 15, 17, 18, NEWEST_HARDWARE];
/** From this one on a VM can have as many processors as no older one. */
const MANY_CPUS_SINCE = 18;

const RELEASES: ReadonlyMap<number, string> = new Map([
  [4, 'ESX 3.x'],
  [7, 'ESX/ESXi 4.x'],
  [8, 'ESXi 5.0'],
  [9, 'ESXi 5.1'],
  [10, 'ESXi 5.5'],
  [11, 'ESXi 6.0'],
  [13, 'ESXi 6.5'],
  [14, 'ESXi 6.7'],
  [15, 'ESXi 6.7 U2'],
  [17, 'ESXi 7.0'],
  [18, 'ESXi 7.0 U1'],
  [19, 'ESXi 7.0 U2'],
]);

type Hosts = NonNullable<VirtualMachineConfigOptionDescriptor['host']>;

/** The versions there are, the newest being the one that VMs get unasked. */
export function configOptionDescriptors(host: Hosts): VirtualMachineConfigOptionDescriptor[] {
  return VERSIONS.map((number) => ({
    key: keyOf(number),
    description: RELEASES.get(number) ?? keyOf(number),
    host,
    createSupported: true,
    defaultConfigOption: number === NEWEST_HARDWARE,
    runSupported: true,
    upgradeSupported: true,
  }));
}

/** Undefined for a version that no host has. */
export function configOption(
  key: string,
  guestOSDescriptor: GuestOsDescriptor[],
): VirtualMachineConfigOption | undefined {
  const number = VERSIONS.find((each) => keyOf(each) === key);
  if (number === undefined) return undefined;
  const mostCpus = number >= MANY_CPUS_SINCE ? 768 : 128;
  return {
    version: key,
    description: RELEASES.get(number) ?? key,
    guestOSDescriptor,
    guestOSDefaultIndex: Math.max(
      0,
      guestOSDescriptor.findIndex(({ id }) => id === 'otherGuest64'),
    ),
    hardwareOptions: {
      hwVersion: number,
      virtualDeviceOption: deviceOptions,
      deviceListReadonly: false,
      numCPU: Array.from({ length: mostCpus }, (_, index) => index + 1),
      numCoresPerSocket: intOption(1, mostCpus, 1),
      numCpuReadonly: false,
      memoryMB: { min: 4, max: 24 * 1024 ** 2, defaultValue: 2048 },
      numPCIControllers: intOption(1, 1, 1),
      numIDEControllers: intOption(2, 2, 2),
      numUSBControllers: intOption(0, 1, 0),
      numUSBXHCIControllers: intOption(0, 1, 0),
      numSIOControllers: intOption(1, 1, 1),
      numPS2Controllers: intOption(1, 1, 1),
    },
    capabilities: vmCapability,
    datastore: {},
    defaultDevice: [...standardDevices],
    supportedMonitorType: ['release', 'debug', 'stats'],
    supportedOvfEnvironmentTransport: ['iso', 'com.vmware.guestInfo'],
    supportedOvfInstallTransport: [],
  };
}

function keyOf(number: number): string {
  return `vmx-${String(number).padStart(2, '0')}`;
}

function intOption(min: number, max: number, defaultValue: number) {
  return { min, max, defaultValue };
}

const MAC_TYPES = ['Manual', 'Generated', 'Assigned'].map((key) => ({ key, label: key, summary: key }));

type CardOption = 'VirtualE1000Option' | 'VirtualE1000eOption' | 'VirtualVmxnet3Option';
type ScsiOption =
  | 'ParaVirtualSCSIControllerOption'
  | 'VirtualBusLogicControllerOption'
  | 'VirtualLsiLogicControllerOption'
  | 'VirtualLsiLogicSASControllerOption';

function cardOption(type: CardOption): VirtualDeviceOption {
  const option: DataObjects['VirtualEthernetCardOption'] = {
    type: type.replace(/Option$/, ''),
    controllerType: 'VirtualPCIController',
    deprecated: false,
    plugAndPlay: true,
    hotRemoveSupported: true,
    supportedOUI: {
      choiceInfo: [{ key: '00:50:56', label: '00:50:56', summary: '00:50:56' }],
      defaultIndex: 0,
    },
    macType: { choiceInfo: MAC_TYPES, defaultIndex: 2 },
    wakeOnLanEnabled: { supported: true, defaultValue: true },
  };
  return { ...option, _type: type };
}

function scsiOption(type: ScsiOption): VirtualDeviceOption {
  const option: DataObjects['VirtualSCSIControllerOption'] = {
    type: type.replace(/Option$/, ''),
    controllerType: 'VirtualPCIController',
    deprecated: false,
    plugAndPlay: true,
    hotRemoveSupported: true,
    devices: intOption(0, 15, 0),
    supportedDevice: ['VirtualDisk', 'VirtualCdrom', 'VirtualSCSIPassthrough'],
    numSCSIDisks: intOption(0, 15, 0),
    numSCSICdroms: intOption(0, 15, 0),
    numSCSIPassthrough: intOption(0, 15, 0),
    sharing: ['noSharing', 'virtualSharing', 'physicalSharing'],
    defaultSharedIndex: 0,
    hotAddRemove: { supported: true, defaultValue: true },
    scsiCtlrUnitNumber: SCSI_CONTROLLER_UNIT,
  };
  return { ...option, _type: type };
}

function plainOption(type: string, controllerType: string): VirtualDeviceOption {
  return typed('VirtualDeviceOption', { type, controllerType, deprecated: false, plugAndPlay: false });
}

const deviceOptions: VirtualDeviceOption[] = [
  cardOption('VirtualVmxnet3Option'),
  cardOption('VirtualE1000Option'),
  cardOption('VirtualE1000eOption'),
  scsiOption('VirtualLsiLogicControllerOption'),
  scsiOption('VirtualLsiLogicSASControllerOption'),
  scsiOption('ParaVirtualSCSIControllerOption'),
  scsiOption('VirtualBusLogicControllerOption'),
  plainOption('VirtualCdrom', 'VirtualIDEController'),
  plainOption('VirtualDisk', 'VirtualSCSIController'),
  plainOption('VirtualFloppy', 'VirtualSIOController'),
  plainOption('VirtualSerialPort', 'VirtualSIOController'),
];
