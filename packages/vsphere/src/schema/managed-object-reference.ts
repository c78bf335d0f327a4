/**
 * References to the server's managed objects: a type name and an opaque value.
 *
 * They are plain objects so that they log, compare and serialise like data. The type parameter
 * names the kinds of object a reference may point at: a `Ref<'ComputeResource'>` takes a
 * ClusterComputeResource too, and nothing that is not a compute resource.
 */
import type { ManagedObjectSubtypes } from './generated/managed-objects.js';
import type { PbmManagedObjectSubtypes } from './generated/pbm/managed-objects.js';

/** How the API names an object: its kind, and an id that one server gives it. */
export interface ManagedObjectReference<T extends string = string> {
  readonly type: T;
  readonly value: string;
}

/** A reference to an object of type `T` or of any type derived from it. */
export type Ref<T extends keyof ManagedObjectSubtypes> = ManagedObjectReference<ManagedObjectSubtypes[T]>;

/** The same for an object of the storage policy service. */
export type PbmRef<T extends keyof PbmManagedObjectSubtypes> = ManagedObjectReference<
  PbmManagedObjectSubtypes[T]
>;

/** True when both name the same object on the same server. */
export function isSameRef(a: ManagedObjectReference, b: ManagedObjectReference): boolean {
  return a.type === b.type && a.value === b.value;
}

/** `Folder:group-v3`: for log lines, and as a key where references index a Map. */
export function formatRef(ref: ManagedObjectReference): string {
  return `${ref.type}:${ref.value}`;
}
