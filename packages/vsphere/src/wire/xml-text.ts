/**
 * Characters and references: what may stand in an XML document, and how text is written so that it
 * comes back unchanged.
 */

// oxlint-disable-next-line no-control-regex -- the characters that are looked for
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
/** The same, but for surrogates in a pair: they are one legal character. Slow, so only for suspects. */
const ILLEGAL =
  // oxlint-disable-next-line no-control-regex -- the characters that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** `#x10FFFF` is the longest reference with a meaning; more leading zeros than this are refused. */
const LONGEST_REFERENCE = 12;

/** Index of the first character that XML cannot carry, or -1. */
export function illegalCharacterAt(text: string): number {
  return SUSPECT.test(text) ? text.search(ILLEGAL) : -1;
}

export interface BadReference {
  /** Index in the text of the `&` that begins it. */
  readonly at: number;
}

/** The text with its references replaced; the place of the first one that XML does not define. */
export function resolveReferences(text: string): string | BadReference {
  let out = '';
  let done = 0;
  for (let amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', done)) {
    const semicolon = text.slice(amp, amp + LONGEST_REFERENCE + 2).indexOf(';');
    const meaning = semicolon < 0 ? undefined : referent(text.slice(amp + 1, amp + semicolon));
    if (meaning === undefined) return { at: amp };
    out += text.slice(done, amp) + meaning;
    done = amp + semicolon + 1;
  }
  return out + text.slice(done);
}

function referent(reference: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (number === null) return NAMED.get(reference);
  const [, hexadecimal, decimal = ''] = number;
  const code = hexadecimal === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  return isLegalCodePoint(code) ? String.fromCodePoint(code) : undefined;
}

function isLegalCodePoint(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Line ends as XML readers see them: one newline, however the sender wrote it. */
export function withPlainNewlines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/**
 * A string that does not keep the document alive it was cut from.
 *
 * V8 makes a cut of 13 characters or more a view on the whole. A VM's name in a cache would then hold
 * an answer of many megabytes; joining and cutting again leaves a view on a copy of its own size.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

const TEXT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#xD;'],
]);
const ATTRIBUTE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ...TEXT_ESCAPES,
  ['"', '&quot;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
]);

/** Text content. A carriage return is written as a reference, or readers would turn it into a newline. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replaceAll(/[&<>\r]/g, (c) => TEXT_ESCAPES.get(c) ?? c) : text;
}

/** The inside of a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll(/[&<>\r"\t\n]/g, (c) => ATTRIBUTE_ESCAPES.get(c) ?? c);
}
