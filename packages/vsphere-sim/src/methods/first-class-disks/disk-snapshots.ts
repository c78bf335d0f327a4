/** Snapshots of first-class disks: each freezes the file that the disk has, and the disk goes on in another. */
import type { ID } from '@kilonova/vsphere/wire';
import { DiskFiles, type VmFile } from '../../files/disk-files.js';
import {
  FirstClassDisks,
  type DiskSnapshot,
  type FirstClassDisk,
} from '../../first-class-disks/first-class-disks.js';
import { typed } from '../../model/data-object.js';
import type { World } from '../../model/world.js';
import { diskUuid } from '../../storage/disk-uuid.js';
import { runTask } from '../../tasks/run-task.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertDetached, assertManager, diskOf, snapshotOf } from './disk-lookup.js';
import { assertDiskName, copyInto, entered, placeFor } from './new-disks.js';

export const snapshotMethods: MethodGroup = methods('VcenterVStorageObjectManager', {
  VStorageObjectCreateSnapshot_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => create(world, diskOf(world, args.id, args.datastore), args.description));
  },
  RetrieveSnapshotInfo({ world, args }) {
    const { snapshots } = diskOf(world, args.id, args.datastore);
    return {
      snapshots: snapshots.map(({ id, createTime, description }) => ({
        id: { id },
        createTime,
        description,
      })),
    };
  },
  RetrieveSnapshotDetails({ world, args }) {
    const { path } = snapshotOf(diskOf(world, args.id, args.datastore), args.snapshotId);
    return { path };
  },
  DeleteSnapshot_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.id, args.datastore);
      remove(world, disk, snapshotOf(disk, args.snapshotId));
    });
  },
  RevertVStorageObject_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.id, args.datastore);
      revert(world, disk, snapshotOf(disk, args.snapshotId));
    });
  },
  CreateDiskFromSnapshot_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.id, args.datastore);
      const { path } = snapshotOf(disk, args.snapshotId);
      assertDiskName(args.name, 'name');
      const datastore = disk.datastore.refAs('Datastore');
      const place = placeFor(
        world,
        typed('VslmCreateSpecDiskFileBackingSpec', {
          datastore,
          ...(args.path !== undefined && { path: args.path }),
        }),
      );
      const undo = copyInto(world, { datastore: disk.datastore, path }, place);
      return entered(world, { ...place, name: args.name }, args.profile, undo);
    });
  },
});

function create(world: World, disk: FirstClassDisk, description: string): ID {
  assertDetached(world, disk);
  const path = goOn(world, disk, disk.path);
  const snapshot = { id: world.random.uuid(), createTime: world.date(), description, path: disk.path };
  world.part(FirstClassDisks).put({ ...disk, path, snapshots: [...disk.snapshots, snapshot] });
  return typed('ID', { id: snapshot.id });
}

/** A file for what changes from now on. Returns its path. */
function goOn(world: World, { datastore, path }: FirstClassDisk, parent: string): string {
  const files = world.part(DiskFiles);
  const base = path.replace(/(?:-\d{6})?\.vmdk$/, '');
  const pathOf = (number: number): string => `${base}-${String(number).padStart(6, '0')}.vmdk`;
  let number = 1;
  while (files.exists({ datastore, path: pathOf(number) })) number += 1;
  const delta: VmFile = { datastore, path: pathOf(number) };
  const below: VmFile = { datastore, path: parent };
  files.create({
    ...delta,
    capacityBytes: files.diskAt(below)?.capacityBytes ?? 0,
    thinProvisioned: true,
    eagerlyScrub: false,
    uuid: diskUuid(world.random.uuid()).toUpperCase(),
    parent: below,
  });
  return delta.path;
}

/** What came after it becomes part of its file. */
function remove(world: World, disk: FirstClassDisk, snapshot: DiskSnapshot): void {
  assertDetached(world, disk);
  const { datastore, snapshots } = disk;
  const at = snapshots.indexOf(snapshot);
  const next = snapshots[at + 1];
  world
    .part(DiskFiles)
    .merge({ datastore, path: next?.path ?? disk.path }, { datastore, path: snapshot.path });
  const left = snapshots.flatMap((each) => {
    if (each === snapshot) return [];
    return [each === next ? { ...each, path: snapshot.path } : each];
  });
  const path = next === undefined ? snapshot.path : disk.path;
  world.part(FirstClassDisks).put({ ...disk, path, snapshots: left });
}

/** All that came after it goes, later snapshots too. */
function revert(world: World, disk: FirstClassDisk, snapshot: DiskSnapshot): void {
  assertDetached(world, disk);
  const { datastore, snapshots, path } = disk;
  const at = snapshots.indexOf(snapshot);
  const later = [...snapshots.slice(at + 1).map((each) => each.path), path];
  world.part(DiskFiles).deleteAll(later.map((each) => ({ datastore, path: each })));
  const kept = snapshots.slice(0, at + 1);
  world.part(FirstClassDisks).put({ ...disk, path: goOn(world, disk, snapshot.path), snapshots: kept });
}
