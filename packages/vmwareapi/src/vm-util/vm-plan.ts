/**
 * What a VM is to be, all of it checked.
 *
 * A plan is made from the request alone: no call is sent, so everything that is wrong with a request is
 * known before anything exists. What depends on the cluster, the datastore and the networks, is added by
 * `createSpec`.
 */
import {
  NoRootDiskDefined,
  type Flavor,
  type ImageProperties,
  type Instance,
  type NetworkInfo,
  type Vif,
} from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';
import { macAddressOf, wantedNetwork, type WantedNetwork } from '../vif.js';
import { readAllocation, type Allocation } from './allocation.js';
import { coresPerSocket } from './cpu-topology.js';
import { hardwareVersion } from './hardware-version.js';
import { diskAdapterFor, requireAdapter, type DiskAdapter } from './disk-adapter.js';
import { vifModelFor, type VifModel } from './network-card.js';

/** What the driver's options say where neither flavor nor image does. */
export interface HardwareDefaults {
  readonly guestId: string;
  /** Absent: the newest the cluster's hosts have in common, as the server decides. */
  readonly hwVersion?: string | undefined;
  readonly adapterType: DiskAdapter;
  readonly vifModel: VifModel;
  readonly thinProvisioning: boolean;
}

export interface PlannedNic {
  readonly portId: string;
  readonly macAddress?: string;
  readonly network: WantedNetwork;
}

export interface VmPlan {
  readonly uuid: string;
  readonly guestId: string;
  readonly hwVersion?: string;
  readonly firmware?: 'bios' | 'efi';
  readonly secureBoot: boolean;
  readonly vcpus: number;
  readonly coresPerSocket: number;
  readonly memoryMb: number;
  readonly rootGb: number;
  readonly thinProvisioning: boolean;
  readonly adapter: DiskAdapter;
  readonly vifModel: VifModel;
  readonly nics: readonly PlannedNic[];
  readonly cpuAllocation?: Allocation;
  readonly memoryAllocation?: Allocation;
  readonly diskIoAllocation?: Allocation;
  readonly vifAllocation?: Allocation;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A virtual disk ends at 62 TiB. */
const LARGEST_DISK_GB = 62 * 1024;
const MOST_NICS = 10;
const BYTES_PER_MB = 2 ** 20;
const BYTES_PER_GB = 2 ** 30;

/**
 * Checks the request and settles every choice that it and the defaults decide.
 *
 * @throws {InvalidInput} `details.property` is out of its range, unknown, or contradicts another
 * @throws {NoRootDiskDefined} the flavor has no root disk, and a blank one has no other size
 */
export function planVm(
  instance: Instance,
  image: ImageProperties,
  networkInfo: NetworkInfo,
  defaults: HardwareDefaults,
): VmPlan {
  const { flavor } = instance;
  if (!UUID.test(instance.uuid)) throw invalidProperty('uuid', 'must be a lower-case UUID', instance.uuid);
  checkSizes(flavor);
  if (flavor.rootGb === 0) throw new NoRootDiskDefined({ instanceUuid: instance.uuid });
  if (networkInfo.length > MOST_NICS) {
    throw invalidProperty('networkInfo', `must have at most ${MOST_NICS} entries`, networkInfo.length);
  }
  const { hwVersion } = hardwareVersionFor(flavor, defaults);
  const adapter = diskAdapterFor(image, defaults.adapterType);
  requireAdapter(adapter, hwVersion);
  return {
    uuid: instance.uuid,
    guestId: image.osDistro ?? defaults.guestId,
    ...(hwVersion === undefined ? {} : { hwVersion }),
    ...firmware(image),
    vcpus: flavor.vcpus,
    coresPerSocket: coresPerSocket(flavor, image),
    memoryMb: flavor.memoryMb,
    rootGb: flavor.rootGb,
    thinProvisioning: defaults.thinProvisioning,
    adapter,
    vifModel: vifModelFor(image, defaults.vifModel),
    nics: networkInfo.map((vif, index) => planNic(vif, `networkInfo[${index}]`)),
    ...allocations(flavor),
  };
}

/** What the VM may come to occupy on its datastore: the disk in full, and a swap file for memory not reserved. */
export function neededBytes(plan: VmPlan): number {
  const swapMb = Math.max(0, plan.memoryMb - (plan.memoryAllocation?.reservation ?? 0));
  return plan.rootGb * BYTES_PER_GB + swapMb * BYTES_PER_MB;
}

function checkSizes(flavor: Flavor): void {
  if (!Number.isSafeInteger(flavor.vcpus) || flavor.vcpus < 1) {
    throw invalidProperty('flavor.vcpus', 'must be a whole number of 1 or more', flavor.vcpus);
  }
  if (!Number.isSafeInteger(flavor.memoryMb) || flavor.memoryMb < 4 || flavor.memoryMb % 4 !== 0) {
    throw invalidProperty('flavor.memoryMb', 'must be a multiple of 4, and 4 or more', flavor.memoryMb);
  }
  if (!Number.isSafeInteger(flavor.rootGb) || flavor.rootGb < 0 || flavor.rootGb > LARGEST_DISK_GB) {
    throw invalidProperty(
      'flavor.rootGb',
      `must be a whole number from 0 to ${LARGEST_DISK_GB}`,
      flavor.rootGb,
    );
  }
}

function hardwareVersionFor({ extraSpecs }: Flavor, defaults: HardwareDefaults): { hwVersion?: string } {
  const version = extraSpecs?.['vmware:hw_version']?.trim() || defaults.hwVersion;
  return version === undefined ? {} : { hwVersion: hardwareVersion(version, 'vmware:hw_version') };
}

function firmware({
  hwFirmwareType,
  osSecureBoot,
}: ImageProperties): Pick<VmPlan, 'firmware' | 'secureBoot'> {
  const secureBoot = osSecureBoot === 'required';
  if (secureBoot && hwFirmwareType !== 'uefi') {
    throw invalidProperty('hw_firmware_type', 'must be uefi for os_secure_boot', hwFirmwareType ?? null);
  }
  switch (hwFirmwareType) {
    case undefined:
      return { secureBoot };
    case 'uefi':
      return { firmware: 'efi', secureBoot };
    case 'bios':
      return { firmware: 'bios', secureBoot };
    default:
      throw invalidProperty('hw_firmware_type', 'must be bios or uefi', hwFirmwareType);
  }
}

function planNic(vif: Vif, property: string): PlannedNic {
  const macAddress = macAddressOf(vif, property);
  return {
    portId: vif.id,
    ...(macAddress === undefined ? {} : { macAddress }),
    network: wantedNetwork(vif, property),
  };
}

function allocations({ extraSpecs = {}, memoryMb }: Flavor): Partial<VmPlan> {
  const cpu = readAllocation(extraSpecs, 'cpu');
  const memory = readAllocation(extraSpecs, 'memory');
  const diskIo = readAllocation(extraSpecs, 'disk_io');
  const vif = readAllocation(extraSpecs, 'vif');
  if (memory?.reservation !== undefined && memory.reservation > memoryMb) {
    throw invalidProperty(
      'quota:memory_reservation',
      `must not be above flavor.memoryMb (${memoryMb})`,
      memory.reservation,
    );
  }
  return {
    ...(cpu === undefined ? {} : { cpuAllocation: cpu }),
    ...(memory === undefined ? {} : { memoryAllocation: memory }),
    ...(diskIo === undefined ? {} : { diskIoAllocation: diskIo }),
    ...(vif === undefined ? {} : { vifAllocation: vif }),
  };
}
