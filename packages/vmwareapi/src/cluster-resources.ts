/**
 * What a cluster offers right now.
 *
 * Datastores, networks and whether DRS is on are read together in one round trip. Hosts are a second one,
 * for when it is not the server that chooses among them.
 */
import {
  compareApiVersions,
  dataObject,
  getPropertiesForACollectionOfObjects,
  isDataObject,
  isDatastoreMountUsable,
  retrieveAll,
  type CallOptions,
  type DynamicProperty,
  type ObjectContent,
  type Ref,
  type TraversalSpec,
  isRef,
  isRefTo,
} from '@kilonova/vsphere';
import type { ClusterHost, Host } from './choose-place.js';
import type { Cluster } from './cluster.js';
import type { Pod } from './ds-util/datastore-cluster.js';
import type { Datastore } from './ds-util/datastore.js';
import type { ClusterNetwork } from './vif.js';
import type { Vim } from './vim-util.js';
import { unescapeName } from './vm-util/display-name.js';

export interface ClusterResources {
  readonly datastores: readonly Datastore[];
  readonly networks: readonly ClusterNetwork[];
  /** In whatever state they are. */
  readonly hosts: readonly ClusterHost[];
  /** Datastore clusters that the datastores are in, if they were asked for. */
  readonly pods: readonly Pod[];
  /** False when the server says so. It then wants to be told the host of a new VM. */
  readonly drsEnabled: boolean;
}

type ReadOptions = CallOptions & { readonly maxObjects?: number };

export interface ResourceDemand {
  /** Datastores are to be taken from a datastore cluster. */
  readonly pods?: boolean;
  /** Networks are asked for by the id of their logical switch. Port groups have one since vSphere 7.0. */
  readonly logicalSwitches?: boolean;
}

/**
 * Servers take no path that leads into `configurationEx`: its declared type has none of a cluster's members,
 * and vCenter checks paths by declared types. Read whole it is large. Its predecessor has the same value.
 */
const DRS_ENABLED = 'configuration.drsConfig.enabled';

const LOGICAL_SWITCH = 'config.logicalSwitchUuid';
const LOGICAL_SWITCHES_SINCE = '7.0';

const SDRS_ENABLED = 'podStorageDrsEntry.storageDrsConfig.podConfig.enabled';
const TAKES_FOLDERS = 'capability.topLevelDirectoryCreateSupported';
const TAKES_THIN_DISKS = 'capability.perFileThinProvisioningSupported';
const LARGEST_DISK = 'info.maxVirtualDiskCapacity';
const DATASTORE_PATHS = ['summary', 'browser', 'host', TAKES_FOLDERS, TAKES_THIN_DISKS, LARGEST_DISK];
/** Disks are objects of the storage there. */
const OBJECT_STORAGE: ReadonlySet<string> = new Set(['vsan', 'VVOL']);
const HOST_PATHS = ['name', 'runtime.connectionState', 'runtime.inMaintenanceMode', 'runtime.powerState'];

const BYTES_PER_MB = 2 ** 20;

export async function readClusterResources(
  vim: Vim,
  cluster: Cluster,
  options: ReadOptions,
  { pods = false, logicalSwitches = false }: ResourceDemand = {},
): Promise<ClusterResources> {
  const toPods = dataObject('TraversalSpec', { type: 'Datastore', path: 'parent', skip: false });
  // A path that a server does not know fails the whole read.
  const knowsSwitches = compareApiVersions(vim.serviceContent.about.apiVersion, LOGICAL_SWITCHES_SINCE) >= 0;
  const switchPaths = logicalSwitches && knowsSwitches ? [LOGICAL_SWITCH] : [];
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet: [
          { type: 'ClusterComputeResource', all: false, pathSet: [DRS_ENABLED] },
          { type: 'Datastore', all: false, pathSet: pods ? [...DATASTORE_PATHS, 'parent'] : DATASTORE_PATHS },
          { type: 'HostSystem', all: false, pathSet: [...HOST_PATHS, 'datastore'] },
          ...(pods ? [{ type: 'StoragePod', all: false, pathSet: ['name', SDRS_ENABLED] }] : []),
          { type: 'Network', all: false, pathSet: ['name'] },
          { type: 'OpaqueNetwork', all: false, pathSet: ['name', 'summary'] },
          {
            type: 'DistributedVirtualPortgroup',
            all: false,
            pathSet: ['name', 'key', 'config.distributedVirtualSwitch', ...switchPaths],
          },
        ],
        objectSet: [
          {
            obj: cluster.ref,
            skip: false,
            selectSet: [
              { ...fromCluster('datastore'), ...(pods ? { selectSet: [toPods] } : {}) },
              fromCluster('network'),
              fromCluster('host'),
            ],
          },
        ],
      },
    ],
    options,
  );
  const mounting = mountingHosts(contents);
  return {
    datastores: contents.map((one) => toDatastore(one, mounting)).filter((one) => one !== undefined),
    networks: contents.map(toNetwork).filter((one) => one !== undefined),
    hosts: contents.map(toClusterHost).filter((one) => one !== undefined),
    pods: contents.map(toPod).filter((one) => one !== undefined),
    drsEnabled: contents.every(({ propSet = [] }) => valuesOf(propSet)[DRS_ENABLED] !== false),
  };
}

/** The hosts of the cluster, in whatever state they are, with what choosing among them takes. */
export async function readHosts(vim: Vim, cluster: Cluster, options: ReadOptions): Promise<Host[]> {
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet: [
          {
            type: 'HostSystem',
            all: false,
            pathSet: [
              ...HOST_PATHS,
              'network',
              'summary.hardware.memorySize',
              'summary.quickStats.overallMemoryUsage',
            ],
          },
        ],
        objectSet: [{ obj: cluster.ref, skip: true, selectSet: [fromCluster('host')] }],
      },
    ],
    options,
  );
  return contents.map(toHost).filter((one) => one !== undefined);
}

/** The uuids of distributed switches, by the switch's id. No switches, no call. */
export async function readSwitchUuids(
  vim: Vim,
  switches: readonly Ref<'DistributedVirtualSwitch'>[],
  options: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const read = await getPropertiesForACollectionOfObjects(
    vim,
    'DistributedVirtualSwitch',
    switches,
    ['uuid'],
    options,
  );
  return new Map(
    read.flatMap(({ obj, properties }) =>
      properties.uuid === undefined ? [] : [[obj.value, properties.uuid]],
    ),
  );
}

function fromCluster(path: 'datastore' | 'network' | 'host'): TraversalSpec {
  return dataObject('TraversalSpec', { type: 'ComputeResource', path, skip: false });
}

/** Ids of the cluster's hosts that say they mount a datastore, by the datastore's id. */
type Mounting = ReadonlyMap<string, ReadonlySet<string>>;

function mountingHosts(contents: readonly ObjectContent[]): Mounting {
  const mounting = new Map<string, Set<string>>();
  for (const { obj, propSet = [] } of contents.filter((one) => isRefTo(one.obj, 'HostSystem'))) {
    for (const id of idsOf(valuesOf(propSet)['datastore'])) {
      mounting.set(id, (mounting.get(id) ?? new Set()).add(obj.value));
    }
  }
  return mounting;
}

function toDatastore({ obj, propSet = [] }: ObjectContent, mounting: Mounting): Datastore | undefined {
  const {
    summary,
    browser,
    host: mounts,
    parent,
    [TAKES_FOLDERS]: takesFolders,
    [TAKES_THIN_DISKS]: takesThinDisks,
    [LARGEST_DISK]: largestDisk,
  } = valuesOf(propSet);
  if (!isRefTo(obj, 'Datastore') || !isDataObject(summary, 'DatastoreSummary')) return undefined;
  const largestDiskBytes = Number(largestDisk ?? 0);
  return {
    ref: obj,
    // As it is in paths: escaped.
    name: summary.name,
    type: summary.type,
    accessible: summary.accessible,
    freeBytes: Number(summary.freeSpace),
    capacityBytes: Number(summary.capacity),
    hosts: reachingHosts(mounts, mounting.get(obj.value)),
    takesFiles: takesFolders !== false && !OBJECT_STORAGE.has(summary.type),
    takesThinDisks: takesThinDisks !== false,
    ...(largestDiskBytes > 0 ? { largestDiskBytes } : {}),
    ...(summary.maintenanceMode === undefined ? {} : { maintenanceMode: summary.maintenanceMode }),
    ...(isRefTo(browser, 'HostDatastoreBrowser') ? { browser } : {}),
    ...(isRefTo(parent, 'StoragePod') ? { pod: parent } : {}),
  };
}

/**
 * Ids of the hosts that can read and write. What the datastore says of its mount on a host counts; of hosts that
 * it says nothing of, as some servers do, what the host says.
 */
function reachingHosts(mounts: unknown, mounting: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const said = Array.isArray(mounts)
    ? mounts.filter((mount) => isDataObject(mount, 'DatastoreHostMount'))
    : [];
  const reaching = new Set(mounting);
  for (const { key, mountInfo } of said) {
    if (isDatastoreMountUsable(mountInfo)) reaching.add(key.value);
    else reaching.delete(key.value);
  }
  return reaching;
}

function toPod({ obj, propSet = [] }: ObjectContent): Pod | undefined {
  const { name, [SDRS_ENABLED]: enabled } = valuesOf(propSet);
  if (!isRefTo(obj, 'StoragePod') || typeof name !== 'string') return undefined;
  return { ref: obj, name: unescapeName(name), recommends: enabled === true };
}

function toNetwork({ obj, propSet = [] }: ObjectContent): ClusterNetwork | undefined {
  const values = valuesOf(propSet);
  const {
    key,
    summary,
    'config.distributedVirtualSwitch': switchRef,
    [LOGICAL_SWITCH]: logicalSwitchId,
  } = values;
  if (typeof values['name'] !== 'string') return undefined;
  const facts = { ref: obj, name: unescapeName(values['name']) };
  if (obj.type === 'Network') return { kind: 'standard', ...facts };
  if (obj.type === 'OpaqueNetwork' && isDataObject(summary, 'OpaqueNetworkSummary')) {
    const { opaqueNetworkId: networkId, opaqueNetworkType: networkType } = summary;
    return { kind: 'opaque', ...facts, networkId, networkType };
  }
  if (obj.type !== 'DistributedVirtualPortgroup' || typeof key !== 'string') return undefined;
  return {
    kind: 'portgroup',
    ...facts,
    key,
    ...(isRefTo(switchRef, 'DistributedVirtualSwitch') ? { switchRef } : {}),
    ...(typeof logicalSwitchId === 'string' && logicalSwitchId !== '' ? { logicalSwitchId } : {}),
  };
}

function toClusterHost({ obj, propSet = [] }: ObjectContent): ClusterHost | undefined {
  const {
    name,
    'runtime.connectionState': connectionState,
    'runtime.inMaintenanceMode': inMaintenanceMode,
    'runtime.powerState': powerState,
  } = valuesOf(propSet);
  if (!isRefTo(obj, 'HostSystem')) return undefined;
  return {
    ref: obj,
    name: typeof name === 'string' ? unescapeName(name) : obj.value,
    connectionState: typeof connectionState === 'string' ? connectionState : 'unknown',
    inMaintenanceMode: inMaintenanceMode !== false,
    inStandby: powerState === 'standBy',
  };
}

function toHost(content: ObjectContent): Host | undefined {
  const host = toClusterHost(content);
  const {
    network,
    'summary.hardware.memorySize': memoryBytes,
    'summary.quickStats.overallMemoryUsage': usedMemoryMb,
  } = valuesOf(content.propSet ?? []);
  if (host === undefined) return undefined;
  return {
    ...host,
    networks: idsOf(network),
    ...(memoryBytes === undefined ? {} : { memoryBytes: Number(memoryBytes) }),
    ...(typeof usedMemoryMb === 'number' ? { usedMemoryBytes: usedMemoryMb * BYTES_PER_MB } : {}),
  };
}

function idsOf(refs: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(refs) ? refs.filter(isRef).map(({ value }) => value) : []);
}

function valuesOf(propSet: readonly DynamicProperty[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(propSet.map(({ name, val }) => [name, val]));
}
