/**
 * What to read of which types: `{ VirtualMachine: ['name', 'runtime.powerState'], HostSystem: ['name'] }`.
 *
 * An object belongs to the nearest selected type above its own, so it is reported once even where
 * one selected type derives from another. It is then read with the paths of both.
 */
import type { PropertySpec } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import type { VimCaller } from '../session/vim-caller.js';
import { checkPathSet } from './check-path-set.js';
import type { ObjectProperties } from './object-properties.js';

/** Property paths, or `'all'` for every property that the type has itself. */
export type PathSelection = readonly string[] | 'all';

/** The paths that a selection names; of `'all'`, the properties that the schema gives to the type. */
export type PathsIn<T extends string, Paths> = Paths extends readonly (infer Path extends string)[]
  ? Path
  : T extends keyof ManagedObjects
    ? keyof ManagedObjects[T] & string
    : string;

/** Paths to read by the type of object they are read from. */
export type TypeSelection = { readonly [T in keyof ManagedObjects]?: PathSelection };

/** An object as one type of a selection has it. */
export type Selected<Types, T extends keyof Types> = ObjectProperties<
  T & string,
  PathsIn<T & string, Types[T]>
>;

/** What tells the server to read a selection. Checks its paths first. */
export function propertySpecs(caller: VimCaller, types: TypeSelection): PropertySpec[] {
  return selectionEntries(types).map(([type, selection]) => {
    const pathSet = selection === 'all' ? selection : pathsFor(type, types, schemaOf(caller));
    if (pathSet !== 'all') checkPathSet(caller, type, pathSet);
    return propertySpec(type, pathSet);
  });
}

/** A selection as it is written for the server. */
export function propertySpec(type: string, pathSet: PathSelection): PropertySpec {
  return typeof pathSet === 'string' ? { type, all: true } : { type, all: false, pathSet: [...pathSet] };
}

/** The paths of a selected type with those of the selected types that it derives from. */
function pathsFor(type: string, types: TypeSelection, schema: SchemaTable): readonly string[] {
  const above = schema.managedObjectNamed(type)?.lineage ?? [type];
  const paths = selectionEntries(types).flatMap(([name, selection]) =>
    selection !== 'all' && above.includes(name) ? selection : [],
  );
  return [...new Set(paths)];
}

/** The selected type that an object of `type` belongs to; of a type newer than the schema, the first. */
export function selectedTypeOf(type: string, types: TypeSelection, schema: SchemaTable): string | undefined {
  const names = selectionEntries(types).map(([name]) => name);
  const lineage = schema.managedObjectNamed(type)?.lineage;
  return lineage ? lineage.find((name) => names.includes(name)) : names[0];
}

/** The types of a selection with their paths. A type that is there without a selection is not selected. */
export function selectionEntries(types: TypeSelection): (readonly [string, PathSelection])[] {
  return Object.entries(types).flatMap(([type, selection]) =>
    selection === undefined ? [] : [[type, selection] as const],
  );
}

/** The schema that a caller's answers are read by. */
export function schemaOf({ schema }: VimCaller): SchemaTable {
  return schema ?? vimSchema();
}
