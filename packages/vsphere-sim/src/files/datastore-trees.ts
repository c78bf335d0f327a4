/**
 * The file tree of each datastore of the inventory, and what follows from it for the datastore's free space.
 *
 *    const files = world.part(DatastoreTrees).of(datastore);
 *    files.makeDirectory('images', { createParents: true });
 */
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { DatastoreFiles } from '../storage/datastore-files.js';
import { Blobs } from './blobs.js';

/** `world.part(DatastoreTrees)` */
export class DatastoreTrees {
  readonly #world: World;
  readonly #trees = new Map<ManagedObject, DatastoreFiles>();

  constructor(world: World) {
    this.#world = world;
    world.inventory.observe({ removed: (object) => this.#trees.delete(object) });
  }

  /** Made at the first question. What the datastore says to be taken by then is taken by what is not in the tree. */
  of(datastore: Managed<'Datastore'>): DatastoreFiles {
    const files = this.#trees.get(datastore) ?? this.#make(datastore);
    files.name = datastore.get('name');
    return files;
  }

  #make(datastore: Managed<'Datastore'>): DatastoreFiles {
    const world = this.#world;
    const { name, capacity, freeSpace } = datastore.get('summary');
    const files = new DatastoreFiles({
      name,
      capacityBytes: Number(capacity),
      usedBytes: Number(capacity) - Number(freeSpace),
      clock: world.clock,
      blobs: world.part(Blobs).store,
      newUuid: () => world.random.uuid(),
      onSpaceChange: () => this.#publish(datastore, files),
    });
    this.#trees.set(datastore, files);
    return files;
  }

  /** A vCenter learns of it some time later; here the properties say at once what is so. */
  #publish(datastore: Managed<'Datastore'>, { space }: DatastoreFiles): void {
    const { freeBytes: freeSpace, uncommittedBytes: uncommitted } = space;
    datastore.update({
      summary: { ...datastore.get('summary'), freeSpace, uncommitted },
      info: { ...datastore.get('info'), freeSpace },
    });
    this.#world.inventory.findAs('StoragePod', datastore.get('parent'))?.touch('summary');
  }
}
