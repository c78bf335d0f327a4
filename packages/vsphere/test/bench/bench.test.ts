/** That the programs run at all, and say what they are to say. What they measure is nobody's business here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { atLeast, below, median, table } from './figures.js';
import { withoutMissing } from './peers.js';
import { vmInventoryAnswer } from './vm-inventory-answer.js';

const folder = mkdtempSync(join(tmpdir(), 'kilonova-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One round of turns that are over at once, without the peers. */
const small = ['--rounds', '1', '--turn-ms', '1', '--no-peers'];

describe('bench:decode', () => {
  it('gives figures as JSON, for an answer that it makes', () => {
    const { stdout } = run('decode', [...small, '--vms', '20', '--json']);

    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      input: { objects: 20, rounds: 1 },
      decode: [
        { name: 'kilonova', ratio: 1, items: 20 },
        { name: 'npm soap', items: 20 },
      ],
      encode: [{ name: 'kilonova' }, { name: 'npm soap' }],
    });
    expect(report).toHaveProperty('memory.timesInput', expect.any(Number));
    expect(report).toHaveProperty('targets.0.met', expect.any(Boolean));
  }, 60_000);

  it('gives them in words, for an answer in a file', () => {
    const input = join(folder, 'answer.xml');
    writeFileSync(input, vmInventoryAnswer(7));

    const { stdout } = run('decode', [...small, '--input', input, '--vms', '7']);

    expect(stdout).toMatch(/^Decoding 0\.0 MB, 7 objects, medians of 1$/m);
    expect(stdout).toMatch(/^npm soap +[\d.]+ +[\d.]+/m);
    expect(stdout).toMatch(/^peak memory above the input, in its size +[\d.]+ +below 8 +(met|MISSED)$/m);
  }, 60_000);
});

describe.each(['decode', 'connect'])('bench:%s', (program) => {
  it.each([
    [['--rounds', '0'], /--rounds: 0/],
    [['--rounds', 'many'], /--rounds: many/],
    [['--fast'], /--fast/],
  ])(
    'refuses %j',
    (args, reason) => {
      const { status, stderr } = run(program, [...args, '--no-peers']);

      expect(status).toBe(1);
      expect(stderr).toMatch(reason);
    },
    30_000,
  );
});

describe('a peer that is not installed', () => {
  const missing = { name: 'pyvmomi', missing: 'apt-get install python3-pyvmomi' };
  const there = { name: 'govmomi', command: 'govmomi-decode', args: [] };

  it('is left out, and is an error where all are required', () => {
    expect(withoutMissing([missing, there], false)).toEqual([there]);
    expect(() => withoutMissing([missing, there], true)).toThrow(
      'not installed: pyvmomi (apt-get install python3-pyvmomi)',
    );
    expect(withoutMissing([there], true)).toEqual([there]);
  });
});

describe('figures', () => {
  it('are medians, columns and targets', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
    expect(
      table([
        ['', 'ms'],
        ['a name', '1'],
      ]),
    ).toBe('        ms\na name   1');
    expect([atLeast('x', 12, 12).met, atLeast('x', 11.9, 12).met, below('x', 8, 8).met]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

function run(
  program: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const path = fileURLToPath(new URL(`dist/bench/${program}.js`, import.meta.url));
  return spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
}
