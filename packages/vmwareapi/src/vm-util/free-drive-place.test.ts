import { dataObject, type VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { freeDrivePlace } from './free-drive-place.js';

const ide = (controllerKey: number, unitNumber: number): VirtualDeviceConfigSpec => ({
  operation: 'add',
  device: dataObject('VirtualDisk', { key: -1, controllerKey, unitNumber, capacityInKB: 1n }),
});
const sata = (busNumber: number): VirtualDeviceConfigSpec => ({
  operation: 'add',
  device: dataObject('VirtualAHCIController', { key: -100 - busNumber, busNumber }),
});
const full = [ide(200, 0), ide(200, 1), ide(201, 0), ide(201, 1)];

describe('the place of one more CD drive', () => {
  it.each([
    ['the first', [], 200, 0],
    ['the one after an ISO', [ide(200, 0)], 200, 1],
    ['a gap', [ide(200, 0), ide(200, 1), ide(201, 1)], 201, 0],
    ['the last', full.slice(0, 3), 201, 1],
    ['the first beside disks of other controllers', [ide(-101, 0), sata(0)], 200, 0],
  ])('is %s of the IDE controllers', (_what, taken, controllerKey, unitNumber) => {
    expect(freeDrivePlace(taken)).toEqual({ place: { controllerKey, unitNumber } });
  });

  it('is on a SATA controller of its own when those are full', () => {
    expect(freeDrivePlace([...full, sata(0)])).toEqual({
      place: { controllerKey: -201, unitNumber: 0 },
      controller: expect.objectContaining({ _type: 'VirtualAHCIController', key: -201, busNumber: 1 }),
    });
  });

  it('is nowhere when four of those are there, too', () => {
    expect(() => freeDrivePlace([...full, sata(0), sata(1), sata(2), sata(3)])).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_DISK_DEVICES' }),
    );
  });
});
