/**
 * CPU and memory set aside for one VM alone.
 *
 * There are several ways to say how much: in the resource's unit, as a part of the VM, or as whole CPUs. Memory is known
 * at once. CPUs are worth what the cluster's hosts are worth, so the plan has their number, and the spec has MHz.
 * High latency sensitivity has no meaning without all of both.
 */
import type { Flavor } from '@kilonova/core';
import type { LatencySensitivitySensitivityLevel } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import { readAllocation, type Allocation } from './allocation.js';
import { flag, oneOf, percent, wholeNumber } from './spec-values.js';

/** How fast the CPUs of the cluster's hosts are. */
export interface CpuSpeed {
  /** Of a core on the fastest host: so much is all of a CPU, wherever the VM runs. */
  readonly coreMhz: number;
  /** A hardware thread's share of a core, on the usual host. */
  readonly threadMhz: number;
}

/** CPUs that are reserved, to be counted in MHz once the hosts are known. */
export interface ReservedCpus {
  readonly count: number;
  readonly per: 'core' | 'thread';
  /** The extra spec that asks for it. */
  readonly property: string;
}

export interface Resources {
  readonly cpuAllocation?: Allocation;
  readonly memoryAllocation?: Allocation;
  readonly reservedCpus?: ReservedCpus;
  /** The reservation follows the memory, should that ever grow. */
  readonly allMemoryReserved: boolean;
  readonly latencySensitivity?: LatencySensitivitySensitivityLevel;
  readonly cpuHotAdd: boolean;
  readonly memoryHotAdd: boolean;
}

const LATENCY = 'vmware:latency_sensitivity_level';
const LEVELS = ['low', 'normal', 'medium', 'high'] as const;
const NORMAL_SHARES = { level: 'normal', shares: 0 } as const;

/**
 * @param reserveAllMemory whatever the flavor says
 * @throws {InvalidInput} a value is out of its range, or two contradict each other
 */
export function planResources(flavor: Flavor, reserveAllMemory: boolean): Resources {
  const { extraSpecs = {}, vcpus } = flavor;
  const latencySensitivity = oneOf(extraSpecs, LATENCY, LEVELS);
  const exclusive = latencySensitivity === 'high';
  const cpuHotAdd = flag(extraSpecs, 'vmware:cpu_hot_add') ?? false;
  if (exclusive && cpuHotAdd) {
    throw invalidProperty('vmware:cpu_hot_add', `must be false with ${LATENCY} high`, true);
  }
  const asked = reservedCpus(flavor);
  const reserved = exclusive ? { count: vcpus, per: 'core' as const, property: LATENCY } : asked;
  const cpuAllocation = cpuOf(flavor, reserved);
  const memoryAllocation = memoryOf(flavor, exclusive || reserveAllMemory);
  return {
    ...(cpuAllocation === undefined ? {} : { cpuAllocation }),
    ...(memoryAllocation === undefined ? {} : { memoryAllocation }),
    ...(reserved === undefined ? {} : { reservedCpus: reserved }),
    allMemoryReserved: memoryAllocation?.reservation === flavor.memoryMb,
    ...(latencySensitivity === undefined ? {} : { latencySensitivity }),
    cpuHotAdd,
    memoryHotAdd: flag(extraSpecs, 'vmware:memory_hot_add') ?? false,
  };
}

/**
 * The CPU allocation with what is reserved in MHz.
 *
 * @param speed needed where CPUs are reserved
 * @throws {InvalidInput} the limit is below
 */
export function cpuAllocationOn(
  { cpuAllocation, reservedCpus: reserved }: Pick<Resources, 'cpuAllocation' | 'reservedCpus'>,
  speed: CpuSpeed | undefined,
): Allocation | undefined {
  if (reserved === undefined) return cpuAllocation;
  if (speed === undefined) throw new RangeError('CPUs are reserved, and nobody knows how fast they are');
  const { count, per, property } = reserved;
  const reservation = Math.ceil(count * (per === 'core' ? speed.coreMhz : speed.threadMhz));
  const limit = cpuAllocation?.limit;
  if (limit !== undefined && reservation > limit) {
    throw invalidProperty(
      property,
      `comes to ${reservation} MHz, which quota:cpu_limit (${limit}) does not allow`,
    );
  }
  return { ...(cpuAllocation ?? { shares: NORMAL_SHARES }), reservation };
}

/** By per cent of all, or by number. */
function reservedCpus({ extraSpecs = {}, vcpus }: Flavor): ReservedCpus | undefined {
  const part = percent(extraSpecs, 'quota:cpu_reservation_percent');
  const number = wholeNumber(extraSpecs, 'reservation:cpu');
  if (part !== undefined && number !== undefined) {
    throw invalidProperty('reservation:cpu', 'cannot stand beside quota:cpu_reservation_percent', number);
  }
  if (number !== undefined && number > vcpus) {
    throw invalidProperty('reservation:cpu', `must not be above flavor.vcpus (${vcpus})`, number);
  }
  if (part) return { count: (vcpus * part) / 100, per: 'core', property: 'quota:cpu_reservation_percent' };
  return number ? { count: number, per: 'thread', property: 'reservation:cpu' } : undefined;
}

/** Without the reservation in MHz where CPUs are reserved: that then says how much it is. */
function cpuOf({ extraSpecs = {} }: Flavor, reserved: ReservedCpus | undefined): Allocation | undefined {
  const allocation = readAllocation(extraSpecs, 'cpu');
  if (reserved === undefined || allocation?.reservation === undefined) return allocation;
  const { reservation: _inMhz, ...rest } = allocation;
  return rest;
}

function memoryOf({ extraSpecs = {}, memoryMb }: Flavor, all: boolean): Allocation | undefined {
  const allocation = readAllocation(extraSpecs, 'memory');
  const part = percent(extraSpecs, 'quota:memory_reservation_percent');
  const reservable = wholeNumber(extraSpecs, 'resources:CUSTOM_MEMORY_RESERVABLE_MB') ?? 0;
  if (allocation?.reservation !== undefined && allocation.reservation > memoryMb) {
    throw invalidProperty(
      'quota:memory_reservation',
      `must not be above flavor.memoryMb (${memoryMb})`,
      allocation.reservation,
    );
  }
  const ofFlavor = part === undefined ? (allocation?.reservation ?? 0) : Math.ceil((memoryMb * part) / 100);
  const reservation = all ? memoryMb : Math.max(ofFlavor, Math.min(reservable, memoryMb));
  if (reservation === 0) return withoutReservation(allocation);
  if (allocation?.limit !== undefined && reservation > allocation.limit) {
    throw invalidProperty(
      'quota:memory_limit',
      `must not be below the ${reservation} MiB reserved`,
      allocation.limit,
    );
  }
  return { ...(allocation ?? { shares: NORMAL_SHARES }), reservation };
}

function withoutReservation(allocation: Allocation | undefined): Allocation | undefined {
  if (allocation?.reservation === undefined) return allocation;
  const { reservation: _none, ...rest } = allocation;
  return rest;
}
