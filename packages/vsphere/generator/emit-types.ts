/**
 * Writes the TypeScript types of the whole API, from the run-time table so that the two cannot
 * differ: data-objects.ts, enums.ts, managed-objects.ts and methods.ts.
 */
import type { MemberEntry, MethodEntry, SchemaTableFile } from '../src/schema/table-format.js';
import { subtypesOf } from './inheritance.js';
import { importedTypes, jsType, jsTypeOf, type TypeNames } from './js-types.js';

const HEADER = '// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.\n';

/** File name -> content. */
export function typeFiles(table: SchemaTableFile): Map<string, string> {
  const names: TypeNames = { dataObjects: table.types, enums: table.enums };
  return new Map([
    ['data-objects.ts', dataObjects(table, names)],
    ['enums.ts', enums(table)],
    ['managed-objects.ts', managedObjects(table, names)],
    ['methods.ts', methods(table, names)],
  ]);
}

function enums({ enums: all }: SchemaTableFile): string {
  const lines = Object.entries(all).map(
    ([name, values]) => `export type ${name} = ${values.map(quoted).join(' | ') || 'never'};`,
  );
  return `${HEADER}\n${lines.join('\n')}\n`;
}

function dataObjects({ types }: SchemaTableFile, names: TypeNames): string {
  const interfaces = Object.entries(types).map(([name, { base, since, members }]) => {
    // Members of DynamicData are never sent; they stay in the table for the order's sake.
    const own = name === 'DynamicData' ? [] : members.filter(([member]) => member !== 'dynamicType');
    const lines = own.map((member) => memberLine(member, names));
    if (base === null)
      lines.unshift('  /** Concrete type, where the declared one does not say it all. */ _type?: string;');
    return `${sinceComment(since)}export interface ${name}${base === null ? '' : ` extends ${base}`} ${block(lines)}`;
  });
  const map = Object.keys(types).map((name) => `  ${name}: ${name};`);
  return [
    HEADER,
    importedTypes(
      Object.values(types).flatMap(({ members }) => members),
      names,
      { withDataObjects: false },
    ),
    '/** A 64-bit integer: a number when that is exact, a bigint beyond 2^53. */\nexport type Long = number | bigint;\n',
    interfaces.join('\n'),
    `\n/** Every data object type by name. */\nexport interface DataObjects ${block(map)}`,
    '',
  ].join('\n');
}

function managedObjects({ managedObjects: all }: SchemaTableFile, names: TypeNames): string {
  const interfaces = Object.entries(all).map(([name, { base, props }]) => {
    const inherits = base === null ? '' : ` extends ${propertiesName(base)}`;
    return `export interface ${propertiesName(name)}${inherits} ${block(props.map((prop) => memberLine(prop, names)))}`;
  });
  const map = Object.keys(all).map((name) => `  ${name}: ${propertiesName(name)};`);
  const subtypes = Object.keys(all).map(
    (name) => `  ${name}: ${subtypesOf(all, name).map(quoted).join(' | ')};`,
  );
  return [
    HEADER,
    importedTypes(
      Object.values(all).flatMap(({ props }) => props),
      names,
      { withDataObjects: true },
    ),
    interfaces.join('\n'),
    `\n/** The properties of every kind of managed object, by name. */\nexport interface ManagedObjects ${block(map)}`,
    `\n/** Every kind of managed object: itself and all that derive from it. */\nexport interface ManagedObjectSubtypes ${block(subtypes)}`,
    '',
  ].join('\n');
}

function propertiesName(managedObject: string): string {
  return `${managedObject}Properties`;
}

function methods({ methods: all }: SchemaTableFile, names: TypeNames): string {
  const used = Object.values(all).flatMap(usedTypes);
  const lines = Object.entries(all).map(([name, method]) => {
    const receiver = method.this === null ? 'keyof ManagedObjectSubtypes' : quoted(method.this);
    const params = method.params.map((param) => memberLine(param, names).trim()).join(' ');
    const parts = [
      `this: ${receiver};`,
      `params: ${params === '' ? 'Record<string, never>' : `{ ${params} }`};`,
      `result: ${resultType(method, names)};`,
      ...(method.taskResult === undefined
        ? []
        : [`taskResult: ${taskResultType(method.taskResult, names)};`]),
    ];
    return `  ${sinceComment(method.since, ' ')}${name}: { ${parts.join(' ')} };`;
  });
  const subtypesNeeded = Object.values(all).some((method) => method.this === null);
  return [
    HEADER,
    importedTypes(used, names, { withDataObjects: true }),
    ...(subtypesNeeded ? ["import type { ManagedObjectSubtypes } from './managed-objects.js';\n"] : []),
    '/** Every method by its name on the wire: receiver, parameters, result. */',
    `export interface VimMethods ${block(lines)}`,
    '',
  ].join('\n');
}

function usedTypes({ params, result, taskResult }: MethodEntry): MemberEntry[] {
  return [
    ...params,
    ...(result === null ? [] : [['', ...result] as const]),
    ...(typeof taskResult === 'string' ? [['', taskResult.replace('[]', ''), ''] as const] : []),
  ];
}

function resultType({ result }: MethodEntry, names: TypeNames): string {
  if (result === null) return 'void';
  const [type, flags] = result;
  const written = jsTypeOf(type, flags, names);
  // A list without items and a list that was left out are the same on the wire.
  return flags.includes('o') && !flags.includes('a') ? `${written} | undefined` : written;
}

function taskResultType(taskResult: string | null, names: TypeNames): string {
  if (taskResult === null) return 'void';
  return taskResult.endsWith('[]')
    ? jsTypeOf(taskResult.slice(0, -2), 'a', names)
    : jsType(taskResult, names);
}

function memberLine([name, type, flags, since]: MemberEntry, names: TypeNames): string {
  return `  ${sinceComment(since, ' ')}${name}${flags.includes('o') ? '?' : ''}: ${jsTypeOf(type, flags, names)};`;
}

function sinceComment(since: string | undefined, end = '\n'): string {
  return since === undefined ? '' : `/** Since ${since}. */${end}`;
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`;
}

function quoted(value: string): string {
  return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
}
