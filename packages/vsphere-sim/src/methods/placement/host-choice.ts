/** Which host a VM can run on, what speaks against the others, and which one is best. */
import type { ClusterRuleInfo, ManagedObjectReference } from '@kilonova/vsphere/wire';
import { extended } from '../../build/add-compute-resource.js';
import { isNothing, refuseReservation } from '../../build/pool-allocation.js';
import { added, reservationIn, runningReservation, type Reservation } from '../../build/reservations.js';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { assertReachable } from '../virtual-machine/find-datastore.js';
import { assertTakesVms, takesVms } from '../virtual-machine/vm-placement.js';
import { brokenOn, rulesOf, ruleViolation } from './cluster-rules.js';

type Vm = Managed<'VirtualMachine'>;
type Host = Managed<'HostSystem'>;
type Cluster = Managed<'ClusterComputeResource'>;

/** What is to run somewhere. */
export interface Tenant {
  readonly name: string;
  /** Undefined for a VM that is not there yet. */
  readonly vm?: Vm | undefined;
  readonly reservation: Reservation;
  readonly cpus: number;
  /** Where its files are. */
  readonly datastores: readonly ManagedObjectReference[];
  readonly rules: readonly ClusterRuleInfo[];
}

/** A host on which nothing speaks against the VM. */
export interface FittingHost {
  readonly host: Host;
  /** Rules that may be broken, and would be. */
  readonly broken: number;
}

export interface HostChoice {
  /** The best first. */
  readonly fitting: readonly FittingHost[];
  readonly refused: readonly { readonly host: Host; readonly fault: SimFault }[];
}

/** What the hypervisor keeps for itself: about a tenth. */
const EFFECTIVE = 0.9;
const MEBIBYTE = 1024 ** 2;

/** @param cluster whose rules it is under: undefined where there is no DRS to keep them */
export function tenantOf(vm: Vm, cluster: Cluster | undefined): Tenant {
  const config = vm.get('config');
  return {
    name: vm.get('name'),
    vm,
    reservation: reservationIn(config ?? {}),
    cpus: config?.hardware.numCPU ?? 1,
    datastores: vm.get('datastore') ?? [],
    rules: cluster === undefined ? [] : rulesOf(cluster, vm),
  };
}

/**
 * @param cluster whose rules hold
 * @throws {SimFault} HostNotConnected, InvalidHostState, NotEnoughCpus, InvalidDatastore,
 *   InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault, RuleViolation, VmHostAffinityRuleViolation
 */
export function assertFits(world: World, cluster: Cluster | undefined, host: Host, tenant: Tenant): void {
  assertTakesVms(host);
  const { numCpuThreads = 0 } = host.get('hardware')?.cpuInfo ?? {};
  if (tenant.cpus > numCpuThreads) {
    throw new SimFault(
      'NotEnoughCpus',
      { numCpuDest: numCpuThreads, numCpuVm: tenant.cpus },
      `The host '${host.get('name')}' has fewer processors than the virtual machine.`,
    );
  }
  for (const ref of tenant.datastores) assertReachable(world.inventory.get('Datastore', ref), host);
  if (!isNothing(tenant.reservation)) {
    refuseReservation(
      tenant.reservation,
      unreservedOn(world, host, tenant.vm),
      `The host '${host.get('name')}' does not have the resources that are reserved for the virtual machine.`,
    );
  }
  if (cluster === undefined || tenant.rules.length === 0) return;
  const rule = brokenOn(world, cluster, tenant.rules, tenant.vm, host).find(
    ({ mandatory }) => mandatory === true,
  );
  if (rule !== undefined) throw ruleViolation(rule, tenant.name, host);
}

/** Goes through hosts of a cluster. Where all is equal a VM stays, and else goes to the host with the fewest. */
export function chooseHosts(
  world: World,
  cluster: Cluster,
  hosts: readonly Host[],
  tenant: Tenant,
): HostChoice {
  const fitting: FittingHost[] = [];
  const refused: { host: Host; fault: SimFault }[] = [];
  for (const host of hosts) {
    try {
      assertFits(world, cluster, host, tenant);
      fitting.push({ host, broken: brokenOn(world, cluster, tenant.rules, tenant.vm, host).length });
    } catch (fault) {
      if (!(fault instanceof SimFault)) throw fault;
      refused.push({ host, fault });
    }
  }
  const present = tenant.vm?.get('runtime').host?.value;
  const rank = ({ host, broken }: FittingHost): readonly number[] => [
    broken,
    host.moid === present ? 0 : 1,
    (host.get('vm') ?? []).length,
  ];
  return { fitting: fitting.toSorted((a, b) => compared(rank(a), rank(b))), refused };
}

/**
 * The best host, of those in a cluster.
 *
 * @throws {SimFault} the one fault that speaks against all of them if there is only one kind; else NoCompatibleHost
 */
export function bestHost(world: World, cluster: Cluster, tenant: Tenant): Host {
  const { fitting, refused } = chooseHosts(world, cluster, hostsOf(world, cluster), tenant);
  const [best] = fitting;
  if (best !== undefined) return best.host;
  const [first] = refused;
  const isShort = first?.fault.fault.startsWith('Insufficient') === true;
  if (first !== undefined && isShort && refused.every(({ fault }) => fault.fault === first.fault.fault)) {
    throw first.fault;
  }
  throw new SimFault(
    'NoCompatibleHost',
    { host: refused.map(({ host }) => host.ref), error: refused.map(({ fault }) => localizedFault(fault)) },
    'No host is compatible with the virtual machine.',
  );
}

export function hostsOf({ inventory }: World, cluster: Managed<'ComputeResource'>): Host[] {
  return (cluster.get('host') ?? []).map((ref) => inventory.get('HostSystem', ref));
}

/**
 * HA keeps back what the largest hosts have, as many of them as may fail.
 *
 * @throws {SimFault} InsufficientFailoverResourcesFault
 */
export function refuseLackOfFailover(world: World, cluster: Cluster, wanted: Reservation): void {
  const { enabled, admissionControlEnabled, failoverLevel = 1 } = extended(cluster).dasConfig;
  if (enabled !== true || admissionControlEnabled === false || isNothing(wanted)) return;
  const hosts = hostsOf(world, cluster).filter(takesVms);
  const promised = hosts
    .map((host) => runningReservation(world, host.get('vm')))
    .reduce((sum, each) => added(sum, each), wanted);
  const isShort = (measure: (size: Reservation) => number): boolean => {
    const sizes = hosts.map((host) => measure(capacityOf(host))).toSorted((a, b) => a - b);
    const kept = sizes.slice(0, Math.max(0, sizes.length - failoverLevel));
    return measure(promised) > kept.reduce((sum, size) => sum + size, 0);
  };
  if (!isShort(({ cpuMhz }) => cpuMhz) && !isShort(({ memoryMb }) => memoryMb)) return;
  throw new SimFault(
    'InsufficientFailoverResourcesFault',
    {},
    'Insufficient resources to satisfy the configured failover level of vSphere HA.',
  );
}

/** @param except a VM that is there already, and would still be the only time */
function unreservedOn(world: World, host: Host, except: Vm | undefined): Reservation {
  const others = (host.get('vm') ?? []).filter(({ value }) => value !== except?.moid);
  const used = runningReservation(world, others);
  const whole = capacityOf(host);
  return { cpuMhz: whole.cpuMhz - used.cpuMhz, memoryMb: whole.memoryMb - used.memoryMb };
}

function capacityOf(host: Host): Reservation {
  const { cpuInfo, memorySize = 0 } = host.get('hardware') ?? {};
  const cpuMhz = cpuInfo === undefined ? 0 : (Number(cpuInfo.hz) / 1e6) * cpuInfo.numCpuCores;
  return {
    cpuMhz: Math.round(cpuMhz * EFFECTIVE),
    memoryMb: Math.round((Number(memorySize) * EFFECTIVE) / MEBIBYTE),
  };
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
