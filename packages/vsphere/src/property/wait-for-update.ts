/**
 * A wait on the update stream with an end: the condition, a failure, the deadline or the caller's signal,
 * whichever comes first. After that the object is not watched any more and no timer is left.
 */
import { CallAbortedError, CallTimeoutError } from '../errors.js';
import type { Clock } from '../session/clock.js';
import type { CallOptions } from '../session/vim-caller.js';
import { onAbort } from '../soap/on-abort.js';
import type { WatchedValues } from './update-channel.js';
import type { UpdateStream, WatchRequest } from './update-stream.js';

/** Long enough for a disk to be copied; pass `timeoutMs` for a wait that may last longer. */
export const DEFAULT_WAIT_TIMEOUT_MS = 3_600_000;

export interface UpdateWait<T> extends WatchRequest {
  /** What is waiting, for messages: `waitForTask`. */
  readonly waiter: string;
  /** The result once there is one. What it throws ends the wait. */
  readonly check: (values: WatchedValues) => { readonly result: T } | undefined;
}

/**
 * @throws {CallTimeoutError} not in time
 * @throws {CallAbortedError} the signal aborted
 * @throws {VimFaultError} the object is gone, or may not be read
 */
export function waitForUpdate<T>(
  stream: UpdateStream,
  clock: Clock,
  { waiter, check, ...request }: UpdateWait<T>,
  { signal, timeoutMs = DEFAULT_WAIT_TIMEOUT_MS }: CallOptions,
): Promise<T> {
  const call = { method: waiter, object: request.object };
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    let unwatch: (() => void) | undefined;
    const end = (settle: () => void): void => {
      if (ended.signal.aborted) return;
      ended.abort();
      forget();
      unwatch?.();
      settle();
    };
    const fail = (error: Error): void => end(() => reject(error));
    const aborted = (): void => fail(new CallAbortedError(call, { cause: signal?.reason }));
    const onValues = (values: WatchedValues): void => {
      try {
        const done = check(values);
        if (done) end(() => resolve(done.result));
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    };

    const forget = onAbort(signal, aborted);
    if (signal?.aborted) {
      aborted();
      return;
    }
    clock.sleep(timeoutMs, ended.signal).then(
      () => fail(new CallTimeoutError(call, timeoutMs)),
      () => {},
    );
    unwatch = stream.watch(request, { onValues, onError: fail });
    // What is known already may have been enough.
    if (ended.signal.aborted) unwatch();
  });
}
