/**
 * The one long wait of a session: every change that anybody waits for comes through it.
 *
 * A property collector of our own is asked for updates, over and over, with WaitForUpdatesEx: the server
 * holds the answer back until there is something to tell. All that is watched is in the channels of this
 * one collector, so there is never more than one such call, however many tasks are waited for and
 * inventories kept.
 *
 * The wait starts with the first watcher. When the last one leaves, the call that is under way runs
 * out and no further one is made. What is on the server is cheap to make again, and that is the answer to
 * every failure: a fresh collector tells the state of everything in it, so no change is lost with the old.
 * Somebody who waits is told in the end that the server stays out of reach; a live copy is never given
 * up, so while there is one the stream goes on trying.
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
import { isRefTo } from '../schema/is-ref-to.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { Backoff } from '../session/backoff.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { isSessionObject, ObjectChannel, type ObjectChannelParts } from './object-channel.js';
import type { StreamChannel } from './stream-channel.js';
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
/** How many pauses a refused login is worth: an account that is locked by trying is worse than an old copy. */
const REFUSED_LOGIN_PAUSES = 10;

/** Says that the stream has to begin again, for a reason that is no failure of the server. */
class StartOver extends Error {}

export class UpdateStream {
  readonly #session: StreamSession;
  readonly #backoff: Backoff;
  readonly #patience: Backoff;
  readonly #channels = new Map<string, UpdateChannel>();
  readonly #attached = new Set<StreamChannel>();
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
  #failures = 0;
  /** What of earlier collectors may still be on the server. */
  readonly #leftBehind: (Ref<'PropertyCollector'> | Ref<'View'>)[] = [];
  /** Ends a pause between attempts that nobody is counting any more. */
  #resting: AbortController | undefined;

  /**
   * @param backoff pauses while somebody waits; when it ends they are told
   * @param patience pauses after that, while there is a live copy to be kept: without an end
   */
  constructor(session: StreamSession, backoff: Backoff, patience: Backoff) {
    this.#session = session;
    this.#backoff = backoff;
    this.#patience = patience;
  }

  /** Returns what ends the watch. The watcher may be told something before this returns. */
  watch({ type, pathSet, object, fresh }: WatchRequest, watcher: Watcher): () => void {
    if (this.#closed) throw this.#closed;
    if (isSessionObject(type)) return this.#watchAlone({ type, pathSet, object, watcher });
    const channel = this.#channelFor(type, pathSet);
    channel.watch(object, watcher, fresh);
    this.#look();
    return () => {
      channel.unwatch(object, watcher);
      this.#sync();
    };
  }

  #watchAlone(parts: Omit<ObjectChannelParts, 'schema'>): () => void {
    const channel = new ObjectChannel({ ...parts, schema: this.#session.schema });
    const wake = this.attach(channel);
    return () => {
      channel.end();
      wake();
    };
  }

  /**
   * Carries the channel until it is not watched any more and has nothing on the server. Returns what
   * makes the stream look at it again.
   */
  attach(channel: StreamChannel): () => void {
    if (this.#closed) throw this.#closed;
    this.#attached.add(channel);
    this.#look();
    return () => this.#sync();
  }

  /** The session was logged in anew: what the old one had on the server is gone. */
  sessionRenewed(): void {
    if (this.#collector) this.#round.abort(new StartOver());
    this.#resting?.abort();
  }

  /** Fails all watchers and ends the wait at once. Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed ??= new SessionClosedError();
    this.#closing.abort();
    this.#round.abort(this.#closed);
    for (const channel of this.#all) channel.fail(this.#closed);
    await this.#running;
  }

  get #all(): StreamChannel[] {
    return [...this.#channels.values(), ...this.#attached];
  }

  /** Somebody has come. */
  #look(): void {
    // Whoever comes while nobody is counted on deserves as many attempts as everybody else.
    if (this.#resting) this.#failures = 0;
    this.#resting?.abort();
    if (!this.#running) this.#start();
    else this.#sync();
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
    return this.#all.some((channel) => channel.isWatched);
  }

  #start(): void {
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      // Somebody may have come while the last wait was running out.
      if (this.#isWatched && !this.#closed) this.#start();
    });
  }

  async #run(): Promise<void> {
    this.#failures = 0;
    while (this.#isWatched && !this.#closed) {
      try {
        const collector = this.#collector ?? (await this.#build());
        this.#sync();
        await this.#apply(await this.#wait(collector, MAX_WAIT_SECONDS));
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        await this.#recover(this.#round.signal.aborted ? this.#round.signal.reason : error);
      }
    }
    if (!this.#closed) await this.#clearAway();
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
    // The call may have waited for a login that was under way.
    this.#collectorLogin = this.#session.loginCount;
    this.#collector = collector;
    // Until it is ready, whoever comes only leaves word in a channel: no channel is set up twice.
    await this.#syncChannels(collector);
    // The first look never waits: from then on the server keeps account of what changes.
    await this.#apply(await this.#wait(collector, 0));
    this.#ready = true;
    void this.#clearAway();
    return collector;
  }

  async #wait(collector: Ref<'PropertyCollector'>, maxWaitSeconds: number): Promise<UpdateSet | undefined> {
    this.#waits += 1;
    return this.#session.waitForUpdates(collector, this.#version, maxWaitSeconds, this.#round.signal);
  }

  async #apply(updates: UpdateSet | undefined): Promise<void> {
    const { filterSet = [], truncated } = updates ?? {};
    if (updates) this.#version = updates.version;
    // What a filter reports may overtake the answer to the call that made it.
    if (this.#syncing && filterSet.some(({ filter }) => !this.#owner(filter))) {
      await this.#syncing;
      this.#round.signal.throwIfAborted();
    }
    for (const { filter, objectSet = [] } of filterSet) {
      const channel = this.#owner(filter);
      for (const update of objectSet) channel?.applyUpdate(update, this.#waits);
    }
    for (const channel of this.#attached) channel.answered?.(truncated === true, this.#waits);
  }

  #owner(filter: ManagedObjectReference): StreamChannel | undefined {
    return this.#all.find((channel) => channel.owns(filter));
  }

  /** Tells the server what is watched now. Whatever comes while one call is under way goes into the next. */
  #sync(): void {
    this.#letGo();
    const collector = this.#collector;
    if (!collector || !this.#ready || this.#syncing || !this.#channelToSync) return;
    this.#syncing = this.#syncChannels(collector)
      .catch((error: unknown) => this.#round.abort(error))
      .finally(() => {
        this.#syncing = undefined;
        if (!this.#round.signal.aborted) this.#sync();
      });
  }

  get #channelToSync(): StreamChannel | undefined {
    return this.#all.find((channel) => channel.needsSync);
  }

  async #syncChannels(collector: Ref<'PropertyCollector'>): Promise<void> {
    for (let channel = this.#channelToSync; channel; channel = this.#channelToSync) {
      try {
        await channel.sync(this.#session, collector, () => this.#waits, this.#options);
      } catch (error) {
        if (asksForRestart(error) || this.#round.signal.aborted) throw error;
        // It is about this channel alone: a property that does not exist, a type that is not allowed.
        channel.fail(toError(error));
        channel.reset(error);
      }
    }
  }

  /** Forgets the channels that nobody wants to hear of and that have nothing on the server. */
  #letGo(): void {
    for (const channel of this.#attached) {
      if (!channel.isWatched && !channel.needsSync) this.#attached.delete(channel);
    }
  }

  get #options(): CallOptions {
    return { signal: this.#round.signal };
  }

  async #recover(reason: unknown): Promise<void> {
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
      await this.#backoff.pause(this.#failures, failure, this.#closing.signal);
    } catch (error) {
      if (this.#closed) return;
      for (const channel of this.#all) channel.giveUp(toError(error));
      if (this.#isWatched) await this.#rest(isVimFault(error, 'InvalidLogin') ? REFUSED_LOGIN_PAUSES : 1);
    }
  }

  /** Only live copies are left, and they have time. Ends early when somebody comes, or a login has worked. */
  async #rest(pauses: number): Promise<void> {
    const resting = new AbortController();
    this.#resting = resting;
    const signal = AbortSignal.any([this.#closing.signal, resting.signal]);
    try {
      for (let left = pauses; left > 0; left -= 1)
        await this.#patience.pause(this.#failures, undefined, signal);
    } catch {
      // It was woken up.
    } finally {
      this.#resting = undefined;
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
    const views = this.#all.map((channel) => channel.reset(reason instanceof StartOver ? undefined : reason));
    for (const [key, channel] of this.#channels) if (!channel.isWatched) this.#channels.delete(key);
    this.#letGo();
    const isSameLogin =
      this.#collectorLogin === this.#session.loginCount && !isVimFault(reason, 'NotAuthenticated');
    if (!isSameLogin) this.#leftBehind.length = 0;
    if (!collector || this.#closed || !isSameLogin) return;
    // A collector that is left behind would count against the session, and its last wait with it.
    this.#leftBehind.push(...views.flatMap((view) => view ?? []));
    if (!(await this.#destroyCollector(collector))) this.#leftBehind.push(collector);
    if (!(reason instanceof VimConnectionError)) await this.#clearAway();
  }

  /** False when the server could not be reached: it may still have it. */
  async #destroyCollector(collector: Ref<'PropertyCollector'>): Promise<boolean> {
    const options = { timeoutMs: CLEAN_UP_TIMEOUT_MS };
    try {
      await this.#session.invokeApi(collector, 'DestroyPropertyCollector', {}, options);
      return true;
    } catch (error) {
      // Otherwise it is gone, or ends with the session.
      return !(error instanceof VimConnectionError);
    }
  }

  /** Takes away what could not be while the server was out of reach. */
  async #clearAway(): Promise<void> {
    const left = this.#leftBehind.splice(0);
    await Promise.all(
      left.map(async (thing) => {
        if (isRefTo(thing, 'PropertyCollector')) await this.#destroyCollector(thing);
        else if (isRefTo(thing, 'View')) await destroyView(this.#session, thing);
      }),
    );
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
