/**
 * From a file that is meant to the requests that reach it: at which server, and as whom.
 *
 * Through the vCenter the session's cookie opens the way. Through an ESX host a ticket does, one for each request,
 * which the vCenter gives out for exactly that method and address; the ticket names the host's certificate.
 */
import { getInnerObjects, getObjects } from '../property/get-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions } from '../session/vim-caller.js';
import type { ExchangeAnswer, TransferMethod } from '../transfer/exchange.js';
import { checkStatus, type ExchangeRequest } from '../transfer/http-transfers.js';
import type { TransferCaller } from '../transfer/transfer-caller.js';
import type { TransferDetails } from '../transfer/transfer-errors.js';
import {
  DEFAULT_TRANSFER_TIMEOUT_MS,
  TransferLimits,
  type TransferLimitOptions,
} from '../transfer/transfer-limits.js';
import { shownUrl } from '../transfer/transfer-url.js';
import { getHttpServiceRequestSpec } from '../vim-util/http-service-request-spec.js';
import { getEntityName, unescapeEntityName } from '../vim-util/entity-name.js';
import { requiredManager } from '../vim-util/required-manager.js';
import { Datacenter } from './datacenter.js';
import { DatastoreLookupError } from './datastore-errors.js';
import { DatastorePath } from './datastore-path.js';
import { Datastore } from './datastore.js';
import { DatastoreUrl, ESX_DATACENTER_PATH } from './datastore-url.js';

/** A file on a datastore: `[datastore] path`, or its address, as text or as an object. */
export type DatastoreTarget = string | DatastorePath | DatastoreUrl;

/** An ESX host as the way to a file. */
export interface HostRoute {
  /** Any one that has the datastore mounted, is connected and not in maintenance, if not given. */
  readonly host?: Ref<'HostSystem'> | undefined;
  /** Host, or host and port, under which the host is reached from here. Its name in the inventory if not given. */
  readonly address?: string | undefined;
}

/** How to get to a file. */
export interface DatastoreFileOptions extends TransferLimitOptions {
  /**
   * The datacenter that the datastore is in, or its inventory path. Without it the one datastore of that name in the
   * whole inventory is meant.
   */
  readonly datacenter?: Datacenter | Ref<'Datacenter'> | string | undefined;
  /** Through the vCenter, or through a host: `{}` for any that will do. The vCenter if not given. */
  readonly via?: 'vcenter' | HostRoute | undefined;
}

type FileExchange = Pick<ExchangeRequest, 'headers' | 'body' | 'contentLength' | 'onProgress'>;

interface Way {
  readonly url: DatastoreUrl;
  /** Through a host: a ticket is needed. */
  readonly needsTicket: boolean;
}

export class DatastoreFile {
  readonly #session: TransferCaller;
  readonly #way: Way;
  readonly #limits: TransferLimitOptions;
  readonly #deadlineMs: number;

  private constructor(session: TransferCaller, way: Way, limits: TransferLimitOptions, deadlineMs: number) {
    this.#session = session;
    this.#way = way;
    this.#limits = limits;
    this.#deadlineMs = deadlineMs;
  }

  /**
   * The limits of the options are those of everything that is done with the file afterwards, together.
   *
   * @throws {DatastorePathError} not a file on a datastore
   * @throws {DatastoreLookupError} no datastore, datacenter or host that will do
   */
  static async find(
    session: TransferCaller,
    target: DatastoreTarget,
    options: DatastoreFileOptions,
  ): Promise<DatastoreFile> {
    const deadlineMs = session.transfers.clock.now() + (options.timeoutMs ?? DEFAULT_TRANSFER_TIMEOUT_MS);
    const way = await wayTo(session, parsed(target), options);
    return new DatastoreFile(session, way, options, deadlineMs);
  }

  /** `[datastore] path` */
  get path(): DatastorePath {
    return this.#way.url.path;
  }

  /** Sends a request for the file. Its answer may have any status. */
  async exchange(method: TransferMethod, request: FileExchange = {}): Promise<ExchangeAnswer> {
    const { transfers } = this.#session;
    const { signal, idleTimeoutMs } = this.#limits;
    const addressed = await this.#addressed(method);
    const timeoutMs = Math.max(this.#deadlineMs - transfers.clock.now(), 1);
    return transfers.exchange({ ...addressed, ...request, signal, idleTimeoutMs, timeoutMs });
  }

  /**
   * Throws when the answer has none of the statuses; its body is ended then.
   *
   * @throws {TransferRefusedError}
   */
  check(method: TransferMethod, answer: ExchangeAnswer, accepted: readonly number[]): void {
    checkStatus({ method, url: this.#way.url.href }, answer, accepted);
  }

  /** What errors about it say. */
  details(method: TransferMethod, bytesDone = 0): TransferDetails {
    return { method, url: shownUrl(new URL(this.#way.url.href)), bytesDone };
  }

  /** The work, unless it is given up before: its limits are those of the options. */
  async within<T>(work: Promise<T>, details: () => TransferDetails): Promise<T> {
    const { clock } = this.#session.transfers;
    const timeoutMs = Math.max(this.#deadlineMs - clock.now(), 1);
    const limits = new TransferLimits(clock, {
      signal: this.#limits.signal,
      timeoutMs,
      idleTimeoutMs: Infinity,
    });
    try {
      return await new Promise<T>((resolve, reject) => {
        const giveUp = (): void => reject(limits.error(details(), false));
        if (limits.isExceeded) giveUp();
        else limits.signal.addEventListener('abort', giveUp, { once: true });
        work.then(resolve, reject);
      });
    } finally {
      limits.dispose();
    }
  }

  /** Resolves after that time, or rejects when it is given up. */
  async pause(ms: number): Promise<void> {
    await this.#session.transfers.clock.sleep(ms, this.#limits.signal);
  }

  async #addressed(
    method: TransferMethod,
  ): Promise<Pick<ExchangeRequest, 'method' | 'url' | 'auth' | 'thumbprint'>> {
    const url = this.#way.url.href;
    if (!this.#way.needsTicket) return { method, url, auth: 'session' };
    const sessionManager = requiredManager(this.#session, 'sessionManager');
    const ticket = await this.#session.invokeApi(
      sessionManager,
      'AcquireGenericServiceTicket',
      { spec: getHttpServiceRequestSpec(method, url) },
      { signal: this.#limits.signal },
    );
    return { method, url, auth: { ticket: ticket.id }, thumbprint: ticket.sslThumbprint };
  }
}

function parsed(target: DatastoreTarget): DatastorePath | DatastoreUrl {
  if (typeof target !== 'string') return target;
  return target.includes('://') ? DatastoreUrl.parse(target) : DatastorePath.parse(target);
}

async function wayTo(
  session: TransferCaller,
  target: DatastorePath | DatastoreUrl,
  options: DatastoreFileOptions,
): Promise<Way> {
  const { transfers } = session;
  if (target instanceof DatastoreUrl) {
    // The address of another server is the wish to go there.
    return { url: target, needsTicket: !transfers.isSessionServer(target.href) };
  }
  const call = { signal: options.signal };
  if (options.via !== undefined && options.via !== 'vcenter') {
    const { address } = options.via;
    const server = address ?? (await hostName(session, target, options.via, options));
    return {
      url: new DatastoreUrl({ server, datacenterPath: ESX_DATACENTER_PATH, path: target }),
      needsTicket: true,
    };
  }
  const { protocol, host: server } = new URL(transfers.origin);
  const datacenterPath =
    (await datacenterPathOf(session, options.datacenter, call)) ??
    (await Datacenter.of(session, await findDatastore(session, target.datastore, undefined, call), call))
      .path;
  const url = new DatastoreUrl({ scheme: protocol.slice(0, -1), server, datacenterPath, path: target });
  return { url, needsTicket: false };
}

/** The name of the given host, or of any that will do. */
async function hostName(
  session: TransferCaller,
  { datastore: name }: DatastorePath,
  route: HostRoute,
  { datacenter, signal }: DatastoreFileOptions,
): Promise<string> {
  const call = { signal };
  let { host } = route;
  if (host === undefined) {
    const ref = await findDatastore(session, name, await datacenterRefOf(session, datacenter, call), call);
    host = Datastore.chooseHost(await new Datastore({ ref, name }).getConnectedHosts(session, call));
    if (host === undefined) {
      throw new DatastoreLookupError(`host for [${name}]`, 'none that is connected has it mounted usably');
    }
  }
  return getEntityName(session, host, call);
}

async function datacenterPathOf(
  session: TransferCaller,
  datacenter: DatastoreFileOptions['datacenter'],
  call: CallOptions,
): Promise<string | undefined> {
  if (datacenter === undefined || typeof datacenter === 'string') return datacenter;
  if (datacenter instanceof Datacenter) return datacenter.path;
  return (await Datacenter.fromRef(session, datacenter, call)).path;
}

async function datacenterRefOf(
  session: TransferCaller,
  datacenter: DatastoreFileOptions['datacenter'],
  call: CallOptions,
): Promise<Ref<'Datacenter'> | undefined> {
  if (typeof datacenter === 'string') return (await Datacenter.fromPath(session, datacenter, call)).ref;
  return datacenter instanceof Datacenter ? datacenter.ref : datacenter;
}

/** @throws {DatastoreLookupError} there is none of that name, or more than one */
async function findDatastore(
  session: TransferCaller,
  name: string,
  datacenter: Ref<'Datacenter'> | undefined,
  call: CallOptions,
): Promise<Ref<'Datastore'>> {
  const all = datacenter
    ? await getInnerObjects(session, datacenter, 'datastore', 'Datastore', ['name'], call)
    : await getObjects(session, 'Datastore', { ...call, pathSet: ['name'] });
  const wanted = unescapeEntityName(name);
  const [found, ...others] = all.filter(
    ({ properties }) => properties.name !== undefined && unescapeEntityName(properties.name) === wanted,
  );
  if (found === undefined) throw new DatastoreLookupError(`datastore ${name}`, 'there is none of that name');
  if (others.length > 0) {
    throw new DatastoreLookupError(
      `datastore ${name}`,
      `there are ${others.length + 1} of that name; say which datacenter is meant`,
    );
  }
  return found.obj;
}
