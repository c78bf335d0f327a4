/**
 * All tasks of the server: how long they take, which objects they hold, and for how long they are remembered.
 */
import { Cause, type CauseFields } from '../model/cause.js';
import { managedObjectNotFound } from '../model/inventory.js';
import { sleep } from '../model/clock.js';
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { TaskRun, type TaskDescriptor } from './task-run.js';

/** How long a vCenter lists a task after its end. */
const DEFAULT_RETENTION_MS = 10 * 60_000;
/** A task that takes its time reports progress this often. */
const STEPS = 5;

/**
 * Called before each step of each task, and once more when its work is done (from 100 to 100): may fail it by throwing a
 * SimFault, and holds it up until what it returns resolves.
 *
 * @param percent what it has reached
 * @param next what it reaches with the step
 */
export type TaskInterceptor = (task: TaskRun, percent: number, next: number) => void | Promise<void>;

/** The work of a task: what it returns is the task's result, and a SimFault that it throws is the task's error. */
export type TaskWork = (progress: (percent: number) => void, signal: AbortSignal) => unknown;

/** Who wants to know of all tasks: events, histories. */
export interface TaskObserver {
  created?(run: TaskRun): void;
  ended?(run: TaskRun): void;
}

export interface TaskDemands {
  /** Objects that no other task may hold at the same time: TaskInProgress. */
  readonly locks: readonly ManagedObject[];
  /** In place of what is set for the method. */
  readonly durationMs?: number | undefined;
  /** Called when the task begins to run: takes what is not to change before the work is done, and returns what lets go. */
  readonly hold?: (() => () => void) | undefined;
}

export class Tasks {
  retentionMs = DEFAULT_RETENTION_MS;
  /** For methods that {@link durationsMs} does not name. */
  durationMs = 0;
  /** By method: `PowerOnVM_Task`. */
  readonly durationsMs = new Map<string, number>();
  readonly #world: World;
  readonly #runs = new Map<string, TaskRun>();
  readonly #holders = new Map<ManagedObject, TaskRun>();
  readonly #interceptors = new Set<TaskInterceptor>();
  readonly #observers = new Set<TaskObserver>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Has a function look at each step of each task. Returns what takes it off again. */
  intercept(interceptor: TaskInterceptor): () => void {
    this.#interceptors.add(interceptor);
    return () => this.#interceptors.delete(interceptor);
  }

  /** Tells of tasks that begin and end. Returns what stops that. */
  observe(observer: TaskObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** A task that somebody else moves on. */
  create(descriptor: TaskDescriptor): TaskRun {
    const run = new TaskRun(this.#world, descriptor);
    this.#runs.set(run.object.moid, run);
    this.#world.inventory.add(run.object);
    this.#manager()?.link('recentTask', run.object.ref);
    descriptor.entity?.link('recentTask', run.object.ref);
    run.onEnd(() => this.#ended(run, descriptor.entity));
    for (const observer of this.#observers) observer.created?.(run);
    return run;
  }

  /**
   * A task that does some work, and when that is done ends.
   *
   * @throws {SimFault} TaskInProgress: another one holds what it needs
   */
  start(descriptor: TaskDescriptor, demands: TaskDemands, work: TaskWork): TaskRun {
    this.#refuseHeld(demands.locks);
    const run = this.create(descriptor);
    for (const object of demands.locks) this.#holders.set(object, run);
    void this.#carryOut(run, demands, work);
    return run;
  }

  /** @throws {SimFault} ManagedObjectNotFound when it is forgotten */
  of(object: ManagedObject): TaskRun {
    const run = this.#runs.get(object.moid);
    if (run === undefined) throw managedObjectNotFound(object.ref);
    return run;
  }

  /** All that are remembered, oldest first. */
  all(): TaskRun[] {
    return [...this.#runs.values()];
  }

  /**
   * An object that the task works on from now on until its end.
   *
   * @throws {SimFault} TaskInProgress: another task does
   */
  hold(run: TaskRun, object: ManagedObject): void {
    this.#refuseHeld([object]);
    this.#holders.set(object, run);
  }

  /** The task that holds an object. */
  holderOf(object: ManagedObject): TaskRun | undefined {
    return this.#holders.get(object);
  }

  async #carryOut(run: TaskRun, demands: TaskDemands, work: TaskWork): Promise<void> {
    let letGo: (() => void) | undefined;
    try {
      // The caller gets the task's reference before the work begins, as from a server that does one after the other.
      await Promise.resolve();
      run.start();
      letGo = demands.hold?.();
      await this.#takeTime(run, demands.durationMs);
      const result = await this.#world
        .part(Cause)
        .during(causeOf(run), () => work((percent) => run.progress(percent), run.signal));
      await this.#intercepted(run, 100, 100);
      run.succeed(result);
    } catch (error) {
      run.fail(faultOf(error));
    } finally {
      letGo?.();
      for (const [object, holder] of this.#holders) if (holder === run) this.#holders.delete(object);
    }
  }

  #refuseHeld(locks: readonly ManagedObject[]): void {
    for (const object of locks) {
      const holder = this.#holders.get(object);
      if (holder !== undefined) throw taskInProgress(holder);
    }
  }

  async #takeTime(run: TaskRun, given: number | undefined): Promise<void> {
    const durationMs = given ?? this.durationsMs.get(run.info.name ?? '') ?? this.durationMs;
    const steps = durationMs > 0 ? STEPS : 1;
    for (let step = 0; step < steps; step += 1) {
      const percent = Math.floor((100 * step) / steps);
      run.progress(percent);
      await this.#intercepted(run, percent, Math.floor((100 * (step + 1)) / steps));
      if (durationMs > 0) await sleep(this.#world.clock, durationMs / steps, run.signal);
      run.signal.throwIfAborted();
    }
  }

  async #intercepted(run: TaskRun, percent: number, next: number): Promise<void> {
    for (const interceptor of this.#interceptors) await interceptor(run, percent, next);
  }

  #ended(run: TaskRun, entity: Managed<'ManagedEntity'> | undefined): void {
    for (const observer of this.#observers) observer.ended?.(run);
    this.#world.clock.after(this.retentionMs, () => {
      this.#runs.delete(run.object.moid);
      this.#manager()?.unlink('recentTask', run.object.ref);
      entity?.unlink('recentTask', run.object.ref);
      this.#world.inventory.remove(run.object);
    });
  }

  #manager(): ManagedObject<{ recentTask: unknown }> | undefined {
    return this.#world.inventory.ofType('TaskManager')[0];
  }
}

/** Whoever wanted the task. */
function causeOf({ info }: TaskRun): CauseFields {
  const userName: unknown = Reflect.get(info.reason, 'userName');
  return { userName: typeof userName === 'string' ? userName : undefined, chainId: info.eventChainId };
}

/** The refusal of whoever comes second. */
export function taskInProgress({ object }: TaskRun): SimFault {
  return new SimFault('TaskInProgress', { task: object.ref }, 'Another task is already in progress.');
}

/** Anything that is no refusal is a mistake of the simulator's: it is said so, and the task does not hang. */
function faultOf(error: unknown): SimFault {
  if (error instanceof SimFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new SimFault('SystemError', { reason }, `A general system error occurred: ${reason}`);
}
