/**
 * ArrayOfX: the wrapper types that carry a list where one value is declared (anyType).
 *
 * There are over five hundred, all of one pattern, so they are computed instead of listed:
 * `ArrayOfVirtualDevice` holds elements named `VirtualDevice`, `ArrayOfString` elements `string`.
 */
import { PRIMITIVES } from './table-format.js';

export interface ArrayItem {
  /** Name of the repeated element. */
  readonly element: string;
  /** Type of each item. */
  readonly type: string;
}

const PREFIX = 'ArrayOf';
const PRIMITIVE_ITEMS: ReadonlyMap<string, ArrayItem> = new Map([
  ...PRIMITIVES.map((type) => [capitalised(type), { element: type, type }] as const),
  // The one that goes by another name: some servers write it for a list of anyURI.
  ['Uri', { element: 'uri', type: 'anyURI' }],
]);

/** What an ArrayOfX holds, also for an X the schema does not know. Undefined for other names. */
export function arrayItem(arrayType: string): ArrayItem | undefined {
  if (!arrayType.startsWith(PREFIX) || arrayType === PREFIX) return undefined;
  const name = arrayType.slice(PREFIX.length);
  return PRIMITIVE_ITEMS.get(name) ?? { element: name, type: name };
}

/** The wrapper type of a list of `type`: `ArrayOfInt` for `int`, `ArrayOfEvent` for `Event`. */
export function arrayTypeOf(type: string): string {
  return `${PREFIX}${PRIMITIVE_ITEMS.has(capitalised(type)) ? capitalised(type) : type}`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
