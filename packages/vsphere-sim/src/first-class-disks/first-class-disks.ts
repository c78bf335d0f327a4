/**
 * Disks that exist without a VM: each has an id, a name and files of its own in a datastore's `fcd` folder.
 *
 * A disk is what its file is: one whose file has gone is gone too, whoever removed it. Which VMs have it is said by their
 * devices, not here.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { chainsIn } from '../files/disk-backings.js';
import { DiskFiles, type VmFile } from '../files/disk-files.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { ProfileAssociations } from '../policies/profile-associations.js';

export interface DiskSnapshot {
  readonly id: string;
  readonly createTime: Date;
  readonly description: string;
  /** The file that holds what the disk was then. */
  readonly path: string;
}

export interface DiskTag {
  readonly category: string;
  readonly tag: string;
}

export interface FirstClassDisk extends VmFile {
  readonly id: string;
  readonly name: string;
  readonly createTime: Date;
  readonly keepAfterDeleteVm: boolean;
  readonly relocationDisabled: boolean;
  readonly changedBlockTracking: boolean;
  /** The oldest first. */
  readonly snapshots: readonly DiskSnapshot[];
  readonly tags: readonly DiskTag[];
}

/** A VM's device that is a first-class disk. */
export interface DiskConsumer {
  readonly vm: Managed<'VirtualMachine'>;
  readonly key: number;
}

/** `world.part(FirstClassDisks)` */
export class FirstClassDisks {
  readonly #world: World;
  readonly #byId = new Map<string, FirstClassDisk>();

  constructor(world: World) {
    this.#world = world;
  }

  find(id: string): FirstClassDisk | undefined {
    const disk = this.#byId.get(id);
    if (disk === undefined || this.#isThere(disk)) return disk;
    this.#byId.delete(id);
    this.#world.part(ProfileAssociations).set({ objectType: 'virtualDiskUUID', key: id }, undefined);
    return undefined;
  }

  /** On all datastores, or on one. */
  all(datastore?: ManagedObjectReference): FirstClassDisk[] {
    return [...this.#byId.keys()].flatMap((id) => {
      const disk = this.find(id);
      return disk === undefined || (datastore !== undefined && disk.datastore.moid !== datastore.value)
        ? []
        : [disk];
    });
  }

  /** The disk that has the file as its own, or as one of its snapshots'. */
  ofFile({ datastore, path }: VmFile): FirstClassDisk | undefined {
    return this.all(datastore.ref).find(
      (disk) => disk.path === path || disk.snapshots.some((snapshot) => snapshot.path === path),
    );
  }

  /** Adds a disk, or replaces what is known of it. */
  put(disk: FirstClassDisk): void {
    this.#byId.set(disk.id, disk);
  }

  /** Some disk's file, or a snapshot's, is at another place from now on. */
  fileMoved(from: VmFile, to: VmFile): void {
    const isAt = (path: string): boolean => path === from.path;
    for (const disk of this.#byId.values()) {
      if (disk.datastore !== from.datastore) continue;
      const snapshots = disk.snapshots.map((each) => (isAt(each.path) ? { ...each, path: to.path } : each));
      const isMoved = isAt(disk.path);
      if (!isMoved && snapshots.every((each, index) => each === disk.snapshots[index])) continue;
      this.put({ ...disk, snapshots, ...(isMoved && { datastore: to.datastore, path: to.path }) });
    }
  }

  /** The datastore has another name: every path on it begins otherwise. */
  datastoreRenamed(datastore: Managed<'Datastore'>): void {
    const renamed = (path: string): string => path.replace(/^\[[^\]]*\]/, `[${datastore.get('name')}]`);
    for (const disk of this.#byId.values()) {
      if (disk.datastore !== datastore) continue;
      const snapshots = disk.snapshots.map((each) => ({ ...each, path: renamed(each.path) }));
      this.put({ ...disk, path: renamed(disk.path), snapshots });
    }
  }

  remove({ id }: FirstClassDisk): void {
    this.#byId.delete(id);
  }

  consumersOf({ id, datastore, path }: FirstClassDisk): DiskConsumer[] {
    return (datastore.get('vm') ?? []).flatMap((ref) => {
      const vm = this.#world.inventory.findAs('VirtualMachine', ref);
      const config = vm?.get('config');
      if (vm === undefined || config === undefined) return [];
      const devices = (config.hardware.device ?? []).filter(
        (device) => Reflect.get(Object(Reflect.get(device, 'vDiskId')), 'id') === id,
      );
      // A clone has the id in its configuration, and a file of its own.
      const isOnFile = chainsIn(config).some((chain) => chain.some(({ fileName }) => fileName === path));
      return isOnFile ? devices.map(({ key }) => ({ vm, key })) : [];
    });
  }

  #isThere(disk: FirstClassDisk): boolean {
    return !disk.datastore.isRemoved && this.#world.part(DiskFiles).exists(disk);
  }
}
