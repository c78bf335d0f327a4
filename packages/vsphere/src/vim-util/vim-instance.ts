/** Asking what a value is, in the names of the API and with what they inherit. */
import { VimFaultError } from '../faults/vim-fault-error.js';
import { isRef } from '../schema/is-ref-to.js';
import type { DataObjects } from '../schema/generated/data-objects.js';
import type { ManagedObjectSubtypes } from '../schema/generated/managed-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';

/**
 * True when `value` is a `typeName` or derives from it: a data object by its `_type`, a reference by the kind of
 * object it refers to, an error by the fault that it carries. Case counts. A VirtualE1000 is a VirtualEthernetCard, a
 * ClusterComputeResource a ManagedEntity, a FileLocked a FileFault. Values of a session that speaks by another
 * schema than the built-in one are compared by that: `isVimInstance(value, 'VirtualDisk', session.schema)`.
 */
export function isVimInstance<T extends keyof ManagedObjectSubtypes>(
  value: unknown,
  typeName: T,
  schema?: SchemaTable,
): value is Ref<T>;
export function isVimInstance<T extends keyof DataObjects>(
  value: unknown,
  typeName: T,
  schema?: SchemaTable,
): value is DataObjects[T] & { readonly _type: string };
export function isVimInstance(value: unknown, typeName: string, schema?: SchemaTable): boolean;
export function isVimInstance(value: unknown, typeName: string, schema: SchemaTable = vimSchema()): boolean {
  if (value instanceof VimFaultError) return value.faultNames.includes(typeName);
  if (typeof value !== 'object' || value === null) return false;
  if ('_type' in value && typeof value._type === 'string') {
    return value._type === typeName || schema.isSubtype(value._type, typeName);
  }
  return isRef(value) && (value.type === typeName || schema.isManagedSubtype(value.type, typeName));
}
