/** Datastores of each kind, and the hosts they are mounted on. */
import type {
  DatastoreInfo,
  DatastoreSummary,
  HostNasVolume,
  HostScsiDiskPartition,
  ManagedObjects,
} from '@kilonova/vsphere/wire';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { datacenterOf } from './add-datacenter.js';
import { addDatastoreBrowser } from './datastore-browser.js';
import { entityTemplate } from './entity-template.js';
import { touchDatastoreSystem } from './host-datastore-system.js';

/** As the API's `summary.type` writes them. */
export const datastoreKinds = ['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'] as const;

export type DatastoreKind = (typeof datastoreKinds)[number];

export interface DatastoreSpec {
  readonly name: string;
  /** VMFS if not given. */
  readonly kind?: DatastoreKind | undefined;
  /** 4 TiB if not given. */
  readonly capacityBytes?: number | undefined;
  /** The capacity if not given. */
  readonly freeBytes?: number | undefined;
  readonly hosts: readonly Managed<'HostSystem'>[];
  /** Of VMFS: where it is; on a disk that no host shows if not given. */
  readonly extent?: HostScsiDiskPartition | undefined;
  /** Of NFS: what is mounted. */
  readonly remote?: RemoteVolume | undefined;
}

/** What an NFS server exports. */
export interface RemoteVolume {
  readonly remoteHost: string;
  readonly remotePath: string;
  readonly remoteHostNames?: readonly string[] | undefined;
  readonly userName?: string | undefined;
  readonly securityType?: string | undefined;
  /** `readWrite` if not given. */
  readonly accessMode?: string | undefined;
}

const DEFAULT_CAPACITY = 4 * 1024 ** 4;
const LARGEST_FILE = 64 * 1024 ** 4;

/**
 * @param folder a datastore folder or a datastore cluster
 * @throws {SimFault} InvalidName, DuplicateName
 */
export function addDatastore(
  world: World,
  folder: Managed<'Folder'>,
  spec: DatastoreSpec,
): Managed<'Datastore'> {
  const { kind = 'VMFS', capacityBytes = DEFAULT_CAPACITY, freeBytes = capacityBytes, hosts } = spec;
  const name = world.inventory.claimName(folder.ref, spec.name);
  const value = world.ids.next('datastore');
  const uuid = volumeUuid(world, kind);
  const url = `ds:///vmfs/volumes/${uuid}/`;
  const datastore: Managed<'Datastore'> = new ManagedObject(
    { type: 'Datastore', value },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      info: infoOf(kind, { name, url, uuid, capacityBytes, freeBytes }, spec),
      summary: summaryOf(value, { name, url, kind, capacityBytes, freeBytes, hosts }),
      capability: capabilityOf(kind),
      browser: addDatastoreBrowser(world, value, [{ type: 'Datastore', value }]),
    },
    datastoreTemplate,
  );
  world.inventory.add(datastore);
  folder.link('childEntity', datastore.ref);
  datacenterOf(world, folder)?.link('datastore', datastore.ref);
  mountDatastore(world, datastore, hosts, spec.remote?.accessMode);
  return datastore;
}

/** Makes a datastore usable on more hosts, and what follows from that for their clusters and browsers. */
export function mountDatastore(
  world: World,
  datastore: Managed<'Datastore'>,
  hosts: readonly Managed<'HostSystem'>[],
  accessMode = 'readWrite',
): void {
  const { inventory } = world;
  const path = datastore.get('summary').url.replace(/^ds:\/\/(.*)\/$/, '$1');
  const mountInfo = { path, accessMode, mounted: true, accessible: true };
  const mounts = hosts.map((host) => ({ key: host.refAs('HostSystem'), mountInfo }));
  const all = [...(datastore.get('host') ?? []), ...mounts];
  datastore.update({
    host: all,
    summary: { ...datastore.get('summary'), multipleHostAccess: all.length > 1 },
  });
  for (const host of hosts) {
    host.link('datastore', datastore.ref);
    touchDatastoreSystem(world, host);
    inventory.findAs('HostDatastoreBrowser', host.get('datastoreBrowser'))?.link('datastore', datastore.ref);
    const owner = inventory.findAs('ComputeResource', host.get('parent'));
    owner?.link('datastore', datastore.ref);
    const environment = inventory.findAs('EnvironmentBrowser', owner?.get('environmentBrowser'));
    inventory
      .findAs('HostDatastoreBrowser', environment?.get('datastoreBrowser'))
      ?.link('datastore', datastore.ref);
  }
}

interface Volume {
  readonly name: string;
  readonly url: string;
  readonly uuid: string;
  readonly capacityBytes: number;
  readonly freeBytes: number;
}

function remoteOf(
  name: string,
  given: RemoteVolume | undefined,
): Omit<HostNasVolume, 'type' | 'name' | 'capacity'> {
  if (given === undefined) return { remoteHost: 'nas.local', remotePath: `/exports/${name}` };
  const { remoteHost, remotePath, remoteHostNames, userName, securityType } = given;
  return {
    remoteHost,
    remotePath,
    ...(remoteHostNames !== undefined && { remoteHostNames: [...remoteHostNames] }),
    ...(userName !== undefined && { userName }),
    ...(securityType !== undefined && { securityType }),
  };
}

interface MountedKind {
  readonly kind: DatastoreKind;
  readonly hosts: readonly unknown[];
}

function infoOf(
  kind: DatastoreKind,
  { name, url, uuid, capacityBytes, freeBytes }: Volume,
  { extent, remote }: DatastoreSpec,
): DatastoreInfo {
  const common = {
    name,
    url,
    freeSpace: freeBytes,
    maxFileSize: LARGEST_FILE,
    maxVirtualDiskCapacity: LARGEST_FILE,
  };
  // vSAN has a type of its own only outside of this API.
  if (kind === 'vsan') return common;
  if (kind === 'VMFS') {
    const vmfs = {
      type: 'VMFS',
      name,
      capacity: capacityBytes,
      blockSizeMb: 1,
      maxBlocks: 63 * 1024 * 1024,
      majorVersion: 6,
      version: '6.82',
      uuid,
      extent: [extent ?? { diskName: `naa.${uuid.replace(/-/g, '')}`, partition: 1 }],
      vmfsUpgradable: false,
    };
    return typed('VmfsDatastoreInfo', { ...common, vmfs });
  }
  if (kind === 'VVOL') {
    const vvolDS = { type: kind, name, capacity: capacityBytes, scId: uuid };
    return typed('VvolDatastoreInfo', { ...common, vvolDS });
  }
  const nas = {
    type: kind,
    name,
    capacity: capacityBytes,
    ...remoteOf(name, remote),
  };
  return typed('NasDatastoreInfo', { ...common, nas });
}

function summaryOf(
  value: string,
  { name, url, kind, capacityBytes, freeBytes, hosts }: Omit<Volume, 'uuid'> & MountedKind,
): DatastoreSummary {
  return {
    datastore: { type: 'Datastore', value },
    name,
    url,
    capacity: capacityBytes,
    freeSpace: freeBytes,
    uncommitted: 0,
    accessible: true,
    multipleHostAccess: hosts.length > 1,
    type: kind,
    maintenanceMode: 'normal',
  };
}

function capabilityOf(kind: DatastoreKind): ManagedObjects['Datastore']['capability'] {
  // On both, what looks like a folder is an object of the storage.
  const hasFolders = kind !== 'vsan' && kind !== 'VVOL';
  return {
    directoryHierarchySupported: true,
    rawDiskMappingsSupported: kind === 'VMFS',
    perFileThinProvisioningSupported: true,
    storageIORMSupported: hasFolders,
    nativeSnapshotSupported: false,
    topLevelDirectoryCreateSupported: hasFolders,
    seSparseSupported: true,
  };
}

/** As VMFS writes them: 5f3c1d2a-0b1c2d3e-4f50-005056a1b2c3; a container of VVols is `vvol:` and two numbers. */
function volumeUuid({ random }: World, kind: DatastoreKind): string {
  if (kind === 'VVOL') return `vvol:${random.hex(16)}-${random.hex(16)}`;
  return [random.hex(8), random.hex(8), random.hex(4), random.hex(12)].join('-');
}

const datastoreTemplate = { ...entityTemplate, vm: [] };
