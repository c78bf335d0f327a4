/**
 * Errors about a task that is waited for.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { Ref } from '../schema/managed-object-reference.js';

/**
 * The server does not know the task: it never existed there, or it ended long enough ago to be forgotten.
 * It is the fault `ManagedObjectNotFound` as well. How the task ended has to be told from what it was
 * to change, or from the task history (`TaskManager.CreateCollectorForTasks`).
 */
export class TaskForgottenError extends VimFaultError {
  override readonly code: string = 'TASK_FORGOTTEN';
  override readonly hint: string =
    'vCenter keeps a task that is over for some ten minutes: look at what the task was to change, or at the task history.';

  constructor(task: Ref<'Task'>, options: ErrorOptions = {}) {
    super('ManagedObjectNotFound', { obj: task }, { method: 'waitForTask', object: task, ...options });
  }
}
