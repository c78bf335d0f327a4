/**
 * From the start objects of a selection along its traversals: which objects it reports, and which properties led there.
 */
import type { ManagedObjectReference, SchemaTable } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import { valueAt } from './property-path.js';
import type { Selection, Traversal } from './selection.js';

/** Finds what a reference names, to this reader; undefined when it is gone. */
export type FindObject = (ref: ManagedObjectReference) => ManagedObject | undefined;

export interface Walk {
  /** Each once, in the order they were reached. */
  readonly objects: ReadonlySet<ManagedObject>;
  /** What was read on the way: when one of these changes, the walk may lead elsewhere. */
  readonly sources: ReadonlyMap<ManagedObject, ReadonlySet<string>>;
  /** Start objects that are not there. */
  readonly missing: readonly ManagedObjectReference[];
}

export function walk(schema: SchemaTable, selection: Selection, find: FindObject): Walk {
  const objects = new Set<ManagedObject>();
  const sources = new Map<ManagedObject, Set<string>>();
  const missing: ManagedObjectReference[] = [];
  const gone = new Map<ManagedObject, Set<Traversal>>();
  const report = (object: ManagedObject): void => {
    if (selection.pathsFor(object.type) !== undefined) objects.add(object);
  };

  // By a list of what is still to do: inventories can be deeper than a call stack.
  const todo: { readonly object: ManagedObject; readonly next: readonly Traversal[] }[] = [];
  const follow = (object: ManagedObject, traversal: Traversal): void => {
    if (!schema.isManagedSubtype(object.type, traversal.type)) return;
    if (!isNew(gone, object, traversal)) return;
    isNew(sources, object, traversal.path.root);
    for (const ref of refsIn(valueAt(schema, object, traversal.path)?.value)) {
      const found = find(ref);
      if (found === undefined) continue;
      if (!traversal.skip) report(found);
      if (traversal.next.length > 0) todo.push({ object: found, next: traversal.next });
    }
  };

  for (const start of selection.starts) {
    const object = find(start.ref);
    if (object === undefined) {
      missing.push(start.ref);
      continue;
    }
    if (!start.skip) report(object);
    todo.push({ object, next: start.next });
  }
  // Grows while it is gone through.
  for (const { object, next } of todo) for (const traversal of next) follow(object, traversal);
  return { objects, sources, missing };
}

function isNew<K, V>(seen: Map<K, Set<V>>, key: K, value: V): boolean {
  const values = seen.get(key);
  if (values === undefined) {
    seen.set(key, new Set([value]));
    return true;
  }
  if (values.has(value)) return false;
  values.add(value);
  return true;
}

function refsIn(value: unknown): readonly ManagedObjectReference[] {
  if (value === undefined) return [];
  // A traversal's path ends in references: that was checked when it was read.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Array.isArray(value) ? value : [value]) as ManagedObjectReference[];
}
