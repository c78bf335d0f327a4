/**
 * Failures that may be gone at the next attempt: no connection, a broken one, or a server that has too
 * much to do.
 *
 * Too much to do is said over HTTP and not by a fault: the proxy in front of vCenter answers 503 while
 * the service behind it is starting, full of sessions or gone, 502 and 504 when it gives up on it, and
 * 429 where a rate is limited. Among the API's faults there is none that means the server itself is overloaded.
 * Those that come near it (ResourceInUse, TaskInProgress, TooManyConcurrentNativeClones, HostCommunication)
 * are about one object or host, and end when that does.
 */
import { NotVimServerError, VimConnectionError } from '../errors.js';
import { CircuitOpenError } from './session-errors.js';

const OVERLOAD: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** An open circuit is none: whoever comes next is told the same, until it is time to try. */
export function isTransient(error: unknown): boolean {
  if (error instanceof NotVimServerError) return OVERLOAD.has(error.status);
  return error instanceof VimConnectionError && !(error instanceof CircuitOpenError);
}
