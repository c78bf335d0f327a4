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
      const wake = (): void => {
        signal?.removeEventListener('abort', interrupt);
        resolve();
      };
      const interrupt = (): void => {
        this.#due.delete(wake);
        reject(new Error('interrupted'));
      };
      if (signal?.aborted) {
        interrupt();
        return;
      }
      this.#due.set(wake, this.#nowMs + ms);
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
