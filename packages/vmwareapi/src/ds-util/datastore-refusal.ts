/**
 * Why a VM cannot live on a datastore.
 *
 * One check after the other, the cheapest first; what a datastore is refused for is for people to read and,
 * as a cause, for programs.
 */
import { roomOn, type Datastore, type Provisioning, type StorageNeed } from './datastore.js';

/** How many of the hosts that can run VMs have to reach a datastore. See the option `datastoreHosts`. */
export type HostReach = 'shared' | 'all' | number;

export interface DatastoreDemand {
  readonly need: StorageNeed;
  readonly provisioning: Provisioning;
  readonly types: readonly string[];
  /** Matched from the start of the name. */
  readonly nameRegex?: RegExp;
  /** Ids of the cluster's hosts that can run VMs now. */
  readonly hosts: ReadonlySet<string>;
  readonly reach: HostReach;
  /** Disks are sent to it as files. */
  readonly needsFiles?: boolean;
  /** The one datastore cluster to take it from. */
  readonly pod?: { readonly id: string; readonly name: string };
  /** Bytes of it that are to stay free. */
  readonly reserveBytes?: (datastore: Datastore) => number;
  /** Bytes that other builds were given and may not have taken yet. */
  readonly promisedBytes?: (datastore: Datastore) => number;
  readonly policy?: PolicyVerdict;
  /** Ids of datastores that go before all others, the best first. */
  readonly recommended?: readonly string[];
}

/** What the storage policy service says of the datastores that it was asked about. */
export interface PolicyVerdict {
  readonly name: string;
  /** Ids of those that satisfy the policy. */
  readonly matching: ReadonlySet<string>;
  /** Of the others, by id, what they lack, as far as that was asked. */
  readonly reasons?: ReadonlyMap<string, string>;
}

/** In the order of the checks. */
const CAUSES = [
  'inaccessible',
  'maintenance',
  'type',
  'name',
  'datastoreCluster',
  'files',
  'diskSize',
  'hosts',
  'room',
  'policy',
] as const;

export type RefusalCause = (typeof CAUSES)[number];

export interface RefusedDatastore {
  readonly name: string;
  readonly id: string;
  readonly cause: RefusalCause;
  /** Half a sentence that follows the name. */
  readonly reason: string;
}

type Check = (datastore: Datastore, demand: DatastoreDemand) => string | undefined;

const CHECKS: Readonly<Record<RefusalCause, Check>> = {
  inaccessible: ({ accessible }) => (accessible ? undefined : 'is not accessible'),
  maintenance: ({ maintenanceMode }) =>
    maintenanceMode === undefined || maintenanceMode === 'normal'
      ? undefined
      : `is in maintenance mode (${maintenanceMode})`,
  type: ({ type }, { types }) =>
    types.includes(type) ? undefined : `is of type ${type}, not ${types.join(' or ')}`,
  name: ({ name }, { nameRegex }) =>
    nameRegex === undefined || matchesFromStart(nameRegex, name)
      ? undefined
      : 'does not match datastoreRegex',
  datastoreCluster: (datastore, { pod }) =>
    pod === undefined || datastore.pod?.value === pod.id
      ? undefined
      : `is not in the datastore cluster ${pod.name}`,
  files: ({ type, takesFiles = true }, { needsFiles = false }) =>
    needsFiles && !takesFiles
      ? `is of type ${type}, to which an image of this kind cannot be sent`
      : undefined,
  diskSize: ({ largestDiskBytes = Infinity }, { need }) => {
    const largest = Math.max(0, ...need.diskBytes);
    return largest > largestDiskBytes
      ? `takes no disk larger than ${inGib(largestDiskBytes)} GiB, and one of ${inGib(largest)} GiB is wanted`
      : undefined;
  },
  hosts: (datastore, { hosts, reach }) => {
    const count = reachableFrom(datastore, hosts);
    const wanted = wantedHosts(hosts.size, reach);
    return count < wanted
      ? `is mounted by ${count} of the ${hosts.size} usable hosts, and datastoreHosts wants ${wanted}`
      : undefined;
  },
  room: noRoom,
  policy: ({ ref }, { policy }) => {
    if (policy === undefined || policy.matching.has(ref.value)) return undefined;
    const reason = policy.reasons?.get(ref.value);
    return `does not satisfy the storage policy ${policy.name}${reason === undefined ? '' : ` (${reason})`}`;
  },
};

/** The first thing that speaks against it; undefined when nothing does. */
export function refusalOf(datastore: Datastore, demand: DatastoreDemand): RefusedDatastore | undefined {
  for (const cause of CAUSES) {
    const reason = CHECKS[cause](datastore, demand);
    if (reason !== undefined) return { name: datastore.name, id: datastore.ref.value, cause, reason };
  }
  return undefined;
}

/** Those that came nearest to fitting first. */
export function byCloseness(a: RefusedDatastore, b: RefusedDatastore): number {
  return CAUSES.indexOf(b.cause) - CAUSES.indexOf(a.cause) || (a.name < b.name ? -1 : 1);
}

/** What is left of it for this VM, and more than its need or not. May be below 0. */
export function freeFor(
  datastore: Datastore,
  { promisedBytes, reserveBytes }: Pick<DatastoreDemand, 'promisedBytes' | 'reserveBytes'>,
): number {
  return datastore.freeBytes - (promisedBytes?.(datastore) ?? 0) - (reserveBytes?.(datastore) ?? 0);
}

export function reachableFrom(datastore: Datastore, hosts: ReadonlySet<string>): number {
  return [...hosts].filter((host) => datastore.hosts.has(host)).length;
}

function wantedHosts(usable: number, reach: HostReach): number {
  if (reach === 'all') return Math.max(1, usable);
  return reach === 'shared' ? Math.max(1, Math.min(2, usable)) : reach;
}

function noRoom(datastore: Datastore, demand: DatastoreDemand): string | undefined {
  const wanted = roomOn(datastore, demand.need, demand.provisioning);
  const free = freeFor(datastore, demand);
  if (free >= wanted) return undefined;
  const [promised, kept] = [demand.promisedBytes?.(datastore) ?? 0, demand.reserveBytes?.(datastore) ?? 0];
  const beside = [
    ...(promised > 0 ? [`${inGib(promised)} GiB promised to builds under way`] : []),
    ...(kept > 0 ? [`${inGib(kept)} GiB kept free by datastoreReserve`] : []),
  ].join(' and ');
  const needed = `has ${inGib(free)} GiB free of the ${inGib(wanted)} GiB needed`;
  return beside === '' ? needed : `${needed}, beside ${beside}`;
}

function matchesFromStart(regex: RegExp, name: string): boolean {
  return new RegExp(`^(?:${regex.source})`, regex.flags).test(name);
}

function inGib(bytes: number): string {
  return (Math.max(bytes, 0) / 2 ** 30).toFixed(1);
}
