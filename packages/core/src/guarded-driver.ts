/**
 * What a host talks to instead of the driver itself.
 *
 * Written once so that drivers stay naive: it starts and stops a driver once,
 * lets no two changing verbs run on one instance, honours a caller who gave up
 * before or while waiting, answers for verbs that are absent, measures and logs,
 * and makes sure that whatever is thrown is an error of the contract.
 */
import type { OptionalVerbs } from './concerns/optional-verbs.js';
import type { Capabilities, TraitOptions } from './capabilities.js';
import { ComputeDriver } from './driver.js';
import {
  type ComputeError,
  DriverNotInitialized,
  findComputeError,
  InvalidInput,
  OperationAborted,
  OperationNotSupported,
  UnexpectedDriverError,
} from './errors.js';
import type { DriverEvent, DriverEventListener } from './events.js';
import { KeyedQueue, unlessAborted } from './keyed-queue.js';
import type { Instance } from './model/instance.js';
import { withTimeout, type OperationContext } from './operation.js';
import { RunningCalls } from './running-calls.js';
import { isVerb, VERB_TURNS, type LifecycleVerb, type Verb } from './verbs.js';

export interface GuardOptions {
  /**
   * How long {@link GuardedDriver.cleanupHost} lets verbs that are under way go on, and then, when
   * it had to abort them, how long they may take to undo what they did. Default 30 000.
   */
  readonly drainTimeoutMs?: number;
}

type State = 'not initialised' | 'being initialised' | 'ready' | 'failed' | 'being cleaned up' | 'cleaned up';

/** The base with all its verbs: the static block below defines each, so none is absent here. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see the line above
const WithEveryVerb = ComputeDriver as unknown as abstract new () => ComputeDriver & Required<OptionalVerbs>;

/**
 * Any driver, made safe to use for many callers at once. Has every verb: one that its platform lacks
 * rejects with {@link OperationNotSupported}. A caller that gives up gets {@link OperationAborted},
 * with the signal's reason as the cause unless that is an error of the contract itself.
 */
export class GuardedDriver extends WithEveryVerb {
  override readonly name: string;
  override readonly capabilities: Capabilities;
  override readonly rebalancesNodes: boolean;

  declare readonly getAvailableNodes: ComputeDriver['getAvailableNodes'];
  declare readonly listInstances: ComputeDriver['listInstances'];
  declare readonly listInstanceUuids: ComputeDriver['listInstanceUuids'];
  declare readonly instanceExists: ComputeDriver['instanceExists'];
  declare readonly getInfo: ComputeDriver['getInfo'];
  declare readonly spawn: ComputeDriver['spawn'];
  declare readonly destroy: ComputeDriver['destroy'];
  declare readonly powerOn: ComputeDriver['powerOn'];
  declare readonly powerOff: ComputeDriver['powerOff'];

  readonly #driver: ComputeDriver;
  readonly #drainTimeoutMs: number;
  readonly #queue = new KeyedQueue();
  readonly #calls = new RunningCalls();
  #state: State = 'not initialised';
  #start: { readonly host: string; readonly result: Promise<void> } | undefined;
  #stop: Promise<void> | undefined;

  static {
    for (const verb of Object.keys(VERB_TURNS).filter(isVerb)) {
      Object.defineProperty(this.prototype, verb, {
        value(this: GuardedDriver, ctx: OperationContext, ...args: unknown[]): Promise<unknown> {
          return this.#guard(verb, ctx, args);
        },
        configurable: true,
        writable: true,
      });
    }
  }

  constructor(driver: ComputeDriver, { drainTimeoutMs = 30_000 }: GuardOptions = {}) {
    super();
    this.#driver = driver;
    this.#drainTimeoutMs = drainTimeoutMs;
    this.name = driver.name;
    this.capabilities = driver.capabilities;
    this.rebalancesNodes = driver.rebalancesNodes;
  }

  /** Whether the platform has this verb. True does not say that a given guest will allow for it. */
  supports(verb: Verb): boolean {
    return typeof this.#driver[verb] === 'function';
  }

  /**
   * Starts the driver, once: callers that come later get the outcome of the first. A start that
   * failed stays failed; call {@link cleanupHost} and load the driver anew.
   *
   * @throws {InvalidInput} it was started for another host name
   * @throws {DriverNotInitialized} it was cleaned up already
   */
  override async initHost(ctx: OperationContext, host: string): Promise<void> {
    if (this.#state === 'being cleaned up' || this.#state === 'cleaned up')
      throw this.#notInitialized('initHost');
    if (this.#start !== undefined && this.#start.host !== host) {
      throw new InvalidInput({
        reason: `the driver ${this.name} serves the host ${this.#start.host} and cannot serve ${host} as well`,
      });
    }
    try {
      ctx.signal.throwIfAborted();
      if (this.#start !== undefined) return await unlessAborted(this.#start.result, ctx.signal);
      this.#start = { host, result: this.#initialise(ctx, host) };
      // Not given up with the signal: who starts it waits for what it takes back on an abort.
      return await this.#start.result;
    } catch (error) {
      throw this.#explain('initHost', undefined, ctx.signal, error);
    }
  }

  /**
   * Stops the driver, once; one that was never started has nothing to clean up. New calls are turned away, those that wait are too, and those under way
   * may end; when they take too long, or the caller's signal aborts, they are aborted and may
   * still undo what they did. The driver's own clean-up is not given up with the caller, only bounded.
   */
  override cleanupHost(ctx: OperationContext): Promise<void> {
    this.#stop ??= this.#shutDown(ctx);
    return this.#stop;
  }

  /** Listeners are called from outside of whatever verb emits the event, so they may call verbs like anyone. */
  override registerEventListener(listener: DriverEventListener | null): void {
    this.#driver.registerEventListener(
      listener === null ? null : (event) => this.#queue.outside(() => listener(event)),
    );
  }

  override emitEvent(ctx: Pick<OperationContext, 'log'>, event: DriverEvent): void {
    this.#driver.emitEvent(ctx, event);
  }

  override capabilitiesAsTraits(options?: TraitOptions): Readonly<Record<string, boolean>> {
    return this.#driver.capabilitiesAsTraits(options);
  }

  override getInstanceDriverMetadata(
    ...args: Parameters<ComputeDriver['getInstanceDriverMetadata']>
  ): ReturnType<ComputeDriver['getInstanceDriverMetadata']> {
    return this.#driver.getInstanceDriverMetadata(...args);
  }

  override networkBindingHostId(ctx: OperationContext, instance: Instance): string | undefined {
    return this.#driver.networkBindingHostId(ctx, instance);
  }

  override managesNetworkBindingHostId(): boolean {
    return this.#driver.managesNetworkBindingHostId();
  }

  override isSupportedFsFormat(fsType: string): boolean {
    return this.#driver.isSupportedFsFormat(fsType);
  }

  async #guard(verb: Verb, ctx: OperationContext, args: readonly unknown[]): Promise<unknown> {
    if (!this.supports(verb)) throw new OperationNotSupported({ verb, driver: this.name });
    if (this.#state !== 'ready') throw this.#notInitialized(verb);
    const instanceUuid = uuidOf(args[0]);
    try {
      ctx.signal.throwIfAborted();
      const calledMs = ctx.clock.now();
      return await this.#calls.run(verb, ctx.signal, async (signal, start) => {
        const act = (): Promise<unknown> => {
          start();
          return this.#act(verb, { ...ctx, signal }, args, instanceUuid, calledMs);
        };
        if (VERB_TURNS[verb] === 'free') return act();
        if (instanceUuid === undefined) {
          throw new InvalidInput({ reason: `${verb} needs an instance with a uuid` });
        }
        return this.#queue.run(instanceUuid, signal, act);
      });
    } catch (error) {
      throw this.#explain(verb, instanceUuid, ctx.signal, error);
    }
  }

  /** Calls the driver, measures, logs. */
  async #act(
    verb: Verb | LifecycleVerb,
    ctx: OperationContext,
    args: readonly unknown[],
    instanceUuid: string | undefined,
    calledMs: number,
  ): Promise<unknown> {
    const log = ctx.log.child({
      driver: this.name,
      verb,
      requestId: ctx.requestId,
      ...(instanceUuid === undefined ? {} : { instanceUuid }),
    });
    const startedMs = ctx.clock.now();
    const times = () => ({ durationMs: ctx.clock.now() - startedMs, queuedMs: startedMs - calledMs });
    try {
      const method: unknown = this.#driver[verb];
      if (typeof method !== 'function') throw new OperationNotSupported({ verb, driver: this.name });
      const result: unknown = await Reflect.apply(method, this.#driver, [{ ...ctx, log }, ...args]);
      log.debug(`${verb} done`, times());
      return result;
    } catch (error) {
      const failure = this.#explain(verb, instanceUuid, ctx.signal, error);
      const fields = { ...times(), code: failure.code, error: failure.message };
      if (failure instanceof UnexpectedDriverError) {
        log.error(`${verb} failed`, { ...fields, stack: error instanceof Error ? error.stack : undefined });
      } else {
        log.warn(`${verb} failed`, fields);
      }
      throw failure;
    }
  }

  async #initialise(ctx: OperationContext, host: string): Promise<void> {
    this.#state = 'being initialised';
    let outcome: State = 'failed';
    try {
      await this.#calls.run('initHost', ctx.signal, (signal, start) => {
        start();
        return this.#act('initHost', { ...ctx, signal }, [host], undefined, ctx.clock.now());
      });
      outcome = 'ready';
    } finally {
      // Otherwise somebody is cleaning up already.
      if (this.#state === 'being initialised') this.#state = outcome;
    }
  }

  async #shutDown(ctx: OperationContext): Promise<void> {
    if (this.#start === undefined) {
      this.#state = 'cleaned up';
      return;
    }
    const { clock } = ctx;
    this.#state = 'being cleaned up';
    this.#calls.abortWaiting((verb) => this.#notInitialized(verb));
    if (!(await this.#calls.drained(clock, this.#drainTimeoutMs, ctx.signal))) {
      ctx.log.warn('verbs still run while the driver is cleaned up: aborting them', { driver: this.name });
      this.#calls.abortAll(
        (verb) => new OperationAborted({ verb, reason: 'the driver is being cleaned up' }),
      );
      await this.#calls.drained(clock, this.#drainTimeoutMs);
    }
    const patient = { ...ctx, signal: new AbortController().signal };
    try {
      await withTimeout(patient, 'cleanupHost', this.#drainTimeoutMs, (inner) =>
        // Even a driver that does not listen to its signal must not keep the process from ending.
        unlessAborted(this.#act('cleanupHost', inner, [], undefined, clock.now()), inner.signal),
      );
    } finally {
      this.#state = 'cleaned up';
    }
  }

  #notInitialized(verb: string): DriverNotInitialized {
    return new DriverNotInitialized({ verb, driver: this.name, state: this.#state });
  }

  /** What a caller is told, whatever was thrown. */
  #explain(
    verb: string,
    instanceUuid: string | undefined,
    signal: AbortSignal,
    error: unknown,
  ): ComputeError {
    const own = findComputeError(error);
    if (own !== undefined && own === error) return own;
    const facts = { verb, ...(instanceUuid === undefined ? {} : { instanceUuid }) };
    if (signal.aborted && isDueTo(error, signal.reason)) {
      return new OperationAborted(facts, { cause: signal.reason });
    }
    return new UnexpectedDriverError({ ...facts, driver: this.name }, { cause: error });
  }
}

/** Whether an error says no more than that its caller gave up: Node wraps the reason in an `AbortError`. */
function isDueTo(error: unknown, reason: unknown): boolean {
  if (error === reason) return true;
  return error instanceof Error && (error.name === 'AbortError' || error.cause === reason);
}

function uuidOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('uuid' in value)) return undefined;
  return typeof value.uuid === 'string' ? value.uuid : undefined;
}
