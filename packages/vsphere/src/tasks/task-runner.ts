/**
 * What helpers that change something need of a session: a way to run a method to the end of its task.
 */
import type { VimMethods } from '../schema/generated/methods.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { VimCaller } from '../session/vim-caller.js';
import type { TaskMethod, TaskResult } from './run-task.js';
import type { WaitForTaskOptions } from './wait-for-task.js';

/** A caller that also runs tasks. A `VimSession` is one. */
export interface TaskRunner extends VimCaller {
  /** Calls the method, waits for its task and resolves with the task's result. */
  runTask<M extends TaskMethod>(
    object: Ref<VimMethods[M]['this']>,
    method: M,
    params: VimMethods[M]['params'],
    options?: WaitForTaskOptions,
  ): Promise<TaskResult<M>>;
}
