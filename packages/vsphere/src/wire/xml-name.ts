/**
 * Element and attribute names, taken out of a document without making a string each time.
 *
 * An answer of a vCenter repeats a few hundred names a hundred thousand times. A direct-mapped table
 * keeps the names met lately, so a name is checked and copied once and compared in place afterwards.
 * The table has a fixed number of slots and takes short names only, so no server can make it grow.
 */
import { ByteSequence } from './byte-sequence.js';
import { EQUALS, GREATER, SLASH, SPACE } from './characters.js';
import type { XmlDocument } from './xml-document.js';

export class XmlName {
  /** As written: `xsi:type`. */
  readonly qualified: string;
  /** Empty when there is none. */
  readonly prefix: string;
  readonly local: string;
  readonly #length: number;
  // Made when first needed: somebody may send a million names that come once.
  #bare: ByteSequence | undefined;
  #start: ByteSequence | undefined;
  #end: ByteSequence | undefined;

  constructor(qualified: string, prefix: string, local: string) {
    this.qualified = qualified;
    this.prefix = prefix;
    this.local = local;
    this.#length = Buffer.byteLength(qualified);
  }

  /** Of the name as written, in bytes. */
  get length(): number {
    return this.#length;
  }

  /** Does the name stand in the document from `at` on? The one there may be longer. */
  isAt(document: DataView, at: number): boolean {
    this.#bare ??= new ByteSequence(this.qualified);
    return this.#bare.isAt(document, at);
  }

  /** Does `<name` stand in the document from `at` on? The name there may be longer. */
  startsAt(document: DataView, at: number): boolean {
    this.#start ??= new ByteSequence(`<${this.qualified}`);
    return this.#start.isAt(document, at);
  }

  /** Does `</name>` stand in the document from `at` on, without a blank in it? */
  endsAt(document: DataView, at: number): boolean {
    this.#end ??= new ByteSequence(`</${this.qualified}>`);
    return this.#end.isAt(document, at);
  }
}

export const NO_NAME = new XmlName('', '', '');

const SLOTS = 4096;
const LONGEST_KEPT = 64;

const START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const PART = `${START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040`;
/** As nearly all are. The other expression takes longer to compile than a login's answers to read. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const QUALIFIED_NAME = new RegExp(`^[${START}][${PART}]*(?::[${START}][${PART}]*)?$`, 'u');

// Shared by all documents: it holds names only, and a wrong slot costs a copy, never a wrong name.
const slots = Array.from<XmlName | undefined>({ length: SLOTS }).fill(undefined);
const hashes = new Int32Array(SLOTS);

/** The name that begins at `at`, or undefined when none does. It ends {@link XmlName.length} bytes on. */
export function nameAt(document: XmlDocument, at: number): XmlName | undefined {
  const { bytes, length } = document;
  let end = at;
  let hash = 0;
  while (end < length) {
    const code = bytes[end] ?? 0;
    if (code <= GREATER && (code <= SPACE || code === SLASH || code === EQUALS || code === GREATER)) break;
    hash = (Math.imul(hash, 31) + code) | 0;
    end += 1;
  }
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const kept = slots[slot];
  if (kept !== undefined && hashes[slot] === hash && kept.length === end - at && kept.isAt(document.view, at))
    return kept;
  const name = parseName(document.slice(at, end));
  if (name !== undefined && end - at <= LONGEST_KEPT) {
    slots[slot] = name;
    hashes[slot] = hash;
  }
  return name;
}

/** The parts of a qualified name, or undefined when it is not a legal one. */
export function parseName(qualified: string): XmlName | undefined {
  if (!PLAIN_NAME.test(qualified) && !QUALIFIED_NAME.test(qualified)) return undefined;
  const colon = qualified.indexOf(':');
  const whole = canonical(qualified);
  if (colon < 0) return new XmlName(whole, '', whole);
  return new XmlName(whole, canonical(qualified.slice(0, colon)), canonical(qualified.slice(colon + 1)));
}

/** An equal string that the engine compares by address and that does not hold on to the document. */
function canonical(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? '';
}
