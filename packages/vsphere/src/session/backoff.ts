/**
 * Pauses between attempts that failed: longer each time, scattered, and bounded in number.
 *
 * Scattered, so that the clients of a server that comes back do not come back all at once.
 */
import type { Clock } from './clock.js';

export interface BackoffLimits {
  /** Failures in a row after which it is given up. */
  readonly maxFailures: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export class Backoff {
  readonly #clock: Clock;
  readonly #limits: BackoffLimits;

  constructor(clock: Clock, limits: BackoffLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Resolves when it is time for another attempt. Throws `error` itself when there have been enough. */
  async pause(failures: number, error: unknown, signal?: AbortSignal): Promise<void> {
    const { maxFailures, firstPauseMs, longestPauseMs } = this.#limits;
    if (failures >= maxFailures) throw error;
    const pauseMs = Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
    await this.#clock.sleep(pauseMs * (0.5 + Math.random() / 2), signal);
  }
}
