/**
 * What methods that end in `_Task` answer with: the reference of a task that does the rest.
 *
 *    PowerOffVM_Task: (call) => runTask(call, {}, async (progress, signal) => { ... }),
 *
 * What is thrown before is a fault of the call; what the work throws is the task's error, and so is a host of a VM that the
 * server does not reach.
 */
import type { Ref } from '@kilonova/vsphere/wire';
import { assertHostConnected } from '../model/host-connection.js';
import type { ManagedObject } from '../model/managed-object.js';
import { taskNaming } from './task-naming.js';
import { userReason } from './user-reason.js';
import { Tasks, type TaskWork } from './tasks.js';
import type { TaskCall } from './task-call.js';

export interface TaskSpec {
  /** What the task is about: the object that was called if not given. */
  readonly entity?: ManagedObject;
  /** False if not given. */
  readonly cancelable?: boolean;
  /** Objects that no other task may work on meanwhile: of a VM's own methods the VM if not given, else none. */
  readonly locks?: readonly ManagedObject[];
  /** How long it takes before it works, in place of what is set for the method. */
  readonly durationMs?: number;
  /** What is held from its start to its end; returns what lets go. */
  readonly hold?: () => () => void;
  /** False where the VM need not be where it is now: its host may be one that the server does not reach. */
  readonly needsHost?: boolean;
}

export function runTask(call: TaskCall, spec: TaskSpec, work: TaskWork): Ref<'Task'> {
  const { world, object, session, method } = call;
  const {
    entity = object,
    cancelable = false,
    locks = ownLocks(object),
    durationMs,
    hold,
    needsHost = true,
  } = spec;
  const run = world.part(Tasks).start(
    {
      ...taskNaming(method, object.type),
      entity: world.inventory.isA(entity, 'ManagedEntity') ? entity : undefined,
      reason: userReason(session.userName),
      cancelable,
    },
    { locks, durationMs, hold },
    (progress, signal) => {
      const vm = world.inventory.findAs('VirtualMachine', entity.ref);
      if (vm !== undefined && needsHost) assertHostConnected(world, vm);
      return work(progress, signal);
    },
  );
  return run.object.refAs('Task');
}

function ownLocks(object: ManagedObject): readonly ManagedObject[] {
  return object.type === 'VirtualMachine' ? [object] : [];
}
