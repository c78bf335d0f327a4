/** A value that knows its wire type, for places where anything may stand. */
import type { TypeUse } from '@kilonova/vsphere/wire';

/**
 * Where the API says anyType, a bare value says what it is only if it is data with a `_type`, a reference, a string,
 * a boolean, a Date or bytes. Numbers, enums and arrays need to be told what they travel as.
 */
export class Typed {
  readonly use: TypeUse;
  readonly value: unknown;

  constructor(use: TypeUse, value: unknown) {
    this.use = use;
    this.value = value;
  }
}
