/**
 * Files as callers name them: `[ds1] folder/file` in a datacenter, or `https://server/folder/file?dcPath=DC0&dsName=ds1`.
 */
import type { Ref } from '@kilonova/vsphere/wire';
import { DatastoreTrees } from '../../files/datastore-trees.js';
import { entityAt } from '../../model/inventory-path.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import type { FileLocation } from '../../storage/file-transfer.js';
import { invalidDatastorePath } from '../../storage/storage-faults.js';
import type { AnyCall } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { requirePrivilege } from '../require-privilege.js';
import { placedPath } from '../virtual-machine/find-datastore.js';

export interface LocatedFile extends FileLocation {
  readonly datastore: Managed<'Datastore'>;
  readonly datacenter: Managed<'Datacenter'>;
  /** `[ds1] folder/file` */
  readonly path: string;
}

export interface NamedFile {
  readonly name: string;
  /** A path in brackets needs it, a URL does not. */
  readonly datacenter?: Ref<'Datacenter'> | undefined;
  /** What the argument for the datacenter is called, for the refusal. */
  readonly property?: string;
}

/**
 * Where a file that a method works on is, or is to be. Who calls has to be allowed to manage files there.
 *
 * @throws {SimFault} InvalidDatastorePath, InvalidDatastore, InvalidArgument: no datacenter; NoPermission
 */
export function locatedFile(call: AnyCall, { name, datacenter, property }: NamedFile): LocatedFile {
  const { world } = call;
  const url = /^https?:\/\//i.test(name) ? byUrl(world, name) : undefined;
  const where = url?.datacenter ?? datacenterOf(world, datacenter, property);
  const placed = placedPath({ world, datacenter: where, host: undefined }, url?.path ?? name);
  requirePrivilege(call, placed.datastore, 'Datastore.FileManagement');
  const files = world.part(DatastoreTrees).of(placed.datastore);
  return {
    files,
    relPath: placed.path.relPath,
    datastore: placed.datastore,
    datacenter: where,
    path: placed.path.toString(),
  };
}

function datacenterOf(
  { inventory }: World,
  ref: Ref<'Datacenter'> | undefined,
  property = 'datacenter',
): Managed<'Datacenter'> {
  // Expected of a vCenter, which has several of them; a host by itself knows without being told.
  if (ref === undefined) throw invalidArgument(property);
  return inventory.get('Datacenter', ref);
}

function byUrl(world: World, text: string): { datacenter: Managed<'Datacenter'>; path: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const datastore = url?.searchParams.get('dsName') ?? '';
  const dcPath = url?.searchParams.get('dcPath') ?? '';
  const datacenter = world.inventory.findAs('Datacenter', entityAt(world, dcPath)?.ref);
  const [, folder] = /^\/folder\/?(.*)$/s.exec(url?.pathname ?? '') ?? [];
  if (folder === undefined || datastore === '' || datacenter === undefined) {
    throw invalidDatastorePath(text, 'it is no address of a file on a datastore');
  }
  return { datacenter, path: new DatastorePath(datastore, decoded(folder)).toString() };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidDatastorePath(text, 'it is not encoded as an address is');
  }
}
