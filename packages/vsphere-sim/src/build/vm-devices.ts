/** The devices of a VM that a simulator starts with: one disk, and one network card if there is a network. */
import type {
  NetworkSummary,
  OpaqueNetworkSummary,
  Ref,
  VirtualDevice,
  VirtualDeviceBackingInfo,
} from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { diskUuid } from '../storage/disk-uuid.js';
import { freePort, switchOf } from './dvs-ports.js';
import {
  FIRST_DISK_KEY,
  FIRST_NIC_KEY,
  FIRST_SCSI_KEY,
  PCI_KEY,
  scsiController,
  standardDevices,
} from './standard-devices.js';

export interface VmDiskSpec {
  readonly datastore: Ref<'Datastore'>;
  /** `[ds1] vm/vm.vmdk` */
  readonly fileName: string;
  readonly capacityBytes: number;
}

export function vmDevices(
  world: World,
  disk: VmDiskSpec,
  network: Managed<'Network'> | undefined,
): VirtualDevice[] {
  const nics = network === undefined ? [] : [nicOn(world, network)];
  return [...standardDevices, scsiController, diskOf(world, disk), ...nics];
}

/** An address from the range that a vCenter gives out. */
export function macAddress({ random }: World): string {
  const digits = random.hex(6);
  const fourth = (Number.parseInt(digits.slice(0, 2), 16) % 0x40) + 0x80;
  return ['00', '50', '56', fourth.toString(16), digits.slice(2, 4), digits.slice(4, 6)].join(':');
}

function diskOf(world: World, { datastore, fileName, capacityBytes }: VmDiskSpec): VirtualDevice {
  const capacityInKB = capacityBytes / 1024;
  return typed('VirtualDisk', {
    key: FIRST_DISK_KEY,
    deviceInfo: { label: 'Hard disk 1', summary: `${capacityInKB.toLocaleString('en-US')} KB` },
    backing: typed('VirtualDiskFlatVer2BackingInfo', {
      fileName,
      datastore,
      diskMode: 'persistent',
      split: false,
      writeThrough: false,
      thinProvisioned: true,
      uuid: diskUuid(world.random.uuid()).toUpperCase(),
      contentId: world.random.hex(32),
      digestEnabled: false,
      sharing: 'sharingNone',
    }),
    controllerKey: FIRST_SCSI_KEY,
    unitNumber: 0,
    capacityInKB,
    capacityInBytes: capacityBytes,
    shares: { shares: 1000, level: 'normal' },
  });
}

function nicOn(world: World, network: Managed<'Network'>): VirtualDevice {
  return typed('VirtualVmxnet3', {
    key: FIRST_NIC_KEY,
    deviceInfo: { label: 'Network adapter 1', summary: network.get('name') },
    backing: backingOn(world, network),
    connectable: { startConnected: true, allowGuestControl: true, connected: true, status: 'ok' },
    controllerKey: PCI_KEY,
    unitNumber: 7,
    addressType: 'assigned',
    macAddress: macAddress(world),
    wakeOnLanEnabled: true,
    uptCompatibilityEnabled: true,
  });
}

/** As the kind of network wants it. */
function backingOn(world: World, network: Managed<'Network'>): VirtualDeviceBackingInfo {
  const group = world.inventory.findAs('DistributedVirtualPortgroup', network.ref);
  const dvs = group === undefined ? undefined : switchOf(world, group);
  if (group !== undefined && dvs !== undefined) {
    const portKey = freePort(world, group, () => false);
    return typed('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
      port: {
        switchUuid: dvs.get('uuid'),
        portgroupKey: group.get('key'),
        ...(portKey !== undefined && { portKey, connectionCookie: world.random.below(2 ** 31) }),
      },
    });
  }
  const summary = network.get('summary');
  if (isOpaque(summary)) {
    const { opaqueNetworkId, opaqueNetworkType } = summary;
    return typed('VirtualEthernetCardOpaqueNetworkBackingInfo', { opaqueNetworkId, opaqueNetworkType });
  }
  return typed('VirtualEthernetCardNetworkBackingInfo', {
    deviceName: network.get('name'),
    network: network.refAs('Network'),
    useAutoDetect: false,
  });
}

function isOpaque(summary: NetworkSummary): summary is OpaqueNetworkSummary {
  return summary._type === 'OpaqueNetworkSummary';
}
