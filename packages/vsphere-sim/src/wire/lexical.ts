/**
 * Text of XML Schema's primitive types to values, exactly as XML Schema has them or not at all.
 *
 * Blank space around a value counts for strings only. A date may come without a zone, which then is UTC: vCenter
 * accepts that.
 */

/** Stands for text that is not of the type. */
export const UNREADABLE = Symbol('unreadable');

type Read = (text: string) => unknown;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['string', (text) => text],
  ['anyURI', (text) => text.trim()],
  ['boolean', readBoolean],
  ['byte', integerOf(8)],
  ['short', integerOf(16)],
  ['int', integerOf(32)],
  ['long', integerOf(64)],
  ['float', readFraction],
  ['double', readFraction],
  ['dateTime', readDate],
  ['base64Binary', readBytes],
]);

/** The integer types that are narrower: each of their values is a value of the wider one. */
const NARROWER: ReadonlyMap<string, readonly string[]> = new Map([
  ['short', ['byte']],
  ['int', ['byte', 'short']],
  ['long', ['byte', 'short', 'int']],
]);

/** True for what has text of a known form; `anyType` has not. */
export function isPrimitive(name: string): boolean {
  return READERS.has(name);
}

/** May a value of the one primitive type stand where the other is declared? */
export function isPrimitiveSubtype(name: string, declared: string): boolean {
  return name === declared || (NARROWER.get(declared)?.includes(name) ?? false);
}

/** The value, or {@link UNREADABLE}. */
export function readPrimitive(type: string, text: string): unknown {
  return READERS.get(type)?.(text) ?? UNREADABLE;
}

function readBoolean(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === '1') return true;
  return trimmed === 'false' || trimmed === '0' ? false : UNREADABLE;
}

function integerOf(bits: number): Read {
  const limit = 2n ** BigInt(bits - 1);
  return (text) => {
    const trimmed = text.trim();
    // Twenty digits are beyond any range; more would only cost time.
    if (!/^[+-]?0*\d{1,20}$/.test(trimmed)) return UNREADABLE;
    const value = Number(trimmed);
    const exact = BigInt(trimmed.startsWith('+') ? trimmed.slice(1) : trimmed);
    if (exact < -limit || exact >= limit) return UNREADABLE;
    if (!Number.isSafeInteger(value)) return exact;
    return value === 0 ? 0 : value;
  };
}

function readFraction(text: string): unknown {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'INF') return Infinity;
  if (trimmed === '-INF') return -Infinity;
  return trimmed === 'NaN' ? Number.NaN : UNREADABLE;
}

const DATE = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,12}))?(Z|[+-]\d\d:\d\d)?$/;
const MILLISECOND_DIGITS = 3;

function readDate(text: string): unknown {
  const match = DATE.exec(text.trim());
  if (match === null) return UNREADABLE;
  const [, day = '', time = '', fraction = '', zone = 'Z'] = match;
  // JavaScript takes the 30th of February for the 1st of March.
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return UNREADABLE;
  const milliseconds = fraction.slice(0, MILLISECOND_DIGITS).padEnd(MILLISECOND_DIGITS, '0');
  const date = new Date(`${day}T${time}.${milliseconds}${zone}`);
  return Number.isNaN(date.getTime()) ? UNREADABLE : date;
}

function readBytes(text: string): unknown {
  const compact = text.replaceAll(/[ \t\r\n]/g, '');
  const isBase64 = compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
  return isBase64 ? new Uint8Array(Buffer.from(compact, 'base64')) : UNREADABLE;
}
