/**
 * References to managed objects out of values whose type the compiler does not know: results of tasks,
 * finds, and properties read across several kinds of objects.
 */
import type { ManagedObjectReference, ManagedObjectSubtypes, Ref } from '@kilonova/vsphere';

/** Kinds that servers answer with where a more general one is asked for. */
const DERIVED: Partial<Record<keyof ManagedObjectSubtypes, readonly string[]>> = {
  DistributedVirtualSwitch: ['VmwareDistributedVirtualSwitch'],
  Folder: ['StoragePod'],
  ManagedEntity: ['Folder', 'StoragePod', 'Datacenter', 'ClusterComputeResource'],
  ResourcePool: ['VirtualApp'],
};

export function isRefTo<T extends keyof ManagedObjectSubtypes>(value: unknown, type: T): value is Ref<T> {
  return isRef(value) && (value.type === type || DERIVED[type]?.includes(value.type) === true);
}

/** The value as a reference of that kind, if it is one. */
export function refTo<T extends keyof ManagedObjectSubtypes>(value: unknown, type: T): Ref<T> | undefined {
  return isRefTo(value, type) ? value : undefined;
}

export function isRef(value: unknown): value is ManagedObjectReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'value' in value &&
    typeof value.type === 'string' &&
    typeof value.value === 'string'
  );
}
