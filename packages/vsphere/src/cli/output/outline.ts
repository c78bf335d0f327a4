/**
 * Values for people: an outline, one fact a line, what belongs together indented below its name.
 */
import { isRef } from '../../schema/is-ref-to.js';
import { formatRef } from '../../schema/managed-object-reference.js';
import { plainJson } from './plain-json.js';
import { printable } from './printable.js';

const INDENT = '  ';

/** `name: value`, and below it what the value holds. */
export function outline(name: string, value: unknown, depth = 0): string[] {
  const indent = INDENT.repeat(depth);
  const leaf = leafText(value);
  if (leaf !== undefined) return [`${indent}${printable(name)}: ${leaf}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${indent}${printable(name)}: (none)`];
    return value.flatMap((item: unknown, index) => outline(`${name}[${index}]`, item, depth));
  }
  const { _type: type, ...members } = membersOf(value);
  const title = typeof type === 'string' ? ` (${printable(type)})` : '';
  return [
    `${indent}${printable(name)}${title}:`,
    ...Object.entries(members).flatMap(([key, inner]) => outline(key, inner, depth + 1)),
  ];
}

/** A value by itself, without a name for it. */
export function outlineOf(value: unknown): string {
  const leaf = leafText(value);
  if (leaf !== undefined) return leaf;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.every((item) => leafText(item) !== undefined)
      ? items.map(leafText).join('\n')
      : items.flatMap((item, index) => outline(`[${index}]`, item)).join('\n');
  }
  const { _type: type, ...members } = membersOf(value);
  const depth = typeof type === 'string' ? 1 : 0;
  const lines = Object.entries(members).flatMap(([name, inner]) => outline(name, inner, depth));
  return [...(typeof type === 'string' ? [`${printable(type)}:`] : []), ...lines].join('\n');
}

/** A value in one line, whatever it holds. */
export function inOneLine(value: unknown): string {
  return leafText(value) ?? printable(JSON.stringify(plainJson(value)));
}

/** The text of what has no inside; undefined of what has. */
function leafText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '(unset)';
  if (typeof value === 'string') return printable(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `${Buffer.from(value).toString('base64')} (base64)`;
  if (isRef(value) && Object.keys(value).length === 2) return printable(formatRef(value));
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
