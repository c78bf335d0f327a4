/**
 * What an address below `/folder` means: `/folder/PATH?dcPath=DATACENTER&dsName=DATASTORE`.
 *
 * A vCenter has many datacenters, and answers for each. A host has one, `ha-datacenter`, with the datastores that are
 * mounted on it; the simulator answers for its hosts as well, and tells them apart by the name they were addressed by.
 */
import type { Ref } from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import { plainName } from '../../model/entity-names.js';
import { entityAt } from '../../model/inventory-path.js';
import type { World } from '../../model/world.js';
import { HttpRefusal } from './http-refusal.js';

/** What a host calls its only datacenter. */
export const HOST_DATACENTER = 'ha-datacenter';

/** An address, taken apart but not looked up. */
export interface DatastoreAddress {
  readonly host: string;
  /** Below the root of the datastore. */
  readonly relPath: string;
  readonly dcPath: string | undefined;
  readonly dsName: string | undefined;
  readonly atHost: boolean;
}

/**
 * @param root where files are served: `/folder`
 * @throws {HttpRefusal} 400
 */
export function parseDatastoreUrl(root: string, { hostname, pathname, searchParams }: URL): DatastoreAddress {
  const dcPath = searchParams.get('dcPath')?.replace(/^\/+|\/+$/g, '');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    relPath: decodedPath(pathname.slice(root.length)),
    dcPath: dcPath === '' ? undefined : dcPath,
    dsName: searchParams.get('dsName') ?? undefined,
    atHost: dcPath === HOST_DATACENTER,
  };
}

/** All datacenters by their paths. */
export function datacenterPaths(
  world: World,
): { readonly path: string; readonly datacenter: Managed<'Datacenter'> }[] {
  return world.inventory
    .ofType('Datacenter')
    .map((datacenter) => ({ path: pathOf(world, datacenter), datacenter }));
}

/** The datastores that are meant when none is named. @throws {HttpRefusal} 404 */
export function datastoresAt(world: World, address: DatastoreAddress): Managed<'Datastore'>[] {
  const refs = address.atHost
    ? mountedRefs(world, address.host)
    : datacenterAt(world, address).get('datastore');
  return (refs ?? [])
    .map((ref) => world.inventory.findAs('Datastore', ref))
    .filter((datastore) => datastore !== undefined);
}

/** @throws {HttpRefusal} 404: there is none of that name, or several hosts have different ones; 503: it cannot be reached */
export function datastoreAt(world: World, address: DatastoreAddress, name: string): Managed<'Datastore'> {
  const wanted = plainName(name);
  const [found, ...others] = datastoresAt(world, address).filter(
    (datastore) => plainName(datastore.get('name')) === wanted,
  );
  if (found === undefined) throw new HttpRefusal(404, `There is no datastore '${name}'.`);
  if (others.length > 0) {
    throw new HttpRefusal(404, `There are several datastores '${name}': address the host by its name.`);
  }
  if (!found.get('summary').accessible)
    throw new HttpRefusal(503, `The datastore '${name}' cannot be reached.`);
  return found;
}

/** @throws {HttpRefusal} 404 */
function datacenterAt(world: World, { dcPath = '' }: DatastoreAddress): Managed<'Datacenter'> {
  const { inventory } = world;
  const datacenter = inventory.findAs('Datacenter', entityAt(world, dcPath)?.ref);
  if (datacenter === undefined) throw new HttpRefusal(404, `There is no datacenter '${dcPath}'.`);
  return datacenter;
}

/** Those of the host that is addressed; those of all where the address names none. */
function mountedRefs({ inventory }: World, address: string): Ref<'Datastore'>[] {
  const hosts = inventory.ofType('HostSystem');
  const named = hosts.filter((host) => host.get('name').toLowerCase() === address.toLowerCase());
  const mounted = (named.length > 0 ? named : hosts).flatMap((host) => host.get('datastore') ?? []);
  return [...new Map(mounted.map((ref) => [ref.value, ref])).values()];
}

function pathOf({ inventory }: World, datacenter: Managed<'Datacenter'>): string {
  const names: string[] = [];
  let at: Managed<'ManagedEntity'> | undefined = datacenter;
  while (at?.get('parent') !== undefined) {
    names.unshift(at.get('name'));
    at = inventory.findAs('ManagedEntity', at.get('parent'));
  }
  return names.join('/');
}

function decodedPath(path: string): string {
  try {
    return path
      .split('/')
      .filter((name) => name !== '')
      .map((name) => decodeURIComponent(name))
      .join('/');
  } catch {
    throw new HttpRefusal(400, 'The path has a percent sign that escapes nothing.');
  }
}
