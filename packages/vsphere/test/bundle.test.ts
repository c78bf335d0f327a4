/**
 * What users import: one script of all modules, with the code that V8 made of it when it was built. The build comes before the
 * tests, so these look at what is there.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const bundle = new URL('bundle/', dist);

/** Names, as a process sees them that has nothing loaded yet. */
function exportsOf(file: string, ...flags: readonly string[]): string[] {
  const program = `import * as client from ${JSON.stringify(new URL(file, dist))}; console.log(Object.keys(client).join());`;
  const args = [...flags, '--input-type=module', '-e', program];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split(',');
}

describe('the bundle', () => {
  it('exports what the modules export', () => {
    const names = exportsOf('index.js');

    expect(names).toContain('VimSession');
    expect(exportsOf('bundle/index.js')).toEqual(names);
  });

  it('has code with it that this V8 accepts', () => {
    const kept = readdirSync(bundle).filter((name) => name.endsWith('.v8'));
    expect(kept).toHaveLength(1);

    const script = new Script(readFileSync(new URL('client.cjs', bundle), 'latin1'), {
      cachedData: readFileSync(new URL(kept[0] ?? '', bundle)),
    });

    expect(script.cachedDataRejected).toBe(false);
  });

  it('works all the same in a V8 that refuses the code', () => {
    expect(exportsOf('bundle/index.js', '--jitless')).toContain('VimSession');
  });
});
