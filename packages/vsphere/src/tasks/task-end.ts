/**
 * How a task came to its end, as far as is known.
 */
import { isVimFault } from '../faults/is-vim-fault.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { TaskInfo } from '../schema/generated/data-objects.js';
import type { SchemaTable } from '../schema/table.js';

/**
 * `cancelled`: it stopped because it was told to. `succeeded`: it was done, whatever it was told. `failed`: it
 * ended with another fault. `running`: it goes on. `unknown`: the server could not be asked.
 */
export type TaskOutcome = 'cancelled' | 'succeeded' | 'failed' | 'running' | 'unknown';

/** What a state of a task means. An order to cancel leaves its mark on tasks that were done before it, too. */
export function outcomeOf(info: TaskInfo): TaskOutcome {
  if (info.state === 'success') return 'succeeded';
  if (info.state !== 'error') return 'running';
  return isVimFault(taskFault(info), 'RequestCanceled') ? 'cancelled' : 'failed';
}

/** The fault that a task failed with, in the one shape of all faults. */
export function taskFault(info: TaskInfo, schema?: SchemaTable): VimFaultError {
  return VimFaultError.fromLocalized(info.error ?? { fault: {} }, {
    method: info.name ?? info.descriptionId,
    object: info.entity,
    task: info.task,
    schema,
  });
}
