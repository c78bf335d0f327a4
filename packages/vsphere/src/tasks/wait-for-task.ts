/**
 * Waiting for a task to end.
 *
 * The task's `info` comes through the session's update stream, so a wait makes no calls of its own and
 * is over as soon as the server says so. A task that failed is thrown as the fault it failed with.
 */
import { CallAbortedError, CallTimeoutError } from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { TaskInfo } from '../schema/generated/data-objects.js';
import { isDataObject } from '../schema/data-object.js';
import { isSameRef, type Ref } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { UpdateStream } from '../property/update-stream.js';
import { waitForUpdate } from '../property/wait-for-update.js';
import { cancelTask } from './cancel-task.js';
import { outcomeOf, taskFault } from './task-end.js';
import { TaskForgottenError } from './task-errors.js';

/** Limits of a wait for a task, whom to tell on the way, and what to do when it is given up. */
export interface WaitForTaskOptions extends CallOptions {
  /** Told each time the server reports another percentage, 0 to 100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  /** Told of each state of the task that the server reports, the first and the last included. */
  readonly onUpdate?: ((info: TaskInfo) => void) | undefined;
  /**
   * When the signal aborts, also tell the server to cancel the task, and wait for what becomes of it. The
   * error says it: `taskOutcome`, `taskInfo`.
   */
  readonly cancelOnAbort?: boolean | undefined;
  /** The same when the time is up. */
  readonly cancelOnTimeout?: boolean | undefined;
  /** How long a task that is told to stop may take to. A minute if not given. */
  readonly cancelWaitMs?: number | undefined;
}

export interface TaskWaitContext {
  readonly caller: VimCaller;
  readonly stream: UpdateStream;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Resolves with the task's last `info` once it has succeeded.
 *
 * A reference is enough, of whatever session or process: the server tells the state that the task is in.
 *
 * @throws {VimFaultError} the fault that the task failed with
 * @throws {TaskForgottenError} no such task, or none any more
 * @throws {CallTimeoutError} not over in time; it may still be running
 * @throws {CallAbortedError} the signal aborted; the task runs on unless `taskOutcome` says otherwise
 */
export async function waitForTask(
  context: TaskWaitContext,
  task: Ref<'Task'>,
  options: WaitForTaskOptions = {},
): Promise<TaskInfo> {
  const { caller, stream, clock, logger } = context;
  const report = reporter(options, logger);
  try {
    return await waitForUpdate(
      stream,
      clock,
      {
        waiter: 'waitForTask',
        type: 'Task',
        pathSet: ['info'],
        object: task,
        // A task never goes back to a state it has left, so what is known already counts.
        fresh: false,
        check: ({ info }) => {
          if (!isDataObject(info, 'TaskInfo')) return undefined;
          report(info);
          return finished(info, caller.schema);
        },
      },
      options,
    );
  } catch (error) {
    if (isAboutTheTask(error, task)) throw new TaskForgottenError(task, { cause: error });
    throw await afterCancelling(context, task, error, options);
  }
}

/** The error to throw: the same, or one that tells what became of a task that was told to stop. */
async function afterCancelling(
  context: TaskWaitContext,
  task: Ref<'Task'>,
  error: unknown,
  { cancelOnAbort, cancelOnTimeout, cancelWaitMs: waitMs, operationId }: WaitForTaskOptions,
): Promise<unknown> {
  const aborted = error instanceof CallAbortedError && cancelOnAbort;
  const late = error instanceof CallTimeoutError && cancelOnTimeout;
  if (!aborted && !late) return error;
  const { cancelRequested, outcome, info } = await cancelTask(context, task, { waitMs, operationId });
  const end = { cause: error.cause, cancelRequested, taskOutcome: outcome, taskInfo: info };
  return error instanceof CallAbortedError
    ? new CallAbortedError(error, end)
    : new CallTimeoutError(error, error.timeoutMs, end);
}

function isAboutTheTask(error: unknown, task: Ref<'Task'>): boolean {
  if (!(error instanceof VimFaultError) || error.task !== undefined) return false;
  return (
    isVimFault(error, 'ManagedObjectNotFound') && error.object !== undefined && isSameRef(error.object, task)
  );
}

function finished(
  info: TaskInfo,
  schema: SchemaTable | undefined,
): { readonly result: TaskInfo } | undefined {
  const outcome = outcomeOf(info);
  if (outcome === 'running') return undefined;
  if (outcome === 'succeeded') return { result: info };
  throw taskFault(info, schema);
}

/** A display that breaks must not cost the caller the end of the task. */
function reporter({ onProgress, onUpdate }: WaitForTaskOptions, logger: Logger): (info: TaskInfo) => void {
  let last: number | undefined;
  return (info) => {
    const { progress } = info;
    try {
      onUpdate?.(info);
      if (progress === undefined || progress === last) return;
      last = progress;
      onProgress?.(progress);
    } catch (error) {
      logger.warn('a progress callback threw', { task: info.task.value, error });
    }
  };
}
