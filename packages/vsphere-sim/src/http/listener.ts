/** The socket: takes requests, hands them on, and closes without leaving anything behind. */
import { setMaxListeners } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from './certificate.js';
import type { Endpoint } from './endpoint.js';
import { ShapedRequest, ShapedResponse } from './shaped-exchange.js';

export interface ListenerOptions {
  readonly host: string;
  readonly port: number;
  /** Plain HTTP if not given. */
  readonly certificate?: ServerCertificate | undefined;
  /** How long a client may take for the head of a request. */
  readonly headersTimeoutMs: number;
}

export class Listener {
  readonly #server: Server<typeof ShapedRequest, typeof ShapedResponse>;
  readonly #closing = new AbortController();
  readonly #endpoint: Endpoint;
  readonly #scheme: string;

  private constructor({ certificate, headersTimeoutMs }: ListenerOptions, endpoint: Endpoint) {
    this.#endpoint = endpoint;
    // Every request under way listens to it.
    setMaxListeners(0, this.#closing.signal);
    this.#scheme = certificate === undefined ? 'http' : 'https';
    // The request as a whole has no limit: an upload of a disk may take hours. Endpoints limit what they read.
    const common = {
      headersTimeout: headersTimeoutMs,
      requestTimeout: 0,
      keepAliveTimeout: 60_000,
      IncomingMessage: ShapedRequest,
      ServerResponse: ShapedResponse,
    };
    this.#server =
      certificate === undefined
        ? createHttpServer(common)
        : createHttpsServer({ ...common, cert: certificate.certPem, key: certificate.keyPem });
    const serve = (request: ShapedRequest, response: ShapedResponse): void =>
      void this.#serve(request, response);
    this.#server.on('request', serve);
    // Whoever waits to be asked for the body is asked by the endpoint, or refused.
    this.#server.on('checkContinue', serve);
  }

  /** Resolves when it takes requests. */
  static async start(options: ListenerOptions, endpoint: Endpoint): Promise<Listener> {
    const listener = new Listener(options, endpoint);
    await new Promise<void>((resolve, reject) => {
      listener.#server.once('error', reject);
      listener.#server.listen(options.port, options.host, resolve);
    });
    return listener;
  }

  get port(): number {
    const address = this.#server.address();
    if (!isAddressInfo(address)) throw new Error('The listener is closed.');
    return address.port;
  }

  /** Ends what is under way, and resolves when the last connection is closed. */
  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: ShapedRequest, response: ShapedResponse): Promise<void> {
    const hangUp = new AbortController();
    const onClose = (): void => hangUp.abort();
    response.once('close', onClose);
    this.#closing.signal.addEventListener('abort', onClose, { once: true });
    try {
      const url = urlOf(request, this.#scheme);
      if (url === undefined) response.writeHead(400).end();
      else await this.#endpoint({ request, response, url, signal: hangUp.signal });
    } catch {
      // Endpoints answer for their own failures: what arrives here is a connection that broke while they did.
      response.destroy();
    } finally {
      this.#closing.signal.removeEventListener('abort', onClose);
    }
  }
}

function urlOf({ url = '/', headers }: ShapedRequest, scheme: string): URL | undefined {
  try {
    return new URL(url, `${scheme}://${headers.host ?? 'localhost'}`);
  } catch {
    return undefined;
  }
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
