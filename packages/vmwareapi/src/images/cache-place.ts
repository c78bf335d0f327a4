/** A place for an image in the cache: the calls to a server, and where on which of its datastores. */
import type { DatastorePath, Ref } from '@kilonova/vsphere';
import type { Vim } from '../vim-util.js';
import type { CacheLayout } from './cache-layout.js';

export interface CachePlace {
  readonly vim: Vim;
  readonly layout: CacheLayout;
  /** The folder that only one can make: the work folder, or the machine's in it for an image that needs one. */
  readonly lock: DatastorePath;
  readonly datastore: Ref<'Datastore'>;
  readonly browser: Ref<'HostDatastoreBrowser'>;
  readonly datacenter: Ref<'Datacenter'>;
  /** Its inventory path: what addresses of files are made of. */
  readonly datacenterPath: string;
}
