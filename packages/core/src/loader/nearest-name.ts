/**
 * The known name that somebody most likely meant.
 */

/** The nearest of `known` to `name`, or undefined when none is near. Case, `_` and `-` do not count. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = normalised(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const away = distance(wanted, normalised(candidate));
    if (away < least) {
      least = away;
      nearest = candidate;
    }
  }
  return nearest;
}

function normalised(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

/** How many letters have to be added, dropped or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
