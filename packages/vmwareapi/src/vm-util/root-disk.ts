/**
 * A new disk: blank, or a child of a disk that holds an image. Neither has a file name: the server makes the disk in
 * the VM's own folder, under a name of its choice, so that it goes when the VM goes. And a copied one, which is there.
 */
import {
  dataObject,
  type DatastorePath,
  type Ref,
  type VirtualDisk,
  type VirtualDiskFlatVer2BackingInfo,
} from '@kilonova/vsphere';
import { storageIoAllocation, type Allocation } from './allocation.js';
import type { DiskPlace } from './disk-places.js';

export interface NewDisk {
  readonly key: number;
  readonly place: DiskPlace;
  readonly capacityKb: number;
  readonly thin: boolean;
  readonly datastore: Ref<'Datastore'>;
  readonly io?: Allocation;
}

/** A disk that somebody else made, and that others may build on. */
export interface ParentDisk {
  readonly path: DatastorePath;
  readonly capacityKb: number;
}

export function blankDisk(disk: NewDisk): VirtualDisk {
  return newDisk(disk, {});
}

/** A disk of the changes to its parent, which stays as it is, and as large as it is. */
export function childDisk(disk: NewDisk, { path, capacityKb }: ParentDisk): VirtualDisk {
  const parent = dataObject('VirtualDiskFlatVer2BackingInfo', {
    fileName: String(path),
    diskMode: 'persistent',
  });
  return newDisk({ ...disk, capacityKb, thin: true }, { parent });
}

/** A disk that is there, as large as it is. */
export function copiedDisk(
  { key, place, datastore, io }: Omit<NewDisk, 'capacityKb' | 'thin'>,
  path: DatastorePath,
): VirtualDisk {
  return newDisk({ key, place, datastore, capacityKb: 0, ...(io && { io }) }, { fileName: String(path) });
}

function newDisk(
  { key, place, capacityKb, thin, datastore, io }: Omit<NewDisk, 'thin'> & { readonly thin?: boolean },
  more: Partial<VirtualDiskFlatVer2BackingInfo>,
): VirtualDisk {
  return dataObject('VirtualDisk', {
    key,
    ...place,
    capacityInKB: capacityKb,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName: '',
      datastore,
      diskMode: 'persistent',
      ...(thin === undefined ? {} : { thinProvisioned: thin }),
      ...more,
    }),
    ...(io === undefined ? {} : { storageIOAllocation: storageIoAllocation(io) }),
  });
}
