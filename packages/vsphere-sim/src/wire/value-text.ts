/**
 * Values of XML Schema's primitive types as text.
 *
 * What a value is not of the type is the simulator's own mistake, and a client would choke on it far from where it was
 * made; so nothing is converted here.
 */

/** Gives undefined for a value that is not of the type. */
export type WriteText = (value: unknown) => string | undefined;

const WRITERS: ReadonlyMap<string, WriteText> = new Map<string, WriteText>([
  ['string', stringText],
  ['anyURI', stringText],
  ['boolean', (value) => (typeof value === 'boolean' ? String(value) : undefined)],
  ['byte', integerOf(8)],
  ['short', integerOf(16)],
  ['int', integerOf(32)],
  ['long', longText],
  ['float', fractionText],
  ['double', fractionText],
  ['dateTime', dateText],
  ['base64Binary', bytesText],
]);

export function primitiveText(type: string): WriteText {
  const writer = WRITERS.get(type);
  if (writer === undefined) throw new Error(`There is no primitive type ${type}.`);
  return writer;
}

function stringText(value: unknown): string | undefined {
  return typeof value === 'string' ? escaped(value) : undefined;
}

function integerOf(bits: number): WriteText {
  const limit = 2 ** (bits - 1);
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= -limit && value < limit
      ? String(value)
      : undefined;
}

const LONG_LIMIT = 2n ** 63n;

function longText(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  const fits = typeof value === 'bigint' && value >= -LONG_LIMIT && value < LONG_LIMIT;
  return fits ? String(value) : undefined;
}

function fractionText(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (value === Infinity) return 'INF';
  return value === -Infinity ? '-INF' : String(value);
}

function dateText(value: unknown): string | undefined {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
}

function bytesText(value: unknown): string | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
}

/** Finds more than is special, but finds it fast: halves of a character are looked at again below. */
// oxlint-disable-next-line no-control-regex
const PERHAPS_SPECIAL = /[&<>\r\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const SPECIAL = /[&<>\r]|[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text for an element. Characters that XML cannot carry are replaced. */
export function escaped(text: string): string {
  if (!PERHAPS_SPECIAL.test(text)) return text;
  return text.replace(SPECIAL, (found) => ENTITIES[found] ?? '\uFFFD');
}

const PLAIN = /^\w*$/;
const SPECIAL_IN_ATTRIBUTES = /["\t\n]/g;
const ATTRIBUTE_ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/** Text between double quotes. White space would be read as blanks there. */
export function escapedAttribute(text: string): string {
  if (PLAIN.test(text)) return text;
  return escaped(text).replace(SPECIAL_IN_ATTRIBUTES, (found) => ATTRIBUTE_ENTITIES[found] ?? found);
}
