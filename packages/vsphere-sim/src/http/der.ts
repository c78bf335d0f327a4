/** DER, as far as certificates need it: values written as tag, length and content. */

export function sequence(...items: readonly Uint8Array[]): Buffer {
  return tagged(0x30, Buffer.concat(items));
}

export function setOf(item: Uint8Array): Buffer {
  return tagged(0x31, item);
}

/** A whole number that is not negative, from its bytes, highest first. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const isHigh = (digits[0] ?? 0) > 0x7f;
  return tagged(0x02, isHigh ? Buffer.concat([Uint8Array.of(0), digits]) : digits);
}

export function boolean(value: boolean): Buffer {
  return tagged(0x01, Uint8Array.of(value ? 0xff : 0));
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

export function utf8String(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text, 'utf8'));
}

export function octetString(content: Uint8Array): Buffer {
  return tagged(0x04, content);
}

/** @param unusedBits how many of the last byte's bits do not count */
export function bitString(content: Uint8Array, unusedBits = 0): Buffer {
  return tagged(0x03, Buffer.concat([Uint8Array.of(unusedBits), content]));
}

/** A time up to the year 2049 in the short form, a later one in the long, as certificates must have it. */
export function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2), 'latin1'))
    : tagged(0x18, Buffer.from(digits, 'latin1'));
}

/** A value whose meaning depends on where it stands. */
export function contextual(number: number, content: Uint8Array, isConstructed: boolean): Buffer {
  return tagged((isConstructed ? 0xa0 : 0x80) + number, content);
}

function tagged(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content), content]);
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  return Uint8Array.of(0x80 + digits.length, ...digits);
}

function base128(number: number): number[] {
  const digits = [number % 128];
  for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
    digits.unshift((left % 128) + 128);
  }
  return digits;
}
