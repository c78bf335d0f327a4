/** Shares, reservations and limits as they are when nobody has set them. */
import type { ResourceAllocationInfo, ResourceConfigSpec } from '@kilonova/vsphere/wire';

const UNLIMITED = -1;

/** Of a resource pool. */
export const poolAllocation: ResourceAllocationInfo = {
  reservation: 0,
  expandableReservation: true,
  limit: UNLIMITED,
  shares: { shares: 4000, level: 'normal' },
};

export const poolConfig: ResourceConfigSpec = {
  cpuAllocation: poolAllocation,
  memoryAllocation: poolAllocation,
};

/** Of a VM: shares go by its size. */
export function vmAllocation(shares: number): ResourceAllocationInfo {
  return {
    reservation: 0,
    expandableReservation: false,
    limit: UNLIMITED,
    shares: { shares, level: 'normal' },
  };
}
