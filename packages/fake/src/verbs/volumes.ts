/** Volumes. Whatever the transport, a volume is its id and a place on the guest. */
import {
  DiskNotFound,
  InvalidInput,
  volumeDevices,
  volumeIdOf,
  volumeIdOfDevice,
  type AttachVolumeOptions,
  type BlockDeviceInfo,
  type ConnectionInfo,
  type DetachVolumeOptions,
  type Instance,
  type InstanceRef,
  type SwapVolumeOptions,
  type VolumeConnector,
  type VolumeSnapshotInfo,
} from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { guestOf, type AttachedVolume, type Guest } from '../state.js';
import { freeDeviceName, ROOT_DEVICE } from './device-names.js';

const BYTES_PER_GB = 1_073_741_824;

export function plannedVolumes(devices: BlockDeviceInfo | undefined): AttachedVolume[] {
  const volumes: AttachedVolume[] = [];
  for (const device of volumeDevices(devices)) {
    const volumeId = volumeIdOfDevice(device);
    if (volumeId === undefined) throw withoutId();
    const taken = [ROOT_DEVICE, ...volumes.map((volume) => volume.device)];
    volumes.push({
      volumeId,
      device: device.mountDevice ?? (device.bootIndex === 0 ? ROOT_DEVICE : freeDeviceName(taken)),
      ...(device.volumeSizeGb === undefined ? {} : { sizeBytes: device.volumeSizeGb * BYTES_PER_GB }),
      snapshots: [],
    });
  }
  return volumes;
}

export function getVolumeConnector(
  platform: FakePlatform,
  _ctx: unknown,
  _instance: InstanceRef,
): VolumeConnector {
  return {
    host: platform.hostName,
    ip: platform.options.hostIp,
    initiator: `iqn.2026-01.example.fake:${platform.hostName}`,
  };
}

export function attachVolume(
  { state }: FakeCall,
  instance: Instance,
  connection: ConnectionInfo,
  { mountpoint }: AttachVolumeOptions = {},
): void {
  const guest = guestOf(state, instance);
  const volumeId = idOf(connection);
  if (find(guest, volumeId) !== undefined) return;
  const taken = [ROOT_DEVICE, ...guest.volumes.map(({ device }) => device)];
  const wanted = mountpoint !== undefined && !taken.includes(mountpoint) ? mountpoint : undefined;
  guest.volumes.push({ volumeId, device: wanted ?? freeDeviceName(taken), snapshots: [] });
}

export function detachVolume(
  { state }: FakeCall,
  instance: Instance,
  connection: ConnectionInfo,
  _options?: DetachVolumeOptions,
): void {
  const guest = guestOf(state, instance);
  const volume = volumeOf(guest, idOf(connection));
  guest.volumes = guest.volumes.filter((other) => other !== volume);
}

export function swapVolume(
  { state }: FakeCall,
  instance: Instance,
  oldConnection: ConnectionInfo,
  newConnection: ConnectionInfo,
  { resizeToGb }: SwapVolumeOptions = {},
): void {
  const guest = guestOf(state, instance);
  const [oldId, newId] = [idOf(oldConnection), idOf(newConnection)];
  if (find(guest, oldId) === undefined && find(guest, newId) !== undefined) return;
  const volume = volumeOf(guest, oldId);
  volume.volumeId = newId;
  volume.snapshots = [];
  if (resizeToGb !== undefined) volume.sizeBytes = resizeToGb * BYTES_PER_GB;
}

export function extendVolume(
  { state }: FakeCall,
  instance: Instance,
  connection: ConnectionInfo,
  requestedSizeBytes: number,
): void {
  const volume = volumeOf(guestOf(state, instance), idOf(connection));
  if (requestedSizeBytes < (volume.sizeBytes ?? 0)) {
    throw new InvalidInput({
      reason: `volume ${volume.volumeId} is larger than ${requestedSizeBytes} bytes already`,
    });
  }
  volume.sizeBytes = requestedSizeBytes;
}

export function volumeSnapshotCreate(
  { state }: FakeCall,
  instance: Instance,
  volumeId: string,
  createInfo: VolumeSnapshotInfo,
): void {
  const { snapshots } = volumeOf(guestOf(state, instance), volumeId);
  const snapshotId = createInfo['snapshot_id'];
  if (typeof snapshotId !== 'string') throw new InvalidInput({ reason: 'createInfo has no snapshot_id' });
  if (!snapshots.includes(snapshotId)) snapshots.push(snapshotId);
}

export function volumeSnapshotDelete(
  { state }: FakeCall,
  instance: Instance,
  volumeId: string,
  snapshotId: string,
  _deleteInfo: VolumeSnapshotInfo,
): void {
  const volume = volumeOf(guestOf(state, instance), volumeId);
  volume.snapshots = volume.snapshots.filter((other) => other !== snapshotId);
}

function idOf(connection: ConnectionInfo): string {
  const volumeId = volumeIdOf(connection);
  if (volumeId === undefined) throw withoutId();
  return volumeId;
}

function withoutId(): InvalidInput {
  return new InvalidInput({ reason: 'the connection says no volume id: set data.volumeId or serial' });
}

function find(guest: Guest, volumeId: string): AttachedVolume | undefined {
  return guest.volumes.find((volume) => volume.volumeId === volumeId);
}

function volumeOf(guest: Guest, volumeId: string): AttachedVolume {
  const volume = find(guest, volumeId);
  if (volume === undefined) throw new DiskNotFound({ location: `volume ${volumeId} of ${guest.name}` });
  return volume;
}
