/** Data objects whose type is more than the declared one. */
import type { DataObjects } from '@kilonova/vsphere/wire';

/** A value that says its type: `typed('VirtualDisk', { key: 2000, ... })`. */
export function typed<T extends keyof DataObjects>(type: T, value: DataObjects[T]): DataObjects[T] {
  return { ...value, _type: type };
}
