/** A datacenter, as far as files on its datastores need it: datastores are named within one. */
import { getObjectProperty } from '../property/get-object-properties.js';
import { isRefTo } from '../schema/is-ref-to.js';
import { formatRef, type Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { findByInventoryPath, getInventoryPath } from '../vim-util/inventory-path.js';
import { DatastoreLookupError } from './datastore-errors.js';

/** Deeper than any folder hierarchy: a server that leads in circles must not be followed. */
const DEEPEST = 256;

/** A datacenter and where it is. */
export class Datacenter {
  readonly ref: Ref<'Datacenter'>;
  /** Its inventory path, in vCenter's escapes: `folder/DC0`. */
  readonly path: string;

  constructor(ref: Ref<'Datacenter'>, path: string) {
    this.ref = ref;
    this.path = path;
  }

  /** Its own name: the last one of its path. */
  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  /** @throws {VimFaultError} it does not exist, or may not be seen */
  static async fromRef(
    session: VimCaller,
    ref: Ref<'Datacenter'>,
    options?: CallOptions,
  ): Promise<Datacenter> {
    return new Datacenter(ref, await getInventoryPath(session, ref, options));
  }

  /** @throws {DatastoreLookupError} there is no datacenter at that inventory path */
  static async fromPath(session: VimCaller, path: string, options?: CallOptions): Promise<Datacenter> {
    const found = await findByInventoryPath(session, path, options);
    if (found !== undefined && isRefTo(found, 'Datacenter'))
      return Datacenter.fromRef(session, found, options);
    throw new DatastoreLookupError(`datacenter ${path}`, 'there is none at that inventory path');
  }

  /** The datacenter that something is in. @throws {DatastoreLookupError} it is in none */
  static async of(
    session: VimCaller,
    entity: Ref<'ManagedEntity'>,
    options?: CallOptions,
  ): Promise<Datacenter> {
    let at: Ref<'ManagedEntity'> | undefined = entity;
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
      if (isRefTo(at, 'Datacenter')) return Datacenter.fromRef(session, at, options);
      at = await getObjectProperty(session, at, 'parent', options);
    }
    throw new DatastoreLookupError(formatRef(entity), 'it is in no datacenter');
  }
}
