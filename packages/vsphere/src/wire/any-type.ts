/**
 * What a value is when the schema says that anything may stand there.
 *
 * A value says so itself: a string, a Date or a reference by what it is, a data object by its `_type`,
 * an array by what its items have in common.
 */
import type { SchemaTable } from '../schema/table.js';
import type { TextPrimitive } from './primitives.js';
import { isReference, isPlainObject } from './value-shape.js';
import { XsdValue } from './xsd-value.js';

/** Primitives for which the API has an ArrayOf type. */
const PRIMITIVES_IN_ARRAYS: ReadonlySet<string> = new Set<TextPrimitive>([
  'string',
  'boolean',
  'byte',
  'short',
  'int',
  'long',
  'double',
  'base64Binary',
  'anyURI',
]);
/** What a bare number can travel as; the last fits all. */
const NUMBERS: ReadonlySet<string> = new Set(['int', 'long', 'double']);
const INT_LIMIT = 2 ** 31;
const REFERENCE = 'ManagedObjectReference';
const ANY = 'anyType';

/** The primitive type a bare value travels as, or undefined when it is not a primitive. */
export function inferPrimitive(value: unknown): TextPrimitive | undefined {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return inferNumber(value);
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return 'long';
  if (value instanceof Date) return 'dateTime';
  return value instanceof Uint8Array ? 'base64Binary' : undefined;
}

function inferNumber(value: number): TextPrimitive {
  if (!Number.isInteger(value)) return 'double';
  if (value >= -INT_LIMIT && value < INT_LIMIT) return 'int';
  return Number.isSafeInteger(value) ? 'long' : 'double';
}

/** Finds the type X for which an array of values is an ArrayOfX that the API knows. */
export class ArrayTypes {
  readonly #table: SchemaTable;
  #dataTypesInArrays: ReadonlySet<string> | undefined;

  constructor(table: SchemaTable) {
    this.#table = table;
  }

  /** The name of the items' type; `anyType` when they have nothing else in common. */
  itemTypeOf(items: readonly unknown[]): string {
    const [first, ...rest] = new Set(items.map((item) => this.#typeOf(item)));
    if (first === undefined) return ANY;
    const common = rest.reduce((known, type) => this.#common(known, type), first);
    return this.#inArrays(common);
  }

  #typeOf(value: unknown): string {
    if (value instanceof XsdValue) return value.type;
    const primitive = inferPrimitive(value);
    if (primitive !== undefined) return primitive;
    if (isReference(value)) return REFERENCE;
    return isPlainObject(value) && typeof value['_type'] === 'string' ? value['_type'] : ANY;
  }

  #common(a: string, b: string): string {
    if (a === b) return a;
    if (NUMBERS.has(a) && NUMBERS.has(b)) return a === 'double' || b === 'double' ? 'double' : 'long';
    const lineage = this.#table.typeNamed(a)?.lineage ?? [];
    return lineage.find((name) => this.#table.isSubtype(b, name)) ?? ANY;
  }

  #inArrays(type: string): string {
    if (PRIMITIVES_IN_ARRAYS.has(type) || type === REFERENCE) return type;
    this.#dataTypesInArrays ??= dataTypesInArrays(this.#table);
    const known = this.#dataTypesInArrays;
    return this.#table.typeNamed(type)?.lineage.find((name) => known.has(name)) ?? ANY;
  }
}

/** Data types that some member, parameter, property or result has an array of. */
function dataTypesInArrays(table: SchemaTable): ReadonlySet<string> {
  const methods = table.methodNames().flatMap((name) => table.methodNamed(name) ?? []);
  const uses = [
    ...table.typeNames().flatMap((name) => table.typeNamed(name)?.members ?? []),
    ...table.managedObjectNames().flatMap((name) => table.managedObjectNamed(name)?.properties ?? []),
    ...methods.flatMap(({ params, result, taskResult }) =>
      [...params, result ?? [], taskResult ?? []].flat(),
    ),
  ];
  const own = uses.filter((use) => use.array && use.kind === 'data').map((use) => use.type);
  return new Set([...own, ...(table.core === undefined ? [] : dataTypesInArrays(table.core))]);
}
