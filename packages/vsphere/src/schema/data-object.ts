/**
 * Making and telling apart data objects whose concrete type matters.
 *
 * A data object is a plain object; `_type` names its type where the declared one does not say it
 * all (a VirtualDisk in a list of VirtualDevice).
 */
import type { DataObjects } from './generated/data-objects.js';
import type { PbmDataObjects } from './generated/pbm/data-objects.js';
import { vimSchema, type SchemaTable } from './table.js';

/** Every data object type of every service by name: no two services have one of the same name. */
export interface ApiDataObjects extends DataObjects, PbmDataObjects {}

/** A copy of `members` that says it is a `type`, so that it is encoded as one. */
export function dataObject<T extends keyof ApiDataObjects>(
  type: T,
  members: Omit<ApiDataObjects[T], '_type'>,
): ApiDataObjects[T] & { readonly _type: T } {
  // Omit and add again give the same type, which TypeScript cannot see through a type parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...members, _type: type } as unknown as ApiDataObjects[T] & { readonly _type: T };
}

/**
 * True when `value` says it is a `type` or one derived from it. An object without `_type`, or with
 * one the schema does not know, is never a match. Objects of a session that speaks by another schema than the
 * built-in one are compared by that: `isDataObject(device, 'VirtualDisk', session.schema)`, and objects of the storage
 * policy service by the service's: `isDataObject(profile, 'PbmCapabilityProfile', pbm.schema)`.
 */
export function isDataObject<T extends keyof ApiDataObjects>(
  value: unknown,
  type: T,
  schema: SchemaTable = vimSchema(),
): value is ApiDataObjects[T] & { readonly _type: string } {
  if (typeof value !== 'object' || value === null || !('_type' in value)) return false;
  const { _type: concrete } = value;
  return typeof concrete === 'string' && schema.isSubtype(concrete, type);
}
