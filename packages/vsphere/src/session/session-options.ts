/**
 * What a session is made of, and what it does when nothing is said.
 */
import { InvalidOptionError } from '../errors.js';
import type { SchemaTable } from '../schema/table.js';
import type { TlsOptions } from '../soap/tls-trust.js';
import type { WireObserver } from '../soap/vim-service.js';
import type { CircuitBreakerOptions } from './circuit-breaker.js';
import type { Clock } from './clock.js';
import type { PasswordCredentials, TokenCredentials } from './credentials.js';
import type { Logger } from './logger.js';
import type { RetryBudgetOptions } from './retry-budget.js';

/** How often a login is tried that fails because the server cannot be reached, or is overloaded. */
export interface LoginRetryOptions {
  /** Attempts in all. 5 if not given. */
  readonly attempts?: number | undefined;
  /** The first pause, doubled from attempt to attempt; shorter by up to half, at random. 500 if not given. */
  readonly firstPauseMs?: number | undefined;
  /** 10 seconds if not given. */
  readonly longestPauseMs?: number | undefined;
  /** For connecting: no attempt begins, or lasts, beyond this. Two minutes if not given. */
  readonly deadlineMs?: number | undefined;
}

/** Options of a session, apart from what it logs in with. */
export interface SessionOptions extends WireObserver {
  /** `vc.example.com`, `vc:8443` or `https://vc:8443/sdk`. Plain HTTP only to a URL that says `http://`. */
  readonly server: string;
  /** The server's certificate is verified unless this says otherwise. */
  readonly tls?: TlsOptions | undefined;
  /** For calls that name no limit of their own. Two minutes if not given. */
  readonly callTimeoutMs?: number | undefined;
  /** How many calls may be under way at once; further ones wait their turn. 16 if not given. */
  readonly maxConnections?: number | undefined;
  /**
   * How many calls all sessions of this process may have under way on the same `host:port`. Of different values
   * the lowest counts. 64 if not given. Long waits and the logout do not count.
   */
  readonly maxCallsPerServer?: number | undefined;
  /**
   * After how long without a call a read is sent, so that the session does not expire. Five minutes if not
   * given, well below vCenter's half hour; 0 for never.
   */
  readonly keepAliveMs?: number | undefined;
  /**
   * Repeating a login. Given, it holds for connecting too, which is tried once otherwise; logging in again is
   * always repeated. A login that the server refuses never is.
   */
  readonly loginRetry?: LoginRetryOptions | undefined;
  /** How much repeating of reads there may be in all. */
  readonly retryBudget?: RetryBudgetOptions | undefined;
  /** When a server that cannot be reached is left alone; false for never. */
  readonly circuitBreaker?: CircuitBreakerOptions | false | undefined;
  /** Equal reads that are under way at once are one exchange. True if not given. */
  readonly shareReads?: boolean | undefined;
  /** What the ids begin with under which the server logs our calls. `kilonova` if not given. */
  readonly operationIdPrefix?: string | undefined;
  /** Language of the server's messages: `en`, `de`... The server's own if not given. */
  readonly locale?: string | undefined;
  /**
   * The schema of the API to speak by: one made from a vCenter's own WSDL, from {@link loadSchema}. The built-in one,
   * of version 7.0, if not given.
   */
  readonly schema?: SchemaTable | undefined;
  /** The same for the storage policy service: see {@link VimSession.pbm}. */
  readonly pbmSchema?: SchemaTable | undefined;
  /** A WSDL to make the calls by: a path, or a URL on the server itself. Ours if not given. */
  readonly wsdl?: string | undefined;
  /** A winston logger fits. Silent if not given. */
  readonly logger?: Logger | undefined;
  readonly clock?: Clock | undefined;
}

/** A ticket of {@link VimSession.acquireCloneTicket}: good for one login, as whoever acquired it. */
export interface CloneTicketCredentials extends Partial<PasswordCredentials>, Partial<TokenCredentials> {
  /** Used for the first login. For later ones there must be other credentials, here or replaced in time. */
  readonly cloneTicket: string;
}

/** What {@link VimSession.connect} needs to know. */
export type VimSessionOptions = SessionOptions &
  (PasswordCredentials | TokenCredentials | CloneTicketCredentials);

export const DEFAULT_CALL_TIMEOUT_MS = 120_000;
export const DEFAULT_MAX_CONNECTIONS = 16;
export const DEFAULT_MAX_CALLS_PER_SERVER = 64;
export const DEFAULT_KEEP_ALIVE_MS = 5 * 60_000;
export const DEFAULT_OPERATION_ID_PREFIX = 'kilonova';
/** As much as the XML reader takes. */
export const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;

/** @throws {InvalidOptionError} a number that cannot be what is meant */
export function checkOptions(options: SessionOptions): void {
  const {
    callTimeoutMs,
    maxConnections,
    maxCallsPerServer,
    keepAliveMs,
    loginRetry = {},
    retryBudget = {},
  } = options;
  const circuitBreaker = options.circuitBreaker === false ? {} : (options.circuitBreaker ?? {});
  atLeast(1, { callTimeoutMs, maxConnections, maxCallsPerServer });
  atLeast(0, { keepAliveMs });
  atLeast(1, { attempts: loginRetry.attempts }, 'loginRetry.');
  atLeast(1, { deadlineMs: loginRetry.deadlineMs }, 'loginRetry.');
  atLeast(
    0,
    { firstPauseMs: loginRetry.firstPauseMs, longestPauseMs: loginRetry.longestPauseMs },
    'loginRetry.',
  );
  atLeast(0, { ...retryBudget }, 'retryBudget.');
  atLeast(1, { ...circuitBreaker }, 'circuitBreaker.');
}

function atLeast(lowest: number, values: Readonly<Record<string, number | undefined>>, prefix = ''): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value >= lowest) continue;
    throw new InvalidOptionError(`${prefix}${name}`, `must be a number of at least ${lowest}, not ${value}`);
  }
}
