/**
 * Names come from other people's platforms: on a terminal, a control character
 * in one could move the cursor or hide a line.
 */
// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** `text` with every control character shown as `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(CONTROL, escaped);
}

/** The same for a text of several lines, which stay as they are. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
