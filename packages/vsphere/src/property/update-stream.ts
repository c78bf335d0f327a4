/**
 * The one long wait of a session: every change that anybody waits for comes through it.
 *
 * A property collector of our own is asked for updates, over and over, with WaitForUpdatesEx: the server
 * holds the answer back until there is something to tell. All that is watched is in the channels of this
 * one collector, so there is never more than one such call, however many tasks are waited for.
 *
 * The wait starts with the first watcher. When the last one leaves, the call that is under way runs
 * out and no further one is made. What is on the server is cheap to make again, and that is the answer to
 * every failure: a fresh collector tells the state of everything in it, so no change is lost with the old.
 */
import {
  CallTimeoutError,
  MalformedResponseError,
  NotVimServerError,
  SessionClosedError,
  VimConnectionError,
} from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import type { UpdateSet } from '../schema/generated/data-objects.js';
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { Backoff } from '../session/backoff.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { UpdateChannel, type Watcher } from './update-channel.js';
import { destroyView } from './views.js';

/** What the stream needs of its session. */
export interface StreamSession extends VimCaller {
  /** Held back by the server by design, and never repeated: after a failure the stream begins anew. */
  waitForUpdates(
    collector: Ref<'PropertyCollector'>,
    version: string,
    maxWaitSeconds: number,
    signal: AbortSignal,
  ): Promise<UpdateSet | undefined>;
  /** Changes with every login. */
  readonly loginCount: number;
  /** Logs in again, unless that has happened since the login of that number. */
  renewLogin(loginCount: number, signal: AbortSignal): Promise<void>;
}

/** What watches name; channels are made of it. */
export interface WatchRequest {
  readonly type: keyof ManagedObjects;
  readonly pathSet: readonly string[];
  readonly object: ManagedObjectReference;
  /** Only states from after the call count. */
  readonly fresh: boolean;
}

/** Below what proxies and firewalls take for a dead connection. */
const MAX_WAIT_SECONDS = 60;
const CLEAN_UP_TIMEOUT_MS = 10_000;

/** Says that the stream has to begin again, for a reason that is no failure of the server. */
class StartOver extends Error {}

export class UpdateStream {
  readonly #session: StreamSession;
  readonly #backoff: Backoff;
  readonly #channels = new Map<string, UpdateChannel>();
  #collector: Ref<'PropertyCollector'> | undefined;
  /** Has the server taken its first look? Until then what is watched is not changed under it. */
  #ready = false;
  #collectorLogin = 0;
  #version = '';
  /** Sent so far. They never overlap, so this is also the number of the one whose answer is being read. */
  #waits = 0;
  /** Ends what is under way on the present collector. */
  #round = new AbortController();
  #running: Promise<void> | undefined;
  #syncing: Promise<void> | undefined;
  readonly #closing = new AbortController();
  #closed: Error | undefined;

  constructor(session: StreamSession, backoff: Backoff) {
    this.#session = session;
    this.#backoff = backoff;
  }

  /** Returns what ends the watch. The watcher may be told something before this returns. */
  watch({ type, pathSet, object, fresh }: WatchRequest, watcher: Watcher): () => void {
    if (this.#closed) throw this.#closed;
    const channel = this.#channelFor(type, pathSet);
    channel.watch(object, watcher, fresh);
    if (!this.#running) this.#start();
    else this.#sync();
    return () => {
      channel.unwatch(object, watcher);
      this.#sync();
    };
  }

  /** The session was logged in anew: what the old one had on the server is gone. */
  sessionRenewed(): void {
    if (this.#collector) this.#round.abort(new StartOver());
  }

  /** Fails all watchers and ends the wait at once. Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed ??= new SessionClosedError();
    this.#closing.abort();
    this.#round.abort(this.#closed);
    for (const channel of this.#channels.values()) channel.failAll(this.#closed);
    await this.#running;
  }

  #channelFor(type: keyof ManagedObjects, pathSet: readonly string[]): UpdateChannel {
    const paths = [...new Set(pathSet)].toSorted();
    const key = [type, ...paths].join(' ');
    let channel = this.#channels.get(key);
    if (!channel) {
      channel = new UpdateChannel(type, paths, this.#session.schema);
      this.#channels.set(key, channel);
    }
    return channel;
  }

  get #isWatched(): boolean {
    for (const channel of this.#channels.values()) if (channel.isWatched) return true;
    return false;
  }

  #start(): void {
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      // Somebody may have come while the last wait was running out.
      if (this.#isWatched && !this.#closed) this.#start();
    });
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (this.#isWatched && !this.#closed) {
      try {
        const collector = this.#collector ?? (await this.#build());
        this.#sync();
        this.#apply(await this.#wait(collector, MAX_WAIT_SECONDS));
        failures = 0;
      } catch (error) {
        failures += 1;
        await this.#recover(this.#round.signal.aborted ? this.#round.signal.reason : error, failures);
      }
    }
  }

  async #build(): Promise<Ref<'PropertyCollector'>> {
    this.#round = new AbortController();
    this.#version = '';
    this.#collectorLogin = this.#session.loginCount;
    const collector = await this.#session.invokeApi(
      this.#session.serviceContent.propertyCollector,
      'CreatePropertyCollector',
      {},
      this.#options,
    );
    this.#collector = collector;
    // Until it is ready, whoever comes only leaves word in a channel: no channel is set up twice.
    await this.#syncChannels(collector);
    // The first look never waits: from then on the server keeps account of what changes.
    this.#apply(await this.#wait(collector, 0));
    this.#ready = true;
    return collector;
  }

  async #wait(collector: Ref<'PropertyCollector'>, maxWaitSeconds: number): Promise<UpdateSet | undefined> {
    this.#waits += 1;
    return this.#session.waitForUpdates(collector, this.#version, maxWaitSeconds, this.#round.signal);
  }

  #apply(updates: UpdateSet | undefined): void {
    if (!updates) return;
    this.#version = updates.version;
    for (const { filter, objectSet = [] } of updates.filterSet ?? []) {
      const channel = Array.from(this.#channels.values()).find((candidate) => candidate.owns(filter));
      for (const update of objectSet) channel?.applyUpdate(update, this.#waits);
    }
  }

  /** Tells the server what is watched now. Whatever comes while one call is under way goes into the next. */
  #sync(): void {
    const collector = this.#collector;
    if (!collector || !this.#ready || this.#syncing || !this.#channelToSync) return;
    this.#syncing = this.#syncChannels(collector)
      .catch((error: unknown) => this.#round.abort(error))
      .finally(() => {
        this.#syncing = undefined;
        if (!this.#round.signal.aborted) this.#sync();
      });
  }

  get #channelToSync(): UpdateChannel | undefined {
    return Array.from(this.#channels.values()).find((channel) => channel.needsSync);
  }

  async #syncChannels(collector: Ref<'PropertyCollector'>): Promise<void> {
    for (let channel = this.#channelToSync; channel; channel = this.#channelToSync) {
      try {
        await channel.sync(this.#session, collector, () => this.#waits, this.#options);
      } catch (error) {
        if (asksForRestart(error) || this.#round.signal.aborted) throw error;
        // It is about this channel alone: a property that does not exist, a type that is not allowed.
        channel.failAll(toError(error));
        channel.reset();
      }
    }
  }

  get #options(): CallOptions {
    return { signal: this.#round.signal };
  }

  async #recover(reason: unknown, failures: number): Promise<void> {
    this.#round.abort(reason);
    // Nothing new may begin on the old collector while what is under way on it ends.
    this.#ready = false;
    await this.#syncing;
    await this.#discard(reason);
    if (this.#closed) return;
    if (reason instanceof StartOver) return;
    const failure = isVimFault(reason, 'NotAuthenticated') ? await this.#renewLogin(reason) : reason;
    try {
      if (!asksForRestart(failure)) throw failure;
      await this.#backoff.pause(failures, failure, this.#closing.signal);
    } catch (error) {
      this.#failAll(toError(error));
    }
  }

  /** What stands in the way after the attempt: the login's own failure, if it failed. */
  async #renewLogin(reason: unknown): Promise<unknown> {
    try {
      await this.#session.renewLogin(this.#collectorLogin, this.#closing.signal);
      return reason;
    } catch (error) {
      return error;
    }
  }

  /** Forgets the collector; what it held is put back by the next. */
  async #discard(reason: unknown): Promise<void> {
    const collector = this.#collector;
    this.#collector = undefined;
    const views = Array.from(this.#channels.values(), (channel) => channel.reset());
    for (const [key, channel] of this.#channels) if (!channel.isWatched) this.#channels.delete(key);
    if (!collector || this.#closed || this.#collectorLogin !== this.#session.loginCount) return;
    if (isVimFault(reason, 'NotAuthenticated')) return;
    // A collector that is left behind would count against the session, and its last wait with it.
    await this.#destroy(collector);
    if (reason instanceof VimConnectionError) return;
    await Promise.all(views.map(async (view) => view && destroyView(this.#session, view)));
  }

  async #destroy(collector: Ref<'PropertyCollector'>): Promise<void> {
    try {
      await this.#session.invokeApi(
        collector,
        'DestroyPropertyCollector',
        {},
        { timeoutMs: CLEAN_UP_TIMEOUT_MS },
      );
    } catch {
      // It ends with the session.
    }
  }

  #failAll(error: Error): void {
    for (const channel of this.#channels.values()) channel.failAll(error);
  }
}

/** Failures after which a fresh collector may work: it is the old one, or the way to it, that broke. */
function asksForRestart(error: unknown): boolean {
  if (error instanceof NotVimServerError) return error.status >= 500;
  return (
    error instanceof VimConnectionError ||
    error instanceof CallTimeoutError ||
    error instanceof MalformedResponseError ||
    RESTART_FAULTS.some((name) => isVimFault(error, name))
  );
}

const RESTART_FAULTS = [
  'NotAuthenticated',
  'InvalidCollectorVersion',
  'ManagedObjectNotFound',
  'RequestCanceled',
];

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
