/**
 * The ArrayOf types: what an array is called where anything may stand.
 *
 * The schema table does not list them, for their names say what they are. There is one for each primitive, for
 * references, and for each type that some member, parameter, property or result is an array of.
 */
import { PRIMITIVES, type SchemaTable, type TypeUse } from '@kilonova/vsphere/wire';

const ARRAY_OF = 'ArrayOf';
export const REFERENCE = 'ManagedObjectReference';
export const ANY = 'anyType';
/** As they are written in the name: `ArrayOfInt` is of `int`. */
const PRIMITIVE_ITEMS: ReadonlyMap<string, string> = new Map(
  PRIMITIVES.map((name) => [arrayOf(name), name] as const),
);

/** `ArrayOfInt` for `int`. */
export function arrayOf(type: string): string {
  return `${ARRAY_OF}${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** The name of the items' type of an ArrayOf type; undefined for what is none. */
export function itemTypeOf(table: SchemaTable, name: string): string | undefined {
  if (!name.startsWith(ARRAY_OF)) return undefined;
  const primitive = PRIMITIVE_ITEMS.get(name);
  if (primitive !== undefined) return primitive;
  const item = name.slice(ARRAY_OF.length);
  return item === REFERENCE || typesInArrays(table).has(item) ? item : undefined;
}

const known = new WeakMap<SchemaTable, ReadonlySet<string>>();

/** The data types and enums that have an ArrayOf type, those of the core included. */
export function typesInArrays(table: SchemaTable): ReadonlySet<string> {
  let types = known.get(table);
  if (types === undefined) known.set(table, (types = new Set(arraysIn(table))));
  return types;
}

function arraysIn(table: SchemaTable): string[] {
  const methods = table.methodNames().flatMap((name) => table.methodNamed(name) ?? []);
  const uses: TypeUse[] = [
    ...table.ownTypeNames().flatMap((name) => table.typeNamed(name)?.members ?? []),
    ...table.managedObjectNames().flatMap((name) => table.managedObjectNamed(name)?.properties ?? []),
    ...methods.flatMap(({ params, result, taskResult }) =>
      [...params, result ?? [], taskResult ?? []].flat(),
    ),
  ];
  const own = uses.filter(({ array, kind }) => array && (kind === 'data' || kind === 'enum'));
  return [...own.map(({ type }) => type), ...(table.core === undefined ? [] : typesInArrays(table.core))];
}
