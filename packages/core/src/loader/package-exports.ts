/**
 * Which file of a package a name leads to, by the rules of `exports` in its
 * package.json.
 *
 * Node has these rules built in but offers them only for the module that asks
 * (`import`) or for `require`'s conditions. A driver has to be found from
 * somewhere else, the host's folder, and by the conditions of `import`.
 */

/** The target as written (`./dist/index.js`); undefined when there is none for these conditions. */
export function exportTarget(
  exports: unknown,
  subpath: string,
  conditions: ReadonlySet<string>,
): string | undefined {
  const bySubpath = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  if (!bySubpath) return subpath === '.' ? (choose(exports, conditions) ?? undefined) : undefined;
  if (Object.hasOwn(exports, subpath)) return choose(exports[subpath], conditions) ?? undefined;

  let best: { readonly key: string; readonly filling: string } | undefined;
  for (const key of Object.keys(exports)) {
    const filling = fillingOf(key, subpath);
    // The more of the name is spelt out before the star, the better it fits.
    if (filling !== undefined && key.indexOf('*') > (best?.key.indexOf('*') ?? -1)) best = { key, filling };
  }
  if (best === undefined) return undefined;
  return choose(exports[best.key], conditions)?.replaceAll('*', () => best.filling);
}

/** What the star of a pattern stands for in `subpath`. */
function fillingOf(pattern: string, subpath: string): string | undefined {
  const [before, after, ...more] = pattern.split('*');
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  if (!subpath.startsWith(before) || !subpath.endsWith(after)) return undefined;
  const end = subpath.length - after.length;
  return end > before.length ? subpath.slice(before.length, end) : undefined;
}

/** Null is a target too: it says that this is not for the outside, and ends the search. */
function choose(target: unknown, conditions: ReadonlySet<string>): string | null | undefined {
  if (target === null) return null;
  if (typeof target === 'string') return target.startsWith('./') ? target : undefined;
  const choices: unknown[] = Array.isArray(target)
    ? target
    : isObject(target)
      ? Object.entries(target)
          .filter(([condition]) => condition === 'default' || conditions.has(condition))
          .map(([, inner]) => inner)
      : [];
  for (const choice of choices) {
    const chosen = choose(choice, conditions);
    if (chosen !== undefined && (chosen !== null || !Array.isArray(target))) return chosen;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
