/** Disks that go on in new files: when a snapshot is taken, and when a VM goes back to one. */
import type { VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import { capacityOf, fileOf } from '../../../files/disk-backings.js';
import { DiskFiles } from '../../../files/disk-files.js';
import type { FileWork } from '../../../files/file-work.js';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import { diskUuid } from '../../../storage/disk-uuid.js';
import { childOf, configsOf, diskFiles, withBackings } from './disk-chain.js';

/** The configuration in which each disk that snapshots cover goes on in a new file, and what makes those files. */
export function newChildren(
  world: World,
  vm: Managed<'VirtualMachine'>,
  config: VirtualMachineConfigInfo,
): { readonly config: VirtualMachineConfigInfo; readonly work: readonly FileWork[] } {
  const disks = world.part(DiskFiles);
  const taken = new Set(diskFiles(configsOf(world, vm)).keys());
  const work: FileWork[] = [];
  const next = withBackings(config, (backing, disk) => {
    if (backing.diskMode.startsWith('independent_')) return undefined;
    const parent = fileOf(world, backing);
    const isThere = (path: string): boolean =>
      parent !== undefined && disks.exists({ datastore: parent.datastore, path });
    const child = childOf(backing, (path) => taken.has(path) || isThere(path));
    taken.add(child.fileName);
    if (parent === undefined) return child;
    const made = {
      datastore: parent.datastore,
      path: child.fileName,
      capacityBytes: capacityOf(disk),
      thinProvisioned: true,
      eagerlyScrub: false,
      // It is the same disk to whoever uses it.
      uuid: backing.uuid ?? diskUuid(world.random.uuid()),
      parent,
    };
    work.push({ make: () => disks.create(made, { owner: vm.moid }) });
    return child;
  });
  return { config: next, work };
}
