/** Figures. A fake guest does no I/O, so its counters are measured and are 0. */
import {
  POWER_STATE_TEXT,
  type BlockStats,
  type Diagnostics,
  type HostVolumes,
  type InstanceDiskInfo,
  type InstanceRef,
  type Json,
  type VolumeUsage,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { findGuest, guestOf } from '../state.js';
import { ROOT_DEVICE } from './device-names.js';

const BYTES_PER_GB = 1_073_741_824;
const NO_IO: Omit<BlockStats, 'errors'> = { readRequests: 0, readBytes: 0, writeRequests: 0, writeBytes: 0 };
const NO_IO_NOR_ERRORS = { ...NO_IO, errorsCount: 0 };

export function getDiagnostics({ state }: FakeCall, instance: InstanceRef): Readonly<Record<string, Json>> {
  const { powerState, vcpus, memoryMb, nics, volumes, node, rescued, quiesced } = guestOf(state, instance);
  return {
    state: POWER_STATE_TEXT[powerState],
    vcpus,
    'memory (MiB)': memoryMb,
    nics: nics.length,
    'nics wired': nics.filter(({ portId }) => state.wiredPorts.includes(portId)).length,
    volumes: volumes.length,
    'volume snapshots': volumes.flatMap(({ snapshots }) => snapshots).length,
    node,
    rescued,
    quiesced,
  };
}

export function getInstanceDiagnostics({ state }: FakeCall, instance: InstanceRef): Diagnostics {
  const guest = guestOf(state, instance);
  const disks = [ROOT_DEVICE, ...guest.volumes.filter(({ device }) => device !== ROOT_DEVICE)];
  return {
    state: POWER_STATE_TEXT[guest.powerState],
    driver: 'fake',
    hypervisor: 'fake',
    numCpus: guest.vcpus,
    numNics: guest.nics.length,
    numDisks: disks.length,
    memoryDetails: { maximumMb: guest.memoryMb },
    nicDetails: guest.nics.map(({ address }) => ({ macAddress: address, rxOctets: 0, txOctets: 0 })),
    diskDetails: disks.map(() => NO_IO_NOR_ERRORS),
  };
}

export function getAllVolumeUsage({ state }: FakeCall, hostVolumes: readonly HostVolumes[]): VolumeUsage[] {
  return hostVolumes.flatMap(({ instance }) =>
    (findGuest(state, instance)?.volumes ?? []).map(({ volumeId }) => unused(volumeId, instance.uuid)),
  );
}

export function blockStats({ state }: FakeCall, instance: InstanceRef, diskId: string): BlockStats | null {
  const guest = guestOf(state, instance);
  const device = diskId.startsWith('/') ? diskId : `/dev/${diskId}`;
  const known = [ROOT_DEVICE, ...guest.volumes.map((volume) => volume.device)];
  return known.includes(device) ? { ...NO_IO, errors: 0 } : null;
}

export function getInstanceDiskInfo({ state }: FakeCall, instance: InstanceRef): InstanceDiskInfo[] {
  const { uuid, rootGb, extraGb, volumes } = guestOf(state, instance);
  const bootsFromVolume = volumes.some(({ device }) => device === ROOT_DEVICE);
  const sizes = [...(bootsFromVolume ? [] : [rootGb]), ...(extraGb > 0 ? [extraGb] : [])];
  return sizes.map((sizeGb, index) => ({
    path: `/fake/${uuid}/disk${index}`,
    type: 'raw',
    virtualSizeBytes: sizeGb * BYTES_PER_GB,
    diskSizeBytes: 0,
    overCommittedSizeBytes: sizeGb * BYTES_PER_GB,
  }));
}

function unused(volumeId: string, instanceUuid: string): VolumeUsage {
  return { volumeId, instanceUuid, ...NO_IO };
}
