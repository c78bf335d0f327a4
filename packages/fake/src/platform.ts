/**
 * The hypervisor that is not there. A verb gets at it in one of two ways:
 * `read` looks, `change` looks and changes in one go that nothing comes between.
 * What happened to guests is announced after the change is kept.
 */
import {
  lifecycleEvent,
  type DriverEvent,
  type ImageService,
  type InstanceRef,
  type LifecycleTransition,
  type OperationContext,
} from '@kilonova/core';
import { FaultPlan } from './faults.js';
import type { FakeOptions } from './options.js';
import type { FakeState } from './state.js';
import { fileStore, memoryStore, type StateStore } from './state-file.js';

/** One call, as seen from inside the platform. */
export interface FakeCall {
  readonly ctx: OperationContext;
  readonly state: FakeState;
  readonly options: FakeOptions;
  /** The verb that was called, for errors. */
  readonly verb: string;
  /** Something happened to a guest that a host may want to hear of. */
  readonly announce: (instance: InstanceRef, transition: LifecycleTransition) => void;
}

/** What else there may be in the world; a driver's plugin gets them from the host. */
export interface FakePorts {
  readonly imageService?: ImageService;
}

type Emit = (ctx: OperationContext, event: DriverEvent) => void;

export class FakePlatform {
  readonly faults: FaultPlan;
  /** Live migrations under way, by instance: how to end each. */
  readonly migrations = new Map<string, AbortController>();
  /** What the service calls this host, once it has said so. */
  hostName = 'fake-host';
  readonly #store: StateStore;

  constructor(
    readonly options: FakeOptions,
    readonly ports: FakePorts,
    private readonly emit: Emit,
  ) {
    this.faults = new FaultPlan(options);
    this.#store = options.statePath === undefined ? memoryStore() : fileStore(options.statePath);
  }

  async read<Result>(ctx: OperationContext, verb: string, look: (call: FakeCall) => Result): Promise<Result> {
    return this.#store.read((state) => look({ ctx, state, verb, options: this.options, announce() {} }));
  }

  async change<Result>(
    ctx: OperationContext,
    verb: string,
    change: (call: FakeCall) => Result,
  ): Promise<Result> {
    const events: DriverEvent[] = [];
    const announce: FakeCall['announce'] = ({ uuid }, transition) => {
      events.push(lifecycleEvent(uuid, transition, ctx.clock.now()));
    };
    const result = await this.#store.change(ctx, (state) =>
      change({ ctx, state, verb, options: this.options, announce }),
    );
    for (const event of events) this.emit(ctx, event);
    return result;
  }
}
