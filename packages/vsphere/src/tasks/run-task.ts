/**
 * Calling a method that starts a task, and waiting for the task.
 *
 * The call itself is not given the caller's signal: it is short, and cutting it off would leave a task
 * running that nobody knows the name of. An abort takes effect once the task has a name.
 */
import { CallAbortedError } from '../errors.js';
import type { VimMethods } from '../schema/generated/methods.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { DEFAULT_WAIT_TIMEOUT_MS } from '../property/wait-for-update.js';
import { waitForTask, type TaskWaitContext, type WaitForTaskOptions } from './wait-for-task.js';

/** The methods that answer with a task. */
export type TaskMethod = {
  [M in keyof VimMethods]: VimMethods[M] extends { taskResult: unknown } ? M : never;
}[keyof VimMethods];

/** What the task of a method leaves in `info.result`. */
export type TaskResult<M extends TaskMethod> = VimMethods[M] extends { taskResult: infer R } ? R : never;

/**
 * Resolves with the task's result once the task has succeeded. `timeoutMs` covers call and task.
 *
 * @throws what the call throws, and what {@link waitForTask} throws
 */
export async function runTask<M extends TaskMethod>(
  context: TaskWaitContext,
  object: Ref<VimMethods[M]['this']>,
  method: M,
  params: VimMethods[M]['params'],
  options: WaitForTaskOptions = {},
): Promise<TaskResult<M>> {
  const { signal, operationId, timeoutMs = DEFAULT_WAIT_TIMEOUT_MS } = options;
  if (signal?.aborted) throw new CallAbortedError({ method, object }, { cause: signal.reason });
  const startedMs = context.clock.now();
  const task = await context.caller.invokeApi(object, method, params, { operationId });
  const leftMs = timeoutMs - (context.clock.now() - startedMs);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every TaskMethod answers with a task
  const { result } = await waitForTask(context, task as Ref<'Task'>, { ...options, timeoutMs: leftMs });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema says what the task leaves
  return result as TaskResult<M>;
}
