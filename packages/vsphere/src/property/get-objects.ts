/**
 * Reading many objects in Nova's words: all of a type, or a collection that is already known.
 */
import type { ObjectContent, PropertyFilterSpec, PropertySpec } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import { dataObject } from '../schema/data-object.js';
import { formatRef, type ManagedObjectReference, type Ref } from '../schema/managed-object-reference.js';
import type { VimCaller } from '../session/vim-caller.js';
import { checkPathSet } from './check-path-set.js';
import { createContainerView, destroyView, viewFilterSpec } from './views.js';
import { toObjectProperties, type ObjectProperties } from './object-properties.js';
import { requireReadable } from './property-errors.js';
import { retrievalPages, retrieveAll, type Retrieval, type RetrieveOptions } from './retrieve.js';
import { propertySpecs, type PathSelection, type PathsIn, type TypeSelection } from './type-selection.js';

/** How strictly objects are read, beside how. */
export interface ReadOptions extends RetrieveOptions {
  /**
   * Throws {@link UnreadablePropertiesError} when anything that was asked for cannot be read. Otherwise that is
   * in `missing` of the object it belongs to.
   */
  readonly strict?: boolean | undefined;
}

/** Where to look for objects. */
export interface InventoryOptions extends ReadOptions {
  /** At any depth below it; in the whole inventory if not given. The root itself is not among what is found. */
  readonly root?: Ref<'ManagedEntity'> | undefined;
}

/** What to read of every object of a type, and where to look. */
export interface GetObjectsOptions<Paths extends PathSelection> extends InventoryOptions {
  /** Property paths to read, or `'all'`. An empty list reads references only. */
  readonly pathSet: Paths;
}

/**
 * Every object of `type`, or of a type derived from it, that the user may see.
 *
 * Properties that cannot be read are in `missing` of the object they belong to, unless the options say
 * `strict`. Objects that vanish meanwhile are left out.
 *
 * @throws {InvalidPropertyPathError} a path that the type does not have; nothing was sent
 * @throws {UnreadablePropertiesError} with `strict`: naming all objects, paths and faults
 * @throws {VimFaultError} ManagedObjectNotFound: `root` does not exist
 */
export async function getObjects<T extends keyof ManagedObjects, const Paths extends PathSelection>(
  session: VimCaller,
  type: T,
  { strict, ...options }: GetObjectsOptions<Paths>,
): Promise<ObjectProperties<T, PathsIn<T, Paths>>[]> {
  const objects: ObjectProperties<T, PathsIn<T, Paths>>[] = [];
  for await (const page of getObjectPages(session, type, options)) objects.push(...page);
  if (strict === true) requireReadable(objects);
  return objects;
}

/**
 * The same, a page at a time as the server sends them: for inventories too large to hold. Stopping
 * early releases what the server holds.
 *
 * When the session expires or the connection breaks between two pages the inventory is read again, and
 * every object is handed out once. With `strict` the page that something is missing from is thrown about.
 */
export async function* getObjectPages<T extends keyof ManagedObjects, const Paths extends PathSelection>(
  session: VimCaller,
  type: T,
  { pathSet, ...options }: GetObjectsOptions<Paths>,
): AsyncGenerator<ObjectProperties<T, PathsIn<T, Paths>>[], void, undefined> {
  const types: TypeSelection = { [type]: pathSet };
  for await (const page of inventoryPages(session, types, options)) {
    yield page.map((content) => toObjectProperties<T, PathsIn<T, Paths>>(content, session.schema));
  }
}

/** Pages of the objects of several types, each with what its type is selected with. */
export async function* inventoryPages(
  session: VimCaller,
  types: TypeSelection,
  { root, strict, ...options }: InventoryOptions,
): AsyncGenerator<ObjectContent[], void, undefined> {
  const propSet = propertySpecs(session, types);
  if (propSet.length === 0) return;
  for await (const page of retrievalPages(session, viewRetrieval(session, propSet, root, options), options)) {
    if (strict === true) requireReadable(page.map((content) => toObjectProperties(content, session.schema)));
    yield page;
  }
}

/** Reads what a container view holds. The view lives as long as its session, so each attempt has its own. */
function viewRetrieval(
  session: VimCaller,
  propSet: PropertySpec[],
  root: Ref<'ManagedEntity'> | undefined,
  options: RetrieveOptions,
): Retrieval {
  let view: Ref<'ContainerView'> | undefined;
  const types = propSet.map(({ type }) => type);
  return {
    open: async () => {
      view = await createContainerView(session, types, root, options);
      return [viewFilterSpec(view, propSet)];
    },
    close: async () => {
      if (view) await destroyView(session, view, options);
    },
  };
}

/**
 * Properties of objects that are already known, all of the given type or of types derived from it.
 * Objects that do not exist any more are left out. No objects, no call.
 *
 * @throws {InvalidPropertyPathError} a path that the type does not have; nothing was sent
 * @throws {UnreadablePropertiesError} with `strict`: naming all objects, paths and faults, and what is gone
 */
export async function getPropertiesForACollectionOfObjects<
  T extends keyof ManagedObjects,
  const Paths extends PathSelection,
>(
  session: VimCaller,
  type: T,
  objects: readonly ManagedObjectReference[],
  pathSet: Paths,
  { strict, ...options }: ReadOptions = {},
): Promise<ObjectProperties<T, PathsIn<T, Paths>>[]> {
  const spec: PropertyFilterSpec = {
    propSet: propertySpecs(session, { [type]: pathSet }),
    objectSet: objects.map((obj) => ({ obj, skip: false })),
    reportMissingObjectsInResults: true,
  };
  if (objects.length === 0) return [];
  const contents = await retrieveAll(session, [spec], options);
  const read = contents.map((content) => toObjectProperties<T, PathsIn<T, Paths>>(content, session.schema));
  if (strict === true) {
    const here = new Set(read.map(({ obj }) => formatRef(obj)));
    requireReadable(
      read,
      objects.filter((obj) => !here.has(formatRef(obj))),
    );
  }
  return read;
}

/**
 * The objects that a property of another leads to: the hosts of a cluster, the VMs of a datastore. One call
 * for all of them, in Nova's words; `path` must hold references.
 *
 * @throws {InvalidPropertyPathError} `path`, or one of `pathSet`, is no property of its type; nothing was sent
 * @throws {VimFaultError} ManagedObjectNotFound: `base` does not exist
 */
export async function getInnerObjects<T extends keyof ManagedObjects, const Paths extends PathSelection>(
  session: VimCaller,
  base: ManagedObjectReference,
  path: string,
  innerType: T,
  pathSet: Paths,
  { strict, ...options }: ReadOptions = {},
): Promise<ObjectProperties<T, PathsIn<T, Paths>>[]> {
  checkPathSet(session, base.type, [path]);
  const traversal = dataObject('TraversalSpec', { type: base.type, path, skip: false });
  const spec: PropertyFilterSpec = {
    propSet: propertySpecs(session, { [innerType]: pathSet }),
    objectSet: [{ obj: base, skip: true, selectSet: [traversal] }],
  };
  const contents = await retrieveAll(session, [spec], options);
  const read = contents.map((content) => toObjectProperties<T, PathsIn<T, Paths>>(content, session.schema));
  if (strict === true) requireReadable(read);
  return read;
}
