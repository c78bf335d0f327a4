/**
 * An inventory of a size: as many of everything as was asked for, under names that say where they are.
 *
 * `DC0` has the cluster `DC0_C0` with hosts `DC0_C0_H0`..., VMs `DC0_C0_RP0_VM0`... and the datastores `LocalDS_0`...;
 * hosts outside of clusters are `DC0_H0`... with VMs `DC0_H0_VM0`....
 */
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addCluster } from './add-compute-resource.js';
import { addDatacenter } from './add-datacenter.js';
import { addDatastore, type DatastoreKind } from './add-datastore.js';
import { addHost, addStandaloneHost } from './add-host.js';
import { addNetwork } from './add-network.js';
import { addVm } from './add-vm.js';

export interface InventorySizes {
  /** 1 if not given. */
  readonly datacenters?: number | undefined;
  /** In each datacenter; 1 if not given. */
  readonly clusters?: number | undefined;
  /** In each cluster; 3 if not given. */
  readonly hosts?: number | undefined;
  /** Outside of clusters, in each datacenter; 1 if not given. */
  readonly standaloneHosts?: number | undefined;
  /**
   * What hosts are called, with `{n}` for a number from 1 that no other has: `127.0.1.{n}`, `esx{n}.example.com`.
   * Clients that send files to a host speak to the simulator where the name leads to it. If not given, names say where
   * in the inventory a host is.
   */
  readonly hostNames?: string | undefined;
  /** In each datacenter, on all of its hosts; 1 if not given. */
  readonly datastores?: number | undefined;
  /** Of the datastores; VMFS if not given. */
  readonly datastoreKind?: DatastoreKind | undefined;
  /** In each cluster and on each host outside of one; 2 if not given. */
  readonly vms?: number | undefined;
}

interface Datacenter {
  readonly datacenter: Managed<'Datacenter'>;
  readonly datastores: readonly Managed<'Datastore'>[];
  readonly network: Managed<'Network'>;
}

export function addStartInventory(world: World, root: Managed<'Folder'>, sizes: InventorySizes = {}): void {
  for (const index of upTo(sizes.datacenters ?? 1)) addOneDatacenter(world, root, `DC${index}`, sizes);
}

function addOneDatacenter(world: World, root: Managed<'Folder'>, name: string, sizes: InventorySizes): void {
  const { clusters = 1, hosts = 3, standaloneHosts = 1, datastores = 1, datastoreKind, vms = 2 } = sizes;
  const { inventory } = world;
  const datacenter = addDatacenter(world, root, name);
  const hostFolder = inventory.get('Folder', datacenter.get('hostFolder'));
  const groups: { readonly prefix: string; readonly hosts: readonly Managed<'HostSystem'>[] }[] = [];
  for (const index of upTo(clusters)) {
    const cluster = addCluster(world, hostFolder, { name: `${name}_C${index}` });
    groups.push({
      prefix: `${name}_C${index}_RP0`,
      hosts: upTo(hosts).map((host) =>
        addHost(world, cluster, { name: hostName(world, sizes, `${name}_C${index}_H${host}`) }),
      ),
    });
  }
  for (const index of upTo(standaloneHosts)) {
    const prefix = `${name}_H${index}`;
    const own = { name: hostName(world, sizes, prefix) };
    groups.push({ prefix, hosts: [addStandaloneHost(world, hostFolder, own)] });
  }
  const all = groups.flatMap((group) => group.hosts);
  const made: Datacenter = {
    datacenter,
    network: addNetwork(world, folderOf(world, datacenter, 'networkFolder'), {
      name: 'VM Network',
      hosts: all,
    }),
    datastores: upTo(datastores).map((index) =>
      addDatastore(world, folderOf(world, datacenter, 'datastoreFolder'), {
        name: `LocalDS_${index}`,
        kind: datastoreKind,
        hosts: all,
      }),
    ),
  };
  for (const group of groups) addVms(world, made, group.prefix, group.hosts, vms);
}

function hostName(world: World, { hostNames }: InventorySizes, usual: string): string {
  return hostNames?.replaceAll('{n}', String(world.ids.nextNumber('host-name'))) ?? usual;
}

/** Spread over hosts and datastores by turns. */
function addVms(
  world: World,
  { datacenter, datastores, network }: Datacenter,
  prefix: string,
  hosts: readonly Managed<'HostSystem'>[],
  count: number,
): void {
  const folder = folderOf(world, datacenter, 'vmFolder');
  for (const index of upTo(count)) {
    const host = hosts[index % hosts.length];
    const datastore = datastores[index % datastores.length];
    if (host === undefined || datastore === undefined) return;
    const owner = world.inventory.findAs('ComputeResource', host.get('parent'));
    const pool = world.inventory.findAs('ResourcePool', owner?.get('resourcePool'));
    if (pool === undefined) return;
    addVm(world, folder, { name: `${prefix}_VM${index}`, pool, host, datastore, network });
  }
}

function folderOf(
  world: World,
  datacenter: Managed<'Datacenter'>,
  property: 'vmFolder' | 'datastoreFolder' | 'networkFolder',
): Managed<'Folder'> {
  return world.inventory.get('Folder', datacenter.get(property));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
