import { describe, expect, it } from 'vitest';
import { compareApiVersions, olderApiVersion } from './api-version.js';

describe('API versions', () => {
  it.each([
    ['6.5', '6.7', -1],
    ['6.7.3', '6.7', 1],
    ['7.0', '7.0.0.0', 0],
    ['7.0.3.0', '7.0', 1],
    ['10.0', '9.1.0.0', 1],
    ['6.0', '6.5', -1],
    ['6', '6.5', -1],
    ['6.10', '6.5', 1],
    ['dev', '6.5', -1],
  ])('puts %s and %s in order by number', (a, b, order) => {
    expect(Math.sign(compareApiVersions(a, b))).toBe(order);
    expect(Math.sign(compareApiVersions(b, a))).toBe(order === 0 ? 0 : -order);
  });

  it('speaks the older of two', () => {
    expect(olderApiVersion('7.0', '8.0.1.0')).toBe('7.0');
    expect(olderApiVersion('7.0', '6.7.3')).toBe('6.7.3');
  });
});
