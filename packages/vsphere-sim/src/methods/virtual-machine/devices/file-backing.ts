/** Backings that are files on a datastore: disks that are made or attached, and images of CDs and floppies. */
import type {
  Ref,
  VirtualDeviceConfigSpecFileOperation,
  VirtualDeviceFileBackingInfo,
  VirtualDisk,
  VirtualDiskFlatVer2BackingInfo,
} from '@kilonova/vsphere/wire';
import { DatastorePath } from '../../../storage/datastore-path.js';
import { LARGEST_DISK_BYTES } from '../../../storage/virtual-disks.js';
import { placedPath, type PlacedPath } from '../find-datastore.js';
import { VmFiles } from '../vm-files.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault } from './device-faults.js';
import { isA } from './is-a.js';

const DISK_MODES: ReadonlySet<string> = new Set([
  'persistent',
  'nonpersistent',
  'undoable',
  'append',
  'independent_persistent',
  'independent_nonpersistent',
]);
const BYTES_PER_KB = 1024;

/** What a disk's chain of files is described by. Formats other than flat ones have the same members. */
export function flatBacking(disk: VirtualDisk): VirtualDiskFlatVer2BackingInfo | undefined {
  const { backing } = disk;
  return isA(backing, 'VirtualDiskFlatVer2BackingInfo') ? backing : undefined;
}

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
  const mode = flatBacking(disk)?.diskMode;
  if (mode !== undefined && !DISK_MODES.has(mode)) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.diskMode' });
  }
  const file = operation === undefined ? existingFile(change, backing) : newFile(change, backing, operation);
  const sized = sizedDisk(change, disk, operation === undefined ? file : undefined);
  if (operation !== undefined) makeDisk(change, sized, file, operation === 'replace');
  return { ...sized, backing: diskBacking(change, backing, file) };
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

function diskBacking(
  { world, deviceIndex }: DeviceChange,
  backing: VirtualDeviceFileBackingInfo,
  { datastore, path }: PlacedPath,
): VirtualDeviceFileBackingInfo {
  const placed = { ...backing, fileName: path.toString(), datastore: datastore.refAs('Datastore') };
  if (!isA(placed, 'VirtualDiskFlatVer2BackingInfo')) return placed;
  if (placed.parent?.fileName === placed.fileName) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.parent' });
  }
  const stored: VirtualDiskFlatVer2BackingInfo = {
    split: false,
    writeThrough: false,
    thinProvisioned: false,
    uuid: world.random.uuid().toUpperCase(),
    contentId: world.random.hex(32),
    digestEnabled: false,
    sharing: 'sharingNone',
    ...placed,
  };
  return stored;
}

/** With one size in both units. That of a disk that is there is the disk's. */
function sizedDisk(
  { world, deviceIndex }: DeviceChange,
  disk: VirtualDisk,
  existing: PlacedPath | undefined,
): VirtualDisk {
  const known =
    existing === undefined
      ? undefined
      : world
          .part(VmFiles)
          .keeper?.capacityOf({ datastore: existing.datastore, path: existing.path.toString() });
  const bytes = known ?? Number(disk.capacityInBytes ?? Number(disk.capacityInKB) * BYTES_PER_KB);
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

function makeDisk(change: DeviceChange, disk: VirtualDisk, file: PlacedPath, replace: boolean): void {
  const { world, fileWork } = change;
  const flat = flatBacking(disk);
  const made = {
    datastore: file.datastore,
    path: file.path.toString(),
    capacityBytes: Number(disk.capacityInBytes),
    thinProvisioned: flat?.thinProvisioned ?? false,
    eagerlyScrub: flat?.eagerlyScrub ?? false,
    parent: flat?.parent?.fileName,
    replace,
  };
  fileWork.push(() => world.part(VmFiles).keeper?.createDisk(made));
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
  change.world.part(VmFiles).assertThere({ datastore: file.datastore, path: file.path.toString() });
  return file;
}

/** The file that is named, or one with a name of its own beside the VM's files. */
function newFile(
  change: DeviceChange,
  backing: VirtualDeviceFileBackingInfo,
  operation: VirtualDeviceConfigSpecFileOperation,
): PlacedPath {
  const { world, deviceIndex } = change;
  if (operation === 'destroy') {
    throw deviceFault(
      'InvalidDeviceOperation',
      { deviceIndex, member: 'fileOperation' },
      { badOp: 'add', badFileOp: operation },
    );
  }
  const file = backingPath(change, backing);
  if (file.path.relPath === '') return freeFile(change, file);
  const written = file.path.toString();
  if (!written.endsWith('.vmdk')) {
    throw deviceFault('InvalidDeviceBacking', { deviceIndex, member: 'device.backing.fileName' });
  }
  if (operation === 'create') {
    world.part(VmFiles).assertFree({ datastore: file.datastore, path: written });
  }
  return file;
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
    if (!taken.has(written) && !world.part(VmFiles).isTaken({ datastore, path: written })) {
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
