/**
 * What is ordered for the tasks of a call: which call a task comes from is known by where it was started, however long
 * after the call that was.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Tasks } from '../tasks/tasks.js';
import type { TaskRun } from '../tasks/task-run.js';
import type { World } from '../model/world.js';
import type { TaskOrder } from './hook-spec.js';
import type { Hook } from './hook.js';

interface Order {
  readonly hook: Hook;
  readonly order: TaskOrder;
}

export class TaskOrders {
  readonly #orders = new AsyncLocalStorage<readonly Order[]>();

  constructor(world: World) {
    world.part(Tasks).intercept((run, percent, next) => this.#step(run, percent, next));
  }

  /** Does some work; the tasks it starts have these orders. */
  during<T>(orders: readonly Order[], work: () => T): T {
    return orders.length === 0 ? work() : this.#orders.run(orders, work);
  }

  async #step(run: TaskRun, percent: number, next: number): Promise<void> {
    for (const { hook, order } of this.#orders.getStore() ?? []) {
      const { at = 0, stick = false } = order;
      if (at < percent || (at >= next && percent !== next)) continue;
      run.progress(at);
      if (stick) await hook.held(run.signal);
      if (hook.faults.task !== undefined) throw hook.faults.task;
    }
  }
}
