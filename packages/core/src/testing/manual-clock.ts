/**
 * A clock that only moves when it is told to.
 *
 * By default it moves by itself whenever all code has come to rest: the earliest
 * sleeper is woken and the time is then what that sleeper waited for. So code
 * whose waits are all on the clock runs at once and in the right order. When it
 * also waits for a network, say `{ auto: false }` and move the clock by hand.
 */
import type { Clock } from '../clock.js';

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

export class ManualClock implements Clock {
  readonly #auto: boolean;
  #nowMs: number;
  /** By due time; equal times in the order of the calls. */
  #sleepers: Sleeper[] = [];
  #turnPlanned = false;

  constructor({ auto = true, nowMs = 0 }: { auto?: boolean; nowMs?: number } = {}) {
    this.#auto = auto;
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  /** How many sleeps are pending. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        dueMs: this.#nowMs + Math.max(ms, 0),
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#enqueue(sleeper);
    });
  }

  /** Moves the clock, waking each sleeper at its time and letting what it wakes run on before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#nowMs + ms;
    await settled();
    while ((this.#sleepers[0]?.dueMs ?? Infinity) <= end) {
      this.#wakeNext();
      await settled();
    }
    this.#nowMs = end;
  }

  #enqueue(sleeper: Sleeper): void {
    const after = this.#sleepers.findIndex(({ dueMs }) => dueMs > sleeper.dueMs);
    this.#sleepers.splice(after === -1 ? this.#sleepers.length : after, 0, sleeper);
    this.#planTurn();
  }

  #planTurn(): void {
    if (!this.#auto || this.#turnPlanned) return;
    this.#turnPlanned = true;
    setImmediate(() => {
      this.#turnPlanned = false;
      if (this.#wakeNext()) this.#planTurn();
    });
  }

  #wakeNext(): boolean {
    const next = this.#sleepers[0];
    // Who sleeps for ever is woken by a signal only.
    if (next === undefined || next.dueMs === Infinity) return false;
    this.#sleepers.shift();
    this.#nowMs = next.dueMs;
    next.wake();
    return true;
  }
}

/** After every promise that is ready has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
