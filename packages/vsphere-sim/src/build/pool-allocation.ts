/** What resource pools may reserve, and how what they are given is put together. */
import type { ResourceAllocationInfo, ResourceConfigSpec } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';

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
  for (const resource of RESOURCES) {
    const requested = reservationIn(spec, resource) - (before ? reservationIn(before, resource) : 0);
    const unreserved = unreservedIn(world, parent, resource);
    if (requested <= 0 || requested <= unreserved) continue;
    const isCpu = resource === 'cpuAllocation';
    const unit = isCpu ? 1 : MEBIBYTE;
    throw new SimFault(
      isCpu ? 'InsufficientCpuResourcesFault' : 'InsufficientMemoryResourcesFault',
      { unreserved: Math.trunc(unreserved * unit), requested: requested * unit },
      'The available resources in the parent resource pool are insufficient for the operation.',
    );
  }
}

/** In MHz or MiB; what a pool may borrow from above included. */
function unreservedIn(world: World, pool: Pool, resource: Resource): number {
  const { inventory } = world;
  const parent = inventory.findAs('ResourcePool', pool.get('parent'));
  const { cpu, memory } = pool.get('runtime');
  const whole = resource === 'cpuAllocation' ? Number(cpu.maxUsage) : Number(memory.maxUsage) / MEBIBYTE;
  const config = pool.get('config');
  let left = parent === undefined ? whole : reservationIn(config, resource);
  for (const ref of pool.get('resourcePool') ?? []) {
    const child = inventory.findAs('ResourcePool', ref);
    if (child !== undefined) left -= reservationIn(child.get('config'), resource);
  }
  const expands = parent !== undefined && config[resource].expandableReservation === true;
  return expands ? left + unreservedIn(world, parent, resource) : left;
}

function reservationIn(spec: ResourceConfigSpec, resource: Resource): number {
  return Number(spec[resource].reservation ?? 0);
}
