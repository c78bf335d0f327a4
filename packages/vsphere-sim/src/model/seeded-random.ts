/**
 * Chance that repeats itself: the same seed gives the same numbers, uuids and addresses in the same order.
 *
 * The generator is mulberry32: small, fast, and good enough to look random. It protects nothing.
 */
export class SeededRandom {
  #state: number;

  constructor(seed = 1) {
    this.#state = Math.trunc(seed) >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number of at least 0 and below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** `digits` hexadecimal digits, in lower case. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += this.below(2 ** 32)
        .toString(16)
        .padStart(8, '0');
    }
    return text.slice(0, digits);
  }

  /** A uuid of version 4. */
  uuid(): string {
    const digits = this.hex(32);
    const variant = '89ab'.charAt(this.below(4));
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${variant}${digits.slice(17, 20)}`,
      digits.slice(20, 32),
    ].join('-');
  }
}
