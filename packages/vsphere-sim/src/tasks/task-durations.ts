/** How long tasks take, as programs and scenarios say it. */
import type { World } from '../model/world.js';
import { Tasks } from './tasks.js';

/** In milliseconds: of all tasks; or by method, and `default` of all others. */
export type TaskDurations = number | Readonly<Record<string, number>>;

/** @throws {TypeError} there is no such method */
export function setTaskDurations(world: World, given: TaskDurations): void {
  const tasks = world.part(Tasks);
  const { default: others = 0, ...byMethod } = typeof given === 'number' ? { default: given } : given;
  tasks.durationMs = others;
  for (const [method, durationMs] of Object.entries(byMethod)) {
    if (world.schema.methodNamed(method) === undefined)
      throw new TypeError(`There is no method '${method}'.`);
    tasks.durationsMs.set(method, durationMs);
  }
}
