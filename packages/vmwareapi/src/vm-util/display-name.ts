/**
 * The name people see in the vSphere Client.
 *
 * vSphere names are URL-escaped where they hold `%`, `/` or `\`, in what is sent and in what is read back,
 * and are at most 80 characters long in that form. The uuid is always the last part, so that two instances
 * of one display name do not clash in their folder.
 */

const LONGEST_DISPLAY_NAME = 41;

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '/': '%2f', '\\': '%5c' };

/** `web (uuid)`, cut to what fits, never inside a character; the uuid alone when there is no display name. */
export function vmName(instance: { readonly uuid: string; readonly displayName?: string }): string {
  const displayName = printable(instance.displayName ?? '');
  let kept = '';
  for (const character of displayName) {
    const escaped = ESCAPES[character] ?? character;
    if (kept.length + escaped.length > LONGEST_DISPLAY_NAME) break;
    kept += escaped;
  }
  kept = kept.trimEnd();
  return kept === '' ? instance.uuid : `${kept} (${instance.uuid})`;
}

/** What {@link vmName} was made from, as far as it was kept; of a VM that somebody renamed, its whole name. */
export function displayNameOf(name: string, uuid: string): string {
  const plain = unescapeName(name);
  const mark = ` (${uuid})`;
  return plain.endsWith(mark) ? plain.slice(0, -mark.length) : plain;
}

/** A name as the server says it, in plain characters again. */
export function unescapeName(name: string): string {
  return name.replaceAll(/%(25|2f|5c)/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** One line of text: control characters, which XML cannot carry, and lone surrogates become blanks. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]+/gu, ' ').trim();
}
