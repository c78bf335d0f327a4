/**
 * Writes the TypeScript types of a whole service, from the run-time table so that the two cannot
 * differ: data-objects.ts, enums.ts, managed-objects.ts and methods.ts.
 *
 * Enums and parameters end in something that a file generated from a newer WSDL can add to: interfaces grow by
 * themselves when they are declared again, these do not.
 */
import { subtypesOf } from './inheritance.js';
import { importLines, namesIn, whoHas, type TypeScope } from './js-types.js';
import {
  block,
  dataObjectHead,
  memberLine,
  methodLine,
  paramsType,
  quoted,
  union,
  usedTypes,
  writtenMembers,
} from './type-lines.js';

const HEADER = '// Generated: do not edit. Rebuild with `npm run schema` in packages/vsphere.\n';

/** File name -> content. */
export function typeFiles(scope: TypeScope): Map<string, string> {
  return new Map([
    ['data-objects.ts', dataObjects(scope)],
    ['enums.ts', enums(scope)],
    ['managed-objects.ts', managedObjects(scope)],
    ['methods.ts', methods(scope)],
  ]);
}

/** Where a file of the set finds a name that is not its own. Other services' files lie one folder below vim25's. */
function moduleOf(scope: TypeScope, file: string): (name: string) => string | undefined {
  const toCore = scope.core === undefined ? './' : '../';
  return (name) => {
    if (name === 'Ref' || name === 'PbmRef' || name === 'ManagedObjectReference') {
      return `${toCore === './' ? '../' : '../../'}managed-object-reference.js`;
    }
    const owner = whoHas(name, scope);
    const isEnum = owner?.kind === 'enum';
    const inCore = name === 'Long' ? scope.core !== undefined : owner?.inCore === true;
    const module = `${inCore ? toCore : './'}${isEnum ? 'enums' : 'data-objects'}.js`;
    return module === `./${file}.js` ? undefined : module;
  };
}

function additionsImport({ core }: TypeScope, names: string): string {
  return `import type { ${names} } from '${core === undefined ? '../' : '../../'}additions.js';\n`;
}

function enums(scope: TypeScope): string {
  const lines = Object.entries(scope.table.enums).map(
    ([name, values]) => `export type ${name} = ${union(values) || 'never'} | AddedValues<${quoted(name)}>;`,
  );
  return `${HEADER}\n${additionsImport(scope, 'AddedValues')}\n${lines.join('\n')}\n`;
}

function dataObjects(scope: TypeScope): string {
  const { types } = scope.table;
  const interfaces = Object.entries(types).map(([name, { base, since, members }]) => {
    const lines = writtenMembers(name, members).map((member) => memberLine(member, scope));
    if (base === null)
      lines.unshift('  /** Concrete type, where the declared one does not say it all. */ _type?: string;');
    return `${dataObjectHead(name, base, since)} ${block(lines)}`;
  });
  const map = Object.keys(types).map((name) => `  ${name}: ${name};`);
  const members = Object.values(types).flatMap((type) => type.members);
  const bases = Object.values(types).flatMap(({ base }) => base ?? []);
  const names = [...new Set([...namesIn(members, scope), ...bases])].toSorted();
  return [
    HEADER,
    importLines(names, moduleOf(scope, 'data-objects')),
    ...(scope.core === undefined
      ? [
          '/** A 64-bit integer: a number when that is exact, a bigint beyond 2^53. */\nexport type Long = number | bigint;\n',
        ]
      : []),
    interfaces.join('\n'),
    `\n/** Every data object type by name. */\nexport interface ${scope.prefix}DataObjects ${block(map)}`,
    '',
  ].join('\n');
}

function managedObjects(scope: TypeScope): string {
  const all = scope.table.managedObjects;
  const interfaces = Object.entries(all).map(([name, { base, props }]) => {
    const inherits = base === null ? '' : ` extends ${propertiesName(base)}`;
    return `export interface ${propertiesName(name)}${inherits} ${block(props.map((prop) => memberLine(prop, scope)))}`;
  });
  const map = Object.keys(all).map((name) => `  ${name}: ${propertiesName(name)};`);
  const subtypes = Object.keys(all).map((name) => `  ${name}: ${union(subtypesOf(all, name))};`);
  const props = Object.values(all).flatMap((object) => object.props);
  return [
    HEADER,
    importLines(namesIn(props, scope), moduleOf(scope, 'managed-objects')),
    interfaces.join('\n'),
    `\n/** The properties of every kind of managed object, by name. */\nexport interface ${scope.prefix}ManagedObjects ${block(map)}`,
    `\n/** Every kind of managed object: itself and all that derive from it. */\nexport interface ${scope.prefix}ManagedObjectSubtypes ${block(subtypes)}`,
    '',
  ].join('\n');
}

function propertiesName(managedObject: string): string {
  return `${managedObject}Properties`;
}

function methods(scope: TypeScope): string {
  const all = scope.table.methods;
  const lines = Object.entries(all).map(([name, method]) => {
    const written = paramsType(method.params, scope);
    const params =
      written === ''
        ? `OnlyAddedParameters<${quoted(name)}>`
        : `${written} & AddedParameters<${quoted(name)}>`;
    return methodLine(name, method, params, scope);
  });
  const subtypesNeeded = Object.values(all).some((method) => method.this === null);
  return [
    HEADER,
    additionsImport(scope, 'AddedParameters, OnlyAddedParameters'),
    importLines(namesIn(Object.values(all).flatMap(usedTypes), scope), moduleOf(scope, 'methods')),
    ...(subtypesNeeded
      ? [`import type { ${scope.prefix}ManagedObjectSubtypes } from './managed-objects.js';\n`]
      : []),
    '/** Every method by its name on the wire: receiver, parameters, result. */',
    `export interface ${scope.prefix === '' ? 'Vim' : scope.prefix}Methods ${block(lines)}`,
    '',
  ].join('\n');
}
