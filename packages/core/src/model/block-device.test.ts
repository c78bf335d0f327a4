import { describe, expect, it } from 'vitest';
import {
  bootVolume,
  ephemeralDevices,
  imageDevices,
  isSwapUsable,
  rootDeviceName,
  swapDevice,
  volumeDevices,
  volumeIdOfDevice,
  type VolumeDevice,
} from './block-device.js';

function volume(volumeId: string, rest: Partial<VolumeDevice> = {}): VolumeDevice {
  return { connectionInfo: { driverVolumeType: 'other', transport: 'rbd', data: { volumeId } }, ...rest };
}

describe('block device getters', () => {
  it.each([
    ['null', null],
    ['nothing', undefined],
    ['an empty plan', {}],
    ['a plan without swap', { swap: null }],
  ])('answer for %s as for no devices', (_what, devices) => {
    expect(rootDeviceName(devices)).toBeUndefined();
    expect(imageDevices(devices)).toEqual([]);
    expect(ephemeralDevices(devices)).toEqual([]);
    expect(volumeDevices(devices)).toEqual([]);
    expect(swapDevice(devices)).toEqual({ deviceName: null, swapMb: 0 });
    expect(bootVolume(devices)).toBeUndefined();
  });

  it('give what the plan has, in its order', () => {
    const devices = {
      rootDeviceName: '/dev/sda',
      image: [{ bootIndex: 0 as const }],
      ephemerals: [{ sizeGb: 2 }, { sizeGb: 1 }],
      swap: { deviceName: '/dev/sdd', swapMb: 64 },
      blockDeviceMapping: [volume('b'), volume('a')],
    };

    expect(rootDeviceName(devices)).toBe('/dev/sda');
    expect(imageDevices(devices)).toHaveLength(1);
    expect(ephemeralDevices(devices).map(({ sizeGb }) => sizeGb)).toEqual([2, 1]);
    expect(swapDevice(devices).swapMb).toBe(64);
    expect(volumeDevices(devices).map(volumeIdOfDevice)).toEqual(['b', 'a']);
  });
});

describe('isSwapUsable', () => {
  it.each([
    [true, { deviceName: '/dev/sdb', swapMb: 1 }],
    [false, { deviceName: '/dev/sdb', swapMb: 0 }],
    [false, { deviceName: null, swapMb: 1 }],
    [false, { deviceName: '', swapMb: 1 }],
  ])('is %s for %o', (usable, swap) => {
    expect(isSwapUsable(swap)).toBe(usable);
  });
});

describe('bootVolume', () => {
  it('is the one of boot index 0, whatever the names say', () => {
    const devices = {
      rootDeviceName: '/dev/sda',
      blockDeviceMapping: [volume('named', { mountDevice: '/dev/sda' }), volume('first', { bootIndex: 0 })],
    };

    expect(volumeIdOfDevice(bootVolume(devices) ?? volume('none'))).toBe('first');
  });

  it('is else the one at the root device name', () => {
    const blockDeviceMapping = [
      volume('a', { mountDevice: '/dev/sdb', bootIndex: -1 }),
      volume('b', { mountDevice: '/dev/sda' }),
    ];

    expect(bootVolume({ rootDeviceName: '/dev/sda', blockDeviceMapping })).toBe(blockDeviceMapping[1]);
    expect(bootVolume({ blockDeviceMapping: [volume('a')] })).toBeUndefined();
  });
});

describe('volumeIdOfDevice', () => {
  it('prefers the mapping, then the transport, then the serial', () => {
    const connectionInfo = { driverVolumeType: 'other', transport: 'nfs', serial: 's', data: {} } as const;

    expect(volumeIdOfDevice({ ...volume('data'), volumeId: 'own' })).toBe('own');
    expect(volumeIdOfDevice(volume('data'))).toBe('data');
    expect(volumeIdOfDevice({ connectionInfo })).toBe('s');
  });
});
