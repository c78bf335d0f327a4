/**
 * Reading one value of an extra spec, which is always text. A missing value and an empty one are the same: nothing was
 * said. Anything that cannot be read is refused by its key.
 */
import { invalidProperty } from '../invalid-property.js';

export type ExtraSpecs = Readonly<Record<string, string>>;

const TRUE_WORDS = new Set(['true', 't', 'yes', 'y', 'on', '1']);
const FALSE_WORDS = new Set(['false', 'f', 'no', 'n', 'off', '0']);

/** The text without blanks around it; `undefined` when there is none. */
export function textOf(extraSpecs: ExtraSpecs, key: string): string | undefined {
  return extraSpecs[key]?.trim() || undefined;
}

/** A whole number of 0 or more; `undefined` when the key is missing or empty. */
export function wholeNumber(extraSpecs: ExtraSpecs, key: string): number | undefined {
  const text = textOf(extraSpecs, key);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw invalidProperty(key, 'must be a whole number of 0 or more', text);
  }
  return number;
}

/** A whole number from 0 to 100. */
export function percent(extraSpecs: ExtraSpecs, key: string): number | undefined {
  const number = wholeNumber(extraSpecs, key);
  if (number !== undefined && number > 100) throw invalidProperty(key, 'must be at most 100', number);
  return number;
}

export function flag(extraSpecs: ExtraSpecs, key: string): boolean | undefined {
  const text = textOf(extraSpecs, key);
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (TRUE_WORDS.has(word)) return true;
  if (FALSE_WORDS.has(word)) return false;
  throw invalidProperty(key, 'must be true or false', text);
}

export function oneOf<T extends string>(
  extraSpecs: ExtraSpecs,
  key: string,
  values: readonly T[],
): T | undefined {
  const text = textOf(extraSpecs, key);
  return text === undefined ? undefined : checkedWord(text, key, values);
}

/** @throws {InvalidInput} the text is none of the words */
export function checkedWord<T extends string>(text: string, property: string, words: readonly T[]): T {
  const word = words.find((known) => known === text);
  if (word === undefined) throw invalidProperty(property, `must be one of ${words.join(', ')}`, text);
  return word;
}
