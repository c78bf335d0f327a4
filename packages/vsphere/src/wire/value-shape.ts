/**
 * What a caller's value is, to decide how it travels and to name it in an error.
 *
 * The words never contain the value itself where it could be a secret: the caller of {@link describe}
 * says so.
 */
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { illegalCharacterAt } from './xml-text.js';
import { XsdValue } from './xsd-value.js';

const LONGEST_SHOWN = 40;

/** An object literal, or an instance of a caller's class; not an array, Date, Map, promise... */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]' && !(value instanceof XsdValue);
}

/** A managed object reference and nothing more. */
export function isReference(value: unknown): value is ManagedObjectReference {
  if (!isPlainObject(value) || Object.keys(value).length !== 2) return false;
  return isNonEmptyString(value['type']) && isNonEmptyString(value['value']);
}

function isNonEmptyString(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** `a Folder`, `an OptionValue`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The value in words: `the number 5`, `a reference to a Folder`. */
export function describe(value: unknown, secret: boolean): string {
  if (value === null || value === undefined) return String(value);
  if (secret) return withArticle(typeof value);
  if (typeof value === 'string') return describeString(value);
  if (typeof value === 'object') return describeObject(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return `the ${typeof value} ${value}`;
  }
  return withArticle(typeof value);
}

function describeString(text: string): string {
  const illegal = illegalCharacterAt(text);
  if (illegal >= 0) {
    const code = text.charCodeAt(illegal).toString(16).toUpperCase().padStart(4, '0');
    return `a string with the character U+${code} at ${illegal}`;
  }
  return `the string ${JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text)}`;
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'an invalid Date' : `the Date ${value.toISOString()}`;
  if (value instanceof XsdValue) return `an xsd('${value.type}') value`;
  if (isReference(value)) return `a reference to ${withArticle(value.type)}`;
  if (isPlainObject(value))
    return typeof value['_type'] === 'string' ? withArticle(value['_type']) : 'an object';
  return withArticle(Object.prototype.toString.call(value).slice('[object '.length, -1));
}
