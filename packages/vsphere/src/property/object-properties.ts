/**
 * One object as the property collector reports it, in a shape to work with.
 *
 * On the wire properties are a list of name and value. Here they are looked up by path and typed by
 * it. What could not be read is reported beside what could: one VM that may not be seen does
 * not spoil a listing.
 */
import { faultNameOf, type FaultFields } from '../faults/fault-message.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { MethodFault, MissingProperty, ObjectContent } from '../schema/generated/data-objects.js';
import type { ManagedObjectSubtypes } from '../schema/generated/managed-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { PropertiesOf } from './property-path.js';

/** A property that the server would not give, and why: NoPermission, InvalidProperty... */
export interface UnreadableProperty {
  readonly path: string;
  readonly fault: MethodFault;
  /** The server's words. */
  readonly message: string | undefined;
}

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
  content: ObjectContent,
): ObjectProperties<T, Path> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
  return {
    obj: content.obj,
    properties: valuesByPath(content.propSet),
    missing: (content.missingSet ?? []).map(toUnreadable),
  } as unknown as ObjectProperties<T, Path>;
}

/** An object that shows nothing has no list of properties at all. */
function valuesByPath(propSet: ObjectContent['propSet'] = []): Record<string, unknown> {
  const set = propSet.filter(({ val }) => val !== undefined);
  return Object.fromEntries(set.map(({ name, val }) => [name, val]));
}

export function toUnreadable({ path, fault }: MissingProperty): UnreadableProperty {
  return { path, fault: fault.fault, message: fault.localizedMessage };
}

/** For whoever cannot do without the property. */
export function unreadableError(
  { path, fault, message }: UnreadableProperty,
  object: ManagedObjectReference,
  schema?: SchemaTable,
): VimFaultError {
  const fields: FaultFields = { ...fault };
  return new VimFaultError(faultNameOf(fault), fields, {
    method: `reading ${path}`,
    object,
    serverMessage: message,
    schema,
  });
}
