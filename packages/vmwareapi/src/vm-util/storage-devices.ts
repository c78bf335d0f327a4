/**
 * The disks of a new VM with the controllers that they need, and the record of what each is for.
 *
 * All of them are made in the CreateVM_Task, root disk first.
 */
import { dataObject, type OptionValue, type Ref, type VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { placeDisks } from './disk-places.js';
import { roleSetting } from './disk-roles.js';
import type { BlankDiskPlan } from './further-disks.js';
import { blankDisk } from './root-disk.js';
import type { VmPlan } from './vm-plan.js';

export interface StorageDevices {
  readonly deviceChange: VirtualDeviceConfigSpec[];
  /** One for each disk. */
  readonly roles: OptionValue[];
}

const FIRST_DISK_KEY = -1000;
const KB_PER_GB = 2 ** 20;

/** @throws {TooManyDiskDevices} */
export function storageDevices(
  plan: VmPlan,
  datastore: Ref<'Datastore'>,
  storageProfileId: string | undefined,
): StorageDevices {
  const root: BlankDiskPlan = {
    role: 'root',
    capacityKb: plan.rootGb * KB_PER_GB,
    adapter: plan.adapter,
    thin: plan.thinProvisioning,
  };
  const disks = [root, ...(plan.furtherDisks ?? [])];
  const { controllers, places } = placeDisks(
    disks.map(({ adapter }) => adapter),
    plan.hwVersion,
  );
  const made = disks.flatMap((disk, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ disk, place, key: FIRST_DISK_KEY - index }];
  });
  const added = made.map(({ disk: { capacityKb, thin }, place, key }): VirtualDeviceConfigSpec => {
    const io = plan.diskIoAllocation;
    const device = blankDisk({ key, place, capacityKb, thin, datastore, ...(io && { io }) });
    const change: VirtualDeviceConfigSpec = { operation: 'add', fileOperation: 'create', device };
    if (storageProfileId !== undefined) {
      change.profile = [dataObject('VirtualMachineDefinedProfileSpec', { profileId: storageProfileId })];
    }
    return change;
  });
  return {
    deviceChange: [
      ...controllers.map((device): VirtualDeviceConfigSpec => ({ operation: 'add', device })),
      ...added,
    ],
    roles: made.map(({ disk, place }) => {
      const [key, value] = roleSetting(disk.role, place, controllers);
      return { key, value };
    }),
  };
}
