/**
 * A whole vCenter in one file: what is in it, who may log in and do what, how long tasks take, what is to go wrong.
 *
 * Objects are named in the file by their names, and those of another kind that they need (`host`, `datastore`, `network`)
 * are looked for in the datacenter they are in. What is left out is as `build/` makes it.
 */
import type { DatastoreKind } from '../build/add-datastore.js';
import type { GuestAccount } from '../guest/guest-user.js';
import type { HookSpec } from '../hooks/hook-spec.js';

/** A scenario as it is written, in YAML, in JSON, or as an object of a program. */
export interface Scenario {
  /** For editors: where the description of scenarios is, `scenario.schema.json` of this package. */
  readonly $schema?: string | undefined;
  /** Of uuids, MAC addresses and session keys. */
  readonly seed?: number | undefined;
  /** `manual`, from a time on or not; the system's if not given. */
  readonly clock?: 'system' | 'manual' | { readonly start: string } | undefined;
  readonly taskDurationMs?: number | Readonly<Record<string, number>> | undefined;
  readonly sessionIdleMs?: number | undefined;
  readonly users?: readonly UserScenario[] | undefined;
  /** Of all guests that nothing else is said of: their administrator with the default password if not given. */
  readonly guestUsers?: readonly GuestAccount[] | undefined;
  readonly roles?: readonly RoleScenario[] | undefined;
  readonly extensions?: readonly ExtensionScenario[] | undefined;
  readonly folders?: readonly FolderScenario[] | undefined;
  readonly datacenters?: readonly DatacenterScenario[] | undefined;
  readonly permissions?: readonly PermissionScenario[] | undefined;
  readonly hooks?: readonly HookSpec[] | undefined;
}

/** Somebody who may log in. */
export interface UserScenario {
  readonly name: string;
  readonly password: string;
  readonly fullName?: string | undefined;
}

/** A role of one's own. */
export interface RoleScenario {
  readonly name: string;
  readonly privileges: readonly string[];
}

/** Who has which role where. */
export interface PermissionScenario {
  readonly user: string;
  readonly role: string;
  /** An inventory path: `/DC0/vm/web`; `/` is the root folder. */
  readonly on?: string | undefined;
  readonly propagate?: boolean | undefined;
}

/** A program that is registered. */
export interface ExtensionScenario {
  readonly key: string;
  readonly version?: string | undefined;
  readonly label?: string | undefined;
}

/** A folder below the root, with datacenters. */
export interface FolderScenario {
  readonly name: string;
  readonly folders?: readonly FolderScenario[] | undefined;
  readonly datacenters?: readonly DatacenterScenario[] | undefined;
}

export interface DatacenterScenario {
  readonly name: string;
  readonly clusters?: readonly ClusterScenario[] | undefined;
  /** Outside of clusters. */
  readonly hosts?: readonly HostScenario[] | undefined;
  readonly datastores?: readonly DatastoreScenario[] | undefined;
  readonly datastoreClusters?: readonly DatastoreClusterScenario[] | undefined;
  readonly networks?: readonly NetworkScenario[] | undefined;
  readonly opaqueNetworks?: readonly OpaqueNetworkScenario[] | undefined;
  readonly switches?: readonly SwitchScenario[] | undefined;
  /** In this order, so that a VM can stand in one that was made before. Paths: `web/front`. */
  readonly vmFolders?: readonly string[] | undefined;
  readonly vms?: readonly VmScenario[] | undefined;
}

export interface ClusterScenario {
  readonly name: string;
  readonly drs?: boolean | undefined;
  readonly ha?: boolean | undefined;
  readonly hosts?: readonly HostScenario[] | undefined;
  /** Below the root pool. */
  readonly pools?: readonly PoolScenario[] | undefined;
}

export interface HostScenario {
  readonly name: string;
  readonly cores?: number | undefined;
  readonly memoryGb?: number | undefined;
  readonly maintenance?: boolean | undefined;
  readonly disconnected?: boolean | undefined;
}

export interface PoolScenario {
  readonly name: string;
  readonly pools?: readonly PoolScenario[] | undefined;
}

export interface DatastoreScenario {
  readonly name: string;
  readonly kind?: DatastoreKind | undefined;
  readonly capacityGb?: number | undefined;
  readonly freeGb?: number | undefined;
  /** By name; all of the datacenter if not given. */
  readonly hosts?: readonly string[] | undefined;
}

export interface DatastoreClusterScenario {
  readonly name: string;
  readonly enabled?: boolean | undefined;
  readonly datastores?: readonly DatastoreScenario[] | undefined;
}

export interface NetworkScenario {
  readonly name: string;
  readonly hosts?: readonly string[] | undefined;
}

export interface OpaqueNetworkScenario extends NetworkScenario {
  readonly id: string;
  readonly type?: string | undefined;
}

export interface SwitchScenario {
  readonly name: string;
  readonly hosts?: readonly string[] | undefined;
  readonly portgroups?: readonly PortgroupScenario[] | undefined;
}

export interface PortgroupScenario {
  readonly name: string;
  readonly ports?: number | undefined;
  readonly vlan?: number | undefined;
}

export interface VmScenario {
  /** With `count`, a name in which `%d` is the number, from 0. */
  readonly name: string;
  /** So many alike, spread over the hosts by turns. */
  readonly count?: number | undefined;
  readonly template?: boolean | undefined;
  /** A path below the datacenter's folder of VMs. */
  readonly folder?: string | undefined;
  /** A cluster or a host outside of one; the first there is if not given. */
  readonly on?: string | undefined;
  /** One host of the cluster; by turns if not given. */
  readonly host?: string | undefined;
  /** A pool of the cluster, by its path below the root pool; the root pool if not given. */
  readonly pool?: string | undefined;
  /** The first one of the datacenter if not given. */
  readonly datastore?: string | undefined;
  /** No network card if not given. */
  readonly network?: string | undefined;
  readonly poweredOn?: boolean | undefined;
  readonly cpus?: number | undefined;
  readonly memoryMb?: number | undefined;
  readonly diskGb?: number | undefined;
  readonly guestId?: string | undefined;
  readonly annotation?: string | undefined;
  /** Who may log in to its guest. */
  readonly guestUsers?: readonly GuestAccount[] | undefined;
  readonly extraConfig?: Readonly<Record<string, string>> | undefined;
}
