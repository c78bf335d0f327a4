/** The lists of tasks that clients page through. */
import { managedObjectNotFound } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';
import { TaskHistory } from '../tasks/task-history.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, type Family } from './registry.js';

/** As many a session may have. */
const MOST = 32;

/** The histories of a world, each with the session it belongs to. */
class TaskHistories {
  readonly #byObject = new Map<ManagedObject, TaskHistory>();

  create({ world, session }: AnyCall, filter: ConstructorParameters<typeof TaskHistory>[2]): TaskHistory {
    const own = [...this.#byObject.keys()].filter((object) => session.own(object.ref) === object);
    if (own.length >= MOST) throw new SimFault('InvalidState', {}, 'There are too many collectors.');
    const history = new TaskHistory(world, session.nextMoid(), filter);
    this.#byObject.set(history.object, history);
    session.add(history.object);
    session.onEnd(() => this.#forget(history));
    return history;
  }

  of({ object }: AnyCall): TaskHistory {
    const history = this.#byObject.get(object);
    if (history === undefined) throw managedObjectNotFound(object.ref);
    return history;
  }

  destroy(call: AnyCall): void {
    this.#forget(this.of(call));
    call.session.remove(call.object);
  }

  #forget(history: TaskHistory): void {
    history.close();
    this.#byObject.delete(history.object);
  }
}

export const taskHistory: Family = {
  methods: [
    methods('TaskManager', {
      CreateCollectorForTasks(call) {
        const { world, session, args } = call;
        const { entity } = args.filter;
        if (entity !== undefined && session.find(entity.entity) === undefined) {
          throw managedObjectNotFound(entity.entity);
        }
        return world.part(TaskHistories).create(call, args.filter).object.refAs('TaskHistoryCollector');
      },
    }),
    methods('TaskHistoryCollector', {
      ReadNextTasks: (call) => historyOf(call).next(positive(call.args.maxCount)),
      ReadPreviousTasks: (call) => historyOf(call).previous(positive(call.args.maxCount)),
      SetCollectorPageSize: (call) => historyOf(call).setPageSize(positive(call.args.maxCount)),
      RewindCollector: (call) => historyOf(call).rewind(),
      ResetCollector: (call) => historyOf(call).reset(),
      DestroyCollector: (call) => call.world.part(TaskHistories).destroy(call),
    }),
  ],
};

function historyOf(call: AnyCall): TaskHistory {
  return call.world.part(TaskHistories).of(call);
}

function positive(maxCount: number): number {
  if (maxCount < 1) throw invalidArgument('maxCount');
  return maxCount;
}
