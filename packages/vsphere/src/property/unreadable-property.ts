/** What the server would not give of an object, and why. */
import { faultNameOf, type FaultFields } from '../faults/fault-message.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { MethodFault, MissingProperty } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';

/** A property that the server would not give, and why: NoPermission, InvalidProperty... */
export class UnreadableProperty {
  readonly obj: ManagedObjectReference;
  readonly path: string;
  readonly fault: MethodFault;
  /** The server's words. */
  readonly message: string | undefined;
  readonly #schema: SchemaTable | undefined;

  /** @param schema where the names of faults are looked up; the built-in one if not given */
  constructor(obj: ManagedObjectReference, { path, fault }: MissingProperty, schema?: SchemaTable) {
    this.obj = obj;
    this.path = path;
    this.fault = fault.fault;
    this.message = fault.localizedMessage;
    this.#schema = schema;
  }

  /**
   * The same in the shape of every other fault, with names that it inherits, causes and a hint: something to throw, or to
   * ask `isVimFault` about. A listing may have thousands of refusals, so it is made when it is asked for.
   */
  get error(): VimFaultError {
    const fields: FaultFields = { ...this.fault };
    return new VimFaultError(faultNameOf(this.fault), fields, {
      method: `reading ${this.path}`,
      object: this.obj,
      serverMessage: this.message,
      schema: this.#schema,
    });
  }
}
