/**
 * Names of inventory objects: what a vCenter accepts, and how it stores them.
 *
 * Slashes and percent signs stand in a name as `%2f`, `%5c` and `%25`, so that inventory paths can be taken apart.
 */
import { SimFault } from '../wire/sim-fault.js';

const LONGEST_NAME = 80;
const BARE_SLASH = /[/\\]/;
const BARE_PERCENT = /%(?![0-9a-f]{2})/i;
const ESCAPE = /%[0-9a-f]{2}/gi;

/**
 * A name as it is stored: escapes in lower case.
 *
 * @throws {SimFault} InvalidName: it is empty, longer than 80 characters, or has a slash or percent sign that is not
 *   escaped
 */
export function storedName(name: string): string {
  const bad = name === '' || BARE_SLASH.test(name) || BARE_PERCENT.test(name);
  if (bad || plainName(name).length > LONGEST_NAME) {
    throw new SimFault('InvalidName', { name }, `The name '${name}' is not valid.`);
  }
  return name.replace(ESCAPE, (escape) => escape.toLowerCase());
}

/** A stored name as people write it: `a%2fb` is `a/b`. */
export function plainName(name: string): string {
  return name.replace(ESCAPE, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
}
