/** How much of one resource class a provider has, and in what portions it may be taken. */
export interface Inventory {
  readonly total: number;
  /** Kept back; never allocated. */
  readonly reserved: number;
  readonly minUnit: number;
  readonly maxUnit: number;
  readonly stepSize: number;
  /** How often the total may be given away. */
  readonly allocationRatio: number;
}

export type Inventories = Readonly<Record<string, Inventory>>;

/** Ratios for inventories that nobody has configured and that do not exist yet. */
export const INITIAL_ALLOCATION_RATIOS = { VCPU: 4, MEMORY_MB: 1, DISK_GB: 1 } as const;

export interface AllocationRatioSources {
  /** What an operator set. */
  readonly configured?: number;
  /** The inventory as published so far. */
  readonly existing?: Inventory;
  /** Defaults to {@link INITIAL_ALLOCATION_RATIOS}, and to 1 for other classes. */
  readonly initial?: number;
}

/** The ratio to publish: an operator's word first, then what is published, then the initial one. */
export function allocationRatio(
  resourceClass: string,
  { configured, existing, initial }: AllocationRatioSources = {},
): number {
  const initialRatios: Readonly<Record<string, number>> = INITIAL_ALLOCATION_RATIOS;
  return configured ?? existing?.allocationRatio ?? initial ?? initialRatios[resourceClass] ?? 1;
}
