/**
 * Reading a request: a SOAP 1.1 envelope with a call in it, as the schema has it or not at all.
 *
 * It is stricter than a real vCenter, so that a client that passes here passes there. Names are matched by
 * namespace and local name under any prefix; unknown headers and attributes are ignored, as the specification of
 * SOAP has it. The decoder knows no objects: whether `_this` exists is for others to say.
 */
import { isUtf8 } from 'node:buffer';
import {
  XmlSyntaxError,
  type ManagedObjectReference,
  type Method,
  type SchemaTable,
} from '@kilonova/vsphere/wire';
import { REFERENCE } from './array-types.js';
import { SOAP_ENVELOPE } from './namespaces.js';
import { RequestPath } from './request-path.js';
import { RequestTokens, type RequestLimits } from './request-tokens.js';
import { SimFault } from './sim-fault.js';
import { spokenSchema, type SpokenSchema } from './spoken-schema.js';
import { undocumentedMethod } from './undocumented-methods.js';
import { ValueReader } from './value-reader.js';

export interface DecodeOptions extends Partial<RequestLimits> {
  /** The version that the client speaks: what is newer does not exist for it. */
  readonly apiVersion: string;
  /** Takes what can be guessed at. */
  readonly lenient?: boolean;
}

export interface DecodedRequest {
  readonly method: Method;
  /** `_this`: the object that is called. */
  readonly target: ManagedObjectReference;
  /** By the names of the parameters; what may be missing and is, is not there. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What the client calls the call, from the header operationID. */
  readonly operationId: string | undefined;
  /** The session in the header vcSessionCookie: how other services than vim25 learn it. */
  readonly sessionCookieHeader: string | undefined;
}

const DEFAULT_LIMITS: RequestLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxDepth: 256,
  maxElements: 250_000,
};

/**
 * The call in the body of a request.
 *
 * @throws {SimFault} InvalidRequest, or InvalidType for a type that is unknown or does not fit; the message names the
 *   element
 */
export function decodeRequest(table: SchemaTable, body: Uint8Array, options: DecodeOptions): DecodedRequest {
  const { apiVersion, lenient = false, ...limits } = options;
  const path = new RequestPath();
  if (!lenient && !isUtf8(body)) path.refuse('The request is not UTF-8');
  try {
    const tokens = new RequestTokens(body, { ...DEFAULT_LIMITS, ...limits }, path, lenient);
    return new RequestReader(spokenSchema(table, apiVersion), tokens, path, lenient).read();
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    const { reason, position } = error;
    throw new SimFault('InvalidRequest', {}, `The request is not XML: ${reason}, at character ${position}.`);
  }
}

class RequestReader {
  readonly #schema: SpokenSchema;
  readonly #tokens: RequestTokens;
  readonly #path: RequestPath;
  readonly #lenient: boolean;
  #operationId: string | undefined;
  #sessionCookie: string | undefined;

  constructor(schema: SpokenSchema, tokens: RequestTokens, path: RequestPath, lenient: boolean) {
    this.#schema = schema;
    this.#tokens = tokens;
    this.#path = path;
    this.#lenient = lenient;
  }

  read(): DecodedRequest {
    const tokens = this.#tokens;
    tokens.root();
    if (!this.#isSoap('Envelope'))
      this.#path.refuse(`The request is a "${tokens.written}", no SOAP 1.1 envelope`);
    let call: DecodedRequest | undefined;
    while (tokens.nextChild()) {
      if (call === undefined && this.#isSoap('Header')) this.#readHeaders();
      else if (call === undefined && this.#isSoap('Body')) call = this.#readBody();
      else if (this.#lenient) tokens.skip();
      else this.#path.refuse(`Unexpected element "${tokens.written}" in the envelope`);
    }
    tokens.finish();
    return call ?? this.#path.refuse('The envelope has no body');
  }

  #isSoap(local: string): boolean {
    return this.#tokens.local === local && (this.#lenient || this.#tokens.namespace === SOAP_ENVELOPE);
  }

  #readHeaders(): void {
    while (this.#tokens.nextChild()) {
      const { local } = this.#tokens;
      if (local === 'operationID') this.#operationId = this.#tokens.textIfLeaf();
      else if (local === 'vcSessionCookie') this.#sessionCookie = this.#tokens.textIfLeaf();
      else this.#tokens.skip();
    }
  }

  #readBody(): DecodedRequest {
    const tokens = this.#tokens;
    if (!tokens.nextChild()) this.#path.refuse('The body is empty');
    const call = this.#readCall();
    while (tokens.nextChild()) {
      if (!this.#lenient) this.#path.refuse(`A second call "${tokens.written}" in the body`);
      tokens.skip();
    }
    return call;
  }

  #readCall(): DecodedRequest {
    const { local, namespace, written } = this.#tokens;
    const { table } = this.#schema;
    if (!this.#lenient && namespace !== table.namespace) {
      this.#path.refuse(`The call "${written}" is not in the namespace ${table.namespace}`);
    }
    const method = table.methodNamed(local) ?? undocumentedMethod(local);
    if (method === undefined) return this.#path.refuse(`There is no method "${local}"`);
    if (!this.#lenient && !this.#schema.has(method)) {
      const { apiVersion } = this.#schema;
      this.#path.refuse(
        `The method ${local} came with version ${method.since}; the request is in ${apiVersion}`,
      );
    }
    const target = this.#readTarget(method);
    const values = new ValueReader(this.#schema, this.#tokens, this.#path, this.#lenient);
    const args = values.readMembers(this.#schema.paramsOf(method), method.name, {});
    return {
      method,
      target,
      args,
      operationId: this.#operationId,
      sessionCookieHeader: this.#sessionCookie,
    };
  }

  #readTarget({ name, receiver }: Method): ManagedObjectReference {
    const tokens = this.#tokens;
    const { table } = this.#schema;
    const isThere = tokens.nextChild() && tokens.local === '_this';
    if (!isThere || (!this.#lenient && tokens.namespace !== table.namespace)) {
      this.#path.refuse(`The first element of ${name} has to be "_this", the object that is called`);
    }
    this.#path.enter('_this', name);
    const given = tokens.attribute('type')?.trim() ?? '';
    const type = given.slice(given.indexOf(':') + 1);
    if (type === '' && receiver === undefined) this.#path.refuse(`${name} is called on objects of a type`);
    if (type !== '' && !this.#lenient) this.#checkReceiver(type, receiver);
    const value = tokens.leafText().trim();
    this.#path.leave();
    return { type: type === '' ? (receiver ?? REFERENCE) : type, value };
  }

  #checkReceiver(type: string, receiver: string | undefined): void {
    const { table } = this.#schema;
    if (table.managedObjectNamed(type) === undefined) {
      this.#path.refuseType(`There are no objects of type "${type.slice(0, 80)}"`);
    }
    if (receiver === undefined || table.isManagedSubtype(type, receiver)) return;
    this.#path.refuseType(`The method is one of ${receiver}, and ${type} is not derived from that`);
  }
}
