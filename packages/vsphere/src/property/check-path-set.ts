/**
 * Property paths held against the schema before they are sent.
 *
 * A server refuses the whole retrieval for one path it does not know, and its words do not say what was
 * meant. Here the slip is named with the path that comes nearest. Whatever the schema cannot judge passes:
 * types newer than it, what lies below anyType, and from a newer server names that are nowhere near a known one.
 */
import type { DataType, Member, SchemaTable } from '../schema/table.js';
import { vimSchema } from '../schema/table.js';
import type { VimCaller } from '../session/vim-caller.js';
import { compareApiVersions } from '../schema/api-version.js';
import { nearestName } from '../wire/nearest-name.js';
import { InvalidPropertyPathError, type PathProblem } from './property-errors.js';

/** `device[2000]` of a path: a name, and the key that picks an element. */
interface PathStep {
  readonly name: string;
  /** As it is written, with brackets; '' for none. */
  readonly key: string;
}

/** A name, perhaps a key in brackets, and a dot or the end. In quotes a key may hold anything but a quote. */
const STEP = /([A-Za-z_]\w*)(\[(?:"[^"]*"|[^\]["]+)\])?(\.(?=.)|$)/y;

/**
 * Passes paths that lead somewhere, for the type or for one derived from it.
 *
 * @throws {InvalidPropertyPathError} the first that does not
 */
export function checkPathSet(caller: VimCaller, type: string, pathSet: readonly string[]): void {
  const table = caller.schema ?? vimSchema();
  const isNewer = compareApiVersions(caller.serviceContent.about.apiVersion, table.apiVersion) > 0;
  for (const path of pathSet) checkPath(table, type, path, isNewer);
}

/**
 * @param lenient a name that resembles none in the schema may be newer than it
 * @throws {InvalidPropertyPathError}
 */
export function checkPath(table: SchemaTable, type: string, path: string, lenient: boolean): void {
  const steps = stepsOf(path);
  const fail = (problem: PathProblem, reason: string, suggestion?: string): never => {
    throw new InvalidPropertyPathError({ type, path, problem, reason, suggestion });
  };
  if (!steps) return fail('syntax', 'it is a name, or names with dots and keys in brackets between them');
  if (!table.managedObjectNamed(type)) return undefined;
  let members = propertiesOf(table, type);
  for (const [index, { name, key }] of steps.entries()) {
    const way = steps.slice(0, index).map(written);
    const found = members.find(name);
    if (found.length === 0) {
      const nearest = nearestName(name, members.names());
      if (lenient && nearest === undefined) return undefined;
      const rest = steps.slice(index + 1).map(written);
      const meant = nearest === undefined ? undefined : [...way, nearest + key, ...rest].join('.');
      return fail('unknownMember', `${way.length === 0 ? type : way.join('.')} has no ${name}`, meant);
    }
    if (found.some(({ kind }) => kind === 'any')) return undefined;
    const here = [...way, name + key].join('.');
    if (key !== '' && !found.some(({ array }) => array)) {
      return fail('notAnArray', `${[...way, name].join('.')} has no elements`);
    }
    if (index === steps.length - 1) return undefined;
    const data = found.filter(({ kind }) => kind === 'data');
    if (data.length === 0) return fail('endsBefore', `${here} ${nothingBelow(found)}`, here);
    members = membersOf(
      table,
      data.map((member) => member.type),
    );
  }
  return undefined;
}

function nothingBelow([member]: readonly Member[]): string {
  return member?.kind === 'reference'
    ? 'refers to another object, whose properties are read from itself'
    : 'has nothing below it';
}

function stepsOf(path: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const [, name = '', key = ''] = STEP.exec(path) ?? [];
    if (name === '') return undefined;
    steps.push({ name, key });
  }
  return steps.length === 0 ? undefined : steps;
}

function written({ name, key }: PathStep): string {
  return name + key;
}

/** What a name may stand for at one place of a path: several things, where derived types differ. */
interface Members {
  find(name: string): Member[];
  names(): Iterable<string>;
}

function propertiesOf(table: SchemaTable, type: string): Members {
  const kinds = table
    .managedObjectNames()
    .filter((name) => name === type || table.isManagedSubtype(name, type))
    .flatMap((name) => table.managedObjectNamed(name) ?? []);
  return {
    find: (name) => kinds.flatMap(({ propertyByName }) => propertyByName.get(name) ?? []),
    names: () => kinds.flatMap(({ properties }) => properties.map((property) => property.name)),
  };
}

function membersOf(table: SchemaTable, types: readonly string[]): Members {
  const own = types.flatMap((name) => table.typeNamed(name) ?? []);
  // Most members are found in the type itself: only then are its subtypes gone through.
  const subtypes = (): DataType[] =>
    table
      .typeNames()
      .filter((name) => types.some((type) => table.isSubtype(name, type)))
      .flatMap((name) => table.typeNamed(name) ?? []);
  return {
    find: (name) => {
      const found = membersNamed(own, name);
      return found.length > 0 ? found : membersNamed(subtypes(), name);
    },
    names: () => own.flatMap(({ members }) => members.map((member) => member.name)),
  };
}

function membersNamed(types: readonly DataType[], name: string): Member[] {
  return types.flatMap(({ memberByName }) => memberByName.get(name) ?? []);
}
