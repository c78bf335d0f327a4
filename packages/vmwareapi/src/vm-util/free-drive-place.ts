/**
 * Where one more CD drive goes on a VM that is being built.
 *
 * Every VM has two IDE controllers, under keys that are always the same, and guests find drives there first.
 * When four devices are on them the drive gets a SATA controller of its own, which comes with it: the keys of those
 * that were made with the VM are the server's secret by then.
 */
import { TooManyDiskDevices } from '@kilonova/core';
import type { VirtualController, VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { diskController } from './disk-adapter.js';
import type { DiskPlace } from './disk-places.js';

export interface DrivePlace {
  readonly place: DiskPlace;
  /** To be added in the request that adds the drive. */
  readonly controller?: VirtualController;
}

const IDE_KEYS = [200, 201];
const IDE_UNITS = [0, 1];
const CONTROLLER_KEY = -201;
const MOST_SATA_CONTROLLERS = 4;

/**
 * @param taken what was asked for so far
 * @throws {TooManyDiskDevices} neither kind of controller can take it
 */
export function freeDrivePlace(taken: readonly VirtualDeviceConfigSpec[]): DrivePlace {
  const devices = taken.map(({ device }) => device);
  for (const controllerKey of IDE_KEYS) {
    for (const unitNumber of IDE_UNITS) {
      const isTaken = devices.some(
        (device) => device.controllerKey === controllerKey && device.unitNumber === unitNumber,
      );
      if (!isTaken) return { place: { controllerKey, unitNumber } };
    }
  }
  const busNumber = devices.filter(({ _type }) => _type === 'VirtualAHCIController').length;
  if (busNumber >= MOST_SATA_CONTROLLERS) {
    throw new TooManyDiskDevices({ maximum: IDE_KEYS.length * IDE_UNITS.length });
  }
  return {
    place: { controllerKey: CONTROLLER_KEY, unitNumber: 0 },
    controller: diskController('sata', CONTROLLER_KEY, busNumber),
  };
}
