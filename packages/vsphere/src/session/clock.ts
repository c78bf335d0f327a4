/**
 * Time, as waits see it: a test can own it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { monotonicMs } from '../monotonic-ms.js';

/** Where a session gets its time from. A test may give one that stands still until it is moved. */
export interface Clock {
  /** Milliseconds, never going back. For measuring, not for dating. */
  now(): number;
  /** Resolves `ms` milliseconds from now, never for `Infinity`. Rejects as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Like `sleep`, but does not keep the process alive. A clock without it has the system's. */
  doze?(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Beyond this, a timer fires at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Required<Clock> = {
  now: monotonicMs,

  sleep: (ms, signal) => pause(ms, signal, true),

  doze: (ms, signal) => pause(ms, signal, false),
};

async function pause(ms: number, signal: AbortSignal | undefined, ref: boolean): Promise<void> {
  const options = signal === undefined ? { ref } : { ref, signal };
  for (let leftMs = ms; leftMs > 0; leftMs -= LONGEST_TIMER_MS) {
    await delay(Math.min(leftMs, LONGEST_TIMER_MS), undefined, options);
  }
}
