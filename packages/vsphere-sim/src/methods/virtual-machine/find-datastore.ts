/** Datastores by the name that paths call them. */
import type { Managed, ManagedObject } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { SimFault } from '../../wire/sim-fault.js';

/** Where a path's file is to be looked for. */
export interface DatastoreScope {
  readonly world: World;
  readonly datacenter: Managed<'Datacenter'> | undefined;
  /** A host that has to reach it. */
  readonly host: Managed<'HostSystem'> | undefined;
}

export interface PlacedPath {
  readonly datastore: Managed<'Datastore'>;
  readonly path: DatastorePath;
}

/**
 * The datastore of a path, which the host has to reach.
 *
 * @throws {SimFault} InvalidDatastorePath: the text is no path, or names no datastore of the datacenter;
 *   InvalidDatastore: the host does not reach it
 */
export function placedPath(scope: DatastoreScope, text: string): PlacedPath {
  const path = DatastorePath.parse(text);
  const refs = scope.datacenter?.get('datastore') ?? [];
  const datastore = refs
    .map((ref) => scope.world.inventory.findAs('Datastore', ref))
    .find((candidate) => candidate?.get('name') === path.datastore);
  if (datastore === undefined) {
    throw new SimFault(
      'InvalidDatastorePath',
      { name: path.datastore, datastorePath: text },
      `Invalid datastore path '${text}'.`,
    );
  }
  assertReachable(datastore, scope.host);
  return { datastore, path };
}

/** @throws {SimFault} InvalidDatastore */
export function assertReachable(datastore: Managed<'Datastore'>, host: ManagedObject | undefined): void {
  const mounts = datastore.get('host') ?? [];
  const isMounted =
    host === undefined ||
    mounts.some(({ key, mountInfo }) => key.value === host.moid && mountInfo.accessible !== false);
  if (isMounted && datastore.get('summary').accessible) return;
  throw new SimFault(
    'InvalidDatastore',
    { datastore: datastore.ref, name: datastore.get('name') },
    `The datastore '${datastore.get('name')}' cannot be reached.`,
  );
}
