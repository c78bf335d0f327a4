/**
 * A datacenter as a scenario describes it: what is in it, in the order in which one thing needs the other.
 */
import { addCluster } from '../build/add-compute-resource.js';
import { addDatacenter } from '../build/add-datacenter.js';
import { addDatastore } from '../build/add-datastore.js';
import { addDistributedSwitch } from '../build/add-distributed-switch.js';
import { addHost, addStandaloneHost } from '../build/add-host.js';
import { addNetwork, addOpaqueNetwork } from '../build/add-network.js';
import { addPortgroup } from '../build/add-portgroup.js';
import { addResourcePool } from '../build/add-resource-pool.js';
import { addStoragePod } from '../build/add-storage-pod.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addScenarioVms } from './build-vms.js';
import { rootPoolOf, type DatacenterParts } from './datacenter-parts.js';
import { NamedObjects } from './named-objects.js';
import type {
  ClusterScenario,
  DatacenterScenario,
  DatastoreScenario,
  HostScenario,
  PoolScenario,
} from './scenario.js';
import type { Spot } from './spot.js';

const GIBIBYTE = 1024 ** 3;

type Host = Managed<'HostSystem'>;

export function buildDatacenter(
  world: World,
  folder: Managed<'Folder'>,
  scenario: DatacenterScenario,
  spot: Spot,
): void {
  const datacenter = spot.member('name').attempt(() => addDatacenter(world, folder, scenario.name));
  const parts: DatacenterParts = {
    world,
    datacenter,
    owners: new NamedObjects('cluster or host'),
    hosts: new NamedObjects('host'),
    datastores: new NamedObjects('datastore'),
    networks: new NamedObjects('network'),
  };
  const afterwards: (() => void)[] = [];
  buildCompute(parts, scenario, spot, afterwards);
  buildStorage(parts, scenario, spot);
  buildNetworks(parts, scenario, spot);
  addScenarioVms(parts, scenario, spot);
  // A host in maintenance takes no VMs: those it is to have are there by now.
  for (const work of afterwards) work();
}

function buildCompute(
  parts: DatacenterParts,
  { clusters = [], hosts = [] }: DatacenterScenario,
  spot: Spot,
  afterwards: (() => void)[],
): void {
  const { world, datacenter, owners } = parts;
  const folder = world.inventory.get('Folder', datacenter.get('hostFolder'));
  const enter = (scenario: HostScenario, at: Spot, add: (spec: HostSpec) => Host): void => {
    const { name, cores, memoryGb } = scenario;
    const host = at.attempt(() =>
      add({ name, cores, memoryBytes: memoryGb === undefined ? undefined : memoryGb * GIBIBYTE }),
    );
    parts.hosts.set(name, host);
    afterwards.push(() => setState(world, host, scenario));
  };
  for (const [cluster, at] of spot.items('clusters', clusters)) {
    const owner = at.member('name').attempt(() => addCluster(world, folder, cluster));
    owners.set(cluster.name, owner);
    for (const [host, where] of at.items('hosts', cluster.hosts)) {
      enter(host, where, (spec) => addHost(world, owner, spec));
    }
    buildPools(world, rootPoolOf(world, owner), cluster, at);
  }
  for (const [host, at] of spot.items('hosts', hosts)) {
    enter(host, at, (spec) => addStandaloneHost(world, folder, spec));
    const owner = world.inventory.findAs('ComputeResource', parts.hosts.get(host.name, at).get('parent'));
    if (owner !== undefined) owners.set(host.name, owner);
  }
}

type HostSpec = Parameters<typeof addHost>[2];

function setState(
  { inventory }: World,
  host: Host,
  { maintenance = false, disconnected = false }: HostScenario,
): void {
  if (!maintenance && !disconnected) return;
  host.set('runtime', {
    ...host.get('runtime'),
    inMaintenanceMode: maintenance,
    ...(disconnected && { connectionState: 'disconnected' }),
  });
  if (!disconnected) return;
  for (const ref of host.get('vm') ?? []) {
    const vm = inventory.get('VirtualMachine', ref);
    vm.set('runtime', { ...vm.get('runtime'), connectionState: 'disconnected' });
  }
}

function buildPools(
  world: World,
  parent: Managed<'ResourcePool'>,
  { pools }: ClusterScenario | PoolScenario,
  spot: Spot,
): void {
  for (const [pool, at] of spot.items('pools', pools)) {
    const made = at.member('name').attempt(() => addResourcePool(world, parent, { name: pool.name }));
    buildPools(world, made, pool, at);
  }
}

function buildStorage(parts: DatacenterParts, scenario: DatacenterScenario, spot: Spot): void {
  const { world, datacenter } = parts;
  const folder = world.inventory.get('Folder', datacenter.get('datastoreFolder'));
  for (const [datastore, at] of spot.items('datastores', scenario.datastores)) {
    buildDatastore(parts, folder, datastore, at);
  }
  for (const [pod, at] of spot.items('datastoreClusters', scenario.datastoreClusters)) {
    const made = at.member('name').attempt(() => addStoragePod(world, folder, pod));
    const inside = world.inventory.get('Folder', made.ref);
    for (const [datastore, where] of at.items('datastores', pod.datastores)) {
      buildDatastore(parts, inside, datastore, where);
    }
  }
}

function buildDatastore(
  parts: DatacenterParts,
  folder: Managed<'Folder'>,
  { name, kind, capacityGb, freeGb, hosts }: DatastoreScenario,
  spot: Spot,
): void {
  if (freeGb !== undefined && capacityGb !== undefined && freeGb > capacityGb) {
    throw spot.member('freeGb').invalid('it is more than the capacity');
  }
  const datastore = spot.attempt(() =>
    addDatastore(parts.world, folder, {
      name,
      kind,
      ...(capacityGb !== undefined && { capacityBytes: capacityGb * GIBIBYTE }),
      ...(freeGb !== undefined && { freeBytes: freeGb * GIBIBYTE }),
      hosts: parts.hosts.chosen(hosts, spot.member('hosts')),
    }),
  );
  parts.datastores.set(name, datastore);
}

function buildNetworks(parts: DatacenterParts, scenario: DatacenterScenario, spot: Spot): void {
  const { world, datacenter, hosts, networks } = parts;
  const folder = world.inventory.get('Folder', datacenter.get('networkFolder'));
  for (const [network, at] of spot.items('networks', scenario.networks)) {
    const on = hosts.chosen(network.hosts, at.member('hosts'));
    networks.set(
      network.name,
      at.attempt(() => addNetwork(world, folder, { name: network.name, hosts: on })),
    );
  }
  for (const [{ name, id, type, ...network }, at] of spot.items('opaqueNetworks', scenario.opaqueNetworks)) {
    const spec = { name, opaqueNetworkId: id, opaqueNetworkType: type };
    const on = hosts.chosen(network.hosts, at.member('hosts'));
    networks.set(
      name,
      at.attempt(() => addOpaqueNetwork(world, folder, { ...spec, hosts: on })),
    );
  }
  for (const [dvs, at] of spot.items('switches', scenario.switches)) {
    const on = hosts.chosen(dvs.hosts, at.member('hosts'));
    const made = at.attempt(() => addDistributedSwitch(world, folder, { name: dvs.name, hosts: on }));
    for (const [{ name, ports, vlan }, where] of at.items('portgroups', dvs.portgroups)) {
      const spec = { name, on: made, hosts: on, ports, vlanId: vlan };
      networks.set(
        name,
        where.attempt(() => addPortgroup(world, folder, spec)),
      );
    }
  }
}
