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
  retrieveAll,
  type CallOptions,
  type DynamicProperty,
  type ObjectContent,
  type Ref,
  type TraversalSpec,
  isRef,
  isRefTo,
} from '@kilonova/vsphere';
import type { Host } from './choose-place.js';
import type { Cluster } from './cluster.js';
import type { Datastore } from './ds-util/choose-datastore.js';
import type { ClusterNetwork } from './vif.js';
import type { Vim } from './vim-util.js';
import { unescapeName } from './vm-util/display-name.js';

export interface ClusterResources {
  readonly datastores: readonly Datastore[];
  readonly networks: readonly ClusterNetwork[];
  /** False when the server says so. It then wants to be told the host of a new VM. */
  readonly drsEnabled: boolean;
}

type ReadOptions = CallOptions & { readonly maxObjects?: number };

export interface NetworkDemand {
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

const BYTES_PER_MB = 2 ** 20;

export async function readClusterResources(
  vim: Vim,
  cluster: Cluster,
  options: ReadOptions,
  { logicalSwitches = false }: NetworkDemand = {},
): Promise<ClusterResources> {
  // A path that a server does not know fails the whole read.
  const knowsSwitches = compareApiVersions(vim.serviceContent.about.apiVersion, LOGICAL_SWITCHES_SINCE) >= 0;
  const switchPaths = logicalSwitches && knowsSwitches ? [LOGICAL_SWITCH] : [];
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet: [
          { type: 'ClusterComputeResource', all: false, pathSet: [DRS_ENABLED] },
          { type: 'Datastore', all: false, pathSet: ['summary', 'browser'] },
          { type: 'Network', all: false, pathSet: ['name'] },
          { type: 'OpaqueNetwork', all: false, pathSet: ['name', 'summary'] },
          {
            type: 'DistributedVirtualPortgroup',
            all: false,
            pathSet: ['name', 'key', 'config.distributedVirtualSwitch', ...switchPaths],
          },
        ],
        objectSet: [
          { obj: cluster.ref, skip: false, selectSet: [fromCluster('datastore'), fromCluster('network')] },
        ],
      },
    ],
    options,
  );
  return {
    datastores: contents.map(toDatastore).filter((one) => one !== undefined),
    networks: contents.map(toNetwork).filter((one) => one !== undefined),
    drsEnabled: contents.every(({ propSet = [] }) => valuesOf(propSet)[DRS_ENABLED] !== false),
  };
}

/** The hosts of the cluster, in whatever state they are. */
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
              'name',
              'runtime.connectionState',
              'runtime.inMaintenanceMode',
              'datastore',
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

function toDatastore({ obj, propSet = [] }: ObjectContent): Datastore | undefined {
  const { summary, browser } = valuesOf(propSet);
  if (!isRefTo(obj, 'Datastore') || !isDataObject(summary, 'DatastoreSummary')) return undefined;
  return {
    ref: obj,
    name: summary.name,
    type: summary.type,
    accessible: summary.accessible,
    freeBytes: Number(summary.freeSpace),
    capacityBytes: Number(summary.capacity),
    ...(summary.maintenanceMode === undefined ? {} : { maintenanceMode: summary.maintenanceMode }),
    ...(isRefTo(browser, 'HostDatastoreBrowser') ? { browser } : {}),
  };
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

function toHost({ obj, propSet = [] }: ObjectContent): Host | undefined {
  const {
    name,
    'runtime.connectionState': connectionState,
    'runtime.inMaintenanceMode': inMaintenanceMode,
    datastore,
    network,
    'summary.hardware.memorySize': memoryBytes,
    'summary.quickStats.overallMemoryUsage': usedMemoryMb,
  } = valuesOf(propSet);
  if (!isRefTo(obj, 'HostSystem')) return undefined;
  return {
    ref: obj,
    name: typeof name === 'string' ? unescapeName(name) : obj.value,
    connectionState: typeof connectionState === 'string' ? connectionState : 'unknown',
    inMaintenanceMode: inMaintenanceMode !== false,
    datastores: idsOf(datastore),
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
