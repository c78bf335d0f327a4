/**
 * The three parts of a property filter: which properties, of which objects, and both together.
 */
import type {
  ObjectSpec,
  PropertyFilterSpec,
  PropertySpec,
  SelectionSpec,
} from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';

/** The named properties of objects of `type`, or all of them with `all`. */
export function buildPropertySpec(
  type = 'VirtualMachine',
  pathSet: readonly string[] = ['name'],
  all = false,
): PropertySpec {
  // With `all` the server wants no paths beside it.
  return all ? { type, all } : { type, all, pathSet: [...pathSet] };
}

/** `root`, and what the traversals lead to from it. */
export function buildObjectSpec(
  root: ManagedObjectReference,
  selectSet: readonly SelectionSpec[] = [],
): ObjectSpec {
  return { obj: root, skip: false, ...(selectSet.length > 0 && { selectSet: [...selectSet] }) };
}

/** A filter for the property collector; each part may be one or several. */
export function buildPropertyFilterSpec(
  propSet: PropertySpec | readonly PropertySpec[],
  objectSet: ObjectSpec | readonly ObjectSpec[],
): PropertyFilterSpec {
  return { propSet: asArray(propSet), objectSet: asArray(objectSet) };
}

function asArray<T>(value: T | readonly T[]): T[] {
  return isArray(value) ? [...value] : [value];
}

function isArray<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
