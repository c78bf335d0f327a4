/**
 * What can go wrong with a session as such, beyond what one call can run into.
 */
import { VimConnectionError, VsphereError } from '../errors.js';

/**
 * Nothing was sent: the last attempts to reach the server all failed, and it is left alone for a while.
 * The cause is the failure that came last.
 */
export class CircuitOpenError extends VimConnectionError {
  override readonly code: string = 'CIRCUIT_OPEN';
  /** In how many milliseconds the server is tried again; 0 while that is being done. */
  readonly retryInMs: number;

  constructor(server: string, retryInMs: number, options: { readonly cause?: unknown } = {}) {
    const when = retryInMs > 0 ? `next attempt in ${Math.ceil(retryInMs)} ms` : 'an attempt is under way';
    super(server, `not sent, because the last attempts failed (${when}), to`, options);
    this.retryInMs = retryInMs;
  }
}

/** There is nothing to log in with: a clone ticket is used up, or the source of tokens has none. */
export class CredentialsUnavailableError extends VsphereError {
  constructor(why: string, options?: ErrorOptions) {
    super('NO_CREDENTIALS', `${why}; give credentials with replaceCredentials`, options);
  }
}
