/** What resource pools may reserve, and how what they are given is put together. */
import type {
  ManagedObjectReference,
  ResourceAllocationInfo,
  ResourceConfigSpec,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import {
  added,
  NOTHING_RESERVED,
  reservationIn,
  runningReservation,
  type Reservation,
} from './reservations.js';

type Pool = Managed<'ResourcePool'>;
type Resource = 'cpuAllocation' | 'memoryAllocation';

const RESOURCES = ['cpuAllocation', 'memoryAllocation'] as const;
const UNLIMITED = -1;
const MEBIBYTE = 1024 ** 2;
/** Of a pool, by level. */
const SHARES: Readonly<Record<Resource, Readonly<Record<string, number>>>> = {
  cpuAllocation: { low: 2000, normal: 4000, high: 8000 },
  memoryAllocation: { low: 81_920, normal: 163_840, high: 327_680 },
};

/** Names the member that is wrong: `cpuAllocation.limit`. Undefined when it will do. */
export function wrongMember(spec: ResourceConfigSpec): string | undefined {
  for (const resource of RESOURCES) {
    const { reservation, expandableReservation, limit, shares } = spec[resource];
    if (reservation === undefined || reservation < 0) return `${resource}.reservation`;
    if (expandableReservation === undefined) return `${resource}.expandableReservation`;
    if (limit === undefined || limit < UNLIMITED) return `${resource}.limit`;
    if (Number(limit) !== UNLIMITED && limit < reservation) return `${resource}.limit`;
    if (shares === undefined) return `${resource}.shares`;
  }
  return undefined;
}

/** What is not given stays; a level says how many shares it is. */
export function mergedConfig(before: ResourceConfigSpec, given: ResourceConfigSpec): ResourceConfigSpec {
  return {
    ...before,
    cpuAllocation: merged('cpuAllocation', before, given),
    memoryAllocation: merged('memoryAllocation', before, given),
  };
}

function merged(
  resource: Resource,
  before: ResourceConfigSpec,
  given: ResourceConfigSpec,
): ResourceAllocationInfo {
  const all = { ...before[resource], ...given[resource] };
  const { shares } = all;
  const byLevel = shares && SHARES[resource][shares.level];
  return shares === undefined || byLevel === undefined
    ? all
    : { ...all, shares: { level: shares.level, shares: byLevel } };
}

/**
 * @param before what the pool has reserved so far
 * @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault
 */
export function refuseOverbooking(
  world: World,
  parent: Pool,
  spec: ResourceConfigSpec,
  before?: ResourceConfigSpec,
): void {
  const after = reservationIn(spec);
  const { cpuMhz, memoryMb } = before === undefined ? NOTHING_RESERVED : reservationIn(before);
  refuseReservation(
    { cpuMhz: after.cpuMhz - cpuMhz, memoryMb: after.memoryMb - memoryMb },
    unreservedIn(world, parent),
    'The available resources in the parent resource pool are insufficient for the operation.',
  );
}

/** @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault: the VM's pool cannot give it that */
export function refuseOverbookedPool(world: World, pool: Pool, wanted: Reservation): void {
  if (isNothing(wanted)) return;
  refuseReservation(
    wanted,
    unreservedIn(world, pool),
    'The available resources in the resource pool are insufficient for the operation.',
  );
}

export function isNothing({ cpuMhz, memoryMb }: Reservation): boolean {
  return cpuMhz <= 0 && memoryMb <= 0;
}

/** @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault: that much is not left */
export function refuseReservation(wanted: Reservation, left: Reservation, message: string): void {
  if (wanted.cpuMhz > 0 && wanted.cpuMhz > left.cpuMhz) {
    const fields = { unreserved: Math.trunc(left.cpuMhz), requested: wanted.cpuMhz };
    throw new SimFault('InsufficientCpuResourcesFault', fields, message);
  }
  if (wanted.memoryMb > 0 && wanted.memoryMb > left.memoryMb) {
    const fields = {
      unreserved: Math.trunc(left.memoryMb * MEBIBYTE),
      requested: wanted.memoryMb * MEBIBYTE,
    };
    throw new SimFault('InsufficientMemoryResourcesFault', fields, message);
  }
}

/** What a pool can still promise, what it may borrow from above included. */
export function unreservedIn(world: World, pool: Pool): Reservation {
  const used = usedIn(world, pool);
  const parent = world.inventory.findAs('ResourcePool', pool.get('parent'));
  const above = parent === undefined ? undefined : unreservedIn(world, parent);
  const config = pool.get('config');
  const whole = parent === undefined ? wholeOf(world, pool) : reservationIn(config);
  return {
    cpuMhz: remaining(config.cpuAllocation, whole.cpuMhz, used.cpuMhz, above?.cpuMhz),
    memoryMb: remaining(config.memoryAllocation, whole.memoryMb, used.memoryMb, above?.memoryMb),
  };
}

function remaining(
  { expandableReservation, limit }: ResourceAllocationInfo,
  whole: number,
  used: number,
  above: number | undefined,
): number {
  const own = above === undefined ? whole - used : Math.max(0, whole - used);
  const all = above !== undefined && expandableReservation === true ? own + above : own;
  const isLimited = limit !== undefined && Number(limit) !== UNLIMITED;
  return isLimited ? Math.min(all, Number(limit) - used) : all;
}

/** What is promised to the pool's VMs and to the pools below it, which may have borrowed more than they were given. */
export function usedIn(world: World, pool: Pool): Reservation {
  let used = runningReservation(world, pool.get('vm'));
  for (const ref of pool.get('resourcePool') ?? []) {
    const child = world.inventory.findAs('ResourcePool', ref);
    if (child === undefined) continue;
    const given = reservationIn(child.get('config'));
    const taken = usedIn(world, child);
    used = added(used, {
      cpuMhz: Math.max(given.cpuMhz, taken.cpuMhz),
      memoryMb: Math.max(given.memoryMb, taken.memoryMb),
    });
  }
  return used;
}

/** What the pool's cluster or host has for VMs. */
export function wholeOf({ inventory }: World, pool: Pool): Reservation {
  const { effectiveCpu, effectiveMemory } = inventory
    .get('ComputeResource', pool.get('owner'))
    .get('summary');
  return { cpuMhz: effectiveCpu, memoryMb: Number(effectiveMemory) };
}

/** Says that a pool, and those above it, have been promised something else. */
export function touchPools({ inventory }: World, ref: ManagedObjectReference | undefined): void {
  let pool = inventory.findAs('ResourcePool', ref);
  while (pool !== undefined) {
    pool.touch('runtime');
    pool = inventory.findAs('ResourcePool', pool.get('parent'));
  }
}
