/**
 * Choosing the host of a new VM where the server does not: in a cluster whose DRS is off.
 *
 * Pure functions over what was read. Datastore and host are settled together, because a VM needs both: the
 * datastore with most room that a host which can take the VM mounts, and of those hosts the one with most
 * free memory. Every host that is refused keeps its reason.
 */
import { ComputeResourcesUnavailable } from '@kilonova/core';
import type { ManagedObjectReference, Ref } from '@kilonova/vsphere';
import { rankDatastores } from './ds-util/choose-datastore.js';
import type { DatastoreDemand } from './ds-util/datastore-refusal.js';
import type { Datastore } from './ds-util/datastore.js';

/** A host of the cluster, and whether it can run VMs. */
export interface ClusterHost {
  readonly ref: Ref<'HostSystem'>;
  readonly name: string;
  /** `connected`, or why it cannot be used. */
  readonly connectionState: string;
  readonly inMaintenanceMode: boolean;
  /** Put to sleep until it is needed. */
  readonly inStandby: boolean;
}

/** The same with what choosing among hosts takes. */
export interface Host extends ClusterHost {
  /** Ids of the networks it reaches. */
  readonly networks: ReadonlySet<string>;
  readonly memoryBytes?: number;
  /** Absent for a host that has not reported yet. */
  readonly usedMemoryBytes?: number;
}

export interface HostDemand {
  /** The memory of the VM. */
  readonly neededBytes: number;
  readonly networks: readonly { readonly ref: ManagedObjectReference; readonly name: string }[];
  /** Memory that other builds were given and may not have taken yet. */
  readonly promisedBytes?: (host: Host) => number;
}

export interface RefusedHost {
  readonly name: string;
  readonly reason: string;
}

/**
 * Ids of the hosts that can run VMs now; at least one.
 *
 * @throws {ComputeResourcesUnavailable} there is none; `details.refused` says why, one host at a time
 */
export function usableHosts(hosts: readonly ClusterHost[]): ReadonlySet<string> {
  const usable = hosts.filter((host) => unusable(host) === undefined);
  if (usable.length === 0) {
    const refused = hosts.map((host) => ({ name: host.name, reason: unusable(host) ?? '' }));
    throw new ComputeResourcesUnavailable(
      {
        reason:
          refused.length === 0
            ? 'the cluster has no host'
            : `no host of the cluster can run a VM: ${inWords(refused)}`,
      },
      { details: { refused } },
    );
  }
  return new Set(usable.map(({ ref }) => ref.value));
}

export interface Place {
  readonly datastore: Datastore;
  readonly host: Host;
}

/**
 * @throws {DatastoreNotFound} no datastore fits, whatever the hosts
 * @throws {ComputeResourcesUnavailable} no host fits; `details.refused` says why, one host at a time
 */
export function choosePlace(
  datastores: readonly Datastore[],
  storage: DatastoreDemand,
  hosts: readonly Host[],
  demand: HostDemand,
): Place {
  const fitting = rankDatastores(datastores, storage);
  const able = hosts.filter((host) => refusal(host, demand) === undefined).toSorted(byPreference(demand));
  for (const datastore of fitting) {
    const host = able.find(({ ref }) => datastore.hosts.has(ref.value));
    if (host !== undefined) return { datastore, host };
  }
  const names = fitting.map(({ name }) => name);
  const refused: RefusedHost[] = hosts.map((host) => ({
    name: host.name,
    reason: refusal(host, demand) ?? `does not mount ${names.join(' or ')}`,
  }));
  const reasons = inWords(refused);
  throw new ComputeResourcesUnavailable(
    {
      reason: `DRS is off, and ${
        reasons === '' ? 'the cluster has no host' : `no host of the cluster can take the VM: ${reasons}`
      }`,
    },
    { details: { refused, neededBytes: demand.neededBytes } },
  );
}

function unusable(host: ClusterHost): string | undefined {
  if (host.connectionState !== 'connected') return `is not connected (${host.connectionState})`;
  if (host.inMaintenanceMode) return 'is in maintenance mode';
  return host.inStandby ? 'is in standby' : undefined;
}

function refusal(host: Host, demand: HostDemand): string | undefined {
  const reason = unusable(host);
  if (reason !== undefined) return reason;
  const unreached = demand.networks.find(({ ref }) => !host.networks.has(ref.value));
  if (unreached !== undefined) return `does not reach the network ${unreached.name}`;
  if (host.memoryBytes === undefined) return 'does not say how much memory it has';
  const free = freeFor(host, demand);
  if (free < demand.neededBytes)
    return `has ${inMib(free)} MiB of memory free of the ${inMib(demand.neededBytes)} MiB needed`;
  return undefined;
}

function inWords(refused: readonly RefusedHost[]): string {
  return refused.map(({ name, reason }) => `${name} ${reason}`).join('; ');
}

/** Most free memory first. Hosts that have not said what is in use come last; equals go by name. */
function byPreference(demand: HostDemand): (a: Host, b: Host) => number {
  return (a, b) =>
    Number(a.usedMemoryBytes === undefined) - Number(b.usedMemoryBytes === undefined) ||
    freeFor(b, demand) - freeFor(a, demand) ||
    (a.name < b.name ? -1 : 1);
}

function freeFor(host: Host, { promisedBytes }: HostDemand): number {
  return (host.memoryBytes ?? 0) - (host.usedMemoryBytes ?? 0) - (promisedBytes?.(host) ?? 0);
}

function inMib(bytes: number): number {
  return Math.max(0, Math.floor(bytes / 2 ** 20));
}
