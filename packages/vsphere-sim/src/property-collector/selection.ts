/**
 * What a filter selects, checked and made ready: which properties of which types, and from which objects to go on.
 *
 * All of a caller's mistakes are found here, before any object is read.
 */
import type {
  ManagedObjectReference,
  PropertyFilterSpec,
  PropertySpec,
  SchemaTable,
  SelectionSpec,
  TraversalSpec,
} from '@kilonova/vsphere/wire';
import { SimFault } from '../wire/sim-fault.js';
import { invalidProperty, isNewer, parsePath, type PropertyPath } from './property-path.js';

/** From objects of `type` along `path`, and on from what is there. */
export interface Traversal {
  readonly type: string;
  readonly path: PropertyPath;
  /** What is found by it is passed through, but not reported. */
  readonly skip: boolean;
  /** Filled once all are known: they may name each other in circles. */
  readonly next: Traversal[];
}

export interface Start {
  readonly ref: ManagedObjectReference;
  readonly skip: boolean;
  readonly next: readonly Traversal[];
}

/** The properties to report of objects of a type and all derived from it. */
interface TypeSelection {
  readonly type: string;
  readonly paths: readonly PropertyPath[];
}

export interface Selection {
  readonly starts: readonly Start[];
  readonly reportMissing: boolean;
  /** The paths to report of an object; undefined when objects of its type are not reported. */
  pathsFor(type: string): readonly PropertyPath[] | undefined;
}

/** @throws {SimFault} InvalidProperty, InvalidType, or InvalidArgument for a selection set that is not there */
export function readSelection(schema: SchemaTable, spec: PropertyFilterSpec, apiVersion: string): Selection {
  const types = spec.propSet.map((propSpec) => typeSelection(schema, propSpec, apiVersion));
  const traversals = new TraversalReader(schema, apiVersion);
  const starts = spec.objectSet.map(({ obj, skip = false, selectSet = [] }) => ({
    ref: obj,
    skip,
    next: traversals.read(selectSet),
  }));
  traversals.resolveNames();
  const byType = new Map<string, readonly PropertyPath[] | undefined>();
  return {
    starts,
    reportMissing: spec.reportMissingObjectsInResults ?? false,
    pathsFor(type) {
      if (!byType.has(type)) byType.set(type, pathsFor(schema, types, type));
      return byType.get(type);
    },
  };
}

function typeSelection(schema: SchemaTable, spec: PropertySpec, apiVersion: string): TypeSelection {
  const type = schema.managedObjectNamed(spec.type);
  if (type === undefined) throw invalidType(spec.type);
  const names =
    spec.all === true
      ? type.properties.filter((property) => !isNewer(property, apiVersion)).map(({ name }) => name)
      : (spec.pathSet ?? []);
  return { type: spec.type, paths: names.map((name) => parsePath(schema, spec.type, name, apiVersion)) };
}

/** Of several selections that fit a type, all paths count, each once. */
function pathsFor(
  schema: SchemaTable,
  types: readonly TypeSelection[],
  type: string,
): readonly PropertyPath[] | undefined {
  const fitting = types.filter((selection) => schema.isManagedSubtype(type, selection.type));
  if (fitting.length === 0) return undefined;
  const byText = new Map(fitting.flatMap(({ paths }) => paths.map((path) => [path.text, path] as const)));
  return [...byText.values()];
}

class TraversalReader {
  readonly #schema: SchemaTable;
  readonly #apiVersion: string;
  readonly #byName = new Map<string, Traversal>();
  readonly #unresolved: { readonly name: string; readonly into: Traversal[] }[] = [];

  constructor(schema: SchemaTable, apiVersion: string) {
    this.#schema = schema;
    this.#apiVersion = apiVersion;
  }

  /** @param into gets the traversals: those that are only named here, when all are known */
  read(selectSet: readonly SelectionSpec[], into: Traversal[] = []): Traversal[] {
    for (const spec of selectSet) {
      if (isTraversal(spec)) into.push(this.#traversal(spec));
      else this.#unresolved.push({ name: spec.name ?? '', into });
    }
    return into;
  }

  /** Names may be used before they are defined, so they are looked up last. */
  resolveNames(): void {
    for (const { name, into } of this.#unresolved) {
      const traversal = this.#byName.get(name);
      if (traversal === undefined) {
        throw new SimFault(
          'InvalidArgument',
          { invalidProperty: 'selectSet' },
          `A specified parameter was not correct: selectSet. There is no selection named '${name}'.`,
        );
      }
      into.push(traversal);
    }
  }

  #traversal({ name, type, path, skip = false, selectSet = [] }: TraversalSpec): Traversal {
    if (this.#schema.managedObjectNamed(type) === undefined) throw invalidType(type);
    const parsed = parsePath(this.#schema, type, path, this.#apiVersion);
    if (parsed.use.kind !== 'reference') throw invalidProperty(path);
    const traversal: Traversal = { type, path: parsed, skip, next: [] };
    if (name !== undefined) this.#byName.set(name, traversal);
    this.read(selectSet, traversal.next);
    return traversal;
  }
}

function isTraversal(spec: SelectionSpec): spec is TraversalSpec {
  return 'path' in spec;
}

function invalidType(argument: string): SimFault {
  return new SimFault('InvalidType', { argument }, `The type '${argument}' is not valid.`);
}
