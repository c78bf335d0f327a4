/**
 * Values as plain JSON, for jq and the like: dates in ISO 8601, bytes in base64, numbers beyond 2^53 as text. The
 * parameters of `call` may be written the same way.
 */
import { XsdValue } from '../../wire/xsd-value.js';

/** A copy of `value` that JSON can hold. */
export function plainJson(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof XsdValue) return plainJson(value.value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainJson(inner)]));
}
