/**
 * What clusters and hosts on their own say of their hosts together: added up when it is read, and reported as changed
 * when a host changes.
 */
import type { ComputeResourceSummary, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed, type Computed } from '../model/computed.js';
import type { Managed, ManagedObject, Watcher } from '../model/managed-object.js';
import type { World } from '../model/world.js';

const OF_A_HOST = ['runtime', 'hardware', 'overallStatus'];
/** What the hypervisor keeps for itself: about a tenth. */
const EFFECTIVE = 0.9;

type Totals = Omit<ComputeResourceSummary, 'overallStatus'>;

/** The `summary` of a ComputeResource. */
export function computeSummary(world: World): Computed {
  return computed<ManagedObjects['ComputeResource']>(['host', 'overallStatus'], (owner) => ({
    ...totals(world, owner),
    overallStatus: owner.get('overallStatus'),
  }));
}

/** The `summary` of a cluster. */
export function clusterSummary(world: World): Computed {
  return computed<ManagedObjects['ClusterComputeResource']>(
    ['host', 'overallStatus', 'configurationEx'],
    (cluster) => ({
      _type: 'ClusterComputeResourceSummary',
      ...totals(world, cluster),
      overallStatus: cluster.get('overallStatus'),
      currentFailoverLevel: Math.max(0, (cluster.get('host') ?? []).length - 1),
      numVmotions: 0,
      currentBalance: 0,
      targetBalance: 0,
    }),
  );
}

function totals(world: World, owner: ManagedObject<ManagedObjects['ComputeResource']>): Totals {
  const sums = {
    totalCpu: 0,
    totalMemory: 0,
    numCpuCores: 0,
    numCpuThreads: 0,
    effectiveCpu: 0,
    effectiveMemory: 0,
    numHosts: 0,
    numEffectiveHosts: 0,
  };
  for (const ref of owner.get('host') ?? []) {
    const host = world.inventory.findAs('HostSystem', ref);
    if (host !== undefined) addHost(sums, host);
  }
  return sums;
}

function addHost(sums: { -readonly [K in keyof Totals]: number }, host: Managed<'HostSystem'>): void {
  const { connectionState, inMaintenanceMode } = host.get('runtime');
  const { cpuInfo, memorySize } = host.get('hardware') ?? {};
  sums.numHosts += 1;
  if (cpuInfo === undefined) return;
  const mhz = Math.round((Number(cpuInfo.hz) / 1e6) * cpuInfo.numCpuCores);
  sums.totalCpu += mhz;
  sums.totalMemory += Number(memorySize);
  sums.numCpuCores += cpuInfo.numCpuCores;
  sums.numCpuThreads += cpuInfo.numCpuThreads;
  if (connectionState !== 'connected' || inMaintenanceMode) return;
  sums.numEffectiveHosts += 1;
  sums.effectiveCpu += Math.round(mhz * EFFECTIVE);
  sums.effectiveMemory += Math.round((Number(memorySize) * EFFECTIVE) / 1024 ** 2);
}

/** Tells a host's owner when the host changes. One for all hosts of a world: `world.part(HostWatch)`. */
export class HostWatch implements Watcher {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  changed(host: ManagedObject, names: ReadonlySet<string>): void {
    if (!OF_A_HOST.some((name) => names.has(name))) return;
    const { inventory } = this.#world;
    const owner = inventory.findAs(
      'ComputeResource',
      inventory.findAs('HostSystem', host.ref)?.get('parent'),
    );
    owner?.touch('summary');
    inventory.findAs('ResourcePool', owner?.get('resourcePool'))?.touch('runtime');
  }

  removed(): void {
    // Its owner's list of hosts changes with it.
  }
}
