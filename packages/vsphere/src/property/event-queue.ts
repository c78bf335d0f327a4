/**
 * Events on their way to one consumer who takes them one by one.
 *
 * A consumer that is slower than the inventory does not make a queue grow: what happened to an object that
 * is still waiting to be told is joined with it. So there is at most one event for each object.
 */
import { eventOf, type AnyInventoryEvent, type Transition } from './inventory-events.js';

type Taker = (result: IteratorResult<AnyInventoryEvent, undefined>) => void;

export class EventQueue implements AsyncIterableIterator<AnyInventoryEvent, undefined, undefined> {
  readonly #pending = new Map<string, Transition>();
  readonly #takers: { readonly take: Taker; readonly fail: (error: Error) => void }[] = [];
  readonly #onReturn: () => void;
  #end: { readonly error: Error | undefined } | undefined;

  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
  }

  /** Objects that there is something to tell of. */
  get size(): number {
    return this.#pending.size;
  }

  push(transitions: readonly Transition[]): void {
    for (const transition of transitions) {
      const { key } = transition;
      const waiting = this.#pending.get(key);
      const joined = waiting ? { key, before: waiting.before, after: transition.after } : transition;
      if (joined.before ?? joined.after) this.#pending.set(key, joined);
      else this.#pending.delete(key);
    }
    this.#serve();
  }

  /** What is waiting can still be taken; after it there is nothing, or the error. */
  end(error: Error | undefined): void {
    this.#end ??= { error };
    this.#serve();
  }

  next(): Promise<IteratorResult<AnyInventoryEvent, undefined>> {
    return new Promise((take, fail) => {
      this.#takers.push({ take, fail });
      this.#serve();
    });
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#pending.clear();
    this.#onReturn();
    this.end(undefined);
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #serve(): void {
    for (let taker = this.#takers[0]; taker; taker = this.#takers[0]) {
      const value = this.#shift();
      if (!value && !this.#end) return;
      this.#takers.shift();
      if (value) taker.take({ done: false, value });
      else if (this.#end?.error) taker.fail(this.#end.error);
      else taker.take({ done: true, value: undefined });
    }
  }

  #shift(): AnyInventoryEvent | undefined {
    for (const [key, transition] of this.#pending) {
      this.#pending.delete(key);
      const event = eventOf(transition);
      if (event) return event;
    }
    return undefined;
  }
}
