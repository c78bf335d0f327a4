import { describe, expect, it } from 'vitest';
import { isRef, isRefTo } from './is-ref-to.js';

describe('isRefTo', () => {
  it.each([
    ['Folder', 'Folder', true],
    ['StoragePod', 'Folder', true],
    ['VmwareDistributedVirtualSwitch', 'DistributedVirtualSwitch', true],
    ['DistributedVirtualPortgroup', 'Network', true],
    ['VirtualMachine', 'ManagedEntity', true],
    ['Folder', 'StoragePod', false],
    ['Datacenter', 'Folder', false],
    ['NewerThanTheSchema', 'Folder', false],
  ] as const)('takes a reference to a %s as one to a %s: %s', (actual, wanted, expected) => {
    expect(isRefTo({ type: actual, value: 'x-1' }, wanted)).toBe(expected);
  });

  it.each([undefined, null, 'Folder:group-v3', 5, [], {}, { type: 'Folder' }, { type: 1, value: 'x' }])(
    'takes %j for no reference at all',
    (value) => {
      expect(isRef(value)).toBe(false);
      expect(isRefTo(value, 'Folder')).toBe(false);
    },
  );
});
