/** Tasks: those of the server, and those that a client moves on itself. */
import type { TaskInfoState } from '@kilonova/vsphere/wire';
import { rootFolder } from '../model/root-folder.js';
import { Tasks } from '../tasks/tasks.js';
import { userReason } from '../tasks/user-reason.js';
import { SimFault } from '../wire/sim-fault.js';
import { methods, service, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

const STATES: readonly (readonly [key: TaskInfoState, label: string])[] = [
  ['queued', 'Queued'],
  ['running', 'Running'],
  ['success', 'Success'],
  ['error', 'Error'],
];
const REASONS = ['TaskReasonSystem', 'TaskReasonUser', 'TaskReasonAlarm', 'TaskReasonSchedule'];

export const taskManager: Family = {
  services: [
    service('TaskManager', 'TaskManager', () => ({
      recentTask: [],
      maxCollector: 32,
      description: {
        methodInfo: [],
        state: STATES.map(([key, label]) => ({ _type: 'ElementDescription', key, label, summary: label })),
        reason: REASONS.map((key) => ({ _type: 'TypeDescription', key, label: key, summary: key })),
      },
    })),
  ],
  methods: [
    methods('TaskManager', {
      CreateTask({ world, session, args }) {
        const { obj, taskTypeId, cancelable, parentTaskKey, activationId, initiatedBy } = args;
        const run = world.part(Tasks).create({
          name: taskTypeId,
          descriptionId: taskTypeId,
          entity: world.inventory.get('ManagedEntity', obj),
          reason: userReason(initiatedBy ?? session.userName),
          cancelable,
          parentTaskKey,
          activationId,
        });
        return run.info;
      },
    }),
    methods('Task', {
      CancelTask(call) {
        const { world, object, session } = call;
        const run = world.part(Tasks).of(object);
        const { reason, entity } = run.info;
        // Expected of a vCenter: one's own tasks need no privilege.
        if (Reflect.get(reason, 'userName') !== session.userName) {
          const about = world.inventory.findAs('ManagedEntity', entity) ?? rootFolder(world);
          requirePrivilege(call, about, 'Global.CancelTask');
        }
        run.cancel();
      },
      UpdateProgress({ world, object, args }) {
        const run = world.part(Tasks).of(object);
        if (run.info.state !== 'running') throw invalidState();
        run.progress(args.percentDone);
      },
      SetTaskState({ world, object, args }) {
        const run = world.part(Tasks).of(object);
        if (run.isOver) throw invalidState();
        if (args.state === 'running') run.start();
        else if (args.state === 'success') run.succeed(args.result);
        else if (args.state === 'error') run.failWith(args.fault);
        else throw invalidState();
      },
      SetTaskDescription: ({ world, object, args }) =>
        world.part(Tasks).of(object).describe(args.description),
    }),
  ],
};

function invalidState(): SimFault {
  return new SimFault('InvalidState', {}, 'The operation is not allowed in the current state of the task.');
}
