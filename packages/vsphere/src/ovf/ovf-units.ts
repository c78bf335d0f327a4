/**
 * Quantities in OVF descriptors: a number, and a unit written as a formula.
 *
 * `byte * 2^20` is the specification's form. Older tools write `MegaBytes` and mean the same.
 */
import { MalformedOvfError } from './ovf-errors.js';

const KILO = 1024;
const WORDS: Readonly<Record<string, number>> = {
  byte: 1,
  bytes: 1,
  kb: KILO,
  kilobytes: KILO,
  mb: KILO ** 2,
  megabytes: KILO ** 2,
  gb: KILO ** 3,
  gigabytes: KILO ** 3,
  tb: KILO ** 4,
  terabytes: KILO ** 4,
};

/**
 * How many bytes a quantity in that unit is. Without a unit it is in bytes.
 *
 * @throws {MalformedOvfError} the unit is none of size, or the result is larger than any disk
 */
export function bytesOf(quantity: string, unit: string | undefined, what: string): number {
  const number = Number(quantity.trim());
  if (!/^\s*\d+\s*$/.test(quantity)) {
    throw new MalformedOvfError(`${what} is ${JSON.stringify(quantity.slice(0, 40))}, which is no number`);
  }
  const bytes = number * bytesOfUnit(unit, what);
  if (!Number.isSafeInteger(bytes)) throw new MalformedOvfError(`${what} is larger than any there is`);
  return bytes;
}

function bytesOfUnit(unit: string | undefined, what: string): number {
  if (unit === undefined || unit.trim() === '') return 1;
  const word = WORDS[unit.trim().toLowerCase()];
  if (word !== undefined) return word;
  const [, base, exponent] = /^\s*byte\s*\*\s*(\d{1,15})(?:\s*\^\s*(\d{1,2}))?\s*$/i.exec(unit) ?? [];
  if (base === undefined) {
    throw new MalformedOvfError(
      `${what} is in ${JSON.stringify(unit.slice(0, 40))}, which is no unit of size`,
    );
  }
  return Number(base) ** Number(exponent ?? 1);
}
