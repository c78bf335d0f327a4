/**
 * Texts of one document, as strings that do not hold on to it.
 *
 * Half of the texts of an answer have been there before: `persistent`, `Hard disk 1`. They are looked up
 * in a table of the ones met lately, compared byte by byte where they stand in the document, and come out as
 * one string. The table lasts as long as the document and has a fixed number of slots.
 */
import { isRepeated } from './byte-sequence.js';
import type { XmlDocument } from './xml-document.js';

const SLOT_BITS = 11;
const SLOTS = 2 ** SLOT_BITS;
/** In a shorter document the table costs more than it saves. */
const SHORTEST_WITH_TABLE = 8192;
/** A longer text is hardly ever repeated. */
const LONGEST_KEPT = 48;

export class RepeatedTexts {
  readonly #document: XmlDocument;
  readonly #longestKept: number;
  readonly #starts: Int32Array;
  readonly #texts: string[];

  constructor(document: XmlDocument) {
    const worthIt = document.length >= SHORTEST_WITH_TABLE;
    this.#document = document;
    this.#longestKept = worthIt ? LONGEST_KEPT : 0;
    this.#starts = new Int32Array(worthIt ? SLOTS : 0);
    this.#texts = Array.from<string>({ length: worthIt ? SLOTS : 0 }).fill('');
  }

  /** The text between two positions, all of it ASCII. */
  asciiBetween(start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > this.#longestKept) return this.#document.detachedAscii(start, end);
    const slot = this.#slotOf(start, length);
    const kept = this.#texts[slot] ?? '';
    if (kept.length === length && isRepeated(this.#document.view, start, this.#starts[slot] ?? 0, length))
      return kept;
    const text = this.#document.detachedAscii(start, end);
    this.#starts[slot] = start;
    this.#texts[slot] = text;
    return text;
  }

  /** By its length and five of its characters. */
  #slotOf(start: number, length: number): number {
    const { bytes } = this.#document;
    const last = start + length - 1;
    const end = ((bytes[last] ?? 0) << 8) | (bytes[last - 1] ?? 0);
    const inside = ((bytes[start + (length >> 1)] ?? 0) << 8) | (bytes[start + (length >> 2)] ?? 0);
    const hash =
      Math.imul((end << 16) | inside, 0x9e37_79b1) ^
      Math.imul((length << 8) | (bytes[start] ?? 0), 0x85eb_ca6b);
    return hash >>> (32 - SLOT_BITS);
  }
}
