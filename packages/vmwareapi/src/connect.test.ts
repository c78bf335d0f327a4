import { describe, expect, it } from 'vitest';
import { isAtLeast } from './connect.js';

describe('isAtLeast', () => {
  it.each([
    ['6.5', '6.5', true],
    ['6.7.3', '6.5', true],
    ['6.10', '6.5', true],
    ['10.0.0.1', '6.5', true],
    ['6.0', '6.5', false],
    ['5.5', '6.5', false],
    ['6', '6.5', false],
    ['dev', '6.5', false],
  ])('takes %s against %s as %s', (version, minimum, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected);
  });
});
