/** What people call a device: `Hard disk 2`, and a line about it. */
import type { Description, VirtualDevice } from '@kilonova/vsphere/wire';
import type { DeviceSet } from './device-set.js';
import type { DeviceKind } from './device-kinds.js';
import { isA } from '../../../model/data-object.js';

const CONTROLLER_SUMMARIES: ReadonlyMap<string, string> = new Map([
  ['ParaVirtualSCSIController', 'VMware paravirtual SCSI'],
  ['VirtualLsiLogicController', 'LSI Logic'],
  ['VirtualLsiLogicSASController', 'LSI Logic SAS'],
  ['VirtualBusLogicController', 'BusLogic'],
  ['VirtualAHCIController', 'AHCI'],
  ['VirtualNVMEController', 'NVME'],
]);

/** @param device with its backing as it will be */
export function deviceInfo(devices: DeviceSet, device: VirtualDevice, kind: DeviceKind): Description {
  const label = labelOf(devices, device, kind);
  return { label, summary: summaryOf(device) ?? label };
}

/** The same name with a line that fits what the device is now. */
export function renewedInfo(device: VirtualDevice): Description | undefined {
  const { deviceInfo: info } = device;
  return info === undefined ? undefined : { ...info, summary: summaryOf(device) ?? info.summary };
}

function labelOf(devices: DeviceSet, device: VirtualDevice, kind: DeviceKind): string {
  if (isA(device, 'VirtualController')) return `${kind.label} ${device.busNumber}`;
  const taken = new Set(
    devices
      .all()
      .filter(({ key }) => key !== device.key)
      .map((other) => other.deviceInfo?.label),
  );
  let number: number = kind.firstNumber;
  while (taken.has(`${kind.label} ${number}`)) number += 1;
  return `${kind.label} ${number}`;
}

function summaryOf(device: VirtualDevice): string | undefined {
  if (isA(device, 'VirtualDisk')) return `${Number(device.capacityInKB).toLocaleString('en-US')} KB`;
  const { backing } = device;
  if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
    return `DVSwitch: ${backing.port.switchUuid}`;
  }
  if (isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo')) {
    return `${backing.opaqueNetworkType}: ${backing.opaqueNetworkId}`;
  }
  if (isA(backing, 'VirtualCdromIsoBackingInfo')) return `ISO ${backing.fileName}`;
  if (isA(backing, 'VirtualDeviceDeviceBackingInfo')) return backing.deviceName;
  return CONTROLLER_SUMMARIES.get(device._type ?? '');
}
