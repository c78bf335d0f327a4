import { describe, expect, it } from 'vitest';
import { exportTarget } from './package-exports.js';

const conditions = new Set(['source', 'node', 'import', 'default']);

describe('exportTarget', () => {
  it.each<[string, unknown, string, string | undefined]>([
    ['a single file', './a.js', '.', './a.js'],
    ['no subpath of a single file', './a.js', './b', undefined],
    [
      'the first condition that holds, as written',
      { require: './r', node: './n', import: './i' },
      '.',
      './n',
    ],
    ['the default', { require: './r', default: './d' }, '.', './d'],
    ['nothing when no condition holds', { require: './r' }, '.', undefined],
    [
      'nested conditions, going on when none inside holds',
      { node: { require: './r' }, import: './i' },
      '.',
      './i',
    ],
    [
      'our own condition',
      { '.': { source: './src/index.ts', default: './dist/index.js' } },
      '.',
      './src/index.ts',
    ],
    ['an exact subpath before a pattern', { './*': './any/*.js', './x': './x.js' }, './x', './x.js'],
    ['a pattern, filled in everywhere', { './*': './lib/*/*.js' }, './x', './lib/x/x.js'],
    ['the longest pattern', { './*': './a/*', './f/*': './b/*' }, './f/x', './b/x'],
    ['the end of a pattern', { './*.js': './lib/*.mjs' }, './x.js', './lib/x.mjs'],
    ['nothing for a pattern’s empty star', { './f/*': './b/*' }, './f/', undefined],
    ['nothing that is hidden', { './f/*': './b/*', './f/secret': null }, './f/secret', undefined],
    ['nothing below a hidden condition', { node: null, default: './d' }, '.', undefined],
    ['the first of a list that can be used', ['not:a/path', { require: './r' }, './l'], '.', './l'],
    ['nothing outside of the package', '../outside.js', '.', undefined],
    ['a name with $& in it as it is', { './*': './lib/*.js' }, './a$&b', './lib/a$&b.js'],
  ])('gives %s', (_what, exports, subpath, target) => {
    expect(exportTarget(exports, subpath, conditions)).toBe(target);
  });
});
