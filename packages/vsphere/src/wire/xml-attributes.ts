/**
 * The attributes of start tags, read once for each way they are written.
 *
 * Tags with attributes repeat themselves even more than names do: ` xsi:type="VirtualDisk"` stands on every
 * disk. What stands between the name and the end of a tag is therefore looked up among the ones read before,
 * byte by byte in the document itself, and only read when it is new. The table lasts as long as the
 * document and has a fixed number of slots.
 */
import { isRepeated } from './byte-sequence.js';
import { blanksEnd, DOUBLE_QUOTE, EQUALS, GREATER, SINGLE_QUOTE, SLASH } from './characters.js';
import type { XmlDocument } from './xml-document.js';
import { nameAt, NO_NAME, parseName, type XmlName } from './xml-name.js';
import { detached, resolveReferences } from './xml-text.js';

/** Most attributes on one element: finding a duplicate takes time that grows with the square. */
const MAX_ATTRIBUTES = 256;
const SLOT_BITS = 10;
const SLOTS = 2 ** SLOT_BITS;
const LONGEST_KEPT = 256;
/** Of how many characters every second one decides where attributes are kept. */
const HASHED = 24;
/** In a shorter document the table costs more than it saves. */
const SHORTEST_WITH_TABLE = 8192;

export interface NamespaceBinding {
  readonly prefix: string;
  readonly uri: string;
}

/** What the attributes of a start tag say. */
export class XmlAttributes {
  readonly names: readonly XmlName[];
  readonly values: readonly string[];
  readonly bindings: readonly NamespaceBinding[];
  /** The tag ends with a slash: it is the whole element. */
  readonly selfClosed: boolean;
  /** The local name in `xsi:type` under any prefix; empty when it is not a name, undefined when there is none. */
  readonly schemaType: string | undefined;
  /** The same of a `type` without a prefix: the kind of object that a reference names. */
  readonly plainType: string | undefined;
  /** `xsi:nil` under any prefix says so. */
  readonly isNil: boolean;

  constructor(names: readonly XmlName[], values: readonly string[], selfClosed: boolean) {
    this.names = names;
    this.values = values;
    this.selfClosed = selfClosed;
    this.bindings = names.flatMap(({ qualified, prefix, local }, index) =>
      prefix === 'xmlns' || qualified === 'xmlns'
        ? { prefix: prefix === '' ? '' : local, uri: values[index] ?? '' }
        : [],
    );
    this.schemaType = this.#lastNameIn(({ local, prefix }) => local === 'type' && prefix !== '');
    this.plainType = this.#lastNameIn(({ qualified }) => qualified === 'type');
    this.isNil = names.some(
      ({ local, prefix }, index) =>
        local === 'nil' && prefix !== '' && /^(?:true|1)$/.test(values[index] ?? ''),
    );
  }

  /** The value as a name; parts are empty where it is not a legal one. */
  valueAsName(index: number): XmlName {
    return parseName(this.values[index]?.trim() ?? '') ?? NO_NAME;
  }

  #lastNameIn(isWanted: (name: XmlName) => boolean): string | undefined {
    const index = this.names.findLastIndex(isWanted);
    return index < 0 ? undefined : this.valueAsName(index).local;
  }
}

const NONE_BUT_CLOSED = new XmlAttributes([], [], true);
export const NO_ATTRIBUTES = new XmlAttributes([], [], false);

/** Reads the attributes of the tags of one document. */
export class AttributeReader {
  /** Where the tag read last ends. */
  end = 0;

  readonly #document: XmlDocument;
  // Where the attributes kept in a slot stand in the document, and how long they are there.
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #kept: (XmlAttributes | undefined)[];

  constructor(document: XmlDocument) {
    const slots = document.length < SHORTEST_WITH_TABLE ? 0 : SLOTS;
    this.#document = document;
    this.#starts = new Int32Array(slots);
    this.#lengths = new Int32Array(slots);
    this.#kept = Array.from({ length: slots }, () => undefined);
  }

  /**
   * What stands between the name of a start tag, which ends at `start`, and the end of the tag.
   *
   * @throws {XmlSyntaxError} the tag is not well-formed from there on
   */
  read(start: number): XmlAttributes {
    const document = this.#document;
    const { bytes, length } = document;
    let end = start;
    while (end < length && bytes[end] !== GREATER) end += 1;
    const slot = this.#slotOf(start, end);
    const kept = this.#keptIn(slot, start, end) ?? this.#keptIn(slot ^ 1, start, end);
    if (kept !== undefined) {
      this.end = end + 1;
      return kept;
    }
    const attributes = this.#parse(start);
    // A '>' may stand inside a value too; the tag then ends behind the first one.
    if (this.end === end + 1 && end - start <= LONGEST_KEPT) this.#keep(attributes, slot, start, end);
    return attributes;
  }

  #keptIn(slot: number, start: number, end: number): XmlAttributes | undefined {
    const kept = this.#kept[slot];
    if (kept === undefined || this.#lengths[slot] !== end - start) return undefined;
    return isRepeated(this.#document.view, start, this.#starts[slot] ?? 0, end - start) ? kept : undefined;
  }

  /** What was in the slot goes next door, so that two that share one do not chase each other out. */
  #keep(attributes: XmlAttributes, slot: number, start: number, end: number): void {
    if (slot >= this.#kept.length) return;
    this.#kept[slot ^ 1] = this.#kept[slot];
    this.#starts[slot ^ 1] = this.#starts[slot] ?? 0;
    this.#lengths[slot ^ 1] = this.#lengths[slot] ?? 0;
    this.#kept[slot] = attributes;
    this.#starts[slot] = start;
    this.#lengths[slot] = end - start;
  }

  /** By the length and some of the last characters: they all begin alike. */
  #slotOf(start: number, end: number): number {
    const { bytes } = this.#document;
    const length = end - start;
    let hash = length;
    for (let at = Math.max(start, end - HASHED); at < end; at += 2) {
      hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    }
    return Math.imul(hash, 0x9e37_79b1) >>> (32 - SLOT_BITS);
  }

  #parse(start: number): XmlAttributes {
    const document = this.#document;
    const { bytes } = document;
    const names: XmlName[] = [];
    const values: string[] = [];
    this.end = start;
    for (;;) {
      const at = blanksEnd(bytes, this.end);
      const code = bytes[at];
      if (code === GREATER) {
        this.end = at + 1;
        return names.length === 0 ? NO_ATTRIBUTES : new XmlAttributes(names, values, false);
      }
      if (code === SLASH) {
        if (bytes[at + 1] !== GREATER) document.fail("no '/>'", at + 1);
        this.end = at + 2;
        return names.length === 0 ? NONE_BUT_CLOSED : new XmlAttributes(names, values, true);
      }
      if (code === undefined) document.fail('the document ends inside a tag', at);
      if (at === this.end) document.fail('a tag that does not go on with a blank or end', at);
      const name = this.#nameAt(at, names);
      names.push(name);
      values.push(this.#valueBehind(name, at + name.length));
    }
  }

  #nameAt(at: number, before: readonly XmlName[]): XmlName {
    const document = this.#document;
    const name = nameAt(document, at) ?? document.fail('not a legal name', at);
    if (before.length >= MAX_ATTRIBUTES) document.fail(`more than ${MAX_ATTRIBUTES} attributes`, at);
    if (before.some(({ qualified }) => qualified === name.qualified))
      document.fail(`${name.qualified} given twice`, at);
    return name;
  }

  #valueBehind({ qualified }: XmlName, nameEnd: number): string {
    const document = this.#document;
    const { bytes } = document;
    const equals = blanksEnd(bytes, nameEnd);
    if (bytes[equals] !== EQUALS) document.fail(`no '=' after the attribute ${qualified}`, equals);
    const quoteAt = blanksEnd(bytes, equals + 1);
    const quote = bytes[quoteAt];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)
      document.fail(`no quoted value of ${qualified}`, quoteAt);
    const start = quoteAt + 1;
    const end = bytes.indexOf(quote ?? 0, start);
    if (end < 0) document.fail(`the value of ${qualified} does not end`, start);
    this.end = end + 1;
    return this.#valueBetween(qualified, start, end);
  }

  #valueBetween(qualified: string, start: number, end: number): string {
    const document = this.#document;
    document.checkCharacters(start, end);
    const raw = document.slice(start, end);
    const less = raw.indexOf('<');
    if (less >= 0) document.failInText(`'<' in the value of ${qualified}`, start, raw.slice(0, less));
    // A reader turns line ends into newlines first and any blank into a space then.
    const value = resolveReferences(raw.replaceAll(/\r\n|[\t\n\r]/g, ' '));
    return typeof value === 'string'
      ? detached(value)
      : document.fail('a reference to an unknown entity', start);
  }
}
