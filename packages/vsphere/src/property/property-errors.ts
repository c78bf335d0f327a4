/**
 * What can go wrong with properties alone: a path that leads nowhere, and, for a caller who wants all or
 * nothing, properties that the server keeps to itself.
 */
import { VsphereError } from '../errors.js';
import { formatRef, type ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { UnreadableProperty } from './unreadable-property.js';
import { faultNameOf } from '../faults/fault-message.js';

/** What is wrong with a property path. */
export type PathProblem =
  /** It cannot be read as a path: `config..name`, `device[`. */
  | 'syntax'
  /** There is no such type of managed object. */
  | 'unknownType'
  /** Neither the type nor a type derived from it has the property, or the member on the way. */
  | 'unknownMember'
  /** A key where there is no array. */
  | 'notAnArray'
  /** It goes on where there is nothing below: after a number, or a reference to another object. */
  | 'endsBefore';

/** Where and why a path stops making sense. */
export interface InvalidPathDetails {
  /** The type of managed object whose properties were asked for. */
  readonly type: string;
  /** The path as it was given. */
  readonly path: string;
  readonly problem: PathProblem;
  /** In words: `runtime has no powerstate`. */
  readonly reason: string;
  /** The whole path that the caller may have meant. */
  readonly suggestion?: string | undefined;
}

/** A property path that the schema does not have. Nothing has been sent. */
export class InvalidPropertyPathError extends VsphereError {
  readonly type: string;
  readonly path: string;
  readonly problem: PathProblem;
  readonly suggestion: string | undefined;

  constructor({ type, path, problem, reason, suggestion }: InvalidPathDetails) {
    const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
    super('INVALID_PROPERTY_PATH', `${path} is no property of ${type}: ${reason}${hint}`);
    this.type = type;
    this.path = path;
    this.problem = problem;
    this.suggestion = suggestion;
  }
}

/** An object, and those of its properties that cannot be read. */
export interface UnreadableObject {
  readonly obj: ManagedObjectReference;
  readonly missing: readonly UnreadableProperty[];
}

const MOST_NAMED = 5;

/**
 * Thrown by a strict read: properties were refused, or objects are gone. Names all of them; the cause is
 * the fault of the first property, so that `isVimFault(error, 'NoPermission')` answers for it.
 */
export class UnreadablePropertiesError extends VsphereError {
  /** Objects of which something could not be read. */
  readonly objects: readonly UnreadableObject[];
  /** Objects that were asked for by name and do not exist. */
  readonly gone: readonly ManagedObjectReference[];

  constructor(objects: readonly UnreadableObject[], gone: readonly ManagedObjectReference[] = []) {
    const all = [...objects.map(describe), ...gone.map((obj) => `${formatRef(obj)} (does not exist)`)];
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
    const [first] = objects;
    const [property] = first?.missing ?? [];
    super(
      'PROPERTIES_UNREADABLE',
      `not everything could be read: ${all.slice(0, MOST_NAMED).join('; ')}${more}`,
      property ? { cause: property.error } : {},
    );
    this.objects = objects;
    this.gone = gone;
  }
}

function describe({ obj, missing }: UnreadableObject): string {
  return `${formatRef(obj)} ${missing.map(({ path, fault }) => `${path} (${faultNameOf(fault)})`).join(', ')}`;
}

/** @throws {UnreadablePropertiesError} something of these objects could not be read, or one is gone */
export function requireReadable(
  objects: readonly UnreadableObject[],
  gone: readonly ManagedObjectReference[] = [],
): void {
  const unreadable = objects.filter(({ missing }) => missing.length > 0);
  if (unreadable.length > 0 || gone.length > 0) throw new UnreadablePropertiesError(unreadable, gone);
}
