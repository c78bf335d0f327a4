/**
 * Calls, as one server understands them: a method on an object with parameters in, a value or a typed
 * error out.
 *
 * This is the top of the soap layer. It has no memory of sessions and repeats nothing.
 */
import { monotonicMs } from '../monotonic-ms.js';
import { VsphereError, type LostRequest } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { SchemaTable } from '../schema/table.js';
import type { Codec } from '../wire/codec.js';
import type { ApiCall } from './api-call.js';
import { faultError, notSoapError, transportError, unreadableError } from './call-errors.js';
import type { ReadAnswer } from './codec-wsdl.js';
import type { HttpTransport } from './http-transport.js';
import { SoapClients, type SoapService } from './soap-clients.js';
import { TransportFailure } from './transport-failure.js';

/** One exchange with the server, for counting and for logs. */
export interface CallRecord {
  readonly method: string;
  readonly object: ManagedObjectReference;
  readonly operationId: string;
  readonly durationMs: number;
  /** `ok`, the name of the fault, or the code of the error. */
  readonly outcome: string;
}

/** Who is told what goes over the wire. */
export interface WireObserver {
  /** After every request that was sent, or that was to be. */
  readonly onCall?: ((record: CallRecord) => void) | undefined;
  /** Before every request: its XML, with secrets replaced. */
  readonly onRequest?: ((request: { readonly method: string; readonly body: string }) => void) | undefined;
}

export interface VimServiceOptions extends WireObserver {
  readonly codec: Codec;
  readonly table: SchemaTable;
  readonly wsdl?: string | undefined;
  /** Where the service is and what its requests carry, when it is not vim25's. */
  readonly service?: SoapService | undefined;
}

export class VimService {
  readonly #transport: HttpTransport;
  readonly #clients: SoapClients;
  readonly #codec: Codec;
  readonly #table: SchemaTable;
  readonly #service: SoapService;
  readonly #observer: WireObserver;

  private constructor(
    transport: HttpTransport,
    clients: SoapClients,
    { codec, table, service = { url: transport.endpoint.url }, onCall, onRequest }: VimServiceOptions,
  ) {
    this.#table = table;
    this.#service = service;
    this.#transport = transport;
    this.#clients = clients;
    this.#codec = codec;
    this.#observer = { onCall, onRequest };
  }

  /** @throws {InvalidOptionError} the WSDL cannot be loaded */
  static async load(transport: HttpTransport, options: VimServiceOptions): Promise<VimService> {
    const { codec, table, wsdl, service } = options;
    const clients = await SoapClients.load(codec, table, transport, wsdl, service);
    return new VimService(transport, clients, options);
  }

  /** Another service of the same server, over the same connections and told to the same observer. */
  openService(
    table: SchemaTable,
    codec: Codec,
    { path, ...service }: Omit<SoapService, 'url'> & { readonly path: string },
  ): Promise<VimService> {
    const { url } = this.#transport.endpoint;
    // Behind a proxy that serves several vCenters, the services of one lie side by side.
    const besides = new URL(url);
    besides.pathname = /\/sdk\/?$/.test(besides.pathname)
      ? besides.pathname.replace(/\/sdk\/?$/, path)
      : path;
    const options = { codec, table, service: { ...service, url: besides.href }, ...this.#observer };
    return VimService.load(this.#transport, options);
  }

  /** The value of one of the session's cookies. */
  cookie(name: string): string | undefined {
    return this.#transport.cookies.valueOf(name);
  }

  /** Sets the version of the API that is spoken from now on. */
  speak(apiVersion: string): void {
    this.#clients.speak(apiVersion);
  }

  /** Forgets who we are: the next call goes out without a session. */
  forgetCookies(): void {
    this.#transport.cookies.clear();
  }

  /** Has the server given us anything to be known by? */
  get hasCookies(): boolean {
    return !this.#transport.cookies.isEmpty;
  }

  /** Ends all connections. Calls under way fail. */
  destroy(): void {
    this.#transport.destroy();
  }

  /**
   * The method element for a call, by which equal calls are known.
   *
   * @throws {InvalidRequestError} the parameters do not fit the schema
   * @throws {WrongObjectTypeError} the object does not have the method
   */
  encode({ method, object, params }: ApiCall): string {
    return this.#codec.encodeRequest(method, object, params, this.#clients.apiVersion);
  }

  /** @throws {VsphereError} of the kind that says what became of the call */
  async call(call: ApiCall): Promise<unknown> {
    let sentMs: number | undefined;
    let outcome = 'ok';
    const sent = new SentRequest(this.#codec);
    const onEncoded = (xml: string): void => {
      sentMs = monotonicMs();
      sent.note(xml);
      const { onRequest } = this.#observer;
      if (onRequest) observe(() => onRequest({ method: call.method, body: this.#codec.redact(xml) }));
    };
    try {
      return this.#valueOf(await this.#clients.call({ ...call, onEncoded }), call, sent);
    } catch (cause) {
      const error =
        cause instanceof TransportFailure
          ? transportError(cause, call, this.#transport.endpoint, sent)
          : cause;
      outcome = outcomeOf(error);
      throw error;
    } finally {
      const { method, object, operationId } = call;
      // What the encoder refused was no exchange.
      if (sentMs !== undefined) {
        const durationMs = monotonicMs() - sentMs;
        observe(() => this.#observer.onCall?.({ method, object, operationId, durationMs, outcome }));
      }
    }
  }

  #valueOf(read: ReadAnswer, call: ApiCall, sent: LostRequest): unknown {
    if (read.kind === 'unreadable') {
      throw read.error instanceof VsphereError ? unreadableError(read.error, call, sent) : read.error;
    }
    const { response, answer } = read;
    if (response.kind === 'response') return response.value;
    throw response.kind === 'fault'
      ? faultError(response.fault, call, this.#table)
      : notSoapError(answer, this.#service.url, sent);
  }
}

const LONGEST_REQUEST = 4_000;

/** Remembers a request for the case that its answer is lost; nothing is done with it otherwise. */
class SentRequest implements LostRequest {
  readonly #codec: Codec;
  #xml = '';
  #sentAtMs = 0;

  constructor(codec: Codec) {
    this.#codec = codec;
  }

  note(xml: string): void {
    this.#xml = xml;
    this.#sentAtMs = Date.now();
  }

  get sentAt(): Date {
    return new Date(this.#sentAtMs);
  }

  get request(): string {
    const shown = this.#codec.redact(this.#xml);
    return shown.length > LONGEST_REQUEST ? `${shown.slice(0, LONGEST_REQUEST)}…` : shown;
  }
}

/** An observer that breaks must not cost a call its answer. */
function observe(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

function outcomeOf(error: unknown): string {
  if (error instanceof VimFaultError) return error.faultName;
  return error instanceof VsphereError ? error.code : 'ERROR';
}
