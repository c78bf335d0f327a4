/**
 * Looking for the task of a call whose answer was lost.
 *
 * The answer would have been the task's reference; without it the task is known by what it is: the server
 * names in each task the method and the time at which it was queued. Those that could be it are among
 * `TaskManager.recentTask`: whatever is queued or running, and what has ended within the last ten minutes
 * (vSphere API reference, TaskManager; of those that ended the last 200).
 *
 * User and object are no criteria, only signs: a task may be about the object that comes of it, and a name may
 * be written otherwise there than in the session. To miss the task would be worse than to show one too many.
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
 * The tasks that the call may have started, the likeliest first: of the same user and on the same object before
 * others, then the one queued nearest to the call. None means that the server did not start it, or that the call
 * is more than ten minutes ago. More than one means that the method was called several times about then, from
 * here or elsewhere: compare `info.reason`, `info.entity` and the result before relying on one.
 *
 * @param userName what the server calls the user of the session
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
    .filter((info) => isCalled(method, info) && info.queueTime.getTime() >= sentAtServerMs - SLACK_MS)
    .toSorted((a, b) => rank(a) - rank(b) || a.queueTime.getTime() - b.queueTime.getTime());

  /** The activation id is the caller's own mark on a task (since 6.0); not every server sets it. */
  function rank(info: TaskInfo): number {
    if (info.activationId !== undefined && info.activationId === operationId) return 0;
    const { entity } = info;
    return 1 + (isBy(userName, info) ? 0 : 2) + (entity !== undefined && isSameRef(entity, object) ? 0 : 1);
  }
}

function isBy(userName: string | undefined, { reason }: TaskInfo): boolean {
  return isDataObject(reason, 'TaskReasonUser') && reason.userName.toLowerCase() === userName?.toLowerCase();
}

/**
 * By `name`, which on vCenter is the method's on the wire but for the case of letters (`PowerOffVM_Task`,
 * `PowerOnMultiVm_Task`: ManageIQ's list of vCenter's task events has them so), or by what is left of it in `name` and
 * `descriptionId` where a server writes them in another form: `PowerOff`, `VirtualMachine.powerOff`.
 */
function isCalled(method: string, { name, descriptionId }: TaskInfo): boolean {
  return [name, descriptionId].some((called) => called === method || stemOf(called) === stemOf(method));
}

function stemOf(called = ''): string {
  return called
    .replace(/^.*\./, '')
    .toLowerCase()
    .replace(/(?:vm)?(?:_task)?$/, '');
}
