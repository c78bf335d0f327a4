/**
 * Data objects as JSON and back, with their types: for another process, a file or a queue.
 *
 * JSON has fewer kinds of values than the API. What it lacks is written as an object whose `_type` says
 * what it is: a date as `{ "_type": "xsd:dateTime", "value": "2026-01-01T00:00:00.000Z" }`. Everything else
 * stays as it looks, so what comes back equals what went in, and the text can be read by people.
 */
import { InvalidRequestError } from '../errors.js';
import type { DataObjects } from '../schema/generated/data-objects.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import { codecOf } from '../wire/codec.js';
import { isTextPrimitive, primitiveReader, primitiveText, type TextPrimitive } from '../wire/primitives.js';
import { describe, isPlainObject } from '../wire/value-shape.js';
import { XsdValue } from '../wire/xsd-value.js';
import { SerializedObjectError } from './vim-util-errors.js';

/** What JSON can hold. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** How strictly {@link deserializeObject} looks at what it is given. */
export interface DeserializeOptions {
  /**
   * Whether the object must fit the schema: true if not said. Say false for one that was read from a server
   * that is newer than the schema, and may hold what the schema does not know.
   */
  readonly validate?: boolean | undefined;
  /** What it must fit: the schema of a session, or the built-in one if not given. */
  readonly schema?: SchemaTable | undefined;
}

const MAX_DEPTH = 200;
const XSD_PREFIX = 'xsd:';
/** Marks a value that its owner has given a type with `xsd()`. */
const EXPLICIT = 'explicit';

/**
 * `value` as something that JSON can hold: a data object, an array of them, a reference or any other value of the
 * API. `type` names the type of a data object that does not say it itself.
 *
 * @throws {SerializedObjectError} a data object without a type, or a value that the API does not have
 */
export function serializeObject(value: unknown, type?: keyof DataObjects): JsonValue {
  if (type === undefined || !isPlainObject(value) || value['_type'] !== undefined) return toJson(value, []);
  return toJson({ _type: type, ...value }, []);
}

/**
 * The value that {@link serializeObject} made `json` from. It is checked against the schema like a request: types,
 * members, ranges. With `type` it must be that type or one derived from it.
 *
 * @throws {SerializedObjectError} it is not what serializeObject makes, or does not fit the schema
 */
export function deserializeObject<T extends keyof DataObjects>(
  json: unknown,
  type: T,
  options?: DeserializeOptions,
): DataObjects[T] & { readonly _type: string };
export function deserializeObject(json: unknown, type?: undefined, options?: DeserializeOptions): unknown;
export function deserializeObject(
  json: unknown,
  type?: keyof DataObjects,
  { validate = true, schema = vimSchema() }: DeserializeOptions = {},
): unknown {
  const value = fromJson(json, []);
  if (type !== undefined) checkType(value, type, schema);
  if (validate) checkSchema(value, schema);
  return value;
}

type Path = readonly (string | number)[];

function toJson(value: unknown, path: Path): JsonValue {
  if (path.length > MAX_DEPTH) throw tooDeep(path);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : tagged('double', notFinite(value));
  if (typeof value === 'bigint') return tagged('long', textOf('long', value, path));
  if (value instanceof Date) return tagged('dateTime', textOf('dateTime', value, path));
  if (value instanceof Uint8Array) return tagged('base64Binary', textOf('base64Binary', value, path));
  if (value instanceof XsdValue) {
    return { ...tagged(value.type, textOf(value.type, value.value, path)), [EXPLICIT]: true };
  }
  if (Array.isArray(value)) return value.map((item: unknown, index) => toJson(item, [...path, index]));
  if (!isPlainObject(value)) throw wrong(path, `must be a value of the API, not ${describe(value, true)}`);
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(members.map(([name, inner]) => [name, toJson(inner, [...path, name])]));
}

function fromJson(json: unknown, path: Path): unknown {
  if (path.length > MAX_DEPTH) throw tooDeep(path);
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json;
  if (Array.isArray(json)) return json.map((item: unknown, index) => fromJson(item, [...path, index]));
  if (!isPlainObject(json)) throw wrong(path, `must be JSON, not ${describe(json, true)}`);
  const type = json['_type'];
  if (typeof type === 'string' && type.startsWith(XSD_PREFIX)) {
    return fromTagged(type.slice(XSD_PREFIX.length), json, path);
  }
  return Object.fromEntries(
    Object.entries(json).map(([name, inner]) => [name, fromJson(inner, [...path, name])]),
  );
}

function tagged(type: string, value: string) {
  return { _type: `${XSD_PREFIX}${type}`, value };
}

function fromTagged(type: string, json: Readonly<Record<string, unknown>>, path: Path): unknown {
  const { value: text, [EXPLICIT]: explicit } = json;
  if (typeof text !== 'string' || !isTextPrimitive(type)) {
    throw wrong(path, `${JSON.stringify(type)} is not a type of XML Schema with its value as text`);
  }
  const bare = type === 'long' && explicit !== true ? bigintOf(text) : primitiveReader(type)?.(text);
  const isRead = type === 'string' || type === 'anyURI' || typeof bare !== 'string';
  if (!isRead || bare === undefined) throw wrong(path, `the text is no ${type}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read as that type; a request checks it again
  return explicit === true ? new XsdValue(type, bare as never) : bare;
}

function bigintOf(text: string): unknown {
  return /^-?\d{1,20}$/.test(text) ? BigInt(text) : text;
}

/** The server may say INF or NaN, and XML Schema calls them so. */
function notFinite(value: number): string {
  return String(value).replace('Infinity', 'INF');
}

function textOf(type: TextPrimitive, value: unknown, path: Path): string {
  const text = primitiveText(type, value);
  if (typeof text === 'string') return text;
  throw wrong(path, `must be ${text.expected}`);
}

function checkType(value: unknown, type: keyof DataObjects, schema: SchemaTable): void {
  const concrete = isPlainObject(value) ? value['_type'] : undefined;
  if (concrete === type) return;
  if (typeof concrete === 'string' && schema.isSubtype(concrete, type)) return;
  const found = typeof concrete === 'string' ? concrete : describe(value, true);
  throw wrong([], `must be a ${type} or a type derived from it, not ${found}`);
}

/** What could be sent fits the schema. */
function checkSchema(value: unknown, schema: SchemaTable): void {
  try {
    codecOf(schema).checkValue('deserializeObject', value);
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    const path = error.path.replace(/^value\.?/, '');
    const hint = error.suggestion === undefined ? '' : `; ${error.suggestion}`;
    throw new SerializedObjectError(path, `must be ${error.expected}, not ${error.received}${hint}`, {
      cause: error,
    });
  }
}

function tooDeep(path: Path): SerializedObjectError {
  return wrong(path.slice(0, 3), `is nested deeper than ${MAX_DEPTH} levels, or contains itself`);
}

function wrong(path: Path, reason: string): SerializedObjectError {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return new SerializedObjectError(text.replace(/^\./, ''), reason);
}
