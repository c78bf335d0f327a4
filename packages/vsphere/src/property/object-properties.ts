/**
 * One object as the property collector reports it, in a shape to work with.
 *
 * On the wire properties are a list of name and value. Here they are looked up by path and typed by
 * it. What could not be read is reported beside what could: one VM that may not be seen does
 * not spoil a listing.
 */
import type { ObjectContent } from '../schema/generated/data-objects.js';
import type { ManagedObjectSubtypes } from '../schema/generated/managed-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { PropertiesOf } from './property-path.js';
import { UnreadableProperty } from './unreadable-property.js';

/** One object with what could be read of it, and what could not. */
export interface ObjectProperties<T extends string, Path extends string> {
  readonly obj: ManagedObjectReference<SubtypeOf<T>>;
  /** Values by path. A property that is unset is absent. */
  readonly properties: PropertiesOf<T, Path>;
  readonly missing: readonly UnreadableProperty[];
}

/** What an object of declared type `T` may turn out to be. */
export type SubtypeOf<T extends string> = T extends keyof ManagedObjectSubtypes
  ? ManagedObjectSubtypes[T]
  : T;

/** As the caller asked for it: `T` and `Path` are what the retrieval named. */
export function toObjectProperties<T extends string, Path extends string>(
  { obj, propSet, missingSet = [] }: ObjectContent,
  schema?: SchemaTable,
): ObjectProperties<T, Path> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
  return {
    obj,
    properties: valuesByPath(propSet),
    missing: missingSet.map((missing) => new UnreadableProperty(obj, missing, schema)),
  } as unknown as ObjectProperties<T, Path>;
}

/** An object that shows nothing has no list of properties at all. */
function valuesByPath(propSet: ObjectContent['propSet'] = []): Record<string, unknown> {
  const set = propSet.filter(({ val }) => val !== undefined);
  return Object.fromEntries(set.map(({ name, val }) => [name, val]));
}
