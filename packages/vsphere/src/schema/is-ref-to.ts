/**
 * Whether a value whose type the compiler does not know is a reference, and to what kind of object: for
 * results of tasks and finds, and for properties read across several kinds of objects.
 */
import type { ManagedObjectSubtypes } from './generated/managed-objects.js';
import type { ManagedObjectReference, Ref } from './managed-object-reference.js';
import { vimSchema, type SchemaTable } from './table.js';

/** True for a managed object reference, of whatever kind of object. */
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

/** True when `value` refers to an object of that type or of one derived from it, as the schema has them: the
 * built-in one, or the session's. */
export function isRefTo<T extends keyof ManagedObjectSubtypes>(
  value: unknown,
  type: T,
  schema: SchemaTable = vimSchema(),
): value is Ref<T> {
  return isRef(value) && schema.isManagedSubtype(value.type, type);
}
