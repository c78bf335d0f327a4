/**
 * Paths into an object's properties: `name`, `config.hardware.numCPU`, `config.hardware.device[4000].backing`,
 * `config.extraConfig["nvp.vm-uuid"]`.
 *
 * A path is checked against the schema before any object is looked at: one that no object of the type could have is the
 * caller's mistake, while one that this object happens not to have is just unset.
 */
import { compareApiVersions, type Member, type SchemaTable, type TypeUse } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import { SimFault } from '../wire/sim-fault.js';
import { memberOfSubtypes } from './subtype-members.js';

type Step = { readonly member: string } | { readonly key: string };

export interface PropertyPath {
  /** As it was written: what the answer calls it. */
  readonly text: string;
  /** The property it begins with. */
  readonly root: string;
  readonly rootUse: TypeUse;
  readonly steps: readonly Step[];
  /** The declared type of what is at its end. */
  readonly use: TypeUse;
}

/** A value and its declared type; what the wire needs to write an anyType. */
export interface FoundValue {
  readonly value: unknown;
  readonly use: TypeUse;
}

const FIRST = /^([A-Za-z_]\w*)/;
const NEXT = /^(?:\.([A-Za-z_]\w*)|\["((?:[^"\\]|\\.)*)"\]|\[([^"\]]+)\])/;

/**
 * A path of objects of a type.
 *
 * @param apiVersion properties that are newer do not exist for this client
 * @throws {SimFault} InvalidProperty with the path as it was written
 */
export function parsePath(schema: SchemaTable, type: string, text: string, apiVersion: string): PropertyPath {
  const root = FIRST.exec(text)?.[1];
  const property = root === undefined ? undefined : schema.managedObjectNamed(type)?.propertyByName.get(root);
  if (root === undefined || property === undefined || isNewer(property, apiVersion))
    throw invalidProperty(text);
  const steps: Step[] = [];
  let use: TypeUse = property;
  for (let rest = text.slice(root.length); rest !== '';) {
    const match = NEXT.exec(rest);
    if (match === null) throw invalidProperty(text);
    const [whole, member, quotedKey, bareKey] = match;
    const next = member === undefined ? elementUse(use) : memberUse(schema, use, member);
    if (next === undefined) throw invalidProperty(text);
    steps.push(
      member === undefined ? { key: quotedKey?.replace(/\\(.)/g, '$1') ?? bareKey ?? '' } : { member },
    );
    use = next;
    rest = rest.slice(whole.length);
  }
  return { text, root, rootUse: property, steps, use };
}

/** Newer than the version a client speaks: to it, it does not exist. */
export function isNewer(member: Member, apiVersion: string): boolean {
  return member.since !== undefined && compareApiVersions(member.since, apiVersion) > 0;
}

/** What is at the end of the path; undefined when something on the way is unset. */
export function valueAt(
  schema: SchemaTable,
  object: ManagedObject,
  path: PropertyPath,
): FoundValue | undefined {
  let use: TypeUse = path.rootUse;
  let value = object.read(path.root);
  for (const step of path.steps) {
    if (value === undefined || value === null) return undefined;
    if ('key' in step) {
      value = elementWithKey(value, step.key);
      use = elementUse(use) ?? use;
    } else {
      const member: Member | undefined = schema.memberNamed(typeOfValue(value, use), step.member);
      if (member === undefined) return undefined;
      value = memberOf(value, step.member);
      use = member;
    }
  }
  return value === undefined || value === null ? undefined : { value, use };
}

/** The type a data value says it is, or else the declared one. */
export function typeOfValue(value: unknown, use: TypeUse): string {
  const own = memberOf(value, '_type');
  return typeof own === 'string' ? own : use.type;
}

export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  // Any object can be asked for any name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value as Record<string, unknown>)[name];
}

/** The key of an element of a keyed array, as paths write it; undefined for elements that have none. */
export function keyOf(element: unknown): string | undefined {
  const key = memberOf(element, 'key');
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
}

function elementWithKey(value: unknown, key: string): unknown {
  if (!Array.isArray(value)) return undefined;
  return (
    value.find((element) => keyOf(element) === key) ?? value.find((element) => isReferenceTo(element, key))
  );
}

function isReferenceTo(element: unknown, moid: string): boolean {
  return typeof memberOf(element, 'type') === 'string' && memberOf(element, 'value') === moid;
}

function elementUse(use: TypeUse): TypeUse | undefined {
  return use.array ? { ...use, array: false } : undefined;
}

function memberUse(schema: SchemaTable, use: TypeUse, name: string): TypeUse | undefined {
  if (use.array) return undefined;
  if (use.kind === 'any') return { type: 'anyType', kind: 'any', optional: true, array: false };
  if (use.kind !== 'data') return undefined;
  return schema.memberNamed(use.type, name) ?? memberOfSubtypes(schema, use.type, name);
}

export function invalidProperty(name: string): SimFault {
  return new SimFault('InvalidProperty', { name }, `The property '${name}' is not valid.`);
}
