/**
 * From options to a session that is logged in, or an error and nothing left behind.
 */
import { monotonicMs } from '../monotonic-ms.js';
import { MalformedResponseError, ServerTooOldError } from '../errors.js';
import type { ServiceContent } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import { compareApiVersions, LOWEST_API_VERSION, olderApiVersion } from '../schema/api-version.js';
import { parseServer } from '../soap/endpoint.js';
import { HttpTransport } from '../soap/http-transport.js';
import { loadTlsTrust, type TlsTrust } from '../soap/tls-trust.js';
import { VimService, type CallRecord } from '../soap/vim-service.js';
import { codecOf } from '../wire/codec.js';
import { Authenticator } from './authenticator.js';
import { Backoff } from './backoff.js';
import { CallFactory } from './call-factory.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { systemClock } from './clock.js';
import { chooseCredentials, type Credentials, type GivenCredentials } from './credentials.js';
import { nullLogger } from './logger.js';
import {
  checkOptions,
  DEFAULT_CALL_TIMEOUT_MS,
  DEFAULT_MAX_CALLS_PER_SERVER,
  DEFAULT_MAX_CONNECTIONS,
  MAX_RESPONSE_BYTES,
  type LoginRetryOptions,
  type SessionOptions,
} from './session-options.js';
import { CredentialsUnavailableError } from './session-errors.js';
import { isTransient } from './transient.js';
import type { CallOptions } from './vim-caller.js';

const SERVICE_INSTANCE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
/** When it is said that a login is to be repeated, but not for how long. */
const CONNECT_DEADLINE_MS = 120_000;

/** Whatever credentials are in the options, alone or beside a ticket. */
export type OpenOptions = SessionOptions & GivenCredentials & { readonly cloneTicket?: string | undefined };

export interface SessionParts {
  readonly options: SessionOptions;
  readonly serviceContent: ServiceContent;
  readonly apiVersion: string;
  readonly service: VimService;
  readonly transport: HttpTransport;
  readonly trust: TlsTrust;
  readonly calls: CallFactory;
  readonly authenticator: Authenticator;
  readonly breaker: CircuitBreaker;
}

/** See {@link VimSession.connect}. */
export async function openSession(options: OpenOptions, call: CallOptions): Promise<SessionParts> {
  checkOptions(options);
  const credentials = chooseCredentials(options);
  if (!credentials && options.cloneTicket === undefined) {
    throw new CredentialsUnavailableError(
      'there is nothing to log in with: no password, no token, no ticket',
    );
  }
  const endpoint = parseServer(options.server);
  const trust = await loadTlsTrust(options.tls);
  const transport = new HttpTransport(endpoint, trust, {
    maxConnections: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    maxCallsPerServer: options.maxCallsPerServer ?? DEFAULT_MAX_CALLS_PER_SERVER,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  try {
    const table = options.schema ?? vimSchema();
    const { wsdl, onRequest } = options;
    const onCall = callObserver(options);
    const service = await VimService.load(transport, {
      codec: codecOf(table),
      table,
      wsdl,
      onCall,
      onRequest,
    });
    const way = { options, credentials, transport, trust, service, table, backoff: loginBackoff(options) };
    if (!options.loginRetry) return await logIn(way, call);
    const timeoutMs = call.timeoutMs ?? options.callTimeoutMs ?? DEFAULT_CALL_TIMEOUT_MS;
    const attempt = (limits: CallOptions): Promise<SessionParts> => logIn(way, limits);
    return await persistently(attempt, options.loginRetry, way.backoff, { ...call, timeoutMs });
  } catch (error) {
    transport.destroy();
    throw error;
  }
}

/** All that is there before the server has been spoken to. */
interface WayToServer extends Pick<SessionParts, 'transport' | 'trust' | 'service'> {
  readonly options: OpenOptions;
  readonly credentials: Credentials | undefined;
  readonly table: SchemaTable;
  readonly backoff: Backoff;
}

/** One attempt, which leaves nothing behind when it fails. */
async function logIn(way: WayToServer, limits: CallOptions): Promise<SessionParts> {
  const { options, credentials, transport, trust, service, table, backoff } = way;
  const { logger = nullLogger, clock = systemClock, locale, circuitBreaker } = options;
  service.forgetCookies();
  const calls = new CallFactory(options);
  const serviceContent = await firstContact(service, calls, options.server, limits);
  const apiVersion = olderApiVersion(table.apiVersion, serviceContent.about.apiVersion);
  service.speak(apiVersion);
  const { authority } = transport.endpoint;
  const breaker = new CircuitBreaker(authority, clock, circuitBreaker === false ? NEVER : circuitBreaker);
  const { sessionManager } = serviceContent;
  const parts = { service, calls, sessionManager, logger, clock, breaker, backoff, credentials, locale };
  const authenticator = new Authenticator(parts);
  await authenticator.login(limits, options.cloneTicket);
  const told = { serviceContent, apiVersion, calls, authenticator, breaker };
  return { options: withoutSecrets(options), service, transport, trust, ...told };
}

const NEVER = { failures: Infinity };

function loginBackoff({ clock = systemClock, loginRetry = {} }: SessionOptions): Backoff {
  const { attempts = 5, firstPauseMs = 500, longestPauseMs = 10_000 } = loginRetry;
  return new Backoff(clock, { maxFailures: attempts, firstPauseMs, longestPauseMs });
}

/** A server that is down may come up; one that refuses us will go on doing so. */
async function persistently<T>(
  attempt: (limits: CallOptions) => Promise<T>,
  { deadlineMs = CONNECT_DEADLINE_MS }: LoginRetryOptions,
  backoff: Backoff,
  call: CallOptions & { readonly timeoutMs: number },
): Promise<T> {
  const endMs = monotonicMs() + deadlineMs;
  for (let failures = 1; ; failures += 1) {
    try {
      const leftMs = Math.max(endMs - monotonicMs(), 1);
      return await attempt({ ...call, timeoutMs: Math.min(call.timeoutMs, leftMs) });
    } catch (error) {
      if (!isTransient(error) || monotonicMs() >= endMs) throw error;
      try {
        await backoff.pause(failures, error, call.signal);
      } catch {
        throw error;
      }
    }
  }
}

/** What a clone is made with. The credentials are with the authenticator, where they can be replaced. */
function withoutSecrets(options: OpenOptions): SessionOptions {
  const { username: _name, password: _password, samlToken: _token, cloneTicket: _ticket, ...rest } = options;
  return rest;
}

function callObserver({ onCall, logger = nullLogger }: SessionOptions): (record: CallRecord) => void {
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
