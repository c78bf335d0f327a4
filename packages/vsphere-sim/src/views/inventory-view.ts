/**
 * A view of an inventory tree as a user has it on screen: the root, and what is in the nodes that were opened.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Watcher } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { contentProperties, contentsOf } from './containment.js';
import type { LiveView } from './live-view.js';

export class InventoryView implements LiveView, Watcher {
  readonly object: ManagedObject;
  readonly #world: World;
  readonly #root: ManagedObjectReference;
  readonly #open = new Map<string, ManagedObject>();

  constructor(world: World, moid: string, root: ManagedObjectReference) {
    this.#world = world;
    this.#root = root;
    this.object = new ManagedObject(
      { type: 'InventoryView', value: moid },
      { view: computed([], () => this.refs()) },
    );
  }

  refs(): readonly ManagedObjectReference[] {
    const shown = new Map([[this.#root.value, this.#root]]);
    for (const container of this.#open.values()) {
      for (const { ref } of contentsOf(this.#world.inventory, container, false, () => undefined)) {
        shown.set(ref.value, ref);
      }
    }
    return [...shown.values()];
  }

  /** Returns the references to what is not there. */
  open(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
    return this.#eachFound(refs, (container) => {
      this.#open.set(container.moid, container);
      container.watch(this);
    });
  }

  /** Returns the references to what is not there. */
  shut(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
    return this.#eachFound(refs, (container) => {
      this.#open.delete(container.moid);
      container.unwatch(this);
    });
  }

  changed(container: ManagedObject, names: ReadonlySet<string>): void {
    const properties = contentProperties(this.#world.inventory, container);
    if (properties.some((name) => names.has(name))) this.object.touch('view');
  }

  removed(container: ManagedObject): void {
    this.#open.delete(container.moid);
    this.object.touch('view');
  }

  close(): void {
    for (const container of this.#open.values()) container.unwatch(this);
    this.#open.clear();
  }

  #eachFound(
    refs: readonly ManagedObjectReference[],
    found: (object: ManagedObject) => void,
  ): ManagedObjectReference[] {
    const unresolved: ManagedObjectReference[] = [];
    for (const ref of refs) {
      const object = this.#world.inventory.find(ref);
      if (object === undefined) unresolved.push(ref);
      else found(object);
    }
    this.object.touch('view');
    return unresolved;
  }
}
