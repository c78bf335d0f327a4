/** The disk manager: virtual disks that belong to no VM, or to none that is asked. */
import type { VirtualDiskSpec } from '@kilonova/vsphere/wire';
import { holdEntry } from '../../files/file-hold.js';
import { isA } from '../../model/data-object.js';
import { copyDisk } from '../../storage/disk-copy.js';
import { spacedUuid } from '../../storage/disk-uuid.js';
import type { DiskAdapterType } from '../../storage/virtual-disk-image.js';
import {
  createDisk,
  deleteDisk,
  diskAt,
  extendDisk,
  geometryOfDisk,
  inflateDisk,
  moveDisk,
  setDiskUuid,
  type NewDisk,
} from '../../storage/virtual-disks.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { newOwner } from './file-manager.js';
import { locatedFile, type LocatedFile } from './located-file.js';

const KIBIBYTE = 1024;

const DISK_TYPES: ReadonlyMap<string, NewDisk['diskType']> = new Map([
  ['thin', 'thin'],
  ['preallocated', 'preallocated'],
  // The older name of a disk that has all its space.
  ['thick', 'preallocated'],
  ['eagerZeroedThick', 'eagerZeroedThick'],
  ['seSparse', 'seSparse'],
]);
const ADAPTERS: ReadonlySet<string> = new Set<DiskAdapterType>(['ide', 'busLogic', 'lsiLogic']);

export const virtualDiskManagerMethods: MethodGroup = methods('VirtualDiskManager', {
  CreateVirtualDisk_Task(call) {
    const file = locatedFile(call, call.args);
    const spec = newDisk(call.args.spec);
    return runTask(call, { cancelable: true }, () => {
      createDisk(file.files, file.relPath, spec);
      return file.path;
    });
  },
  DeleteVirtualDisk_Task: (call) =>
    onDisk(call, (file, owner) => deleteDisk(file.files, file.relPath, { owner })),
  CopyVirtualDisk_Task(call) {
    const { source, destination, force } = sourceAndDestination(call);
    const { destSpec } = call.args;
    const format = destSpec === undefined ? {} : diskFormat(destSpec, 'destSpec');
    const owner = newOwner(call);
    const spec = { cancelable: true, hold: () => holdEntry(source, owner, 'shared') };
    return runTask(call, spec, async () => {
      await copyDisk(source, destination, { owner, force, ...format });
      return destination.path;
    });
  },
  MoveVirtualDisk_Task(call) {
    const { source, destination, force } = sourceAndDestination(call);
    const owner = newOwner(call);
    const spec = { cancelable: true, hold: () => holdEntry(source, owner, 'exclusive') };
    return runTask(call, spec, () => {
      moveDisk(source, destination, { owner, force });
      return destination.path;
    });
  },
  ExtendVirtualDisk_Task(call) {
    const { newCapacityKb, eagerZero = false } = call.args;
    const capacityBytes = Number(newCapacityKb) * KIBIBYTE;
    return onDisk(call, (file, owner) =>
      extendDisk(file.files, file.relPath, capacityBytes, { owner, eagerZero }),
    );
  },
  InflateVirtualDisk_Task: (call) =>
    onDisk(call, (file, owner) => inflateDisk(file.files, file.relPath, { owner })),
  QueryVirtualDiskUuid(call) {
    const { files, relPath } = locatedFile(call, call.args);
    return spacedUuid(diskAt(files, relPath).disk.uuid);
  },
  SetVirtualDiskUuid(call) {
    const { files, relPath } = locatedFile(call, call.args);
    setDiskUuid(files, relPath, call.args.uuid);
  },
  QueryVirtualDiskGeometry(call) {
    const { files, relPath } = locatedFile(call, call.args);
    const { cylinders, heads, sectors } = geometryOfDisk(files, relPath);
    return { cylinder: cylinders, head: heads, sector: sectors };
  },
});

type OneDisk = Call<'DeleteVirtualDisk_Task' | 'ExtendVirtualDisk_Task' | 'InflateVirtualDisk_Task'>;

/** A task that has the disk for itself. */
function onDisk(call: OneDisk, work: (file: LocatedFile, owner: string) => void) {
  const file = locatedFile(call, call.args);
  const owner = newOwner(call);
  return runTask(call, { hold: () => holdEntry(file, owner, 'exclusive') }, () => work(file, owner));
}

function sourceAndDestination(call: Call<'CopyVirtualDisk_Task' | 'MoveVirtualDisk_Task'>) {
  const { sourceName, sourceDatacenter, destName, destDatacenter, force = false } = call.args;
  const source = locatedFile(call, {
    name: sourceName,
    datacenter: sourceDatacenter,
    property: 'sourceDatacenter',
  });
  // Where no other datacenter is named it is the source's.
  const datacenter = destDatacenter ?? source.datacenter.refAs('Datacenter');
  return { source, destination: locatedFile(call, { name: destName, datacenter }), force };
}

/** @throws {SimFault} InvalidArgument, NotSupported: a disk that is a device of a host */
function newDisk(spec: VirtualDiskSpec): NewDisk {
  if (isA(spec, 'DeviceBackedVirtualDiskSpec')) {
    throw new SimFault('NotSupported', {}, 'No host has a device that a disk could be mapped to.');
  }
  if (!isA(spec, 'FileBackedVirtualDiskSpec')) throw invalidArgument('spec');
  return { ...diskFormat(spec, 'spec'), capacityBytes: Number(spec.capacityKb) * KIBIBYTE };
}

function diskFormat(
  { diskType, adapterType }: VirtualDiskSpec,
  property: string,
): Pick<NewDisk, 'diskType' | 'adapterType'> {
  const type = DISK_TYPES.get(diskType);
  if (type === undefined) throw invalidArgument(`${property}.diskType`);
  if (!isAdapter(adapterType)) throw invalidArgument(`${property}.adapterType`);
  return { diskType: type, adapterType };
}

function isAdapter(text: string): text is DiskAdapterType {
  return ADAPTERS.has(text);
}
