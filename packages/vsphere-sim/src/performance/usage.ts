/**
 * How busy VMs are at a time, and so the hosts, clusters and pools that they run in.
 *
 * Nothing is recorded: what a VM does at a time follows from the seed, the VM and the time, so that the same question has
 * the same answer whenever it is asked. What is not running uses nothing, and a host uses what its VMs do together.
 */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import { isRunning } from '../build/reservations.js';
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';

export interface Usage {
  readonly cpuMhz: number;
  readonly cpuTotalMhz: number;
  readonly cpuReadyMs: number;
  readonly activeKb: number;
  readonly consumedKb: number;
  readonly memoryTotalKb: number;
  readonly readKbps: number;
  readonly writtenKbps: number;
  readonly receivedKbps: number;
  readonly sentKbps: number;
  /** Since it was switched on; 0 for what cannot be. */
  readonly uptimeS: number;
}

/** A time that something is measured at, and how long it was measured for. */
export interface Sample {
  readonly timeMs: number;
  readonly intervalS: number;
}

const MHZ_PER_CPU = 2500;
const KB_PER_MB = 1024;
const MOST_DISK_KBPS = 4000;
const MOST_NET_KBPS = 2000;
/** Of a host's processors, for itself. */
const HOST_SHARE = 0.02;
const HOST_MEMORY_KB = 2 * 1024 ** 2;

const NOTHING: Usage = {
  cpuMhz: 0,
  cpuTotalMhz: 0,
  cpuReadyMs: 0,
  activeKb: 0,
  consumedKb: 0,
  memoryTotalKb: 0,
  readKbps: 0,
  writtenKbps: 0,
  receivedKbps: 0,
  sentKbps: 0,
  uptimeS: 0,
};

/** How often hosts measure, in seconds. */
export const REAL_TIME_S = 20;

/**
 * What was measured last; of what has only just been switched on, what will be measured first.
 *
 * The counters of the real time have the same numbers.
 */
export function latestUsage(world: World, entity: ManagedObject): Usage | undefined {
  const stepMs = REAL_TIME_S * 1000;
  const runtime: unknown = entity.read('runtime');
  const bootTime: unknown =
    typeof runtime === 'object' && runtime !== null ? Reflect.get(runtime, 'bootTime') : undefined;
  const stepOf = (ms: number): number => Math.floor(ms / stepMs) * stepMs;
  const first = bootTime instanceof Date ? stepOf(bootTime.getTime()) + stepMs : 0;
  const timeMs = Math.max(stepOf(world.clock.now()), first);
  return usageAt(world, entity, { timeMs, intervalS: REAL_TIME_S });
}

/** Undefined when nothing was measured then: it was off, or not there. */
export function usageAt(world: World, entity: ManagedObject, sample: Sample): Usage | undefined {
  const { inventory } = world;
  const vm = inventory.findAs('VirtualMachine', entity.ref);
  if (vm !== undefined) return usageOfVm(world, vm, sample);
  const host = inventory.findAs('HostSystem', entity.ref);
  if (host !== undefined) return usageOfHost(world, host, sample);
  const cluster = inventory.findAs('ComputeResource', entity.ref);
  if (cluster !== undefined) {
    const hosts = (cluster.get('host') ?? []).flatMap((ref) => inventory.findAs('HostSystem', ref) ?? []);
    return sum(hosts.map((each) => usageOfHost(world, each, sample)));
  }
  const pool = inventory.findAs('ResourcePool', entity.ref);
  return pool && sum(usagesOfVms(world, pool.get('vm'), sample));
}

function usageOfVm(world: World, vm: Managed<'VirtualMachine'>, sample: Sample): Usage | undefined {
  const { bootTime } = vm.get('runtime');
  const config = vm.get('config');
  const upMs = sample.timeMs - (bootTime?.getTime() ?? Infinity);
  if (!isRunning(vm) || config === undefined || upMs <= 0) return undefined;
  const at = (what: string): number => chance(`${world.seed}/${vm.moid}/${what}/${sample.timeMs}`);
  // Each VM has a habit of its own, and strays from it.
  const habit = 0.05 + 0.4 * chance(`${world.seed}/${vm.moid}`);
  const load = habit * (0.5 + at('cpu'));
  const { numCPU, memoryMB } = config.hardware;
  const memoryTotalKb = memoryMB * KB_PER_MB;
  const [disk, net] = [MOST_DISK_KBPS * habit, MOST_NET_KBPS * habit];
  return {
    cpuMhz: load * numCPU * MHZ_PER_CPU,
    cpuTotalMhz: numCPU * MHZ_PER_CPU,
    cpuReadyMs: load * sample.intervalS * 10 * at('ready'),
    activeKb: memoryTotalKb * habit * (0.5 + at('memory')),
    consumedKb: memoryTotalKb * (0.5 + habit),
    memoryTotalKb,
    readKbps: disk * at('read'),
    writtenKbps: disk * at('write'),
    receivedKbps: net * at('receive'),
    sentKbps: net * at('send'),
    uptimeS: Math.trunc(upMs / 1000),
  };
}

function usageOfHost(world: World, host: Managed<'HostSystem'>, sample: Sample): Usage | undefined {
  const { bootTime, connectionState, powerState } = host.get('runtime');
  const upMs = sample.timeMs - (bootTime?.getTime() ?? Infinity);
  if (connectionState !== 'connected' || powerState !== 'poweredOn' || upMs <= 0) return undefined;
  const { cpuInfo, memorySize = 0 } = host.get('hardware') ?? {};
  const cpuTotalMhz = cpuInfo === undefined ? 0 : (Number(cpuInfo.hz) / 1e6) * cpuInfo.numCpuCores;
  const used = sum(usagesOfVms(world, host.get('vm'), sample)) ?? NOTHING;
  const memoryTotalKb = Number(memorySize) / 1024;
  return {
    ...used,
    cpuMhz: Math.min(cpuTotalMhz, used.cpuMhz + cpuTotalMhz * HOST_SHARE),
    cpuTotalMhz,
    consumedKb: Math.min(memoryTotalKb, used.consumedKb + HOST_MEMORY_KB),
    memoryTotalKb,
    uptimeS: Math.trunc(upMs / 1000),
  };
}

function usagesOfVms(
  world: World,
  refs: readonly ManagedObjectReference[] | undefined,
  sample: Sample,
): (Usage | undefined)[] {
  return (refs ?? []).map((ref) => {
    const vm = world.inventory.findAs('VirtualMachine', ref);
    return vm && usageOfVm(world, vm, sample);
  });
}

/** Undefined of none. */
function sum(usages: readonly (Usage | undefined)[]): Usage | undefined {
  const known = usages.filter((usage) => usage !== undefined);
  if (known.length === 0) return undefined;
  const total = (member: keyof Usage): number => known.reduce((all, usage) => all + usage[member], 0);
  return {
    cpuMhz: total('cpuMhz'),
    cpuTotalMhz: total('cpuTotalMhz'),
    cpuReadyMs: total('cpuReadyMs'),
    activeKb: total('activeKb'),
    consumedKb: total('consumedKb'),
    memoryTotalKb: total('memoryTotalKb'),
    readKbps: total('readKbps'),
    writtenKbps: total('writtenKbps'),
    receivedKbps: total('receivedKbps'),
    sentKbps: total('sentKbps'),
    uptimeS: 0,
  };
}

/** At least 0, below 1, and the same for the same text. FNV-1a, and a last mixing so that near texts differ. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
