/**
 * A document as its bytes, with a string beside them to cut from.
 *
 * Tags, numbers and the ends of texts are looked for in the bytes: an engine walks a byte array several
 * times faster than a string. Text is cut from a string that has one character for each byte, so that both
 * have the same positions; only a cut with bytes beyond ASCII is decoded as UTF-8.
 */
import { isAscii } from 'node:buffer';
import { XmlSyntaxError } from '../errors.js';
import { ASCII_END } from './characters.js';
import { illegalCharacterAt } from './xml-text.js';

/** What is cut from a string is a copy below this length, and a view on the string from there on. */
const LENGTH_OF_VIEWS = 13;

export class XmlDocument {
  readonly bytes: Uint8Array;
  /** Of the same bytes, to read several at once. */
  readonly view: DataView;
  /** Of the bytes. */
  readonly length: number;
  readonly #buffer: Buffer;
  readonly #cut: string;
  readonly #ascii: boolean;

  /**
   * @param maxLength of a string in characters, of bytes in bytes
   * @throws {XmlSyntaxError} it is longer than that, or is a string that UTF-8 cannot carry
   */
  constructor(source: string | Uint8Array, maxLength: number) {
    if (source.length > maxLength) throw new XmlSyntaxError(`more than ${maxLength} characters`, maxLength);
    const buffer = typeof source === 'string' ? encoded(source) : bufferOver(source);
    this.#buffer = buffer;
    // Not a Buffer: one kind of array, whatever came, keeps the code that walks it fast.
    this.bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
    this.length = buffer.length;
    this.#ascii = typeof source === 'string' ? source.length === buffer.length : isAscii(buffer);
    this.#cut = typeof source === 'string' && this.#ascii ? source : buffer.toString('latin1');
  }

  /** The text between two positions. It may be a view on the whole document. */
  slice(start: number, end: number): string {
    if (this.#ascii || this.#isAsciiBetween(start, end)) return this.#cut.slice(start, end);
    return this.#buffer.toString('utf8', start, end);
  }

  /** The same, known to be ASCII. */
  sliceAscii(start: number, end: number): string {
    return this.#cut.slice(start, end);
  }

  /** The same as a string that does not keep the document alive. */
  detachedAscii(start: number, end: number): string {
    if (end - start < LENGTH_OF_VIEWS) return this.#cut.slice(start, end);
    return this.#buffer.toString('latin1', start, end);
  }

  /** @throws {XmlSyntaxError} a character there is none that XML allows */
  checkCharacters(start: number, end: number): void {
    const text = this.slice(start, end);
    const illegal = illegalCharacterAt(text);
    if (illegal >= 0) this.failInText('a character that XML does not allow', start, text.slice(0, illegal));
  }

  indexOf(what: string, from: number): number {
    return this.#cut.indexOf(what, from);
  }

  startsWith(what: string, at: number): boolean {
    return this.#cut.startsWith(what, at);
  }

  /** Fails at the end of `before`, which is the beginning of the text at `start`. */
  failInText(reason: string, start: number, before: string): never {
    return this.fail(reason, start + Buffer.byteLength(before));
  }

  fail(reason: string, position: number): never {
    throw new XmlSyntaxError(reason, this.charactersBefore(Math.min(position, this.length)));
  }

  /** Position in characters of a position in bytes. */
  charactersBefore(position: number): number {
    return this.#ascii ? position : this.#buffer.toString('utf8', 0, position).length;
  }

  #isAsciiBetween(start: number, end: number): boolean {
    const { bytes } = this;
    for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= ASCII_END) return false;
    return true;
  }
}

function encoded(text: string): Buffer {
  const buffer = Buffer.from(text);
  // Half a surrogate pair would turn into a legal character.
  if (buffer.length !== text.length) {
    const illegal = illegalCharacterAt(text);
    if (illegal >= 0) throw new XmlSyntaxError('a character that XML does not allow', illegal);
  }
  return buffer;
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
