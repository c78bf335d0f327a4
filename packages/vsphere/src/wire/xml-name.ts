/**
 * Element and attribute names, taken out of a document without making a string each time.
 *
 * An answer of a vCenter repeats a few hundred names a hundred thousand times. A direct-mapped table
 * keeps the names met lately, so a name is checked and copied once and compared in place afterwards.
 * The table has a fixed number of slots and takes short names only, so no server can make it grow.
 */

export interface XmlName {
  /** As written: `xsi:type`. */
  readonly qualified: string;
  /** Empty when there is none. */
  readonly prefix: string;
  readonly local: string;
}

const SLOTS = 4096;
const LONGEST_KEPT = 64;

const START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const PART = `${START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040`;
const QUALIFIED_NAME = new RegExp(`^[${START}][${PART}]*(?::[${START}][${PART}]*)?$`, 'u');

// Shared by all documents: it holds names only, and a wrong slot costs a copy, never a wrong name.
const slots = Array.from<XmlName | undefined>({ length: SLOTS }).fill(undefined);

/** Feeds one character to the hash {@link nameBetween} wants. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The name in `xml` from `start` to `end`, or undefined when that is not a legal name. */
export function nameBetween(xml: string, start: number, end: number, hash: number): XmlName | undefined {
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const kept = slots[slot];
  const written = xml.slice(start, end);
  if (kept !== undefined && kept.qualified === written) return kept;
  const name = parseName(written);
  if (name !== undefined && written.length <= LONGEST_KEPT) slots[slot] = name;
  return name;
}

/** The parts of a qualified name, or undefined when it is not a legal one. */
export function parseName(qualified: string): XmlName | undefined {
  if (!QUALIFIED_NAME.test(qualified)) return undefined;
  const colon = qualified.indexOf(':');
  const whole = canonical(qualified);
  if (colon < 0) return { qualified: whole, prefix: '', local: whole };
  return {
    qualified: whole,
    prefix: canonical(qualified.slice(0, colon)),
    local: canonical(qualified.slice(colon + 1)),
  };
}

/** An equal string that the engine compares by address and that does not hold on to the document. */
function canonical(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? '';
}
