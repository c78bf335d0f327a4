/**
 * What was set aside for an instance, by resource provider. Amounts are in the
 * unit of their class (`VCPU` count, `MEMORY_MB` MiB, `DISK_GB` GiB).
 */
export type Allocations = Readonly<Record<string, Allocation>>;

export interface Allocation {
  readonly resources: Readonly<Record<string, number>>;
}

/** The amount of one class over all providers; 0 when none was set aside. */
export function allocatedAmount(allocations: Allocations | undefined, resourceClass: string): number {
  return Object.values(allocations ?? {}).reduce(
    (sum, { resources }) => sum + (resources[resourceClass] ?? 0),
    0,
  );
}
