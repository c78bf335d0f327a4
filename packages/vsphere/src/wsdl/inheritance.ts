/** Walks over `base` links, downwards. */

interface Derived {
  readonly base: string | null;
}

/** `name` and everything that derives from it, sorted after the first. */
export function subtypesOf(entries: Readonly<Record<string, Derived>>, name: string): string[] {
  const children = Object.keys(entries).filter((child) => entries[child]?.base === name);
  return [name, ...children.flatMap((child) => subtypesOf(entries, child)).toSorted()];
}
