/** The chains of files that VMs' disks are: which of them are needed by whom, and what follows on what. */
import type {
  VirtualDevice,
  VirtualDisk,
  VirtualDiskFlatVer2BackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../../model/managed-object.js';
import type { IndexDefinition } from '../../../model/object-index.js';
import type { World } from '../../../model/world.js';
import { DatastorePath } from '../../../storage/datastore-path.js';
import { chainsIn, flatBacking, mappingsIn } from '../../../files/disk-backings.js';
import { isA } from '../../../model/data-object.js';
import { snapshotsOf } from './snapshot-tree.js';

type Flat = VirtualDiskFlatVer2BackingInfo;
type Vm = Managed<'VirtualMachine'>;

const DELTA = /-\d{6}(?=\.vmdk$)/;

/** The configuration with other backings of its disks; those that `change` answers with nothing stay. */
export function withBackings(
  config: VirtualMachineConfigInfo,
  change: (backing: Flat, disk: VirtualDisk) => Flat | undefined,
): VirtualMachineConfigInfo {
  const changed = (each: VirtualDevice): VirtualDevice => {
    const flat = isA(each, 'VirtualDisk') ? flatBacking(each) : undefined;
    const backing = flat === undefined || !isA(each, 'VirtualDisk') ? undefined : change(flat, each);
    return backing === undefined ? each : { ...each, backing };
  };
  const device = (config.hardware.device ?? []).map(changed);
  return { ...config, hardware: { ...config.hardware, device } };
}

/** The configurations that need a VM's files: its own, and those that its snapshots keep. */
export function configsOf(world: World, vm: Vm): VirtualMachineConfigInfo[] {
  const own = vm.get('config');
  const kept = snapshotsOf(world, vm).map((snapshot) => snapshot.get('config'));
  return own === undefined ? kept : [own, ...kept];
}

/** Every file of those disks, by its path. */
export function diskFiles(configs: readonly VirtualMachineConfigInfo[]): Map<string, Flat> {
  const files = new Map<string, Flat>();
  for (const config of configs) {
    for (const link of chainsIn(config).flat()) files.set(link.fileName, link);
  }
  return files;
}

/** True for a file that a disk of another VM is made of: linked clones have those of what they were made from. */
export function isOfOthers({ inventory }: World, vm: Vm, fileName: string): boolean {
  return inventory
    .index(BY_DISK_FILE)
    .find(fileName)
    .some((holder) => {
      const snapshot = inventory.findAs('VirtualMachineSnapshot', holder.ref);
      return (snapshot?.get('vm').value ?? holder.moid) !== vm.moid;
    });
}

/** VMs and snapshots by the files of their disks. */
const BY_DISK_FILE: IndexDefinition = {
  covers: ({ type }) => type === 'VirtualMachine' || type === 'VirtualMachineSnapshot',
  from: ['config'],
  keysOf: (object) => {
    // Only the two kinds are asked, and both have a configuration of this type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const config = object.read('config') as VirtualMachineConfigInfo | undefined;
    if (config === undefined) return [];
    return [...diskFiles([config]).keys(), ...mappingsIn(config).map(({ fileName }) => fileName)];
  },
};

/** A file that only has what is different from `parent`, in the folder or beside the parent. */
export function childOf(parent: Flat, isTaken: (fileName: string) => boolean, folder?: DatastorePath): Flat {
  const path = DatastorePath.parse(parent.fileName);
  const base = path.name.replace(DELTA, '').replace(/\.vmdk$/, '');
  for (let number = 1; ; number += 1) {
    const name = `${base}-${String(number).padStart(6, '0')}.vmdk`;
    const fileName = (folder ?? path.parent).join(name).toString();
    if (!isTaken(fileName)) return { ...parent, fileName, parent, deltaDiskFormat: 'redoLogFormat' };
  }
}
