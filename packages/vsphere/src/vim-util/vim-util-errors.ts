/** What goes wrong in the helpers before or after a call. */
import { VsphereError } from '../errors.js';

/** The server has no object for what was asked: an ESX host has no extension manager, for example. */
export class ManagerMissingError extends VsphereError {
  /** The member of ServiceContent that is not there. */
  readonly manager: string;

  constructor(manager: string, product: string) {
    super('MANAGER_MISSING', `${product} has no ${manager}: this needs a vCenter`);
    this.manager = manager;
  }
}

/** Text or data that is no serialised object, or one that does not fit the schema. */
export class SerializedObjectError extends VsphereError {
  /** Where it is wrong: `device[0].backing.fileName`; empty at the top. */
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super('SERIALIZED_OBJECT', `serialised object${path === '' ? '' : ` at ${path}`}: ${reason}`, options);
    this.path = path;
  }
}
