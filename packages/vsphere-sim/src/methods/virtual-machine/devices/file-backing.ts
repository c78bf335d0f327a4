/** Backings that are files on a datastore: disks that are made or attached, and images of CDs and floppies. */
import type {
  Ref,
  VirtualDevice,
  VirtualDeviceConfigSpecFileOperation,
  VirtualDeviceFileBackingInfo,
  VirtualDisk,
  VirtualDiskFlatVer2BackingInfo,
  VirtualDiskRawDiskMappingVer1BackingInfo,
} from '@kilonova/vsphere/wire';
import { capacityOf, fileOf, flatBacking } from '../../../files/disk-backings.js';
import { DiskFiles, type DiskFacts, type NewVmDisk } from '../../../files/disk-files.js';
import type { World } from '../../../model/world.js';
import { diskUuid } from '../../../storage/disk-uuid.js';
import { DatastorePath } from '../../../storage/datastore-path.js';
import type { DiskAdapterType } from '../../../storage/virtual-disk-image.js';
import { LARGEST_DISK_BYTES } from '../../../storage/virtual-disks.js';
import { placedPath, type PlacedPath } from '../find-datastore.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { contentIdText, factsOfBacking } from './disk-backing.js';
import { mappedLun, type MappedLun } from './mapped-lun.js';
import { isA } from '../../../model/data-object.js';

const DISK_MODES: ReadonlySet<string> = new Set([
  'persistent',
  'nonpersistent',
  'undoable',
  'append',
  'independent_persistent',
  'independent_nonpersistent',
]);
const BYTES_PER_KB = 1024;

/**
 * A disk as it is stored, its file made or found.
 *
 * @throws {SimFault} InvalidDeviceBacking, InvalidDeviceSpec, InvalidDatastorePath, FileNotFound, FileAlreadyExists
 */
export function diskWithFile(
  change: DeviceChange,
  disk: VirtualDisk,
  operation: VirtualDeviceConfigSpecFileOperation | undefined,
): VirtualDisk {
  const { deviceIndex } = change;
  const { backing } = disk;
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing' });
  }
  assertDiskMode(change, disk);
  if (operation === undefined) return existingDisk(change, disk, backing);
  const file = newFile(change, backing, operation);
  const parent = parentFile(change, flatBacking(disk));
  // A disk of differences is as large as what it has them to, whatever the spec says.
  const lun = isA(backing, 'VirtualDiskRawDiskMappingVer1BackingInfo')
    ? mappedLun(change, backing)
    : undefined;
  const sized = sizedDisk(change, disk, parent?.facts ?? lun);
  const stored = diskBacking(change, backing, file, { parent, lun });
  makeDisk(change, { ...sized, backing: stored }, file, operation === 'replace');
  return { ...sized, backing: stored };
}

/** @throws {SimFault} InvalidDeviceBacking: there is no such mode */
export function assertDiskMode({ deviceIndex }: DeviceChange, disk: VirtualDisk): void {
  const mode = flatBacking(disk)?.diskMode;
  if (mode === undefined || DISK_MODES.has(mode)) return;
  throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.diskMode' });
}

/** With what its file says of itself. @throws {SimFault} FileNotFound, FileLocked, InvalidDeviceBacking: it is no disk */
function existingDisk(
  change: DeviceChange,
  disk: VirtualDisk,
  backing: VirtualDeviceFileBackingInfo,
): VirtualDisk {
  const { world, deviceIndex, poweredOn, vm } = change;
  const file = existingFile(change, backing);
  const disks = world.part(DiskFiles);
  const vmFile = { datastore: file.datastore, path: file.path.toString() };
  const facts = disks.diskAt(vmFile);
  if (facts === undefined) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.fileName' });
  }
  if (poweredOn) {
    const isShared = flatBacking(disk)?.sharing === 'sharingMultiWriter';
    disks.assertUsable(vmFile, isShared ? 'shared' : 'exclusive', vm === undefined ? {} : { owner: vm.moid });
  }
  return { ...sizedDisk(change, disk, facts), backing: diskBacking(change, backing, file, { facts }) };
}

/**
 * The backing of a CD or floppy image.
 *
 * @throws {SimFault} InvalidDatastorePath, FileNotFound
 */
export function imageBacking<B extends VirtualDeviceFileBackingInfo>(change: DeviceChange, backing: B): B {
  // A drive without a medium is written so.
  if (backing.fileName === '') return backing;
  const file = existingFile(change, backing);
  return { ...backing, fileName: file.path.toString(), datastore: file.datastore.refAs('Datastore') };
}

interface BackingFiles {
  readonly facts?: DiskFacts;
  readonly parent?: ParentFile | undefined;
  readonly lun?: MappedLun | undefined;
}

function diskBacking(
  change: DeviceChange,
  backing: VirtualDeviceFileBackingInfo,
  { datastore, path }: PlacedPath,
  { facts, parent, lun }: BackingFiles,
): VirtualDeviceFileBackingInfo {
  const { world, deviceIndex } = change;
  const placed = { ...backing, fileName: path.toString(), datastore: datastore.refAs('Datastore') };
  if (lun !== undefined) {
    const mapping: VirtualDiskRawDiskMappingVer1BackingInfo = {
      compatibilityMode: 'physicalMode',
      diskMode: 'independent_persistent',
      ...placed,
      deviceName: lun.deviceName,
      lunUuid: lun.uuid,
    };
    return mapping;
  }
  if (!isA(placed, 'VirtualDiskFlatVer2BackingInfo')) return placed;
  if (placed.parent?.fileName === placed.fileName) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.parent' });
  }
  const uuid = diskUuid(world.random.uuid()).toUpperCase();
  const stored: VirtualDiskFlatVer2BackingInfo = {
    split: false,
    writeThrough: false,
    thinProvisioned: false,
    digestEnabled: false,
    sharing: 'sharingNone',
    ...placed,
    uuid,
    contentId: contentIdText(uuid),
    ...(parent !== undefined && { parent: parentBacking(world, placed, parent) }),
    ...(facts !== undefined && factsOfBacking(world, facts, placed.diskMode)),
  };
  return stored;
}

/** A disk that a new one is to have only the differences to. */
interface ParentFile extends PlacedPath {
  readonly facts: DiskFacts;
}

/** @throws {SimFault} FileNotFound, InvalidDeviceBacking: it is no disk */
function parentFile(
  change: DeviceChange,
  backing: VirtualDiskFlatVer2BackingInfo | undefined,
): ParentFile | undefined {
  if (backing?.parent === undefined) return undefined;
  const { datastore, path } = existingFile(change, backing.parent);
  const facts = change.world.part(DiskFiles).diskAt({ datastore, path: path.toString() });
  if (facts !== undefined) return { datastore, path, facts };
  throw deviceFault('InvalidDeviceBacking', {
    deviceIndex: change.deviceIndex,
    member: 'device.backing.parent',
  });
}

/** The whole chain below a new disk. */
function parentBacking(
  world: World,
  { parent, diskMode }: VirtualDiskFlatVer2BackingInfo,
  { datastore, path, facts }: ParentFile,
): VirtualDiskFlatVer2BackingInfo {
  return {
    ...parent,
    diskMode,
    ...factsOfBacking(world, facts, diskMode),
    fileName: path.toString(),
    datastore: datastore.refAs('Datastore'),
  };
}

/** With one size in both units. That of a disk that is there is the disk's. */
function sizedDisk(
  { deviceIndex }: DeviceChange,
  disk: VirtualDisk,
  existing: Pick<DiskFacts, 'capacityBytes'> | undefined,
): VirtualDisk {
  const bytes =
    existing?.capacityBytes ?? Number(disk.capacityInBytes ?? Number(disk.capacityInKB) * BYTES_PER_KB);
  const isNew = existing === undefined;
  if (bytes < 0 || (isNew && bytes === 0) || bytes > LARGEST_DISK_BYTES || bytes % BYTES_PER_KB !== 0) {
    const member = disk.capacityInBytes === undefined ? 'capacityInKB' : 'capacityInBytes';
    throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: `device.${member}` });
  }
  return {
    shares: { shares: 1000, level: 'normal' },
    ...disk,
    capacityInKB: bytes / BYTES_PER_KB,
    capacityInBytes: bytes,
  };
}

function makeDisk(change: DeviceChange, disk: VirtualDisk, file: NewPath, replace: boolean): void {
  const { world, fileWork, vm, devices } = change;
  const flat = flatBacking(disk);
  const controller = disk.controllerKey === undefined ? undefined : devices.get(disk.controllerKey);
  const made: NewVmDisk = {
    datastore: file.datastore,
    path: file.path.toString(),
    capacityBytes: capacityOf(disk),
    thinProvisioned: flat?.thinProvisioned ?? false,
    eagerlyScrub: flat?.eagerlyScrub ?? false,
    uuid: flat?.uuid ?? diskUuid(world.random.uuid()),
    adapterType: adapterTypeOf(controller),
    parent: flat?.parent === undefined ? undefined : fileOf(world, flat.parent),
    isMapping: isA(disk.backing, 'VirtualDiskRawDiskMappingVer1BackingInfo'),
    replace,
    withFolder: file.isChosen,
  };
  fileWork.push({
    make: () => world.part(DiskFiles).create(made, vm === undefined ? {} : { owner: vm.moid }),
  });
}

function adapterTypeOf(controller: VirtualDevice | undefined): DiskAdapterType {
  if (isA(controller, 'VirtualIDEController')) return 'ide';
  return isA(controller, 'VirtualBusLogicController') ? 'busLogic' : 'lsiLogic';
}

/** @throws {SimFault} InvalidDatastorePath, InvalidDatastore, FileNotFound */
function existingFile(change: DeviceChange, backing: VirtualDeviceFileBackingInfo): PlacedPath {
  const file = backingPath(change, backing);
  if (file.path.relPath === '') {
    throw deviceFault('InvalidDeviceBacking', {
      deviceIndex: change.deviceIndex,
      member: 'device.backing.fileName',
    });
  }
  change.world.part(DiskFiles).assertThere({ datastore: file.datastore, path: file.path.toString() });
  return file;
}

interface NewPath extends PlacedPath {
  /** By the server, and not by the client. */
  readonly isChosen: boolean;
}

/** The file that is named, or one with a name of its own beside the VM's files. */
function newFile(
  change: DeviceChange,
  backing: VirtualDeviceFileBackingInfo,
  operation: VirtualDeviceConfigSpecFileOperation,
): NewPath {
  const { world, deviceIndex } = change;
  if (operation === 'destroy') {
    throw deviceFault(
      'InvalidDeviceOperation',
      { deviceIndex, member: 'fileOperation' },
      { badOp: 'add', badFileOp: operation },
    );
  }
  const file = backingPath(change, backing);
  if (file.path.relPath === '') return { ...freeFile(change, file), isChosen: true };
  const written = file.path.toString();
  if (!written.endsWith('.vmdk')) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.fileName' });
  }
  if (operation === 'create') {
    world.part(DiskFiles).assertFree({ datastore: file.datastore, path: written });
  }
  return { ...file, isChosen: false };
}

/** `vm.vmdk`, `vm_1.vmdk`... in the VM's folder, or on another datastore in a folder of the same name. */
function freeFile(change: DeviceChange, { datastore, path }: PlacedPath): PlacedPath {
  const { world, directory, baseName, devices } = change;
  const folder = new DatastorePath(path.datastore, directory.relPath);
  const taken = new Set(
    devices
      .all()
      .map(({ backing }) => (isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.fileName : '')),
  );
  for (let number = 0; ; number += 1) {
    const candidate = folder.join(number === 0 ? `${baseName}.vmdk` : `${baseName}_${number}.vmdk`);
    const written = candidate.toString();
    if (!taken.has(written) && !world.part(DiskFiles).exists({ datastore, path: written })) {
      return { datastore, path: candidate };
    }
  }
}

/** @throws {SimFault} InvalidDatastorePath, InvalidDatastore, InvalidDeviceBacking: path and datastore do not agree */
function backingPath(
  change: DeviceChange,
  { fileName, datastore }: VirtualDeviceFileBackingInfo,
): PlacedPath {
  const { world, deviceIndex, directory } = change;
  const named = datastore === undefined ? undefined : namedDatastore(change, datastore);
  const name =
    named === undefined ? directory.datastore : world.inventory.get('Datastore', named).get('name');
  const placed = placedPath(change, fileName === '' ? `[${name}] ` : fileName);
  if (named !== undefined && placed.datastore.moid !== named.value) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.datastore' });
  }
  return placed;
}

function namedDatastore({ world, deviceIndex }: DeviceChange, ref: Ref<'Datastore'>): Ref<'Datastore'> {
  if (world.inventory.findAs('Datastore', ref) !== undefined) return ref;
  throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.datastore' });
}
