/** Patterns of file names, with `*` for any characters and `?` for one. */

/** Whether a name matches one of the patterns; every name does when there is none. */
export function fileNameMatcher(
  patterns: readonly string[] | undefined,
  caseInsensitive: boolean,
): (name: string) => boolean {
  if (!patterns || patterns.length === 0) return () => true;
  const fold = (text: string): string => (caseInsensitive ? text.toLowerCase() : text);
  const folded = patterns.map(fold);
  return (name) => folded.some((pattern) => matches(pattern, fold(name)));
}

/** In time bounded by the product of both lengths, whatever a client sends: a regular expression might not be. */
function matches(pattern: string, name: string): boolean {
  let at = 0;
  let reached = 0;
  let star = -1;
  let retry = 0;
  while (reached < name.length) {
    if (pattern[at] === '*') {
      star = at;
      retry = reached;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === name[reached]) {
      at += 1;
      reached += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      reached = retry;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
