/** Telling devices and backings apart by the type that they say they are. */
import { vimSchema, type DataObjects } from '@kilonova/vsphere/wire';

/** True for a value that is a `type` or something derived from it. */
export function isA<T extends keyof DataObjects>(
  value: { readonly _type?: string } | undefined,
  type: T,
): value is DataObjects[T] {
  const name = value?._type;
  return name !== undefined && (name === type || vimSchema().isSubtype(name, type));
}
