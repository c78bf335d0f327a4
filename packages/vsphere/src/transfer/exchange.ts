/**
 * One HTTP exchange with a body that may be of any size, in either direction.
 *
 * It is settled when the head of the answer is there and, if that is a success, the request's body has gone out
 * whole. An answer that comes before that and is not a success is what counts: the source is stopped. From then on
 * the answer's body is the caller's; reading it to its end, or destroying it, ends the exchange.
 */
import { request as httpRequest, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TlsTrust } from '../soap/tls-trust.js';
import type { Clock } from '../session/clock.js';
import { connectionError } from '../soap/call-errors.js';
import { ConnectError } from '../soap/transport-failure.js';
import { AnswerBody, messageSource, type BodySource } from './answer-body.js';
import { LeanGet } from './lean-get.js';
import { RequestBody, SourceFailure, SourceLengthFailure, type ByteSource } from './request-body.js';
import {
  TransferAnswerLostError,
  TransferError,
  TransferInterruptedError,
  TransferLocalError,
  TransferMismatchError,
  type TransferDetails,
} from './transfer-errors.js';
import type { TransferLimits } from './transfer-limits.js';
import { shownUrl } from './transfer-url.js';

/** The HTTP methods that files are moved with. */
export type TransferMethod = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';

/** The head of an answer, and its body as a stream that must be read to its end or destroyed. */
export interface ExchangeAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingMessage['headers'];
  /** Ends only when all of it has come; anything else is an error of it. Destroying it closes the connection. */
  readonly body: AnswerBody;
}

export interface PreparedExchange {
  readonly method: TransferMethod;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: ByteSource | undefined;
  readonly contentLength?: number | undefined;
  /** Asks the server whether it wants the body before it is sent. */
  readonly asksFirst: boolean;
  /** Counts the bytes of the file in the direction of the transfer. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

export interface ExchangeSurroundings {
  readonly limits: TransferLimits;
  readonly agent: Agent;
  /** Of the one server that the request goes to. */
  readonly trust: TlsTrust;
  readonly clock: Clock;
  /** Once, when nothing of the exchange is left. */
  readonly onClose: () => void;
}

/** How long a server has to say that it wants the body. Many say nothing, and are sent it all the same. */
const CONTINUE_WAIT_MS = 1_000;

export class Exchange {
  readonly #request: PreparedExchange;
  readonly #limits: TransferLimits;
  readonly #agent: Agent;
  readonly #trust: TlsTrust;
  readonly #clock: Clock;
  readonly #body: RequestBody | undefined;
  readonly #onClose: () => void;
  /** What is under way: node:http's request, or ours. */
  #outgoing: ClientRequest | LeanGet | undefined;
  #onSocket = false;
  #isAnswered = false;
  #bytesDone = 0;

  constructor(request: PreparedExchange, { limits, agent, trust, clock, onClose }: ExchangeSurroundings) {
    this.#request = request;
    this.#limits = limits;
    this.#agent = agent;
    this.#trust = trust;
    this.#clock = clock;
    let closed = false;
    this.#onClose = () => {
      if (closed) return;
      closed = true;
      onClose();
    };
    if (request.body !== undefined) {
      this.#body = new RequestBody(request.body, request.contentLength, {
        onAsk: () => limits.suspend(),
        onOffer: () => limits.resume(),
        onBytes: (count) => this.#count(count),
      });
    }
  }

  /** Can the request be sent once more? Only while nothing was taken from its body. */
  get isUntouched(): boolean {
    return this.#body?.isStarted !== true;
  }

  /** @throws what the failure means for the caller; nothing of the exchange is left then */
  async run(): Promise<ExchangeAnswer> {
    const onLimit = (): void => void this.#outgoing?.destroy(new Error('given up'));
    this.#limits.signal.addEventListener('abort', onLimit, { once: true });
    try {
      this.#limits.signal.throwIfAborted();
      const head = this.#request.method === 'GET' ? await this.#get() : await this.#answer();
      this.#isAnswered = true;
      return this.#taken(head);
    } catch (cause) {
      const error = this.#failure(cause);
      this.#outgoing?.destroy();
      this.#body?.stop(error);
      this.#onClose();
      throw error;
    } finally {
      this.#limits.signal.removeEventListener('abort', onLimit);
    }
  }

  async #get(): Promise<Head> {
    const { url } = this.#request;
    const get = (this.#outgoing = new LeanGet(url, this.#headers, this.#trust));
    return { ...(await get.head()), source: get };
  }

  async #answer(): Promise<Head> {
    const outgoing = this.#open();
    this.#outgoing = outgoing;
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('socket', () => (this.#onSocket = true));
      outgoing.once('response', resolve);
      outgoing.on('error', reject);
      outgoing.once('close', () => reject(new Error('closed')));
    });
    if (!this.#body) {
      outgoing.end();
      return headOf(await answered);
    }
    // An upload that cannot go on must not wait for its source to find out.
    answered.catch((error: Error) => this.#body?.stop(error));
    let refused = false;
    const upload = this.#upload(outgoing, this.#body);
    upload.catch((error: Error) => {
      // The answer of a server that refuses is still to be read.
      if (!refused) outgoing.destroy(error);
    });
    const head = headOf(await answered);
    refused = !isSuccess(head);
    if (refused) this.#body.stop(new Error('refused'));
    else await upload;
    return head;
  }

  async #upload(outgoing: ClientRequest, body: RequestBody): Promise<void> {
    if (this.#request.asksFirst) {
      outgoing.flushHeaders();
      await this.#welcomed(outgoing);
    }
    await body.sendTo(outgoing);
    this.#limits.resume();
  }

  /** Resolves when the server asks for the body, or has had time to. The answer, or the end, is told elsewhere. */
  async #welcomed(outgoing: ClientRequest): Promise<void> {
    const over = new AbortController();
    await new Promise<void>((resolve) => {
      outgoing.once('continue', resolve);
      // Counted from when there is a connection: the server cannot answer before.
      outgoing.once('socket', () => {
        this.#clock.sleep(CONTINUE_WAIT_MS, over.signal).then(resolve, resolve);
      });
      outgoing.once('response', resolve);
      outgoing.once('close', resolve);
    });
    over.abort();
  }

  #open(): ClientRequest {
    const { url, method, body, contentLength, asksFirst } = this.#request;
    return (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method,
      agent: this.#agent,
      headers: {
        ...this.#headers,
        ...(body !== undefined && contentLength !== undefined && { 'Content-Length': contentLength }),
        ...(asksFirst && { Expect: '100-continue' }),
      },
    });
  }

  get #headers(): Readonly<Record<string, string>> {
    return {
      'User-Agent': 'kilonova-vsphere',
      Accept: '*/*',
      // The length and the checksum are those of the file, not of a compressed form of it.
      'Accept-Encoding': 'identity',
      ...this.#request.headers,
    };
  }

  #taken({ status, headers, source }: Head): ExchangeAnswer {
    if (this.#request.method === 'HEAD') {
      source.destroy();
      this.#onClose();
      return { status, headers, body: new AnswerBody() };
    }
    // Counted, when the file goes the other way, are its own bytes only.
    const isDownload = this.#request.body === undefined && isSuccess({ status });
    this.#limits.suspend();
    const body = new AnswerBody(
      source,
      {
        onBytes: (count) => (isDownload ? this.#count(count) : this.#limits.touch()),
        onPause: () => this.#limits.suspend(),
        onResume: () => this.#limits.resume(),
        failure: (cause) => this.#failure(cause),
        onClose: () => {
          this.#outgoing?.destroy();
          this.#onClose();
        },
      },
      this.#limits.signal,
    );
    return { status, headers, body };
  }

  #count(bytes: number): void {
    this.#bytesDone += bytes;
    this.#limits.touch();
    this.#request.onBytes?.(bytes);
  }

  get #details(): TransferDetails {
    const { method, url } = this.#request;
    return { method, url: shownUrl(url), bytesDone: this.#bytesDone };
  }

  #failure(cause: unknown): Error {
    if (cause instanceof TransferError) return cause;
    const details = this.#details;
    if (cause instanceof SourceLengthFailure) {
      const expected = this.#request.contentLength ?? 0;
      return new TransferMismatchError(details, 'length', { expected, actual: cause.actual });
    }
    if (cause instanceof SourceFailure) {
      if (cause.cause instanceof TransferError) return cause.cause;
      return new TransferLocalError(details, 'source', { cause: cause.cause });
    }
    if (cause instanceof ConnectError && !this.#limits.isExceeded) {
      return connectionError({ kind: 'connect', cause }, this.#request.url.host);
    }
    const resumable = this.#request.method === 'GET';
    const error = this.#limits.isExceeded
      ? this.#limits.error(details, resumable)
      : new TransferInterruptedError(details, { cause, resumable });
    return this.#mayBeDone ? new TransferAnswerLostError(details, { cause: error }) : error;
  }

  /** Was it a change, of which the server has seen all and said nothing? */
  get #mayBeDone(): boolean {
    const { method } = this.#request;
    if (method === 'GET' || method === 'HEAD' || !this.#onSocket || this.#isAnswered) return false;
    return this.#body?.isSent ?? true;
  }
}

/** The head of an answer, and where its body comes from. */
interface Head {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly source: BodySource;
}

function headOf(message: IncomingMessage): Head {
  return { status: message.statusCode ?? 0, headers: message.headers, source: messageSource(message) };
}

function isSuccess({ status }: { readonly status: number }): boolean {
  return status >= 200 && status < 300;
}
