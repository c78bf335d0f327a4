/**
 * Work that many wait for and that is done once: the first who asks starts it, the others join.
 *
 * It has a signal of its own, which aborts when nobody waits any more: one caller who gives up does not take the image
 * from the others.
 */
import { unlessAborted, type OperationContext, type ProgressSink } from '@kilonova/core';

interface Running<T> {
  readonly result: Promise<T>;
  readonly giveUp: AbortController;
  readonly waiting: Set<Waiting>;
}

/** One caller; several may have one context. */
interface Waiting {
  readonly progress: ProgressSink;
}

export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();

  /** What the work under that key comes to; `work` runs only when none is under way. */
  async join(key: string, ctx: OperationContext, work: (ctx: OperationContext) => Promise<T>): Promise<T> {
    ctx.signal.throwIfAborted();
    const { result, giveUp, waiting } = this.#running.get(key) ?? this.#start(key, ctx, work);
    const self = { progress: ctx.progress };
    waiting.add(self);
    try {
      return await unlessAborted(result, ctx.signal);
    } finally {
      waiting.delete(self);
      if (waiting.size === 0) this.#giveUp(key, giveUp, ctx.signal.reason);
    }
  }

  #start(key: string, ctx: OperationContext, work: (ctx: OperationContext) => Promise<T>): Running<T> {
    const giveUp = new AbortController();
    const waiting = new Set<Waiting>();
    const progress: ProgressSink = (update) => {
      for (const each of waiting) each.progress(update);
    };
    const result = work({ ...ctx, signal: giveUp.signal, progress });
    const running = { result, giveUp, waiting };
    this.#running.set(key, running);
    const forget = (): void => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    };
    // Whoever waits hears of its failure; nobody may be waiting any more.
    result.then(forget, forget);
    return running;
  }

  /** Who comes from now on starts anew. */
  #giveUp(key: string, giveUp: AbortController, reason: unknown): void {
    if (this.#running.get(key)?.giveUp === giveUp) this.#running.delete(key);
    giveUp.abort(reason);
  }
}
