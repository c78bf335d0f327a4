/** Characters that are looked for at one place in a document. */
export class ByteSequence {
  readonly length: number;
  readonly #bytes: Uint8Array;

  constructor(text: string) {
    this.#bytes = new Uint8Array(Buffer.from(text));
    this.length = this.#bytes.length;
  }

  /** Do they stand in `bytes` from `at` on? What comes behind them is not looked at. */
  isAt(bytes: Uint8Array, at: number): boolean {
    return this.isPartAt(bytes, at, 0, this.length);
  }

  /** The same for `length` of the characters, those from `from` on. */
  isPartAt(bytes: Uint8Array, at: number, from: number, length: number): boolean {
    const own = this.#bytes;
    if (at + length > bytes.length) return false;
    for (let index = 0; index < length; index += 1) {
      if (bytes[at + index] !== own[from + index]) return false;
    }
    return true;
  }
}

/** Do the same `length` bytes stand at both places? */
export function isRepeated(bytes: Uint8Array, at: number, before: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) {
    if (bytes[at + index] !== bytes[before + index]) return false;
  }
  return true;
}
