/** Puts a VM that is configured already where it belongs: in its folder, pool and host, on its datastores and networks. */
import type { Ref, VirtualMachineConfigInfo, VirtualMachineRuntimeInfo } from '@kilonova/vsphere/wire';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { VmTemplate } from './vm-template.js';

export interface NewVm {
  /** As it is stored: whoever calls has claimed it. */
  readonly name: string;
  readonly folder: Managed<'Folder'>;
  /** Undefined for a template. */
  readonly pool: Managed<'ResourcePool'> | undefined;
  readonly host: Managed<'HostSystem'>;
  readonly config: VirtualMachineConfigInfo;
  readonly poweredOn: boolean;
  readonly datastores: readonly Managed<'Datastore'>[];
  readonly networks: readonly Managed<'Network'>[];
}

export function enterVm(world: World, spec: NewVm): Managed<'VirtualMachine'> {
  const { name, folder, pool, host, config, datastores, networks } = spec;
  const vm: Managed<'VirtualMachine'> = new ManagedObject(
    { type: 'VirtualMachine', value: world.ids.next('vm') },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      config,
      runtime: runtimeOf(world, spec),
      ...(pool !== undefined && { resourcePool: pool.refAs('ResourcePool') }),
      environmentBrowser: environmentOf(world, host),
      datastore: datastores.map((datastore) => datastore.refAs('Datastore')),
      network: networks.map((network) => network.refAs('Network')),
    },
    world.part(VmTemplate).properties,
  );
  world.inventory.add(vm);
  folder.link('childEntity', vm.ref);
  pool?.link('vm', vm.ref);
  host.link('vm', vm.ref);
  for (const datastore of datastores) datastore.link('vm', vm.ref);
  for (const network of networks) network.link('vm', vm.ref);
  return vm;
}

function runtimeOf(world: World, { host, config, poweredOn }: NewVm): VirtualMachineRuntimeInfo {
  return {
    host: host.refAs('HostSystem'),
    connectionState: 'connected',
    powerState: poweredOn ? 'poweredOn' : 'poweredOff',
    faultToleranceState: 'notConfigured',
    toolsInstallerMounted: false,
    ...(poweredOn && { bootTime: world.date() }),
    ...mostUsage(config),
    numMksConnections: 0,
    recordReplayState: 'inactive',
    cleanPowerOff: !poweredOn,
    onlineStandby: false,
    consolidationNeeded: false,
    paused: false,
    snapshotInBackground: false,
  };
}

/** What a VM can use at most, as its `runtime` says it: that follows its configuration. */
export function mostUsage({
  hardware,
}: VirtualMachineConfigInfo): Required<Pick<VirtualMachineRuntimeInfo, 'maxCpuUsage' | 'maxMemoryUsage'>> {
  return { maxCpuUsage: 2500 * hardware.numCPU, maxMemoryUsage: hardware.memoryMB };
}

/** That of the cluster or host the VM is on. */
export function environmentOf(world: World, host: Managed<'HostSystem'>): Ref<'EnvironmentBrowser'> {
  const owner = world.inventory.findAs('ComputeResource', host.get('parent'));
  const browser = owner?.get('environmentBrowser');
  if (browser === undefined) throw new Error('A ComputeResource is made with an EnvironmentBrowser.');
  return browser;
}
