/**
 * The datastores and networks a cluster offers right now, read together in one round trip.
 */
import {
  dataObject,
  getPropertiesForACollectionOfObjects,
  isDataObject,
  retrieveAll,
  type CallOptions,
  type DynamicProperty,
  type ObjectContent,
  type Ref,
  type TraversalSpec,
} from '@kilonova/vsphere';
import type { Cluster } from './cluster.js';
import type { Datastore } from './ds-util/choose-datastore.js';
import { isRefTo } from './references.js';
import type { ClusterNetwork } from './vif.js';
import type { Vim } from './vim-util.js';
import { unescapeName } from './vm-util/display-name.js';

export interface ClusterResources {
  readonly datastores: readonly Datastore[];
  readonly networks: readonly ClusterNetwork[];
}

export async function readClusterResources(
  vim: Vim,
  cluster: Cluster,
  options: CallOptions & { readonly maxObjects?: number },
): Promise<ClusterResources> {
  const contents = await retrieveAll(
    vim,
    [
      {
        propSet: [
          { type: 'Datastore', all: false, pathSet: ['summary', 'browser'] },
          { type: 'Network', all: false, pathSet: ['name'] },
          {
            type: 'DistributedVirtualPortgroup',
            all: false,
            pathSet: ['name', 'key', 'config.distributedVirtualSwitch'],
          },
        ],
        objectSet: [
          { obj: cluster.ref, skip: true, selectSet: [fromCluster('datastore'), fromCluster('network')] },
        ],
      },
    ],
    options,
  );
  return {
    datastores: contents.map(toDatastore).filter((one) => one !== undefined),
    networks: contents.map(toNetwork).filter((one) => one !== undefined),
  };
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

function fromCluster(path: 'datastore' | 'network'): TraversalSpec {
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
  const { name, key, 'config.distributedVirtualSwitch': switchRef } = valuesOf(propSet);
  if (typeof name !== 'string') return undefined;
  if (obj.type === 'Network') return { kind: 'standard', ref: obj, name: unescapeName(name) };
  if (obj.type !== 'DistributedVirtualPortgroup' || typeof key !== 'string') return undefined;
  return {
    kind: 'portgroup',
    ref: obj,
    name: unescapeName(name),
    key,
    ...(isRefTo(switchRef, 'DistributedVirtualSwitch') ? { switchRef } : {}),
  };
}

function valuesOf(propSet: readonly DynamicProperty[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(propSet.map(({ name, val }) => [name, val]));
}
