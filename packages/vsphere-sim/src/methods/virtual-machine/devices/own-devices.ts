/**
 * Devices that a new VM's spec brings although every VM has one: they take that one's place, with what they leave unsaid.
 *
 * Packages of VMs name the card for the screen and the IDE controllers, and so do clients that want them otherwise.
 */
import type { VirtualDevice, VirtualDeviceConfigSpec } from '@kilonova/vsphere/wire';
import { isA } from '../../../model/data-object.js';

const REPLACEABLE: ReadonlySet<string> = new Set([
  'VirtualMachineVideoCard',
  'VirtualKeyboard',
  'VirtualPointingDevice',
  'VirtualMachineVMCIDevice',
  'VirtualIDEController',
]);

export interface OwnDevices {
  /** Those of the standard ones that stay. */
  readonly devices: readonly VirtualDevice[];
  readonly specs: readonly VirtualDeviceConfigSpec[];
}

export function withOwnDevices(
  standard: readonly VirtualDevice[],
  specs: readonly VirtualDeviceConfigSpec[],
): OwnDevices {
  const left = [...standard];
  const filled = specs.map((spec) => {
    const index = spec.operation === 'add' ? left.findIndex((one) => isReplaced(one, spec.device)) : -1;
    if (index < 0) return spec;
    const [replaced] = left.splice(index, 1);
    const { key: _key, controllerKey: _on, unitNumber: _unit, deviceInfo: _info, ...unsaid } = replaced ?? {};
    return Object.assign({}, spec, { device: Object.assign({}, unsaid, spec.device) });
  });
  return { devices: left, specs: filled };
}

function isReplaced(standard: VirtualDevice, device: VirtualDevice): boolean {
  if (standard._type !== device._type || !REPLACEABLE.has(standard._type ?? '')) return false;
  if (!isA(standard, 'VirtualController') || !isA(device, 'VirtualController')) return true;
  return standard.busNumber === device.busNumber;
}
