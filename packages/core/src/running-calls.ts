/**
 * The calls that are under way, so that a driver is not taken down beneath them.
 *
 * Each call has a signal of its own that follows its caller's and can also be
 * aborted from here. Whoever shuts down first lets calls end, then asks them to.
 */
import type { Clock } from './clock.js';
import { unlessAborted } from './keyed-queue.js';
import { linkSignal } from './operation.js';

interface Call {
  readonly name: string;
  readonly controller: AbortController;
  started: boolean;
}

export class RunningCalls {
  readonly #calls = new Map<Call, Promise<unknown>>();

  /**
   * Runs `work` with the call's own signal. `work`, which never throws but rejects, calls `start` once it is past waiting and
   * begins to act; from then on only {@link abortAll} ends it.
   */
  async run<T>(
    name: string,
    signal: AbortSignal,
    work: (signal: AbortSignal, start: () => void) => Promise<T>,
  ): Promise<T> {
    const call: Call = { name, controller: new AbortController(), started: false };
    const unlink = linkSignal(signal, call.controller);
    const result = work(call.controller.signal, () => {
      call.started = true;
    });
    this.#calls.set(call, result);
    try {
      return await result;
    } finally {
      this.#calls.delete(call);
      unlink();
    }
  }

  /** Turns away the calls that only wait so far. */
  abortWaiting(reasonFor: (name: string) => Error): void {
    for (const { name, controller, started } of this.#calls.keys()) {
      if (!started) controller.abort(reasonFor(name));
    }
  }

  abortAll(reasonFor: (name: string) => Error): void {
    for (const { name, controller } of this.#calls.keys()) controller.abort(reasonFor(name));
  }

  /** True when all calls that run now have ended; false when time or patience ran out first. */
  async drained(clock: Clock, timeoutMs: number, patience?: AbortSignal): Promise<boolean> {
    if (this.#calls.size === 0) return true;
    const limit = new AbortController();
    const unlink = patience === undefined ? () => {} : linkSignal(patience, limit);
    const timer = new AbortController();
    const timeUp = clock.sleep(timeoutMs, timer.signal).then(
      () => limit.abort(),
      () => {},
    );
    try {
      await unlessAborted(Promise.allSettled(this.#calls.values()), limit.signal);
      return true;
    } catch {
      // Only the limit rejects.
      return false;
    } finally {
      timer.abort();
      unlink();
      await timeUp;
    }
  }
}
