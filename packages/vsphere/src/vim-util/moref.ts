/**
 * References out of text and text out of references, in the two forms that people and logs write:
 * `VirtualMachine:vm-1` and `vm-1`.
 */
import { InvalidOptionError } from '../errors.js';
import { isRef } from '../schema/is-ref-to.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';

/** A type name before the first colon. Values may hold colons of their own: `session[52..]:1`. */
const TYPED = /^([A-Z]\w*):(.+)$/s;

/**
 * The reference that `value` stands for. A `type` completes a bare id (`vm-1`) and must agree with the type
 * that a text names (`VirtualMachine:vm-1`). A reference is returned as it is.
 *
 * @throws {InvalidOptionError} no type is known, two different ones are, or the id is empty
 */
export function getMoref<T extends string>(
  value: ManagedObjectReference<T> | string,
  type: T,
): ManagedObjectReference<T>;
export function getMoref(value: ManagedObjectReference | string, type?: string): ManagedObjectReference;
export function getMoref(value: ManagedObjectReference | string, type?: string): ManagedObjectReference {
  const named = getMorefType(value);
  const id = getMorefValue(value);
  const known = named ?? type;
  if (id === '') throw new InvalidOptionError('moref', 'is empty: give an id like vm-1');
  if (known === undefined) {
    throw new InvalidOptionError('moref', `${JSON.stringify(id)} names no type: write it as Type:${id}`);
  }
  if (type !== undefined && known !== type) {
    throw new InvalidOptionError('moref', `${JSON.stringify(value)} is a ${known}, and a ${type} is wanted`);
  }
  return isRef(value) ? value : { type: known, value: id };
}

/** The id alone: `vm-1` of a reference, of `VirtualMachine:vm-1` and of `vm-1`. */
export function getMorefValue(moref: ManagedObjectReference | string): string {
  return typeof moref === 'string' ? (TYPED.exec(moref)?.[2] ?? moref) : moref.value;
}

/** The kind of object: `VirtualMachine` of a reference and of `VirtualMachine:vm-1`; undefined for `vm-1`. */
export function getMorefType(moref: ManagedObjectReference | string): string | undefined {
  return typeof moref === 'string' ? TYPED.exec(moref)?.[1] : moref.type;
}
