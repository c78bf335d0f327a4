/** Shares, reservation and limit of a VM, where levels of shares stand for numbers that go by the VM's size. */
import type { ResourceAllocationInfo, SharesInfo } from '@kilonova/vsphere/wire';

const PER_CPU: Readonly<Record<string, number>> = { low: 500, normal: 1000, high: 2000 };
const PER_MEGABYTE: Readonly<Record<string, number>> = { low: 5, normal: 10, high: 20 };

/** What the spec leaves out stays. */
export function cpuAllocation(
  old: ResourceAllocationInfo | undefined,
  given: ResourceAllocationInfo | undefined,
  numCpus: number,
): ResourceAllocationInfo {
  return allocation(old, given, (level) => (PER_CPU[level] ?? 0) * numCpus);
}

export function memoryAllocation(
  old: ResourceAllocationInfo | undefined,
  given: ResourceAllocationInfo | undefined,
  memoryMb: number,
): ResourceAllocationInfo {
  return allocation(old, given, (level) => (PER_MEGABYTE[level] ?? 0) * memoryMb);
}

function allocation(
  old: ResourceAllocationInfo = {},
  given: ResourceAllocationInfo = {},
  sharesOf: (level: string) => number,
): ResourceAllocationInfo {
  const shares: SharesInfo = given.shares ?? old.shares ?? { level: 'normal', shares: 0 };
  return {
    ...old,
    ...given,
    shares: shares.level === 'custom' ? shares : { ...shares, shares: sharesOf(shares.level) },
  };
}
