/**
 * How much repeating a session may do in all.
 *
 * Each call repeats itself a few times at most; a hundred callers of a server that has broken down would
 * still send it three hundred calls. So repetitions are paid from one bucket that fills slowly: while
 * little fails it is always full, and when much fails it is empty and errors are thrown as they come.
 */
import type { Clock } from './clock.js';

/** The size of the bucket that all repetitions of a session are paid from. */
export interface RetryBudgetOptions {
  /** Repetitions that may be made at once. 20 if not given, and 0 means none at all. */
  readonly capacity?: number | undefined;
  /** How many come back each second. 1 if not given. */
  readonly perSecond?: number | undefined;
}

export class RetryBudget {
  readonly #clock: Clock;
  readonly #capacity: number;
  readonly #perMs: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(clock: Clock, { capacity = 20, perSecond = 1 }: RetryBudgetOptions = {}) {
    this.#clock = clock;
    this.#capacity = capacity;
    this.#perMs = perSecond / 1_000;
    this.#tokens = capacity;
    this.#filledAtMs = clock.now();
  }

  /** Pays for one repetition. False when that cannot be afforded. */
  take(): boolean {
    const nowMs = this.#clock.now();
    this.#tokens = Math.min(this.#capacity, this.#tokens + (nowMs - this.#filledAtMs) * this.#perMs);
    this.#filledAtMs = nowMs;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
