/**
 * What has to end before a session does: leases, transfers, watches, connections to other endpoints.
 *
 * Such things hold something on the server that only a session which is still logged in can let go of. So
 * they leave word here, and closing the session lets all of them end, side by side and in bounded time,
 * before it logs out.
 */
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';

/** Ends something. May make calls on the session. */
export type End = () => Promise<void> | void;

/** Longer than a clean-up call may take, short enough for a process that is told to stop. */
const END_TIMEOUT_MS = 15_000;

export class Ending {
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #ends = new Set<{ readonly end: End }>();
  readonly #underWay = new Set<Promise<void>>();
  #begun = false;

  constructor(clock: Clock, logger: Logger) {
    this.#clock = clock;
    this.#logger = logger;
  }

  /** Returns what takes it back. When the ending has begun already, `end` is called at once. */
  add(end: End): () => void {
    if (this.#begun) {
      this.#begin(end);
      return () => {};
    }
    const entry = { end };
    this.#ends.add(entry);
    return () => void this.#ends.delete(entry);
  }

  /** Resolves when everything has ended, or had its time. Never throws. */
  async run(): Promise<void> {
    this.#begun = true;
    for (const { end } of this.#ends) this.#begin(end);
    this.#ends.clear();
    // What ends may bring up something else that has to.
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #begin(end: End): void {
    const ending = this.#bounded(end).finally(() => this.#underWay.delete(ending));
    this.#underWay.add(ending);
  }

  async #bounded(end: End): Promise<void> {
    const ended = new AbortController();
    const late = this.#clock.sleep(END_TIMEOUT_MS, ended.signal).then(
      () =>
        this.#logger.warn('something did not end in time with its session', { timeoutMs: END_TIMEOUT_MS }),
      () => {},
    );
    try {
      await Promise.race([Promise.resolve().then(end), late]);
    } catch (error) {
      this.#logger.warn('something could not be ended with its session', { error });
    } finally {
      ended.abort();
    }
  }
}
