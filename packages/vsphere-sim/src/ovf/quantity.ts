/** Quantities in OVF packages: a number, and a unit that is written as a formula or, by older tools, as a word. */

const KIB = 1024;
const WORDS: ReadonlyMap<string, number> = new Map([
  ['byte', 1],
  ['bytes', 1],
  ['kilobytes', KIB],
  ['megabytes', KIB ** 2],
  ['mb', KIB ** 2],
  ['gigabytes', KIB ** 3],
  ['gb', KIB ** 3],
  ['terabytes', KIB ** 4],
]);
const FORMULA = /^byte\s*\*\s*(\d{1,15})(?:\s*\^\s*(\d{1,2}))?$/i;

/** In bytes; undefined when it is no quantity, or larger than anything there is. Without a unit it is in bytes. */
export function bytesOf(quantity: string, unit = ''): number | undefined {
  const number = wholeNumber(quantity);
  const factor = unit.trim() === '' ? 1 : factorOf(unit.trim());
  if (number === undefined || factor === undefined) return undefined;
  const bytes = number * factor;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

export function wholeNumber(text: string): number | undefined {
  const plain = text.trim();
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

function factorOf(unit: string): number | undefined {
  const word = WORDS.get(unit.toLowerCase());
  if (word !== undefined) return word;
  const [, base, exponent = '1'] = FORMULA.exec(unit) ?? [];
  return base === undefined ? undefined : Number(base) ** Number(exponent);
}
