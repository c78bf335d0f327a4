/** What VMs on a cluster, or on a host on its own, can have and be connected to. */
import type {
  ConfigTarget,
  EnvironmentBrowserConfigOptionQuerySpec,
  ManagedObjectReference,
  Ref,
  VirtualMachineConfigOption,
} from '@kilonova/vsphere/wire';
import { configOption, configOptionDescriptors } from '../build/config-options.js';
import { switchOf } from '../build/dvs-ports.js';
import { guestDescriptors } from '../build/guest-descriptors.js';
import { NEWEST_HARDWARE } from '../build/vm-config.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, type Family } from './registry.js';
import { isA } from '../model/data-object.js';

type Host = Managed<'HostSystem'>;

export const environmentBrowser: Family = {
  methods: [
    methods('EnvironmentBrowser', {
      QueryConfigOptionDescriptor: (call) =>
        configOptionDescriptors(hostsOf(call, undefined).map((host) => host.refAs('HostSystem'))),
      QueryConfigOption: (call) => optionFor(call, call.args, ''),
      QueryConfigOptionEx: (call) => optionFor(call, call.args.spec ?? {}, 'spec.'),
      QueryConfigTarget: (call) => targetOf(call.world, hostsOf(call, call.args.host)),
    }),
  ],
};

/** Those of the cluster, or the one that is asked about. */
function hostsOf({ world, object }: AnyCall, wanted: Ref<'HostSystem'> | undefined, path = 'host'): Host[] {
  const { inventory } = world;
  const owner = inventory
    .ofType('ComputeResource')
    .find((candidate) => candidate.get('environmentBrowser')?.value === object.moid);
  const hosts = (owner?.get('host') ?? []).map((ref) => inventory.get('HostSystem', ref));
  if (wanted === undefined) return hosts;
  const host = hosts.find(({ moid }) => moid === inventory.get('HostSystem', wanted).moid);
  if (host === undefined) throw invalidArgument(path);
  return [host];
}

function optionFor(
  call: AnyCall,
  { key = `vmx-${NEWEST_HARDWARE}`, host, guestId }: EnvironmentBrowserConfigOptionQuerySpec,
  path: string,
): VirtualMachineConfigOption {
  hostsOf(call, host, `${path}host`);
  const guests = guestDescriptors(guestId);
  if (guestId?.some((id) => !guests.some((guest) => guest.id === id)) === true) {
    throw invalidArgument(`${path}guestId`);
  }
  const option = configOption(key, guests);
  if (option === undefined) throw invalidArgument(`${path}key`);
  return option;
}

function targetOf(world: World, hosts: readonly Host[]): ConfigTarget {
  const { inventory } = world;
  const cpus = hosts.map((host) => host.get('hardware')?.cpuInfo);
  const most = (member: 'numCpuThreads' | 'numCpuCores' | 'numCpuPackages'): number =>
    Math.max(0, ...cpus.map((info) => info?.[member] ?? 0));
  const memoryMb = Math.max(
    0,
    ...hosts.map((host) => Number(host.get('hardware')?.memorySize ?? 0) / 1024 ** 2),
  );
  return {
    numCpus: most('numCpuThreads'),
    numCpuCores: most('numCpuCores'),
    numNumaNodes: most('numCpuPackages'),
    maxCpusPerHost: most('numCpuThreads'),
    smcPresent: false,
    datastore: distinct(hosts.flatMap((host) => host.get('datastore') ?? [])).map((ref) =>
      datastoreInfo(inventory.get('Datastore', ref)),
    ),
    ...networksOf(world, hosts),
    maxMemMBOptimalPerf: memoryMb,
    supportedMaxMemMB: memoryMb,
    autoVmotion: false,
  };
}

/** One of each, whichever hosts have it. */
function distinct(refs: readonly ManagedObjectReference[]): ManagedObjectReference[] {
  return [...new Map(refs.map((ref) => [ref.value, ref])).values()];
}

function datastoreInfo(datastore: Managed<'Datastore'>): NonNullable<ConfigTarget['datastore']>[number] {
  const { maxFileSize } = datastore.get('info');
  return {
    name: datastore.get('name'),
    datastore: datastore.get('summary'),
    capability: datastore.get('capability'),
    maxFileSize,
    mode: 'readWrite',
  };
}

/** Each kind of network in a list of its own. */
function networksOf(
  world: World,
  hosts: readonly Host[],
): Required<
  Pick<ConfigTarget, 'network' | 'opaqueNetwork' | 'distributedVirtualPortgroup' | 'distributedVirtualSwitch'>
> {
  const networks = distinct(hosts.flatMap((host) => host.get('network') ?? [])).map((ref) =>
    world.inventory.get('Network', ref),
  );
  const groups = networks.flatMap((network) => {
    const group = world.inventory.findAs('DistributedVirtualPortgroup', network.ref);
    const dvs = group === undefined ? undefined : switchOf(world, group);
    return group === undefined || dvs === undefined ? [] : [{ group, dvs }];
  });
  return {
    network: networks
      .filter(({ type }) => type === 'Network')
      .map((network) => ({ name: network.get('name'), network: network.get('summary') })),
    opaqueNetwork: networks.flatMap((network) => {
      const summary = network.get('summary');
      return isA(summary, 'OpaqueNetworkSummary') ? [{ name: summary.name ?? '', network: summary }] : [];
    }),
    distributedVirtualPortgroup: groups.map(({ group, dvs }) => ({
      switchName: dvs.get('name'),
      switchUuid: dvs.get('uuid'),
      portgroupName: group.get('name'),
      portgroupKey: group.get('key'),
      portgroupType: group.get('config').type,
      uplinkPortgroup: group.get('config').uplink === true,
      portgroup: group.refAs('DistributedVirtualPortgroup'),
    })),
    distributedVirtualSwitch: [...new Set(groups.map(({ dvs }) => dvs))].map((dvs) => ({
      switchName: dvs.get('name'),
      switchUuid: dvs.get('uuid'),
      distributedVirtualSwitch: dvs.refAs('DistributedVirtualSwitch'),
    })),
  };
}
