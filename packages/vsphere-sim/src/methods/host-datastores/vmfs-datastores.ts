/** VMFS: made on a disk, and made larger where the disk has room. */
import type {
  HostDiskPartitionSpec,
  HostScsiDisk,
  HostScsiDiskPartition,
  Ref,
  VmfsDatastoreCreateSpec,
  VmfsDatastoreExpandSpec,
  VmfsDatastoreOption,
} from '@kilonova/vsphere/wire';
import { addDatastore, mountDatastore } from '../../build/add-datastore.js';
import { datacenterOf } from '../../build/add-datacenter.js';
import { DatastoreTrees } from '../../files/datastore-trees.js';
import { typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { datastoreEvent, datastoreOf, folderFor } from './datastore-system.js';
import { availableDisks, disksOf, vmfsIn } from './vmfs-disks.js';

type Host = Managed<'HostSystem'>;

/** Where a partition begins, in sectors: what comes before is the table. */
const FIRST_SECTOR = 2048;
const VMFS = 'vmfs';

/** All of the disk. */
export function createOption(disk: HostScsiDisk): VmfsDatastoreOption {
  const partition = wholeDisk(disk);
  return {
    info: allOf(disk),
    spec: typed('VmfsDatastoreCreateSpec', {
      diskUuid: disk.uuid,
      partition,
      vmfs: { extent: extentOn(disk), majorVersion: 6, volumeName: '' },
    }),
  };
}

/**
 * The hosts of the datacenter that see the disk have the datastore, too.
 *
 * @throws {SimFault} InvalidArgument, DuplicateName; HostConfigFault: something is on the disk
 */
export function createVmfsDatastore(
  world: World,
  host: Host,
  { diskUuid, partition, vmfs }: VmfsDatastoreCreateSpec,
): Ref<'Datastore'> {
  const name = vmfs.volumeName;
  if (name === '') throw invalidArgument('spec.vmfs.volumeName');
  const disk = diskNamed(world, host, diskUuid);
  if (vmfs.extent.diskName !== disk.canonicalName) throw invalidArgument('spec.vmfs.extent.diskName');
  const capacityBytes = bytesIn(disk, partition);
  if (!availableDisks(world, host).includes(disk)) {
    throw new SimFault('HostConfigFault', {}, `The disk ${disk.canonicalName} is in use.`);
  }
  const folder = folderFor(world, host, name);
  const { extent } = vmfs;
  const datastore = addDatastore(world, folder, { name, kind: 'VMFS', capacityBytes, hosts: [host], extent });
  datastoreEvent(world, host, datastore, 'VMFSDatastoreCreatedEvent');
  const others = world.inventory
    .ofType('HostSystem')
    .filter((each) => each !== host && datacenterOf(world, each) === datacenterOf(world, host))
    .filter((each) => disksOf(world, each).some(({ uuid }) => uuid === diskUuid));
  mountDatastore(world, datastore, others);
  return datastore.refAs('Datastore');
}

/** One, where the disk has more than the datastore takes. */
export function expandOptions(world: World, host: Host, ref: Ref<'Datastore'>): VmfsDatastoreOption[] {
  const datastore = datastoreOf(world, host, ref);
  const disk = diskUnder(world, host, datastore);
  const partition = wholeDisk(disk);
  if (bytesIn(disk, partition) <= Number(datastore.get('summary').capacity)) return [];
  const spec = { diskUuid: disk.uuid, partition, extent: extentOn(disk) };
  return [{ info: allOf(disk), spec: typed('VmfsDatastoreExpandSpec', spec) }];
}

/** @throws {SimFault} NotFound, InvalidArgument; HostConfigFault: it would not be larger */
export function expandVmfsDatastore(
  world: World,
  host: Host,
  ref: Ref<'Datastore'>,
  { diskUuid, partition }: VmfsDatastoreExpandSpec,
): Ref<'Datastore'> {
  const datastore = datastoreOf(world, host, ref);
  const disk = diskUnder(world, host, datastore);
  if (disk.uuid !== diskUuid) throw invalidArgument('spec.diskUuid');
  const capacity = bytesIn(disk, partition);
  const info = datastore.get('info');
  const vmfs = vmfsIn(datastore);
  if (vmfs === undefined || capacity <= Number(datastore.get('summary').capacity)) {
    throw new SimFault('HostConfigFault', {}, 'The datastore would not be larger than it is.');
  }
  const { space } = world.part(DatastoreTrees).of(datastore);
  datastore.update({
    summary: { ...datastore.get('summary'), capacity },
    info: typed('VmfsDatastoreInfo', { ...info, vmfs: { ...vmfs, capacity } }),
  });
  space.grow(capacity);
  datastoreEvent(world, host, datastore, 'VMFSDatastoreExpandedEvent');
  return datastore.refAs('Datastore');
}

function diskNamed(world: World, host: Host, wanted: string): HostScsiDisk {
  const disk = disksOf(world, host).find(({ uuid }) => uuid === wanted);
  if (disk === undefined) throw invalidArgument('spec.diskUuid');
  return disk;
}

/** @throws {SimFault} HostConfigFault: the host does not show what the datastore is on */
function diskUnder(world: World, host: Host, datastore: Managed<'Datastore'>): HostScsiDisk {
  const [extent] = vmfsIn(datastore)?.extent ?? [];
  const disk = disksOf(world, host).find(({ canonicalName }) => canonicalName === extent?.diskName);
  if (disk !== undefined) return disk;
  throw new SimFault('HostConfigFault', {}, `The disk of '${datastore.get('name')}' cannot be read.`);
}

function wholeDisk({ capacity }: HostScsiDisk): HostDiskPartitionSpec {
  const endSector = Number(capacity.block) - 1;
  const attributes = { partition: 1, startSector: FIRST_SECTOR, endSector, type: VMFS };
  return {
    partitionFormat: 'gpt',
    totalSectors: capacity.block,
    partition: [{ ...attributes, logical: false, attributes: 0 }],
  };
}

function allOf({ capacity }: HostScsiDisk): VmfsDatastoreOption['info'] {
  const { blockSize, block } = capacity;
  return typed('VmfsDatastoreAllExtentOption', {
    layout: { total: capacity, partition: [] },
    vmfsExtent: {
      partition: 1,
      type: VMFS,
      start: { blockSize, block: FIRST_SECTOR },
      end: { blockSize, block: Number(block) - 1 },
    },
  });
}

function extentOn({ canonicalName, deviceName }: HostScsiDisk): HostScsiDiskPartition {
  return { diskName: canonicalName ?? deviceName, partition: 1 };
}

/** Of the partition for VMFS; of the whole disk where none is said. @throws {SimFault} InvalidArgument: it is not on the disk */
function bytesIn(disk: HostScsiDisk, { partition = [] }: HostDiskPartitionSpec): number {
  const { blockSize, block } = disk.capacity;
  const first = partition.find(({ type }) => type === VMFS) ?? wholeDisk(disk).partition?.[0];
  const [start, end] = [Number(first?.startSector), Number(first?.endSector)];
  if (!(start >= 0 && start < end && end < Number(block))) throw invalidArgument('spec.partition');
  return (end - start + 1) * blockSize;
}
