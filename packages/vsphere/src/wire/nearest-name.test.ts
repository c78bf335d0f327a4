import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.js';

describe('nearestName', () => {
  it.each([
    ['memoryMb', 'memoryMB'],
    ['vmPath', 'vmPathName'],
    ['numCPU', 'numCPUs'],
    ['anotation', 'annotation'],
    ['zzz', undefined],
    ['', undefined],
  ])('for %j is %j', (name, nearest) => {
    expect(nearestName(name, ['numCPUs', 'memoryMB', 'annotation', 'vmPathName'])).toBe(nearest);
  });
});
