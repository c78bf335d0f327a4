/**
 * One kind of thing that is watched: the same properties of any number of objects of one type.
 *
 * On the server a channel is a ListView and one filter over it. Objects are put into the view and taken
 * out again, many in one call, also while a wait is in flight: the server then reports their
 * state as if it had just changed, even when it changed long ago.
 *
 * It does so only for an object that is new to the filter. One that was in it before may be reported
 * again (vCenter, once it has told us that the object left) or may not (when it went and came back
 * between two looks; govmomi's simulator never does), so such a one is read once, by itself.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import { findVimFault } from '../faults/is-vim-fault.js';
import type { ObjectUpdate, PropertyFilterSpec } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import {
  formatRef,
  isSameRef,
  type ManagedObjectReference,
  type Ref,
} from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { toObjectProperties, type ObjectProperties } from './object-properties.js';
import type { StreamChannel } from './stream-channel.js';
import { propertySpec } from './type-selection.js';
import { createListView, destroyView, viewFilterSpec } from './views.js';
import { retrieveAll } from './retrieve.js';
import { UnreadableProperty } from './unreadable-property.js';

/** Values by path; one that is unset is absent. */
export type WatchedValues = Readonly<Record<string, unknown>>;

export interface Watcher {
  /** All that is known of the object, each time more is known. */
  onValues(values: WatchedValues): void;
  /** Nothing more will come. */
  onError(error: Error): void;
}

interface WatchedObject {
  readonly object: ManagedObjectReference;
  readonly watchers: Set<Watcher>;
  /** Is it in the view? */
  listed: boolean;
  /** How often it had to be read because the stream may not tell its state, and how often it was. */
  readsWanted: number;
  readsDone: number;
  /** The wait that was under way when it was read last. */
  readDuringWait: number;
  values: Record<string, unknown> | undefined;
}

/** A task that is done changes no more, so it may stay in the view until the next task is put there. */
const MAX_LEFTOVER_TASKS = 100;

export class UpdateChannel implements StreamChannel {
  readonly type: keyof ManagedObjects;
  readonly pathSet: readonly string[];
  readonly #objects = new Map<string, WatchedObject>();
  /** What the filter has had in it, as far as we know. */
  readonly #known = new Set<string>();
  readonly #maxLeftovers: number;
  readonly #schema: SchemaTable | undefined;
  #view: Ref<'ListView'> | undefined;
  #filter: Ref<'PropertyFilter'> | undefined;

  /** @param schema what the answers are read by; the built-in one if not given */
  constructor(type: keyof ManagedObjects, pathSet: readonly string[], schema?: SchemaTable) {
    this.#schema = schema;
    this.type = type;
    this.pathSet = pathSet;
    this.#maxLeftovers = type === 'Task' ? MAX_LEFTOVER_TASKS : 0;
  }

  /**
   * With `fresh`, what is known from before the call does not count: the watcher is told a state that
   * the object had later.
   */
  watch(object: ManagedObjectReference, watcher: Watcher, fresh: boolean): void {
    const key = formatRef(object);
    let watched = this.#objects.get(key);
    if (!watched) {
      watched = {
        object,
        watchers: new Set(),
        listed: false,
        readsWanted: 0,
        readsDone: 0,
        readDuringWait: 0,
        values: undefined,
      };
      this.#objects.set(key, watched);
    }
    watched.watchers.add(watcher);
    if (!watched.listed) return;
    if (fresh || !watched.values) watched.readsWanted += 1;
    else watcher.onValues(watched.values);
  }

  unwatch(object: ManagedObjectReference, watcher: Watcher): void {
    const key = formatRef(object);
    const watched = this.#objects.get(key);
    watched?.watchers.delete(watcher);
    if (watched?.watchers.size === 0 && !watched.listed) this.#objects.delete(key);
  }

  get isWatched(): boolean {
    return this.#some((watched) => watched.watchers.size > 0);
  }

  get needsSync(): boolean {
    return (
      this.#some((watched) => watched.watchers.size > 0 && (!watched.listed || mustRead(watched))) ||
      this.#leftovers().length > this.#maxLeftovers
    );
  }

  owns(filter: ManagedObjectReference): boolean {
    return this.#filter !== undefined && isSameRef(this.#filter, filter);
  }

  /** Puts the view right, and reads what the stream will not tell. */
  async sync(
    caller: VimCaller,
    collector: Ref<'PropertyCollector'>,
    latestWait: () => number,
    options: CallOptions,
  ): Promise<void> {
    const view = await this.#openView(caller, collector, options);
    await this.#modifyView(caller, view, options);
    await this.#readSilent(caller, latestWait, options);
  }

  applyUpdate({ obj, kind, changeSet = [], missingSet = [] }: ObjectUpdate, waitNumber: number): void {
    const key = formatRef(obj);
    const watched = this.#objects.get(key);
    if (kind === 'leave') {
      this.#known.delete(key);
      // It may be gone, or may have left and come back: reading it tells.
      if (watched) watched.readsWanted += 1;
      return;
    }
    if (!watched) return;
    // A read, of now or while the same wait was under way, may have seen the state before or after this
    // update: only another read tells.
    if (mustRead(watched) || watched.readDuringWait >= waitNumber) {
      watched.readsWanted += 1;
      return;
    }
    const values = { ...watched.values };
    for (const { name, op, val } of changeSet) {
      if (op === 'assign' || op === 'add') values[name] = val;
      else delete values[name];
    }
    watched.values = values;
    const [unreadable] = missingSet;
    if (unreadable) {
      this.#fail(watched, new UnreadableProperty(watched.object, unreadable, this.#schema).error);
    } else {
      tell(watched);
    }
  }

  reset(): Ref<'ListView'> | undefined {
    const view = this.#view;
    this.#view = undefined;
    this.#filter = undefined;
    this.#known.clear();
    for (const [key, watched] of this.#objects) {
      if (watched.watchers.size === 0) this.#objects.delete(key);
      watched.listed = false;
      watched.readsDone = watched.readsWanted;
    }
    return view;
  }

  fail(error: Error): void {
    for (const watched of this.#objects.values()) this.#fail(watched, error);
  }

  giveUp(error: Error): void {
    this.fail(error);
  }

  async #openView(
    caller: VimCaller,
    collector: Ref<'PropertyCollector'>,
    options: CallOptions,
  ): Promise<Ref<'ListView'>> {
    if (this.#view) return this.#view;
    const view = await createListView(caller, options);
    try {
      const spec = viewFilterSpec(view, [{ type: this.type, all: false, pathSet: [...this.pathSet] }]);
      // Whole properties: a change below `info` brings `info`, so no state is put together from parts.
      this.#filter = await caller.invokeApi(
        collector,
        'CreateFilter',
        { spec, partialUpdates: false },
        options,
      );
    } catch (error) {
      await destroyView(caller, view, options);
      throw error;
    }
    this.#view = view;
    return view;
  }

  async #modifyView(caller: VimCaller, view: Ref<'ListView'>, options: CallOptions): Promise<void> {
    const added = Array.from(this.#objects.values()).filter(
      ({ watchers, listed }) => watchers.size > 0 && !listed,
    );
    const removed = this.#leftovers();
    if (added.length === 0 && removed.length <= this.#maxLeftovers) return;
    // From now on: whoever joins while the call is under way must not count on what it brings.
    for (const watched of added) this.#list(watched);
    try {
      const unresolved = await caller.invokeApi(
        view,
        'ModifyListView',
        { add: added.map(({ object }) => object), remove: removed.map(({ object }) => object) },
        options,
      );
      for (const watched of removed) this.#unlist(watched);
      for (const object of unresolved) this.#drop(object);
    } catch (error) {
      // vCenter names what it could not find in its answer; govmomi's simulator refuses the call for it.
      const gone = findVimFault(error, 'ManagedObjectNotFound')?.obj;
      if (!gone || !added.some(({ object }) => isSameRef(object, gone))) throw error;
      for (const watched of added) this.#unlist(watched);
      this.#drop(gone);
    }
  }

  #list(watched: WatchedObject): void {
    const key = formatRef(watched.object);
    watched.listed = true;
    if (this.#known.has(key)) watched.readsWanted += 1;
    this.#known.add(key);
  }

  #unlist(watched: WatchedObject): void {
    watched.listed = false;
    watched.values = undefined;
    if (watched.watchers.size === 0) this.#objects.delete(formatRef(watched.object));
  }

  async #readSilent(caller: VimCaller, latestWait: () => number, options: CallOptions): Promise<void> {
    const silent = Array.from(this.#objects.values()).filter(
      (watched) => watched.watchers.size > 0 && watched.listed && mustRead(watched),
    );
    const readsWanted = silent.map((watched) => watched.readsWanted);
    if (silent.length === 0) return;
    const spec: PropertyFilterSpec = {
      propSet: [propertySpec(this.type, this.pathSet)],
      objectSet: silent.map(({ object }) => ({ obj: object, skip: false })),
      reportMissingObjectsInResults: true,
    };
    const contents = await retrieveAll(caller, [spec], options);
    const byKey = new Map(
      contents.map((content) => [formatRef(content.obj), toObjectProperties(content, this.#schema)]),
    );
    for (const [index, watched] of silent.entries()) {
      watched.readsDone = readsWanted[index] ?? 0;
      watched.readDuringWait = latestWait();
      const content = byKey.get(formatRef(watched.object));
      if (content) this.#takeOver(watched, content);
      else this.#drop(watched.object);
    }
  }

  #takeOver(
    watched: WatchedObject,
    { properties, missing: [unreadable] }: ObjectProperties<string, string>,
  ): void {
    watched.values = { ...properties };
    if (unreadable) this.#fail(watched, unreadable.error);
    else if (!mustRead(watched)) tell(watched);
  }

  /** The object does not exist: whoever waits for it waits in vain. */
  #drop(object: ManagedObjectReference): void {
    const watched = this.#objects.get(formatRef(object));
    if (!watched) return;
    watched.listed = false;
    const fault = { _type: 'ManagedObjectNotFound', obj: object };
    this.#fail(
      watched,
      new VimFaultError('ManagedObjectNotFound', fault, { method: 'WaitForUpdatesEx', object }),
    );
  }

  #fail(watched: WatchedObject, error: Error): void {
    const watchers = [...watched.watchers];
    watched.watchers.clear();
    if (!watched.listed) this.#objects.delete(formatRef(watched.object));
    for (const watcher of watchers) watcher.onError(error);
  }

  #leftovers(): WatchedObject[] {
    return Array.from(this.#objects.values()).filter(({ watchers, listed }) => watchers.size === 0 && listed);
  }

  #some(matches: (watched: WatchedObject) => boolean): boolean {
    for (const watched of this.#objects.values()) if (matches(watched)) return true;
    return false;
  }
}

function mustRead({ readsWanted, readsDone }: WatchedObject): boolean {
  return readsWanted > readsDone;
}

function tell(watched: WatchedObject): void {
  for (const watcher of watched.watchers) watcher.onValues(watched.values ?? {});
}
