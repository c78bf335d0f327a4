/**
 * The text of primitive values, in both directions.
 *
 * Writing is strict: a value is either exactly what its type allows or refused with what would have
 * been. Reading is tolerant: text outside the type's own is handed over as it came, because a server
 * that writes it is odd rather than unreadable, and no text at all for a number or date means no value.
 */
import type { Primitive } from '../schema/table-format.js';
import type { RequestProblem } from '../errors.js';
import { detached, illegalCharacterAt } from './xml-text.js';

export type TextPrimitive = Exclude<Primitive, 'anyType'>;

export type Reader = (text: string) => unknown;

/** Everything XML Schema has that a server may name in xsi:type, by the type that reads it. */
const READERS: Readonly<Record<TextPrimitive, Reader>> = {
  string: detached,
  boolean: readBoolean,
  byte: readInteger,
  short: readInteger,
  int: readInteger,
  long: readInteger,
  float: readFraction,
  double: readFraction,
  dateTime: readDate,
  base64Binary: readBytes,
  anyURI: (text) => detached(text.trim()),
};

const OTHER_NAMES: ReadonlyMap<string, TextPrimitive> = new Map([
  ['integer', 'long'],
  ['nonNegativeInteger', 'long'],
  ['positiveInteger', 'long'],
  ['unsignedLong', 'long'],
  ['unsignedInt', 'long'],
  ['unsignedShort', 'int'],
  ['unsignedByte', 'short'],
  ['decimal', 'double'],
  ['normalizedString', 'string'],
  ['token', 'string'],
]);

/** How text of a primitive type is read, by the type's local name; undefined for any other type. */
export function primitiveReader(name: string): Reader | undefined {
  const primitive = OTHER_NAMES.get(name) ?? name;
  return isTextPrimitive(primitive) ? READERS[primitive] : undefined;
}

/** What text of a primitive type mostly consists of, for a reader that can take it without cutting it out. */
export type LeafForm = 'text' | 'integer' | 'boolean' | 'other';

const LEAF_FORMS: ReadonlyMap<Reader, LeafForm> = new Map<Reader, LeafForm>([
  [detached, 'text'],
  [readInteger, 'integer'],
  [readBoolean, 'boolean'],
]);

/** The form of the text that {@link primitiveReader} made `reader` for. */
export function leafFormOf(reader: Reader): LeafForm {
  return LEAF_FORMS.get(reader) ?? 'other';
}

export function isTextPrimitive(name: string): name is TextPrimitive {
  return Object.hasOwn(READERS, name);
}

function readBoolean(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === '1') return true;
  if (trimmed === 'false' || trimmed === '0') return false;
  return unreadable(text);
}

/** Digits below this many always make a safe integer, and no number is made from a string for them. */
const SAFE_DIGITS = 15;

function readInteger(text: string): unknown {
  const { length } = text;
  const negative = text.charCodeAt(0) === 45;
  let at = negative ? 1 : 0;
  if (length > SAFE_DIGITS || at === length) return readUnusualInteger(text);
  let value = 0;
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return readUnusualInteger(text);
    value = value * 10 + digit;
  }
  return negative && value !== 0 ? -value : value;
}

function readUnusualInteger(text: string): unknown {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) return unreadable(text);
  const value = Number(trimmed);
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return BigInt(trimmed.startsWith('+') ? trimmed.slice(1) : trimmed);
}

function readFraction(text: string): unknown {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'INF') return Infinity;
  if (trimmed === '-INF') return -Infinity;
  return trimmed === 'NaN' ? Number.NaN : unreadable(text);
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

function readDate(text: string): unknown {
  const trimmed = text.trim();
  const match = DATE.exec(trimmed);
  if (match === null) return unreadable(text);
  // Without a zone vSphere means UTC; JavaScript would take local time.
  const date = new Date(match[1] === undefined ? `${trimmed}Z` : trimmed);
  return Number.isNaN(date.getTime()) ? unreadable(text) : date;
}

function readBytes(text: string): unknown {
  const compact = text.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return unreadable(text);
  return new Uint8Array(Buffer.from(compact, 'base64'));
}

function unreadable(text: string): string | undefined {
  return text.trim() === '' ? undefined : detached(text);
}

/** Why a value cannot be written as a type. */
export interface Refusal {
  readonly problem: RequestProblem;
  /** What would have been right, in words. */
  readonly expected: string;
}

const INTEGER_BITS = { byte: 8, short: 16, int: 32 } as const;
const LONGEST_LONG = 2n ** 63n;
const LARGEST_FLOAT = 3.402_823_466_385_288_6e38;
const LAST_YEAR = 9999;

const WRITERS: Readonly<Record<TextPrimitive, (value: unknown) => string | Refusal>> = {
  string: stringText,
  boolean: (value) => (typeof value === 'boolean' ? String(value) : wrongType('a boolean')),
  byte: (value) => integerText('byte', value),
  short: (value) => integerText('short', value),
  int: (value) => integerText('int', value),
  long: longText,
  float: (value) => fractionText('float', value),
  double: (value) => fractionText('double', value),
  dateTime: dateText,
  base64Binary: (value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : wrongType('a Uint8Array'),
  anyURI: stringText,
};

/** The text of `value` as a primitive, not escaped yet, or why it has none. */
export function primitiveText(type: TextPrimitive, value: unknown): string | Refusal {
  return WRITERS[type](value);
}

/** A value of the type as a caller would call it: what no value at all is refused with. */
export function primitiveInWords(type: TextPrimitive): string {
  const refusal = primitiveText(type, undefined);
  return typeof refusal === 'string' ? type : refusal.expected;
}

function stringText(value: unknown): string | Refusal {
  if (typeof value !== 'string') return wrongType('a string');
  if (illegalCharacterAt(value) < 0) return value;
  return { problem: 'illegalCharacter', expected: 'a string of characters that XML can carry' };
}

function integerText(type: 'byte' | 'short' | 'int', value: unknown): string | Refusal {
  const limit = 2 ** (INTEGER_BITS[type] - 1);
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(`an integer (${type})`);
  if (value >= -limit && value < limit) return String(value);
  return { problem: 'outOfRange', expected: `an integer from ${-limit} to ${limit - 1} (${type})` };
}

function longText(value: unknown): string | Refusal {
  if (typeof value === 'bigint') {
    if (value >= -LONGEST_LONG && value < LONGEST_LONG) return String(value);
    return { problem: 'outOfRange', expected: 'an integer of 64 bits (long)' };
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType('an integer (long)');
  if (Number.isSafeInteger(value)) return String(value);
  return { problem: 'outOfRange', expected: 'a safe integer, or a bigint where it is beyond 2^53 (long)' };
}

function fractionText(type: 'float' | 'double', value: unknown): string | Refusal {
  if (typeof value !== 'number') return wrongType(`a number (${type})`);
  if (!Number.isFinite(value)) return { problem: 'outOfRange', expected: `a finite number (${type})` };
  if (type === 'float' && Math.abs(value) > LARGEST_FLOAT) {
    return { problem: 'outOfRange', expected: 'a number of single precision (float)' };
  }
  return String(value);
}

function dateText(value: unknown): string | Refusal {
  if (!(value instanceof Date)) return wrongType('a Date');
  const year = value.getUTCFullYear();
  if (Number.isNaN(year)) return { problem: 'illegalValue', expected: 'a valid Date' };
  if (year < 1 || year > LAST_YEAR)
    return { problem: 'outOfRange', expected: `a Date of year 1 to ${LAST_YEAR}` };
  return value.toISOString();
}

function wrongType(expected: string): Refusal {
  return { problem: 'wrongType', expected };
}
