/**
 * Refusing, before anything is created, what this driver cannot build yet.
 *
 * A disk or a file that is asked for and silently left out would be found missing by the guest. So each is
 * refused by name until it is built.
 */
import { volumeDevices, type Instance, type SpawnRequest } from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';

/**
 * @throws {InvalidInput} volumes or accelerators are wanted
 */
export function refuseUnsupported(instance: Instance, request: SpawnRequest): void {
  const devices = request.blockDeviceInfo;
  refuse('blockDeviceInfo.blockDeviceMapping', volumeDevices(devices).length > 0);
  refuse('acceleratorInfo', (request.acceleratorInfo ?? []).length > 0);
}

function refuse(property: string, wanted: boolean): void {
  if (wanted) throw invalidProperty(property, 'must be empty: this driver cannot build it yet');
}
