/**
 * What VMs have on datastores, as the methods here need it: where a VM's files and disks are made, moved and removed.
 *
 * A server whose datastores keep file trees hands in a {@link VmFileKeeper}. One that keeps none knows of no file that
 * would be missing or in the way.
 */
import type { VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import { fileAlreadyExists, fileNotFound } from '../../storage/storage-faults.js';

export interface VmFile {
  readonly datastore: Managed<'Datastore'>;
  /** `[ds1] vm/vm.vmdk` */
  readonly path: string;
}

export interface NewVmDisk extends VmFile {
  readonly capacityBytes: number;
  readonly thinProvisioned: boolean;
  readonly eagerlyScrub: boolean;
  /** The disk of which this one only has the differences. */
  readonly parent?: string | undefined;
  /** Takes the place of one that is there. */
  readonly replace?: boolean | undefined;
}

/** All of them throw the faults that the API has for files: NoDiskSpace, FileLocked... */
export interface VmFileKeeper {
  exists(file: VmFile): boolean;
  /** Undefined for what is no disk. */
  capacityOf(disk: VmFile): number | undefined;
  createDisk(disk: NewVmDisk): void;
  copyDisk(source: VmFile, target: NewVmDisk): void;
  extendDisk(disk: VmFile, capacityBytes: number): void;
  deleteDisk(disk: VmFile): void;
  /** What the child has goes into its parent, and the child away. */
  mergeDisk(child: VmFile, parent: VmFile): void;
  /** What a configuration file says; undefined for what is none. */
  configAt(file: VmFile): VirtualMachineConfigInfo | undefined;
  /** The VM's own files are to be as its properties say: configuration, snapshots, memory, locks of a running one. */
  saved(vm: Managed<'VirtualMachine'>): void;
  /** All of the VM's own files go; its disks have gone before. */
  deleted(vm: Managed<'VirtualMachine'>): void;
  /** The VM is not the server's any more, and leaves its files as they are. */
  released(vm: Managed<'VirtualMachine'>): void;
}

/** `world.part(VmFiles)` */
export class VmFiles {
  keeper: VmFileKeeper | undefined;
  /** By the place of the file: the configurations of VMs that have left the inventory and their files behind. */
  readonly #leftBehind = new Map<string, VirtualMachineConfigInfo>();

  /** The VM leaves the inventory, and its files stay. */
  release(vm: Managed<'VirtualMachine'>, datastore: Managed<'Datastore'> | undefined): void {
    this.keeper?.released(vm);
    const config = vm.get('config');
    const path = config?.files.vmPathName;
    if (config === undefined || path === undefined || datastore === undefined) return;
    this.#leftBehind.set(placeOf({ datastore, path }), config);
  }

  /** The configuration of a VM that is in no inventory. */
  configAt(file: VmFile): VirtualMachineConfigInfo | undefined {
    return this.keeper === undefined ? this.#leftBehind.get(placeOf(file)) : this.keeper.configAt(file);
  }

  /** @throws {SimFault} FileNotFound */
  assertThere(file: VmFile): void {
    if (this.keeper !== undefined && !this.keeper.exists(file)) throw fileNotFound(file.path);
  }

  /** @throws {SimFault} FileAlreadyExists */
  assertFree(file: VmFile): void {
    if (this.isTaken(file)) throw fileAlreadyExists(file.path);
  }

  isTaken(file: VmFile): boolean {
    return this.keeper?.exists(file) ?? false;
  }
}

function placeOf({ datastore, path }: VmFile): string {
  return `${datastore.moid}/${path}`;
}
