/**
 * Every session's collectors and filters: the one that all sessions find under the server's reference, and those that
 * a session made for itself.
 */
import type { PropertyFilterSpec } from '@kilonova/vsphere/wire';
import { managedObjectNotFound } from '../model/inventory.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { notAuthenticated } from '../privileges/access-faults.js';
import type { Session } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { Collector } from './collector.js';
import { Filter } from './filter.js';
import { readerOf } from './reader.js';
import { readSelection } from './selection.js';

/** What a session asks its collector to watch. */
export interface FilterRequest {
  readonly spec: PropertyFilterSpec;
  readonly partialUpdates: boolean;
  readonly apiVersion: string;
}

export class Collectors {
  readonly #world: World;
  readonly #byObject = new WeakMap<ManagedObject, Collector>();
  /** What takes back that the session's end is waited for. */
  readonly #stays = new WeakMap<Collector, () => void>();
  readonly #filters = new WeakMap<
    ManagedObject,
    { readonly filter: Filter; readonly collector: Collector }
  >();

  constructor(world: World) {
    this.#world = world;
    world.part(Sessions).onOpen((session) => {
      const shared = world.inventory.singleton('PropertyCollector');
      if (shared !== undefined) this.#open(session, shared.moid);
    });
  }

  /** The collector that an object of the session stands for. */
  of(object: ManagedObject): Collector {
    const collector = this.#byObject.get(object);
    if (collector === undefined) throw managedObjectNotFound(object.ref);
    return collector;
  }

  /** One more for a session. */
  create(session: Session): Collector {
    return this.#open(session, session.nextMoid());
  }

  destroy(session: Session, object: ManagedObject): void {
    const collector = this.of(object);
    for (const filter of collector.filters) session.remove(filter.object);
    collector.close();
    this.#stays.get(collector)?.();
    session.remove(object);
  }

  /** @throws {SimFault} what is wrong with the request */
  addFilter(session: Session, collector: Collector, request: FilterRequest): Filter {
    const { spec, partialUpdates, apiVersion } = request;
    const object = new ManagedObject<{ spec: PropertyFilterSpec; partialUpdates: boolean }>(
      { type: 'PropertyFilter', value: session.nextMoid() },
      { spec, partialUpdates },
    );
    const filter = new Filter({
      object,
      reader: readerOf(this.#world, session),
      selection: readSelection(this.#world.schema, spec, apiVersion),
      partialUpdates,
      onChange: () => collector.noteChange(),
    });
    session.add(object);
    this.#filters.set(object, { filter, collector });
    collector.addFilter(filter);
    return filter;
  }

  destroyFilter(session: Session, object: ManagedObject): void {
    const known = this.#filters.get(object);
    if (known === undefined) throw managedObjectNotFound(object.ref);
    known.collector.removeFilter(known.filter);
    session.remove(object);
  }

  #open(session: Session, moid: string): Collector {
    const object: Managed<'PropertyCollector'> = new ManagedObject(
      { type: 'PropertyCollector', value: moid },
      { filter: [] },
    );
    const collector = new Collector(this.#world, object);
    this.#byObject.set(object, collector);
    session.add(object);
    this.#stays.set(
      collector,
      session.onEnd(() => collector.close(notAuthenticated(object.ref))),
    );
    return collector;
  }
}
