/**
 * Time as the simulated world has it: the system's, or one that stands still until it is moved.
 *
 * Nothing else in the simulator reads a clock or sets a timer, so a program that moves a manual clock decides when tasks
 * end, sessions expire and waits give up.
 */

/** What {@link WorldClock.after} hands out. Cancelling one that has fired does nothing. */
export interface Timer {
  cancel(): void;
}

export interface WorldClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, `ms` milliseconds from now; never for `Infinity`. Does not keep the process alive. */
  after(ms: number, callback: () => void): Timer;
}

const NEVER: Timer = { cancel: () => undefined };
/** Beyond this, a timer of the system fires at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The system's time. */
export class RealClock implements WorldClock {
  readonly #timers = new Set<Timer>();
  #isStopped = false;

  now(): number {
    return Date.now();
  }

  /** Nothing that was to happen later happens any more: for who was the only one to set timers here. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) timer.cancel();
  }

  after(ms: number, callback: () => void): Timer {
    if (ms === Infinity || this.#isStopped) return NEVER;
    let left = Math.max(0, ms);
    let handle: NodeJS.Timeout;
    const timer: Timer = {
      cancel: () => {
        clearTimeout(handle);
        this.#timers.delete(timer);
      },
    };
    const next = (): void => {
      const pause = Math.min(left, LONGEST_TIMER_MS);
      left -= pause;
      handle = setTimeout(() => {
        if (left > 0) {
          next();
          return;
        }
        this.#timers.delete(timer);
        callback();
      }, pause);
      handle.unref();
    };
    next();
    this.#timers.add(timer);
    return timer;
  }
}

interface Appointment {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that only {@link ManualClock.advance} moves. */
export class ManualClock implements WorldClock {
  #nowMs: number;
  #order = 0;
  readonly #appointments = new Set<Appointment>();

  constructor(start: Date | number = Date.UTC(2024, 0, 1)) {
    this.#nowMs = Number(start);
  }

  now(): number {
    return this.#nowMs;
  }

  after(ms: number, callback: () => void): Timer {
    if (ms === Infinity) return NEVER;
    this.#order += 1;
    const appointment = { dueMs: this.#nowMs + Math.max(0, ms), order: this.#order, callback };
    this.#appointments.add(appointment);
    return { cancel: () => void this.#appointments.delete(appointment) };
  }

  /**
   * Moves time on, stopping at each timer that falls due on the way. What a timer sets off goes as far as it can
   * without waiting for the network before time goes on, so timers that it sets fire in the same call if they fall due.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#nowMs + ms;
    await settled();
    for (;;) {
      const next = this.#next(end);
      if (next === undefined) break;
      this.#appointments.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      next.callback();
      await settled();
    }
    this.#nowMs = end;
  }

  /** How many timers wait: what a test looks at before it moves time. */
  get timers(): number {
    return this.#appointments.size;
  }

  #next(end: number): Appointment | undefined {
    let next: Appointment | undefined;
    for (const candidate of this.#appointments) {
      if (candidate.dueMs > end) continue;
      if (next === undefined || isEarlier(candidate, next)) next = candidate;
    }
    return next;
  }
}

function isEarlier(a: Appointment, b: Appointment): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}

/** Resolves when everything that can go on without time or network has. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Resolves `ms` milliseconds from now by the clock; rejects with the signal's reason as soon as that aborts. */
export async function sleep(clock: WorldClock, ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = clock.after(ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    const onAbort = (): void => {
      timer.cancel();
      reject(abortReason(signal));
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** What a signal that has aborted makes a promise reject with. */
export function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}
