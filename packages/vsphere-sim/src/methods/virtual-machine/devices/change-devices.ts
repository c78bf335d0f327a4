/**
 * All device changes of one spec: what goes, controllers that come, what is otherwise, and the rest that comes.
 *
 * They are made in that order, whatever the order in the spec: what is moved to a new controller finds it there.
 * Nothing has happened when one of them is refused: files are made and removed afterwards, by whoever called.
 */
import type { VirtualDevice, VirtualDeviceConfigSpec } from '@kilonova/vsphere/wire';
import type { FileWork } from '../../../files/file-work.js';
import { addDevice } from './add-device.js';
import type { DeviceChange, DeviceContext } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { DeviceSet } from './device-set.js';
import { editDevice } from './edit-device.js';
import { isA } from '../../../model/data-object.js';
import { removeDevice } from './remove-device.js';

export interface ChangedDevices {
  readonly devices: VirtualDevice[];
  readonly fileWork: readonly FileWork[];
  /** Where a spec stands in the list -> the key of its device, which is another one for what was added. */
  readonly keys: ReadonlyMap<number, number>;
}

type Step = (change: DeviceChange, spec: VirtualDeviceConfigSpec) => void;

/**
 * The devices after the changes.
 *
 * @throws {SimFault} InvalidDeviceSpec and those derived from it, and the faults of paths and files
 */
export function changeDevices(
  context: DeviceContext,
  before: readonly VirtualDevice[],
  specs: readonly VirtualDeviceConfigSpec[],
): ChangedDevices {
  const devices = new DeviceSet(before);
  const fileWork: FileWork[] = [];
  const newKeys = new Map<number, number>();
  const keys = new Map(specs.map(({ device }, index) => [index, device.key]));
  const each = (takes: (spec: VirtualDeviceConfigSpec) => boolean, step: Step): void => {
    for (const [deviceIndex, spec] of specs.entries()) {
      if (takes(spec)) step({ ...context, devices, fileWork, deviceIndex }, spec);
    }
  };
  each(({ operation }) => operation === undefined, refuse);
  each((spec) => spec.operation === 'remove' && !isController(spec), removeDevice);
  each((spec) => spec.operation === 'remove' && isController(spec), removeDevice);
  each(
    (spec) => spec.operation === 'add' && isController(spec),
    (change, spec) => keys.set(change.deviceIndex, addDevice(change, spec, newKeys)),
  );
  each(
    ({ operation }) => operation === 'edit',
    (change, spec) => editDevice(change, spec, newKeys),
  );
  each(
    (spec) => spec.operation === 'add' && !isController(spec),
    (change, spec) => keys.set(change.deviceIndex, addDevice(change, spec, newKeys)),
  );
  return { devices: devices.finished(), fileWork, keys };
}

function isController({ device }: VirtualDeviceConfigSpec): boolean {
  return isA(device, 'VirtualController');
}

function refuse({ deviceIndex }: DeviceChange): never {
  throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: 'operation' });
}
