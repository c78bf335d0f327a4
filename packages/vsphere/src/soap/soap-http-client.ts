/**
 * Our transport in npm `soap`: an HTTP client that goes through it.
 *
 * `soap`'s own would send with axios, whose errors carry the whole request, a password included. It is not even
 * loaded.
 */
import type soap from 'soap';
import type { ApiAnswer, ApiCall } from './api-call.js';
import type { CookieJar } from './cookie-jar.js';
import type { HttpTransport } from './http-transport.js';

type OnAnswer = (error: unknown, response?: object, body?: ApiAnswer | string) => void;

interface Delivery {
  readonly response: object;
  readonly body: ApiAnswer | string;
}

/** How our call travels in `soap`'s options. */
export interface CallOptionsOfSoap {
  readonly call?: ApiCall;
}

/** For a WSDL that is fetched. */
const WSDL_TIMEOUT_MS = 60_000;

export class SoapHttpClient implements soap.IHttpClient {
  readonly #transport: HttpTransport;
  readonly #cookies: CookieJar | undefined;

  /** @param cookies of the service the client is for, when they are not those of the session */
  constructor(transport: HttpTransport, cookies?: CookieJar) {
    this.#transport = transport;
    this.#cookies = cookies;
  }

  /** Without data it fetches a WSDL, as `soap` has it; with data it sends a call. */
  request(
    url: string,
    data: string | null,
    callback: OnAnswer,
    headers: Readonly<Record<string, string>> = {},
    options: CallOptionsOfSoap = {},
  ): Promise<never> {
    const { call } = options;
    void deliver(data === null || !call ? this.#fetch(url) : this.#post(url, data, headers, call), callback);
    return UNUSED;
  }

  async #post(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    call: ApiCall,
  ): Promise<Delivery> {
    const { timeoutMs, leftMs = timeoutMs, signal, skipsQueue = false } = call;
    const answer = await this.#transport.send({
      method: 'POST',
      url,
      headers,
      body,
      timeoutMs: leftMs,
      signal,
      skipsQueue,
      cookies: this.#cookies,
    });
    return { response: { status: answer.status }, body: { call, ...answer } };
  }

  async #fetch(url: string): Promise<Delivery> {
    const { status, body } = await this.#transport.send({
      method: 'GET',
      url,
      headers: {},
      timeoutMs: WSDL_TIMEOUT_MS,
    });
    return { response: { status }, body: body.toString() };
  }
}

/** `soap` is told by callback; it has no use for the promise it asks for. */
const UNUSED = new Promise<never>(() => {});

async function deliver(sending: Promise<Delivery>, callback: OnAnswer): Promise<void> {
  let delivery: Delivery;
  try {
    delivery = await sending;
  } catch (error) {
    callback(error);
    return;
  }
  callback(null, delivery.response, delivery.body);
}
