/**
 * One HTTP exchange with the server: bounded in number, time and size, abortable at every stage.
 *
 * It knows nothing of SOAP. What it adds to node:http is certainty: every failure says whether the
 * request can have reached the server, and a promise that settles has let go of its slot, its timer and
 * its listeners. Redirects are not followed: they would carry a password or a cookie elsewhere.
 */
import { request as httpRequest, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { CallSlots } from './call-slots.js';
import { createConnectionAgent } from './connection-agent.js';
import { CookieJar } from './cookie-jar.js';
import type { Endpoint } from './endpoint.js';
import { onAbort } from './on-abort.js';
import { ServerShare } from './server-share.js';
import type { TlsTrust } from './tls-trust.js';
import { ConnectError, TransportFailure, type TransportFailureKind } from './transport-failure.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the moment it is asked for until the answer is complete. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Takes no slot: neither waits for ordinary calls nor holds them up. */
  readonly skipsQueue?: boolean;
  /** What the answer sets goes here and not among the session's cookies, and is sent before those. */
  readonly cookies?: CookieJar | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface HttpTransportOptions {
  readonly maxConnections: number;
  /** Of all sessions of this process to the same server together. Unlimited if not given. */
  readonly maxCallsPerServer?: number;
  readonly maxResponseBytes: number;
}

class OversizedAnswer extends Error {}

export class HttpTransport {
  readonly endpoint: Endpoint;
  readonly cookies = new CookieJar();
  readonly #agent: Agent;
  readonly #slots: CallSlots;
  readonly #share: ServerShare;
  readonly #maxResponseBytes: number;

  constructor(endpoint: Endpoint, trust: TlsTrust, options: HttpTransportOptions) {
    this.endpoint = endpoint;
    this.#agent = createConnectionAgent(endpoint, trust);
    this.#slots = new CallSlots(options.maxConnections);
    this.#share = new ServerShare(endpoint.authority, options.maxCallsPerServer ?? Infinity);
    this.#maxResponseBytes = options.maxResponseBytes;
  }

  /** @throws {TransportFailure} and nothing else */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    const limits = new CallLimits(request.timeoutMs, request.signal);
    try {
      if (request.skipsQueue) return await this.#exchange(request, limits);
      const leave = await this.#enter(limits);
      try {
        return await this.#exchange(request, limits);
      } finally {
        leave();
      }
    } finally {
      limits.dispose();
    }
  }

  /** Ends all sockets at once. Exchanges under way fail as lost. */
  destroy(): void {
    this.#agent.destroy();
    this.#share.release();
    this.cookies.clear();
  }

  /** Resolves when it is this call's turn, with what ends it. */
  async #enter(limits: CallLimits): Promise<() => void> {
    try {
      await this.#slots.enter(limits.signal);
    } catch (cause) {
      throw new TransportFailure(limits.exceeded ?? 'abort', false, cause);
    }
    try {
      await this.#share.enter(limits.signal);
    } catch (cause) {
      this.#slots.leave();
      throw new TransportFailure(limits.exceeded ?? 'abort', false, cause);
    }
    return () => {
      this.#share.leave();
      this.#slots.leave();
    };
  }

  async #exchange(request: HttpRequest, limits: CallLimits): Promise<HttpAnswer> {
    let sent = false;
    const jar = request.cookies ?? this.cookies;
    const { epoch } = jar;
    let outgoing: ClientRequest | undefined;
    const onLimit = (): void => void outgoing?.destroy(new Error('given up'));
    try {
      limits.signal.throwIfAborted();
      limits.signal.addEventListener('abort', onLimit, { once: true });
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        outgoing = this.#open(request);
        // The agent assigns a socket only when it is connected and trusted; from here bytes flow.
        outgoing.once('socket', () => (sent = true));
        outgoing.once('response', resolve);
        outgoing.on('error', reject);
        outgoing.end(request.body);
      });
      jar.store(response.headers['set-cookie'], epoch);
      return {
        status: response.statusCode ?? 0,
        contentType: response.headers['content-type'] ?? '',
        body: await readBytes(response, this.#maxResponseBytes),
      };
    } catch (cause) {
      outgoing?.destroy();
      throw new TransportFailure(limits.exceeded ?? kindOf(cause), sent, cause);
    } finally {
      limits.signal.removeEventListener('abort', onLimit);
    }
  }

  #open({ method, url, headers, body, cookies }: HttpRequest): ClientRequest {
    const cookie = this.cookies.header(cookies);
    return (url.startsWith('https:') ? httpsRequest : httpRequest)(url, {
      method,
      agent: this.#agent,
      headers: {
        ...headers,
        'Accept-Encoding': 'gzip, deflate',
        'User-Agent': 'kilonova-vsphere',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...(cookie !== undefined && { Cookie: cookie }),
      },
    });
  }
}

/** The caller's signal and the time limit, as one signal that remembers which of them it was. */
class CallLimits {
  exceeded: 'timeout' | 'abort' | undefined;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #caller: AbortSignal | undefined;
  #forget = (): void => {};

  constructor(timeoutMs: number, caller: AbortSignal | undefined) {
    this.#caller = caller;
    // A longer delay would overflow Node's timer and fire at once.
    if (timeoutMs < 2 ** 31) {
      this.#timer = setTimeout(
        () => this.#exceed('timeout', new Error(`no answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
    }
    if (caller?.aborted) this.#onAbort();
    else this.#forget = onAbort(caller, this.#onAbort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#forget();
  }

  readonly #onAbort = (): void => this.#exceed('abort', this.#caller?.reason);

  #exceed(limit: 'timeout' | 'abort', reason: unknown): void {
    this.exceeded ??= limit;
    this.#controller.abort(reason);
  }
}

async function readBytes(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Counted after decompression: a small answer may unfold into a very large one.
  const stream: AsyncIterable<Buffer> = decompressed(response);
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new OversizedAnswer(`the answer exceeds ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.toLowerCase();
  if (encoding === undefined) return response;
  // Not imported: few servers compress, and every start would pay for it.
  const { createGunzip, createInflate } = process.getBuiltinModule('node:zlib');
  if (encoding === 'gzip' || encoding === 'x-gzip') return pipeline(response, createGunzip(), ignoreError);
  return encoding === 'deflate' ? pipeline(response, createInflate(), ignoreError) : response;
}

/** A failure of the pipeline comes out of the stream at its end, where it is read. */
function ignoreError(): void {}

function kindOf(cause: unknown): TransportFailureKind {
  if (cause instanceof ConnectError) return 'connect';
  return cause instanceof OversizedAnswer ? 'oversized' : 'lost';
}
