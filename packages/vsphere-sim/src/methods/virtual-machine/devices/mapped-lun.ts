/** Disks that are a device of the host: a file on a datastore maps to it, and takes no space there. */
import type { HostScsiDisk, ScsiLun, VirtualDiskRawDiskMappingVer1BackingInfo } from '@kilonova/vsphere/wire';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { isA } from '../../../model/data-object.js';

export interface MappedLun {
  readonly capacityBytes: number;
  readonly uuid: string;
  readonly deviceName: string;
}

/** @throws {SimFault} InvalidDeviceBacking: the VM's host has no such disk */
export function mappedLun(
  { host, world, deviceIndex }: DeviceChange,
  { deviceName, lunUuid }: VirtualDiskRawDiskMappingVer1BackingInfo,
): MappedLun {
  const found = host && lunOn(world, host, deviceName ?? lunUuid);
  if (found === undefined) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.deviceName' });
  }
  const { block, blockSize } = found.capacity;
  return { capacityBytes: Number(block) * blockSize, uuid: found.uuid, deviceName: found.deviceName };
}

/** The host's disk of that path, name or uuid. */
export function lunOn(
  world: World,
  host: Managed<'HostSystem'>,
  name: string | undefined,
): HostScsiDisk | undefined {
  const system = world.inventory.findAs('HostStorageSystem', host.get('configManager').storageSystem);
  return (system?.get('storageDeviceInfo')?.scsiLun ?? []).find(
    (lun): lun is HostScsiDisk => isA(lun, 'HostScsiDisk') && isCalled(lun, name),
  );
}

/** A disk is called by its path, by its name alone, or by its uuid. */
function isCalled({ deviceName, canonicalName, uuid }: ScsiLun, name: string | undefined): boolean {
  return name !== undefined && [deviceName, canonicalName, uuid].includes(name);
}
