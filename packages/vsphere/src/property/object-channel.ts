/**
 * The state of one object that a view cannot hold: a lease belongs to its session, and is found by its name alone.
 *
 * On the server it is one filter with nothing but the object in it. Each such channel is for one watcher, so the
 * first report of its filter is a state from after the watch began.
 */
import { findVimFault } from '../faults/is-vim-fault.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { ObjectUpdate } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import { isSameRef, type ManagedObjectReference, type Ref } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { UnreadableProperty } from './unreadable-property.js';
import type { StreamChannel } from './stream-channel.js';
import { propertySpec } from './type-selection.js';
import type { Watcher } from './update-channel.js';
import { destroyFilter } from './views.js';

export interface ObjectChannelParts {
  readonly type: keyof ManagedObjects;
  readonly pathSet: readonly string[];
  readonly object: ManagedObjectReference;
  readonly watcher: Watcher;
  /** What the answers are read by; the built-in one if not given. */
  readonly schema?: SchemaTable | undefined;
}

/** Kinds of objects that vCenter keeps with a session. A view is over the inventory and the tasks. */
export function isSessionObject(type: keyof ManagedObjects): boolean {
  return type === 'HttpNfcLease';
}

export class ObjectChannel implements StreamChannel {
  readonly #parts: ObjectChannelParts;
  #watched = true;
  #filter: Ref<'PropertyFilter'> | undefined;
  #values: Readonly<Record<string, unknown>> = {};

  constructor(parts: ObjectChannelParts) {
    this.#parts = parts;
  }

  get isWatched(): boolean {
    return this.#watched;
  }

  get needsSync(): boolean {
    return this.#watched === (this.#filter === undefined);
  }

  owns(filter: ManagedObjectReference): boolean {
    return this.#filter !== undefined && isSameRef(this.#filter, filter);
  }

  /** The watcher is told nothing more. */
  end(): void {
    this.#watched = false;
  }

  async sync(
    caller: VimCaller,
    collector: Ref<'PropertyCollector'>,
    _latestWait: () => number,
    options: CallOptions,
  ): Promise<void> {
    if (!this.#watched) {
      const filter = this.#filter;
      this.#filter = undefined;
      if (filter) await destroyFilter(caller, filter);
      return;
    }
    const { type, pathSet, object } = this.#parts;
    const spec = {
      propSet: [propertySpec(type, pathSet)],
      objectSet: [{ obj: object, skip: false }],
    };
    try {
      this.#filter = await caller.invokeApi(
        collector,
        'CreateFilter',
        { spec, partialUpdates: false },
        options,
      );
    } catch (error) {
      const gone = findVimFault(error, 'ManagedObjectNotFound')?.obj;
      if (!gone || !isSameRef(gone, object)) throw error;
      this.#failAsGone();
    }
  }

  applyUpdate({ obj, kind, changeSet = [], missingSet = [] }: ObjectUpdate): void {
    if (!this.#watched) return;
    if (kind === 'leave') {
      this.#failAsGone();
      return;
    }
    const values = { ...this.#values };
    for (const { name, op, val } of changeSet) {
      if (op === 'assign' || op === 'add') values[name] = val;
      else delete values[name];
    }
    this.#values = values;
    const [unreadable] = missingSet;
    if (unreadable) this.fail(new UnreadableProperty(obj, unreadable, this.#parts.schema).error);
    else this.#parts.watcher.onValues(values);
  }

  reset(): undefined {
    this.#filter = undefined;
    this.#values = {};
  }

  fail(error: Error): void {
    if (!this.#watched) return;
    this.#watched = false;
    this.#parts.watcher.onError(error);
  }

  giveUp(error: Error): void {
    this.fail(error);
  }

  #failAsGone(): void {
    const { object } = this.#parts;
    const fault = { _type: 'ManagedObjectNotFound', obj: object };
    this.fail(new VimFaultError('ManagedObjectNotFound', fault, { method: 'WaitForUpdatesEx', object }));
  }
}
