/** Hosts: in a cluster, or on their own. */
import type { AboutInfo, HostConfigInfo, HostListSummary, ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import { RELEASE } from '../model/release.js';
import type { World } from '../model/world.js';
import { hostQuickStats, uptimeS } from '../performance/quick-stats.js';
import { addComputeResource } from './add-compute-resource.js';
import { HostWatch } from './compute-summary.js';
import { addDatastoreBrowser } from './datastore-browser.js';
import { addHostDatastoreSystem } from './host-datastore-system.js';
import { addHostNetworkSystem, hostNetwork } from './host-network.js';
import { addHostStorageSystem, storageDevices } from './host-storage-system.js';
import { entityTemplate } from './entity-template.js';
import { HOST_EVC_MODE } from './evc-modes.js';
import { hardwareOf, hardwareSummary, hostCapability } from './host-hardware.js';

type Host = ManagedObjects['HostSystem'];

export interface HostSpec {
  /** How clients reach it, too. */
  readonly name: string;
  /** 32 if not given. */
  readonly cores?: number | undefined;
  /** 256 GiB if not given. */
  readonly memoryBytes?: number | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addHost(
  world: World,
  cluster: Managed<'ComputeResource'>,
  spec: HostSpec,
): Managed<'HostSystem'> {
  const { cores = 32, memoryBytes = 256 * 1024 ** 3 } = spec;
  const name = world.inventory.claimName(cluster.ref, spec.name);
  const value = world.ids.next('host');
  const host: Managed<'HostSystem'> = new ManagedObject(
    { type: 'HostSystem', value },
    {
      name,
      parent: cluster.refAs('ManagedEntity'),
      runtime: {
        connectionState: 'connected',
        powerState: 'poweredOn',
        standbyMode: 'none',
        inMaintenanceMode: false,
        inQuarantineMode: false,
        bootTime: world.date(),
      },
      hardware: hardwareOf(world.random.uuid(), { cores, memoryBytes }),
      config: { ...configOf(value), storageDevice: storageDevices(name), network: hostNetwork(value) },
      datastoreBrowser: addDatastoreBrowser(world, value),
    },
    world.part(HostTemplate).properties,
  );
  world.inventory.add(host);
  host.set('configManager', {
    datastoreSystem: addHostDatastoreSystem(world, host).refAs('HostDatastoreSystem'),
    storageSystem: addHostStorageSystem(world, host).refAs('HostStorageSystem'),
    networkSystem: addHostNetworkSystem(world, host).refAs('HostNetworkSystem'),
  });
  host.watch(world.part(HostWatch));
  cluster.link('host', host.ref);
  return host;
}

/**
 * A host that is in no cluster, directly in a folder.
 *
 * @throws {SimFault} InvalidName, DuplicateName
 */
export function addStandaloneHost(
  world: World,
  folder: Managed<'Folder'>,
  spec: HostSpec,
): Managed<'HostSystem'> {
  return addHost(world, addComputeResource(world, folder, spec.name), spec);
}

const PRODUCT: AboutInfo = {
  name: 'VMware ESXi',
  fullName: 'VMware ESXi 7.0.3 build-20036589',
  vendor: 'VMware, Inc.',
  version: RELEASE.version,
  build: '20036589',
  localeVersion: 'INTL',
  localeBuild: '000',
  osType: 'vmnix-x86',
  productLineId: 'embeddedEsx',
  apiType: 'HostAgent',
  apiVersion: RELEASE.apiVersion,
  licenseProductName: 'VMware ESX Server',
  licenseProductVersion: RELEASE.licenseVersion,
};

function configOf(value: string): HostConfigInfo {
  return {
    host: { type: 'HostSystem', value },
    product: PRODUCT,
    hyperThread: { available: true, active: true, config: true },
    option: [],
    lockdownMode: 'lockdownDisabled',
  };
}

const OF_THE_SUMMARY = ['name', 'hardware', 'runtime', 'config', 'overallStatus', 'customValue'] as const;

/** `world.part(HostTemplate)`: what all hosts have in common, and how busy they are in that world. */
class HostTemplate {
  readonly properties;

  constructor(world: World) {
    this.properties = {
      ...entityTemplate,
      vm: [],
      datastore: [],
      network: [],
      capability: hostCapability,
      configManager: {},
      licensableResource: { resource: [] },
      summary: computed<Host>(OF_THE_SUMMARY, (host) => summaryOf(world, host)),
    };
  }
}

function summaryOf(world: World, host: ManagedObject<Host>): HostListSummary {
  const hardware = host.get('hardware');
  const product = host.get('config')?.product;
  const runtime = host.get('runtime');
  return {
    host: host.refAs('HostSystem'),
    ...(hardware !== undefined && { hardware: hardwareSummary(hardware) }),
    runtime,
    config: {
      name: host.get('name'),
      port: 443,
      ...(product !== undefined && { product }),
      vmotionEnabled: true,
      faultToleranceEnabled: false,
    },
    quickStats: { ...hostQuickStats(world, host), uptime: uptimeS(world, runtime.bootTime) },
    overallStatus: host.get('overallStatus'),
    rebootRequired: false,
    customValue: host.get('customValue') ?? [],
    maxEVCModeKey: HOST_EVC_MODE,
  };
}
