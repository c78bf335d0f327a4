/** How leases and import specifications name the device that a file belongs to: `/vm/VirtualLsiLogicController0:0`. */
import type { VirtualDevice } from '@kilonova/vsphere/wire';
import { isA } from '../../model/data-object.js';

/** @param owner name or id of the machine */
export function deviceId(owner: string, controllerType: string, bus: number, unit: number): string {
  return `/${owner}/${controllerType}${bus}:${unit}`;
}

/** The same of a device that a machine has; undefined for one that is on no controller. */
export function idOfDevice(
  owner: string,
  device: VirtualDevice,
  devices: readonly VirtualDevice[],
): string | undefined {
  const controller = devices.find(({ key }) => key === device.controllerKey);
  if (!isA(controller, 'VirtualController') || device.unitNumber === undefined) return undefined;
  return deviceId(owner, controller._type ?? '', controller.busNumber, device.unitNumber);
}
