/**
 * One at a time per key; the key is an instance's uuid, or an image's id.
 *
 * Work under different keys runs side by side; work under the same one queues in
 * the order of its arrival. Work that is started from inside other work under
 * the same key (a host's callback in the middle of a live migration) runs at
 * once: waiting for the work it is part of would never end.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** A place in the queue that some running work has; it may outlive the work in forgotten promises. */
interface Turn {
  readonly key: string;
  over: boolean;
}

export class KeyedQueue {
  /** Per key, the promise that the last in the queue is done. Never rejects. */
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #turns = new AsyncLocalStorage<readonly Turn[]>();

  /** How many keys are being worked on or waited for. */
  get size(): number {
    return this.#tails.size;
  }

  /**
   * Runs `work` when all earlier work under the key is done, whether it succeeded or not.
   *
   * Rejects with the signal's reason, without running `work`, when that aborts first.
   */
  async run<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const held = this.#turns.getStore() ?? [];
    if (held.some((turn) => turn.key === key && !turn.over)) return work();

    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = this.#inTurn(before, signal, held, { key, over: false }, work);
    // Who gives up waiting is done only when the one before is: the order of the rest stays.
    const tail = Promise.allSettled([before, result]).finally(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    this.#tails.set(key, tail);
    return result;
  }

  /** Runs `work` as if it were started from outside of any other: for listeners that are called from inside. */
  outside<T>(work: () => T): T {
    return this.#turns.exit(work);
  }

  async #inTurn<T>(
    before: Promise<unknown>,
    signal: AbortSignal,
    held: readonly Turn[],
    turn: Turn,
    work: () => Promise<T>,
  ): Promise<T> {
    // Also when nobody is before: the work must not start until its place in the queue is taken.
    await unlessAborted(before, signal);
    try {
      return await this.#turns.run([...held, turn], work);
    } finally {
      turn.over = true;
    }
  }
}

/** What `promise` comes to, unless the signal aborts first: then rejects with its reason. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
