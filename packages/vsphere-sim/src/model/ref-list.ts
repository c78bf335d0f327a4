/**
 * A property that lists references and grows one by one: `childEntity`, `vm`, `host`, `recentTask`.
 *
 * Adding to an array that must not be changed copies it; ten thousand VMs added to a folder one by one would be fifty
 * million copies. Here the array is made when somebody reads it, and kept until the list changes.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';

export class RefList {
  readonly #refs = new Map<string, ManagedObjectReference>();
  #array: readonly ManagedObjectReference[] | undefined;

  constructor(refs: Iterable<ManagedObjectReference> = []) {
    for (const ref of refs) this.add(ref);
  }

  /** False when it was there already. */
  add(ref: ManagedObjectReference): boolean {
    if (this.#refs.has(ref.value)) return false;
    this.#refs.set(ref.value, ref);
    this.#array = undefined;
    return true;
  }

  /** False when it was not there. */
  delete(ref: ManagedObjectReference): boolean {
    if (!this.#refs.delete(ref.value)) return false;
    this.#array = undefined;
    return true;
  }

  /** In the order they came. The same array until the list changes. */
  toArray(): readonly ManagedObjectReference[] {
    this.#array ??= [...this.#refs.values()];
    return this.#array;
  }
}
