/**
 * How many calls may be on their way at once.
 *
 * Calls over the limit wait in the order they came. A queued call has sent nothing, so giving up
 * on it is always safe. Node's agent has a limit too, but counts a socket only once its TLS handshake
 * is over, so a burst right after start would open one socket a call.
 */
export class CallSlots {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Resolves once there is room. Rejects when the signal aborts, and then holds nothing. */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => {
        this.#queue.splice(this.#queue.indexOf(admit), 1);
        reject(new Error('aborted while queued', { cause: signal.reason }));
      };
      const admit = (): void => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#queue.push(admit);
    });
  }

  /** Gives the room back, or on to the longest waiter. */
  leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free += 1;
  }
}
