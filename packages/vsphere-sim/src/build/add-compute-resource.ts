/** Clusters, and what stands in a cluster's place for a host on its own. */
import type { ClusterConfigInfoEx, ManagedObjects, Ref } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { addRootResourcePool } from './add-resource-pool.js';
import { clusterSummary, computeSummary } from './compute-summary.js';
import { addDatastoreBrowser } from './datastore-browser.js';
import { entityTemplate } from './entity-template.js';

export interface ClusterSpec {
  readonly name: string;
  readonly drs?: boolean | undefined;
  readonly ha?: boolean | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addCluster(
  world: World,
  folder: Managed<'Folder'>,
  spec: ClusterSpec,
): Managed<'ClusterComputeResource'> {
  const name = world.inventory.claimName(folder.ref, spec.name);
  const moid = world.ids.next('domain-c');
  const cluster: Managed<'ClusterComputeResource'> = new ManagedObject(
    { type: 'ClusterComputeResource', value: moid },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      configurationEx: clusterConfig(spec),
      environmentBrowser: addEnvironmentBrowser(world, moid),
      summary: clusterSummary(world),
    },
    clusterTemplate,
  );
  world.inventory.add(cluster);
  folder.link('childEntity', cluster.ref);
  addRootResourcePool(world, cluster);
  return cluster;
}

/**
 * The owner of a host that is in no cluster. It has the host's name.
 *
 * @throws {SimFault} InvalidName, DuplicateName
 */
export function addComputeResource(
  world: World,
  folder: Managed<'Folder'>,
  name: string,
): Managed<'ComputeResource'> {
  const stored = world.inventory.claimName(folder.ref, name);
  const moid = world.ids.next('domain-s');
  const owner: Managed<'ComputeResource'> = new ManagedObject(
    { type: 'ComputeResource', value: moid },
    {
      name: stored,
      parent: folder.refAs('ManagedEntity'),
      configurationEx: { vmSwapPlacement: 'vmDirectory' },
      environmentBrowser: addEnvironmentBrowser(world, moid),
      summary: computeSummary(world),
    },
    ownerTemplate,
  );
  world.inventory.add(owner);
  folder.link('childEntity', owner.ref);
  addRootResourcePool(world, owner);
  return owner;
}

function addEnvironmentBrowser(world: World, moid: string): Ref<'EnvironmentBrowser'> {
  const browser = new ManagedObject(
    { type: 'EnvironmentBrowser', value: `envbrowser-${moid}` },
    { datastoreBrowser: addDatastoreBrowser(world, moid) },
  );
  return world.inventory.add(browser).refAs('EnvironmentBrowser');
}

function clusterConfig({ drs = true, ha = false }: ClusterSpec): ClusterConfigInfoEx {
  return {
    _type: 'ClusterConfigInfoEx',
    vmSwapPlacement: 'vmDirectory',
    dasConfig: {
      enabled: ha,
      vmMonitoring: 'vmMonitoringDisabled',
      hostMonitoring: 'enabled',
      failoverLevel: 1,
      admissionControlEnabled: true,
      defaultVmSettings: { restartPriority: 'medium', isolationResponse: 'none' },
    },
    dasVmConfig: [],
    drsConfig: {
      enabled: drs,
      enableVmBehaviorOverrides: true,
      defaultVmBehavior: 'fullyAutomated',
      vmotionRate: 3,
    },
    drsVmConfig: [],
    rule: [],
    group: [],
    dpmConfigInfo: { enabled: false, defaultDpmBehavior: 'manual', hostPowerActionRate: 3 },
    dpmHostConfig: [],
  };
}

const ownerTemplate = { ...entityTemplate, host: [], datastore: [], network: [], lifecycleManaged: false };

type Cluster = ManagedObjects['ClusterComputeResource'];

const clusterTemplate = {
  ...ownerTemplate,
  // The older form of the same settings.
  configuration: computed<Cluster>(['configurationEx'], (cluster) => {
    const { dasConfig, dasVmConfig, drsConfig, drsVmConfig, rule } = extended(cluster);
    return { dasConfig, dasVmConfig, drsConfig, drsVmConfig, rule };
  }),
  recommendation: [],
  drsRecommendation: [],
  migrationHistory: [],
  actionHistory: [],
  drsFault: [],
};

/** A cluster's settings, which are declared as those of any ComputeResource. */
export function extended(cluster: ManagedObject<Cluster>): ClusterConfigInfoEx {
  // Clusters are made with these, and nothing else is ever put in their place.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return cluster.get('configurationEx') as ClusterConfigInfoEx;
}
