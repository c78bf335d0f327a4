/** Names of inventory objects: reading one, and the escapes that vCenter keeps them in. */
import { getObjectProperty } from '../property/get-object-properties.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const ESCAPES: Readonly<Record<string, string>> = { '/': '%2f', '\\': '%5c', '%': '%25' };

/**
 * The name of an inventory object as the API has it: vCenter keeps `/`, `\` and `%` in names as `%2f`, `%5c` and
 * `%25` ({@link unescapeEntityName} shows it as people wrote it). Empty for an object without one.
 *
 * @throws {VimFaultError} the object does not exist, or its name may not be read
 */
export async function getEntityName(
  session: VimCaller,
  entity: Ref<'ManagedEntity'>,
  options?: CallOptions,
): Promise<string> {
  return (await getObjectProperty(session, entity, 'name', options)) ?? '';
}

/**
 * A name in the form in which it stands in an inventory path. What is escaped already stays as it is, so a name
 * read from vCenter and one that a person wrote are both right; only a name that really holds the
 * letters `%2f`, `%5c` or `%25` must be given escaped.
 */
export function escapeEntityName(name: string): string {
  return name.replaceAll(/%(?!2f|5c|25)|[/\\]/gi, (character) => ESCAPES[character] ?? character);
}

/** A name as people wrote it: the reverse of what vCenter does to `/`, `\` and `%`. */
export function unescapeEntityName(name: string): string {
  return name.replaceAll(/%(?:2f|5c|25)/gi, (escape) => {
    const found = Object.entries(ESCAPES).find(([, escaped]) => escaped === escape.toLowerCase());
    return found?.[0] ?? escape;
  });
}
