/**
 * Names of inventory objects: what a vCenter accepts, and how it stores them.
 *
 * Slashes, backslashes and percent signs stand in a name as `%2f`, `%5c` and `%25`, so that inventory paths can be taken apart.
 * A name that comes without these escapes gets them; a percent sign that begins one stays (API reference,
 * ManagedEntity.name).
 */
import { SimFault } from '../wire/sim-fault.js';

const LONGEST_NAME = 80;
const ESCAPE = /%[0-9a-f]{2}/gi;
const TO_ESCAPE = /%[0-9a-f]{2}|[/\\%]/gi;

/**
 * A name as it is stored: escapes in lower case.
 *
 * @throws {SimFault} InvalidName: it is empty, or longer than 80 characters
 */
export function storedName(name: string): string {
  if (name === '' || plainName(name).length > LONGEST_NAME) {
    throw new SimFault('InvalidName', { name }, `The name '${name}' is not valid.`);
  }
  return name.replace(TO_ESCAPE, (found) => (found.length === 1 ? escapeOf(found) : found.toLowerCase()));
}

/** A name that may be stored already, with its escapes in the case that names are stored in. */
export function storedEscapes(name: string): string {
  return name.replace(ESCAPE, (escape) => escape.toLowerCase());
}

/** A stored name as people write it: `a%2fb` is `a/b`. */
export function plainName(name: string): string {
  return name.replace(ESCAPE, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
}

function escapeOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
