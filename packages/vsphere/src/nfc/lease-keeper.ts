/**
 * Keeping a lease alive: the server ends one that it does not hear of in time.
 *
 * Progress is reported in the background at a steady pace, moved or not, so that a transfer that stands
 * still keeps its lease. Never is more than one report under way. A report that fails is not the end: the
 * next one may get through. It is the end when the server says so, or when none got through for so long that it
 * must have ended the lease.
 */
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions } from '../session/vim-caller.js';

/** A lease that says nothing of its timeout is taken to have vCenter's default. */
const DEFAULT_LEASE_TIMEOUT_S = 300;
const LONGEST_INTERVAL_MS = 20_000;
const SHORTEST_INTERVAL_MS = 500;
/** So many reports fit into the time the server waits for one. */
const REPORTS_PER_TIMEOUT = 6;

export interface LeaseKeeperParts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** `HttpNfcLeaseInfo.leaseTimeout`, in seconds. */
  readonly leaseTimeoutS: number;
  /** Tells the server. */
  readonly report: (percent: number, limits: CallOptions) => Promise<void>;
  /** Does the error of a report mean that the lease is over? */
  readonly isEnd: (error: unknown) => boolean;
  /** Called at most once. The error is that of the last report. */
  readonly onLost: (error: unknown) => void;
}

export class LeaseKeeper {
  readonly #parts: LeaseKeeperParts;
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #percent = 0;

  /** Begins at once. */
  constructor(parts: LeaseKeeperParts) {
    this.#parts = parts;
    this.#running = this.#run();
  }

  /** What is reported next. It never goes back, and is 100 only when all is done. */
  set percent(percent: number) {
    this.#percent = Math.max(this.#percent, Math.min(100, Math.max(0, Math.floor(percent))));
  }

  get percent(): number {
    return this.#percent;
  }

  /** Resolves when no report is under way and none will follow. One that is under way is cut off. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, leaseTimeoutS, report, isEnd, onLost, logger } = this.#parts;
    const leaseTimeoutMs = 1_000 * (leaseTimeoutS > 0 ? leaseTimeoutS : DEFAULT_LEASE_TIMEOUT_S);
    const intervalMs = Math.max(
      SHORTEST_INTERVAL_MS,
      Math.min(LONGEST_INTERVAL_MS, leaseTimeoutMs / REPORTS_PER_TIMEOUT),
    );
    let heardMs = clock.now();
    while (await this.#slept(intervalMs)) {
      try {
        await report(this.#percent, { timeoutMs: intervalMs * 2, signal: this.#stopped.signal });
        heardMs = clock.now();
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        if (isEnd(error) || clock.now() - heardMs > leaseTimeoutMs) {
          onLost(error);
          return;
        }
        logger.warn('the progress of a lease could not be reported', { error });
      }
    }
  }

  /** False when it was stopped meanwhile. */
  async #slept(ms: number): Promise<boolean> {
    try {
      await this.#parts.clock.sleep(ms, this.#stopped.signal);
    } catch {
      return false;
    }
    return !this.#stopped.signal.aborted;
  }
}
