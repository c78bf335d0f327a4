/**
 * Whatever a package of ours hands out says what it is: each name that its barrel exports has a doc comment where it
 * is declared. Generated API types are left out: their documentation is the API's own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DECLARATION, exportsOf } from './barrel-exports.js';

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

function declarationOf(file: string, name: string): { readonly documented: boolean } | undefined {
  return existsSync(file) ? findDeclaration(readFileSync(file, 'utf8'), name) : undefined;
}

/** Of overloads the first one counts: the comment stands there. */
function findDeclaration(text: string, name: string): { readonly documented: boolean } | undefined {
  const match = [...text.matchAll(DECLARATION)].find(([, found]) => found === name);
  if (!match) return undefined;
  return { documented: text.slice(0, match.index).endsWith('*/\n') };
}
