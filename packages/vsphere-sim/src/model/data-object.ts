/** Data objects whose type is more than the declared one: saying it, and asking for it. */
import { vimSchema, type DataObjects } from '@kilonova/vsphere/wire';

/** A value that says its type: `typed('VirtualDisk', { key: 2000, ... })`. */
export function typed<T extends keyof DataObjects>(type: T, value: DataObjects[T]): DataObjects[T] {
  return { ...value, _type: type };
}

/** True for a value that is a `type` or something derived from it. */
export function isA<T extends keyof DataObjects>(
  value: { readonly _type?: string } | undefined,
  type: T,
): value is DataObjects[T] {
  const name = value?._type;
  return name !== undefined && (name === type || vimSchema().isSubtype(name, type));
}
