/** A datastore that goes, with all that is on it. */
import { DatastoreTrees } from '../files/datastore-trees.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { filesUnder } from '../storage/file-node.js';
import { SimFault } from '../wire/sim-fault.js';
import { datacenterOf } from './add-datacenter.js';
import { touchDatastoreSystem } from './host-datastore-system.js';

/** @throws {SimFault} ResourceInUse: a VM uses it */
export function removeDatastore(world: World, datastore: Managed<'Datastore'>): void {
  const { inventory } = world;
  const name = datastore.get('name');
  if ((datastore.get('vm') ?? []).length > 0) {
    throw new SimFault('ResourceInUse', { type: 'Datastore', name }, `The datastore '${name}' is in use.`);
  }
  for (const { key } of datastore.get('host') ?? [])
    unmount(world, datastore, inventory.get('HostSystem', key));
  datacenterOf(world, datastore)?.unlink('datastore', datastore.ref);
  inventory.findAs('Folder', datastore.get('parent'))?.unlink('childEntity', datastore.ref);
  const files = world.part(DatastoreTrees).of(datastore);
  for (const file of filesUnder(files.root)) files.detach(file);
  const browser = inventory.findAs('HostDatastoreBrowser', datastore.get('browser'));
  if (browser !== undefined) inventory.remove(browser);
  inventory.remove(datastore);
}

/** The host does not see it any more. */
export function unmount(world: World, datastore: Managed<'Datastore'>, host: Managed<'HostSystem'>): void {
  const { inventory } = world;
  const left = (datastore.get('host') ?? []).filter(({ key }) => key.value !== host.moid);
  const summary = { ...datastore.get('summary'), multipleHostAccess: left.length > 1 };
  datastore.update({ host: left, summary });
  const owner = inventory.findAs('ComputeResource', host.get('parent'));
  const environment = inventory.findAs('EnvironmentBrowser', owner?.get('environmentBrowser'));
  host.unlink('datastore', datastore.ref);
  touchDatastoreSystem(world, host);
  owner?.unlink('datastore', datastore.ref);
  for (const browser of [host.get('datastoreBrowser'), environment?.get('datastoreBrowser')]) {
    inventory.findAs('HostDatastoreBrowser', browser)?.unlink('datastore', datastore.ref);
  }
}
