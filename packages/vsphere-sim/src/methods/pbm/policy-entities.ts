/** What the storage policy service calls an object: VMs, their disks, both together, and datastores. */
import type { PbmServerObjectRef } from '@kilonova/vsphere/wire';
import { FirstClassDisks } from '../../first-class-disks/first-class-disks.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { diskSubject, homeSubject, type PolicySubject } from '../../policies/profile-associations.js';
import { invalidArgument } from '../invalid-argument.js';
import { About } from '../service-instance.js';
import { isA } from '../../model/data-object.js';
import { homeOf } from '../virtual-machine/remove-vm.js';

type Vm = Managed<'VirtualMachine'>;
type Datastore = Managed<'Datastore'>;

/** Something that can have a policy, and where it is. */
export interface PolicyEntity {
  readonly ref: PbmServerObjectRef;
  readonly subject: PolicySubject;
  readonly datastore: Datastore | undefined;
}

const OBJECT_TYPES: ReadonlySet<string> = new Set([
  'virtualMachine',
  'virtualMachineAndDisks',
  'virtualDiskId',
  'virtualDiskUUID',
  'datastore',
  'fileShareId',
  'unknown',
]);

/**
 * What of a reference can have a policy; of a datastore nothing.
 *
 * @param property what the argument is called in the refusal
 * @throws {SimFault} InvalidArgument: there is no such object
 */
export function entitiesIn(world: World, ref: PbmServerObjectRef, property: string): PolicyEntity[] {
  const { instanceUuid } = world.part(About).info;
  if (!OBJECT_TYPES.has(ref.objectType)) throw invalidArgument(`${property}.objectType`);
  if (ref.serverUuid !== undefined && ref.serverUuid !== instanceUuid) {
    throw invalidArgument(`${property}.serverUuid`);
  }
  const entities = found(world, ref);
  if (entities === undefined) throw invalidArgument(`${property}.key`);
  return entities;
}

function found(world: World, { objectType, key }: PbmServerObjectRef): PolicyEntity[] | undefined {
  const { inventory } = world;
  if (objectType === 'datastore') {
    return inventory.findAs('Datastore', { type: 'Datastore', value: key }) && [];
  }
  if (objectType === 'virtualDiskUUID') return firstClassDisk(world, key);
  const [moid = '', diskKey] = key.split(':');
  const vm = inventory.findAs('VirtualMachine', { type: 'VirtualMachine', value: moid });
  if (vm === undefined) return undefined;
  if (objectType === 'virtualDiskId') {
    return nonEmpty(disksOf(world, vm).filter((disk) => disk.ref.key === `${moid}:${diskKey ?? ''}`));
  }
  if (diskKey !== undefined) return undefined;
  if (objectType === 'virtualMachine') return [homeEntity(world, vm)];
  return objectType === 'virtualMachineAndDisks' ? [homeEntity(world, vm), ...disksOf(world, vm)] : undefined;
}

function firstClassDisk(world: World, key: string): PolicyEntity[] | undefined {
  const disk = world.part(FirstClassDisks).find(key);
  if (disk === undefined) return undefined;
  const subject: PolicySubject = { objectType: 'virtualDiskUUID', key };
  return [{ ref: objectRef(world, subject), subject, datastore: disk.datastore }];
}

function homeEntity(world: World, vm: Vm): PolicyEntity {
  const subject = homeSubject(vm);
  return { ref: objectRef(world, subject), subject, datastore: homeOf(world, vm) };
}

function disksOf(world: World, vm: Vm): PolicyEntity[] {
  return (vm.get('config')?.hardware.device ?? []).flatMap((device) => {
    if (!isA(device, 'VirtualDisk')) return [];
    const { backing, key } = device;
    const ref = isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.datastore : undefined;
    const subject = diskSubject(vm, key);
    const datastore = world.inventory.findAs('Datastore', ref);
    return [{ ref: objectRef(world, subject), subject, datastore }];
  });
}

export function objectRef(world: World, { objectType, key }: PolicySubject): PbmServerObjectRef {
  const { instanceUuid } = world.part(About).info;
  return { objectType, key, ...(instanceUuid !== undefined && { serverUuid: instanceUuid }) };
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
