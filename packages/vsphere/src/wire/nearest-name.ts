/** Finding the name a caller meant from the one they wrote. */

/** How far apart names are at most of which one is the beginning of the other. */
const CUT_SHORT = 2;

/** The known name closest to `name`, when it is close enough to be a slip. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  const written = name.toLowerCase();
  for (const candidate of known) {
    const distance = distanceBetween(written, candidate.toLowerCase(), fewest);
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

/** Exact only below `limit`. */
function distanceBetween(a: string, b: string, limit: number): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const edits = long.length - short.length < limit ? editDistance(short, long) : limit;
  return short.length > CUT_SHORT && long.startsWith(short) ? Math.min(edits, CUT_SHORT) : edits;
}

/** Letters to insert, drop or replace to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
