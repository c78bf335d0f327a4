/**
 * Telling what an answer is: the result of the method, a fault, or not SOAP at all.
 *
 * A proxy in front of a vCenter answers with web pages, so text that is not a SOAP envelope is one of
 * three ordinary outcomes. A SOAP envelope that is broken, cut short or for another method is an error.
 */
import { MalformedResponseError, XmlSyntaxError } from '../errors.js';
import type { Method } from '../schema/table.js';
import { LESS } from './characters.js';
import { ValueDecoder, type DataValue } from './decoder.js';
import type { ReadTypes } from './read-types.js';
import { XmlTokenizer, type XmlLimits } from './xml-tokenizer.js';

/** A SOAP fault, with the fault of the vSphere API that it carries. */
export interface SoapFault {
  readonly faultcode: string;
  readonly faultstring: string;
  /** Name of the vSphere fault, `InvalidLogin`; undefined when the server sent none. */
  readonly faultName: string | undefined;
  /** Its members, with `_type` as `faultName`. */
  readonly fault: DataValue | undefined;
}

export type DecodedResponse =
  | { readonly kind: 'response'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly fault: SoapFault }
  /** `excerpt` is the beginning of what came instead. */
  | { readonly kind: 'notSoap'; readonly excerpt: string };

const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';
const EXCERPT_LENGTH = 200;
/** Blank space before an answer is not looked through for ever. */
const LONGEST_LOOK = 4096;

/** What a {@link ResponseReader} needs that is the same for every answer. */
export interface ResponseSchema {
  readonly types: ReadTypes;
  readonly limits: XmlLimits;
}

/**
 * Reads the answer to a call of `method`.
 *
 * The value of a method that returns an array is always an array; of a method that returns nothing, or
 * an optional result that is not there, it is undefined.
 *
 * @throws {MalformedResponseError} a SOAP answer that cannot be read, or is not one to this method
 */
export function decodeResponse(
  schema: ResponseSchema,
  xml: string | Uint8Array,
  method: Method,
): DecodedResponse {
  if (!looksLikeXml(xml)) return notSoap(xml);
  let tokens: XmlTokenizer | undefined;
  try {
    tokens = new XmlTokenizer(xml, schema.limits);
    tokens.next();
    if (!isSoap(tokens, 'Envelope')) return notSoap(xml);
    return new ResponseReader(schema, tokens, method).readEnvelope();
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw new MalformedResponseError(method.name, error.reason, error.position, { cause: error });
  }
}

class ResponseReader {
  readonly #schema: ResponseSchema;
  readonly #tokens: XmlTokenizer;
  readonly #values: ValueDecoder;
  readonly #method: Method;

  constructor(schema: ResponseSchema, tokens: XmlTokenizer, method: Method) {
    this.#schema = schema;
    this.#tokens = tokens;
    this.#values = new ValueDecoder(tokens, schema.types);
    this.#method = method;
  }

  readEnvelope(): DecodedResponse {
    let answer: DecodedResponse | undefined;
    while (this.#nextChild()) {
      if (answer === undefined && isSoap(this.#tokens, 'Body')) answer = this.#readBody();
      else this.#tokens.skipElement();
    }
    // To the very end: an answer with something broken behind it was not read whole.
    this.#tokens.next();
    return answer ?? this.#fail('an envelope without a body');
  }

  #readBody(): DecodedResponse {
    let answer: DecodedResponse | undefined;
    while (this.#nextChild()) {
      if (answer === undefined) answer = this.#readBodyChild();
      else this.#tokens.skipElement();
    }
    return answer ?? this.#fail('an empty body');
  }

  #readBodyChild(): DecodedResponse {
    if (isSoap(this.#tokens, 'Fault')) return { kind: 'fault', fault: this.#readFault() };
    const { local } = this.#tokens.name;
    if (local !== `${this.#method.name}Response`) this.#fail(`it is a ${local}`);
    return { kind: 'response', value: this.#readResult() };
  }

  #readResult(): unknown {
    const { result } = this.#method;
    const values: unknown[] = [];
    while (this.#nextChild()) {
      if (result === undefined || this.#tokens.name.local !== 'returnval') {
        this.#tokens.skipElement();
        continue;
      }
      const value = this.#values.readValue(this.#schema.types.declared(result));
      if (value !== undefined) values.push(value);
    }
    if (result?.array === true) return values;
    return values[0];
  }

  #readFault(): SoapFault {
    let faultcode = '';
    let faultstring = '';
    let fault: DataValue | undefined;
    while (this.#nextChild()) {
      const { local } = this.#tokens.name;
      if (local === 'faultcode') faultcode = this.#readText().trim();
      else if (local === 'faultstring') faultstring = this.#readText();
      else if (local === 'detail') fault = this.#readDetail();
      else this.#tokens.skipElement();
    }
    return { faultcode, faultstring, faultName: fault?._type, fault };
  }

  /** The first fault of the detail: a stack trace or the like may stand beside it. */
  #readDetail(): DataValue | undefined {
    let fault: DataValue | undefined;
    while (this.#nextChild()) {
      const name = fault === undefined ? this.#faultName() : '';
      if (name === '') this.#tokens.skipElement();
      else fault = this.#values.readDataNamed(name, 'MethodFault');
    }
    return fault;
  }

  /** By xsi:type under any prefix, by a plain `type` attribute, or by the element; '' when by none. */
  #faultName(): string {
    const tokens = this.#tokens;
    const { schemaType = '', plainType = '' } = tokens.attributes;
    if (schemaType !== '') return schemaType;
    if (plainType !== '') return plainType;
    const { local } = tokens.name;
    const stem = local.endsWith('Fault') ? local.slice(0, -'Fault'.length) : '';
    // FileFault is a fault of that name; InvalidLoginFault is the element of the fault InvalidLogin.
    return this.#isDataType(local) && !this.#isDataType(stem) ? local : stem;
  }

  #isDataType(name: string): boolean {
    return this.#schema.types.named(name)?.kind === 'data';
  }

  #readText(): string {
    return this.#tokens.leafText() ?? this.#fail('a fault that is not a SOAP 1.1 fault');
  }

  /** Moves to the next child element; false when the element around it has ended. */
  #nextChild(): boolean {
    const tokens = this.#tokens;
    for (let token = tokens.next(); ; token = tokens.next()) {
      if (token !== 'text') return token === 'start';
    }
  }

  #fail(reason: string): never {
    const tokens = this.#tokens;
    throw new MalformedResponseError(this.#method.name, reason, tokens.charactersBefore(tokens.tokenStart));
  }
}

function isSoap(tokens: XmlTokenizer, local: string): boolean {
  return tokens.name.local === local && tokens.namespaceOf(tokens.name.prefix) === SOAP_NAMESPACE;
}

function looksLikeXml(xml: string | Uint8Array): boolean {
  const beginning = beginningOf(xml, LONGEST_LOOK);
  const start = /^[\ufeff \t\r\n]*/.exec(beginning)?.[0].length ?? 0;
  return beginning.charCodeAt(start) === LESS && !/^<!doctype\s+html/i.test(beginning.slice(start));
}

function notSoap(xml: string | Uint8Array): DecodedResponse {
  return { kind: 'notSoap', excerpt: beginningOf(xml, EXCERPT_LENGTH).trim() };
}

function beginningOf(xml: string | Uint8Array, length: number): string {
  if (typeof xml === 'string') return xml.slice(0, length);
  // A character has up to four bytes.
  return Buffer.from(xml.subarray(0, 4 * length))
    .toString()
    .slice(0, length);
}
