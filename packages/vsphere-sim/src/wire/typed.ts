/** A value that knows its wire type, for places where anything may stand. */
import type { TypeUse } from '@kilonova/vsphere/wire';

/**
 * Where the API says anyType, a bare value travels as what it looks like: a string, a number of the smallest of int,
 * long and double that has it, an array of what its items have in common. Told what it travels as need be only what has
 * to be something else: an enum, a short, an array that may be empty, data without a `_type`.
 */
export class Typed {
  readonly use: TypeUse;
  readonly value: unknown;

  constructor(use: TypeUse, value: unknown) {
    this.use = use;
    this.value = value;
  }
}
