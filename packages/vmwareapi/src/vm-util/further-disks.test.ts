import type { BlockDeviceInfo } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { furtherDisks } from './further-disks.js';

const root = { adapter: 'paraVirtual' } as const;
const MIB = 2 ** 10;
const GIB = 2 ** 20;

describe('the disks beside the root disk', () => {
  it('are none when nobody wants any', () => {
    expect(furtherDisks({}, undefined, root)).toEqual([]);
    expect(furtherDisks({ ephemeralGb: 0, swapMb: 0 }, { swap: null, ephemerals: [] }, root)).toEqual([]);
  });

  it('are those of the flavor, thin, on the adapter of the root disk', () => {
    expect(furtherDisks({ ephemeralGb: 3, swapMb: 64 }, undefined, root)).toEqual([
      { role: 'ephemeral.0', capacityKb: 3 * GIB, adapter: 'paraVirtual', thin: true },
      { role: 'swap', capacityKb: 64 * MIB, adapter: 'paraVirtual', thin: true },
    ]);
  });

  it('are those that the request lists instead, each on a bus of its own', () => {
    const devices: BlockDeviceInfo = {
      ephemerals: [{ sizeGb: 1, diskBus: 'sata' }, { sizeGb: 2 }],
      swap: { deviceName: '/dev/sdd', swapMb: 32, diskBus: 'ide' },
    };
    expect(furtherDisks({ ephemeralGb: 9, swapMb: 900 }, devices, root)).toMatchObject([
      { role: 'ephemeral.0', capacityKb: GIB, adapter: 'sata' },
      { role: 'ephemeral.1', capacityKb: 2 * GIB, adapter: 'paraVirtual' },
      { role: 'swap', capacityKb: 32 * MIB, adapter: 'ide' },
    ]);
  });

  it('have the swap of the flavor when that of the request has no name yet', () => {
    const devices: BlockDeviceInfo = { swap: { deviceName: null, swapMb: 32 } };
    expect(furtherDisks({ swapMb: 8 }, devices, root)).toMatchObject([{ capacityKb: 8 * MIB }]);
  });

  it.each<[string, BlockDeviceInfo]>([
    ['blockDeviceInfo.ephemerals[0].sizeGb', { ephemerals: [{ sizeGb: 0 }] }],
    ['blockDeviceInfo.ephemerals[1].sizeGb', { ephemerals: [{ sizeGb: 1 }, { sizeGb: 1.5 }] }],
    ['blockDeviceInfo.ephemerals[0].diskBus', { ephemerals: [{ sizeGb: 1, diskBus: 'usb' }] }],
    ['blockDeviceInfo.ephemerals[0].deviceType', { ephemerals: [{ sizeGb: 1, deviceType: 'cdrom' }] }],
    ['blockDeviceInfo.ephemerals[0].encrypted', { ephemerals: [{ sizeGb: 1, encrypted: true }] }],
    ['blockDeviceInfo.swap.swapMb', { swap: { deviceName: 'sdb', swapMb: 65_011_713 } }],
    ['blockDeviceInfo.swap.encrypted', { swap: { deviceName: 'sdb', swapMb: 1, encrypted: true } }],
  ])('D-39: are refused by name: %s', (property, devices) => {
    expect(() => furtherDisks({}, devices, root)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });

  it('are refused on an adapter that the hardware does not have', () => {
    const devices: BlockDeviceInfo = { ephemerals: [{ sizeGb: 1, diskBus: 'nvme' }] };
    expect(() => furtherDisks({}, devices, { ...root, hwVersion: 'vmx-10' })).toThrow('nvme');
  });
});
