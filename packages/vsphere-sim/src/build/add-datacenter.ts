/** Datacenters, with the four folders each of them has. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addDatacenterFolder } from './add-folder.js';
import { entityTemplate } from './entity-template.js';

/** @throws {SimFault} InvalidName, DuplicateName */
export function addDatacenter(world: World, folder: Managed<'Folder'>, name: string): Managed<'Datacenter'> {
  const stored = world.inventory.claimName(folder.ref, name);
  const datacenter: Managed<'Datacenter'> = new ManagedObject(
    { type: 'Datacenter', value: world.ids.next('datacenter') },
    { name: stored, parent: folder.refAs('ManagedEntity') },
    datacenterTemplate,
  );
  const folderFor = (kind: 'vm' | 'host' | 'datastore' | 'network'): Managed<'Folder'> =>
    addDatacenterFolder(world, datacenter, kind);
  datacenter.update({
    vmFolder: folderFor('vm').refAs('Folder'),
    hostFolder: folderFor('host').refAs('Folder'),
    datastoreFolder: folderFor('datastore').refAs('Folder'),
    networkFolder: folderFor('network').refAs('Folder'),
  });
  world.inventory.add(datacenter);
  folder.link('childEntity', datacenter.ref);
  return datacenter;
}

/** The datacenter that an object is in; undefined for what is above all of them. */
export function datacenterOf(world: World, object: ManagedObject): Managed<'Datacenter'> | undefined {
  const { inventory } = world;
  for (let ref: ManagedObjectReference | undefined = object.ref; ref !== undefined;) {
    const datacenter = inventory.findAs('Datacenter', ref);
    if (datacenter !== undefined) return datacenter;
    ref = inventory.findAs('ManagedEntity', ref)?.get('parent');
  }
  return undefined;
}

const datacenterTemplate = { ...entityTemplate, datastore: [], network: [], configuration: {} };
