/**
 * A client's place in the list of tasks: a page of the latest ones, and a position from which it reads on in both
 * directions.
 */
import type { TaskFilterSpec, TaskInfo } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { matchesFilter } from './task-filter.js';
import { Tasks } from './tasks.js';

const DEFAULT_PAGE = 10;

export class TaskHistory {
  readonly object: ManagedObject;
  readonly #world: World;
  readonly #filter: TaskFilterSpec;
  readonly #stopObserving: () => void;
  #pageSize = DEFAULT_PAGE;
  /** Of the next task to read forwards, in the list from the oldest. */
  #position: number;

  constructor(world: World, moid: string, filter: TaskFilterSpec) {
    this.#world = world;
    this.#filter = filter;
    this.object = new ManagedObject(
      { type: 'TaskHistoryCollector', value: moid },
      { filter: { ...filter, _type: 'TaskFilterSpec' }, latestPage: computed([], () => this.#latestPage()) },
    );
    const changed = (): void => this.object.touch('latestPage');
    this.#stopObserving = world.part(Tasks).observe({ created: changed, ended: changed });
    this.#position = 0;
    this.reset();
  }

  setPageSize(count: number): void {
    this.#pageSize = count;
    this.object.touch('latestPage');
  }

  /** To the page of the latest ones. */
  reset(): void {
    this.#position = Math.max(0, this.#all().length - this.#pageSize);
  }

  /** To the oldest. */
  rewind(): void {
    this.#position = 0;
  }

  /** Up to `count` tasks that come after the position, oldest first. */
  next(count: number): TaskInfo[] {
    const page = this.#all().slice(this.#position, this.#position + count);
    this.#position += page.length;
    return page;
  }

  /** Up to `count` tasks that come before the position, newest first. */
  previous(count: number): TaskInfo[] {
    const begin = Math.max(0, this.#position - count);
    const page = this.#all().slice(begin, this.#position);
    this.#position = begin;
    return page.toReversed();
  }

  close(): void {
    this.#stopObserving();
  }

  #latestPage(): TaskInfo[] {
    return this.#all().slice(-this.#pageSize).toReversed();
  }

  #all(): TaskInfo[] {
    const infos = this.#world
      .part(Tasks)
      .all()
      .map(({ info }) => info);
    return infos.filter((info) => matchesFilter(this.#world.inventory, this.#filter, info));
  }
}
