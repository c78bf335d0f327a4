/** How a type of the schema is written in TypeScript, and what must be imported for it. */
import type { MemberEntry, SchemaTableFile } from '../schema/table-format.js';
import { bareType } from './model.js';

/** A table whose types are written, and what its types refer to. */
export interface TypeScope {
  readonly table: SchemaTableFile;
  /** The vim25 table below that of another service. */
  readonly core?: SchemaTableFile | undefined;
  /** Put before the names of the maps, `Methods` and the like: none for vim25, `Pbm` for pbm. */
  readonly prefix: string;
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
  'PbmRef',
  'ManagedObjectReference',
  'DataObjects',
  'AddedValues',
  'AddedParameters',
  'OnlyAddedParameters',
]);

export function jsTypeOf(type: string, flags: string, scope: TypeScope): string {
  const written = jsType(type, scope);
  return flags.includes('a') ? `${written}[]` : written;
}

export function jsType(type: string, scope: TypeScope): string {
  const bare = bareType(type);
  if (bare === 'ManagedObjectReference')
    return bare === type ? bare : reference(type.slice(bare.length + 1), scope);
  const primitive = PRIMITIVE_TYPES[bare];
  if (primitive !== undefined) return primitive;
  if (whoHas(bare, scope) === undefined) throw new Error(`no TypeScript type for ${type}`);
  if (TAKEN.has(bare)) throw new Error(`schema type ${bare} would hide a name the generated types use`);
  return bare;
}

function reference(kind: string, { table, prefix }: TypeScope): string {
  return Object.hasOwn(table.managedObjects, kind) ? `${prefix}Ref<'${kind}'>` : `Ref<'${kind}'>`;
}

type Kind = 'dataObject' | 'enum';

/** Whether the name is a data object or an enum, and of which of the two tables. */
export function whoHas(
  name: string,
  { table, core }: TypeScope,
): { readonly kind: Kind; readonly inCore: boolean } | undefined {
  for (const [file, inCore] of [[table, false] as const, [core, true] as const]) {
    if (file === undefined) continue;
    if (Object.hasOwn(file.types, name)) return { kind: 'dataObject', inCore };
    if (Object.hasOwn(file.enums, name)) return { kind: 'enum', inCore };
  }
  return undefined;
}

/** The names, without parameters, that must be in scope where these are written. */
export function namesIn(used: readonly MemberEntry[], scope: TypeScope): string[] {
  const types = used.map(([, type]) => jsType(type, scope).replace(/<.*/, ''));
  return [...new Set(types)].filter((name) => !BUILT_IN.has(name)).toSorted();
}

const BUILT_IN: ReadonlySet<string> = new Set(
  Object.values(PRIMITIVE_TYPES).filter((name) => name !== 'Long'),
);

/** Import lines for names, each from the module that `moduleOf` says; undefined is this one. */
export function importLines(
  names: readonly string[],
  moduleOf: (name: string) => string | undefined,
): string {
  const byModule = new Map<string, string[]>();
  for (const name of names) {
    const module = moduleOf(name);
    if (module !== undefined) byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  const lines = [...byModule].map(
    ([module, imported]) =>
      `import type {\n${imported.map((name) => `  ${name},\n`).join('')}} from '${module}';`,
  );
  return [...lines, ''].join('\n');
}
