/** One thing at a time: calls that are no tasks keep off a VM that a task works on, as tasks do from each other. */
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { taskInProgress, Tasks } from '../../tasks/tasks.js';

/** @throws {SimFault} TaskInProgress */
export function assertIdle(world: World, vm: Managed<'VirtualMachine'>): void {
  const task = world.part(Tasks).holderOf(vm);
  if (task !== undefined) throw taskInProgress(task);
}
