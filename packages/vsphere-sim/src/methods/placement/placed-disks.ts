/** How much room a VM needs, as the several specs of a placement say it. */
import type {
  VirtualDevice,
  VirtualMachineConfigSpec,
  VirtualMachineProfileSpec,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { fitOfDatastore } from '../../policies/profile-fit.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { SimFault } from '../../wire/sim-fault.js';
import { isA } from '../../model/data-object.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';

type Datastore = Managed<'Datastore'>;

/** Disks that the spec makes. */
export function newDiskBytes({ deviceChange = [] }: VirtualMachineConfigSpec): number {
  const made = deviceChange.filter(
    ({ operation, fileOperation }) => operation === 'add' && fileOperation !== undefined,
  );
  return made.reduce((sum, { device }) => sum + bytesOf(device), 0);
}

/** Disks that a VM has. */
export function diskBytes(vm: Managed<'VirtualMachine'>): number {
  return (vm.get('config')?.hardware.device ?? []).reduce((sum, device) => sum + bytesOf(device), 0);
}

function bytesOf(device: VirtualDevice): number {
  if (!isA(device, 'VirtualDisk')) return 0;
  return Number(device.capacityInBytes ?? Number(device.capacityInKB) * 1024);
}

/** What a datastore has to have. */
export interface RoomWanted {
  readonly bytes: number;
  readonly profiles: readonly VirtualMachineProfileSpec[];
  /** Hosts of which at least one has to reach it. */
  readonly hosts: readonly Managed<'HostSystem'>[];
}

/** @throws {SimFault} InvalidDatastore, InsufficientStorageSpace, NoCompatibleDatastore */
export function assertRoom(world: World, datastore: Datastore, { bytes, profiles, hosts }: RoomWanted): void {
  if (!hosts.some((host) => isReachable(datastore, host))) {
    assertReachable(datastore, hosts[0]);
  }
  const { freeSpace, maintenanceMode, name } = datastore.get('summary');
  if (maintenanceMode !== undefined && maintenanceMode !== 'normal') {
    throw new SimFault('NoCompatibleDatastore', {}, `The datastore '${name}' is in maintenance.`);
  }
  if (bytes > Number(freeSpace)) {
    throw new SimFault(
      'InsufficientStorageSpace',
      {},
      `There is not enough space on the datastore '${name}'.`,
    );
  }
  for (const profileSpec of profiles) {
    if (!isA(profileSpec, 'VirtualMachineDefinedProfileSpec')) continue;
    const profile = world.part(StorageProfiles).get({ uniqueId: profileSpec.profileId });
    if (fitOfDatastore(world, datastore, profile).fits) continue;
    throw new SimFault(
      'NoCompatibleDatastore',
      {},
      `The datastore '${name}' does not satisfy the storage policy '${profile.name}'.`,
    );
  }
}

function isReachable(datastore: Datastore, host: Managed<'HostSystem'>): boolean {
  try {
    assertReachable(datastore, host);
    return true;
  } catch (error) {
    if (error instanceof SimFault) return false;
    throw error;
  }
}

/** The one with the most room first. */
export function byFreeSpace(a: Datastore, b: Datastore): number {
  return Number(b.get('summary').freeSpace) - Number(a.get('summary').freeSpace);
}
