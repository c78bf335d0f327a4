import { describe, expect, it } from 'vitest';
import { interopLeftOut } from './interop-choice.mjs';

describe('interopLeftOut', () => {
  it('leaves the interop tests out only when a person says skip', () => {
    expect(interopLeftOut({})).toBe(false);
    expect(interopLeftOut({ CI: 'true' })).toBe(false);
    expect(interopLeftOut({ KILONOVA_INTEROP: 'skip' })).toBe(true);
  });

  it.each([
    ['CI tries it', { KILONOVA_INTEROP: 'skip', CI: 'true' }],
    ['the value is another', { KILONOVA_INTEROP: 'no' }],
  ])('fails when %s', (_when, environment) => {
    expect(() => interopLeftOut(environment)).toThrow('KILONOVA_INTEROP');
  });
});
