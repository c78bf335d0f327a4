import { describe, expect, it } from 'vitest';
import { TooManyDiskDevices } from '@kilonova/core';
import { emptyScene, instance, volume } from '../../test/fixtures.js';

describe('device names', () => {
  it('start with what is asked for the root disk', async () => {
    const { driver, ctx } = emptyScene();
    const imageMeta = { properties: { imgRootDeviceName: '/dev/vda' } };
    const rootVolume = { connectionInfo: volume('v'), mountDevice: '/dev/sdr' };

    expect(await driver.defaultRootDeviceName(ctx, instance)).toBe('/dev/sda');
    expect(await driver.defaultRootDeviceName(ctx, instance, imageMeta)).toBe('/dev/vda');
    expect(await driver.defaultRootDeviceName(ctx, instance, imageMeta, rootVolume)).toBe('/dev/sdr');
  });

  it('fill the gaps of a plan and keep what it has', async () => {
    const { driver, ctx } = emptyScene();
    const devices = {
      image: [{ bootIndex: 0 as const }],
      ephemerals: [{ sizeGb: 1, deviceName: '/dev/sdb' }, { sizeGb: 2 }],
      swap: { deviceName: null, swapMb: 64 },
      blockDeviceMapping: [
        { connectionInfo: volume('a') },
        { connectionInfo: volume('b'), mountDevice: '/dev/sdd' },
      ],
    };

    expect(await driver.defaultDeviceNamesForInstance(ctx, instance, '/dev/sda', devices)).toMatchObject({
      rootDeviceName: '/dev/sda',
      image: [{ deviceName: '/dev/sda' }],
      ephemerals: [{ deviceName: '/dev/sdb' }, { deviceName: '/dev/sdc' }],
      swap: { deviceName: '/dev/sde' },
      blockDeviceMapping: [{ mountDevice: '/dev/sdf' }, { mountDevice: '/dev/sdd' }],
    });
  });

  it('give a new volume the name it wants if that is free, else the next', async () => {
    const { driver, ctx } = emptyScene();
    const devices = { blockDeviceMapping: [{ connectionInfo: volume('a'), mountDevice: '/dev/sdb' }] };
    const named = (mountDevice?: string) =>
      driver.getDeviceNameForInstance(ctx, instance, devices, {
        connectionInfo: volume('new'),
        ...(mountDevice === undefined ? {} : { mountDevice }),
      });

    expect(await named()).toBe('/dev/sdc');
    expect(await named('/dev/sdb')).toBe('/dev/sdc');
    expect(await named('/dev/sdz')).toBe('/dev/sdz');
  });

  it('run out', async () => {
    const { driver, ctx } = emptyScene();
    const blockDeviceMapping = Array.from({ length: 26 }, (_none, index) => ({
      connectionInfo: volume(`v${index}`),
    }));

    await expect(
      driver.defaultDeviceNamesForInstance(ctx, instance, '/dev/sda', { blockDeviceMapping }),
    ).rejects.toThrow(TooManyDiskDevices);
  });
});
