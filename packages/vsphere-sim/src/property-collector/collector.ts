/**
 * A property collector: its filters, its versions, and the one client that may wait for it.
 *
 * Each set of updates brings the collector to a new version. The client says which version it has: the latest means that
 * it got the last set; the one before, that the answer was lost, and the same set is sent again; none, that it knows
 * nothing yet.
 */
import type { PropertyFilterUpdate, Ref, UpdateSet } from '@kilonova/vsphere/wire';
import { sleep } from '../model/clock.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import type { Filter } from './filter.js';
import type { Retrieval } from './retrieval.js';

export interface WaitLimits {
  /** How long to wait for something to report; for ever if not given. */
  readonly maxWaitMs?: number | undefined;
  /** Of how many objects one answer may report. */
  readonly maxObjectUpdates?: number | undefined;
}

/** A reading that goes on, and how many objects its pages have. */
export interface KeptRetrieval {
  readonly retrieval: Retrieval;
  readonly limit: number | undefined;
}

/** Readings that nobody goes on with are forgotten, the oldest first. Expected of a vCenter, which documents no number. */
const MOST_RETRIEVALS = 1000;

interface Waiter {
  /** Has it look again. */
  wake(): void;
  cancel(fault?: SimFault): void;
}

export class Collector {
  readonly object: Managed<'PropertyCollector'>;
  readonly #world: World;
  readonly #filters = new Set<Filter>();
  readonly #retrievals = new Map<string, KeptRetrieval>();
  #version = 0;
  /** What was sent last, and the version it was sent to; undefined when the client has it. */
  #unacknowledged: { readonly since: string; readonly set: UpdateSet } | undefined;
  #waiter: Waiter | undefined;
  #wakeUpDue = false;

  constructor(world: World, object: Managed<'PropertyCollector'>) {
    this.#world = world;
    this.object = object;
  }

  addFilter(filter: Filter): void {
    this.#filters.add(filter);
    this.object.set('filter', this.#filterRefs());
    this.noteChange();
  }

  removeFilter(filter: Filter): void {
    if (!this.#filters.delete(filter)) return;
    filter.close();
    this.object.set('filter', this.#filterRefs());
  }

  get filters(): readonly Filter[] {
    return [...this.#filters];
  }

  /** Keeps what is left of a reading for the token it hands out. */
  keep(retrieval: KeptRetrieval): string {
    const token = String(this.#world.ids.nextNumber('token'));
    this.#retrievals.set(token, retrieval);
    const [oldest] = this.#retrievals.keys();
    if (oldest !== undefined && this.#retrievals.size > MOST_RETRIEVALS) this.#retrievals.delete(oldest);
    return token;
  }

  /** The reading that a token stands for, which is good for one use; undefined for any other token. */
  take(token: string): KeptRetrieval | undefined {
    const retrieval = this.#retrievals.get(token);
    this.#retrievals.delete(token);
    return retrieval;
  }

  /** For filters: there may be something to report. Whoever waits is woken once all that happens now has happened. */
  noteChange(): void {
    if (this.#waiter === undefined || this.#wakeUpDue) return;
    this.#wakeUpDue = true;
    setImmediate(() => {
      this.#wakeUpDue = false;
      this.#waiter?.wake();
    });
  }

  /**
   * What has changed since a version.
   *
   * @returns undefined when nothing has, for as long as the limits let it wait
   * @throws {SimFault} InvalidCollectorVersion, or RequestCanceled: another call came, or the wait was cancelled
   */
  async waitForUpdates(
    version: string,
    limits: WaitLimits,
    signal: AbortSignal,
  ): Promise<UpdateSet | undefined> {
    this.cancelWait();
    const again = this.#goTo(version);
    if (again !== undefined) return again;
    const updates = this.#collect(limits.maxObjectUpdates);
    if (updates !== undefined || limits.maxWaitMs === 0) return updates;
    return this.#wait(limits, signal);
  }

  /** Ends the wait that is under way, if there is one, with RequestCanceled. */
  cancelWait(): void {
    this.#waiter?.cancel();
  }

  /**
   * Goes, with all its filters.
   *
   * @param fault for whoever waits
   */
  close(fault?: SimFault): void {
    this.#waiter?.cancel(fault);
    for (const filter of this.#filters) filter.close();
    this.#filters.clear();
    this.#retrievals.clear();
  }

  /** Takes note of what the client has. Returns what is to be sent again. */
  #goTo(version: string): UpdateSet | undefined {
    if (version === '') {
      this.#unacknowledged = undefined;
      for (const filter of this.#filters) filter.forget();
      return undefined;
    }
    if (version === this.#unacknowledged?.since) return this.#again();
    if (version !== String(this.#version) || this.#version === 0) {
      throw new SimFault('InvalidCollectorVersion', {}, `The version '${version}' is not known, or too old.`);
    }
    this.#unacknowledged = undefined;
    return undefined;
  }

  /** The last set once more, without the filters that have gone since. */
  #again(): UpdateSet | undefined {
    const { set } = this.#unacknowledged ?? {};
    const there = new Set([...this.#filters].map(({ object }) => object.moid));
    const filterSet = set?.filterSet?.filter(({ filter }) => there.has(filter.value)) ?? [];
    return set === undefined ? undefined : { ...set, filterSet };
  }

  #collect(maxObjectUpdates = Infinity): UpdateSet | undefined {
    const filterSet: PropertyFilterUpdate[] = [];
    let left = maxObjectUpdates;
    for (const filter of this.#filters) {
      if (left <= 0) break;
      const update = filter.hasNotes ? filter.collect(left) : undefined;
      if (update === undefined) continue;
      filterSet.push(update);
      left -= update.objectSet?.length ?? 0;
    }
    if (filterSet.length === 0) return undefined;
    const since = this.#version === 0 ? '' : String(this.#version);
    this.#version += 1;
    const truncated = [...this.#filters].some((filter) => filter.hasNotes);
    const set: UpdateSet = { version: String(this.#version), filterSet, ...(truncated && { truncated }) };
    this.#unacknowledged = { since, set };
    return set;
  }

  async #wait(limits: WaitLimits, signal: AbortSignal): Promise<UpdateSet | undefined> {
    const over = new AbortController();
    try {
      return await new Promise<UpdateSet | undefined>((resolve, reject) => {
        const waiter: Waiter = {
          wake: () => {
            const updates = this.#collect(limits.maxObjectUpdates);
            if (updates !== undefined) resolve(updates);
          },
          cancel: (fault = requestCanceled()) => reject(fault),
        };
        this.#waiter = waiter;
        over.signal.addEventListener('abort', () => {
          if (this.#waiter === waiter) this.#waiter = undefined;
        });
        const whenDone = AbortSignal.any([signal, over.signal]);
        sleep(this.#world.clock, limits.maxWaitMs ?? Infinity, whenDone).then(
          () => resolve(undefined),
          () => reject(requestCanceled()),
        );
      });
    } finally {
      over.abort();
    }
  }

  #filterRefs(): Ref<'PropertyFilter'>[] {
    return [...this.#filters].map(({ object }) => ({ type: 'PropertyFilter', value: object.moid }));
  }
}

function requestCanceled(): SimFault {
  return new SimFault('RequestCanceled', {}, 'The request was canceled.');
}
