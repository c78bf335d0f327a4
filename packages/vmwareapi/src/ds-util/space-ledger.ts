/**
 * Room on datastores, or memory of hosts, that builds in flight have been promised.
 *
 * Many spawns at once read the same free space before any of them has taken a byte. What each was given is
 * noted here until its VM exists, so that they do not all settle on one datastore and fill it.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere';

export class SpaceLedger {
  readonly #promisedBytes = new Map<string, number>();

  promisedBytes(object: ManagedObjectReference): number {
    return this.#promisedBytes.get(object.value) ?? 0;
  }

  /** Promises `bytes`. Call what is returned, once, when the VM exists or will not. */
  promise(object: ManagedObjectReference, bytes: number): () => void {
    this.#add(object.value, bytes);
    return () => this.#add(object.value, -bytes);
  }

  #add(id: string, bytes: number): void {
    const sum = (this.#promisedBytes.get(id) ?? 0) + bytes;
    if (sum === 0) this.#promisedBytes.delete(id);
    else this.#promisedBytes.set(id, sum);
  }
}
