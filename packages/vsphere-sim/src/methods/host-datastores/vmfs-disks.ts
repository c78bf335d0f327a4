/** Disks that a host sees, and which of them nothing is on yet. */
import type { HostScsiDisk, HostVmfsVolume, Ref } from '@kilonova/vsphere/wire';
import { mappingsIn } from '../../files/disk-backings.js';
import { isA } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { invalidArgument } from '../invalid-argument.js';
import { datastoreOf, notFound } from './datastore-system.js';

type Host = Managed<'HostSystem'>;

/**
 * Those that are neither under a VMFS nor what a VM's disk maps to.
 *
 * @param extended the VMFS that they would be added to
 * @throws {SimFault} NotFound, InvalidArgument: it is no VMFS
 */
export function availableDisks(world: World, host: Host, extended?: Ref<'Datastore'>): HostScsiDisk[] {
  if (extended !== undefined && vmfsIn(datastoreOf(world, host, extended)) === undefined) {
    throw invalidArgument('datastore');
  }
  const used = new Set([...extentsIn(world), ...mappedIn(world)]);
  return disksOf(world, host).filter(
    ({ canonicalName = '', uuid }) => !used.has(canonicalName) && !used.has(uuid),
  );
}

/** @throws {SimFault} NotFound */
export function diskAt(world: World, host: Host, devicePath: string): HostScsiDisk {
  const disk = disksOf(world, host).find((each) => each.devicePath === devicePath);
  if (disk === undefined) throw notFound('disk');
  return disk;
}

export function disksOf({ inventory }: World, host: Host): HostScsiDisk[] {
  const system = inventory.findAs('HostStorageSystem', host.get('configManager').storageSystem);
  return (system?.get('storageDeviceInfo')?.scsiLun ?? []).filter((lun) => isA(lun, 'HostScsiDisk'));
}

export function vmfsIn(datastore: Managed<'Datastore'>): HostVmfsVolume | undefined {
  const info = datastore.get('info');
  return isA(info, 'VmfsDatastoreInfo') ? info.vmfs : undefined;
}

function extentsIn({ inventory }: World): string[] {
  const volumes = inventory.ofType('Datastore').map(vmfsIn);
  return volumes.flatMap((vmfs) => (vmfs?.extent ?? []).map(({ diskName }) => diskName));
}

function mappedIn({ inventory }: World): string[] {
  return inventory
    .ofType('VirtualMachine')
    .flatMap((vm) => mappingsIn(vm.get('config')))
    .flatMap(({ lunUuid }) => lunUuid ?? []);
}
