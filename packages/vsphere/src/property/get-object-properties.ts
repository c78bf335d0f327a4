/**
 * Reading one object in Nova's words.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { PropertyFilterSpec } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { checkPathSet } from './check-path-set.js';
import { toObjectProperties, type ObjectProperties } from './object-properties.js';
import { requireReadable } from './property-errors.js';
import type { PropertiesOf, PropertyValue } from './property-path.js';
import { retrieveAll } from './retrieve.js';
import { propertySpec, type PathSelection, type PathsIn } from './type-selection.js';

/** How one object is read. */
export interface ReadObjectOptions extends CallOptions {
  /** Throws {@link UnreadablePropertiesError} when one of the properties cannot be read. */
  readonly strict?: boolean | undefined;
}

/**
 * The named properties of one object, or `'all'` of them, and beside them those that cannot be read.
 *
 * @throws {InvalidPropertyPathError} a path that the object's type does not have; nothing was sent
 * @throws {UnreadablePropertiesError} with `strict`: naming the paths and faults
 * @throws {VimFaultError} ManagedObjectNotFound: the object does not exist
 */
export async function getObjectProperties<T extends string, const Paths extends PathSelection>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  pathSet: Paths,
  { strict, ...options }: ReadObjectOptions = {},
): Promise<ObjectProperties<T, PathsIn<T, Paths>>> {
  const { type } = object;
  if (pathSet !== 'all') checkPathSet(session, type, pathSet);
  const spec: PropertyFilterSpec = {
    propSet: [propertySpec(type, pathSet)],
    objectSet: [{ obj: object, skip: false }],
  };
  const [content] = await retrieveAll(session, [spec], options);
  // Asked for by name, an object is either reported or refused; nothing at all is a third way to be gone.
  if (!content) {
    throw new VimFaultError(
      'ManagedObjectNotFound',
      { _type: 'ManagedObjectNotFound', obj: object },
      { method: 'RetrievePropertiesEx', object },
    );
  }
  const read = toObjectProperties<T, PathsIn<T, Paths>>(content, session.schema);
  if (strict === true) requireReadable([read]);
  return read;
}

/**
 * The named properties of one object, by path. Those that are unset, or cannot be read, are absent:
 * {@link getObjectProperties} tells which, and `strict` throws.
 *
 * @throws what {@link getObjectProperties} throws
 */
export async function getObjectPropertiesDict<T extends string, const Paths extends PathSelection>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  pathSet: Paths,
  options?: ReadObjectOptions,
): Promise<PropertiesOf<T, PathsIn<T, Paths>>> {
  const { properties } = await getObjectProperties(session, object, pathSet, options);
  return properties;
}

/**
 * One property of one object; undefined when it is unset.
 *
 * @throws {InvalidPropertyPathError} a path that the object's type does not have; nothing was sent
 * @throws {VimFaultError} the object does not exist, or the property cannot be read
 */
export async function getObjectProperty<T extends string, const Path extends string>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  path: Path,
  options?: CallOptions,
): Promise<PropertyValue<T, Path> | undefined> {
  const { properties, missing } = await getObjectProperties(session, object, [path] as const, options);
  const [unreadable] = missing;
  if (unreadable) throw unreadable.error;
  return properties[path];
}
