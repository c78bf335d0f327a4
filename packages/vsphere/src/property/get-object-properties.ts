/**
 * Reading one object in Nova's words.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { PropertyFilterSpec } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { toObjectProperties, unreadableError, type ObjectProperties } from './object-properties.js';
import type { PropertiesOf, PropertyValue } from './property-path.js';
import { retrieveAll } from './retrieve.js';

/**
 * The named properties of one object, and beside them those that cannot be read.
 *
 * @throws {VimFaultError} ManagedObjectNotFound: the object does not exist
 */
export async function getObjectProperties<T extends string, const Path extends string>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  pathSet: readonly Path[],
  options?: CallOptions,
): Promise<ObjectProperties<T, Path>> {
  const spec: PropertyFilterSpec = {
    propSet: [{ type: object.type, all: false, pathSet: [...pathSet] }],
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
  return toObjectProperties(content);
}

/**
 * The named properties of one object, by path. Those that are unset, or cannot be read, are absent:
 * {@link getObjectProperties} tells which.
 *
 * @throws {VimFaultError} ManagedObjectNotFound: the object does not exist
 */
export async function getObjectPropertiesDict<T extends string, const Path extends string>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  pathSet: readonly Path[],
  options?: CallOptions,
): Promise<PropertiesOf<T, Path>> {
  const { properties } = await getObjectProperties(session, object, pathSet, options);
  return properties;
}

/**
 * One property of one object; undefined when it is unset.
 *
 * @throws {VimFaultError} the object does not exist, or the property cannot be read
 */
export async function getObjectProperty<T extends string, const Path extends string>(
  session: VimCaller,
  object: ManagedObjectReference<T>,
  path: Path,
  options?: CallOptions,
): Promise<PropertyValue<T, Path> | undefined> {
  const { properties, missing } = await getObjectProperties(session, object, [path], options);
  const [unreadable] = missing;
  if (unreadable) throw unreadableError(unreadable, object);
  return properties[path];
}
