/**
 * What a live copy tells: an object came, changed or went.
 *
 * An event is the difference between two states of one object, whatever lay between. So events can be joined
 * when a listener is slow, and found again after an interruption, and still add up to the copy.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { UnreadableProperty } from './unreadable-property.js';
import type { PropertyValue } from './property-path.js';
import type { PathsIn, Selected } from './type-selection.js';

/** Paths to keep current by the type of object that has them. */
export type WatchedTypes = { readonly [T in keyof ManagedObjects]?: readonly string[] };

/** An object that is now in the copy. */
export interface ObjectAdded<Types, T extends keyof Types> {
  readonly kind: 'added';
  /** The watched type that the object belongs to: the nearest above its own. */
  readonly type: T;
  readonly obj: ManagedObjectReference;
  readonly object: Selected<Types, T>;
}

/** An object with other values than before. */
export interface ObjectChanged<Types, T extends keyof Types> {
  readonly kind: 'changed';
  readonly type: T;
  readonly obj: ManagedObjectReference;
  /** As it is now. */
  readonly object: Selected<Types, T>;
  /** The paths that changed, those of `changes`. */
  readonly paths: readonly PathsIn<T & string, Types[T]>[];
  readonly changes: {
    readonly [Path in PathsIn<T & string, Types[T]>]?: Change<PropertyValue<T & string, Path>>;
  };
}

/** An object that is not in the copy any more: destroyed, moved elsewhere, or not to be seen any more. */
export interface ObjectRemoved<Types, T extends keyof Types> {
  readonly kind: 'removed';
  readonly type: T;
  readonly obj: ManagedObjectReference;
  /** As it was last. */
  readonly object: Selected<Types, T>;
}

/** What became of one property. Undefined is a value that is unset, or cannot be read. */
export interface Change<Value> {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  /** Why it cannot be read now. */
  readonly unreadable?: UnreadableProperty | undefined;
}

/** `kind` tells what happened and `type` to what; both narrow the type of the event. */
export type InventoryEvent<Types> = AddedEvent<Types> | ChangedEvent<Types> | RemovedEvent<Types>;

/** {@link ObjectAdded} of any of the watched types. */
export type AddedEvent<Types> = {
  [T in keyof Types & keyof ManagedObjects]: ObjectAdded<Types, T>;
}[keyof Types & keyof ManagedObjects];

/** {@link ObjectChanged} of any of the watched types. */
export type ChangedEvent<Types> = {
  [T in keyof Types & keyof ManagedObjects]: ObjectChanged<Types, T>;
}[keyof Types & keyof ManagedObjects];

/** {@link ObjectRemoved} of any of the watched types. */
export type RemovedEvent<Types> = {
  [T in keyof Types & keyof ManagedObjects]: ObjectRemoved<Types, T>;
}[keyof Types & keyof ManagedObjects];

/** An object at one moment. Never changed: another state is another snapshot. */
export interface Snapshot {
  /** The watched type it belongs to. */
  readonly type: string;
  readonly obj: ManagedObjectReference;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly missing: readonly UnreadableProperty[];
}

/** From one state of an object to another; undefined is not being in the copy. */
export interface Transition {
  readonly key: string;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot | undefined;
}

/** An event without its types. */
export interface AnyInventoryEvent {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly type: string;
  readonly obj: ManagedObjectReference;
  readonly object: Pick<Snapshot, 'obj' | 'properties' | 'missing'>;
  readonly paths?: readonly string[];
  readonly changes?: Readonly<Record<string, Change<unknown>>>;
}

/** Undefined when there is nothing to tell. */
export function eventOf({ before, after }: Transition): AnyInventoryEvent | undefined {
  if (!before) return after && { kind: 'added', ...described(after) };
  if (!after) return { kind: 'removed', ...described(before) };
  const changes = changesBetween(before, after);
  const paths = Object.keys(changes);
  return paths.length === 0 ? undefined : { kind: 'changed', ...described(after), paths, changes };
}

function described({ type, obj, properties, missing }: Snapshot): Omit<AnyInventoryEvent, 'kind'> {
  return { type, obj, object: { obj, properties, missing } };
}

function changesBetween(before: Snapshot, after: Snapshot): Record<string, Change<unknown>> {
  const changes: [string, Change<unknown>][] = [];
  const paths = [before, after].flatMap(pathsOf);
  for (const path of new Set(paths)) {
    const from = before.properties[path];
    const to = after.properties[path];
    const unreadable = after.missing.find((property) => property.path === path);
    const was = before.missing.find((property) => property.path === path);
    if (isDeepStrictEqual(from, to) && isDeepStrictEqual(was?.fault, unreadable?.fault)) continue;
    changes.push([path, { from, to, ...(unreadable && { unreadable }) }]);
  }
  return Object.fromEntries(changes);
}

function pathsOf({ properties, missing }: Snapshot): string[] {
  return Object.keys(properties).concat(missing.map(({ path }) => path));
}
