/**
 * The file tree of each datastore of the inventory, and what follows from it for the datastore's free space.
 *
 *    const files = world.part(DatastoreTrees).of(datastore);
 *    files.makeDirectory('images', { createParents: true });
 */
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { DatastoreFiles } from '../storage/datastore-files.js';
import { FolderNode, type TreeNode } from '../storage/file-node.js';
import type { Space } from '../storage/space-account.js';
import { Blobs } from './blobs.js';

interface Expected {
  readonly space: Space;
  readonly make: (files: DatastoreFiles) => void;
}

/** `world.part(DatastoreTrees)` */
export class DatastoreTrees {
  readonly #world: World;
  readonly #trees = new Map<ManagedObject, DatastoreFiles>();
  readonly #owners = new WeakMap<object, Managed<'Datastore'>>();
  /** Their space changes and is the same in the end, or will be told of later. */
  readonly #quiet = new Set<DatastoreFiles>();
  readonly #soon = new Set<DatastoreFiles>();
  readonly #later = new Map<DatastoreFiles, Expected[]>();

  constructor(world: World) {
    this.#world = world;
    world.inventory.observe({ removed: (object) => this.#trees.delete(object) });
  }

  /** Made at the first question. What the datastore says to be taken by then is taken by what is not in the tree. */
  of(datastore: Managed<'Datastore'>): DatastoreFiles {
    const files = this.#trees.get(datastore) ?? this.#make(datastore);
    files.name = datastore.get('name');
    this.#makeExpected(files);
    return files;
  }

  /**
   * Files that are on the datastore already: they are made when somebody asks for the tree. Until then they only take
   * their space, so that ten thousand VMs of a start inventory cost little.
   */
  later(datastore: Managed<'Datastore'>, space: Space, make: (files: DatastoreFiles) => void): void {
    const files = this.#trees.get(datastore) ?? this.#make(datastore);
    const expected = this.#later.get(files);
    if (expected === undefined) this.#later.set(files, [{ space, make }]);
    else expected.push({ space, make });
    this.#quietly(files, () => files.space.add(space));
    this.#publishSoon(files);
  }

  /** The datastore that a file lies on. */
  ownerOf(node: TreeNode): Managed<'Datastore'> | undefined {
    let root: TreeNode = node;
    while (root.parent !== undefined) root = root.parent;
    const files = root instanceof FolderNode ? root.datastore : undefined;
    return files === undefined ? undefined : this.#owners.get(files);
  }

  #makeExpected(files: DatastoreFiles): void {
    const all = this.#later.get(files);
    if (all === undefined) return;
    this.#later.delete(files);
    this.#quietly(files, () => {
      files.asFound(() => {
        for (const { space, make } of all) {
          files.space.remove(space);
          make(files);
        }
      });
    });
    this.#publish(files);
  }

  /** Once for all VMs of a start inventory, and not for each of them. */
  #publishSoon(files: DatastoreFiles): void {
    if (this.#soon.size === 0) {
      queueMicrotask(() => {
        const all = [...this.#soon];
        this.#soon.clear();
        for (const each of all) this.#publish(each);
      });
    }
    this.#soon.add(files);
  }

  #quietly(files: DatastoreFiles, work: () => void): void {
    this.#quiet.add(files);
    try {
      work();
    } finally {
      this.#quiet.delete(files);
    }
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
      onSpaceChange: () => this.#publish(files),
    });
    this.#trees.set(datastore, files);
    this.#owners.set(files, datastore);
    return files;
  }

  /** A vCenter learns of it some time later; here the properties say at once what is so. */
  #publish(files: DatastoreFiles): void {
    const datastore = this.#owners.get(files);
    if (datastore === undefined || this.#quiet.has(files)) return;
    const { freeBytes: freeSpace, uncommittedBytes: uncommitted } = files.space;
    const summary = datastore.get('summary');
    if (summary.freeSpace === freeSpace && summary.uncommitted === uncommitted) return;
    datastore.update({
      summary: { ...summary, freeSpace, uncommitted },
      info: { ...datastore.get('info'), freeSpace },
    });
    this.#world.inventory.findAs('StoragePod', datastore.get('parent'))?.touch('summary');
  }
}
