/**
 * The disks of a new VM with the controllers that they need, and the record of what each is for.
 *
 * All of them are made in the CreateVM_Task, root disk first; only a root disk that is a copy comes later.
 */
import {
  dataObject,
  type DatastorePath,
  type OptionValue,
  type Ref,
  type VirtualDeviceConfigSpec,
  type VirtualMachineProfileSpec,
} from '@kilonova/vsphere';
import { placeDisks, type DiskPlace } from './disk-places.js';
import { roleSetting } from './disk-roles.js';
import type { BlankDiskPlan } from './further-disks.js';
import { cdDrive } from './cd-drive.js';
import { blankDisk, childDisk, type ParentDisk } from './root-disk.js';
import type { VmPlan } from './vm-plan.js';

/** Where the disks go, and what the root disk is. */
export interface DiskSite {
  readonly root: RootDisk;
  readonly datastore: Ref<'Datastore'>;
  readonly profileId: string | undefined;
}

export interface StorageDevices {
  readonly deviceChange: VirtualDeviceConfigSpec[];
  /** One for each disk. */
  readonly roles: OptionValue[];
}

/** What the VM boots from. `later`: its controller is there, and the disk is put on it when it has been copied. */
export type RootDisk =
  | { readonly kind: 'blank' | 'later' }
  | { readonly kind: 'child'; readonly parent: ParentDisk }
  | { readonly kind: 'iso'; readonly iso: DatastorePath };

const FIRST_DISK_KEY = -1000;
const CD_DRIVE_KEY = -99;
const KB_PER_GB = 2 ** 20;

/** @throws {TooManyDiskDevices} */
export function storageDevices(plan: VmPlan, { root, datastore, profileId }: DiskSite): StorageDevices {
  const disks = [rootOf(plan), ...(plan.furtherDisks ?? [])];
  const adapters = disks.map(({ adapter }) => adapter);
  const { controllers, places } = placeDisks(
    root.kind === 'iso' ? [...adapters, 'ide'] : adapters,
    plan.hwVersion,
  );
  const made = disks.flatMap((disk, index) => {
    const place = places[index];
    return place === undefined || !isMade(disk, root) ? [] : [{ disk, place, key: FIRST_DISK_KEY - index }];
  });
  const added = made.flatMap(
    ({ disk: { role, capacityKb, thin }, place, key }): VirtualDeviceConfigSpec[] => {
      if (role === 'root' && root.kind === 'later') return [];
      const io = plan.diskIoAllocation;
      const disk = { key, place, capacityKb, thin, datastore, ...(io && { io }) };
      const device =
        role === 'root' && root.kind === 'child' ? childDisk(disk, root.parent) : blankDisk(disk);
      const profile = profileId === undefined ? undefined : profileOf(profileId);
      return [{ operation: 'add', fileOperation: 'create', device, ...(profile && { profile }) }];
    },
  );
  return {
    deviceChange: [
      ...controllers.map((device): VirtualDeviceConfigSpec => ({ operation: 'add', device })),
      ...added,
      ...drive(root, places.at(-1), datastore),
    ],
    roles: made.map(({ disk, place }) => {
      const [key, value] = roleSetting(disk.role, place, controllers);
      return { key, value };
    }),
  };
}

function rootOf(plan: VmPlan): BlankDiskPlan {
  return {
    role: 'root',
    capacityKb: plan.rootGb * KB_PER_GB,
    adapter: plan.adapter,
    thin: plan.thinProvisioning,
  };
}

/** Who boots from an ISO may do without a root disk. */
function isMade({ role, capacityKb }: BlankDiskPlan, root: RootDisk): boolean {
  return role !== 'root' || root.kind === 'child' || root.kind === 'later' || capacityKb > 0;
}

function drive(
  root: RootDisk,
  place: DiskPlace | undefined,
  datastore: Ref<'Datastore'>,
): VirtualDeviceConfigSpec[] {
  if (root.kind !== 'iso' || place === undefined) return [];
  return [{ operation: 'add', device: cdDrive({ key: CD_DRIVE_KEY, place, iso: root.iso, datastore }) }];
}

function profileOf(profileId: string): VirtualMachineProfileSpec[] {
  return [dataObject('VirtualMachineDefinedProfileSpec', { profileId })];
}
