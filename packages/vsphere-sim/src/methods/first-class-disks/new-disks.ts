/** First-class disks that come: new ones, copies, and files that were there before. */
import type {
  ManagedObjectReference,
  VirtualMachineProfileSpec,
  VslmCreateSpecBackingSpec,
  VslmCreateSpecDiskFileBackingSpec,
  VStorageObject,
} from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { DiskFiles, type DiskFormat, type VmFile } from '../../files/disk-files.js';
import { FirstClassDisks, type FirstClassDisk } from '../../first-class-disks/first-class-disks.js';
import { entityAt } from '../../model/inventory-path.js';
import type { World } from '../../model/world.js';
import { ProfileAssociations } from '../../policies/profile-associations.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { diskUuid } from '../../storage/disk-uuid.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { namedPolicy } from '../virtual-machine/storage-policies.js';
import { describeDisk, usableDatastore } from './disk-lookup.js';

const FOLDER = 'fcd';
const LONGEST_NAME = 80;
const PROVISIONING: ReadonlySet<string> = new Set(['thin', 'eagerZeroedThick', 'lazyZeroedThick']);

/** Where a disk goes, and how it lies there. */
export interface DiskPlace extends VmFile {
  readonly format: DiskFormat;
}

/** @throws {SimFault} InvalidArgument, NotSupported, InvalidDatastore */
export function placeFor(world: World, spec: VslmCreateSpecBackingSpec): DiskPlace {
  if (!isOfFile(spec)) throw new SimFault('NotSupported', {}, 'Only disks in files can be made.');
  const { provisioningType = 'thin', path = '' } = spec;
  if (!PROVISIONING.has(provisioningType)) throw invalidArgument('spec.backingSpec.provisioningType');
  const datastore = usableDatastore(world, spec.datastore);
  const folder = path.replace(/^\/+|\/+$/g, '') || FOLDER;
  const name = `${world.random.hex(32)}.vmdk`;
  return {
    datastore,
    path: new DatastorePath(datastore.get('name'), `${folder}/${name}`).toString(),
    format: {
      thinProvisioned: provisioningType === 'thin',
      eagerlyScrub: provisioningType === 'eagerZeroedThick',
      uuid: diskUuid(world.random.uuid()).toUpperCase(),
    },
  };
}

/** Undefined for a disk that is to be in no file. */
export function datastoreIn(spec: VslmCreateSpecBackingSpec): ManagedObjectReference | undefined {
  return isOfFile(spec) ? spec.datastore : undefined;
}

function isOfFile(spec: VslmCreateSpecBackingSpec): spec is VslmCreateSpecDiskFileBackingSpec {
  return spec._type === 'VslmCreateSpecDiskFileBackingSpec';
}

/** @throws {SimFault} InvalidArgument */
export function assertDiskName(name: string, property: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME) throw invalidArgument(property);
}

interface NewDiskFacts extends VmFile {
  readonly name: string;
  readonly keepAfterDeleteVm?: boolean | undefined;
}

/** Enters a disk whose file is there. */
export function enterDisk(
  world: World,
  { datastore, path, name, keepAfterDeleteVm = false }: NewDiskFacts,
): FirstClassDisk {
  const disk: FirstClassDisk = {
    id: world.random.uuid(),
    name,
    datastore,
    path,
    createTime: world.date(),
    keepAfterDeleteVm,
    relocationDisabled: false,
    changedBlockTracking: false,
    snapshots: [],
    tags: [],
  };
  world.part(FirstClassDisks).put(disk);
  return disk;
}

/** With its policy; without one that there is, nothing is left. */
export function entered(
  world: World,
  facts: NewDiskFacts,
  profile: readonly VirtualMachineProfileSpec[] | undefined,
  undo: () => void,
): VStorageObject {
  const disk = enterDisk(world, facts);
  try {
    givePolicy(world, disk, profile);
  } catch (error) {
    world.part(FirstClassDisks).remove(disk);
    undo();
    throw error;
  }
  return describeDisk(world, disk);
}

/** Gives a disk the policy that specs name; `undefined` leaves it the one it has. @throws {SimFault} InvalidArgument */
export function givePolicy(
  world: World,
  { id }: FirstClassDisk,
  specs: readonly VirtualMachineProfileSpec[] | undefined,
): void {
  const policy = namedPolicy(world, specs, 'spec.profile');
  if (policy === undefined) return;
  const profile = policy === 'none' || policy === 'default' ? undefined : policy;
  world.part(ProfileAssociations).set({ objectType: 'virtualDiskUUID', key: id }, profile);
}

/** A disk of its own with what a file holds. Returns what undoes it. */
export function copyInto(world: World, source: VmFile, place: DiskPlace): () => void {
  const facts = world.part(DiskFiles).diskAt(source);
  return world.part(DiskFiles).copy(source, {
    ...place,
    ...place.format,
    capacityBytes: facts?.capacityBytes ?? 0,
    withFolder: true,
  });
}

/**
 * The file of a URL as `/folder` has them: `https://vc/folder/fcd/a.vmdk?dcPath=DC0&dsName=ds1`.
 *
 * @throws {SimFault} InvalidArgument: it is no such URL; InvalidDatastore
 */
export function fileOfUrl(world: World, text: string): VmFile {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const [, folder] = /^\/folder\/(.+)$/s.exec(url?.pathname ?? '') ?? [];
  const relPath = folder === undefined ? undefined : decoded(folder);
  if (url === undefined || relPath === undefined) throw invalidArgument('path');
  const dsName = url.searchParams.get('dsName') ?? '';
  const dcPath = url.searchParams.get('dcPath');
  const datacenter = dcPath === null ? undefined : entityAt(world, dcPath);
  const named = world.inventory.ofType('Datastore').find((datastore) => {
    const isThere = dcPath === null || datacenterOf(world, datastore) === datacenter;
    return datastore.get('name') === dsName && isThere;
  });
  if (named === undefined) {
    throw new SimFault('InvalidDatastore', { name: dsName }, `There is no datastore '${dsName}'.`);
  }
  return { datastore: named, path: new DatastorePath(dsName, relPath).toString() };
}

/** Undefined for what is not encoded as an address is. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
