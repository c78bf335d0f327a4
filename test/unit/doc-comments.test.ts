/**
 * Whatever a package of ours hands out says what it is: each name that its barrel exports has a doc comment where it
 * is declared. Generated API types are left out: their documentation is the API's own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(['packages/vsphere/src/index.ts'])('%s', (barrel) => {
  const exported = exportsOf(join(root, barrel));

  it('exports what can be found', () => {
    expect(exported.length).toBeGreaterThan(50);
    expect(exported.filter(({ file, name }) => declarationOf(file, name) === undefined)).toEqual([]);
  });

  it('exports nothing without a doc comment', () => {
    const bare = exported.filter(({ file, name }) => declarationOf(file, name)?.documented === false);

    expect(bare.map(({ file, name }) => `${file.slice(root.length)}: ${name}`)).toEqual([]);
  });
});

it('takes a comment of the file for no comment of its first declaration', () => {
  expect(findDeclaration('/** The file. */\nimport a from "a";\nexport const x = 1;\n', 'x')).toEqual({
    documented: false,
  });
  expect(findDeclaration('/** The value. */\nexport const x = 1;\n', 'x')).toEqual({ documented: true });
});

interface Exported {
  readonly file: string;
  readonly name: string;
}

/** Names with the file that declares them; generated ones are left out. */
function exportsOf(barrel: string): Exported[] {
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

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|function\*?|interface|type|const|enum) (\w+)/gm;

function allNamesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(DECLARATION)].map(([, name = '']) => name);
}

function declarationOf(file: string, name: string): { readonly documented: boolean } | undefined {
  return existsSync(file) ? findDeclaration(readFileSync(file, 'utf8'), name) : undefined;
}

/** Of overloads the first one counts: the comment stands there. */
function findDeclaration(text: string, name: string): { readonly documented: boolean } | undefined {
  const match = [...text.matchAll(DECLARATION)].find(([, found]) => found === name);
  if (!match) return undefined;
  return { documented: text.slice(0, match.index).endsWith('*/\n') };
}
