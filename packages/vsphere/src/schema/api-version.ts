/**
 * Which version of the API is spoken: the newest that both sides know.
 *
 * The version goes into the SOAPAction of every request, and the server answers in it. So a server that
 * is newer than our schema leaves out what we could not read, and an older one is not asked for what
 * it does not have.
 */

/** The oldest that is spoken. Every server understands the first question in it. */
export const LOWEST_API_VERSION = '6.5';

/** Negative, zero or positive as `a` is older than, the same as, or newer than `b`. What is no number counts as 0. */
export function compareApiVersions(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function olderApiVersion(a: string, b: string): string {
  return compareApiVersions(a, b) < 0 ? a : b;
}

function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
