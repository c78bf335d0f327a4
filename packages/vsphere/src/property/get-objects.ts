/**
 * Reading many objects in Nova's words: all of a type, or a collection that is already known.
 */
import type { PropertyFilterSpec } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { VimCaller } from '../session/vim-caller.js';
import { createContainerView, destroyView, viewFilterSpec } from './views.js';
import { toObjectProperties, type ObjectProperties } from './object-properties.js';
import { retrieveAll, retrievePages, type RetrieveOptions } from './retrieve.js';

/** What to read of the objects of a type, and where to look for them. */
export interface GetObjectsOptions<Path extends string> extends RetrieveOptions {
  /** Property paths to read. None reads references only. */
  readonly pathSet: readonly Path[];
  /** Where to look, at any depth; the whole inventory if not given. */
  readonly root?: Ref<'ManagedEntity'> | undefined;
}

/**
 * Every object of `type`, or of a type derived from it, that the user may see.
 *
 * Properties that cannot be read are in `missing` of the object they belong to. Objects that vanish
 * meanwhile are left out.
 *
 * @throws {VimFaultError} ManagedObjectNotFound: `root` does not exist
 */
export async function getObjects<T extends keyof ManagedObjects, const Path extends string>(
  session: VimCaller,
  type: T,
  options: GetObjectsOptions<Path>,
): Promise<ObjectProperties<T, Path>[]> {
  const objects: ObjectProperties<T, Path>[] = [];
  for await (const page of getObjectPages(session, type, options)) objects.push(...page);
  return objects;
}

/**
 * The same, a page at a time as the server sends them: for inventories too large to hold. Stopping
 * early releases what the server holds.
 */
export async function* getObjectPages<T extends keyof ManagedObjects, const Path extends string>(
  session: VimCaller,
  type: T,
  { pathSet, root, ...options }: GetObjectsOptions<Path>,
): AsyncGenerator<ObjectProperties<T, Path>[], void, undefined> {
  const view = await createContainerView(session, type, root, options);
  try {
    const spec = viewFilterSpec(view, type, pathSet);
    for await (const page of retrievePages(session, [spec], options)) {
      yield page.map((content) => toObjectProperties<T, Path>(content));
    }
  } finally {
    await destroyView(session, view, options);
  }
}

/**
 * Properties of objects that are already known, all of the given type or of types derived from it.
 * Objects that do not exist any more are left out. No objects, no call.
 */
export async function getPropertiesForACollectionOfObjects<
  T extends keyof ManagedObjects,
  const Path extends string,
>(
  session: VimCaller,
  type: T,
  objects: readonly ManagedObjectReference[],
  pathSet: readonly Path[],
  options?: RetrieveOptions,
): Promise<ObjectProperties<T, Path>[]> {
  if (objects.length === 0) return [];
  const spec: PropertyFilterSpec = {
    propSet: [{ type, all: false, pathSet: [...pathSet] }],
    objectSet: objects.map((obj) => ({ obj, skip: false })),
    reportMissingObjectsInResults: true,
  };
  const contents = await retrieveAll(session, [spec], options);
  return contents.map((content) => toObjectProperties<T, Path>(content));
}
