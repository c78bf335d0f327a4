/**
 * The npm `soap` clients of one session.
 *
 * The API has more than five hundred methods, and telling `soap` of all of them would slow down every start. So a client
 * for a method is made when that is first called, unless a WSDL of the caller's has the method.
 */
import { readFile } from 'node:fs/promises';
import type soap from 'soap';
import { InvalidOptionError } from '../errors.js';
import type { SchemaTable } from '../schema/table.js';
import type { Codec } from '../wire/codec.js';
import { escapeText } from '../wire/xml-text.js';
import type { ApiCall } from './api-call.js';
import { connectionError } from './call-errors.js';
import { loadWsdl, methodWsdl, type ReadAnswer } from './codec-wsdl.js';
import type { CookieJar } from './cookie-jar.js';
import type { HttpTransport } from './http-transport.js';
import { SoapHttpClient, type CallOptionsOfSoap } from './soap-http-client.js';
import { Client } from './soap-library.js';
import { TransportFailure } from './transport-failure.js';

type AsyncMethod = (
  call: ApiCall,
  options: CallOptionsOfSoap,
) => Promise<readonly [answer: ReadAnswer, ...rest: unknown[]]>;

/** What a client would keep of its last exchange. A request holds a password, an answer a session key. */
const KEPT_BY_SOAP = [
  'lastMessage',
  'lastRequest',
  'lastRequestHeaders',
  'lastResponse',
  'lastResponseHeaders',
  'lastResponseAttachments',
] as const;

/** A service on the server: where it is, and what its requests carry beyond the ordinary. */
export interface SoapService {
  readonly url: string;
  /** More of the SOAP header, as XML. Asked for each request. */
  readonly header?: (() => string) | undefined;
  /** The service's own cookies; they go before those of the session. */
  readonly cookies?: CookieJar | undefined;
}

export class SoapClients {
  readonly #codec: Codec;
  readonly #table: SchemaTable;
  readonly #service: SoapService;
  readonly #httpClient: SoapHttpClient;
  /** Of the caller's WSDL. */
  readonly #given: soap.Client | undefined;
  readonly #ofMethods = new Map<string, soap.Client>();
  #soapAction = '';
  #apiVersion: string | undefined;

  private constructor(
    codec: Codec,
    table: SchemaTable,
    transport: HttpTransport,
    wsdl: soap.WSDL | undefined,
    service: SoapService,
  ) {
    this.#codec = codec;
    this.#table = table;
    this.#service = service;
    this.#httpClient = new SoapHttpClient(transport, service.cookies);
    this.#given = wsdl && this.#clientOf(wsdl);
  }

  /**
   * @param wsdl a path, or a URL on the server itself; the schema says enough if not given
   * @param service where the service is, when that is not the endpoint itself
   * @throws {InvalidOptionError} the WSDL cannot be loaded
   */
  static async load(
    codec: Codec,
    table: SchemaTable,
    transport: HttpTransport,
    wsdl?: string,
    service: SoapService = { url: transport.endpoint.url },
  ): Promise<SoapClients> {
    const loaded = wsdl === undefined ? undefined : await givenWsdl(codec, transport, wsdl);
    return new SoapClients(codec, table, transport, loaded, service);
  }

  /** Sets the version of the API that is spoken from now on. */
  speak(apiVersion: string): void {
    this.#apiVersion = apiVersion;
    this.#soapAction = `${this.#table.namespace}/${apiVersion}`;
    this.#given?.setSOAPAction(this.#soapAction);
    this.#ofMethods.clear();
  }

  /** The version that is spoken, once that is known. */
  get apiVersion(): string | undefined {
    return this.#apiVersion;
  }

  /** @throws what the encoder or the transport throws */
  async call(call: ApiCall): Promise<ReadAnswer> {
    const name = `${call.method}Async`;
    const client = typeof this.#given?.[name] === 'function' ? this.#given : this.#clientFor(call);
    const method: AsyncMethod = client[name];
    const spoken = { ...call, apiVersion: this.#apiVersion };
    const [answer] = await method(spoken, { call: spoken });
    return answer;
  }

  #clientFor({ method: name, object, params }: ApiCall): soap.Client {
    let client = this.#ofMethods.get(name);
    if (!client) {
      // Of a method that does not exist the encoder knows best what to say.
      if (!this.#table.methodNamed(name)) this.#codec.encodeRequest(name, object, params);
      client = this.#clientOf(methodWsdl(this.#codec, this.#table, name));
      this.#ofMethods.set(name, client);
    }
    return client;
  }

  #clientOf(wsdl: soap.WSDL): soap.Client {
    const client = new Client(wsdl, this.#service.url, { httpClient: this.#httpClient });
    for (const property of KEPT_BY_SOAP) {
      Object.defineProperty(client, property, { get: () => undefined, set: () => {} });
    }
    client.setSOAPAction(this.#soapAction);
    client.addSoapHeader(
      (
        _method: unknown,
        _location: unknown,
        _action: unknown,
        { operationId, securityHeader = '' }: ApiCall,
      ) => {
        const id = `<operationID xmlns="${this.#table.namespace}">${escapeText(operationId)}</operationID>`;
        return id + securityHeader + (this.#service.header?.() ?? '');
      },
    );
    return client;
  }
}

async function givenWsdl(codec: Codec, transport: HttpTransport, wsdl: string): Promise<soap.WSDL> {
  const isUrl = /^https?:/i.test(wsdl);
  if (isUrl && !(URL.canParse(wsdl) && new URL(wsdl).origin === new URL(transport.endpoint.url).origin)) {
    throw new InvalidOptionError('wsdl', 'give a path, or a URL on the server itself');
  }
  const httpClient = new SoapHttpClient(transport);
  try {
    const definition = isUrl ? await fetchText(transport, wsdl) : await readFile(wsdl, 'utf8');
    return await loadWsdl(codec, definition, wsdl, httpClient);
  } catch (cause) {
    if (cause instanceof TransportFailure) throw connectionError(cause, transport.endpoint.authority);
    throw new InvalidOptionError('wsdl', `${wsdl} cannot be loaded`, { cause });
  }
}

const WSDL_TIMEOUT_MS = 60_000;

async function fetchText(transport: HttpTransport, url: string): Promise<string> {
  const { status, body } = await transport.send({
    method: 'GET',
    url,
    headers: {},
    timeoutMs: WSDL_TIMEOUT_MS,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body.toString();
}
