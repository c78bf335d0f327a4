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
import type { CallFactory } from './call-factory.js';
import type { Clock } from './clock.js';
import type { Logger } from './logger.js';
import type { VimSessionOptions } from './session-options.js';
import type { CallOptions } from './vim-caller.js';

const LOGOUT_TIMEOUT_MS = 10_000;
/** How long a refused login counts for everybody: each further attempt brings the account nearer to being locked. */
const REFUSAL_LASTS_MS = 60_000;
/** How long an aborted login may take to answer, so that the session it made can be ended. */
const ABORTED_LOGIN_TIMEOUT_MS = 2_000;

type Credentials = Pick<VimSessionOptions, 'username' | 'password' | 'locale'>;

export interface AuthenticatorParts {
  readonly service: VimService;
  readonly calls: CallFactory;
  readonly sessionManager: Ref<'SessionManager'> | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
}

export class Authenticator {
  readonly #service: VimService;
  readonly #calls: CallFactory;
  readonly #sessionManager: Ref<'SessionManager'>;
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #credentials: Credentials;
  /** Called after every login but the first. */
  onRenewed: () => void = () => {};
  #loginCount = 0;
  #renewal: Promise<void> | undefined;
  #refusal: { readonly error: VimFaultError; readonly untilMs: number } | undefined;

  constructor(parts: AuthenticatorParts, credentials: Credentials) {
    const { service, calls, sessionManager, logger, clock } = parts;
    if (!sessionManager) {
      throw new MalformedResponseError('RetrieveServiceContent', 'it names no session manager');
    }
    this.#service = service;
    this.#calls = calls;
    this.#sessionManager = sessionManager;
    this.#logger = logger;
    this.#clock = clock;
    const { username, password, locale } = credentials;
    this.#credentials = { username, password, locale };
  }

  /** Changes with every login. */
  get loginCount(): number {
    return this.#loginCount;
  }

  /**
   * The first login. When it fails, or is given up, no session is left behind.
   *
   * @throws {VimFaultError} InvalidLogin: wrong user name or password
   */
  async login(options: CallOptions): Promise<void> {
    const { signal, ...rest } = options;
    const login = this.#login(rest);
    try {
      await abortable(login, signal, this.#call);
    } catch (error) {
      await this.#endUnknownSession(login, error);
      throw error;
    }
  }

  /**
   * Logs in again, unless that has happened since the login of that number. All who ask while it is under
   * way share it. A refusal holds for a minute.
   *
   * @throws {VimFaultError} InvalidLogin: the credentials are not good any more
   */
  async renew(loginCount: number, signal?: AbortSignal): Promise<void> {
    if (this.#loginCount !== loginCount) return;
    if (this.#refusal && this.#clock.now() < this.#refusal.untilMs) throw this.#refusal.error;
    this.#renewal ??= this.#loginAnew().finally(() => (this.#renewal = undefined));
    await abortable(this.#renewal, signal, this.#call);
  }

  /**
   * Resolves when no login is under way, or the signal has aborted: a call sent meanwhile would only be
   * refused.
   */
  async settled(signal: AbortSignal | undefined): Promise<void> {
    try {
      if (this.#renewal) await abortable(this.#renewal, signal, this.#call);
    } catch {
      // Whoever asked for it is told, and the call finds out about its signal.
    }
  }

  /** Ends the session on the server, if it can be reached. Never throws. */
  async logout(options: CallOptions = {}): Promise<void> {
    // A login that is under way would make a session after this one has ended.
    if (this.#renewal) await settledWithin(this.#renewal, ABORTED_LOGIN_TIMEOUT_MS);
    const limits = { timeoutMs: LOGOUT_TIMEOUT_MS, ...options };
    const call = this.#calls.make(this.#sessionManager, 'Logout', {}, limits);
    try {
      await this.#service.call({ ...call, skipsQueue: true });
    } catch (error) {
      const outcome = error instanceof VimFaultError ? error.faultName : error;
      this.#logger.debug('logout failed', { outcome });
    }
  }

  get #call(): CallDetails {
    return { method: 'Login', object: this.#sessionManager };
  }

  async #login(options: CallOptions): Promise<void> {
    const { username: userName, password, locale } = this.#credentials;
    const params = { userName, password, ...(locale !== undefined && { locale }) };
    await this.#service.call(this.#calls.make(this.#sessionManager, 'Login', params, options));
    this.#loginCount += 1;
  }

  async #loginAnew(): Promise<void> {
    this.#logger.debug('the session has expired, logging in again');
    // With the old cookie the server would take it for a second login in one session.
    this.#service.forgetCookies();
    try {
      await this.#login({});
    } catch (error) {
      if (error instanceof VimFaultError && isVimFault(error, 'InvalidLogin')) {
        this.#refusal = { error, untilMs: this.#clock.now() + REFUSAL_LASTS_MS };
      }
      throw error;
    }
    this.#refusal = undefined;
    this.onRenewed();
  }

  /** Only a login that the server refused leaves certainly nothing; any other may have succeeded unheard. */
  async #endUnknownSession(login: Promise<void>, error: unknown): Promise<void> {
    if (error instanceof VimFaultError) return;
    if (error instanceof CallAbortedError) await settledWithin(login, ABORTED_LOGIN_TIMEOUT_MS);
    if (this.#service.hasCookies && error instanceof VsphereError) {
      await this.logout({ timeoutMs: ABORTED_LOGIN_TIMEOUT_MS });
    }
  }
}

/** Lets a caller stop waiting for something that goes on without it. */
function abortable(
  promise: Promise<void>,
  signal: AbortSignal | undefined,
  call: CallDetails,
): Promise<void> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new CallAbortedError(call, { cause: signal.reason }));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
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
