/** What DRS and Storage DRS recommend, kept by key until somebody applies it. */
import type { ClusterAction, ClusterRecommendation, ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { World } from '../../model/world.js';

const BEST = 5;
/** Those that nobody applies are forgotten, the oldest first. Expected of a vCenter, which documents no number. */
const MOST_WAITING = 1000;

export interface NewRecommendation {
  /** As the API's enum of reasons has it. */
  readonly reason: string;
  readonly reasonText: string;
  readonly action: ClusterAction;
  readonly target: ManagedObjectReference;
}

/** `world.part(Recommendations)` */
export class Recommendations {
  readonly #world: World;
  readonly #waiting = new Map<string, () => unknown>();

  constructor(world: World) {
    this.#world = world;
  }

  /** From five stars down to one, as they come. */
  made(all: readonly NewRecommendation[]): ClusterRecommendation[] {
    return all.map(({ action, ...rest }, index) =>
      Object.assign(rest, {
        key: String(this.#world.ids.nextNumber('recommendation')),
        type: 'V1',
        time: this.#world.date(),
        rating: Math.max(1, BEST - index),
        action: [action],
      }),
    );
  }

  /** Has something happen when the recommendation is applied. */
  keep({ key }: ClusterRecommendation, apply: () => unknown): void {
    this.#waiting.set(key, apply);
    const [oldest] = this.#waiting.keys();
    if (oldest !== undefined && this.#waiting.size > MOST_WAITING) this.#waiting.delete(oldest);
  }

  /** What applying one does; undefined when there is none of that key. It can be had once. */
  take(key: string): (() => unknown) | undefined {
    const apply = this.#waiting.get(key);
    this.#waiting.delete(key);
    return apply;
  }
}
