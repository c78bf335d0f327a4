/** The manager of first-class disks: making, reading, changing and removing them. */
import type { VslmCloneSpec, VStorageObject } from '@kilonova/vsphere/wire';
import { DiskFiles, type VmFile } from '../../files/disk-files.js';
import { FirstClassDisks, type FirstClassDisk } from '../../first-class-disks/first-class-disks.js';
import type { World } from '../../model/world.js';
import { inflateDisk } from '../../storage/virtual-disks.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import type { Call, MethodName } from '../call.js';
import { methods, type MethodGroup } from '../registry.js';
import {
  assertDetached,
  assertManager,
  describeDisk,
  diskOf,
  invalidState,
  usableDatastore,
} from './disk-lookup.js';
import {
  assertDiskName,
  copyInto,
  datastoreIn,
  enterDisk,
  entered,
  fileOfUrl,
  givePolicy,
  placeFor,
} from './new-disks.js';

type ManagerCall<M extends MethodName> = Call<M, 'VcenterVStorageObjectManager'>;

const MEBIBYTE = 1024 ** 2;

export const diskMethods: MethodGroup = methods('VcenterVStorageObjectManager', {
  CreateDisk_Task(call) {
    assertManager(call, datastoreIn(call.args.spec.backingSpec));
    return runTask(call, {}, () => create(call));
  },
  RegisterDisk(call) {
    const { world, args } = call;
    const file = fileOfUrl(world, args.path);
    assertManager(call, file.datastore.ref);
    return register(world, file, args.name);
  },
  ListVStorageObject({ world, args }) {
    const { ref } = usableDatastore(world, args.datastore);
    return world
      .part(FirstClassDisks)
      .all(ref)
      .map(({ id }) => ({ id }));
  },
  RetrieveVStorageObject: ({ world, args }) => describeDisk(world, diskOf(world, args.id, args.datastore)),
  RetrieveVStorageObjectState({ world, args }) {
    diskOf(world, args.id, args.datastore);
    return { tentative: false };
  },
  RenameVStorageObject(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    const disk = diskOf(world, args.id, args.datastore);
    assertDiskName(args.name, 'name');
    world.part(FirstClassDisks).put({ ...disk, name: args.name });
  },
  UpdateVStorageObjectPolicy_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => givePolicy(world, diskOf(world, args.id, args.datastore), args.profile));
  },
  ExtendDisk_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.id, args.datastore);
      assertDetached(world, disk);
      if (disk.snapshots.length > 0) throw invalidState('A disk with snapshots cannot grow.');
      world.part(DiskFiles).extend(disk, Number(args.newCapacityInMB) * MEBIBYTE);
    });
  },
  InflateDisk_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.id, args.datastore);
      assertDetached(world, disk);
      const { files, relPath } = world.part(DiskFiles).locate(disk);
      inflateDisk(files, relPath);
    });
  },
  DeleteVStorageObject_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    return runTask(call, {}, () => remove(world, diskOf(world, args.id, args.datastore)));
  },
  CloneVStorageObject_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    assertManager(call, datastoreIn(args.spec.backingSpec));
    return runTask(call, {}, () => clone(world, diskOf(world, args.id, args.datastore), args.spec));
  },
  RelocateVStorageObject_Task(call) {
    assertManager(call, call.args.datastore);
    assertManager(call, datastoreIn(call.args.spec.backingSpec));
    return runTask(call, {}, () => relocate(call));
  },
  ReconcileDatastoreInventory_Task(call) {
    const { world, args } = call;
    assertManager(call, args.datastore);
    // What has lost its file is forgotten when it is looked for.
    return runTask(call, {}, () => {
      world.part(FirstClassDisks).all(usableDatastore(world, args.datastore).ref);
    });
  },
});

function create({ world, args }: ManagerCall<'CreateDisk_Task'>): VStorageObject {
  const { name, capacityInMB, keepAfterDeleteVm, profile, backingSpec } = args.spec;
  assertDiskName(name, 'spec.name');
  if (Number(capacityInMB) <= 0) throw invalidArgument('spec.capacityInMB');
  const place = placeFor(world, backingSpec);
  const capacityBytes = Number(capacityInMB) * MEBIBYTE;
  const undo = world.part(DiskFiles).create({ ...place, ...place.format, capacityBytes, withFolder: true });
  return entered(world, { ...place, name, keepAfterDeleteVm }, profile, undo);
}

/** @throws {SimFault} FileNotFound, FileFault: it is no disk; AlreadyExists, InvalidDatastore, InvalidArgument */
function register(world: World, file: VmFile, name: string | undefined): VStorageObject {
  const disks = world.part(DiskFiles);
  disks.assertThere(file);
  if (disks.diskAt(file) === undefined) {
    throw new SimFault('FileFault', { file: file.path }, `The file ${file.path} is not a virtual disk.`);
  }
  const known = world.part(FirstClassDisks).ofFile(file);
  if (known !== undefined) {
    throw new SimFault('AlreadyExists', { name: known.id }, 'The disk has been registered already.');
  }
  const given = name === undefined || name === '' ? file.path.replace(/^.*\/|\.vmdk$/g, '') : name;
  assertDiskName(given, 'name');
  return describeDisk(world, enterDisk(world, { ...file, name: given }));
}

/** Its files go, those of its snapshots too. */
function remove(world: World, disk: FirstClassDisk): void {
  assertDetached(world, disk);
  const { datastore, path, snapshots } = disk;
  const paths = [...snapshots.map((snapshot) => snapshot.path), path];
  world.part(DiskFiles).deleteAll(paths.map((each) => ({ datastore, path: each })));
  world.part(FirstClassDisks).remove(disk);
  givePolicy(world, disk, [{ _type: 'VirtualMachineEmptyProfileSpec' }]);
}

function clone(world: World, disk: FirstClassDisk, spec: VslmCloneSpec): VStorageObject {
  assertDiskName(spec.name, 'spec.name');
  const place = placeFor(world, spec.backingSpec);
  const undo = copyInto(world, disk, place);
  const { name, keepAfterDeleteVm, profile } = spec;
  return entered(world, { ...place, name, keepAfterDeleteVm }, profile, undo);
}

/** @throws {SimFault} InvalidState: a VM has it, it has snapshots, or it is to stay */
function relocate({ world, args }: ManagerCall<'RelocateVStorageObject_Task'>): VStorageObject {
  const disk = diskOf(world, args.id, args.datastore);
  assertDetached(world, disk);
  if (disk.snapshots.length > 0) throw invalidState('A disk with snapshots stays where it is.');
  if (disk.relocationDisabled) throw invalidState('The disk is not to be relocated.');
  const place = placeFor(world, args.spec.backingSpec);
  const undo = copyInto(world, disk, place);
  try {
    givePolicy(world, disk, args.spec.profile);
    world.part(DiskFiles).delete(disk);
  } catch (error) {
    undo();
    throw error;
  }
  const moved = { ...disk, datastore: place.datastore, path: place.path };
  world.part(FirstClassDisks).put(moved);
  return describeDisk(world, moved);
}
