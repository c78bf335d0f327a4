/**
 * Datastore clusters: which one an option means, and what Storage DRS recommends there.
 */
import type { OperationContext } from '@kilonova/core';
import {
  dataObject,
  getRecommendedDatastoresCreate,
  type Ref,
  type VirtualDeviceConfigSpec,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import type { Cluster } from '../cluster.js';
import { invalidProperty } from '../invalid-property.js';
import { abortable, type Vim } from '../vim-util.js';
import type { StorageNeed } from './datastore.js';

/** A datastore cluster that holds datastores of the cluster's hosts. */
export interface Pod {
  readonly ref: Ref<'StoragePod'>;
  readonly name: string;
  /** Whether Storage DRS is switched on. */
  readonly recommends: boolean;
}

/**
 * The one of that name or id; undefined when there is none.
 *
 * @throws {InvalidInput} several have the name
 */
export function choosePod(pods: readonly Pod[], nameOrId: string): Pod | undefined {
  const [found, ...others] = pods.filter(({ ref, name }) => name === nameOrId || ref.value === nameOrId);
  if (found === undefined || others.length === 0) return found;
  const candidates = [found, ...others].map(({ ref }) => ref.value);
  const demand = `must name one datastore cluster, and ${candidates.join(' and ')} have this name`;
  throw invalidProperty('datastoreCluster', demand, nameOrId, { candidates });
}

/** What of a VM Storage DRS looks at. */
export interface Placed {
  readonly name: string;
  readonly guestId: string;
  readonly vcpus: number;
  readonly memoryMb: number;
  readonly thin: boolean;
  readonly need: StorageNeed;
  readonly storageProfileId?: string;
}

/**
 * Ids of the datastores that Storage DRS recommends for a new VM, the best one first.
 *
 * @throws {VimFaultError} why it recommends none
 */
export async function recommendedDatastores(
  vim: Vim,
  ctx: OperationContext,
  { resourcePool, vmFolder }: Cluster,
  pod: Pod,
  placed: Placed,
): Promise<string[]> {
  const placement = { dsc: pod.ref, configSpec: specOf(placed), resourcePool, folder: vmFolder };
  const found = await getRecommendedDatastoresCreate(vim, placement, abortable(ctx));
  return found.map(({ datastore }) => datastore.value);
}

const CONTROLLER_KEY = -1;
const FIRST_DISK_KEY = -100;
const BYTES_PER_KB = 1024;
/** The units of a SCSI bus, without that of the controller itself. */
const UNITS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/** A VM of that size and with those disks, on no datastore yet. It is not built from this. */
function specOf(placed: Placed): VirtualMachineConfigSpec {
  const { storageProfileId: profileId } = placed;
  const profile =
    profileId === undefined ? [] : [dataObject('VirtualMachineDefinedProfileSpec', { profileId })];
  const disks = placed.need.diskBytes.map((bytes, index): VirtualDeviceConfigSpec => ({
    operation: 'add',
    fileOperation: 'create',
    device: dataObject('VirtualDisk', {
      key: FIRST_DISK_KEY - index,
      controllerKey: CONTROLLER_KEY - Math.floor(index / UNITS.length),
      unitNumber: UNITS[index % UNITS.length] ?? 0,
      capacityInKB: Math.ceil(bytes / BYTES_PER_KB),
      backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
        fileName: '',
        diskMode: 'persistent',
        thinProvisioned: placed.thin,
      }),
    }),
    ...(profile.length === 0 ? {} : { profile }),
  }));
  const buses = Math.ceil(disks.length / UNITS.length);
  const controllers = Array.from({ length: buses }, (_, busNumber): VirtualDeviceConfigSpec => ({
    operation: 'add',
    device: dataObject('VirtualLsiLogicController', {
      key: CONTROLLER_KEY - busNumber,
      busNumber,
      sharedBus: 'noSharing',
    }),
  }));
  return {
    name: placed.name,
    guestId: placed.guestId,
    files: { vmPathName: '' },
    numCPUs: placed.vcpus,
    memoryMB: placed.memoryMb,
    ...(profile.length === 0 ? {} : { vmProfile: profile }),
    deviceChange: [...controllers, ...disks],
  };
}
