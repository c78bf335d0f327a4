/** The lists of tasks that clients page through. */
import { managedObjectNotFound } from '../model/inventory.js';
import { TaskHistory } from '../tasks/task-history.js';
import type { AnyCall } from './call.js';
import { methods, type Family } from './registry.js';
import { checkedCount, SessionHistories } from './session-histories.js';

class TaskHistories extends SessionHistories<TaskHistory> {}

export const taskHistory: Family = {
  methods: [
    methods('TaskManager', {
      CreateCollectorForTasks(call) {
        const { world, session, args } = call;
        const { entity } = args.filter;
        if (entity !== undefined && session.find(entity.entity) === undefined) {
          throw managedObjectNotFound(entity.entity);
        }
        const history = world
          .part(TaskHistories)
          .add(call, (moid) => new TaskHistory(world, moid, args.filter));
        return history.object.refAs('TaskHistoryCollector');
      },
    }),
    methods('TaskHistoryCollector', {
      ReadNextTasks: (call) => historyOf(call).next(checkedCount(call.args.maxCount)),
      ReadPreviousTasks: (call) => historyOf(call).previous(checkedCount(call.args.maxCount)),
      SetCollectorPageSize: (call) => historyOf(call).setPageSize(checkedCount(call.args.maxCount)),
      RewindCollector: (call) => historyOf(call).rewind(),
      ResetCollector: (call) => historyOf(call).reset(),
      DestroyCollector: (call) => call.world.part(TaskHistories).destroy(call),
    }),
  ],
};

function historyOf(call: AnyCall): TaskHistory {
  return call.world.part(TaskHistories).of(call);
}
