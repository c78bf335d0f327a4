/** One device less. */
import type { VirtualDevice, VirtualDeviceConfigSpec } from '@kilonova/vsphere/wire';
import { DiskFiles } from '../../../files/disk-files.js';
import { placedPath } from '../find-datastore.js';
import { assertHotPlug } from './add-device.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { isA } from '../../../model/data-object.js';

/** What every VM has. */
const FIXED = [
  'VirtualPCIController',
  'VirtualPS2Controller',
  'VirtualSIOController',
  'VirtualKeyboard',
  'VirtualPointingDevice',
  'VirtualMachineVideoCard',
  'VirtualMachineVMCIDevice',
] as const;

/**
 * @throws {SimFault} DeviceNotFound; InvalidDeviceOperation: every VM has it, there is still something on it, or what is
 *   to be done with its file cannot be
 */
export function removeDevice(
  change: DeviceChange,
  { device: given, fileOperation }: VirtualDeviceConfigSpec,
): void {
  const { devices, deviceIndex } = change;
  const device = devices.get(given.key);
  if (device === undefined) throw deviceFault('DeviceNotFound', { deviceIndex, member: 'device.key' });
  if (FIXED.some((type) => isA(device, type)) || devices.on(device.key).length > 0) {
    throw deviceFault('InvalidDeviceOperation', { deviceIndex, member: 'operation' }, { badOp: 'remove' });
  }
  if (fileOperation !== undefined && (fileOperation !== 'destroy' || !isA(device, 'VirtualDisk'))) {
    throw deviceFault(
      'InvalidDeviceOperation',
      { deviceIndex, member: 'fileOperation' },
      { badOp: 'remove', badFileOp: fileOperation },
    );
  }
  assertHotPlug(
    change,
    device,
    device.controllerKey === undefined ? undefined : devices.get(device.controllerKey),
  );
  devices.delete(device.key);
  if (fileOperation === 'destroy') destroyFile(change, device);
}

function destroyFile(change: DeviceChange, { backing }: VirtualDevice): void {
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) return;
  const { fileName } = backing;
  const { datastore } = placedPath(change, fileName);
  const disks = change.world.part(DiskFiles);
  const file = { datastore, path: fileName };
  const options = change.vm === undefined ? {} : { owner: change.vm.moid };
  change.fileWork.push({
    check: () => disks.assertDeletable([file], options),
    finish: () => disks.deleteAll([file], options),
  });
}
