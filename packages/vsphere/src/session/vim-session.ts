/**
 * A logged-in connection to a vCenter: the one object a program holds.
 *
 * It does little itself. Calls go through the invoker, waits through the update stream, both over one
 * transport; closing it takes all of that down, in an order that leaves nothing on the server.
 */
import { MalformedResponseError, ServerTooOldError } from '../errors.js';
import type { WatchedTypes } from '../property/inventory-events.js';
import {
  watchInventory,
  type InventoryWatch,
  type WatchInventoryOptions,
} from '../property/inventory-watch.js';
import type { PropertiesOf } from '../property/property-path.js';
import { UpdateStream, type StreamSession } from '../property/update-stream.js';
import { waitForProperties } from '../property/wait-for-properties.js';
import type { ServiceContent, TaskInfo, UpdateSet } from '../schema/generated/data-objects.js';
import type { VimMethods } from '../schema/generated/methods.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import { compareApiVersions, LOWEST_API_VERSION, olderApiVersion } from '../schema/api-version.js';
import { parseServer } from '../soap/endpoint.js';
import { HttpTransport } from '../soap/http-transport.js';
import { loadTlsTrust, type TlsTrust } from '../soap/tls-trust.js';
import { VimService, type CallRecord } from '../soap/vim-service.js';
import { runTask, type TaskMethod, type TaskResult } from '../tasks/run-task.js';
import { waitForTask, type TaskWaitContext, type WaitForTaskOptions } from '../tasks/wait-for-task.js';
import { HttpTransfers, type TransferSession } from '../transfer/http-transfers.js';
import { codecOf } from '../wire/codec.js';
import { ApiInvoker } from './api-invoker.js';
import { Authenticator } from './authenticator.js';
import { Backoff } from './backoff.js';
import { CallFactory } from './call-factory.js';
import { systemClock, type Clock } from './clock.js';
import { Ending } from './ending.js';
import { nullLogger, type Logger } from './logger.js';
import { DEFAULT_MAX_CONNECTIONS, MAX_RESPONSE_BYTES, type VimSessionOptions } from './session-options.js';
import { SessionProbe } from './session-probe.js';
import type { CallOptions, VimCaller } from './vim-caller.js';

const SERVICE_INSTANCE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const READ_RETRIES = { maxFailures: 3, firstPauseMs: 200, longestPauseMs: 2_000 };
/** Long enough for a vCenter service to restart its proxy, short enough for somebody to be waiting. */
const STREAM_RETRIES = { maxFailures: 6, firstPauseMs: 250, longestPauseMs: 5_000 };
/** While nobody waits but a live view is open: however long it takes. */
const STREAM_PATIENCE = { maxFailures: Infinity, firstPauseMs: 5_000, longestPauseMs: 30_000 };
/** Bounds what one answer may hold, of an inventory of any size. */
const MAX_OBJECT_UPDATES = 500;
/** How much longer than asked for the server may hold a wait back before it counts as lost. */
const WAIT_GRACE_MS = 30_000;

interface SessionParts {
  readonly options: VimSessionOptions;
  readonly serviceContent: ServiceContent;
  readonly apiVersion: string;
  readonly service: VimService;
  readonly transport: HttpTransport;
  readonly trust: TlsTrust;
  readonly calls: CallFactory;
  readonly authenticator: Authenticator;
}

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
  readonly #service: VimService;
  readonly #calls: CallFactory;
  readonly #authenticator: Authenticator;
  readonly #invoker: ApiInvoker;
  readonly #waits: TaskWaitContext;
  readonly #ending: Ending;
  #closing: Promise<void> | undefined;

  private constructor(parts: SessionParts) {
    const { options, serviceContent, apiVersion, service, calls, authenticator } = parts;
    const { clock = systemClock, logger = nullLogger } = options;
    this.serviceContent = serviceContent;
    this.apiVersion = apiVersion;
    this.schema = options.schema ?? vimSchema();
    this.#service = service;
    this.#calls = calls;
    this.#authenticator = authenticator;
    this.#invoker = new ApiInvoker({
      service,
      calls,
      authenticator,
      backoff: new Backoff(clock, READ_RETRIES),
      probe: new SessionProbe(service, calls, serviceContent),
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
  }

  /**
   * Connects and logs in. When it fails no session and no socket is left.
   *
   * @throws {InvalidOptionError} an option that cannot be used
   * @throws {VimConnectionError} no connection
   * @throws {TlsVerificationError} the server is not trusted; nothing was sent to it
   * @throws {NotVimServerError} something else answered
   * @throws {ServerTooOldError} it speaks no version that we do
   * @throws {VimFaultError} InvalidLogin: wrong user name or password
   */
  static async connect(options: VimSessionOptions, call: CallOptions = {}): Promise<VimSession> {
    const trust = await loadTlsTrust(options.tls);
    const transport = new HttpTransport(parseServer(options.server), trust, {
      maxConnections: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
      maxResponseBytes: MAX_RESPONSE_BYTES,
    });
    try {
      const { wsdl, onRequest, logger = nullLogger, clock = systemClock } = options;
      const table = options.schema ?? vimSchema();
      const service = await VimService.load(transport, {
        codec: codecOf(table),
        table,
        wsdl,
        onCall: callObserver(options),
        onRequest,
      });
      const calls = new CallFactory(options);
      const serviceContent = await firstContact(service, calls, options.server, call);
      const apiVersion = olderApiVersion(table.apiVersion, serviceContent.about.apiVersion);
      service.speak(apiVersion);
      const { sessionManager } = serviceContent;
      const authenticator = new Authenticator({ service, calls, sessionManager, logger, clock }, options);
      await authenticator.login(call);
      const parts = { options, serviceContent, apiVersion, service, transport, trust, calls, authenticator };
      return new VimSession(parts);
    } catch (error) {
      transport.destroy();
      throw error;
    }
  }

  /**
   * Calls a method of the API on an object.
   *
   * Refused for an expired session, it is repeated after a new login. A call that changes nothing is also
   * repeated, a few times, when the connection fails.
   *
   * @throws {InvalidRequestError} the parameters do not fit the schema; nothing was sent
   * @throws {WrongObjectTypeError} the object does not have the method; nothing was sent
   * @throws {VimFaultError} the server refused it
   * @throws {AnswerLostError} it changes something, and may have been carried out
   * @throws {VimConnectionError} no connection; nothing was changed
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
    await this.#ending.run();
    this.#invoker.close();
    await this.#waits.stream.close();
    await this.#authenticator.logout(options);
    this.#service.destroy();
  }

  #streamSession(): StreamSession {
    const authenticator = this.#authenticator;
    return {
      serviceContent: this.serviceContent,
      schema: this.schema,
      invokeApi: (object, method, params, options) => this.invokeApi(object, method, params, options),
      waitForUpdates: (collector, version, maxWaitSeconds, signal) =>
        this.#waitForUpdates(collector, version, maxWaitSeconds, signal),
      renewLogin: (loginCount, signal) => authenticator.renew(loginCount, signal),
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
    await this.#authenticator.settled(signal);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decoded by the schema that the type is from
    return (await this.#invoker.invokeOnce({ ...call, skipsQueue: true }, false)) as UpdateSet | undefined;
  }
}

function transferSession(
  { transport, trust, authenticator }: SessionParts,
  clock: Clock,
  logger: Logger,
): TransferSession {
  return {
    endpoint: transport.endpoint,
    trust,
    cookies: transport.cookies,
    clock,
    logger,
    get loginCount() {
      return authenticator.loginCount;
    },
    renewLogin: (loginCount, signal) => authenticator.renew(loginCount, signal),
  };
}

function callObserver({ onCall, logger = nullLogger }: VimSessionOptions): (record: CallRecord) => void {
  return (record) => {
    logger.debug('vSphere call', { ...record });
    onCall?.(record);
  };
}

/** Asks who is there, in words that every server understands. */
async function firstContact(
  service: VimService,
  calls: CallFactory,
  server: string,
  options: CallOptions,
): Promise<ServiceContent> {
  service.speak(LOWEST_API_VERSION);
  const call = calls.make(SERVICE_INSTANCE, 'RetrieveServiceContent', {}, options);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked below as far as it is used here
  const content = (await service.call(call)) as Partial<ServiceContent> | undefined;
  const { about } = content ?? {};
  if (!content?.propertyCollector || !content.rootFolder || !about) {
    throw new MalformedResponseError(call.method, 'it does not name the root objects');
  }
  if (compareApiVersions(about.apiVersion, LOWEST_API_VERSION) < 0) {
    throw new ServerTooOldError(server, about.apiVersion, LOWEST_API_VERSION);
  }
  return { ...content, about, rootFolder: content.rootFolder, propertyCollector: content.propertyCollector };
}
