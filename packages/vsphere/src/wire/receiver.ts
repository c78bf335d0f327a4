/**
 * Checking that an object has the method called on it.
 *
 * The commonest slip with this API is to call a method on the object next to the right one (CreateVM_Task
 * on a datacenter instead of its VM folder), so the error names the properties that lead there.
 */
import { WrongObjectTypeError } from '../errors.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { Method, SchemaTable } from '../schema/table.js';

/**
 * Passes when the object's kind has the method, and when the schema knows too little to say: a kind of
 * object newer than the schema, or a method without a known owner.
 *
 * @throws {WrongObjectTypeError} the object is of a kind that does not have the method
 */
export function checkReceiver(table: SchemaTable, method: Method, object: ManagedObjectReference): void {
  const { name, receiver } = method;
  const kind = table.managedObjectNamed(object.type);
  if (receiver === undefined || kind === undefined || kind.lineage.includes(receiver)) return;
  const leading = kind.properties.filter(
    ({ target }) => target !== undefined && table.isManagedSubtype(target, receiver),
  );
  const wanted = wordsOf(name);
  const likelihood = (property: string) => wordsOf(property).filter((word) => wanted.includes(word)).length;
  throw new WrongObjectTypeError({
    method: name,
    expectedType: receiver,
    object,
    viaProperties: leading.map((property) => property.name).toSorted((a, b) => likelihood(b) - likelihood(a)),
  });
}

/** `CreateVM_Task` is about: create, vm, task. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
