/** The files of a VM that can be leased: its disks, and the images that an import brings along. */
import type { VirtualDevice, VirtualDisk } from '@kilonova/vsphere/wire';
import { DiskFiles, parentOf, type VmFile } from '../../files/disk-files.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { LeaseDevice } from '../../nfc/lease-device.js';
import { diskAt } from '../../storage/virtual-disks.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { idOfDevice } from '../ovf/device-id.js';
import { isA } from '../../model/data-object.js';

const BYTES_PER_KIB = 1024;

export interface LeasedVm {
  readonly world: World;
  /** What the VM is called to whoever imports it. */
  readonly name: string;
  readonly moid: string;
  /** All of the VM, or of its snapshot. */
  readonly devices: readonly VirtualDevice[];
}

/** Of disks that are files here; others cannot be transferred. */
export function leasedDisks(
  vm: LeasedVm,
  wanted: (disk: VirtualDisk) => boolean,
  arrived?: (disk: VirtualDisk, capacityBytes: number) => void,
): LeaseDevice[] {
  const { world } = vm;
  const leased: LeaseDevice[] = [];
  for (const disk of vm.devices) {
    if (!isA(disk, 'VirtualDisk') || !wanted(disk)) continue;
    const file = fileOfDisk(world, disk);
    if (file === undefined) continue;
    const location = world.part(DiskFiles).locate(file);
    leased.push(
      new LeaseDevice({
        ...idsOf(vm, disk),
        name: `disk-${leased.length}.vmdk`,
        location,
        datastoreKey: file.datastore.get('summary').url,
        diskCapacityBytes: Number(disk.capacityInBytes ?? Number(disk.capacityInKB) * BYTES_PER_KIB),
        arrived: () => arrived?.(disk, diskAt(location.files, location.relPath).disk.capacityBytes),
      }),
    );
  }
  return leased;
}

/** Of CD drives that wait for an image. It goes into the VM's folder. */
export function leasedImages(
  vm: LeasedVm,
  vmx: VmFile,
  arrived: (device: VirtualDevice, path: string) => void,
): LeaseDevice[] {
  const { world, devices } = vm;
  const drives = devices.filter(
    ({ backing }) => isA(backing, 'VirtualCdromIsoBackingInfo') && backing.fileName === '',
  );
  return drives.map((drive, index) => {
    const { files, relPath } = world.part(DiskFiles).locate(vmx);
    const image = new DatastorePath(files.name, parentOf(relPath)).join(`_deviceImage-${index}.iso`);
    return new LeaseDevice({
      ...idsOf(vm, drive),
      name: `image-${index}.iso`,
      location: { files, relPath: image.relPath },
      datastoreKey: vmx.datastore.get('summary').url,
      arrived: () => arrived(drive, image.toString()),
    });
  });
}

function fileOfDisk({ inventory }: World, { backing }: VirtualDisk): VmFile | undefined {
  if (!isA(backing, 'VirtualDiskFlatVer2BackingInfo')) return undefined;
  const datastore: Managed<'Datastore'> | undefined = inventory.findAs('Datastore', backing.datastore);
  return datastore && { datastore, path: backing.fileName };
}

function idsOf({ name, moid, devices }: LeasedVm, device: VirtualDevice): { key: string; importKey: string } {
  return {
    key: idOfDevice(moid, device, devices) ?? `/${moid}/${device.key}`,
    importKey: idOfDevice(name, device, devices) ?? `/${name}/${device.key}`,
  };
}
