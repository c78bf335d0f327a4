/** Time that a test moves. */
import type { Clock } from '../src/session/clock.js';

export class ManualClock implements Clock {
  #nowMs = 0;
  readonly #due = new Map<() => void, number>();

  get sleepers(): number {
    return this.#due.size;
  }

  now(): number {
    return this.#nowMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const interrupt = (): void => {
        this.#due.delete(resolve);
        reject(new Error('interrupted'));
      };
      if (signal?.aborted) {
        interrupt();
        return;
      }
      this.#due.set(resolve, this.#nowMs + ms);
      signal?.addEventListener('abort', interrupt);
    });
  }

  advance(ms: number): void {
    this.#nowMs += ms;
    for (const [wake, atMs] of this.#due) {
      if (atMs > this.#nowMs) continue;
      this.#due.delete(wake);
      wake();
    }
  }
}
