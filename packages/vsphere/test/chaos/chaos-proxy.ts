/**
 * A TCP proxy that misbehaves to order, between a client and a server that knows nothing of it.
 *
 * It ends the client's TLS itself and works on sockets: it cuts, holds and breaks connections at any byte. It reads
 * along only to know which call a connection carries, so that a strike hits the call it is meant for.
 */
import { readFileSync } from 'node:fs';
import { connect as connectTcp, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { certificateFile, certificatePem, type CertificateName } from '../scripted-server.js';
import { RequestReader, type RequestPart } from './request-reader.js';

/** What can be done to one call. */
export type StrikeKind =
  /** The connection is reset as the request begins; the server sees nothing of it. */
  | 'cutAtFirstByte'
  /** The server gets half of the request, then both sides are reset. */
  | 'cutRequest'
  /** The server answers; the client gets a reset in its place. */
  | 'cutBeforeAnswer'
  /** The client gets half of the answer, then a reset, or an orderly end. */
  | 'cutAnswer'
  | 'endAnswer'
  /** The server answers; the client gets nothing and keeps its connection. */
  | 'silence'
  /** The server is not asked; a web page of that status comes in its place. */
  | 'html502'
  | 'html503';

interface Strike {
  readonly name: string;
  readonly kind: StrikeKind | 'unauthorized';
  /** Bytes that go through; half of the first that come if not given. */
  readonly cutAfterBytes: { readonly request?: number; readonly answer?: number };
}

const FILE_VERBS: ReadonlySet<string> = new Set(['GET', 'PUT', 'HEAD', 'DELETE']);
const UNAUTHORIZED: Strike = { name: '', kind: 'unauthorized', cutAfterBytes: {} };

export interface Backend {
  readonly host: string;
  readonly port: number;
  /** PEM file of the authority that signed its certificate; plain TCP if not given. */
  readonly caFile?: string;
}

export class ChaosProxy {
  readonly #backend: Backend;
  readonly #pairs = new Set<Pair>();
  readonly #strikes: Strike[] = [];
  readonly #passed = new Map<string, number>();
  readonly #seenCookies = new Set<string>();
  readonly #refusedCookies = new Set<string>();
  #server: Server | undefined;
  #port = 0;
  #context: SecureContext;
  /** Strikes that hit something. */
  struck = 0;
  /** Connections that clients have opened. */
  accepted = 0;

  private constructor(backend: Backend) {
    this.#backend = backend;
    this.#context = contextOf('server');
  }

  static async before(backend: Backend): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(backend);
    await proxy.accept();
    return proxy;
  }

  /** `127.0.0.1:PORT`, the same for as long as the proxy lives. */
  get server(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** Connections that clients hold open now. */
  get clients(): number {
    return this.#pairs.size;
  }

  /** Orders a strike on the next call of a method; of what is no SOAP on the next `PUT`, `GET`... */
  strike(name: string, kind: StrikeKind, cutAfterBytes: Strike['cutAfterBytes'] = {}): void {
    this.#strikes.push({ name, kind, cutAfterBytes });
  }

  /** Whoever is known by now is so no more to what is no SOAP: to files, which the simulator gives to anybody. */
  refuseSeenCookies(): void {
    for (const cookie of this.#seenCookies) this.#refusedCookies.add(cookie);
  }

  /** How many bytes of requests of that name have come. */
  passed(name: string): number {
    return this.#passed.get(name) ?? 0;
  }

  /** Resets every connection that is open now. Resolves when a client in this process knows. */
  async cutAll(): Promise<void> {
    await Promise.all([...this.#pairs].map((pair) => pair.reset()));
    // The resets have left; the turn of the loop that looks at sockets comes before the second of these.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** From now on connections are refused; those that are open are reset. */
  async refuse(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    // Not to be waited for: it is closed when its last connection is, and one that will not be reset lingers.
    server.close();
    await this.cutAll();
  }

  /** Takes connections again after {@link refuse}. */
  async accept(): Promise<void> {
    if (this.#server) return;
    const server = createServer((socket) => this.#onClient(socket));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has one
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Shows another certificate from now on; connections that are open are reset. */
  async show(certificate: CertificateName): Promise<void> {
    this.#context = contextOf(certificate);
    await this.cutAll();
  }

  async close(): Promise<void> {
    await this.refuse();
  }

  #onClient(socket: Socket): void {
    this.accepted += 1;
    const pair = new Pair(socket, this.#context, this.#backend, (part) => this.#onPart(part));
    this.#pairs.add(pair);
    for (const end of ['close', 'error']) socket.once(end, () => this.#pairs.delete(pair));
  }

  /** The strike that the request under way is meant to have, if one is; asked for each of its parts. */
  #onPart({ name, first, bytes }: RequestPart): Strike | undefined {
    this.#passed.set(name, this.passed(name) + bytes.length);
    const cookie = first ? /^cookie: *(.*)$/im.exec(bytes.toString('latin1'))?.[1] : undefined;
    if (cookie !== undefined) {
      this.#seenCookies.add(cookie);
      if (FILE_VERBS.has(name) && this.#refusedCookies.has(cookie)) return UNAUTHORIZED;
    }
    const index = first ? this.#strikes.findIndex((one) => one.name === name) : -1;
    const [strike] = index < 0 ? [] : this.#strikes.splice(index, 1);
    if (strike) this.struck += 1;
    return strike;
  }
}

/** The client's file that says whom to trust: the authority of the proxy's own certificate. */
export const proxyCaFile = certificateFile('ca').pathname;

function contextOf(certificate: CertificateName): SecureContext {
  const key = readFileSync(new URL(certificateFile(certificate).href.replace(/\.pem$/, '.key.pem')));
  return createSecureContext({ cert: certificatePem(certificate), key });
}

const PROMPT = Buffer.from('HTTP/1.1 100 Continue\r\n\r\n');

/** One client's connection and the one to the server that belongs to it. */
class Pair {
  readonly #raw: Socket;
  readonly #client: TLSSocket;
  readonly #server: Socket;
  readonly #strikeFor: (part: RequestPart) => Strike | undefined;
  /** The strike on the call that is under way. */
  #strike: Strike | undefined;
  #passed = 0;
  #isGone = false;
  #resetting: Promise<void> | undefined;

  constructor(
    raw: Socket,
    secureContext: SecureContext,
    backend: Backend,
    strikeFor: (part: RequestPart) => Strike | undefined,
  ) {
    this.#raw = raw;
    this.#strikeFor = strikeFor;
    this.#client = new TLSSocket(raw, { isServer: true, secureContext });
    this.#server = connectTo(backend);
    const reader = new RequestReader((part) => this.#onRequest(part));
    this.#client.on('data', (bytes: Buffer) => reader.push(bytes));
    this.#server.on('data', (bytes: Buffer) => this.#onAnswer(bytes));
    this.#client.on('error', () => void this.reset());
    this.#server.on('error', () => void this.reset());
    for (const end of ['close', 'error']) {
      raw.on(end, () => {
        this.#isGone = true;
        this.#server.destroy();
      });
    }
    this.#server.once('close', () => {
      if (this.#strike?.kind !== 'silence') this.#client.end();
    });
  }

  /** Resolves when the reset has left. */
  reset(): Promise<void> {
    this.#resetting ??= this.#isGone ? Promise.resolve() : this.#reset();
    return this.#resetting;
  }

  async #reset(): Promise<void> {
    this.#server.destroy();
    const gone = new Promise<void>((resolve) => {
      this.#raw.once('close', () => resolve());
      this.#raw.once('error', () => resolve());
    });
    // A connection whose end is under way cannot be reset any more: Node would say so and never close it.
    const isEnding = this.#client.writableEnded || this.#raw.writableEnded || this.#raw.destroyed;
    if (isEnding) this.#raw.destroy();
    else this.#raw.resetAndDestroy();
    await gone;
  }

  #onRequest(part: RequestPart): void {
    if (this.#resetting) return;
    const ordered = this.#strikeFor(part);
    if (part.first) {
      this.#strike = ordered;
      this.#passed = 0;
    }
    const strike = this.#strike;
    if (strike?.kind === 'cutAtFirstByte') void this.reset();
    else if (strike?.kind === 'cutRequest') this.#cutRequest(part.bytes, strike);
    else if (strike === undefined || !(strike.kind in PAGES)) this.#server.write(part.bytes);
    else if (part.first) this.#client.write(webPage(strike.kind));
  }

  #cutRequest(bytes: Buffer, { cutAfterBytes: { request: afterBytes } }: Strike): void {
    const through = afterBytes === undefined ? Math.floor(bytes.length / 2) : afterBytes - this.#passed;
    this.#passed += Math.min(through, bytes.length);
    if (through > bytes.length) this.#server.write(bytes);
    else this.#server.write(bytes.subarray(0, through), () => void this.reset());
  }

  #onAnswer(all: Buffer): void {
    const strike = this.#strike;
    // That the server is willing to take a file is no answer to it.
    const promptLength = all.subarray(0, PROMPT.length).equals(PROMPT) ? PROMPT.length : 0;
    if (promptLength > 0) this.#client.write(PROMPT);
    const bytes = all.subarray(promptLength);
    if (bytes.length === 0) return;
    if (strike?.kind === 'cutBeforeAnswer') void this.reset();
    else if (strike?.kind === 'cutAnswer' || strike?.kind === 'endAnswer') this.#cutAnswer(bytes, strike);
    else if (strike?.kind !== 'silence') this.#client.write(bytes);
  }

  #cutAnswer(bytes: Buffer, { kind, cutAfterBytes: { answer: afterBytes } }: Strike): void {
    const through = afterBytes === undefined ? Math.floor(bytes.length / 2) : afterBytes - this.#passed;
    this.#passed += Math.min(through, bytes.length);
    if (through > bytes.length) {
      this.#client.write(bytes);
      return;
    }
    this.#client.write(bytes.subarray(0, through), () => {
      if (kind === 'cutAnswer') void this.reset();
      else this.#client.end();
    });
  }
}

function connectTo({ host, port, caFile }: Backend): Socket {
  return caFile === undefined
    ? connectTcp({ host, port })
    : connectTls({ host, port, ca: readFileSync(caFile) });
}

/** What comes in the server's place. */
const PAGES: Readonly<Record<string, string>> = {
  html502: '502 Bad Gateway',
  html503: '503 Service Unavailable',
  unauthorized: '401 Unauthorized',
};

function webPage(kind: string): string {
  const status = PAGES[kind] ?? '';
  const body = `<!DOCTYPE html><html><head><title>${status}</title></head><body>nginx</body></html>`;
  return `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}
