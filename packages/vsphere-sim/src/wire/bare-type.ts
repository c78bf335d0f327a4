/**
 * What a value travels as where anything may stand and nothing but the value itself says so.
 *
 * The decoder hands out such values, and what a client stored has to be answered again: so all that it can hand out
 * has a type here. An array is named by what its items have in common.
 */
import type { SchemaTable, TypeUse } from '@kilonova/vsphere/wire';
import { ANY, REFERENCE, typesInArrays } from './array-types.js';

const STRING = single('string');
const BOOLEAN = single('boolean');
const INT = single('int');
const LONG = single('long');
const DOUBLE = single('double');
const DATE = single('dateTime');
const BYTES = single('base64Binary');
const REF: TypeUse = { ...single(REFERENCE), kind: 'reference' };

const INT_LIMIT = 2 ** 31;
/** There is an array type of each of them, though not of dateTime in what clients know. */
const IN_ARRAYS: ReadonlySet<string> = new Set([
  'string',
  'boolean',
  'int',
  'long',
  'double',
  'base64Binary',
]);
/** A number of one of them is one of all that follow it. */
const NUMBERS: readonly string[] = ['int', 'long', 'double'];

/** Undefined for a value that does not say what it is: data without a `_type`, or nothing of the API. */
export function bareUse(table: SchemaTable, value: unknown): TypeUse | undefined {
  switch (typeof value) {
    case 'string':
      return STRING;
    case 'boolean':
      return BOOLEAN;
    case 'bigint':
      return LONG;
    case 'number':
      return numberUse(value);
    case 'object':
      return value === null ? undefined : objectUse(table, value);
    case 'function':
    case 'symbol':
    case 'undefined':
      break;
  }
  return undefined;
}

function numberUse(value: number): TypeUse {
  if (!Number.isInteger(value)) return DOUBLE;
  if (value >= -INT_LIMIT && value < INT_LIMIT) return INT;
  return Number.isSafeInteger(value) ? LONG : DOUBLE;
}

function objectUse(table: SchemaTable, value: object): TypeUse | undefined {
  if (Array.isArray(value)) return { ...table.typeUse(itemType(table, value)), array: true };
  if (value instanceof Date) return DATE;
  if (value instanceof Uint8Array) return BYTES;
  if ('_type' in value && typeof value._type === 'string') {
    return { type: value._type, kind: 'data', optional: true, array: false };
  }
  return isReference(value) ? REF : undefined;
}

/** Those two members and no other: with more it is data that forgot its `_type`. */
function isReference(value: object): boolean {
  if (!('type' in value && 'value' in value) || Object.keys(value).length !== 2) return false;
  return typeof value.type === 'string' && typeof value.value === 'string';
}

/** The nearest type that all items are of and that has an array type; anyType when there is no other. */
function itemType(table: SchemaTable, items: readonly unknown[]): string {
  const types = new Set(items.map((item) => itemName(table, item)));
  const [first = ANY, ...rest] = types;
  // Only numbers can be written as a double.
  if (types.has('double') && items.some((item) => typeof item === 'bigint')) return ANY;
  const common = rest.reduce((known, type) => commonType(table, known, type), first);
  if (IN_ARRAYS.has(common) || common === REFERENCE) return common;
  const inArrays = typesInArrays(table);
  return table.typeNamed(common)?.lineage.find((name) => inArrays.has(name)) ?? ANY;
}

function itemName(table: SchemaTable, item: unknown): string {
  // What an inner array is an array of is said by the array itself.
  if (Array.isArray(item)) return ANY;
  return bareUse(table, item)?.type ?? ANY;
}

function commonType(table: SchemaTable, a: string, b: string): string {
  const number = Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b));
  if (NUMBERS.includes(a) && NUMBERS.includes(b)) return NUMBERS[number] ?? ANY;
  return table.typeNamed(a)?.lineage.find((name) => table.isSubtype(b, name)) ?? ANY;
}

function single(type: string): TypeUse {
  return { type, kind: 'primitive', optional: true, array: false };
}
