/**
 * Answers: the envelope around a result, or around a fault.
 *
 * A large result is written piece by piece as the client takes it, so that reading a whole inventory does not put all of
 * its XML into memory.
 */
import { CORE_PREFIX, type Method, type SchemaTable } from '@kilonova/vsphere/wire';
import { SOAP_ENVELOPE, XSD, XSI } from './namespaces.js';
import type { SimFault } from './sim-fault.js';
import { spokenSchema } from './spoken-schema.js';
import { escaped } from './value-text.js';
import { valueWriter, type ValueWriter } from './value-writer.js';

interface AnswerOptions {
  /** The version that the client speaks: what is newer is left out. */
  readonly apiVersion: string;
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  `<soapenv:Envelope xmlns:soapenv="${SOAP_ENVELOPE}" xmlns:xsd="${XSD}" xmlns:xsi="${XSI}">\n` +
  '<soapenv:Body>';
const TAIL = '</soapenv:Body>\n</soapenv:Envelope>';
const PIECE_LENGTH = 64 * 1024;
const LONGEST_PIECE = 96 * 1024;

/**
 * The answer to a call that succeeded, piece by piece.
 *
 * @throws {Error} the result does not fit the schema: a mistake of the simulator
 */
export function* responsePieces(
  table: SchemaTable,
  method: Method,
  result: unknown,
  { apiVersion }: AnswerOptions,
): Generator<Buffer> {
  const writer = valueWriter(spokenSchema(table, apiVersion));
  let text = `${HEAD}\n<${method.name}Response${namespacesOf(table)}>`;
  for (const part of resultParts(writer, method, result)) {
    text += part;
    if (text.length < PIECE_LENGTH) continue;
    yield* cut(Buffer.from(text));
    text = '';
  }
  yield* cut(Buffer.from(`${text}</${method.name}Response>\n${TAIL}`));
}

/** A single text may be longer than a piece. */
function* cut(bytes: Buffer): Generator<Buffer> {
  const size = Math.ceil(bytes.length / Math.ceil(bytes.length / LONGEST_PIECE));
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/**
 * The answer to a call that did not.
 *
 * @throws {Error} there is no such fault, or its members do not fit: a mistake of the simulator
 */
export function writeFault(table: SchemaTable, error: SimFault, { apiVersion }: AnswerOptions): Buffer {
  const { fault, fields, message } = error;
  const { core } = table;
  // The faults of the core are in its own namespace, whichever service raises them.
  const ownTable = core?.hasType(fault) === true ? core : table;
  const version = ownTable === table ? apiVersion : ownTable.apiVersion;
  const { type, content } = valueWriter(spokenSchema(ownTable, version)).fault(fault, fields);
  const { name } = type;
  const body =
    `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>${escaped(message)}</faultstring>` +
    `<detail><${name}Fault${namespacesOf(ownTable)} xsi:type="${type.tag}">${content}</${name}Fault></detail></soapenv:Fault>`;
  return Buffer.from(`${HEAD}\n${body}\n${TAIL}`);
}

/** What is inherited from the core schema has its prefix. */
function namespacesOf({ namespace, core }: SchemaTable): string {
  return ` xmlns="${namespace}"${core === undefined ? '' : ` xmlns:${CORE_PREFIX}="${core.namespace}"`}`;
}

function* resultParts(writer: ValueWriter, method: Method, result: unknown): Generator<string> {
  const { name, result: use } = method;
  if (use === undefined) return;
  if (!use.optional && !use.array && (result === undefined || result === null)) {
    throw new Error(`${name} has no result, which it has to have.`);
  }
  yield* writer.parts('returnval', use, name, result);
}
