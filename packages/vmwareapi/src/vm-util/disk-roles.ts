/**
 * What each disk of a VM is for, by what was written down when it was made, and never by its name.
 *
 * A role is kept in the VM's extraConfig under the uuid of the disk's backing, which a disk keeps wherever it is
 * moved to. The server chooses that uuid: it is known only after the disk is made, and asking for it would
 * cost every build a call. So the request that makes a disk writes its role under the place that it gives the disk
 * (`scsi0:1`), and whoever reads the VM and changes it next settles it under the uuid. Until then a disk has the
 * role of its place only if it lies in the VM's own folder: nothing that somebody hung there instead takes
 * it over with a file of elsewhere.
 */
import { DatastorePath, type OptionValue, type VirtualDevice, type VirtualDisk } from '@kilonova/vsphere';
import type { DiskPlace } from './disk-places.js';

export type DiskRole = 'root' | 'swap' | `ephemeral.${number}` | `volume.${string}`;

/** A disk that hangs on a VM. */
export interface HungDisk {
  readonly device: VirtualDisk;
  /** `scsi0:1`, as in the VM's file. */
  readonly place: string | undefined;
  /** In lower case. */
  readonly uuid: string | undefined;
  readonly file: DatastorePath | undefined;
  /** The files that it builds on, the nearest first. */
  readonly parents: readonly DatastorePath[];
  /** Undefined: nobody of ours has made it. */
  readonly role: DiskRole | undefined;
}

/** What a VM's disks are told apart by. */
export interface DiskRecords {
  readonly devices: readonly VirtualDevice[];
  readonly settings: readonly OptionValue[];
  /** The VM's own folder. */
  readonly home: DatastorePath | undefined;
}

const UUID_KEY = 'kilonova.disk.';
const PLACE_KEY = 'kilonova.disk.at.';

/** Families of controllers share the numbers of their buses. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['ParaVirtualSCSIController', 'scsi'],
  ['VirtualLsiLogicController', 'scsi'],
  ['VirtualLsiLogicSASController', 'scsi'],
  ['VirtualBusLogicController', 'scsi'],
  ['VirtualSCSIController', 'scsi'],
  ['VirtualIDEController', 'ide'],
  ['VirtualAHCIController', 'sata'],
  ['VirtualSATAController', 'sata'],
  ['VirtualNVMEController', 'nvme'],
]);
/** Those that every VM has, and that a request for a new one therefore does not list. */
const IDE_KEYS: ReadonlyMap<number, string> = new Map([
  [200, 'ide0'],
  [201, 'ide1'],
]);

/** The setting that gives a new disk its role, in the request that makes it. */
export function roleSetting(
  role: DiskRole,
  place: DiskPlace,
  controllers: readonly VirtualDevice[],
): readonly [key: string, role: string] {
  const at = placeOf(place, controllers);
  if (at === undefined) throw new RangeError(`no controller ${place.controllerKey} for the disk ${role}`);
  return [`${PLACE_KEY}${at}`, role];
}

export function disksOf(records: DiskRecords): HungDisk[] {
  const written = rolesIn(records.settings);
  const settled = new Set([...written].filter(([key]) => !key.startsWith(PLACE_KEY)).map(([, role]) => role));
  return records.devices.filter(isDisk).map((device): HungDisk => {
    const { fileName, uuid, parents } = factsOf(device);
    const place = placeOf(device, records.devices);
    const file = pathOf(fileName);
    const byUuid = uuid === undefined ? undefined : written.get(`${UUID_KEY}${uuid}`);
    const byPlace = place === undefined ? undefined : written.get(`${PLACE_KEY}${place}`);
    const isHome = isInside(file, records.home);
    // A role that is settled under a uuid went with that disk.
    const role = byUuid ?? (byPlace !== undefined && isHome && !settled.has(byPlace) ? byPlace : undefined);
    return { device, place, uuid, file, parents, role };
  });
}

/** What writes the roles down for good, when the VM is changed anyway. */
export function settlement(records: DiskRecords): OptionValue[] {
  const written = rolesIn(records.settings);
  const places = [...written.keys()].filter((key) => key.startsWith(PLACE_KEY));
  if (places.length === 0) return [];
  const settled = disksOf(records).flatMap(({ role, uuid }) =>
    role === undefined || uuid === undefined || written.has(`${UUID_KEY}${uuid}`)
      ? []
      : [{ key: `${UUID_KEY}${uuid}`, value: role }],
  );
  return [...settled, ...places.map((key) => ({ key, value: '' }))];
}

/** True for a file in the folder or below it. */
export function isInside(file: DatastorePath | undefined, folder: DatastorePath | undefined): boolean {
  if (file === undefined || folder === undefined || folder.relPath === '') return false;
  return file.datastore === folder.datastore && file.relPath.startsWith(`${folder.relPath}/`);
}

/** Undefined for no name, and for one that is none. */
export function pathOf(fileName: string | undefined): DatastorePath | undefined {
  if (fileName === undefined || fileName === '') return undefined;
  try {
    return DatastorePath.parse(fileName);
  } catch {
    return undefined;
  }
}

function rolesIn(settings: readonly OptionValue[]): Map<string, DiskRole> {
  const roles = new Map<string, DiskRole>();
  for (const { key, value } of settings) {
    if (!key.startsWith(UUID_KEY)) continue;
    if (isRole(value)) roles.set(key, value);
    else roles.delete(key);
  }
  return roles;
}

function isRole(value: unknown): value is DiskRole {
  return typeof value === 'string' && /^(?:root|swap|ephemeral\.\d+|volume\..+)$/.test(value);
}

function isDisk(device: VirtualDevice): device is VirtualDisk {
  return '_type' in device && device._type === 'VirtualDisk';
}

function placeOf(
  { controllerKey, unitNumber }: Pick<VirtualDevice, 'controllerKey' | 'unitNumber'>,
  devices: readonly VirtualDevice[],
): string | undefined {
  if (controllerKey === undefined || unitNumber === undefined) return undefined;
  const controller = devices.find(({ key }) => key === controllerKey);
  const type = controller !== undefined && '_type' in controller ? controller._type : '';
  const family = FAMILIES.get(type);
  const bus =
    family !== undefined && controller !== undefined && 'busNumber' in controller
      ? `${family}${String(controller.busNumber)}`
      : IDE_KEYS.get(controllerKey);
  return bus === undefined ? undefined : `${bus}:${unitNumber}`;
}

interface BackingFacts {
  readonly fileName?: string;
  readonly uuid?: string;
  readonly parent?: BackingFacts;
}

function factsOf({ backing }: VirtualDisk) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every backing of a disk has these, or lacks them
  const facts = (backing ?? {}) as BackingFacts;
  const parents: DatastorePath[] = [];
  for (let { parent } = facts; parent !== undefined; parent = parent.parent) {
    const path = pathOf(parent.fileName);
    if (path !== undefined) parents.push(path);
  }
  return { fileName: facts.fileName, uuid: facts.uuid?.toLowerCase(), parents };
}
