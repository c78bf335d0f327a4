/**
 * The text of a VM's `.vmx`, by its configuration: what is needed to register the VM again.
 *
 * Names and values are those that a host writes. A disk beside the file is named alone, any other from `/vmfs/volumes`.
 */
import type {
  ResourceAllocationInfo,
  VirtualDevice,
  VirtualEthernetCard,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { isA } from '../model/data-object.js';
import { DatastorePath } from '../storage/datastore-path.js';
import { spacedUuid } from '../storage/disk-uuid.js';
import { formatVmx } from '../storage/vmx-file.js';
import { CARD_NAMES, guestToVmx, SCSI_NAMES } from './vmx-names.js';

type Values = Map<string, string>;

const BUSES = [
  ['VirtualSCSIController', 'scsi'],
  ['VirtualIDEController', 'ide'],
  ['VirtualSATAController', 'sata'],
  ['VirtualNVMEController', 'nvme'],
] as const;

export function vmxText(config: VirtualMachineConfigInfo): string {
  const values: Values = new Map();
  const { hardware, firmware = 'bios' } = config;
  values.set('config.version', '8');
  values.set('virtualHW.version', config.version.replace(/^vmx-0*/, ''));
  values.set('displayName', config.name);
  if (config.annotation !== undefined && config.annotation !== '')
    values.set('annotation', config.annotation);
  values.set('guestOS', guestToVmx(config.guestId));
  values.set('firmware', firmware);
  values.set('numvcpus', String(hardware.numCPU));
  values.set('cpuid.coresPerSocket', String(hardware.numCoresPerSocket ?? 1));
  values.set('memSize', String(hardware.memoryMB));
  values.set('uuid.bios', spacedUuid(config.uuid));
  if (config.instanceUuid !== undefined) values.set('vc.uuid', spacedUuid(config.instanceUuid));
  values.set('vcpu.hotadd', upperCase(config.cpuHotAddEnabled));
  values.set('mem.hotadd', upperCase(config.memoryHotAddEnabled));
  values.set('vhv.enable', upperCase(config.nestedHVEnabled));
  addAllocation(values, 'sched.cpu', config.cpuAllocation);
  addAllocation(values, 'sched.mem', config.memoryAllocation);
  const path = DatastorePath.parse(config.files.vmPathName ?? '[-]');
  values.set('nvram', `${path.name.replace(/\.vmt?x$/, '')}.nvram`);
  for (const device of hardware.device ?? []) addDevice(values, device, hardware.device ?? [], path);
  for (const { key, value } of config.extraConfig ?? []) if (!values.has(key)) values.set(key, String(value));
  return formatVmx(values);
}

function addAllocation(values: Values, prefix: string, allocation: ResourceAllocationInfo | undefined): void {
  if (allocation === undefined) return;
  const { reservation, limit, shares } = allocation;
  if (reservation !== undefined) values.set(`${prefix}.min`, String(reservation));
  if (limit !== undefined && Number(limit) >= 0) values.set(`${prefix}.max`, String(limit));
  if (shares === undefined) return;
  values.set(`${prefix}.shares`, shares.level === 'custom' ? String(shares.shares) : shares.level);
}

function addDevice(
  values: Values,
  device: VirtualDevice,
  all: readonly VirtualDevice[],
  home: DatastorePath,
): void {
  if (isA(device, 'VirtualSCSIController')) {
    const name = `scsi${device.busNumber}`;
    values.set(`${name}.present`, 'TRUE');
    values.set(`${name}.virtualDev`, SCSI_NAMES.get(device._type ?? '') ?? 'lsilogic');
    if (device.sharedBus !== 'noSharing') {
      values.set(`${name}.sharedBus`, device.sharedBus === 'virtualSharing' ? 'virtual' : 'physical');
    }
  } else if (isA(device, 'VirtualAHCIController')) {
    values.set(`sata${device.busNumber}.present`, 'TRUE');
  } else if (isA(device, 'VirtualNVMEController')) {
    values.set(`nvme${device.busNumber}.present`, 'TRUE');
  } else if (isA(device, 'VirtualEthernetCard')) {
    addCard(values, device);
  } else if (isA(device, 'VirtualDisk') || isA(device, 'VirtualCdrom')) {
    addDrive(values, device, all, home);
  }
}

function addDrive(
  values: Values,
  device: VirtualDevice,
  all: readonly VirtualDevice[],
  home: DatastorePath,
): void {
  const bus = busOf(all.find(({ key }) => key === device.controllerKey));
  if (bus === undefined || device.unitNumber === undefined) return;
  const name = `${bus}:${device.unitNumber}`;
  const { backing } = device;
  const file = isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.fileName : undefined;
  values.set(`${name}.present`, 'TRUE');
  if (isA(device, 'VirtualCdrom')) {
    values.set(`${name}.deviceType`, file === undefined ? 'atapi-cdrom' : 'cdrom-image');
    values.set(`${name}.startConnected`, upperCase(device.connectable?.startConnected));
  } else {
    values.set(`${name}.deviceType`, bus.startsWith('scsi') ? 'scsi-hardDisk' : 'disk');
  }
  if (file !== undefined && file !== '') values.set(`${name}.fileName`, fileName(file, home));
  if (!isA(backing, 'VirtualDiskFlatVer2BackingInfo')) return;
  if (backing.diskMode !== 'persistent') values.set(`${name}.mode`, backing.diskMode.replace('_', '-'));
  if (backing.sharing === 'sharingMultiWriter') values.set(`${name}.sharing`, 'multi-writer');
}

function addCard(values: Values, card: VirtualEthernetCard): void {
  const name = `ethernet${card.key - 4000}`;
  const { backing, addressType = 'assigned', macAddress = '' } = card;
  values.set(`${name}.present`, 'TRUE');
  values.set(`${name}.virtualDev`, CARD_NAMES.get(card._type ?? '') ?? 'e1000');
  if (isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) {
    values.set(`${name}.networkName`, backing.deviceName);
  } else if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
    values.set(`${name}.dvs.switchId`, backing.port.switchUuid);
    if (backing.port.portgroupKey !== undefined) {
      values.set(`${name}.dvs.portgroupId`, backing.port.portgroupKey);
    }
    if (backing.port.portKey !== undefined) values.set(`${name}.dvs.portId`, backing.port.portKey);
  } else if (isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo')) {
    values.set(`${name}.opaqueNetwork.id`, backing.opaqueNetworkId);
    values.set(`${name}.opaqueNetwork.type`, backing.opaqueNetworkType);
  }
  const isManual = addressType.toLowerCase() === 'manual';
  values.set(`${name}.addressType`, isManual ? 'static' : 'vpx');
  values.set(`${name}.${isManual ? 'address' : 'generatedAddress'}`, macAddress);
  values.set(`${name}.startConnected`, upperCase(card.connectable?.startConnected ?? true));
}

/** `scsi0`; undefined for what has no drives. */
function busOf(controller: VirtualDevice | undefined): string | undefined {
  if (!isA(controller, 'VirtualController')) return undefined;
  const bus = BUSES.find(([type]) => isA(controller, type));
  return bus === undefined ? undefined : `${bus[1]}${controller.busNumber}`;
}

function fileName(written: string, home: DatastorePath): string {
  const { datastore, relPath } = DatastorePath.parse(written);
  const { parent } = home;
  const prefix = parent.relPath === '' ? '' : `${parent.relPath}/`;
  const isBeside = datastore === home.datastore && relPath.startsWith(prefix);
  const rest = relPath.slice(prefix.length);
  return isBeside && !rest.includes('/') ? rest : `/vmfs/volumes/${datastore}/${relPath}`;
}

function upperCase(value: boolean | undefined): string {
  return value === true ? 'TRUE' : 'FALSE';
}
