/**
 * A live copy of a part of the inventory, and what happens in it.
 *
 * The copy is taken from the session's one update stream, and so it is never asked for: `get` and `all` cost
 * nothing. When the stream is interrupted the copy stays, says that it may be behind, and is put right when
 * the server can be reached again; what is told then is what is different.
 */
import { CallAbortedError, CallTimeoutError, InvalidOptionError, SessionClosedError } from '../errors.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import type { SchemaTable } from '../schema/table.js';
import { formatRef, type ManagedObjectReference, type Ref } from '../schema/managed-object-reference.js';
import { Backoff } from '../session/backoff.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { EventQueue } from './event-queue.js';
import { InventoryChannel, type InventoryRequest } from './inventory-channel.js';
import {
  eventOf,
  type AddedEvent,
  type ChangedEvent,
  type InventoryEvent,
  type RemovedEvent,
  type Snapshot,
  type Transition,
  type WatchedTypes,
} from './inventory-events.js';
import { propertySpecs, schemaOf, type Selected } from './type-selection.js';
import type { UpdateStream } from './update-stream.js';

/** What to keep a copy of. */
export interface WatchInventoryOptions<Types extends WatchedTypes> extends Pick<CallOptions, 'signal'> {
  /** Property paths by type: `{ VirtualMachine: ['name', 'runtime.powerState'] }`. Types derived from it count. */
  readonly types: Types;
  /** Objects at any depth below it; of the whole inventory if not given. The root itself is not in the copy. */
  readonly root?: Ref<'ManagedEntity'> | undefined;
  /** Until the copy is whole. Two minutes if not given. Once it is whole it is kept until it is closed. */
  readonly timeoutMs?: number | undefined;
}

/**
 * `starting` until the copy is whole for the first time, `live` while the server keeps telling, `stale` while
 * it does not and is being asked again, `closed` at the end.
 */
export type InventoryWatchState = 'starting' | 'live' | 'stale' | 'closed';

/** What {@link InventoryWatch.on} can be told of. */
export interface InventoryWatchListeners<Types> {
  added: (event: AddedEvent<Types>) => unknown;
  changed: (event: ChangedEvent<Types>) => unknown;
  removed: (event: RemovedEvent<Types>) => unknown;
  /** Any of the three. */
  event: (event: InventoryEvent<Types>) => unknown;
  /** The state is another now; {@link InventoryWatch.error} may say why. */
  state: (state: InventoryWatchState) => unknown;
}

/** How the events of a watch are taken one by one. */
export interface EventsOptions {
  /** Begin with an `added` for everything that is in the copy. */
  readonly initial?: boolean | undefined;
}

/** What a watch needs of its session. */
export interface WatchContext {
  readonly caller: VimCaller;
  readonly stream: UpdateStream;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly atClose: (end: () => Promise<void>) => () => void;
}

type AnyListener = (value: unknown) => unknown;

const EVENT_NAMES = ['added', 'changed', 'removed', 'event'];
const DEFAULT_TIMEOUT_MS = 120_000;
/** For a view that the server will not give now, with a fault that may pass. */
const SET_UP_PATIENCE = { maxFailures: Infinity, firstPauseMs: 1_000, longestPauseMs: 30_000 };

/** See {@link VimSession.watchInventory}. */
export async function watchInventory<const Types extends WatchedTypes>(
  context: WatchContext,
  options: WatchInventoryOptions<Types>,
): Promise<InventoryWatch<Types>> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS, root } = options;
  const call = { method: 'watchInventory', object: root ?? context.caller.serviceContent.rootFolder };
  const request = requestOf(context.caller, options);
  if (signal?.aborted) throw new CallAbortedError(call, { cause: signal.reason });
  const watch = new InventoryWatch<Types>(context, request, signal);
  const started = new AbortController();
  const late = context.clock.sleep(timeoutMs, started.signal).then(
    () => Promise.reject(new CallTimeoutError(call, timeoutMs, { cause: watch.error })),
    () => {},
  );
  try {
    await Promise.race([watch.ready, late]);
    return watch;
  } catch (error) {
    await watch.close();
    throw signal?.aborted === true ? new CallAbortedError(call, { cause: signal.reason }) : error;
  } finally {
    started.abort();
  }
}

/**
 * A live copy of objects and properties. Opened with {@link VimSession.watchInventory}.
 *
 * Every object in it is a snapshot: it never changes, another state is another object. Events are told when
 * the copy has them already, and each is the net difference that one answer of the server makes; added to the
 * copy as it was they give the copy as it is. After an interruption only real differences are told: an
 * object that was replaced by another of the same reference meanwhile has changed.
 *
 * Memory is bounded by the inventory: a consumer of {@link events} that is slow is told the sum of what
 * happened to an object.
 */
export class InventoryWatch<Types> implements AsyncIterable<InventoryEvent<Types>> {
  readonly #channel: InventoryChannel;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #schema: SchemaTable;
  readonly #listeners = new Map<string, Set<AnyListener>>();
  readonly #queues = new Set<EventQueue>();
  /** Lets go of what could end it. */
  readonly #release: () => void;
  #state: InventoryWatchState = 'starting';
  #error: Error | undefined;
  #currentAt: number;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(
    { stream, clock, logger, atClose }: WatchContext,
    request: InventoryRequest,
    signal: AbortSignal | undefined,
  ) {
    this.#clock = clock;
    this.#logger = logger;
    this.#schema = request.schema;
    this.#currentAt = clock.now();
    this.#channel = new InventoryChannel(
      request,
      {
        onTransitions: (transitions) => this.#tell(transitions),
        onCurrent: () => this.#becomeLive(),
        onStale: (reason) => this.#becomeStale(reason),
        onEnd: (error) => this.#end(error instanceof SessionClosedError ? undefined : error),
      },
      new Backoff(clock, SET_UP_PATIENCE),
    );
    const end = (): void => void this.close();
    const forgetEnd = atClose(() => this.close());
    signal?.addEventListener('abort', end, { once: true });
    this.#release = () => {
      forgetEnd();
      signal?.removeEventListener('abort', end);
    };
    this.#channel.wake = stream.attach(this.#channel);
  }

  /** Is the copy what the server has? */
  get state(): InventoryWatchState {
    return this.#state;
  }

  /** Why the copy is stale, if it is known, or what ended the watch, if it was not closed. */
  get error(): Error | undefined {
    return this.#error;
  }

  /**
   * Milliseconds since the server last said that there was nothing newer. In a quiet inventory it says so once
   * a minute; a server that is silent for half a minute longer makes the copy stale.
   */
  get lagMs(): number {
    return this.#clock.now() - this.#currentAt;
  }

  /**
   * Resolves when the copy is live, at once if it is.
   *
   * @throws what ended the watch; {@link SessionClosedError} when it was closed
   */
  get ready(): Promise<void> {
    if (this.#state === 'live') return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        if (this.#state === 'live') resolve();
        else if (this.#state === 'closed') reject(this.#error ?? new SessionClosedError());
        else return;
        off();
      };
      const off = this.#listen('state', settle);
      settle();
    });
  }

  /** How many objects are in the copy. */
  get size(): number {
    return this.#channel.copy.size;
  }

  /** The object as it is in the copy; undefined when there is none, or it is not of the type. */
  get<T extends keyof Types & keyof ManagedObjects>(
    type: T,
    obj: ManagedObjectReference,
  ): Selected<Types, T> | undefined {
    const snapshot = this.#channel.copy.get(obj);
    return snapshot && this.#isOfType(snapshot, type) ? this.#shown<T>(snapshot) : undefined;
  }

  /** Every object of the type, or of one derived from it. */
  all<T extends keyof Types & keyof ManagedObjects>(type: T): Selected<Types, T>[] {
    return Array.from(this.#channel.copy.objects()).flatMap((snapshot) =>
      this.#isOfType(snapshot, type) ? [this.#shown<T>(snapshot)] : [],
    );
  }

  /**
   * Calls the listener until what is returned is called. A listener that throws, or whose promise is
   * rejected, is logged and disturbs nobody.
   */
  on<Name extends keyof InventoryWatchListeners<Types>>(
    name: Name,
    listener: InventoryWatchListeners<Types>[Name],
  ): () => void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is called with what its name says
    return this.#listen(name, listener as AnyListener);
  }

  /**
   * The events from now on, to be taken at the consumer's own pace; with `initial`, after everything that is
   * there. Ends when the watch or its session is closed, and throws when the watch failed.
   */
  events({ initial = false }: EventsOptions = {}): AsyncIterableIterator<InventoryEvent<Types>, undefined> {
    const queue = new EventQueue(() => void this.#queues.delete(queue));
    if (initial) {
      const all = this.#channel.copy.objects();
      queue.push(Array.from(all, (after) => ({ key: formatRef(after.obj), before: undefined, after })));
    }
    if (this.#state === 'closed') queue.end(this.#error);
    else this.#queues.add(queue);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
    return queue as AsyncIterableIterator<unknown> as AsyncIterableIterator<InventoryEvent<Types>, undefined>;
  }

  /** `for await (const event of watch)`: {@link events} from now on. */
  [Symbol.asyncIterator](): AsyncIterableIterator<InventoryEvent<Types>, undefined> {
    return this.events();
  }

  /** Ends the watch and takes away what it has on the server. The copy stays as it was last. Safe twice. */
  async close(): Promise<void> {
    this.#closing ??= this.#channel.end();
    this.#end(undefined);
    await this.#closing;
  }

  /** Each registration is one of its own, also of the same function. */
  #listen(name: string, listener: AnyListener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    const call: AnyListener = (value) => listener(value);
    listeners.add(call);
    return () => void listeners.delete(call);
  }

  #tell(transitions: readonly Transition[]): void {
    for (const queue of this.#queues) queue.push(transitions);
    // Finding out what is different costs more than taking it in.
    if (!EVENT_NAMES.some((name) => (this.#listeners.get(name)?.size ?? 0) > 0)) return;
    for (const transition of transitions) {
      const event = eventOf(transition);
      if (!event) continue;
      this.#call(event.kind, event);
      this.#call('event', event);
    }
  }

  #call(name: keyof InventoryWatchListeners<Types>, value: unknown): void {
    const failed = (error: unknown): void => {
      this.#logger.warn('a listener of an inventory watch failed', { listener: name, error });
    };
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        const answer = listener(value);
        if (answer instanceof Promise) answer.catch(failed);
      } catch (error) {
        failed(error);
      }
    }
  }

  #becomeLive(): void {
    this.#currentAt = this.#clock.now();
    this.#error = undefined;
    this.#become('live');
  }

  #becomeStale(reason: unknown): void {
    if (reason instanceof Error) this.#error = reason;
    if (this.#state !== 'live') return;
    this.#logger.warn('an inventory watch may be behind', { reason });
    this.#become('stale');
  }

  #end(error: Error | undefined): void {
    if (this.#state === 'closed') return;
    this.#error = error;
    this.#release();
    for (const queue of this.#queues) queue.end(error);
    this.#queues.clear();
    this.#become('closed');
  }

  #become(state: InventoryWatchState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#call('state', state);
  }

  #isOfType({ type, obj }: Snapshot, wanted: string): boolean {
    return type === wanted || this.#schema.isManagedSubtype(obj.type, wanted);
  }

  #shown<T extends keyof Types & keyof ManagedObjects>({
    obj,
    properties,
    missing,
  }: Snapshot): Selected<Types, T> {
    const object: unknown = { obj, properties, missing };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
    return object as Selected<Types, T>;
  }
}

function requestOf(
  caller: VimCaller,
  { types, root }: WatchInventoryOptions<WatchedTypes>,
): InventoryRequest {
  const schema = schemaOf(caller);
  const propSet = propertySpecs(caller, types);
  if (propSet.length === 0) throw new InvalidOptionError('types', 'it names no type of object');
  for (const { type } of propSet) {
    const kind = schema.managedObjectNamed(type);
    // A view finds what is in the inventory. Tasks and the like are waited for, each by itself.
    if (kind && !kind.lineage.includes('ManagedEntity')) {
      throw new InvalidOptionError('types', `a ${type} is no object of the inventory`);
    }
  }
  return { types, propSet, root, schema };
}
