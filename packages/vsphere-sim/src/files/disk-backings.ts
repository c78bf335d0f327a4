/** Disks as their backings say: chains of files, the one that is written to, the one it has the differences to, and so on down. */
import type {
  VirtualDeviceFileBackingInfo,
  VirtualDisk,
  VirtualDiskFlatVer2BackingInfo,
  VirtualDiskRawDiskMappingVer1BackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { isA } from '../model/data-object.js';
import type { World } from '../model/world.js';
import type { VmFile } from './disk-files.js';

export type FlatBacking = VirtualDiskFlatVer2BackingInfo;

/** What a disk's chain of files is described by. Formats other than flat ones have the same members. */
export function flatBacking(disk: VirtualDisk): FlatBacking | undefined {
  const { backing } = disk;
  return isA(backing, 'VirtualDiskFlatVer2BackingInfo') ? backing : undefined;
}

/** From the file that is written to down to the first. */
export function chainOf(backing: FlatBacking | undefined): FlatBacking[] {
  const chain: FlatBacking[] = [];
  for (let link = backing; link !== undefined; link = link.parent) chain.push(link);
  return chain;
}

export function disksIn(config: VirtualMachineConfigInfo | undefined): VirtualDisk[] {
  return (config?.hardware.device ?? []).filter((device) => isA(device, 'VirtualDisk'));
}

/** The chains of all flat disks. */
export function chainsIn(config: VirtualMachineConfigInfo | undefined): FlatBacking[][] {
  return disksIn(config).map((disk) => chainOf(flatBacking(disk)));
}

/** Files that map to devices of a host. */
export function mappingsIn(
  config: VirtualMachineConfigInfo | undefined,
): VirtualDiskRawDiskMappingVer1BackingInfo[] {
  return disksIn(config).flatMap(({ backing }) =>
    isA(backing, 'VirtualDiskRawDiskMappingVer1BackingInfo') ? [backing] : [],
  );
}

/** The place of a disk's file. */
export function fileOf(
  { inventory }: World,
  { datastore, fileName }: VirtualDeviceFileBackingInfo,
): VmFile | undefined {
  const found = inventory.findAs('Datastore', datastore);
  return found === undefined ? undefined : { datastore: found, path: fileName };
}

export function capacityOf(disk: VirtualDisk): number {
  return Number(disk.capacityInBytes ?? Number(disk.capacityInKB) * 1024);
}
