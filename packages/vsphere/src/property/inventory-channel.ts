/**
 * A live inventory as a channel of the update stream: what it has on the server, and how it is kept whole.
 *
 * On the server that is a container view and one filter, over all objects in the view and over the view
 * itself. The view is in it as a mark: when it has been reported, and the answer was not cut short, the
 * server has told everything there is, even where there is nothing. When it leaves, it was the view that
 * went and not the objects.
 */
import { findVimFault, isVimFault } from '../faults/is-vim-fault.js';
import type { ObjectUpdate, PropertySpec } from '../schema/generated/data-objects.js';
import { isSameRef, type ManagedObjectReference, type Ref } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { Backoff } from '../session/backoff.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { InventoryCopy } from './inventory-copy.js';
import type { Transition, WatchedTypes } from './inventory-events.js';
import type { StreamChannel } from './stream-channel.js';
import { selectedTypeOf } from './type-selection.js';
import { createContainerView, destroyFilter, destroyView, viewFilterSpec } from './views.js';

/** What is watched. */
export interface InventoryRequest {
  readonly types: WatchedTypes;
  readonly propSet: PropertySpec[];
  readonly root: Ref<'ManagedEntity'> | undefined;
  readonly schema: SchemaTable;
}

/** Who is told. */
export interface InventoryObserver {
  onTransitions(transitions: readonly Transition[]): void;
  /** The server has confirmed that the copy is as current as it can be. */
  onCurrent(): void;
  /** The copy may be behind from now on; the reason is missing when it will not be for long. */
  onStale(reason: unknown): void;
  onEnd(error: Error): void;
}

/** Faults that mean: what was asked for cannot be had, now or later. */
const REFUSALS = [
  'InvalidProperty',
  'InvalidType',
  'InvalidArgument',
  'InvalidRequest',
  'NoPermission',
  'NotSupported',
];

export class InventoryChannel implements StreamChannel {
  readonly copy: InventoryCopy;
  readonly #request: InventoryRequest;
  readonly #observer: InventoryObserver;
  readonly #backoff: Backoff;
  readonly #ending = new AbortController();
  /** The watched type by the type of an object. */
  readonly #types = new Map<string, string>();
  #view: Ref<'ContainerView'> | undefined;
  #filter: Ref<'PropertyFilter'> | undefined;
  /** What the server has of it is of no more use. */
  #broken = false;
  /** The wait that may have been sent before the filter was there. */
  #madeDuringWait = 0;
  /** Has the view been reported? */
  #marked = false;
  /** Is the copy whole? */
  #whole = false;
  #failures = 0;
  #paused = false;
  #onGone = (): void => {};
  /** Makes the stream look at this channel. */
  wake = (): void => {};

  constructor(request: InventoryRequest, observer: InventoryObserver, backoff: Backoff) {
    this.#request = request;
    this.copy = new InventoryCopy(request.schema);
    this.#observer = observer;
    this.#backoff = backoff;
  }

  get isWatched(): boolean {
    return !this.#ending.signal.aborted;
  }

  get needsSync(): boolean {
    if (!this.isWatched) return this.#view !== undefined;
    return !this.#paused && (this.#broken || this.#filter === undefined);
  }

  owns(filter: ManagedObjectReference): boolean {
    return this.#filter !== undefined && isSameRef(this.#filter, filter);
  }

  /** Resolves when nothing of it is left on the server, as far as the server can be reached. */
  async end(): Promise<void> {
    const gone = new Promise<void>((resolve) => (this.#onGone = resolve));
    this.#ending.abort();
    const { needsSync } = this;
    this.wake();
    if (needsSync) await gone;
  }

  async sync(
    caller: VimCaller,
    collector: Ref<'PropertyCollector'>,
    latestWait: () => number,
    options: CallOptions,
  ): Promise<void> {
    await this.#dismantle(caller);
    if (!this.isWatched) return;
    try {
      await this.#setUp(caller, collector, options);
      this.#madeDuringWait = latestWait();
      this.#failures = 0;
    } catch (error) {
      const { root } = this.#request;
      const gone = findVimFault(error, 'ManagedObjectNotFound')?.obj;
      if (!root || !gone || !isSameRef(root, gone)) throw error;
      this.copy.clear();
      this.#observer.onTransitions(this.copy.takeTransitions());
      this.#finish(error instanceof Error ? error : new Error(String(error)));
    }
  }

  applyUpdate(update: ObjectUpdate): void {
    const { obj, kind } = update;
    if (this.#view && isSameRef(obj, this.#view)) {
      this.#marked = kind !== 'leave';
      if (kind === 'leave') this.#broken = true;
    } else if (kind === 'leave') {
      this.copy.leave(obj);
    } else {
      const type = this.#typeOf(obj);
      if (type === undefined) return;
      if (kind === 'enter') this.copy.enter(type, update);
      else if (this.#isPartial(type, update) || !this.copy.modify(update)) this.#broken = true;
    }
  }

  answered(truncated: boolean, waitNumber: number): void {
    if (!this.isWatched || !this.#filter) return;
    // A whole answer to a wait that knew the filter, without the view: it was gone before it was looked at.
    if (!this.#marked && !truncated && waitNumber > this.#madeDuringWait) this.#broken = true;
    if (this.#broken) {
      this.copy.undoLeaving();
      this.#beginAnew(undefined);
    } else if (!this.#whole && this.#marked && !truncated) {
      this.copy.endAnew();
      this.#whole = true;
    }
    const transitions = this.copy.takeTransitions();
    if (transitions.length > 0) this.#observer.onTransitions(transitions);
    if (this.#whole && !truncated) this.#observer.onCurrent();
  }

  reset(reason: unknown): Ref<'ContainerView'> | undefined {
    const view = this.#view;
    this.#forget();
    this.#onGone();
    if (this.isWatched) this.#beginAnew(reason);
    return view;
  }

  fail(error: Error): void {
    if (!this.isWatched) return;
    const refused = REFUSALS.some((name) => isVimFault(error, name));
    if (refused || !isVimFault(error, 'MethodFault')) this.#finish(error);
    else void this.#pause(error);
  }

  giveUp(error: Error): void {
    if (this.isWatched) this.#observer.onStale(error);
  }

  async #setUp(caller: VimCaller, collector: Ref<'PropertyCollector'>, options: CallOptions): Promise<void> {
    const { propSet, root } = this.#request;
    const view = await createContainerView(
      caller,
      propSet.map(({ type }) => type),
      root,
      options,
    );
    this.#view = view;
    const mark: PropertySpec = { type: view.type, all: false, pathSet: ['recursive'] };
    const params = {
      spec: viewFilterSpec(view, [...propSet, mark], 'with the view'),
      // Whole properties: no value is ever put together from parts.
      partialUpdates: false,
    };
    try {
      this.#filter = await caller.invokeApi(collector, 'CreateFilter', params, options);
    } catch (error) {
      this.#forget();
      await destroyView(caller, view, options);
      throw error;
    }
  }

  /** The server still works for us: what is not of use any more is taken away. */
  async #dismantle(caller: VimCaller): Promise<void> {
    const filter = this.#filter;
    const view = this.#view;
    this.#forget();
    if (filter) await destroyFilter(caller, filter);
    if (view) await destroyView(caller, view);
    this.#onGone();
  }

  #forget(): void {
    this.#filter = undefined;
    this.#view = undefined;
    this.#broken = false;
    this.#marked = false;
  }

  /** What is known is kept, and held against what the server will tell. */
  #beginAnew(reason: unknown): void {
    this.#whole = false;
    this.copy.beginAnew();
    this.#observer.onStale(reason);
  }

  #finish(error: Error): void {
    this.#ending.abort();
    this.#observer.onEnd(error);
  }

  /** It may be the server's fault and pass: tries again in a while, and troubles no other channel meanwhile. */
  async #pause(error: Error): Promise<void> {
    this.#failures += 1;
    this.#paused = true;
    this.#observer.onStale(error);
    try {
      await this.#backoff.pause(this.#failures, error, this.#ending.signal);
    } catch {
      // It has ended meanwhile.
    }
    this.#paused = false;
    this.wake();
  }

  /** Whole properties were asked for. A part of one cannot be taken in, so everything is asked for again. */
  #isPartial(type: string, { changeSet = [] }: ObjectUpdate): boolean {
    const watched = this.#request.propSet.find((spec) => spec.type === type)?.pathSet ?? [];
    return changeSet.some(
      ({ name }) =>
        !watched.includes(name) &&
        watched.some((path) => name.startsWith(`${path}.`) || name.startsWith(`${path}[`)),
    );
  }

  /** The watched type that an object belongs to. */
  #typeOf({ type }: ManagedObjectReference): string | undefined {
    const known = this.#types.get(type);
    if (known !== undefined) return known;
    const selected = selectedTypeOf(type, this.#request.types, this.#request.schema);
    if (selected !== undefined) this.#types.set(type, selected);
    return selected;
  }
}
