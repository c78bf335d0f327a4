import { describe, expect, it } from 'vitest';
import { ethernetAllocation, readAllocation, resourceAllocation, storageIoAllocation } from './allocation.js';

describe('readAllocation', () => {
  it('says nothing when the extra specs say nothing', () => {
    expect(readAllocation({}, 'cpu')).toBeUndefined();
    expect(readAllocation({ 'quota:cpu_limit': ' ', 'quota:memory_limit': '5' }, 'cpu')).toBeUndefined();
    expect(readAllocation({ 'quota:cpu_limit': '0', 'quota:cpu_reservation': '0' }, 'cpu')).toBeUndefined();
  });

  it('reads limit, reservation and custom shares of the resource that is asked for', () => {
    const extraSpecs = {
      'quota:disk_io_limit': '500',
      'quota:disk_io_reservation': '100',
      'quota:disk_io_shares_level': 'custom',
      'quota:disk_io_shares_share': '420',
    };

    expect(readAllocation(extraSpecs, 'disk_io')).toEqual({
      limit: 500,
      reservation: 100,
      shares: { level: 'custom', shares: 420 },
    });
  });

  it.each([
    ['a limit that is no number', { 'quota:cpu_limit': 'lots' }, 'quota:cpu_limit'],
    ['a negative limit', { 'quota:cpu_limit': '-1' }, 'quota:cpu_limit'],
    ['a fraction', { 'quota:cpu_reservation': '1.5' }, 'quota:cpu_reservation'],
    ['a level that does not exist', { 'quota:cpu_shares_level': 'huge' }, 'quota:cpu_shares_level'],
    [
      'a share number beside a named level',
      { 'quota:cpu_shares_level': 'high', 'quota:cpu_shares_share': '5' },
      'quota:cpu_shares_share',
    ],
    ['a share number alone', { 'quota:cpu_shares_share': '5' }, 'quota:cpu_shares_share'],
    ['custom without a number', { 'quota:cpu_shares_level': 'custom' }, 'quota:cpu_shares_level'],
    [
      'a reservation above the limit',
      { 'quota:cpu_limit': '10', 'quota:cpu_reservation': '11' },
      'quota:cpu_reservation',
    ],
  ])('refuses %s by its key', (_what, extraSpecs, property) => {
    expect(() => readAllocation(extraSpecs, 'cpu')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});

describe('custom shares', () => {
  it.each([
    ['cpu', '0', '1000001'],
    ['memory', '0', '1000001'],
    ['disk_io', '199', '4001'],
    ['vif', '0', '101'],
  ] as const)('D-39: of %s are within what a server takes', (resource, below, above) => {
    for (const share of [below, above]) {
      const extraSpecs = {
        [`quota:${resource}_shares_level`]: 'custom',
        [`quota:${resource}_shares_share`]: share,
      };
      expect(() => readAllocation(extraSpecs, resource)).toThrow(/_shares_share must be from \d+ to \d+/u);
    }
  });
});

describe('the allocation objects of the API', () => {
  const onlyLimit = { limit: 7, shares: { level: 'normal', shares: 0 } } as const;
  const onlyShares = { shares: { level: 'high', shares: 0 } } as const;

  it('fill in what is not given: no reservation, no limit', () => {
    expect(resourceAllocation(onlyShares)).toEqual({ reservation: 0, limit: -1, shares: onlyShares.shares });
    expect(storageIoAllocation(onlyLimit)).toEqual({ limit: 7, reservation: 0, shares: onlyLimit.shares });
  });

  it('are called share, and not shares, on a network card', () => {
    expect(ethernetAllocation(onlyLimit)).toMatchObject({
      limit: 7,
      reservation: 0,
      share: onlyLimit.shares,
    });
  });
});
