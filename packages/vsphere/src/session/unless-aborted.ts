/** Lets a caller stop waiting for something that goes on for others. */
import { CallAbortedError, type CallDetails } from '../errors.js';

/**
 * What `promise` comes to, or a rejection as soon as the signal aborts.
 *
 * @param call what the caller was waiting for, for the error
 */
export function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  call: CallDetails,
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new CallAbortedError(call, { cause: signal.reason }));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
