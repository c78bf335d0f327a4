/**
 * Ordering a task to stop, and the truth about what became of it.
 *
 * `CancelTask` only leaves word: the task may stop, may be past the point where it can, or may be over
 * already. So after it the task is waited for, for a while, and what is reported is how it ended.
 */
import { CallTimeoutError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import { waitForUpdate } from '../property/wait-for-update.js';
import { isDataObject } from '../schema/data-object.js';
import type { TaskInfo } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { outcomeOf, type TaskOutcome } from './task-end.js';
import type { TaskWaitContext } from './wait-for-task.js';

/** How {@link cancelTask} found the task. */
export interface TaskEnd {
  /** True when the server took the order. A task that is over, or cannot be cancelled, refuses it. */
  readonly cancelRequested: boolean;
  readonly outcome: TaskOutcome;
  /** What the server last said about the task: its result when it succeeded after all, its fault when it failed. */
  readonly info: TaskInfo | undefined;
}

/** How to wait for a task that is told to stop. */
export interface CancelTaskOptions {
  /** How long the task may take to stop, in milliseconds. A minute if not given. */
  readonly waitMs?: number | undefined;
  /** Ends the waiting; the order stands. */
  readonly signal?: AbortSignal | undefined;
  /** What the server logs the order under. */
  readonly operationId?: string | undefined;
}

const ORDER_TIMEOUT_MS = 10_000;
const DEFAULT_STOP_WAIT_MS = 60_000;
/** For a task that will not be stopped: long enough for the server to say in which state it is. */
const LOOK_MS = 10_000;

/**
 * Resolves when the task is over, or has had its time. What cannot be found out is `unknown`: nothing is
 * thrown.
 */
export async function cancelTask(
  context: TaskWaitContext,
  task: Ref<'Task'>,
  { waitMs = DEFAULT_STOP_WAIT_MS, signal, operationId }: CancelTaskOptions = {},
): Promise<TaskEnd> {
  const cancelRequested = await order(context, task, operationId);
  const { outcome, info } = cancelRequested
    ? await lastSeen(context, task, { timeoutMs: waitMs, signal, fresh: false }, isOver)
    : await lastSeen(
        context,
        task,
        { timeoutMs: Math.min(waitMs, LOOK_MS), signal, fresh: true },
        () => true,
      );
  return { cancelRequested, outcome, info };
}

async function order(
  { caller, logger }: TaskWaitContext,
  task: Ref<'Task'>,
  operationId: string | undefined,
): Promise<boolean> {
  try {
    await caller.invokeApi(task, 'CancelTask', {}, { timeoutMs: ORDER_TIMEOUT_MS, operationId });
    return true;
  } catch (error) {
    const reason = error instanceof VimFaultError ? error.faultName : error;
    logger.debug('a task was not cancelled', { task: task.value, reason });
    return false;
  }
}

function isOver(info: TaskInfo): boolean {
  return outcomeOf(info) !== 'running';
}

interface LookLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** A task that refuses the order may be over although the stream has not told yet. */
  readonly fresh: boolean;
}

async function lastSeen(
  { stream, clock, logger }: TaskWaitContext,
  task: Ref<'Task'>,
  limits: LookLimits,
  isEnough: (info: TaskInfo) => boolean,
): Promise<{ readonly outcome: TaskOutcome; readonly info: TaskInfo | undefined }> {
  let seen: TaskInfo | undefined;
  try {
    const info = await waitForUpdate(
      stream,
      clock,
      {
        waiter: 'cancelTask',
        type: 'Task',
        pathSet: ['info'],
        object: task,
        fresh: limits.fresh,
        check: (values) => {
          if (!isDataObject(values['info'], 'TaskInfo')) return undefined;
          seen = values['info'];
          return isEnough(seen) ? { result: seen } : undefined;
        },
      },
      limits,
    );
    return { outcome: outcomeOf(info), info };
  } catch (error) {
    // Not over in time, or not wanted to know any longer, is what it looked like last.
    const isKnown =
      seen !== undefined && (error instanceof CallTimeoutError || limits.signal?.aborted === true);
    if (!isKnown) logger.debug('the end of a task could not be learned', { task: task.value, error });
    return { outcome: isKnown ? 'running' : 'unknown', info: seen };
  }
}
