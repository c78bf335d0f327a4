/**
 * The codec of one API schema: calls to XML, XML to answers.
 *
 * It holds no state of a call, so one codec serves any number of sessions at once.
 */
import { InvalidRequestError } from '../errors.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { compareApiVersions } from '../schema/api-version.js';
import { CORE_PREFIX, vimSchema, type Member, type Method, type SchemaTable } from '../schema/table.js';
import { ArrayTypes } from './any-type.js';
import { ParameterWriter } from './encoder.js';
import { unknownNameHint } from './hints.js';
import { ReadTypes } from './read-types.js';
import { checkReceiver } from './receiver.js';
import { redactMessage } from './redact.js';
import { decodeResponse, type DecodedResponse } from './response.js';
import { describe, isReference } from './value-shape.js';
import { escapeAttribute, escapeText } from './xml-text.js';
import { DEFAULT_XML_LIMITS, type XmlLimits } from './xml-tokenizer.js';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const VALUE: Member = {
  name: 'value',
  tag: 'value',
  type: 'anyType',
  kind: 'any',
  optional: false,
  array: false,
  // What was given is named by its kind.
  secret: true,
};
/** Takes any value of the API. No server has it. */
const ANY_VALUE: Method = {
  name: '',
  receiver: undefined,
  params: [VALUE],
  paramByName: new Map([[VALUE.name, VALUE]]),
  result: undefined,
  returnsTask: false,
  taskResult: undefined,
  faults: [],
};

export class Codec {
  readonly #table: SchemaTable;
  readonly #types: ReadTypes;
  readonly #arrayTypes: ArrayTypes;
  readonly #limits: XmlLimits;

  constructor(table: SchemaTable, limits: XmlLimits = DEFAULT_XML_LIMITS) {
    this.#table = table;
    this.#types = new ReadTypes(table);
    this.#arrayTypes = new ArrayTypes(table);
    this.#limits = limits;
  }

  /**
   * The element that goes into the SOAP body for a call. It declares the prefixes it uses, so it is
   * valid in any envelope.
   *
   * @throws {InvalidRequestError} the schema has no such method, or the parameters do not fit it
   * @param apiVersion the version that is spoken; the table's own if not given
   * @throws {WrongObjectTypeError} the object is of a kind that does not have the method
   * @throws {NotInApiVersionError} the method, or something in the parameters, is newer than `apiVersion`
   */
  encodeRequest(
    methodName: string,
    object: ManagedObjectReference,
    params: unknown = {},
    apiVersion = this.#table.apiVersion,
  ): string {
    const method = this.#methodNamed(methodName);
    if (!isReference(object)) {
      throw new InvalidRequestError({
        method: methodName,
        path: '_this',
        problem: 'wrongType',
        expected: 'a managed object reference',
        received: describe(object, false),
      });
    }
    checkReceiver(this.#table, method, object);
    const table = this.#table;
    const olderVersion = compareApiVersions(apiVersion, table.apiVersion) < 0 ? apiVersion : undefined;
    const writer = new ParameterWriter(table, this.#arrayTypes, methodName, olderVersion);
    const body = writer.parameters(method, params);
    const core = table.core === undefined ? '' : ` xmlns:${CORE_PREFIX}="${table.core.namespace}"`;
    return (
      `<${methodName} xmlns="${table.namespace}"${core} xmlns:xsd="${XSD}" xmlns:xsi="${XSI}">` +
      `<_this type="${escapeAttribute(object.type)}">${escapeText(object.value)}</_this>${body}</${methodName}>`
    );
  }

  /**
   * Holds a value against the schema as if it stood where anything may, in a request of that name.
   *
   * @throws {InvalidRequestError} it could not be sent; the path begins with `value`
   */
  checkValue(name: string, value: unknown): void {
    new ParameterWriter(this.#table, this.#arrayTypes, name).parameters(ANY_VALUE, { value });
  }

  /**
   * What a server answered to a call: the result, a fault, or something that is not SOAP. A method that
   * returns an array gives an array, of none too; a result that is not there is undefined.
   *
   * @throws {MalformedResponseError} a SOAP answer that is broken, cut short or not one to this method
   * @throws {InvalidRequestError} the schema has no such method
   */
  decodeResponse(xml: string | Uint8Array, methodName: string): DecodedResponse {
    const schema = { types: this.#types, limits: this.#limits };
    return decodeResponse(schema, xml, this.#methodNamed(methodName));
  }

  /** A request or answer for a log: the same text without passwords, tickets and keys. */
  redact(xml: string): string {
    return redactMessage(this.#table, xml);
  }

  #methodNamed(name: string): Method {
    const method = this.#table.methodNamed(name);
    if (method !== undefined) return method;
    throw new InvalidRequestError({
      method: name,
      path: '',
      problem: 'unknownMethod',
      expected: 'a method of the API',
      received: 'an unknown name',
      suggestion: unknownNameHint(name, this.#table.methodNames()),
    });
  }
}

const codecs = new WeakMap<SchemaTable, Codec>();

/** The codec of a schema. Made on the first call, then shared by all who have the same table. */
export function codecOf(table: SchemaTable): Codec {
  let codec = codecs.get(table);
  if (codec === undefined) codecs.set(table, (codec = new Codec(table)));
  return codec;
}

/** The codec of the built-in vim25 schema. */
export function vimCodec(): Codec {
  return codecOf(vimSchema());
}
