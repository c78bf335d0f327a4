/** What running VMs have been promised of processors and memory. */
import type { ManagedObjectReference, ResourceAllocationInfo } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

/** What is reserved, or is to be. */
export interface Reservation {
  readonly cpuMhz: number;
  readonly memoryMb: number;
}

export const NOTHING_RESERVED: Reservation = { cpuMhz: 0, memoryMb: 0 };

/** Of a VM's configuration, or of a spec of one. */
interface Sized {
  readonly cpuAllocation?: ResourceAllocationInfo;
  readonly memoryAllocation?: ResourceAllocationInfo;
}

export function reservationIn({ cpuAllocation, memoryAllocation }: Sized): Reservation {
  return {
    cpuMhz: Number(cpuAllocation?.reservation ?? 0),
    memoryMb: Number(memoryAllocation?.reservation ?? 0),
  };
}

/** Of those of the VMs that run: one that is off is promised nothing. */
export function runningReservation(
  { inventory }: World,
  vms: readonly ManagedObjectReference[] | undefined,
): Reservation {
  let sum = NOTHING_RESERVED;
  for (const ref of vms ?? []) {
    const vm = inventory.findAs('VirtualMachine', ref);
    if (vm !== undefined && isRunning(vm)) sum = added(sum, reservationIn(vm.get('config') ?? {}));
  }
  return sum;
}

export function added(a: Reservation, b: Reservation): Reservation {
  return { cpuMhz: a.cpuMhz + b.cpuMhz, memoryMb: a.memoryMb + b.memoryMb };
}

export function isRunning(vm: Managed<'VirtualMachine'>): boolean {
  return vm.get('runtime').powerState === 'poweredOn';
}
