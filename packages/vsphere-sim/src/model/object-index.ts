/**
 * Objects of some types by a key that is made of their properties: VMs by uuid, entities by parent and name.
 *
 * Nothing is worked out before the first question: then all objects are gone through once, and from then on the index
 * follows the changes.
 */
import type { ManagedObject, Watcher } from './managed-object.js';

/** What an index is made by. */
export interface IndexDefinition {
  /** Objects it covers. */
  covers(object: ManagedObject): boolean;
  /** The properties that its keys are made of. */
  readonly from: readonly string[];
  keysOf(object: ManagedObject): readonly string[];
}

export class ObjectIndex implements Watcher {
  readonly #definition: IndexDefinition;
  readonly #byKey = new Map<string, Set<ManagedObject>>();
  readonly #keysOf = new Map<ManagedObject, readonly string[]>();

  constructor(definition: IndexDefinition, objects: Iterable<ManagedObject>) {
    this.#definition = definition;
    for (const object of objects) this.added(object);
  }

  /** In the order they came to have the key. */
  find(key: string): readonly ManagedObject[] {
    return [...(this.#byKey.get(key) ?? [])];
  }

  first(key: string): ManagedObject | undefined {
    return this.#byKey.get(key)?.values().next().value;
  }

  added(object: ManagedObject): void {
    if (!this.#definition.covers(object)) return;
    object.watch(this);
    this.#enter(object);
  }

  changed(object: ManagedObject, names: ReadonlySet<string>): void {
    if (!this.#definition.from.some((name) => names.has(name))) return;
    this.#leave(object);
    this.#enter(object);
  }

  removed(object: ManagedObject): void {
    this.#leave(object);
  }

  #enter(object: ManagedObject): void {
    const keys = this.#definition.keysOf(object);
    this.#keysOf.set(object, keys);
    for (const key of keys) {
      const objects = this.#byKey.get(key);
      if (objects === undefined) this.#byKey.set(key, new Set([object]));
      else objects.add(object);
    }
  }

  #leave(object: ManagedObject): void {
    for (const key of this.#keysOf.get(object) ?? []) {
      const objects = this.#byKey.get(key);
      objects?.delete(object);
      if (objects?.size === 0) this.#byKey.delete(key);
    }
    this.#keysOf.delete(object);
  }
}
