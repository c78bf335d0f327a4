/**
 * One client's place in the events it asked for: it reads on from there, forwards or backwards, and always sees the
 * newest page.
 */
import type { Event, EventFilterSpec, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { matcherOf } from './event-filter.js';
import { Events, type PostedEvent } from './events.js';

const DEFAULT_PAGE = 10;

export class EventHistory {
  readonly object: Managed<'EventHistoryCollector'>;
  readonly #events: Events;
  readonly #matches: (posted: PostedEvent) => boolean;
  readonly #stopListening: () => void;
  #pageSize = DEFAULT_PAGE;
  /** Events of this key and above come next, those below came before. */
  #position = 0;

  constructor(world: World, moid: string, filter: EventFilterSpec) {
    this.#events = world.part(Events);
    this.#matches = matcherOf(world, filter);
    this.object = new ManagedObject<ManagedObjects['EventHistoryCollector']>(
      { type: 'EventHistoryCollector', value: moid },
      {
        filter: { ...filter, _type: 'EventFilterSpec' },
        latestPage: computed([], () => this.#found().slice(-this.#pageSize).toReversed()),
      },
    );
    this.#stopListening = this.#events.listen((posted) => {
      if (this.#matches(posted)) this.object.touch('latestPage');
    });
  }

  close(): void {
    this.#stopListening();
  }

  setPageSize(size: number): void {
    this.#pageSize = size;
    this.object.touch('latestPage');
  }

  /** Before the oldest. */
  rewind(): void {
    this.#position = 0;
  }

  /** Behind the newest there is now. */
  reset(): void {
    this.#position = (this.#events.latest?.key ?? 0) + 1;
  }

  /** Newer ones, oldest first. */
  next(count: number): Event[] {
    const page = this.#found()
      .filter(({ key }) => key >= this.#position)
      .slice(0, count);
    const last = page.at(-1);
    if (last !== undefined) this.#position = last.key + 1;
    return page;
  }

  /** Older ones, newest first. */
  previous(count: number): Event[] {
    const page = this.#found()
      .filter(({ key }) => key < this.#position)
      .slice(-count)
      .toReversed();
    const last = page.at(-1);
    if (last !== undefined) this.#position = last.key;
    return page;
  }

  #found(): Event[] {
    return this.#events
      .all()
      .filter(this.#matches)
      .map(({ event }) => event);
  }
}
