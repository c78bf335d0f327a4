/** The host that a datastore system is of, and what all that it does has in common. */
import type { Ref } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { postEvent } from '../../events/post-event.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { AnyCall } from '../call.js';

type Host = Managed<'HostSystem'>;
type Datastore = Managed<'Datastore'>;

export function hostOf({ world, object }: AnyCall): Host {
  const host = world.inventory
    .ofType('HostSystem')
    .find((one) => one.get('configManager').datastoreSystem?.value === object.moid);
  if (host === undefined) throw notFound('host');
  return host;
}

/** One that the host has. @throws {SimFault} NotFound */
export function datastoreOf(world: World, host: Host, ref: Ref<'Datastore'>): Datastore {
  const datastore = world.inventory.get('Datastore', ref);
  if ((datastore.get('host') ?? []).some(({ key }) => key.value === host.moid)) return datastore;
  throw notFound(`datastore '${datastore.get('name')}'`);
}

/** Where new datastores of the host go. @throws {SimFault} DuplicateName */
export function folderFor(world: World, host: Host, name: string): Managed<'Folder'> {
  const { inventory } = world;
  const datacenter = datacenterOf(world, host);
  const folder = inventory.findAs('Folder', datacenter?.get('datastoreFolder'));
  if (folder === undefined) throw notFound('datacenter');
  // The whole datacenter shares one row of names, in whatever folder a datastore is.
  const taken = (datacenter?.get('datastore') ?? [])
    .map((ref) => inventory.get('Datastore', ref))
    .find((each) => each.get('name') === name);
  if (taken === undefined) return folder;
  throw new SimFault('DuplicateName', { name, object: taken.ref }, `The name '${name}' already exists.`);
}

/** Says what became of a datastore on the host. */
export function datastoreEvent(
  world: World,
  host: Host,
  datastore: Datastore,
  type:
    `${'VMFS' | 'NAS'}DatastoreCreatedEvent` | 'VMFSDatastoreExpandedEvent' | 'DatastoreRemovedOnHostEvent',
): void {
  const withUrl = type.endsWith('CreatedEvent') && { datastoreUrl: datastore.get('summary').url };
  const named = { name: datastore.get('name'), datastore: datastore.refAs('Datastore') };
  postEvent(world, type, { entity: host, members: { datastore: named, ...withUrl } });
}

export function notFound(what: string): SimFault {
  return new SimFault('NotFound', {}, `The host has no such ${what}.`);
}
