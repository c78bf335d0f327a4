/**
 * Storage arrays behind the network: iSCSI targets with disks, which a host sees once it was told of the target and has
 * looked for what is new.
 */
import type {
  HostInternetScsiHba,
  HostInternetScsiTargetTransport,
  HostMultipathInfoLogicalUnit,
  HostScsiDisk,
  HostScsiTopologyTarget,
  HostStorageDeviceInfo,
} from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import type { World } from '../model/world.js';

export interface IscsiTargetSpec {
  /** `iqn.2024-01.org.example:volume-1` */
  readonly iScsiName: string;
  readonly address: string;
  /** 3260 if not given. */
  readonly port?: number | undefined;
  /** Its disks, the first of them with the number 0. */
  readonly luns: readonly { readonly capacityBytes: number }[];
}

interface Disk {
  readonly number: number;
  readonly scsiDisk: HostScsiDisk;
}

interface Target {
  readonly iScsiName: string;
  readonly address: string;
  readonly port: number;
  readonly disks: readonly Disk[];
}

/** `world.part(IscsiTargets)` */
export class IscsiTargets {
  readonly all: Target[] = [];
}

export const ISCSI_PORT = 3260;
const BLOCK_BYTES = 512;

/** Hosts that have the target configured see its disks after their next rescan. */
export function addIscsiTarget(world: World, spec: IscsiTargetSpec): void {
  const { iScsiName, address, port = ISCSI_PORT, luns } = spec;
  const disks = luns.map(({ capacityBytes }, number) => ({
    number,
    scsiDisk: scsiDisk(world, number, capacityBytes),
  }));
  world.part(IscsiTargets).all.push({ iScsiName, address, port, disks });
}

/** A host's devices as a rescan of its software adapter finds them. */
export function rescannedDevices(world: World, devices: HostStorageDeviceInfo): HostStorageDeviceInfo {
  const adapter = (devices.hostBusAdapter ?? []).find(isSoftwareIscsi);
  const targets = world.part(IscsiTargets).all.filter((target) => knows(adapter, target));
  if (adapter === undefined || targets.length === 0) return withNone(devices);
  const key = adapter.key ?? adapter.device;
  const disks = targets.flatMap((target) => target.disks.map(({ scsiDisk: disk }) => disk));
  return {
    ...devices,
    scsiLun: disks,
    scsiTopology: {
      adapter: [
        {
          key: `key-vim.host.ScsiTopology.Interface-${adapter.device}`,
          adapter: key,
          target: targets.map((target, index) => topologyOf(adapter, target, index)),
        },
      ],
    },
    multipathInfo: {
      lun: targets.flatMap((target, index) =>
        target.disks.map((disk) => pathTo(adapter, target, index, disk)),
      ),
    },
  };
}

export function isSoftwareIscsi(adapter: { readonly _type?: string }): adapter is HostInternetScsiHba {
  return adapter._type === 'HostInternetScsiHba';
}

function withNone(devices: HostStorageDeviceInfo): HostStorageDeviceInfo {
  return { ...devices, scsiLun: [], scsiTopology: { adapter: [] }, multipathInfo: { lun: [] } };
}

/** By the address of one that tells its targets, or by the name of the target itself. */
function knows(adapter: HostInternetScsiHba | undefined, target: Target): boolean {
  const { configuredSendTarget = [], configuredStaticTarget = [] } = adapter ?? {};
  const isAt = ({ address, port = ISCSI_PORT }: { address: string; port?: number }): boolean =>
    address.toLowerCase() === target.address.toLowerCase() && port === target.port;
  return (
    configuredSendTarget.some(isAt) ||
    configuredStaticTarget.some((one) => isAt(one) && one.iScsiName === target.iScsiName)
  );
}

function topologyOf({ device }: HostInternetScsiHba, target: Target, index: number): HostScsiTopologyTarget {
  return {
    key: `key-vim.host.ScsiTopology.Target-${device}:0:${index}`,
    target: index,
    lun: target.disks.map(({ number, scsiDisk: disk }) => ({
      key: `key-vim.host.ScsiTopology.Lun-${disk.uuid}`,
      lun: number,
      scsiLun: disk.key ?? disk.uuid,
    })),
    transport: transportOf(target),
  };
}

function pathTo(
  adapter: HostInternetScsiHba,
  target: Target,
  index: number,
  { number, scsiDisk: disk }: Disk,
): HostMultipathInfoLogicalUnit {
  const key = `key-vim.host.MultipathInfo.LogicalUnit-${disk.uuid}`;
  const name = `${adapter.device}:C0:T${index}:L${number}`;
  return {
    key,
    id: disk.uuid,
    lun: disk.key ?? disk.uuid,
    path: [
      {
        key: `key-vim.host.MultipathInfo.Path-${name}`,
        name,
        pathState: 'active',
        state: 'active',
        isWorkingPath: true,
        adapter: adapter.key ?? adapter.device,
        lun: key,
        transport: transportOf(target),
      },
    ],
    policy: { policy: 'VMW_PSP_MRU' },
  };
}

function transportOf({ iScsiName, address, port }: Target): HostInternetScsiTargetTransport {
  return typed('HostInternetScsiTargetTransport', {
    iScsiName,
    iScsiAlias: '',
    address: [`${address}:${port}`],
  });
}

function scsiDisk(world: World, number: number, capacityBytes: number): HostScsiDisk {
  const naa = `6${world.random.hex(31)}`;
  const canonicalName = `naa.${naa}`;
  const model = 'Simulated Disk';
  // As ESX makes it: kind, number, identifier, and the beginning of the model's name.
  const uuid = `02${number.toString(16).padStart(8, '0')}${naa}${Buffer.from(model.slice(0, 6)).toString('hex')}`;
  const devicePath = `/vmfs/devices/disks/${canonicalName}`;
  return typed('HostScsiDisk', {
    deviceName: devicePath,
    deviceType: 'disk',
    key: `key-vim.host.ScsiDisk-${uuid}`,
    uuid,
    canonicalName,
    displayName: `iSCSI Disk (${canonicalName})`,
    lunType: 'disk',
    vendor: 'KILONOVA',
    model,
    operationalState: ['ok'],
    capacity: { blockSize: BLOCK_BYTES, block: Math.floor(capacityBytes / BLOCK_BYTES) },
    devicePath,
    ssd: false,
    localDisk: false,
  });
}
