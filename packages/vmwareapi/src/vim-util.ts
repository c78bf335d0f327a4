/**
 * The adapter to the vSphere client: what operations need of a session, and how a call carries the
 * context of its operation.
 *
 * Operations are written against the narrow `Vim`, which a `VimSession` is as it stands. A write is sent
 * without the caller's signal: its answer, a task reference, comes at once, and with it what was begun can
 * be waited for, cancelled and undone, which a request given up half-way cannot.
 */
import type { OperationContext } from '@kilonova/core';
import {
  CallAbortedError,
  CallTimeoutError,
  VimFaultError,
  findVimFault,
  isSameRef,
  isVimFault,
  type CallOptions,
  type Ref,
  type TaskMethod,
  type VimMethods,
  type VimSession,
  isRefTo,
} from '@kilonova/vsphere';

export type Vim = Pick<
  VimSession,
  | 'apiVersion'
  | 'close'
  | 'invokeApi'
  | 'openLease'
  | 'pbm'
  | 'serviceContent'
  | 'transfers'
  | 'waitForProperties'
  | 'waitForTask'
>;

/** Connects and logs in. */
export type SessionFactory = (ctx: OperationContext) => Promise<Vim>;

/** Of the context: what a call is logged under, and nothing that could end it. */
export type Unhurried = Pick<OperationContext, 'requestId'>;

export interface TaskOptions {
  /** How long the task may take, from when it was accepted. */
  readonly timeoutMs: number;
  readonly onProgress?: (percent: number) => void;
}

/** How a task came to its end, as far as that could be found out. */
export type TaskEnd =
  { readonly ended: 'success'; readonly result: unknown } | { readonly ended: 'error' | 'unknown' };

/** How long a task that is not wanted any more may take to stop. */
const STOP_TIMEOUT_MS = 60_000;

/** For a read, or a wait: ends when the operation is aborted. */
export function abortable({
  requestId,
  signal,
}: Pick<OperationContext, 'requestId' | 'signal'>): CallOptions {
  return { operationId: requestId, signal };
}

/** For a write: goes on to its answer. */
export function unhurried({ requestId }: Unhurried): CallOptions {
  return { operationId: requestId };
}

/**
 * Starts a task and waits for its end. When the operation is aborted, or the task takes too long, it is
 * cancelled and its end awaited before the error is thrown, so that nothing goes on behind the caller's back. Resolves
 * with the task's result.
 *
 * @throws {VimFaultError} the method was refused, or the task failed
 */
export async function runTask<M extends TaskMethod>(
  vim: Vim,
  ctx: OperationContext,
  object: Ref<VimMethods[M]['this']>,
  method: M,
  params: VimMethods[M]['params'],
  options: TaskOptions,
): Promise<unknown> {
  ctx.signal.throwIfAborted();
  const task: unknown = await vim.invokeApi(object, method, params, unhurried(ctx));
  if (!isRefTo(task, 'Task')) throw new TypeError(`${method} answered with something that is no task`);
  try {
    return (await vim.waitForTask(task, { ...abortable(ctx), ...options })).result;
  } catch (error) {
    if (error instanceof CallAbortedError || error instanceof CallTimeoutError) {
      const { requestId, log } = ctx;
      await stopTask(vim, { requestId, log }, task, STOP_TIMEOUT_MS);
    }
    throw error;
  }
}

/** Orders the task to be cancelled and waits until it is over, one way or another; or until the signal aborts. Never throws. */
export async function stopTask(
  vim: Vim,
  { requestId, log, signal }: Pick<OperationContext, 'requestId' | 'log'> & { readonly signal?: AbortSignal },
  task: Ref<'Task'>,
  timeoutMs: number,
): Promise<TaskEnd> {
  try {
    await vim.invokeApi(task, 'CancelTask', {}, { operationId: requestId });
  } catch (error) {
    // Over already, or of a kind that cannot be cancelled: then it is waited for.
    log.debug('a task was not cancelled', { task: task.value, reason: String(error) });
  }
  try {
    const { result } = await vim.waitForTask(task, { operationId: requestId, signal, timeoutMs });
    return { ended: 'success', result };
  } catch (error) {
    if (isTaskFailure(error)) return { ended: 'error' };
    log.warn('the end of a task could not be learned', { task: task.value, reason: String(error) });
    return { ended: 'unknown' };
  }
}

/** True when the error says that a task ran and failed, and not that it could not be started or watched. */
export function isTaskFailure(error: unknown): boolean {
  return error instanceof VimFaultError && error.task !== undefined;
}

/** Faults by which a server says that it has no such method at all. */
const NO_SUCH_METHOD = ['MethodNotFound', 'NotSupported', 'NotImplemented'];

export function lacksMethod(error: unknown): boolean {
  return NO_SUCH_METHOD.some((name) => isVimFault(error, name));
}

/** True when the error says that the object itself is gone, and not something it refers to. */
export function isGone(error: unknown, object: Ref<'VirtualMachine'>): boolean {
  const fault = findVimFault(error, 'ManagedObjectNotFound');
  if (fault === undefined) return false;
  const missing: unknown = fault.obj;
  return !isRefTo(missing, 'VirtualMachine') || isSameRef(missing, object);
}
