import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.js';
import { durationMs, keyValue, wholeNumber } from './arguments.js';

describe('durationMs', () => {
  it.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['1.5m', 90_000],
    ['2h', 7_200_000],
    ['500ms', 500],
  ])('reads %s', (text, ms) => {
    expect(durationMs('--timeout', 1)(text)).toBe(ms);
  });

  it.each(['', 'soon', '-5', '5 s', '1d', '0', '0.1ms', '9'.repeat(40)])(
    'refuses "%s" and names the option',
    (text) => {
      expect(() => durationMs('--timeout', 1)(text)).toThrow('--timeout');
    },
  );

  it('lets 0 pass where it has a meaning', () => {
    expect(durationMs('--shutdown-timeout', 0)('0')).toBe(0);
  });
});

describe('wholeNumber', () => {
  it('reads negative numbers, for the schema to judge', () => {
    expect(wholeNumber('--memory-mb')('-512')).toBe(-512);
  });

  it.each(['', '1.5', '1e3', '0x10', '12 ', 'many'])('refuses "%s"', (text) => {
    expect(() => wholeNumber('--memory-mb')(text)).toThrow(UsageError);
  });
});

describe('keyValue', () => {
  it('splits at the first equals sign and adds to what was there', () => {
    expect(keyValue('--extra-spec')('a:b=c=d', { x: '' })).toEqual({ x: '', 'a:b': 'c=d' });
  });

  it.each(['novalue', '=x', ''])('refuses "%s"', (text) => {
    expect(() => keyValue('--extra-spec')(text)).toThrow('--extra-spec');
  });
});
