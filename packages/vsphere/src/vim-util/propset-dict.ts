/** The property collector's list of name and value, as a map. */
import type { DynamicProperty } from '../schema/generated/data-objects.js';

/** Values by property path; of no list at all, an empty map. */
export function propsetDict(propSet: readonly DynamicProperty[] | undefined): Record<string, unknown> {
  return Object.fromEntries((propSet ?? []).map(({ name, val }) => [name, val]));
}
