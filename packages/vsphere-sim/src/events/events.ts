/**
 * What happened on the server, oldest first. Keys only grow, and what is older than the newest few thousand is
 * forgotten.
 */
import type { Event } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';

/** One event, and what it is about. */
export interface PostedEvent {
  readonly event: Event & { readonly _type: string };
  /** The object it is about and all that this was in or on at the time, nearest first. */
  readonly about: readonly string[];
}

const MOST_KEPT = 20_000;

export class Events {
  readonly #world: World;
  readonly #listeners = new Set<(posted: PostedEvent) => void>();
  #posted: PostedEvent[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** Takes an event in, under the key that {@link nextKey} gave it. */
  add(posted: PostedEvent): void {
    this.#posted.push(posted);
    // Cut off now and then, so that it does not cost with each of them.
    if (this.#posted.length > 2 * MOST_KEPT) this.#posted = this.#posted.slice(-MOST_KEPT);
    for (const listener of this.#listeners) listener(posted);
    this.#world.inventory.singleton('EventManager')?.touch('latestEvent');
  }

  nextKey(): number {
    return this.#world.ids.nextNumber('event');
  }

  /** All that are remembered, oldest first. */
  all(): readonly PostedEvent[] {
    return this.#posted;
  }

  get latest(): Event | undefined {
    return this.#posted.at(-1)?.event;
  }

  /** Calls back with each new one. Returns what ends that. */
  listen(listener: (posted: PostedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
