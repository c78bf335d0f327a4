/**
 * Waiting for a task to end.
 *
 * The task's `info` comes through the session's update stream, so a wait makes no calls of its own and
 * is over as soon as the server says so. A task that failed is thrown as the fault it failed with.
 */
import { CallAbortedError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { TaskInfo } from '../schema/generated/data-objects.js';
import { isDataObject } from '../schema/data-object.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { UpdateStream } from '../property/update-stream.js';
import { waitForUpdate } from '../property/wait-for-update.js';

/** Limits of a wait for a task, and who is told of its progress. */
export interface WaitForTaskOptions extends CallOptions {
  /** Told each time the server reports another percentage, 0 to 100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  /** When the signal aborts, also tell the server to cancel the task. */
  readonly cancelOnAbort?: boolean | undefined;
}

export interface TaskWaitContext {
  readonly caller: VimCaller;
  readonly stream: UpdateStream;
  readonly clock: Clock;
  readonly logger: Logger;
}

const CANCEL_TIMEOUT_MS = 10_000;

/**
 * Resolves with the task's last `info` once it has succeeded.
 *
 * @throws {VimFaultError} the fault that the task failed with, or ManagedObjectNotFound: no such task
 * @throws {CallTimeoutError} not over in time; it may still be running
 * @throws {CallAbortedError} the signal aborted; the task runs on unless `cancelRequested` says otherwise
 */
export async function waitForTask(
  { caller, stream, clock, logger }: TaskWaitContext,
  task: Ref<'Task'>,
  options: WaitForTaskOptions = {},
): Promise<TaskInfo> {
  const report = progressReporter(options.onProgress, logger);
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
          return finished(info, task, caller.schema);
        },
      },
      options,
    );
  } catch (error) {
    if (!(error instanceof CallAbortedError) || !options.cancelOnAbort) throw error;
    const cancelRequested = await cancelTask(caller, task, logger);
    throw new CallAbortedError(error, { cause: error.cause, cancelRequested });
  }
}

function finished(
  info: TaskInfo,
  task: Ref<'Task'>,
  schema: SchemaTable | undefined,
): { readonly result: TaskInfo } | undefined {
  if (info.state === 'success') return { result: info };
  if (info.state !== 'error') return undefined;
  throw VimFaultError.fromLocalized(info.error ?? { fault: {} }, {
    method: info.name ?? info.descriptionId,
    object: info.entity,
    task,
    schema,
  });
}

/** A progress display that breaks must not cost the caller the end of the task. */
function progressReporter(
  onProgress: WaitForTaskOptions['onProgress'],
  logger: Logger,
): (info: TaskInfo) => void {
  let last: number | undefined;
  return ({ progress, task }) => {
    if (!onProgress || progress === undefined || progress === last) return;
    last = progress;
    try {
      onProgress(progress);
    } catch (error) {
      logger.warn('a progress callback threw', { task: task.value, error });
    }
  };
}

/** True when the server took the order. A task that is over, or cannot be cancelled, refuses it. */
async function cancelTask(caller: VimCaller, task: Ref<'Task'>, logger: Logger): Promise<boolean> {
  try {
    await caller.invokeApi(task, 'CancelTask', {}, { timeoutMs: CANCEL_TIMEOUT_MS });
    return true;
  } catch (error) {
    logger.debug('a task was not cancelled', { task: task.value, error });
    return false;
  }
}
