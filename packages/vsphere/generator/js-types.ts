/** How a type of the schema is written in TypeScript, and what must be imported for it. */
import type { MemberEntry } from '../src/schema/table-format.js';
import { bareType } from './model.js';

export interface TypeNames {
  readonly dataObjects: Readonly<Record<string, unknown>>;
  readonly enums: Readonly<Record<string, unknown>>;
}

const PRIMITIVE_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  byte: 'number',
  short: 'number',
  int: 'number',
  long: 'Long',
  float: 'number',
  double: 'number',
  dateTime: 'Date',
  base64Binary: 'Uint8Array',
  anyURI: 'string',
  anyType: 'unknown',
};

/** Names that generated files use themselves: a schema type of that name would change their meaning. */
const TAKEN = new Set([
  'Date',
  'Uint8Array',
  'Record',
  'Long',
  'Ref',
  'ManagedObjectReference',
  'DataObjects',
]);

export function jsTypeOf(type: string, flags: string, names: TypeNames): string {
  const written = jsType(type, names);
  return flags.includes('a') ? `${written}[]` : written;
}

export function jsType(type: string, names: TypeNames): string {
  const bare = bareType(type);
  if (bare === 'ManagedObjectReference')
    return bare === type ? bare : `Ref<'${type.slice(bare.length + 1)}'>`;
  const primitive = PRIMITIVE_TYPES[bare];
  if (primitive !== undefined) return primitive;
  if (!Object.hasOwn(names.dataObjects, bare) && !Object.hasOwn(names.enums, bare)) {
    throw new Error(`no TypeScript type for ${type}`);
  }
  if (TAKEN.has(bare)) throw new Error(`schema type ${bare} would hide a name the generated types use`);
  return bare;
}

/** Import lines for the types that `used` mentions. */
export function importedTypes(
  used: readonly MemberEntry[],
  names: TypeNames,
  { withDataObjects }: { readonly withDataObjects: boolean },
): string {
  const types = [...new Set(used.map(([, type]) => jsType(type, names)))].toSorted();
  const bare = [...new Set(types.map((type) => type.replace(/<.*/, '')))];
  const dataObjects = bare.filter((type) => type === 'Long' || Object.hasOwn(names.dataObjects, type));
  return [
    ...(withDataObjects ? importLine(dataObjects, './data-objects.js') : []),
    ...importLine(
      bare.filter((type) => Object.hasOwn(names.enums, type)),
      './enums.js',
    ),
    ...importLine(
      bare.filter((type) => type === 'Ref' || type === 'ManagedObjectReference'),
      '../managed-object-reference.js',
    ),
    '',
  ].join('\n');
}

function importLine(names: readonly string[], from: string): string[] {
  if (names.length === 0) return [];
  return [`import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`];
}
