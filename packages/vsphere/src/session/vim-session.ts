/**
 * A logged-in connection to a vCenter: the one object a program holds.
 *
 * It does little itself. Calls go through the invoker, waits through the update stream, both over one
 * transport; closing it takes all of that down, in an order that leaves nothing on the server.
 */
import type { AnswerLostError } from '../errors.js';
import type { PbmSession } from '../pbm/pbm-session.js';
import type { WatchedTypes } from '../property/inventory-events.js';
import {
  watchInventory,
  type InventoryWatch,
  type WatchInventoryOptions,
} from '../property/inventory-watch.js';
import type { PropertiesOf } from '../property/property-path.js';
import { NfcLease, type LeaseSurroundings, type OpenLeaseOptions } from '../nfc/nfc-lease.js';
import { waitForLeaseReady, type WaitForLeaseOptions } from '../nfc/wait-for-lease-ready.js';
import { UpdateStream, type StreamSession } from '../property/update-stream.js';
import { waitForProperties } from '../property/wait-for-properties.js';
import type {
  HttpNfcLeaseInfo,
  ServiceContent,
  TaskInfo,
  UpdateSet,
} from '../schema/generated/data-objects.js';
import type { VimMethods } from '../schema/generated/methods.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import type { VimService } from '../soap/vim-service.js';
import { cancelTask, type CancelTaskOptions, type TaskEnd } from '../tasks/cancel-task.js';
import { findTasksOf } from '../tasks/find-tasks-of.js';
import { runTask, type TaskMethod, type TaskResult } from '../tasks/run-task.js';
import { waitForTask, type TaskWaitContext, type WaitForTaskOptions } from '../tasks/wait-for-task.js';
import { HttpTransfers } from '../transfer/http-transfers.js';
import { ApiInvoker, type ApiInvokerParts } from './api-invoker.js';
import type { Authenticator } from './authenticator.js';
import { Backoff } from './backoff.js';
import type { CallFactory } from './call-factory.js';
import { systemClock, type Clock } from './clock.js';
import { chooseCredentials, type Credentials } from './credentials.js';
import { Ending } from './ending.js';
import { keepAlive } from './keep-alive.js';
import { nullLogger } from './logger.js';
import { openSession, type SessionParts } from './open-session.js';
import { PbmAccess } from './pbm-access.js';
import { RetryBudget } from './retry-budget.js';
import { CredentialsUnavailableError } from './session-errors.js';
import { DEFAULT_KEEP_ALIVE_MS, type SessionOptions, type VimSessionOptions } from './session-options.js';
import { SessionProbe } from './session-probe.js';
import { transferSession } from './transfer-session.js';
import type { CallOptions, VimCaller } from './vim-caller.js';

const READ_RETRIES = { maxFailures: 3, firstPauseMs: 200, longestPauseMs: 2_000 };
/** Long enough for a vCenter service to restart its proxy, short enough for somebody to be waiting. */
const STREAM_RETRIES = { maxFailures: 6, firstPauseMs: 250, longestPauseMs: 5_000 };
/** While nobody waits but a live view is open: however long it takes. */
const STREAM_PATIENCE = { maxFailures: Infinity, firstPauseMs: 5_000, longestPauseMs: 30_000 };
/** Bounds what one answer may hold, of an inventory of any size. */
const MAX_OBJECT_UPDATES = 500;
/** How much longer than asked for the server may hold a wait back before it counts as lost. */
const WAIT_GRACE_MS = 30_000;

/** A session of one user on one vCenter, from {@link VimSession.connect} to {@link VimSession.close}. */
export class VimSession implements VimCaller {
  /** The server's root objects, and what it says about itself. */
  readonly serviceContent: ServiceContent;
  /** The version of the API that is spoken: the newest that both sides know. */
  readonly apiVersion: string;
  /** HTTP with bodies of any size, for the files of datastores and leases. */
  readonly transfers: HttpTransfers;
  /** What calls are encoded and answers read by. */
  readonly schema: SchemaTable;
  readonly #options: SessionOptions;
  readonly #service: VimService;
  readonly #calls: CallFactory;
  readonly #authenticator: Authenticator;
  readonly #probe: SessionProbe;
  readonly #invoker: ApiInvoker;
  readonly #pbm: PbmAccess;
  readonly #waits: TaskWaitContext;
  readonly #ending: Ending;
  readonly #idling = new AbortController();
  #lastUsedMs: number;
  #closing: Promise<void> | undefined;

  private constructor(parts: SessionParts) {
    const { options, service, calls, authenticator, breaker } = parts;
    const { clock = systemClock, logger = nullLogger, retryBudget, shareReads = true } = options;
    this.serviceContent = parts.serviceContent;
    this.apiVersion = parts.apiVersion;
    this.schema = options.schema ?? vimSchema();
    this.#options = options;
    this.#service = service;
    this.#calls = calls;
    this.#authenticator = authenticator;
    this.#probe = new SessionProbe(service, calls, parts.serviceContent);
    this.#lastUsedMs = clock.now();
    const invokerParts: ApiInvokerParts = {
      service,
      calls,
      authenticator,
      breaker,
      backoff: new Backoff(clock, READ_RETRIES),
      budget: new RetryBudget(clock, retryBudget),
      probe: this.#probe,
      shareReads,
      onUse: () => (this.#lastUsedMs = clock.now()),
    };
    this.#invoker = new ApiInvoker(invokerParts);
    this.#pbm = new PbmAccess({
      ...invokerParts,
      clock,
      schema: this.schema,
      pbmSchema: options.pbmSchema,
      serverVersion: parts.serviceContent.about.apiVersion,
    });
    const stream = new UpdateStream(
      this.#streamSession(),
      new Backoff(clock, STREAM_RETRIES),
      new Backoff(clock, STREAM_PATIENCE),
    );
    authenticator.onRenewed = () => stream.sessionRenewed();
    this.#waits = { caller: this, stream, clock, logger };
    this.#ending = new Ending(clock, logger);
    this.transfers = new HttpTransfers(transferSession(parts, clock, logger));
    this.#ending.add(() => this.transfers.close());
    this.#ending.add(() => this.#pbm.close());
    this.#keepAlive(clock);
  }

  /**
   * Connects and logs in. When it fails no session and no socket is left.
   *
   * @throws {InvalidOptionError} an option that cannot be used
   * @throws {VimConnectionError} no connection
   * @throws {TlsVerificationError} the server is not trusted; nothing was sent to it
   * @throws {NotVimServerError} something else answered
   * @throws {ServerTooOldError} it speaks no version that we do
   * @throws {VimFaultError} InvalidLogin: wrong user name or password, token or ticket
   * @throws {CredentialsUnavailableError} there is nothing to log in with
   */
  static async connect(options: VimSessionOptions, call: CallOptions = {}): Promise<VimSession> {
    return new VimSession(await openSession(options, call));
  }

  /** What the server calls who is logged in. It may write the name differently than it was given. */
  get userName(): string | undefined {
    return this.#authenticator.userName;
  }

  /**
   * Calls a method of the API on an object.
   *
   * Refused for an expired session, it is repeated after a new login. A call that changes nothing is also
   * repeated, a few times, when the connection fails or the server is overloaded; and when an equal one is
   * under way, they are one exchange.
   *
   * @throws {InvalidRequestError} the parameters do not fit the schema; nothing was sent
   * @throws {WrongObjectTypeError} the object does not have the method; nothing was sent
   * @throws {VimFaultError} the server refused it
   * @throws {AnswerLostError} it changes something, and may have been carried out
   * @throws {VimConnectionError} no connection; nothing was changed
   * @throws {CircuitOpenError} nothing was sent: the server could not be reached of late
   * @throws {CallTimeoutError} no answer in time; nothing was changed
   * @throws {CallAbortedError} the signal aborted; nothing was changed
   */
  async invokeApi<M extends keyof VimMethods>(
    object: Ref<VimMethods[M]['this']>,
    method: M,
    params: VimMethods[M]['params'],
    options?: CallOptions,
  ): Promise<VimMethods[M]['result']> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decoded by the schema that the type is from
    return (await this.#invoker.invoke(object, method, params, options)) as VimMethods[M]['result'];
  }

  /** See {@link waitForTask}: resolves once the task has succeeded, and makes no call of its own. */
  async waitForTask(task: Ref<'Task'>, options?: WaitForTaskOptions): Promise<TaskInfo> {
    return waitForTask(this.#waits, task, options);
  }

  /** See {@link runTask}: calls the method, waits for its task, resolves with the task's result. */
  async runTask<M extends TaskMethod>(
    object: Ref<VimMethods[M]['this']>,
    method: M,
    params: VimMethods[M]['params'],
    options?: WaitForTaskOptions,
  ): Promise<TaskResult<M>> {
    return runTask(this.#waits, object, method, params, options);
  }

  /** See {@link cancelTask}: orders a task to stop, waits for its end, and says how it came to it. Never throws for the task's sake. */
  async cancelTask(task: Ref<'Task'>, options?: CancelTaskOptions): Promise<TaskEnd> {
    return cancelTask(this.#waits, task, options);
  }

  /** See {@link findTasksOf}: the tasks that a call whose answer was lost may have started. */
  async findTasksOf(error: AnswerLostError, options?: CallOptions): Promise<TaskInfo[]> {
    return findTasksOf(this, error, this.userName, options);
  }

  /** See {@link waitForLeaseReady}: resolves with what the lease offers once the server has prepared it. */
  async waitForLeaseReady(
    lease: Ref<'HttpNfcLease'>,
    options?: WaitForLeaseOptions,
  ): Promise<HttpNfcLeaseInfo> {
    return waitForLeaseReady(this.#waits, lease, options);
  }

  /**
   * Waits for a lease, and keeps it alive until it is completed or aborted, at the latest by {@link close}.
   * When it does not become ready it is aborted.
   *
   * @throws what {@link waitForLeaseReady} throws
   * @throws {LeaseLeftOpenError} that, and the server could not be told
   */
  async openLease(lease: Ref<'HttpNfcLease'>, options?: OpenLeaseOptions): Promise<NfcLease> {
    const { clock, logger } = this.#waits;
    const { transfers } = this;
    const surroundings: LeaseSurroundings = {
      caller: this,
      clock,
      logger,
      transfers,
      waitForLeaseReady: (ref, limits) => this.waitForLeaseReady(ref, limits),
      pull: (ref, files, limits) => this.runTask(ref, 'HttpNfcLeasePullFromUrls_Task', { files }, limits),
      atClose: (end) => this.atClose(end),
    };
    return NfcLease.open(surroundings, lease, options);
  }

  /** See {@link waitForProperties}: resolves when the predicate first holds for a state from after the call. */
  async waitForProperties<T extends string, const Path extends string>(
    object: ManagedObjectReference<T>,
    pathSet: readonly Path[],
    predicate: (properties: PropertiesOf<T, Path>) => boolean,
    options?: CallOptions,
  ): Promise<PropertiesOf<T, Path>> {
    return waitForProperties(this.#waits, object, pathSet, predicate, options);
  }

  /**
   * Opens a live, typed copy of objects of the inventory; resolves when it is whole. See
   * {@link InventoryWatch}. It shares the session's one long wait, and ends with the session at the latest.
   *
   * @throws {InvalidPropertyPathError} a path that the type does not have; nothing was sent
   * @throws {InvalidOptionError} no types, or types that are not in the inventory
   * @throws {VimFaultError} the server refuses a path, or `root` does not exist
   * @throws {CallTimeoutError} not whole in time
   * @throws {CallAbortedError} the signal aborted before it was
   */
  async watchInventory<const Types extends WatchedTypes>(
    options: WatchInventoryOptions<Types>,
  ): Promise<InventoryWatch<Types>> {
    return watchInventory<Types>({ ...this.#waits, atClose: (end) => this.atClose(end) }, options);
  }

  /**
   * Uses other credentials from the next login on: the session that is logged in goes on. A refusal of the old
   * ones does not hold for these.
   *
   * @throws {InvalidOptionError} half of a kind of credentials, or two kinds
   */
  replaceCredentials(credentials: Credentials): void {
    const chosen = chooseCredentials(credentials);
    if (!chosen) throw new CredentialsUnavailableError('these are no credentials');
    this.#authenticator.replaceCredentials(chosen);
  }

  /**
   * A ticket with which somebody else, or another process, can log in as the same user, once and soon:
   * `VimSession.connect({ server, cloneTicket })`. Whoever has it needs no password: treat it as one.
   */
  async acquireCloneTicket(options?: CallOptions): Promise<string> {
    const { sessionManager } = this.serviceContent;
    if (!sessionManager) throw new CredentialsUnavailableError('the server has no session manager');
    return this.invokeApi(sessionManager, 'AcquireCloneTicket', {}, options);
  }

  /**
   * Another session of the same user on the same server, by a clone ticket: no password is checked. It has this
   * session's options, with its present credentials for when it expires, and is closed by itself.
   *
   * @throws what {@link connect} throws
   */
  async clone(options: CallOptions = {}): Promise<VimSession> {
    const cloneTicket = await this.acquireCloneTicket(options);
    const { credentials } = this.#authenticator;
    return new VimSession(await openSession({ ...this.#options, ...credentials, cloneTicket }, options));
  }

  /**
   * Does the server still know this session? Asks without logging in again, and without the privilege that
   * `SessionIsActive` takes.
   *
   * @throws {VimConnectionError} the server cannot be asked
   */
  async isCurrentSessionActive({ signal, timeoutMs, operationId }: CallOptions = {}): Promise<boolean> {
    const call = this.#calls.make(
      this.serviceContent.propertyCollector,
      'RetrievePropertiesEx',
      {},
      { signal, operationId },
    );
    return this.#probe.hasSession({ ...call, leftMs: timeoutMs });
  }

  /**
   * The storage policy service (PBM) of the vCenter, spoken to as this session. Opened with the first call, then the same.
   *
   * @throws {VimConnectionError} no connection
   * @throws {NotVimServerError} the server has no such service: an ESX host has none
   */
  async pbm(options?: CallOptions): Promise<PbmSession> {
    return this.#pbm.open(options);
  }

  /**
   * Leaves word of something that has to end before this session logs out: a lease, a transfer, a watch, a
   * connection to another endpoint. Returns what takes it back, for when it ends by itself.
   *
   * {@link close} calls all of them side by side, once, while calls can still be made, and waits for each for
   * at most 15 seconds. What they throw is logged. When the session is closing already, `end` is called at once.
   */
  atClose(end: () => Promise<void> | void): () => void {
    return this.#ending.add(end);
  }

  /**
   * Ends what was handed to {@link atClose} and all waits, logs out and closes all connections. Never
   * throws; safe twice. Calls under way fail. Tasks that were waited for run on.
   */
  async close(options?: CallOptions): Promise<void> {
    this.#closing ??= this.#shutDown(options);
    await this.#closing;
  }

  async #shutDown(options: CallOptions | undefined): Promise<void> {
    this.#idling.abort();
    await this.#ending.run();
    this.#invoker.close();
    await this.#waits.stream.close();
    await this.#authenticator.logout(options);
    this.#service.destroy();
  }

  #keepAlive(clock: Clock): void {
    const { keepAliveMs: idleMs = DEFAULT_KEEP_ALIVE_MS } = this.#options;
    if (idleMs === 0) return;
    const instance: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
    const ping = async (signal: AbortSignal): Promise<void> => {
      await this.invokeApi(instance, 'CurrentTime', {}, { signal });
    };
    void keepAlive({ clock, idleMs, lastUsedMs: () => this.#lastUsedMs, ping }, this.#idling.signal);
  }

  #streamSession(): StreamSession {
    const authenticator = this.#authenticator;
    return {
      serviceContent: this.serviceContent,
      schema: this.schema,
      invokeApi: (object, method, params, options) => this.invokeApi(object, method, params, options),
      waitForUpdates: (collector, version, maxWaitSeconds, signal) =>
        this.#waitForUpdates(collector, version, maxWaitSeconds, signal),
      renewLogin: (loginCount, signal) => authenticator.renew(loginCount, { signal, timeoutMs: Infinity }),
      get loginCount() {
        return authenticator.loginCount;
      },
    };
  }

  async #waitForUpdates(
    collector: Ref<'PropertyCollector'>,
    version: string,
    maxWaitSeconds: number,
    signal: AbortSignal,
  ): Promise<UpdateSet | undefined> {
    const params: VimMethods['WaitForUpdatesEx']['params'] = {
      version,
      options: { maxWaitSeconds, maxObjectUpdates: MAX_OBJECT_UPDATES },
    };
    const timeoutMs = maxWaitSeconds * 1_000 + WAIT_GRACE_MS;
    const call = this.#calls.make(collector, 'WaitForUpdatesEx', params, { signal, timeoutMs });
    await this.#authenticator.settled({ signal, timeoutMs });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decoded by the schema that the type is from
    return (await this.#invoker.invokeOnce({ ...call, skipsQueue: true }, false)) as UpdateSet | undefined;
  }
}
