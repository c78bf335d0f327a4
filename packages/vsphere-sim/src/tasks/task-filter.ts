/** Which tasks a client wants to see, of all that are remembered. */
import type { TaskFilterSpec, TaskInfo } from '@kilonova/vsphere/wire';
import type { Inventory } from '../model/inventory.js';

export function matchesFilter(inventory: Inventory, filter: TaskFilterSpec, info: TaskInfo): boolean {
  const { state, eventChainId, parentTaskKey, rootTaskKey, activationId } = filter;
  return (
    isIn(state, info.state) &&
    isIn(eventChainId, info.eventChainId) &&
    isIn(parentTaskKey, info.parentTaskKey) &&
    isIn(rootTaskKey, info.rootTaskKey) &&
    isIn(activationId, info.activationId) &&
    isOfEntity(inventory, filter.entity, info) &&
    isInTime(filter.time, info) &&
    isOfUser(filter.userName, info)
  );
}

/** A list that is not there or empty asks for nothing. */
function isIn<T>(wanted: readonly T[] | undefined, value: T | undefined): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return value !== undefined && wanted.includes(value);
}

function isOfEntity(inventory: Inventory, wanted: TaskFilterSpec['entity'], { entity }: TaskInfo): boolean {
  if (wanted === undefined) return true;
  if (entity?.value === wanted.entity.value) return wanted.recursion !== 'children';
  if (wanted.recursion === 'self') return false;
  for (let above = inventory.findAs('ManagedEntity', entity); above !== undefined;) {
    const parent = above.get('parent');
    if (parent?.value === wanted.entity.value) return true;
    above = inventory.findAs('ManagedEntity', parent);
  }
  return false;
}

function isInTime(wanted: TaskFilterSpec['time'], info: TaskInfo): boolean {
  if (wanted === undefined) return true;
  const times = { queuedTime: info.queueTime, startedTime: info.startTime, completedTime: info.completeTime };
  const time = new Map<string, Date | undefined>(Object.entries(times)).get(wanted.timeType);
  if (time === undefined) return false;
  const { beginTime = time, endTime = time } = wanted;
  return beginTime <= time && time <= endTime;
}

function isOfUser(wanted: TaskFilterSpec['userName'], { reason }: TaskInfo): boolean {
  if (wanted === undefined) return true;
  const userName = 'userName' in reason ? reason.userName : undefined;
  if (typeof userName !== 'string') return wanted.systemUser;
  return isIn(wanted.userList, userName);
}
