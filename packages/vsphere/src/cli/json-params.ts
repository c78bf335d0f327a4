/**
 * Parameters of a method as people write them in JSON: dates and bytes as text, references as
 * `VirtualMachine:vm-12`, large numbers as text. The schema says what each is to be; what does not fit is left for
 * the encoder to refuse, which says where and why.
 */
import type { Member, SchemaTable, TypeUse } from '../schema/table.js';
import { primitiveReader } from '../wire/primitives.js';
import { isPlainObject } from '../wire/value-shape.js';
import { getMoref, getMorefType } from '../vim-util/moref.js';
import { deserializeObject } from '../vim-util/serialize-object.js';
import { UsageError } from './cli-errors.js';

/** What the client does not read as text already. */
const READ_FROM_TEXT: ReadonlySet<string> = new Set(['dateTime', 'base64Binary', 'long']);

/** The parameters of `method` from the text of a JSON object. @throws {UsageError} it is not one */
export function readParams(table: SchemaTable, method: string, text: string): Record<string, unknown> {
  const json = parse(text);
  if (!isPlainObject(json))
    throw new UsageError('--json: the parameters are an object, like {"name": "web"}');
  const { params = [] } = table.methodNamed(method) ?? {};
  return members(table, params, json);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The message shows a piece of the text, and that may be a password.
    throw new UsageError('--json: that is not JSON', {
      cause: error instanceof SyntaxError ? undefined : error,
    });
  }
}

function members(
  table: SchemaTable,
  known: readonly Member[],
  json: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const byName = new Map(known.map((member) => [member.name, member]));
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const member = byName.get(name);
      return [name, member === undefined ? value : memberValue(table, member, value)];
    }),
  );
}

function memberValue(table: SchemaTable, member: Member, json: unknown): unknown {
  if (!member.array || !Array.isArray(json)) return one(table, member, json);
  return json.map((item: unknown) => one(table, member, item));
}

function one(table: SchemaTable, use: TypeUse, json: unknown): unknown {
  switch (use.kind) {
    case 'primitive':
      return primitive(use.type, json);
    case 'reference':
      return typeof json === 'string' && getMorefType(json) !== undefined ? getMoref(json) : json;
    case 'data':
      return data(table, use.type, json);
    case 'any':
      return anything(table, json);
    case 'enum':
      break;
  }
  return json;
}

function primitive(type: string, json: unknown): unknown {
  if (typeof json !== 'string' || !READ_FROM_TEXT.has(type)) return json;
  return primitiveReader(type)?.(json) ?? json;
}

function data(table: SchemaTable, declared: string, json: unknown): unknown {
  if (!isPlainObject(json)) return json;
  const named = json['_type'];
  const type = table.typeNamed(typeof named === 'string' ? named : declared);
  return type === undefined ? json : members(table, type.members, json);
}

function anything(table: SchemaTable, json: unknown): unknown {
  if (Array.isArray(json)) return json.map((item: unknown) => anything(table, item));
  if (!isPlainObject(json)) return json;
  const type = json['_type'];
  const isTagged = typeof type === 'string' && type.startsWith('xsd:');
  return isTagged ? deserializeObject(json) : data(table, '', json);
}
