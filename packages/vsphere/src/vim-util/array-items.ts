/**
 * Arrays that come wrapped: `ArrayOfString` around its strings.
 *
 * Our decoder unwraps them, so this is for values from elsewhere: other clients' dumps, JSON of the
 * vSphere API, suds or pyvmomi objects written out.
 */
import { isPlainObject } from '../wire/value-shape.js';

const ARRAY_OF = 'ArrayOf';
const TYPE_KEYS = ['_type', '_typeName', 'obj_name'] as const;
const VALUE_KEY = '_value';

/**
 * The items of a wrapped array, of none too. An array is returned as it is, anything else as undefined.
 *
 * Known wrappers: a `_type`, `_typeName` or `obj_name` of `ArrayOfX` with the items in `X`, `x` or `_value`.
 */
export function getArrayItems(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isPlainObject(value)) return undefined;
  const name = TYPE_KEYS.map((key) => value[key]).find((type) => typeof type === 'string');
  if (typeof name !== 'string' || !name.startsWith(ARRAY_OF)) return undefined;
  const item = name.slice(ARRAY_OF.length);
  const keys = [item, item.charAt(0).toLowerCase() + item.slice(1), VALUE_KEY];
  const items = keys.map((key) => value[key]).find((held) => held !== undefined && held !== null);
  // XML readers without a schema make a single item of an array of one.
  if (items === undefined) return [];
  return Array.isArray(items) ? items : [items];
}
