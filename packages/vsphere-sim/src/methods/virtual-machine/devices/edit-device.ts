/** A device that is there, otherwise. */
import {
  vimSchema,
  type VirtualDevice,
  type VirtualDeviceConfigSpec,
  type VirtualDisk,
} from '@kilonova/vsphere/wire';
import { flatBacking, type FlatBacking } from '../../../files/disk-backings.js';
import { DiskFiles } from '../../../files/disk-files.js';
import { placedPath } from '../find-datastore.js';
import { withBacking } from './add-device.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { kindOf } from './device-kinds.js';
import { assertDiskMode } from './file-backing.js';
import { renewedInfo } from './device-label.js';
import { controllerFor, unitFor } from './device-placement.js';
import { isA } from '../../../model/data-object.js';

/**
 * Replaces what the spec names of a device; what it leaves out stays.
 *
 * @throws {SimFault} DeviceNotFound: there is none with that key; or why it cannot be so
 */
export function editDevice(
  change: DeviceChange,
  { device: given, fileOperation }: VirtualDeviceConfigSpec,
  newKeys: ReadonlyMap<number, number>,
): void {
  const { devices, deviceIndex } = change;
  const old = devices.get(given.key);
  if (old === undefined) throw deviceFault('DeviceNotFound', { deviceIndex, member: 'device.key' });
  const kind = kindOf(old);
  if (kind === undefined || !isOfSameType(old, given))
    throw deviceFault('InvalidDeviceSpec', { deviceIndex });
  if (fileOperation !== undefined) {
    throw deviceFault(
      'InvalidDeviceOperation',
      { deviceIndex, member: 'fileOperation' },
      { badOp: 'edit', badFileOp: fileOperation },
    );
  }
  const { deviceInfo: _info, _type, ...changed } = given;
  const merged = { ...old, ...changed };
  const moved = isMoved(old, given) ? placedAnew(change, merged, newKeys) : merged;
  const edited = edit(change, old, moved);
  const info = renewedInfo(edited);
  devices.put({ ...edited, ...(info !== undefined && { deviceInfo: info }) });
}

/** A client may send a device as what its type is derived from; another card or controller it does not become. */
function isOfSameType(old: VirtualDevice, given: VirtualDevice): boolean {
  const { _type: type = '' } = given;
  return type === old._type || vimSchema().isSubtype(old._type ?? '', type);
}

function isMoved(old: VirtualDevice, given: VirtualDevice): boolean {
  const { controllerKey = old.controllerKey, unitNumber = old.unitNumber } = given;
  return controllerKey !== old.controllerKey || unitNumber !== old.unitNumber;
}

function placedAnew(
  change: DeviceChange,
  device: VirtualDevice,
  newKeys: ReadonlyMap<number, number>,
): VirtualDevice {
  const { devices, deviceIndex, poweredOn } = change;
  const kind = kindOf(device);
  if (kind === undefined || poweredOn) {
    throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: 'device.controllerKey' });
  }
  const controller = controllerFor(change, device, kind, newKeys);
  if (controller === undefined) return device;
  devices.delete(device.key);
  const unitNumber = unitFor(change, controller, kind, device.unitNumber);
  return { ...device, controllerKey: controller.key, unitNumber };
}

function edit(change: DeviceChange, old: VirtualDevice, device: VirtualDevice): VirtualDevice {
  if (isA(old, 'VirtualDisk') && isA(device, 'VirtualDisk')) return editDisk(change, old, device);
  if (isA(device, 'VirtualController') && isA(old, 'VirtualController')) {
    const { busNumber } = device;
    if (busNumber === old.busNumber) return device;
    throw deviceFault('InvalidDeviceSpec', { deviceIndex: change.deviceIndex, member: 'device.busNumber' });
  }
  return withBacking(change, device, undefined);
}

/** The size may grow, and the file may be another. */
function editDisk(change: DeviceChange, old: VirtualDisk, disk: VirtualDisk): VirtualDisk {
  const { deviceIndex } = change;
  const oldFile = fileOf(old);
  const backing = disk.backing === undefined ? old.backing : mergedBacking(old, disk);
  assertDiskMode(change, { ...disk, ...(backing !== undefined && { backing }) });
  if (oldFile === undefined || fileOf({ ...disk, ...(backing !== undefined && { backing }) }) !== oldFile) {
    return diskOfOtherFile(change, disk);
  }
  const { capacityInBytes: _bytes, capacityInKB: _kilobytes, ...rest } = disk;
  const oldBytes = Number(old.capacityInBytes ?? Number(old.capacityInKB) * 1024);
  const bytes = newBytes(old, disk);
  const member = bytes === Number(disk.capacityInBytes) ? 'capacityInBytes' : 'capacityInKB';
  if (bytes < oldBytes) throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: `device.${member}` });
  if (bytes > oldBytes) extend(change, old, bytes, `device.${member}`);
  const edited: VirtualDisk = {
    ...rest,
    ...(backing !== undefined && { backing }),
    capacityInKB: bytes / 1024,
    capacityInBytes: bytes,
  };
  return edited;
}

/** Of two sizes, the one that the client has changed. */
function newBytes(old: VirtualDisk, disk: VirtualDisk): number {
  const fromKb = Number(disk.capacityInKB) * 1024;
  if (disk.capacityInBytes === undefined) return fromKb;
  return Number(disk.capacityInBytes) === Number(old.capacityInBytes) ? fromKb : Number(disk.capacityInBytes);
}

/** A disk with snapshots cannot grow: those who have its parent would see another size. */
function extend(change: DeviceChange, disk: VirtualDisk, bytes: number, member: string): void {
  const flat = flatBacking(disk);
  const { deviceIndex, world, fileWork, vm } = change;
  if (flat?.parent !== undefined) throw deviceFault('InvalidDeviceSpec', { deviceIndex, member });
  const fileName = fileOf(disk);
  if (fileName === undefined) return;
  const { datastore } = placedPath(change, fileName);
  const file = { datastore, path: fileName };
  const disks = world.part(DiskFiles);
  const options = vm === undefined ? {} : { owner: vm.moid };
  fileWork.push({
    check: () => disks.assertExtendable(file, bytes, options),
    finish: () => disks.extend(file, bytes, options),
  });
}

function diskOfOtherFile(change: DeviceChange, disk: VirtualDisk): VirtualDisk {
  const { capacityInBytes: _bytes, ...rest } = disk;
  const replaced = withBacking(change, rest, undefined);
  return isA(replaced, 'VirtualDisk') ? replaced : disk;
}

/** Of the same file only how it is used is the client's to say: what it is, and what it is a child of, stays. */
function mergedBacking(old: VirtualDisk, disk: VirtualDisk): VirtualDisk['backing'] {
  const known = flatBacking(old);
  const { backing } = disk;
  if (known === undefined || !isA(backing, 'VirtualDiskFlatVer2BackingInfo')) return backing;
  if (backing.fileName !== known.fileName) return backing;
  const { diskMode, sharing, writeThrough, digestEnabled } = backing;
  const merged: FlatBacking = {
    ...known,
    diskMode,
    ...(sharing !== undefined && { sharing }),
    ...(writeThrough !== undefined && { writeThrough }),
    ...(digestEnabled !== undefined && { digestEnabled }),
  };
  return merged;
}

function fileOf({ backing }: VirtualDisk): string | undefined {
  return isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.fileName : undefined;
}
