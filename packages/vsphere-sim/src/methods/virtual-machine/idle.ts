/** One thing at a time: calls that are no tasks keep off a VM that a task works on, as tasks do from each other. */
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { Tasks } from '../../tasks/tasks.js';
import { SimFault } from '../../wire/sim-fault.js';

/** @throws {SimFault} TaskInProgress */
export function assertIdle(world: World, vm: Managed<'VirtualMachine'>): void {
  const task = world.part(Tasks).holderOf(vm);
  if (task === undefined) return;
  throw new SimFault('TaskInProgress', { task: task.object.ref }, 'Another task is already in progress.');
}
