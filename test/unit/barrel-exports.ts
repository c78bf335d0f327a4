/**
 * What a barrel exports, and where each name is declared: read from the sources, so that types count too.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Exported {
  readonly file: string;
  readonly name: string;
}

/** Names with the file that declares them; generated ones are left out. */
export function exportsOf(barrel: string): Exported[] {
  const text = readFileSync(barrel, 'utf8');
  const found: Exported[] = [];
  for (const [, list, star, from = ''] of text.matchAll(
    /export (?:type )?(?:\{([^}]*)\}|(\*)) from\s+'(\.[^']+)'/g,
  )) {
    if (from.includes('/generated/')) continue;
    const file = join(dirname(barrel), from.replace(/\.js$/, '.ts'));
    if (star !== undefined) found.push(...allNamesOf(file).map((name) => ({ file, name })));
    for (const item of (list ?? '').split(',').map((part) => part.trim())) {
      if (item !== '') found.push({ file, name: item.replace(/^type /, '').replace(/ as .*/, '') });
    }
  }
  return found;
}

/** The beginning of a declaration that is exported, with its name. */
export const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|function\*?|interface|type|const|enum) (\w+)/gm;

function allNamesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(DECLARATION)].map(([, name = '']) => name);
}
