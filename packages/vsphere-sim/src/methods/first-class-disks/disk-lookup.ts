/** First-class disks as calls name them, and as the API describes them. */
import type {
  BaseConfigInfoDiskFileBackingInfo,
  BaseConfigInfoFileBackingInfo,
  ID,
  ManagedObjectReference,
  VStorageObject,
} from '@kilonova/vsphere/wire';
import { DiskFiles } from '../../files/disk-files.js';
import {
  FirstClassDisks,
  type DiskSnapshot,
  type FirstClassDisk,
} from '../../first-class-disks/first-class-disks.js';
import { typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { AnyCall } from '../call.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';

const MEBIBYTE = 1024 ** 2;

/** Whoever changes the disks of a datastore manages its files. @throws {SimFault} NoPermission */
export function assertManager(call: AnyCall, datastore: ManagedObjectReference | undefined): void {
  const found = call.world.inventory.findAs('Datastore', datastore);
  if (found !== undefined) requirePrivilege(call, found, 'Datastore.FileManagement');
}

/** @throws {SimFault} InvalidDatastore: it cannot be reached */
export function usableDatastore(world: World, ref: ManagedObjectReference): Managed<'Datastore'> {
  const datastore = world.inventory.get('Datastore', ref);
  assertReachable(datastore, undefined);
  return datastore;
}

/** @throws {SimFault} NotFound: there is none of that id on the datastore; InvalidDatastore */
export function diskOf(world: World, { id }: ID, datastore: ManagedObjectReference): FirstClassDisk {
  usableDatastore(world, datastore);
  const disk = world.part(FirstClassDisks).find(id);
  if (disk === undefined || disk.datastore.moid !== datastore.value) throw notFound(`disk '${id}'`);
  return disk;
}

/** @throws {SimFault} NotFound */
export function diskById(world: World, { id }: ID): FirstClassDisk {
  const disk = world.part(FirstClassDisks).find(id);
  if (disk === undefined) throw notFound(`disk '${id}'`);
  return disk;
}

/** @throws {SimFault} NotFound */
export function snapshotOf({ snapshots }: FirstClassDisk, { id }: ID): DiskSnapshot {
  const snapshot = snapshots.find((each) => each.id === id);
  if (snapshot === undefined) throw notFound(`snapshot '${id}'`);
  return snapshot;
}

/** @throws {SimFault} InvalidState: a VM has it */
export function assertDetached(world: World, disk: FirstClassDisk): void {
  const [consumer] = world.part(FirstClassDisks).consumersOf(disk);
  if (consumer === undefined) return;
  throw invalidState(`The disk '${disk.name}' is attached to '${consumer.vm.get('name')}'.`);
}

export function invalidState(message: string): SimFault {
  return new SimFault('InvalidState', {}, message);
}

export function notFound(what: string): SimFault {
  return new SimFault('NotFound', {}, `There is no ${what}.`);
}

export function describeDisk(world: World, disk: FirstClassDisk): VStorageObject {
  const facts = world.part(DiskFiles).diskAt(disk);
  const consumers = world.part(FirstClassDisks).consumersOf(disk);
  return typed('VStorageObject', {
    config: {
      id: { id: disk.id },
      name: disk.name,
      createTime: disk.createTime,
      keepAfterDeleteVm: disk.keepAfterDeleteVm,
      relocationDisabled: disk.relocationDisabled,
      nativeSnapshotSupported: false,
      changedBlockTrackingEnabled: disk.changedBlockTracking,
      backing: backingOf(world, disk),
      capacityInMB: Math.trunc((facts?.capacityBytes ?? 0) / MEBIBYTE),
      consumptionType: ['disk'],
      ...(consumers.length > 0 && {
        consumerId: consumers.map(({ vm }) => ({ id: vm.get('config')?.instanceUuid ?? vm.moid })),
      }),
    },
  });
}

/** The chain of its files, the newest outermost. */
function backingOf(
  world: World,
  { datastore, path, snapshots }: FirstClassDisk,
): BaseConfigInfoDiskFileBackingInfo {
  const place = { datastore: datastore.refAs('Datastore'), backingObjectId: '' };
  let parent: BaseConfigInfoFileBackingInfo | undefined;
  for (const { path: filePath } of snapshots) {
    parent = { _type: 'BaseConfigInfoFileBackingInfo', ...place, filePath, ...(parent && { parent }) };
  }
  const [base = { path }] = snapshots;
  const facts = world.part(DiskFiles).diskAt({ datastore, path: base.path });
  return typed('BaseConfigInfoDiskFileBackingInfo', {
    ...place,
    filePath: path,
    ...(parent !== undefined && { parent }),
    provisioningType: provisioningOf(facts),
  });
}

function provisioningOf(facts: { thinProvisioned: boolean; eagerlyScrub: boolean } | undefined): string {
  if (facts?.thinProvisioned !== false) return 'thin';
  return facts.eagerlyScrub ? 'eagerZeroedThick' : 'lazyZeroedThick';
}
