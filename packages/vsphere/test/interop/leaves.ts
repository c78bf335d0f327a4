/**
 * A decoded value as flat text, path by path, in the words that pyvmomi_decode.py uses too: so that two decoders
 * with nothing in common can be compared leaf by leaf.
 *
 * What pyvmomi cannot express is left out of both: it has no way to tell an array of none from none, and it puts the
 * fault of a LocalizedMethodFault in its place, with the message as the fault's `msg`.
 */
import { vimSchema, type Member, type TypeUse } from '../../src/schema/table.js';
import { isPlainObject, isReference } from '../../src/wire/value-shape.js';
import type { DecodedResponse } from '../../src/wire/response.js';
import type { Method } from '../../src/schema/table.js';

/** `objectSet[0].obj` to `r:Folder:group-d1`; `#type` and `#length` for what is no leaf. */
export type Leaves = Map<string, string>;

const ANY: TypeUse = { type: 'anyType', kind: 'any', optional: true, array: false };

export function leavesOf(decoded: DecodedResponse, { result }: Method): Leaves {
  const leaves: Leaves = new Map();
  if (decoded.kind === 'response') {
    if (result !== undefined) flatten(decoded.value, result, '', leaves);
  } else if (decoded.kind === 'fault') {
    leaves.set('#fault', 'b:true');
    const { fault, faultstring } = decoded.fault;
    flatten(fault, vimSchema().typeUse('MethodFault'), '', leaves);
    leaves.set('.msg', `s:${faultstring}`);
  }
  return leaves;
}

function flatten(value: unknown, use: TypeUse, path: string, leaves: Leaves): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    const item = use.array ? { ...use, array: false } : ANY;
    leaves.set(`${path}#length`, String(value.length));
    value.forEach((one, index) => flatten(one, item, `${path}[${index}]`, leaves));
  } else if (isPlainObject(value) && !isReference(value)) {
    flattenData(value, use, path, leaves);
  } else {
    leaves.set(path, leaf(value));
  }
}

function flattenData(
  value: Readonly<Record<string, unknown>>,
  use: TypeUse,
  path: string,
  leaves: Leaves,
): void {
  const name = typeof value['_type'] === 'string' ? value['_type'] : use.type;
  if (name === 'LocalizedMethodFault') {
    flatten(value['fault'], vimSchema().typeUse('MethodFault'), path, leaves);
    flatten(value['localizedMessage'], vimSchema().typeUse('string'), `${path}.msg`, leaves);
    return;
  }
  leaves.set(`${path}#type`, name);
  for (const [key, inner] of Object.entries(value)) {
    if (key === '_type') continue;
    const member: Member | undefined = vimSchema().memberNamed(name, key);
    if (member?.array && Array.isArray(inner) && inner.length === 0) continue;
    flatten(inner, member ?? ANY, `${path}.${key}`, leaves);
  }
}

function leaf(value: unknown): string {
  if (isReference(value)) return `r:${value.type}:${value.value}`;
  if (value instanceof Date) return `d:${value.toISOString()}`;
  if (value instanceof Uint8Array) return `x:${Buffer.from(value).toString('base64')}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `n:${value}`;
  if (typeof value === 'boolean') return `b:${value}`;
  return `s:${String(value)}`;
}
