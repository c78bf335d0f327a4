/**
 * What is known of a datastore when a VM is placed, and what a VM takes on it.
 *
 * All figures are as the server reported them, in one read of the whole cluster.
 */
import type { Ref } from '@kilonova/vsphere';

export interface Datastore {
  readonly ref: Ref<'Datastore'>;
  readonly name: string;
  readonly type: string;
  readonly accessible: boolean;
  readonly maintenanceMode?: string;
  readonly freeBytes: number;
  readonly capacityBytes: number;
  /** Ids of the hosts that can read and write it. */
  readonly hosts: ReadonlySet<string>;
  /** False where a disk is an object of the storage, and no file that one could send: vSAN, virtual volumes. */
  readonly takesFiles?: boolean;
  /** False where every disk takes its full size at once. */
  readonly takesThinDisks?: boolean;
  readonly largestDiskBytes?: number;
  /** The datastore cluster it is in. */
  readonly pod?: Ref<'StoragePod'>;
  readonly browser?: Ref<'HostDatastoreBrowser'>;
}

/** What a VM may come to occupy on its datastore. */
export interface StorageNeed {
  /** The size of each disk. */
  readonly diskBytes: readonly number[];
  /** The swap file: as much as the memory that is not reserved. */
  readonly swapFileBytes: number;
  /** Other files, such as a config drive. */
  readonly fileBytes?: number;
}

/** How much of its size a disk takes. */
export interface Provisioning {
  /** Of a thin disk, from 0 to 1; undefined when disks are thick. */
  readonly thinShare?: number;
  /** The same on vSAN, which sets space aside by its policy. */
  readonly vsanShare?: number;
  /** What vSAN stores for each byte. */
  readonly vsanCopies?: number;
}

/** How many bytes have to be free on `datastore`. */
export function roomOn(
  { type, takesThinDisks = true }: Datastore,
  { diskBytes, swapFileBytes, fileBytes = 0 }: StorageNeed,
  { thinShare, vsanShare = 0, vsanCopies = 1 }: Provisioning,
): number {
  const disks = diskBytes.reduce((sum, bytes) => sum + bytes, 0);
  const share = thinShare === undefined || !takesThinDisks ? 1 : thinShare;
  const taken = type === 'vsan' ? Math.max(share, vsanShare) * vsanCopies : share;
  return Math.ceil(disks * taken) + swapFileBytes + fileBytes;
}
