/** Device names: `/dev/sda` for the root disk, then the next free letter. */
import {
  ephemeralDevices,
  imageDevices,
  isSwapUsable,
  swapDevice,
  TooManyDiskDevices,
  volumeDevices,
  type BlockDeviceInfo,
  type ImageMeta,
  type Instance,
  type VolumeDevice,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';

export const ROOT_DEVICE = '/dev/sda';
const DEVICES = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `/dev/sd${letter}`);

export function defaultRootDeviceName(
  _call: FakeCall,
  instance: Instance,
  imageMeta?: ImageMeta,
  rootVolume?: VolumeDevice,
): string {
  return (
    rootVolume?.mountDevice ??
    imageMeta?.properties.imgRootDeviceName ??
    instance.rootDeviceName ??
    ROOT_DEVICE
  );
}

export function defaultDeviceNamesForInstance(
  _call: FakeCall,
  _instance: Instance,
  rootDeviceName: string,
  devices: BlockDeviceInfo,
): BlockDeviceInfo {
  const taken = [rootDeviceName, ...namesIn(devices)];
  const name = (given: string | null | undefined): string => {
    const chosen = given ?? freeDeviceName(taken);
    taken.push(chosen);
    return chosen;
  };
  const { swap } = devices;
  return {
    ...devices,
    rootDeviceName,
    image: imageDevices(devices).map((device) => named(device, device.deviceName ?? rootDeviceName)),
    ephemerals: ephemeralDevices(devices).map((device) => named(device, name(device.deviceName))),
    ...(swap ? { swap: named(swap, name(swap.deviceName)) } : {}),
    blockDeviceMapping: volumeDevices(devices).map((device) =>
      mounted(device, device.mountDevice ?? (device.bootIndex === 0 ? rootDeviceName : name(undefined))),
    ),
  };
}

export function getDeviceNameForInstance(
  _call: FakeCall,
  _instance: Instance,
  devices: BlockDeviceInfo,
  added: VolumeDevice,
): string {
  const taken = [devices.rootDeviceName ?? ROOT_DEVICE, ...namesIn(devices)];
  const wanted = added.mountDevice;
  return wanted !== undefined && !taken.includes(wanted) ? wanted : freeDeviceName(taken);
}

/** @throws {TooManyDiskDevices} */
export function freeDeviceName(taken: readonly string[]): string {
  const name = DEVICES.find((device) => !taken.includes(device));
  if (name === undefined) throw new TooManyDiskDevices({ maximum: DEVICES.length });
  return name;
}

function namesIn(devices: BlockDeviceInfo): string[] {
  const swap = swapDevice(devices);
  return [
    ...imageDevices(devices).map(({ deviceName }) => deviceName),
    ...ephemeralDevices(devices).map(({ deviceName }) => deviceName),
    ...(isSwapUsable(swap) ? [swap.deviceName] : []),
    ...volumeDevices(devices).map(({ mountDevice }) => mountDevice),
  ].filter((name) => typeof name === 'string');
}

function named<Device extends object>(device: Device, deviceName: string): Device & { deviceName: string } {
  return { ...device, deviceName };
}

function mounted(device: VolumeDevice, mountDevice: string): VolumeDevice {
  return { ...device, mountDevice };
}
