/** Where DRS would put a VM, and the rules that it goes by. */
import type {
  ClusterDrsFaults,
  ClusterHostRecommendation,
  PlacementAction,
  PlacementResult,
  PlacementSpec,
  VirtualMachineConfigSpec,
  VirtualMachineProfileSpec,
} from '@kilonova/vsphere/wire';
import { extended } from '../../build/add-compute-resource.js';
import { reservationIn } from '../../build/reservations.js';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type Family } from '../registry.js';
import { rulesOf } from './cluster-rules.js';
import { chooseHosts, hostsOf, tenantOf, type Tenant } from './host-choice.js';
import { assertRoom, byFreeSpace, diskBytes, newDiskBytes } from './placed-disks.js';
import { Recommendations, type NewRecommendation } from './recommendations.js';

type Cluster = Managed<'ClusterComputeResource'>;
type Host = Managed<'HostSystem'>;
type Datastore = Managed<'Datastore'>;

const BEST = 5;
const REASON = 'xvmotionPlacement';

export const clusterPlacement: Family = {
  methods: [
    methods('ClusterComputeResource', {
      FindRulesForVm: ({ world, object, args }) =>
        rulesOf(object, world.inventory.get('VirtualMachine', args.vm)),
      RecommendHostsForVm({ world, object, args }) {
        const vm = world.inventory.get('VirtualMachine', args.vm);
        const pool = args.pool && world.inventory.get('ResourcePool', args.pool);
        if (pool !== undefined && pool.get('owner').value !== object.moid) throw invalidArgument('pool');
        return recommendedHosts(world, object, vm);
      },
      PlaceVm({ world, object, args }) {
        if (extended(object).drsConfig.enabled !== true) {
          throw new SimFault('InvalidState', {}, 'DRS is not enabled for the cluster.');
        }
        return placement(world, object, args.placementSpec);
      },
    }),
  ],
};

function recommendedHosts(
  world: World,
  cluster: Cluster,
  vm: Managed<'VirtualMachine'>,
): ClusterHostRecommendation[] {
  if (extended(cluster).drsConfig.enabled !== true) return [];
  const { fitting } = chooseHosts(world, cluster, hostsOf(world, cluster), tenantOf(vm, cluster));
  return fitting.map(({ host }, index) => ({
    host: host.refAs('HostSystem'),
    rating: Math.max(1, BEST - index),
  }));
}

/** What is to be placed, whichever kind of placement it is. */
interface Wanted {
  readonly tenant: Tenant;
  readonly hosts: readonly Host[];
  readonly datastores: readonly Datastore[];
  /** For disks; undefined when they stay where they are. */
  readonly bytes: number | undefined;
  readonly profiles: readonly VirtualMachineProfileSpec[];
}

/** @throws {SimFault} InvalidArgument */
function placement(world: World, cluster: Cluster, spec: PlacementSpec): PlacementResult {
  const wanted = wantedBy(world, cluster, spec);
  const { fitting, refused } = chooseHosts(world, cluster, wanted.hosts, wanted.tenant);
  const faults = refused.map(({ fault }) => fault);
  const all: NewRecommendation[] = [];
  for (const { host } of fitting) {
    const found = datastoreFor(world, host, wanted);
    if (found instanceof SimFault) faults.push(found);
    else all.push(recommendation(cluster, host, found, wanted.tenant, spec));
  }
  if (all.length > 0) return { recommendations: world.part(Recommendations).made(all) };
  return { drsFault: drsFaults(REASON, wanted.tenant.vm, faults) };
}

/** Why nothing is recommended. */
export function drsFaults(
  reason: string,
  vm: Managed<'VirtualMachine'> | undefined,
  faults: readonly SimFault[],
): ClusterDrsFaults {
  const fault = faults.map((each) => localizedFault(each));
  return { reason, faultsByVm: [{ ...(vm !== undefined && { vm: vm.refAs('VirtualMachine') }), fault }] };
}

const NEEDED: ReadonlyMap<string, readonly (keyof PlacementSpec)[]> = new Map([
  ['create', ['configSpec']],
  ['reconfigure', ['vm', 'configSpec']],
  ['relocate', ['vm', 'relocateSpec']],
  ['clone', ['vm', 'cloneSpec', 'cloneName']],
]);

function wantedBy(world: World, cluster: Cluster, spec: PlacementSpec): Wanted {
  const { inventory } = world;
  const type = spec.placementType ?? 'relocate';
  const vm = spec.vm && inventory.get('VirtualMachine', spec.vm);
  const { configSpec, relocateSpec, cloneSpec, rules = [] } = spec;
  const members = NEEDED.get(type);
  if (members === undefined) throw invalidArgument('placementSpec.placementType');
  const missing = members.find((member) => spec[member] === undefined);
  if (missing !== undefined) throw invalidArgument(`placementSpec.${missing}`);
  const location = type === 'clone' ? cloneSpec?.location : relocateSpec;
  const isNew = type === 'create' || type === 'clone';
  const base = vm === undefined ? newTenant(configSpec ?? {}) : tenantOf(vm, isNew ? undefined : cluster);
  // A clone is another VM: rules are about the one that is there.
  const known = isNew ? { ...base, vm: undefined, datastores: [] } : base;
  const own = configSpec === undefined ? known : resized(known, configSpec);
  const isMoving = isNew || location?.datastore !== undefined || spec.datastores !== undefined;
  const toPlace = vm === undefined ? newDiskBytes(configSpec ?? {}) : diskBytes(vm);
  return {
    tenant: { ...own, rules: [...own.rules, ...rules], datastores: isMoving ? [] : own.datastores },
    hosts: hostsIn(world, cluster, spec, location?.host),
    datastores: datastoresIn(world, cluster, spec, location?.datastore),
    bytes: isMoving ? toPlace : undefined,
    profiles: location?.profile ?? configSpec?.vmProfile ?? [],
  };
}

function newTenant(spec: VirtualMachineConfigSpec): Tenant {
  return {
    name: spec.name ?? '',
    reservation: reservationIn(spec),
    cpus: spec.numCPUs ?? 1,
    datastores: [],
    rules: [],
  };
}

function resized(tenant: Tenant, spec: VirtualMachineConfigSpec): Tenant {
  const { cpuMhz, memoryMb } = reservationIn(spec);
  return {
    ...tenant,
    cpus: spec.numCPUs ?? tenant.cpus,
    reservation: {
      cpuMhz: spec.cpuAllocation === undefined ? tenant.reservation.cpuMhz : cpuMhz,
      memoryMb: spec.memoryAllocation === undefined ? tenant.reservation.memoryMb : memoryMb,
    },
  };
}

function hostsIn(
  world: World,
  cluster: Cluster,
  { hosts }: PlacementSpec,
  fixed: PlacementAction['targetHost'],
): readonly Host[] {
  const all = hostsOf(world, cluster);
  const wanted = fixed === undefined ? hosts : [fixed];
  if (wanted === undefined || wanted.length === 0) return all;
  return wanted.map((ref) => {
    const host = all.find(({ moid }) => moid === ref.value);
    if (host !== undefined) return host;
    throw invalidArgument(fixed === undefined ? 'placementSpec.hosts' : 'placementSpec.relocateSpec.host');
  });
}

/** Those that are named, or are in a datastore cluster that is; else all of the cluster's. */
function datastoresIn(
  { inventory }: World,
  cluster: Cluster,
  { datastores = [], storagePods = [] }: PlacementSpec,
  fixed: { readonly type: string; readonly value: string } | undefined,
): readonly Datastore[] {
  if (fixed !== undefined) return [inventory.get('Datastore', fixed)];
  const inPods = storagePods.flatMap((pod) => inventory.get('StoragePod', pod).get('childEntity') ?? []);
  const named = [...datastores, ...inPods].map((ref) => inventory.get('Datastore', ref));
  return named.length > 0
    ? named
    : (cluster.get('datastore') ?? []).map((ref) => inventory.get('Datastore', ref));
}

/** Undefined when the disks stay where they are. */
function datastoreFor(
  world: World,
  host: Host,
  { datastores, bytes, profiles }: Wanted,
): Datastore | SimFault | undefined {
  if (bytes === undefined) return undefined;
  let refusal = new SimFault('NoCompatibleDatastore', {}, 'There is no datastore that would do.');
  for (const datastore of datastores.toSorted(byFreeSpace)) {
    try {
      assertRoom(world, datastore, { bytes, profiles, hosts: [host] });
      return datastore;
    } catch (fault) {
      if (!(fault instanceof SimFault)) throw fault;
      refusal = fault;
    }
  }
  return refusal;
}

function recommendation(
  cluster: Cluster,
  host: Host,
  datastore: Datastore | undefined,
  { vm }: Tenant,
  { relocateSpec, cloneSpec }: PlacementSpec,
): NewRecommendation {
  const targetHost = host.refAs('HostSystem');
  const pool = relocateSpec?.pool ?? cloneSpec?.location.pool ?? cluster.get('resourcePool');
  const action: PlacementAction & { readonly _type: string } = {
    _type: 'PlacementAction',
    type: 'PlacementV1',
    ...(vm !== undefined && { target: vm.ref, vm: vm.refAs('VirtualMachine') }),
    targetHost,
    relocateSpec: {
      ...(relocateSpec ?? cloneSpec?.location),
      ...(datastore !== undefined && { datastore: datastore.refAs('Datastore') }),
      ...(pool !== undefined && { pool }),
      host: targetHost,
    },
  };
  const reasonText = 'The host and the datastore can take the virtual machine.';
  return { reason: REASON, reasonText, action, target: cluster.ref };
}
