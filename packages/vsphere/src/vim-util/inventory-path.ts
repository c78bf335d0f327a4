/**
 * Where an object is in the inventory, as a path: `DC0/vm/folder/web-1`. And back.
 *
 * The root folder is not part of a path. A path ends in the names as vCenter keeps them, in which `/`, `\` and `%`
 * are `%2f`, `%5c` and `%25`, so a slash always separates. Servers that keep such names as they were written
 * (govmomi's simulator does) give the same paths.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import { UnreadableProperty } from '../property/unreadable-property.js';
import { retrievePages, type RetrieveOptions } from '../property/retrieve.js';
import { dataObject } from '../schema/data-object.js';
import type { ObjectContent, PropertyFilterSpec, SelectionSpec } from '../schema/generated/data-objects.js';
import { isRef } from '../schema/is-ref-to.js';
import {
  formatRef,
  isSameRef,
  type ManagedObjectReference,
  type Ref,
} from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { escapeEntityName, unescapeEntityName } from './entity-name.js';
import { mapBounded } from './map-bounded.js';
import { requiredManager } from './required-manager.js';

/** How many paths are looked up at once: the API finds one a call. */
const LOOK_UPS_AT_ONCE = 8;
/** So many objects go into one request; each may report its ancestors too. */
const OBJECTS_A_REQUEST = 1_000;
/** Deeper than any inventory: a server that leads in circles must not be followed. */
const DEEPEST = 256;

interface Step {
  readonly obj: ManagedObjectReference;
  readonly name: string | undefined;
  readonly parent: ManagedObjectReference | undefined;
  /** Why the name or the way up is not known. */
  readonly unreadable: VimFaultError | undefined;
}

/**
 * The path of one object: of the root folder the empty text.
 *
 * A VM in a vApp is below the vApp, which is below the resource pool that it belongs to.
 *
 * @throws {VimFaultError} ManagedObjectNotFound: it does not exist; NoPermission: it or something above it may not be seen
 */
export async function getInventoryPath(
  session: VimCaller,
  entity: Ref<'ManagedEntity'>,
  options?: RetrieveOptions,
): Promise<string> {
  const steps = await readAncestors(session, [entity], options);
  const path = pathOf(steps, entity, session.serviceContent.rootFolder);
  if (typeof path === 'string') return path;
  throw path;
}

/**
 * The paths of many objects, in their order, with one retrieval for a thousand of them. Undefined for one that
 * does not exist any more, or that is below something which may not be seen.
 */
export async function getInventoryPaths(
  session: VimCaller,
  entities: readonly Ref<'ManagedEntity'>[],
  options?: RetrieveOptions,
): Promise<(string | undefined)[]> {
  const steps = await readAncestors(session, entities, options);
  return entities.map((entity) => {
    const path = pathOf(steps, entity, session.serviceContent.rootFolder);
    return typeof path === 'string' ? path : undefined;
  });
}

/**
 * The object at an inventory path, undefined when there is none. Slashes at the ends do not matter; one
 * inside a name is written `%2f`. The empty path is the root folder.
 *
 * @throws {VimFaultError} the server refused it
 */
export async function findByInventoryPath(
  session: VimCaller,
  path: string,
  options?: CallOptions,
): Promise<Ref<'ManagedEntity'> | undefined> {
  const names = path.split('/').filter((name) => name !== '');
  if (names.length === 0) return session.serviceContent.rootFolder;
  const searchIndex = requiredManager(session, 'searchIndex');
  const inventoryPath = names.map(escapeEntityName).join('/');
  const found = await session.invokeApi(searchIndex, 'FindByInventoryPath', { inventoryPath }, options);
  if (found !== undefined || unescapeEntityName(inventoryPath) === inventoryPath) return found;
  return walkDown(session, searchIndex, names, options);
}

/** The objects at many paths, in their order. */
export async function findByInventoryPaths(
  session: VimCaller,
  paths: readonly string[],
  options?: CallOptions,
): Promise<(Ref<'ManagedEntity'> | undefined)[]> {
  const distinct = [...new Set(paths)];
  const found = await mapBounded(distinct, LOOK_UPS_AT_ONCE, (path) =>
    findByInventoryPath(session, path, options),
  );
  const byPath = new Map(distinct.map((path, index) => [path, found[index]]));
  return paths.map((path) => byPath.get(path));
}

/**
 * For servers that keep names as they were written, name by name. On a vCenter this finds nothing that the
 * path itself did not.
 */
async function walkDown(
  session: VimCaller,
  searchIndex: Ref<'SearchIndex'>,
  names: readonly string[],
  options: CallOptions | undefined,
): Promise<Ref<'ManagedEntity'> | undefined> {
  let entity: Ref<'ManagedEntity'> = session.serviceContent.rootFolder;
  for (const name of names) {
    const child = await session.invokeApi(
      searchIndex,
      'FindChild',
      { entity, name: unescapeEntityName(name) },
      options,
    );
    if (child === undefined) return undefined;
    entity = child;
  }
  return entity;
}

/** The objects and everything above them, each once, by reference. */
async function readAncestors(
  session: VimCaller,
  entities: readonly Ref<'ManagedEntity'>[],
  options: RetrieveOptions | undefined,
): Promise<Map<string, Step>> {
  const steps = new Map<string, Step>();
  const distinct = [...new Map(entities.map((entity) => [formatRef(entity), entity])).values()];
  for (let at = 0; at < distinct.length; at += OBJECTS_A_REQUEST) {
    const spec = ancestorSpec(distinct.slice(at, at + OBJECTS_A_REQUEST));
    for await (const page of retrievePages(session, [spec], options)) {
      for (const content of page) steps.set(formatRef(content.obj), toStep(content));
    }
  }
  return steps;
}

function ancestorSpec(entities: readonly ManagedObjectReference[]): PropertyFilterSpec {
  const up: SelectionSpec[] = [{ name: 'up' }, { name: 'outOfVApp' }];
  const selectSet = [
    dataObject('TraversalSpec', { name: 'up', type: 'ManagedEntity', path: 'parent', selectSet: up }),
    dataObject('TraversalSpec', {
      name: 'outOfVApp',
      type: 'VirtualMachine',
      path: 'parentVApp',
      selectSet: up,
    }),
  ];
  return {
    propSet: [
      { type: 'ManagedEntity', all: false, pathSet: ['name', 'parent'] },
      { type: 'VirtualMachine', all: false, pathSet: ['parentVApp'] },
    ],
    objectSet: entities.map((obj) => ({ obj, skip: false, selectSet })),
    reportMissingObjectsInResults: true,
  };
}

function toStep({ obj, propSet = [], missingSet = [] }: ObjectContent): Step {
  const values = new Map(propSet.map(({ name, val }) => [name, val]));
  const name = values.get('name');
  const parent = values.get('parentVApp') ?? values.get('parent');
  const [missing] = missingSet;
  return {
    obj,
    name: typeof name === 'string' ? name : undefined,
    parent: isRef(parent) ? parent : undefined,
    unreadable: missing && new UnreadableProperty(obj, missing).error,
  };
}

/** The path, or why it is not known. */
function pathOf(
  steps: ReadonlyMap<string, Step>,
  entity: ManagedObjectReference,
  root: ManagedObjectReference,
): string | VimFaultError {
  const names: string[] = [];
  let at = entity;
  while (!isSameRef(at, root)) {
    const step = steps.get(formatRef(at));
    if (step?.unreadable) return step.unreadable;
    // Above the root folder there is nothing, so whatever else has no way up cannot be placed.
    if (step?.name === undefined || step.parent === undefined || names.length >= DEEPEST) return notFound(at);
    names.push(escapeEntityName(step.name));
    at = step.parent;
  }
  return names.toReversed().join('/');
}

function notFound(object: ManagedObjectReference): VimFaultError {
  const fault = { _type: 'ManagedObjectNotFound', obj: object };
  return new VimFaultError('ManagedObjectNotFound', fault, { method: 'getInventoryPath', object });
}
