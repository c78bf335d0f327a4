/**
 * The files of VMs that are there from the start. They are made when somebody looks at their datastore; until then only
 * their space counts.
 */
import type { VirtualDisk } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { DatastoreFiles } from '../storage/datastore-files.js';
import { DatastorePath } from '../storage/datastore-path.js';
import { FileNode } from '../storage/file-node.js';
import { createDisk } from '../storage/virtual-disks.js';
import { DatastoreTrees } from './datastore-trees.js';
import { capacityOf, disksIn, flatBacking } from './disk-backings.js';
import { makeFolder, parentOf } from './disk-files.js';
import { ownFilesOf } from './own-files.js';
import { VmFiles } from './vm-files.js';

type Vm = Managed<'VirtualMachine'>;
type Datastore = Managed<'Datastore'>;

/** Says that the VM has its files, whether or not there is room for them. */
export function hasItsFiles(world: World, vm: Vm): void {
  const owns = ownFilesOf(vm).filter(({ needed }) => needed);
  const disks = disksIn(vm.get('config'));
  const trees = world.part(DatastoreTrees);
  for (const ref of vm.get('datastore') ?? []) {
    const datastore = world.inventory.get('Datastore', ref);
    const prefix = `[${datastore.get('name')}]`;
    let allocatedBytes = 0;
    for (const { path, sizeBytes } of owns) if (path.startsWith(prefix)) allocatedBytes += sizeBytes;
    let provisionedBytes = allocatedBytes;
    for (const disk of disks) {
      if (!isOn(disk, datastore)) continue;
      provisionedBytes += capacityOf(disk);
      if (flatBacking(disk)?.thinProvisioned !== true) allocatedBytes += capacityOf(disk);
    }
    trees.later(datastore, { allocatedBytes, provisionedBytes }, (files) => {
      if (!vm.isRemoved) makeFiles(world, vm, datastore, files);
    });
  }
}

function makeFiles(world: World, vm: Vm, datastore: Datastore, files: DatastoreFiles): void {
  for (const disk of disksIn(vm.get('config'))) if (isOn(disk, datastore)) makeDisk(files, disk);
  world.part(VmFiles).saved(vm);
  const sinceMs = vm.get('config')?.createDate?.getTime() ?? files.nowMs;
  const paths = [
    ...ownFilesOf(vm).map(({ path }) => path),
    ...disksIn(vm.get('config')).map((disk) => flatBacking(disk)?.fileName ?? '[]'),
  ];
  for (const path of paths) {
    const node = path.startsWith(`[${files.name}]`)
      ? files.find(DatastorePath.parse(path).relPath)
      : undefined;
    if (!(node instanceof FileNode)) continue;
    for (const part of files.filesOfDisk(node)) part.modifiedMs = sinceMs;
  }
}

function makeDisk(files: DatastoreFiles, disk: VirtualDisk): void {
  const backing = flatBacking(disk);
  if (backing === undefined) return;
  const { relPath } = DatastorePath.parse(backing.fileName);
  if (files.find(relPath) !== undefined) return;
  makeFolder(files, parentOf(relPath));
  createDisk(files, relPath, {
    capacityBytes: capacityOf(disk),
    adapterType: 'lsiLogic',
    diskType: backing.thinProvisioned === true ? 'thin' : 'preallocated',
    ...(backing.uuid !== undefined && { uuid: backing.uuid }),
  });
}

function isOn(disk: VirtualDisk, datastore: Datastore): boolean {
  return flatBacking(disk)?.datastore?.value === datastore.moid;
}
