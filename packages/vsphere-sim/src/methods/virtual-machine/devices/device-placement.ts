/** Where a device goes: its controller, its place on it, and the key it has from then on. */
import type { VirtualDevice } from '@kilonova/vsphere/wire';
import { SCSI_CONTROLLER_UNIT } from '../../../build/standard-devices.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { keyInPlace, unitsOf, type DeviceKind } from './device-kinds.js';
import { isA } from '../../../model/data-object.js';

/** Units of the PCI bus from which each kind's are given out. Where a kind has none, from 40. */
const PCI_UNITS: ReadonlyMap<string, number> = new Map([
  ['VirtualMachineVideoCard', 0],
  ['VirtualSCSIController', 3],
  ['VirtualEthernetCard', 7],
  ['VirtualMachineVMCIDevice', 17],
  ['VirtualUSBController', 22],
  ['VirtualUSBXHCIController', 23],
  ['VirtualSATAController', 24],
  ['VirtualNVMEController', 30],
]);
const OTHER_PCI_UNITS = 40;

/**
 * The controller that a device is to be on; undefined for devices that are on none.
 *
 * @throws {SimFault} MissingController: none is named where there may be several; InvalidController: there is none with
 *   that key, or it is not one for such devices
 */
export function controllerFor(
  { devices, deviceIndex }: DeviceChange,
  device: VirtualDevice,
  kind: DeviceKind,
  newKeys: ReadonlyMap<number, number>,
): VirtualDevice | undefined {
  const [usual] = kind.on;
  if (usual === undefined) return undefined;
  const place = { deviceIndex, member: 'device.controllerKey' };
  const { controllerKey } = device;
  if (controllerKey === undefined) {
    const only = kind.on.length === 1 ? devices.all().find((other) => isA(other, usual)) : undefined;
    if (only === undefined) throw deviceFault('MissingController', place);
    return only;
  }
  const controller = devices.get(newKeys.get(controllerKey) ?? controllerKey);
  if (controller === undefined || !kind.on.some((type) => isA(controller, type))) {
    throw deviceFault('InvalidController', place, { controllerKey });
  }
  return controller;
}

/**
 * The unit that a device has on its controller: the one it wants, or the first that is free.
 *
 * @param wanted below 0 for any
 * @throws {SimFault} InvalidDeviceSpec: it is taken, there is no such unit, or all are taken
 */
export function unitFor(
  { devices, deviceIndex }: DeviceChange,
  controller: VirtualDevice,
  kind: DeviceKind,
  wanted: number | undefined,
): number {
  const taken = new Set(devices.on(controller.key).map(({ unitNumber }) => unitNumber));
  if (isA(controller, 'VirtualSCSIController')) taken.add(SCSI_CONTROLLER_UNIT);
  const units = unitsOf(controller);
  // The places on the other buses are the server's to give, whatever a client says.
  if (units === undefined) return freeUnit(taken, isPci(controller) ? firstPciUnit(kind) : 0);
  const unit = wanted === undefined || wanted < 0 ? freeUnit(taken, 0) : wanted;
  if (unit < units && !taken.has(unit)) return unit;
  throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: 'device.unitNumber' });
}

/** The key of a new device. */
export function keyFor(
  { devices }: DeviceChange,
  device: VirtualDevice,
  kind: DeviceKind,
  controller: VirtualDevice | undefined,
  unitNumber: number | undefined,
): number {
  if (isA(device, 'VirtualController')) return devices.freeKey(kind.firstKey + device.busNumber);
  const inPlace =
    controller === undefined || unitNumber === undefined ? undefined : keyInPlace(controller, unitNumber);
  return devices.freeKey(inPlace ?? kind.firstKey);
}

function isPci(controller: VirtualDevice): boolean {
  return isA(controller, 'VirtualPCIController');
}

function firstPciUnit({ type }: DeviceKind): number {
  return PCI_UNITS.get(type) ?? OTHER_PCI_UNITS;
}

function freeUnit(taken: ReadonlySet<number | undefined>, from: number): number {
  let unit = from;
  while (taken.has(unit)) unit += 1;
  return unit;
}
