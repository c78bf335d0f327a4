/**
 * One task: its info as clients see it, and the way from queued to success or error.
 *
 * The work comes last: while the task takes its time nothing has happened yet, and a task that is cancelled before has
 * changed nothing. Work that goes on for long itself gets `progress` to report with and `signal` to stop by.
 */
import type { TaskInfo, TaskReason } from '@kilonova/vsphere/wire';
import { localizedFault } from '../model/localized-fault.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';

/** What a task says of itself. */
export interface TaskDescriptor {
  readonly name: string;
  readonly descriptionId: string;
  readonly entity?: Managed<'ManagedEntity'> | undefined;
  readonly reason: TaskReason;
  readonly cancelable: boolean;
  readonly activationId?: string | undefined;
  readonly parentTaskKey?: string | undefined;
}

export class TaskRun {
  readonly object: Managed<'Task'>;
  readonly #world: World;
  readonly #cancelling = new AbortController();
  #onEnd: (() => void) | undefined;

  constructor(world: World, descriptor: TaskDescriptor) {
    this.#world = world;
    const moid = world.ids.next('task');
    const { entity, activationId, parentTaskKey, ...rest } = descriptor;
    const info: TaskInfo = {
      ...rest,
      key: moid,
      task: { type: 'Task', value: moid },
      ...(entity !== undefined && entityOf(entity)),
      state: 'queued',
      cancelled: false,
      queueTime: world.date(),
      // The key of the event that says of the task: all that follow from it name it.
      eventChainId: world.ids.nextNumber('event'),
      ...(activationId !== undefined && { activationId }),
      ...(parentTaskKey !== undefined && { parentTaskKey, rootTaskKey: parentTaskKey }),
    };
    this.object = new ManagedObject({ type: 'Task', value: moid }, { info, value: [], availableField: [] });
  }

  get info(): TaskInfo {
    return this.object.get('info');
  }

  /** Aborts when somebody cancels the task. */
  get signal(): AbortSignal {
    return this.#cancelling.signal;
  }

  get isOver(): boolean {
    return this.info.state === 'success' || this.info.state === 'error';
  }

  /** Calls back once, when the task is over. */
  onEnd(callback: () => void): void {
    this.#onEnd = callback;
  }

  start(): void {
    this.#set({ state: 'running', progress: 0, startTime: this.#world.date() });
  }

  /** Whole per cents, which never go back. */
  progress(percent: number): void {
    const reached = Math.min(100, Math.max(this.info.progress ?? 0, Math.trunc(percent)));
    if (!this.isOver && reached !== this.info.progress) this.#set({ progress: reached });
  }

  /** @param result `undefined` for tasks that leave none */
  succeed(result: unknown): void {
    this.#end({ state: 'success', ...(result !== undefined && { result }) });
  }

  fail(fault: SimFault): void {
    this.failWith(localizedFault(fault));
  }

  /** The same with a fault that is data already. */
  failWith(error: TaskInfo['error']): void {
    this.#end({ state: 'error', ...(error !== undefined && { error }) });
  }

  /** @throws {SimFault} InvalidState: it is over; NotSupported: it cannot be cancelled */
  cancel(): void {
    if (this.isOver) throw new SimFault('InvalidState', {}, 'The task has ended.');
    if (!this.info.cancelable) throw new SimFault('NotSupported', {}, 'The task cannot be cancelled.');
    if (this.info.cancelled) return;
    this.#set({ cancelled: true });
    this.#cancelling.abort(new SimFault('RequestCanceled', {}, 'The task was canceled by a user.'));
  }

  /** Other words for what it does. */
  describe(description: NonNullable<TaskInfo['description']>): void {
    this.#set({ description });
  }

  #end(values: Partial<TaskInfo>): void {
    if (this.isOver) return;
    const { progress: _progress, ...info } = this.info;
    this.object.set('info', { ...info, ...values, cancelable: false, completeTime: this.#world.date() });
    this.#onEnd?.();
  }

  #set(values: Partial<TaskInfo>): void {
    this.object.set('info', { ...this.info, ...values });
  }
}

function entityOf(entity: ManagedObject): Partial<TaskInfo> {
  const name = entity.read('name');
  return {
    entity: entity.refAs('ManagedEntity'),
    ...(typeof name === 'string' && { entityName: name }),
  };
}
