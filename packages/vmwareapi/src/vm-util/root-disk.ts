/**
 * A new, blank disk. No file name: the server makes the disk in the VM's own folder, under a name of
 * its choice, so that it goes when the VM goes.
 */
import { dataObject, type Ref, type VirtualDisk } from '@kilonova/vsphere';
import { storageIoAllocation, type Allocation } from './allocation.js';
import type { DiskPlace } from './disk-places.js';

export interface BlankDisk {
  readonly key: number;
  readonly place: DiskPlace;
  readonly capacityKb: number;
  readonly thin: boolean;
  readonly datastore: Ref<'Datastore'>;
  readonly io?: Allocation;
}

export function blankDisk({ key, place, capacityKb, thin, datastore, io }: BlankDisk): VirtualDisk {
  return dataObject('VirtualDisk', {
    key,
    ...place,
    capacityInKB: capacityKb,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName: '',
      datastore,
      diskMode: 'persistent',
      thinProvisioned: thin,
    }),
    ...(io === undefined ? {} : { storageIOAllocation: storageIoAllocation(io) }),
  });
}
