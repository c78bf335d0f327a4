/**
 * What an xsi:type names.
 *
 * It is a qualified name: the prefix is looked up where it stands, and the type in the schema of that namespace. One
 * exception is made, as real servers make it: `xsd:` means XML Schema even where nobody declared it.
 */
import type { TypeUse } from '@kilonova/vsphere/wire';
import { itemTypeOf, REFERENCE } from './array-types.js';
import { isPrimitive } from './lexical.js';
import { XSD } from './namespaces.js';
import type { SpokenSchema } from './spoken-schema.js';

interface Prefixes {
  namespaceOf(prefix: string): string | undefined;
}

/**
 * The type that a qualified name stands for, an ArrayOf type as an array of its items; undefined when there is none
 * in the version that is spoken.
 *
 * @param lenient names of any namespace will do
 */
export function typeNamedBy(
  schema: SpokenSchema,
  qualified: string,
  prefixes: Prefixes,
  lenient: boolean,
): TypeUse | undefined {
  const [, prefix = '', local = ''] = /^\s*(?:([^\s:]+):)?([^\s:]+)\s*$/.exec(qualified) ?? [];
  if (local === '') return undefined;
  const namespace = prefixes.namespaceOf(prefix) ?? (prefix === 'xsd' ? XSD : undefined);
  const builtIn = isPrimitive(local) ? use(local, 'primitive') : undefined;
  if (namespace === XSD) return builtIn;
  const type = apiTypeNamed(schema, local);
  if (lenient) return type ?? builtIn;
  return type !== undefined && namespace === namespaceOfType(schema, local) ? type : undefined;
}

function apiTypeNamed(schema: SpokenSchema, name: string): TypeUse | undefined {
  const { table } = schema;
  if (name === REFERENCE) return use(name, 'reference');
  if (table.hasType(name)) return schema.typeNamed(name) === undefined ? undefined : use(name, 'data');
  if (table.enumValues(name) !== undefined) return use(name, 'enum');
  const item = itemTypeOf(table, name);
  return item === undefined ? undefined : { ...table.typeUse(item), array: true };
}

/** Of the service's own schema or of the core one below it. */
function namespaceOfType({ table }: SpokenSchema, name: string): string {
  const { core } = table;
  if (core === undefined) return table.namespace;
  const bare = itemTypeOf(table, name) ?? name;
  const isCore = core.hasType(bare) || core.enumValues(bare) !== undefined || isBuiltIn(bare);
  return isCore ? core.namespace : table.namespace;
}

function isBuiltIn(name: string): boolean {
  return name === REFERENCE || name === 'anyType' || isPrimitive(name);
}

function use(type: string, kind: TypeUse['kind']): TypeUse {
  return { type, kind, optional: false, array: false };
}
