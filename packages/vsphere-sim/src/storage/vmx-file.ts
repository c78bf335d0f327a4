/**
 * The text of a `.vmx` file: names and values, one to a line.
 *
 * Quotes, bars and control characters in a value are written as a bar and their code in hexadecimal.
 */
import { SimFault } from '../wire/sim-fault.js';

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const ESCAPED = /["|\u0000-\u001f]/g;

/**
 * The values by their names, in the order of the lines. Names differ by more than case, or the later one counts.
 *
 * @throws {SimFault} InvalidVmConfig: a line that is none of a blank, a comment, a name with a value
 */
export function parseVmx(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const { written, value } = pairIn(line, index);
    const name = names.get(written.toLowerCase()) ?? written;
    names.set(name.toLowerCase(), name);
    values.set(name, unescaped(value));
  }
  return values;
}

/** In the order given. */
export function formatVmx(values: ReadonlyMap<string, string>): string {
  const lines = ['.encoding = "UTF-8"'];
  for (const [name, value] of values) if (name !== '.encoding') lines.push(`${name} = "${escaped(value)}"`);
  return `${lines.join('\n')}\n`;
}

/** Is it one that a line can begin with, and that is read back as it was written? */
export function isVmxName(name: string): boolean {
  return name !== '' && name === name.trim() && !name.startsWith('#') && !/[=\n]/.test(name);
}

function pairIn(line: string, index: number): { readonly written: string; readonly value: string } {
  const equals = line.indexOf('=');
  const written = line.slice(0, Math.max(equals, 0)).trim();
  const text = line.slice(equals + 1).trim();
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  const value = quoted ? text.slice(1, -1) : text;
  if (written !== '' && !value.includes('"')) return { written, value };
  throw new SimFault(
    'InvalidVmConfig',
    {},
    `Line ${index + 1} of the configuration file is not a name and a value`,
  );
}

function escaped(value: string): string {
  return value.replace(
    ESCAPED,
    (character) => `|${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function unescaped(value: string): string {
  return value.replace(/\|([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
