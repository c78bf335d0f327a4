/**
 * How many calls may be on their way at once.
 *
 * Calls over the limit wait in the order they came. A queued call has sent nothing, so giving up
 * on it is always safe. Node's agent has a limit too, but counts a socket only once its TLS handshake
 * is over, so a burst right after start would open one socket a call.
 */
import { onAbort } from './on-abort.js';

export class CallSlots {
  #limit: number;
  #inUse = 0;
  readonly #queue = new Set<() => void>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A lower limit takes effect as calls leave. */
  set limit(limit: number) {
    this.#limit = limit;
    this.#admit();
  }

  /** Resolves once there is room. Rejects when the signal aborts, and then holds nothing. */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#inUse < this.#limit) {
      this.#inUse += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const admit = (): void => {
        forget();
        resolve();
      };
      const forget = onAbort(signal, () => {
        this.#queue.delete(admit);
        reject(new Error('aborted while queued', { cause: signal.reason }));
      });
      this.#queue.add(admit);
    });
  }

  /** Gives the room back, or on to the longest waiter. */
  leave(): void {
    this.#inUse -= 1;
    this.#admit();
  }

  #admit(): void {
    for (const admit of this.#queue) {
      if (this.#inUse >= this.#limit) return;
      this.#queue.delete(admit);
      this.#inUse += 1;
      admit();
    }
  }
}
