/**
 * How a property's value differs from the one that was reported last.
 *
 * Values that were not replaced are the same objects, so most of a large value is skipped by a look at its identity.
 */
import type { PropertyChange, SchemaTable, TypeUse } from '@kilonova/vsphere/wire';
import { Typed } from '../wire/typed.js';
import { keyOf, memberOf, typeOfValue, type FoundValue } from './property-path.js';

/** True when both read the same on the wire. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && +a === +b;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((element, index) => sameValue(element, b[index]));
  }
  return memberNames(a, b).every((name) => sameValue(memberOf(a, name), memberOf(b, name)));
}

/** The whole property: what filters without partial updates report. */
export function wholeChange(name: string, after: FoundValue | undefined): PropertyChange {
  if (after === undefined) return { name, op: 'assign' };
  return { name, op: 'assign', val: new Typed(after.use, after.value) };
}

/** The innermost properties that changed, each by its own path. */
export function partialChanges(
  schema: SchemaTable,
  name: string,
  before: FoundValue | undefined,
  after: FoundValue | undefined,
): PropertyChange[] {
  if (before === undefined || after === undefined) return [wholeChange(name, after)];
  if (sameValue(before.value, after.value)) return [];
  if (after.use.array) return arrayChanges(schema, name, before.value, after);
  const type = typeOfValue(after.value, after.use);
  if (!isPlainData(after) || type !== typeOfValue(before.value, before.use))
    return [wholeChange(name, after)];
  const changes: PropertyChange[] = [];
  for (const member of schema.typeNamed(type)?.members ?? []) {
    const path = `${name}.${member.name}`;
    const was = found(memberOf(before.value, member.name), member);
    const is = found(memberOf(after.value, member.name), member);
    if (was !== undefined || is !== undefined) changes.push(...partialChanges(schema, path, was, is));
  }
  return changes;
}

/** Elements with keys are compared by key; of other arrays the whole is reported. */
function arrayChanges(
  schema: SchemaTable,
  name: string,
  before: unknown,
  after: FoundValue,
): PropertyChange[] {
  const was = byKey(before);
  const is = byKey(after.value);
  if (was === undefined || is === undefined || !sameOrder(was, is)) return [wholeChange(name, after)];
  const use = { ...after.use, array: false };
  const changes: PropertyChange[] = [];
  for (const [key, element] of was) {
    const now = is.get(key);
    const path = `${name}[${key}]`;
    if (now === undefined) changes.push({ name: path, op: 'remove' });
    else changes.push(...partialChanges(schema, path, { value: element, use }, { value: now, use }));
  }
  for (const [key, element] of is) {
    if (was.has(key)) continue;
    changes.push({ name: `${name}[${key}]`, op: 'add', val: new Typed(use, element) });
  }
  return changes;
}

/** Changes by key say nothing of order: they will do if what stayed is in its old order, and new ones come last. */
function sameOrder(was: ReadonlyMap<string, unknown>, is: ReadonlyMap<string, unknown>): boolean {
  const stayed = [...was.keys()].filter((key) => is.has(key));
  return [...is.keys()].slice(0, stayed.length).every((key, index) => key === stayed[index]);
}

/** Keys as paths write them; undefined when an element has none, or two have the same. */
function byKey(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const elements = new Map<string, unknown>();
  for (const element of value) {
    const key = keyOf(element);
    if (key === undefined) return undefined;
    elements.set(typeof memberOf(element, 'key') === 'string' ? quoted(key) : key, element);
  }
  return elements.size === value.length ? elements : undefined;
}

function quoted(key: string): string {
  return `"${key.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function isPlainData({ value, use }: FoundValue): boolean {
  return use.kind === 'data' && typeof value === 'object' && value !== null;
}

function found(value: unknown, use: TypeUse): FoundValue | undefined {
  return value === undefined || value === null ? undefined : { value, use };
}

function memberNames(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
