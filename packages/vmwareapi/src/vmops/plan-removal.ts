/**
 * What has to happen before a VM can be destroyed, so that it takes its own files with it, all of them and no
 * others.
 *
 * Destroy_Task deletes the disks of a VM wherever they lie, and of a linked clone the disk that it builds on
 * when no other VM does any more: a vCenter does not know that an image cache needs it. So what is not the VM's
 * is unplugged first: volumes, disks that nobody of ours made and that lie elsewhere, and disks that build on a
 * file of elsewhere, whose own file is then deleted by itself. And it leaves what it has not made: images of CDs
 * in the VM's folder are deleted before it.
 */
import type { DatastorePath, VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { disksOf, isInside, pathOf, type HungDisk } from '../vm-util/disk-roles.js';
import type { VmContents } from './vm-contents.js';

export interface RemovalPlan {
  /** Devices that leave the VM, their files untouched. In the order of `volumeIds`, then as they hang. */
  readonly unplug: readonly VirtualDeviceConfigSpec[];
  /** Files that are deleted one by one. */
  readonly files: readonly DatastorePath[];
  /** Volumes that are wanted out and are not there. */
  readonly missingVolumes: readonly string[];
}

export function planRemoval(
  contents: Pick<VmContents, 'devices' | 'settings' | 'home' | 'ownFiles'>,
  volumeIds: readonly string[],
): RemovalPlan {
  const { home, ownFiles } = contents;
  const disks = disksOf(contents);
  const volumes = volumeIds.map((id) => disks.find(({ role }) => role === `volume.${id}`));
  const linked = disks.filter((disk) => isOwn(disk, home) && isLinked(disk, home));
  const strangers = disks.filter((disk) => disk.file !== undefined && !isOwn(disk, home));
  const leaving = [...new Set([...volumes.filter((disk) => disk !== undefined), ...strangers, ...linked])];
  const files = [
    ...linked.flatMap(chainOf).filter((file) => isInside(file, home)),
    ...imagesIn(contents),
    ...(home === undefined ? [] : ownFiles.map((name) => home.join(name))),
  ];
  return {
    unplug: leaving.map(({ device }) => ({ operation: 'remove', device })),
    files: [...new Map(files.map((file) => [String(file), file])).values()],
    missingVolumes: volumeIds.filter((_id, index) => volumes[index] === undefined),
  };
}

function chainOf({ file, parents }: HungDisk): readonly DatastorePath[] {
  return file === undefined ? parents : [file].concat(parents);
}

/** Made by us for this VM, or in its folder. */
function isOwn({ role, file }: HungDisk, home: DatastorePath | undefined): boolean {
  if (role !== undefined) return !role.startsWith('volume.');
  return isInside(file, home);
}

/** Builds on a file that is not the VM's. */
function isLinked({ parents, file }: HungDisk, home: DatastorePath | undefined): boolean {
  const folder = home ?? file?.parent;
  return parents.some((parent) => !isInside(parent, folder));
}

/** What CD drives have inserted from the VM's own folder. */
function imagesIn({ devices, home }: Pick<VmContents, 'devices' | 'home'>): DatastorePath[] {
  return devices.flatMap((device) => {
    const isDrive = '_type' in device && device._type === 'VirtualCdrom';
    const { backing } = device;
    const name = backing !== undefined && 'fileName' in backing ? backing.fileName : undefined;
    const path = isDrive && typeof name === 'string' ? pathOf(name) : undefined;
    return path !== undefined && isInside(path, home) ? [path] : [];
  });
}
