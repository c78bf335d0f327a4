import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as vsphere from '../src/index.js';

describe('the table of errors in the README', () => {
  it('has every code once, with the class that carries it', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| `(\w+)` +\|/gm)].map(([, code, name]) => [
      name,
      code,
    ]);
    const sources = await Promise.all((await sourceFiles()).map((file) => readFile(file, 'utf8')));
    const classes = sources.join('\n').split(/(?=class \w+ extends )/);
    const inSource = classes.flatMap((text) => {
      const [, name] = /^class (\w+)/.exec(text) ?? [];
      // A kind of an error that has a code of its own says so in a member.
      const [, own, inherited] = /code: string = '([A-Z_]+)'|super\(\s*'([A-Z_]+)'/.exec(text) ?? [];
      const code = own ?? inherited;
      return code === undefined ? [] : [[name, code]];
    });

    expect(inSource.length).toBeGreaterThan(10);
    expect(rows).toHaveLength(inSource.length);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(inSource));
    for (const [name = ''] of rows) expect(vsphere).toHaveProperty(name);
  });
});

async function sourceFiles(): Promise<string[]> {
  const src = fileURLToPath(new URL('../src', import.meta.url));
  const names = await readdir(src, { recursive: true });
  return (
    names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('generated'))
      // The command line's errors are its own.
      .filter((name) => !name.startsWith('cli'))
      .map((name) => join(src, name))
  );
}
