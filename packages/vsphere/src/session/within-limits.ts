/**
 * A caller's patience with something that several wait for, and that goes on without it.
 *
 * Its time is the system's, as that of the network is: a {@link Clock} owns the pauses between calls, not
 * the calls.
 */
import { CallAbortedError, CallTimeoutError, type CallDetails } from '../errors.js';
import { onAbort } from '../soap/on-abort.js';

export interface Limits {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** Beyond this, a timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Settles as the promise does, or when the caller's patience ends first.
 *
 * @throws {CallTimeoutError}
 * @throws {CallAbortedError}
 */
export function withinLimits<T>(promise: Promise<T>, limits: Limits, call: CallDetails): Promise<T> {
  const { signal, timeoutMs } = limits;
  return new Promise<T>((resolve, reject) => {
    const timer =
      timeoutMs > LONGEST_TIMER_MS
        ? undefined
        : setTimeout(() => settle(() => reject(new CallTimeoutError(call, timeoutMs))), timeoutMs);
    const aborted = (): void => settle(() => reject(new CallAbortedError(call, { cause: signal?.reason })));
    const forget = onAbort(signal, aborted);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      forget();
      how();
    };
    if (signal?.aborted) aborted();
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
