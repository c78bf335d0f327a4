/**
 * Being logged in, and being so again when the server has forgotten us.
 *
 * Many calls notice an expired session at once. The first of them logs in, the others wait for it: there
 * is one login, however many callers. Each login has a number, so that a call that was refused under an
 * old one does not end the new.
 */
import { CallAbortedError, MalformedResponseError, VsphereError, type CallDetails } from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { VimService } from '../soap/vim-service.js';
import type { Backoff } from './backoff.js';
import type { CallFactory } from './call-factory.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import type { Clock } from './clock.js';
import { loginCall, type Credentials, type LoginCall } from './credentials.js';
import type { Logger } from './logger.js';
import { isTransient } from './transient.js';
import type { CallOptions } from './vim-caller.js';
import { withinLimits, type Limits } from './within-limits.js';

const LOGOUT_TIMEOUT_MS = 10_000;
/** How long a refused login counts for everybody: each further attempt brings the account nearer to being locked. */
const REFUSAL_LASTS_MS = 60_000;
/** How long an aborted login may take to answer, so that the session it made can be ended. */
const ABORTED_LOGIN_TIMEOUT_MS = 2_000;
/** What a session that has expired is most likely not to need: everybody waits for it. */
const OLD_SESSION_TIMEOUT_MS = 5_000;

export interface AuthenticatorParts {
  readonly service: VimService;
  readonly calls: CallFactory;
  readonly sessionManager: Ref<'SessionManager'> | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly breaker: CircuitBreaker;
  /** Between the attempts of logging in again. */
  readonly backoff: Backoff;
  readonly credentials: Credentials | undefined;
  readonly locale: string | undefined;
}

export class Authenticator {
  readonly #parts: AuthenticatorParts;
  readonly #sessionManager: Ref<'SessionManager'>;
  readonly #closing = new AbortController();
  #credentials: Credentials | undefined;
  /** Called after every login but the first. */
  onRenewed: () => void = () => {};
  #userName: string | undefined;
  #loginCount = 0;
  #renewal: Promise<void> | undefined;
  #refusal: { readonly error: VimFaultError; readonly untilMs: number } | undefined;

  constructor(parts: AuthenticatorParts) {
    const { sessionManager, credentials } = parts;
    if (!sessionManager) {
      throw new MalformedResponseError('RetrieveServiceContent', 'it names no session manager');
    }
    // The credentials are kept in one place only, where they can be replaced.
    this.#parts = { ...parts, credentials: undefined };
    this.#sessionManager = sessionManager;
    this.#credentials = credentials;
  }

  /** Changes with every login. */
  get loginCount(): number {
    return this.#loginCount;
  }

  /** What the server calls who is logged in: it may write the name differently than it was given. */
  get userName(): string | undefined {
    return this.#userName;
  }

  get credentials(): Credentials | undefined {
    return this.#credentials;
  }

  /** From the next login on. A refusal of the old ones does not count any more. */
  replaceCredentials(credentials: Credentials): void {
    this.#credentials = credentials;
    this.#refusal = undefined;
  }

  /**
   * The first login. When it fails, or is given up, no session is left behind.
   *
   * @throws {VimFaultError} InvalidLogin: wrong user name or password, token or ticket
   */
  async login(options: CallOptions, cloneTicket?: string): Promise<void> {
    const { signal, ...rest } = options;
    const login =
      cloneTicket === undefined
        ? this.#login(rest)
        : this.#send({ method: 'CloneSession', params: { cloneTicket } }, rest);
    try {
      await withinLimits(login, { signal, timeoutMs: Infinity }, this.#call);
    } catch (error) {
      await this.#endUnknownSession(login, error);
      throw error;
    }
  }

  /**
   * Logs in again, unless that has happened since the login of that number. All who ask while it is under
   * way share it. A refusal holds for a minute, or until the credentials are replaced.
   *
   * @throws {VimFaultError} InvalidLogin: the credentials are not good any more
   */
  async renew(loginCount: number, limits: Limits): Promise<void> {
    if (this.#loginCount !== loginCount) return;
    if (this.#refusal && this.#parts.clock.now() < this.#refusal.untilMs) throw this.#refusal.error;
    this.#renewal ??= this.#loginAnew().finally(() => (this.#renewal = undefined));
    await withinLimits(this.#renewal, limits, this.#call);
  }

  /**
   * Resolves when no login is under way, or the caller's patience has ended: a call sent meanwhile would only
   * be refused.
   */
  async settled(limits: Limits): Promise<void> {
    try {
      if (this.#renewal) await withinLimits(this.#renewal, limits, this.#call);
    } catch {
      // Whoever asked for it is told, and the call finds out about its limits.
    }
  }

  /** Ends the session on the server, if it can be reached. Never throws. */
  async logout(options: CallOptions = {}): Promise<void> {
    this.#closing.abort();
    // A login that is under way would make a session after this one has ended.
    if (this.#renewal) await settledWithin(this.#renewal, ABORTED_LOGIN_TIMEOUT_MS);
    await this.#endSession({ timeoutMs: LOGOUT_TIMEOUT_MS, ...options });
  }

  get #call(): CallDetails {
    return { method: 'Login', object: this.#sessionManager };
  }

  async #endSession(options: CallOptions): Promise<void> {
    const { calls, service, logger } = this.#parts;
    const call = { ...calls.make(this.#sessionManager, 'Logout', {}, options), skipsQueue: true };
    try {
      // Of a session that has ended the first time, the second is refused, which harms nobody.
      await service.call(call).catch((error: unknown) => {
        if (!isTransient(error)) throw error;
        return service.call(call);
      });
    } catch (error) {
      const outcome = error instanceof VimFaultError ? error.faultName : error;
      logger.debug('logout failed', { outcome });
    }
  }

  async #login(options: CallOptions): Promise<void> {
    await this.#send(await loginCall(this.#credentials, this.#parts.locale), options);
  }

  async #send({ method, params, securityHeader }: LoginCall, options: CallOptions): Promise<void> {
    const { calls, service, breaker } = this.#parts;
    const call = calls.make(this.#sessionManager, method, params, options);
    const session = await breaker.guard(() => service.call({ ...call, securityHeader }));
    this.#userName = userNameOf(session);
    this.#loginCount += 1;
  }

  async #loginAnew(): Promise<void> {
    const { logger } = this.#parts;
    logger.debug('the session has expired, logging in again');
    await this.#endOldSession();
    for (let failures = 0; ;) {
      const credentials = this.#credentials;
      try {
        await this.#login({});
        break;
      } catch (error) {
        if (isRefusal(error)) {
          // Credentials that came meanwhile have not been tried.
          if (credentials === this.#credentials) throw this.#refuse(error);
        } else {
          if (!isTransient(error) || this.#closing.signal.aborted) throw error;
          failures += 1;
          await this.#pause(failures, error);
          // An answer that broke off may have brought the cookie of a session that nobody knows of.
          await this.#endOldSession();
        }
      }
    }
    this.#refusal = undefined;
    this.onRenewed();
  }

  /**
   * That a call was refused for want of a session does not mean that the session is gone. vCenter 8.0.3 has
   * been seen to refuse guest operations so while it answered property reads under the same session, until
   * there was a new one. What is left behind counts against the limit of sessions until it expires.
   */
  async #endOldSession(): Promise<void> {
    const { service } = this.#parts;
    if (service.hasCookies) await this.#endSession({ timeoutMs: OLD_SESSION_TIMEOUT_MS });
    // With the old cookie the server would take it for a second login in one session.
    service.forgetCookies();
  }

  #refuse(error: VimFaultError): VimFaultError {
    this.#refusal = { error, untilMs: this.#parts.clock.now() + REFUSAL_LASTS_MS };
    return error;
  }

  async #pause(failures: number, error: unknown): Promise<void> {
    try {
      await this.#parts.backoff.pause(failures, error, this.#closing.signal);
    } catch {
      throw error;
    }
  }

  /** Only a login that the server refused leaves certainly nothing; any other may have succeeded unheard. */
  async #endUnknownSession(login: Promise<void>, error: unknown): Promise<void> {
    if (error instanceof VimFaultError) return;
    if (error instanceof CallAbortedError) await settledWithin(login, ABORTED_LOGIN_TIMEOUT_MS);
    if (this.#parts.service.hasCookies && error instanceof VsphereError) {
      await this.#endSession({ timeoutMs: ABORTED_LOGIN_TIMEOUT_MS });
    }
  }
}

function isRefusal(error: unknown): error is VimFaultError {
  return error instanceof VimFaultError && isVimFault(error, 'InvalidLogin');
}

/** All kinds of login answer with a UserSession. */
function userNameOf(session: unknown): string | undefined {
  if (typeof session !== 'object' || session === null || !('userName' in session)) return undefined;
  return typeof session.userName === 'string' ? session.userName : undefined;
}

async function settledWithin(promise: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  try {
    await Promise.race([promise, late]);
  } catch {
    // How it ended does not matter, only that it has.
  } finally {
    clearTimeout(timer);
  }
}
