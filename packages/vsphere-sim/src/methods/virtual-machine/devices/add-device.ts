/** One device more. */
import type {
  VirtualController,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualSCSIController,
} from '@kilonova/vsphere/wire';
import { SCSI_CONTROLLER_UNIT } from '../../../build/standard-devices.js';
import { diskWithFile, imageBacking } from './file-backing.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault, tooManyDevices } from './device-faults.js';
import { kindOf, type DeviceKind } from './device-kinds.js';
import { deviceInfo } from './device-label.js';
import { controllerFor, keyFor, unitFor } from './device-placement.js';
import { isA } from '../../../model/data-object.js';
import { networkCard } from './network-card.js';

/**
 * Puts a device into the set.
 *
 * @param newKeys what the keys in the spec have become; the device's is added
 * @returns the key it has got
 * @throws {SimFault} why it cannot be
 */
export function addDevice(
  change: DeviceChange,
  { device: given, fileOperation }: VirtualDeviceConfigSpec,
  newKeys: Map<number, number>,
): number {
  const { devices, deviceIndex } = change;
  const kind = kindOf(given);
  if (kind === undefined) throw deviceFault('InvalidDeviceSpec', { deviceIndex });
  if (devices.all().filter((other) => isA(other, kind.type)).length >= kind.most)
    throw tooManyDevices(deviceIndex);
  if (fileOperation !== undefined && !isA(given, 'VirtualDisk')) {
    throw deviceFault(
      'InvalidDeviceOperation',
      { deviceIndex, member: 'fileOperation' },
      { badOp: 'add', badFileOp: fileOperation },
    );
  }
  const device = isA(given, 'VirtualController') ? controllerAsStored(change, given, kind) : given;
  const controller = controllerFor(change, device, kind, newKeys);
  assertHotPlug(change, device, controller);
  const unitNumber =
    controller === undefined ? undefined : unitFor(change, controller, kind, device.unitNumber);
  const key = keyFor(change, device, kind, controller, unitNumber);
  const { controllerKey: _controllerKey, unitNumber: _unitNumber, deviceInfo: _info, ...rest } = device;
  const placed = {
    ...rest,
    key,
    ...(controller !== undefined &&
      unitNumber !== undefined && { controllerKey: controller.key, unitNumber }),
  };
  const backed = withBacking(change, placed, fileOperation);
  devices.put({ ...backed, deviceInfo: deviceInfo(devices, backed, kind) });
  if (!newKeys.has(given.key)) newKeys.set(given.key, key);
  return key;
}

/** The device with what it stands for looked up: file, network, medium. */
export function withBacking(
  change: DeviceChange,
  device: VirtualDevice,
  fileOperation: VirtualDeviceConfigSpec['fileOperation'],
): VirtualDevice {
  if (isA(device, 'VirtualDisk')) return diskWithFile(change, device, fileOperation);
  if (isA(device, 'VirtualEthernetCard')) return networkCard(change, device);
  const { backing, connectable } = device;
  if (!isA(device, 'VirtualCdrom') && !isA(device, 'VirtualFloppy')) return device;
  if (backing === undefined) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex: change.deviceIndex, member: 'device.backing' });
  }
  return {
    ...device,
    backing: isA(backing, 'VirtualDeviceFileBackingInfo') ? imageBacking(change, backing) : backing,
    connectable: connectable ?? {
      startConnected: true,
      allowGuestControl: true,
      connected: false,
      status: 'untried',
    },
  };
}

/**
 * @throws {SimFault} InvalidDeviceSpec: another controller of the kind has its bus
 */
function controllerAsStored(
  { devices, deviceIndex }: DeviceChange,
  controller: VirtualController,
  { type, most }: DeviceKind,
): VirtualDevice {
  const taken = new Set(
    devices
      .all()
      .map((other) => (isA(other, 'VirtualController') && isA(other, type) ? other.busNumber : -1)),
  );
  const { device: _device, busNumber, ...rest } = controller;
  if (busNumber >= most || (busNumber >= 0 && taken.has(busNumber))) {
    throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: 'device.busNumber' });
  }
  const stored: VirtualController = { ...rest, busNumber: busNumber < 0 ? freeBus(taken) : busNumber };
  if (!isA(stored, 'VirtualSCSIController')) return stored;
  const scsi: VirtualSCSIController = {
    ...stored,
    hotAddRemove: true,
    scsiCtlrUnitNumber: SCSI_CONTROLLER_UNIT,
  };
  return scsi;
}

function freeBus(taken: ReadonlySet<number>): number {
  let bus = 0;
  while (taken.has(bus)) bus += 1;
  return bus;
}

/**
 * What a running VM cannot be given, nor be robbed of: all that is on IDE or on the super I/O chip.
 *
 * @throws {SimFault} DeviceHotPlugNotSupported
 */
export function assertHotPlug(
  { poweredOn, deviceIndex }: DeviceChange,
  device: VirtualDevice,
  controller: VirtualDevice | undefined,
): void {
  if (!poweredOn) return;
  const isCold =
    isA(controller, 'VirtualIDEController') ||
    isA(controller, 'VirtualSIOController') ||
    isA(device, 'VirtualIDEController') ||
    isA(device, 'VirtualMachineVideoCard') ||
    isA(device, 'VirtualTPM');
  if (isCold) throw deviceFault('DeviceHotPlugNotSupported', { deviceIndex });
}
