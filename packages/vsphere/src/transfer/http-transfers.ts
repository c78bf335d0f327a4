/**
 * HTTP with bodies of any size, on behalf of a session: to the vCenter with the session's cookie, to an ESX host
 * with a ticket meant for it or with nothing.
 *
 * Each exchange has a connection of its own. A transfer is long next to a handshake, and a connection that is
 * not used again cannot break for a reason that is older than the request.
 */
import { InvalidOptionError, SessionClosedError } from '../errors.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import { createConnectionAgent } from '../soap/connection-agent.js';
import type { CookieJar } from '../soap/cookie-jar.js';
import { endpointOf, type Endpoint } from '../soap/endpoint.js';
import { parseThumbprint } from '../soap/thumbprint.js';
import type { TlsTrust } from '../soap/tls-trust.js';
import { Exchange, type ExchangeAnswer, type PreparedExchange, type TransferMethod } from './exchange.js';
import { endSource, type ByteSource } from './request-body.js';
import {
  TransferAnswerError,
  TransferError,
  TransferRefusedError,
  type TransferDetails,
} from './transfer-errors.js';
import { TransferLimits, type TransferLimitOptions } from './transfer-limits.js';
import { parseTransferUrl, shownUrl } from './transfer-url.js';

/** The cookie under which an ESX host looks for a one-time ticket. */
const TICKET_COOKIE = 'vmware_cgi_ticket';
/** What is smaller is sent before a server could have said that it does not want it. */
const ASK_FIRST_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 3;

/** Who the server is to take us for: the session's user, the holder of a one-time ticket, or nobody. */
export type TransferAuth = 'session' | 'none' | { readonly ticket: string };

/** What to send, where to, and as whom. */
export interface ExchangeRequest extends TransferLimitOptions {
  readonly method: TransferMethod;
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A Readable or anything else that gives bytes chunk by chunk. It is ended when the exchange fails. */
  readonly body?: ByteSource | undefined;
  /** Of the body. It is held to it; without one it is sent in chunks of HTTP. */
  readonly contentLength?: number | undefined;
  /** `session` at the session's own server, where alone it is allowed, and `none` elsewhere, if not given. */
  readonly auth?: TransferAuth | undefined;
  /**
   * Of the certificate of a host that is not the session's server, as a lease or ticket names it. Without one such a
   * host is trusted as the session's server is: by the session's CA.
   */
  readonly thumbprint?: string | undefined;
  /** Told of the bytes of the file that have gone through so far. */
  readonly onProgress?: ((bytesDone: number) => void) | undefined;
}

/** What transfers need of the session they are for. */
export interface TransferSession {
  readonly endpoint: Endpoint;
  readonly trust: TlsTrust;
  readonly cookies: CookieJar;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Changes with every login. */
  readonly loginCount: number;
  /** Logs in again, unless that has happened since the login of that number. */
  renewLogin(loginCount: number, signal?: AbortSignal): Promise<void>;
}

/** The transfers of one session: {@link exchange} is one request with its answer. */
export class HttpTransfers {
  readonly #session: TransferSession;
  readonly #active = new Set<TransferLimits>();
  #closed = false;

  constructor(session: TransferSession) {
    this.#session = session;
  }

  /** Scheme, host and port of the session's server: `https://vc.example.com`. */
  get origin(): string {
    return new URL(this.#session.endpoint.url).origin;
  }

  /** The session's: pauses between attempts go by it. */
  get clock(): Clock {
    return this.#session.clock;
  }

  /** Is that the server that the session is with? Only it is sent the session's cookie. */
  isSessionServer(url: string | URL): boolean {
    const { secure, host, port } = endpointOf(parseTransferUrl(url));
    const own = this.#session.endpoint;
    return secure === own.secure && port === own.port && host.toLowerCase() === own.host.toLowerCase();
  }

  /**
   * Sends a request and resolves with the head of its answer, whatever its status, once the body of the request has
   * been sent or refused. The answer's body must be read to its end or destroyed.
   *
   * A session that has expired is renewed, and the request repeated, as long as nothing was taken from its body.
   * Redirects are followed on the same server only, and only by reads.
   *
   * @throws {InvalidOptionError} the URL cannot be used as given; nothing was sent
   * @throws {VimConnectionError} no connection; nothing was sent
   * @throws {TlsVerificationError} the host is not trusted; nothing was sent
   * @throws {TransferAnswerError} it was redirected
   * @throws {TransferLocalError} the source failed
   * @throws {TransferMismatchError} the source is not as long as `contentLength` says
   * @throws {TransferInterruptedError} the connection broke
   * @throws {TransferAnswerLostError} all was sent, and may have been carried out
   * @throws {TransferTimeoutError} a limit was exceeded
   * @throws {TransferAbortedError} the signal aborted
   * @throws {SessionClosedError} the session was closed
   */
  async exchange(request: ExchangeRequest): Promise<ExchangeAnswer> {
    if (this.#closed) {
      endSource(request.body);
      throw new SessionClosedError();
    }
    const limits = new TransferLimits(this.#session.clock, request);
    this.#active.add(limits);
    const release = (): void => {
      limits.dispose();
      this.#active.delete(limits);
    };
    try {
      return await this.#settled(request, limits, release);
    } catch (error) {
      release();
      endSource(request.body);
      if (!limits.isExceeded || error instanceof TransferError || error instanceof SessionClosedError) {
        throw error;
      }
      throw limits.error(detailsOf(request), false);
    }
  }

  /** Ends all transfers: they fail with a {@link SessionClosedError}. */
  close(): void {
    this.#closed = true;
    for (const limits of this.#active) limits.closeSession();
  }

  async #settled(
    request: ExchangeRequest,
    limits: TransferLimits,
    release: () => void,
  ): Promise<ExchangeAnswer> {
    let url = parseTransferUrl(request.url);
    let asksFirst = mayAskFirst(request);
    let renewed = false;
    let redirects = 0;
    for (let attempt = { isLast: true }; ; attempt = { isLast: true }) {
      const { loginCount } = this.#session;
      const auth = this.#authFor(request, url);
      const ended = (): void => {
        if (attempt.isLast) release();
      };
      const onBytes = progressCounter(request, this.#session.logger);
      const prepared = preparedFor(request, url, this.#cookie(auth), asksFirst);
      const exchange = this.#start(
        { ...prepared, onBytes },
        {
          limits,
          thumbprint: request.thumbprint,
          onClose: ended,
        },
      );
      const answer = await exchange.run();
      const { status } = answer;
      const expired = status === 401 && auth === 'session' && !renewed;
      const unwanted = status === 417 && asksFirst;
      if (isRedirect(status)) {
        redirects += 1;
        url = this.#redirected(request, url, answer, redirects);
      } else if (exchange.isUntouched && (expired || unwanted)) {
        if (unwanted) asksFirst = false;
      } else {
        if (status >= 300) endSource(request.body);
        return answer;
      }
      attempt.isLast = false;
      answer.body.destroy();
      if (!expired) continue;
      renewed = true;
      this.#session.logger.debug('a transfer found the session expired', { url: shownUrl(url) });
      await this.#session.renewLogin(loginCount, limits.signal);
    }
  }

  #start(
    prepared: PreparedExchange,
    {
      limits,
      thumbprint,
      onClose,
    }: { limits: TransferLimits; thumbprint: string | undefined; onClose: () => void },
  ): Exchange {
    const trust = this.#trustFor(prepared.url, thumbprint);
    const agent = createConnectionAgent(endpointOf(prepared.url), trust, false);
    return new Exchange(prepared, {
      limits,
      agent,
      trust,
      clock: this.#session.clock,
      onClose: () => {
        agent.destroy();
        onClose();
      },
    });
  }

  /** A pin stands for itself; whoever gives none trusts whom the session trusts. */
  #trustFor(url: URL, thumbprint: string | undefined): TlsTrust {
    const { trust, endpoint } = this.#session;
    if (this.isSessionServer(url)) return trust;
    const isInsecure = !trust.verifyChain && trust.thumbprint === undefined;
    if (url.protocol === 'http:' && endpoint.secure && !isInsecure) {
      throw new InvalidOptionError('url', `plain HTTP to ${url.host} from a session over TLS; use https://`);
    }
    if (thumbprint !== undefined && thumbprint !== '') {
      return { ca: undefined, thumbprint: parseThumbprint(thumbprint), verifyChain: false };
    }
    // The session's own pin is for another certificate.
    return { ca: trust.ca, thumbprint: undefined, verifyChain: !isInsecure };
  }

  #authFor({ auth }: ExchangeRequest, url: URL): TransferAuth {
    const isOwn = this.isSessionServer(url);
    if (auth === undefined) return isOwn ? 'session' : 'none';
    if (auth === 'session' && !isOwn) {
      throw new InvalidOptionError('auth', `the session's cookie is not for ${url.host}; use a ticket`);
    }
    if (typeof auth === 'object' && !/^[\w.+/=:-]+$/.test(auth.ticket)) {
      throw new InvalidOptionError('auth', 'holds a ticket that is none');
    }
    return auth;
  }

  #cookie(auth: TransferAuth): string | undefined {
    if (auth === 'none') return undefined;
    return auth === 'session' ? this.#session.cookies.header() : `${TICKET_COOKIE}=${auth.ticket}`;
  }

  /** @throws {TransferAnswerError} it leads to another server, is no read, or leads nowhere */
  #redirected(
    request: ExchangeRequest,
    from: URL,
    { headers, body }: ExchangeAnswer,
    redirects: number,
  ): URL {
    const { location = '' } = headers;
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (to && isRead && to.origin === from.origin && redirects <= MAX_REDIRECTS) return to;
    body.destroy();
    throw new TransferAnswerError(detailsOf(request), 'redirect', to ? `to ${to.origin}` : 'to nowhere');
  }
}

/**
 * The refusal of a request, when its answer has none of the statuses. Ends the answer then.
 *
 * @throws {TransferRefusedError}
 */
export function checkStatus(
  request: Pick<ExchangeRequest, 'method' | 'url'>,
  answer: ExchangeAnswer,
  accepted: readonly number[],
): void {
  if (accepted.includes(answer.status)) return;
  answer.body.destroy();
  throw new TransferRefusedError(detailsOf(request), answer.status);
}

function detailsOf({ method, url }: Pick<ExchangeRequest, 'method' | 'url'>): TransferDetails {
  return { method, url: shownUrl(parseTransferUrl(url)), bytesDone: 0 };
}

function preparedFor(
  request: ExchangeRequest,
  url: URL,
  cookie: string | undefined,
  asksFirst: boolean,
): PreparedExchange {
  const { method, headers = {}, body, contentLength } = request;
  for (const name of Object.keys(headers)) {
    if (/^(?:cookie|host|content-length|transfer-encoding|expect)$/i.test(name)) {
      throw new InvalidOptionError('headers', `${name} is not for the caller to set`);
    }
  }
  return {
    method,
    url,
    headers: { ...headers, ...(cookie !== undefined && { Cookie: cookie }) },
    body,
    contentLength,
    asksFirst,
  };
}

/** A progress display that breaks must not cost the caller the transfer. */
function progressCounter(
  { onProgress, method, url }: ExchangeRequest,
  logger: Logger,
): ((count: number) => void) | undefined {
  if (!onProgress) return undefined;
  let bytesDone = 0;
  return (count) => {
    bytesDone += count;
    try {
      onProgress(bytesDone);
    } catch (error) {
      logger.warn('a progress callback threw', { method, url: shownUrl(parseTransferUrl(url)), error });
    }
  };
}

/** A large body is worth the question, and so is one that cannot be sent a second time. */
function mayAskFirst({ body, contentLength = Infinity }: ExchangeRequest): boolean {
  return body !== undefined && contentLength >= ASK_FIRST_BYTES;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
