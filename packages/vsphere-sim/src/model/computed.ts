/**
 * Properties that are worked out when they are read, from other properties of the same object or from elsewhere.
 *
 * One `Computed` in a template serves ten thousand objects: it is handed the object each time. That keeps a large
 * inventory small, and what follows from other properties (a VM's `summary` from its `config`) cannot contradict them.
 */
import type { ManagedObject } from './managed-object.js';

export class Computed {
  constructor(
    /** The properties of the same object it is made of: it changes when one of them does. */
    readonly from: readonly string[],
    readonly read: (object: ManagedObject) => unknown,
  ) {}
}

/**
 * A property of objects with properties `P`, worked out at each read. Say in `from` which properties it reads.
 *
 * `read` must not change anything, and must give equal values as long as what it reads is the same. If it reads
 * something else than the properties in `from`, whoever changes that calls `object.touch(name)`.
 */
export function computed<P extends object>(
  from: readonly (keyof P & string)[],
  read: (object: ManagedObject<P>) => unknown,
): Computed {
  // The object that carries the property is one of those it was written for: that is what a template is.
  return new Computed(from, read);
}
