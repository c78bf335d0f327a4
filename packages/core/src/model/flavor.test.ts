import { describe, expect, it } from 'vitest';
import { flavorSchema } from './flavor.js';

const small = { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 0 };

describe('flavorSchema', () => {
  it('takes a flavor as it is', () => {
    const large = { ...small, ephemeralGb: 5, swapMb: 64, extraSpecs: { 'quota:cpu_limit': '2' } };

    expect(flavorSchema.parse(small)).toEqual(small);
    expect(flavorSchema.parse(large)).toEqual(large);
  });

  it.each([
    ['memoryMb', { ...small, memoryMb: -1 }],
    ['memoryMb', { ...small, memoryMb: 0 }],
    ['vcpus', { ...small, vcpus: 1.5 }],
    ['vcpus', { ...small, vcpus: '2' }],
    ['rootGb', { ...small, rootGb: -1 }],
    ['swapMb', { ...small, swapMb: -1 }],
    ['name', { ...small, name: '' }],
    ['extraSpecs.a', { ...small, extraSpecs: { a: 1 } }],
  ])('refuses a wrong %s and names it', (path, value) => {
    expect(flavorSchema.safeParse(value).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('refuses members that are no part of a flavor', () => {
    expect(flavorSchema.safeParse({ ...small, memory: 512 }).error?.issues).toMatchObject([
      { keys: ['memory'] },
    ]);
  });
});
