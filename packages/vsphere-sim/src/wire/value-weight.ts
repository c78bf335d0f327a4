/**
 * Is a value long when it is written? Decides what is written at once and what bit by bit.
 *
 * A guess that never looks at more of the value than it takes to know: a light value is seen whole, a heavy one only
 * up to the limit, whatever its shape is.
 */
import { Typed } from './typed.js';

/** In characters, of about the length that they are written with. */
const HEAVY = 16 * 1024;
const TAGS = 5;
const ITEM = 16;
const DATE = 24;
const NUMBER = 4;

export function isHeavy(value: unknown): boolean {
  if (typeof value === 'string') return value.length > HEAVY;
  return typeof value === 'object' && left(value, HEAVY) < 0;
}

/** What is left of the allowance behind the value; less than nothing when it is used up. */
function left(value: unknown, allowance: number): number {
  if (typeof value === 'string') return allowance - value.length;
  if (typeof value !== 'object' || value === null) return allowance - NUMBER;
  if (Array.isArray(value)) return leftOfItems(value, allowance);
  if (value instanceof Typed) return left(value.value, allowance - ITEM);
  if (value instanceof Uint8Array) return allowance - (value.length * 4) / 3;
  return value instanceof Date ? allowance - DATE : leftOfMembers(value, allowance);
}

function leftOfItems(items: readonly unknown[], allowance: number): number {
  let rest = allowance;
  for (let index = 0; index < items.length && rest >= 0; index += 1) rest = left(items[index], rest - ITEM);
  return rest;
}

function leftOfMembers(value: object, allowance: number): number {
  // Any object can be asked for any name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const members = value as Record<string, unknown>;
  let rest = allowance;
  for (const name in members) {
    if (rest < 0) break;
    rest = left(members[name], rest - 2 * name.length - TAGS);
  }
  return rest;
}
