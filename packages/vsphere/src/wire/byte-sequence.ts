/**
 * Characters that are looked for at one place in a document.
 *
 * They are compared four bytes at a time. The last four may overlap the ones before, so that nothing is left over; what is
 * shorter than four is compared byte by byte.
 */
const WORD = 4;

export class ByteSequence {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  readonly #lastWord: number;

  constructor(text: string) {
    const bytes = new Uint8Array(Buffer.from(text));
    const { length } = bytes;
    const view = new DataView(bytes.buffer);
    this.length = length;
    this.#bytes = bytes;
    this.#words = new Int32Array(Math.max(0, Math.ceil(length / WORD) - 1));
    for (let index = 0; index < this.#words.length; index += 1) {
      this.#words[index] = view.getInt32(index * WORD, true);
    }
    this.#lastWord = length < WORD ? 0 : view.getInt32(length - WORD, true);
  }

  /** Do they stand in the document from `at` on? What comes behind them is not looked at. */
  isAt(document: DataView, at: number): boolean {
    const end = at + this.length;
    if (end > document.byteLength) return false;
    if (this.length < WORD) return this.#isShortAt(document, at);
    const words = this.#words;
    for (let index = 0; index < words.length; index += 1) {
      if (document.getInt32(at + index * WORD, true) !== words[index]) return false;
    }
    return document.getInt32(end - WORD, true) === this.#lastWord;
  }

  #isShortAt(document: DataView, at: number): boolean {
    const own = this.#bytes;
    for (let index = 0; index < own.length; index += 1) {
      if (document.getUint8(at + index) !== own[index]) return false;
    }
    return true;
  }
}

/** Do the same `length` bytes stand at both places? Both have to be inside of the document. */
export function isRepeated(document: DataView, at: number, before: number, length: number): boolean {
  let index = 0;
  for (; index + WORD <= length; index += WORD) {
    if (document.getInt32(at + index, true) !== document.getInt32(before + index, true)) return false;
  }
  for (; index < length; index += 1) {
    if (document.getUint8(at + index) !== document.getUint8(before + index)) return false;
  }
  return true;
}
