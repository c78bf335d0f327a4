/**
 * Requests for which the server is too old.
 *
 * A vCenter refuses a request as a whole for one element that its version of the API does not have, with a fault
 * that hardly says so. The schema knows with which version a thing came, so it is refused here, by name.
 */
import { VsphereError } from '../errors.js';

/** What {@link NotInApiVersionError} is about. */
export interface NotInApiVersionDetails {
  readonly method: string;
  /** Where the newer thing sits in the parameters; empty when it is the method itself. */
  readonly path: string;
  /** The newer data type, when it is that and not the member. */
  readonly type?: string | undefined;
  /** The version that brought it. */
  readonly since: string;
  /** The version that is spoken. */
  readonly apiVersion: string;
}

/**
 * A method, a parameter, a member or a data type that is newer than the API version spoken with the server. Nothing
 * has been sent.
 *
 * For what came between two versions of the built-in schema's sources, `since` is the later of the two. A table made
 * from the server's own WSDL knows what that server has.
 */
export class NotInApiVersionError extends VsphereError {
  readonly method: string;
  readonly path: string;
  readonly type: string | undefined;
  readonly since: string;
  readonly apiVersion: string;

  constructor({ method, path, type, since, apiVersion }: NotInApiVersionDetails) {
    const member = path === '' ? method : `${method}: ${path}`;
    const what = type === undefined ? member : `${member} is a ${type}, which`;
    super(
      'NOT_IN_API_VERSION',
      `${what} came with version ${since} of the API, and the server is spoken to in ${apiVersion}; leave it out`,
    );
    this.method = method;
    this.path = path;
    this.type = type;
    this.since = since;
    this.apiVersion = apiVersion;
  }
}
