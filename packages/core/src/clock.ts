/**
 * Time, as operations see it.
 *
 * Nothing in a driver calls `Date.now` or `setTimeout`: it asks the clock of its
 * context, so that a test can own the time and a wait can always be given up.
 */
export interface Clock {
  /** Milliseconds, never going back. The origin is near the epoch but is for measuring, not for dating. */
  now(): number;

  /**
   * Resolves `ms` milliseconds from now; zero or less resolves soon. `Infinity` waits for the signal.
   *
   * Rejects with the signal's own reason as soon as it aborts, also when it already has.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Beyond this, `setTimeout` fires at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The real thing. Unmoved by a change of the wall clock. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),

  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const end = performance.now() + ms;
      let timer: NodeJS.Timeout;
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const wait = (leftMs: number): void => {
        timer = setTimeout(
          () => {
            const stillLeftMs = end - performance.now();
            // A timer may fire a fraction early; only the long ones are split.
            if (stillLeftMs >= 1) {
              wait(stillLeftMs);
              return;
            }
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
          Math.min(Math.max(leftMs, 0), LONGEST_TIMER_MS),
        );
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      wait(ms);
    });
  },
};
