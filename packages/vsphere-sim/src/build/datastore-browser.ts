/** The browser that a host, a datastore or a cluster shows its files with. */
import type { Ref } from '@kilonova/vsphere/wire';
import { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { RefList } from '../model/ref-list.js';

const SUPPORTED = [
  'FloppyImageFileQuery',
  'FolderFileQuery',
  'IsoImageFileQuery',
  'TemplateConfigFileQuery',
  'VmConfigFileQuery',
  'VmDiskFileQuery',
  'VmLogFileQuery',
  'VmNvramFileQuery',
  'VmSnapshotFileQuery',
];
const SUPPORTED_QUERIES = SUPPORTED.map((type) => ({ _type: type }));

/** @param moid what it is the browser of; the ids of browsers say so */
export function addDatastoreBrowser(
  world: World,
  moid: string,
  datastores: readonly Ref<'Datastore'>[] = [],
): Ref<'HostDatastoreBrowser'> {
  const browser = new ManagedObject(
    { type: 'HostDatastoreBrowser', value: `datastoreBrowser-${moid}` },
    { datastore: new RefList(datastores), supportedType: SUPPORTED_QUERIES },
  );
  return world.inventory.add(browser).refAs('HostDatastoreBrowser');
}
