/** What is wrong with a WSDL that a table was to be made from. */
import { VsphereError } from '../errors.js';

/** A WSDL or XML Schema file that cannot be fetched, read or made sense of. */
export class WsdlError extends VsphereError {
  /** The file, or the address, that it is about. */
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('WSDL_UNUSABLE', `${file}: ${reason}`, options);
    this.file = file;
  }
}
