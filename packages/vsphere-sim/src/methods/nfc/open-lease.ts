/**
 * What methods that lease files answer with: the reference of a lease that a task prepares.
 *
 * The task lasts as long as the lease, and holds the VM: nothing else changes it meanwhile.
 */
import type { Ref } from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed, ManagedObject } from '../../model/managed-object.js';
import { Leases } from '../../nfc/leases.js';
import type { Lease, LeaseContent, LeaseDirection } from '../../nfc/lease.js';
import { taskNaming } from '../../tasks/task-naming.js';
import type { TaskRun } from '../../tasks/task-run.js';
import { Tasks } from '../../tasks/tasks.js';
import { userReason } from '../../tasks/user-reason.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { AnyCall } from '../call.js';

export interface LeaseSpec {
  readonly direction: LeaseDirection;
  /** What the task is about. */
  readonly entity: Managed<'ManagedEntity'>;
  /** What it holds from the start. */
  readonly locks: readonly ManagedObject[];
  /** Does what is to be done before there are files to lease. */
  readonly prepare: (hold: (object: ManagedObject) => void) => LeaseContent;
}

export function openLease(call: AnyCall, spec: LeaseSpec): Ref<'HttpNfcLease'> {
  const { world, session, caller, method } = call;
  const { origin, thumbprint = '' } = caller;
  const { direction, entity, locks } = spec;
  const lease = world.part(Leases).open(session, { direction, origin, thumbprint });
  const tasks = world.part(Tasks);
  const run = tasks.start(
    {
      ...taskNaming(method, call.object.type),
      entity,
      reason: userReason(session.userName),
      cancelable: true,
    },
    { locks },
    (_progress, signal) => {
      signal.addEventListener('abort', () => lease.fail(localizedFault(reasonOf(signal))));
      lease.ready(spec.prepare((object) => tasks.hold(run, object)));
      return untilOver(lease);
    },
  );
  follow(tasks, run, lease);
  return lease.object.refAs('HttpNfcLease');
}

/** The lease shows how far the task is, and the task how far the transfer; a task that fails takes the lease with it. */
function follow(tasks: Tasks, run: TaskRun, lease: Lease): void {
  const watcher = {
    changed: (): void => lease.initialized(run.info.progress ?? 0),
    removed: (): void => undefined,
  };
  run.object.watch(watcher);
  lease.onProgress = (percent) => run.progress(percent);
  const stop = tasks.observe({
    ended(other) {
      if (other !== run) return;
      stop();
      run.object.unwatch(watcher);
      const { error } = run.info;
      if (error !== undefined) lease.fail(error);
    },
  });
}

/** The task's work: what the lease ended with is what the task ends with. */
async function untilOver(lease: Lease): Promise<void> {
  const error = await lease.ended;
  if (error === undefined) return;
  const { _type: fault = 'MethodFault', ...fields } = error.fault;
  throw new SimFault(fault, fields, error.localizedMessage);
}

function reasonOf({ reason }: AbortSignal): SimFault {
  return reason instanceof SimFault ? reason : new SimFault('RequestCanceled', {}, 'The task was canceled.');
}
