/**
 * The blank disks beside the root disk: ephemeral ones and swap.
 *
 * They are made with the VM, thin, under names that the server chooses, and told apart later by the role that
 * is written down for each. What the request lists goes before what the flavor says.
 */
import {
  ephemeralDevices,
  isSwapUsable,
  swapDevice,
  type BlockDeviceInfo,
  type Flavor,
} from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';
import { diskAdapterOf, requireAdapter, type DiskAdapter } from './disk-adapter.js';
import type { DiskRole } from './disk-roles.js';

export interface BlankDiskPlan {
  readonly role: DiskRole;
  readonly capacityKb: number;
  readonly adapter: DiskAdapter;
  readonly thin: boolean;
}

const KB_PER_MB = 2 ** 10;
const KB_PER_GB = 2 ** 20;
/** A virtual disk ends at 62 TiB. */
const LARGEST_DISK_GB = 62 * 1024;

/** What the disk of the root has decided. */
export interface RootChoice {
  readonly adapter: DiskAdapter;
  readonly hwVersion?: string | undefined;
}

/**
 * Ephemeral disks in their order, then swap.
 *
 * @throws {InvalidInput} a size or a bus that cannot be
 */
export function furtherDisks(
  { ephemeralGb = 0, swapMb = 0 }: Pick<Flavor, 'ephemeralGb' | 'swapMb'>,
  devices: BlockDeviceInfo | undefined,
  root: RootChoice,
): BlankDiskPlan[] {
  const listed = ephemeralDevices(devices).map(({ sizeGb, diskBus, deviceType, encrypted }, index) => {
    const property = `blockDeviceInfo.ephemerals[${index}]`;
    refuseEncrypted(encrypted, property);
    if (deviceType !== undefined && deviceType !== 'disk') {
      throw invalidProperty(`${property}.deviceType`, 'must be disk', deviceType);
    }
    const capacityKb = KB_PER_GB * checked(sizeGb, LARGEST_DISK_GB, `${property}.sizeGb`);
    return blank(`ephemeral.${index}`, capacityKb, adapterOf(diskBus, `${property}.diskBus`, root));
  });
  const ephemerals =
    listed.length > 0 || ephemeralGb === 0
      ? listed
      : [
          blank(
            'ephemeral.0',
            KB_PER_GB * checked(ephemeralGb, LARGEST_DISK_GB, 'flavor.ephemeralGb'),
            adapterOf(undefined, '', root),
          ),
        ];
  return [...ephemerals, ...swapDisk(swapMb, devices, root)];
}

function swapDisk(flavorMb: number, devices: BlockDeviceInfo | undefined, root: RootChoice): BlankDiskPlan[] {
  const swap = swapDevice(devices);
  const [sizeMb, property] = isSwapUsable(swap)
    ? ([swap.swapMb, 'blockDeviceInfo.swap.swapMb'] as const)
    : ([flavorMb, 'flavor.swapMb'] as const);
  if (sizeMb === 0) return [];
  refuseEncrypted(swap.encrypted, 'blockDeviceInfo.swap');
  const capacityKb = KB_PER_MB * checked(sizeMb, LARGEST_DISK_GB * 1024, property);
  return [blank('swap', capacityKb, adapterOf(swap.diskBus, 'blockDeviceInfo.swap.diskBus', root))];
}

function blank(role: DiskRole, capacityKb: number, adapter: DiskAdapter): BlankDiskPlan {
  return { role, capacityKb, adapter, thin: true };
}

function adapterOf(wish: string | undefined, property: string, { adapter, hwVersion }: RootChoice) {
  const chosen = diskAdapterOf(wish, property, adapter);
  requireAdapter(chosen, hwVersion);
  return chosen;
}

function refuseEncrypted(encrypted: boolean | undefined, property: string): void {
  if (encrypted === true) {
    throw invalidProperty(
      `${property}.encrypted`,
      'must not be true: this driver cannot encrypt disks',
      true,
    );
  }
}

function checked(size: number, largest: number, property: string): number {
  if (Number.isSafeInteger(size) && size >= 1 && size <= largest) return size;
  throw invalidProperty(property, `must be a whole number from 1 to ${largest}`, size);
}
