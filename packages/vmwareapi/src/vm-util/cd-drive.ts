/** A CD drive with an ISO image in it. */
import { dataObject, type DatastorePath, type Ref, type VirtualCdrom } from '@kilonova/vsphere';
import type { DiskPlace } from './disk-places.js';

export interface CdDrive {
  readonly key: number;
  readonly place: DiskPlace;
  readonly iso: DatastorePath;
  readonly datastore: Ref<'Datastore'>;
}

/** The guest sees it from the start, and cannot take it out. */
export function cdDrive({ key, place, iso, datastore }: CdDrive): VirtualCdrom {
  return dataObject('VirtualCdrom', {
    key,
    ...place,
    backing: dataObject('VirtualCdromIsoBackingInfo', { fileName: String(iso), datastore }),
    connectable: { startConnected: true, allowGuestControl: false, connected: true },
  });
}
