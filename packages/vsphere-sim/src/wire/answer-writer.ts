/**
 * Answers: the envelope around a result, or around a fault.
 *
 * A large result is written piece by piece as the client takes it, so that reading a whole inventory does not put all of
 * its XML into memory.
 */
import type { Method, SchemaTable, TypeUse } from '@kilonova/vsphere/wire';
import { SOAP_ENVELOPE, XSD, XSI } from './namespaces.js';
import type { SimFault } from './sim-fault.js';
import { spokenSchema } from './spoken-schema.js';
import { escaped, ValueWriter } from './value-writer.js';

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

/** The answer to a call that succeeded, piece by piece. */
export function* responsePieces(
  table: SchemaTable,
  method: Method,
  result: unknown,
  { apiVersion }: AnswerOptions,
): Generator<Buffer> {
  const writer = new ValueWriter(spokenSchema(table, apiVersion));
  let text = `${HEAD}\n<${method.name}Response xmlns="${table.namespace}">`;
  for (const part of resultParts(writer, method.result, result)) {
    text += part;
    if (text.length < PIECE_LENGTH) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}</${method.name}Response>\n${TAIL}`);
}

/** The answer to a call that did not. */
export function writeFault(
  table: SchemaTable,
  { fault, fields, message }: SimFault,
  { apiVersion }: AnswerOptions,
): Buffer {
  const writer = new ValueWriter(spokenSchema(table, apiVersion));
  const type = writer.typeOf({ type: fault, kind: 'data', optional: false, array: false }, fields);
  if (!type.lineage.includes('MethodFault')) throw new Error(`${fault} is no fault.`);
  const detail = `<${type.name}Fault xmlns="${table.namespace}" xsi:type="${type.name}">${writer.content(type, fields)}</${type.name}Fault>`;
  const body =
    `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>${escaped(message)}</faultstring>` +
    `<detail>${detail}</detail></soapenv:Fault>`;
  return Buffer.from(`${HEAD}\n${body}\n${TAIL}`);
}

/** Item by item, down to the lists in the result: what is long in an answer is one of these. */
function* resultParts(writer: ValueWriter, use: TypeUse | undefined, result: unknown): Generator<string> {
  if (use === undefined || result === undefined || result === null) return;
  if (use.array && Array.isArray(result)) {
    for (const item of result) yield writer.element('returnval', { ...use, array: false }, item);
  } else if (use.kind === 'data' && typeof result === 'object') {
    const type = writer.typeOf(use, result);
    yield type.name === use.type ? '<returnval>' : `<returnval xsi:type="${type.name}">`;
    for (const [member, value] of writer.members(type, result)) {
      const items = member.array && Array.isArray(value) ? value : [value];
      for (const item of items) yield writer.element(member.name, { ...member, array: false }, item);
    }
    yield '</returnval>';
  } else yield writer.element('returnval', use, result);
}
