import { afterEach, describe, expect, it } from 'vitest';
import { buildSimulator } from './build.mjs';
import { repaired } from './repairs.mjs';

const path = process.env.PATH;

afterEach(() => {
  process.env.PATH = path;
});

describe('repaired', () => {
  const list = [{ file: 'a.go', why: 'because', find: 'old()', replace: 'new()' }];

  it('replaces the passage, and leaves files without a repair alone', () => {
    expect(repaired('a.go', 'x; old(); y', list)).toBe('x; new(); y');
    expect(repaired('b.go', 'x; old(); y', list)).toBe('x; old(); y');
  });

  it.each([
    ['is not there', 'x; other(); y', '0 times'],
    ['is there twice', 'old(); old()', '2 times'],
  ])('stops, naming the file and the reason, when the passage %s', (_when, text, times) => {
    expect(() => repaired('a.go', text, list)).toThrow(times);
    expect(() => repaired('a.go', text, list)).toThrow(/simulator\/a\.go[^]*because/);
  });
});

describe('buildSimulator', () => {
  it('says what is missing and how to install it', async () => {
    process.env.PATH = '/nowhere';

    await expect(buildSimulator()).rejects.toThrow(/golang-go[^]*apt-get install/);
  });
});
