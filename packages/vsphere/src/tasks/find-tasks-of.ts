/**
 * Looking for the task of a call whose answer was lost.
 *
 * The answer would have been the task's reference; without it the task is known by what it is: the server
 * names in each task the method, the user who called it and the time at which it was queued. Those that
 * could be it are among `TaskManager.recentTask`: whatever is queued or running, and what has ended within the
 * last ten minutes (vSphere API reference, TaskManager; of those that ended the last 200).
 *
 * The object is no criterion, only a sign: for some methods the task is about the object that comes of it.
 */
import { AnswerLostError, InvalidOptionError } from '../errors.js';
import { getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import { getObjectProperty } from '../property/get-object-properties.js';
import type { TaskInfo } from '../schema/generated/data-objects.js';
import { isDataObject } from '../schema/data-object.js';
import { isSameRef, type Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const SERVICE_INSTANCE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
/** Clocks are read seconds apart, and times are told with less than perfect precision. */
const SLACK_MS = 5_000;

/**
 * The tasks that the call may have started, the likeliest first: on the same object before others, then
 * the one queued nearest to the call. None means that the server did not start it, or that the call is more
 * than ten minutes ago. More than one means that the same user called the same method about then, from here or
 * elsewhere: compare `info.entity` and the result before relying on one.
 *
 * @param userName what the server calls the user of the session; tasks of others are left out
 * @throws {InvalidOptionError} the error is not about a method that starts a task
 */
export async function findTasksOf(
  caller: VimCaller,
  error: AnswerLostError,
  userName: string | undefined,
  options: CallOptions = {},
): Promise<TaskInfo[]> {
  const { method, object, sentAt, operationId } = error;
  const { taskManager } = caller.serviceContent;
  if (!method.endsWith('_Task') || !sentAt) {
    throw new InvalidOptionError('error', `${method} starts no task, or it is not known when it was sent`);
  }
  if (!taskManager) return [];
  const [serverTime, recent = []] = await Promise.all([
    caller.invokeApi(SERVICE_INSTANCE, 'CurrentTime', {}, options),
    getObjectProperty(caller, taskManager, 'recentTask', options),
  ]);
  const sentAtServerMs = sentAt.getTime() + serverTime.getTime() - Date.now();
  const tasks = await getPropertiesForACollectionOfObjects(caller, 'Task', recent, ['info'], options);
  return tasks
    .map(({ properties }) => properties.info)
    .filter((info) => isDataObject(info, 'TaskInfo'))
    .filter(
      (info) =>
        info.name === method && info.queueTime.getTime() >= sentAtServerMs - SLACK_MS && isOf(userName, info),
    )
    .toSorted((a, b) => rank(a) - rank(b) || a.queueTime.getTime() - b.queueTime.getTime());

  function rank({ activationId, entity }: TaskInfo): number {
    if (activationId !== undefined && activationId === operationId) return 0;
    return entity !== undefined && isSameRef(entity, object) ? 1 : 2;
  }
}

/** A task that does not say whose it is may be anybody's. */
function isOf(userName: string | undefined, { reason }: TaskInfo): boolean {
  if (userName === undefined || !isDataObject(reason, 'TaskReasonUser')) return true;
  return reason.userName.toLowerCase() === userName.toLowerCase();
}
