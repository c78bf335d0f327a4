/**
 * NUMA: which virtual CPUs and how much memory belong together, as wanted by an
 * instance and as found on a host.
 */
export interface InstanceNumaCell {
  readonly id: number;
  /** Guest CPU numbers that may float over the host cell. */
  readonly cpus: readonly number[];
  /** Guest CPU numbers that are bound one to one. */
  readonly pinnedCpus?: readonly number[];
  readonly memoryMb: number;
  /** KiB; absent leaves the choice to the host. */
  readonly pageSizeKb?: number;
  /** Guest CPU number to host CPU number, for the bound ones. */
  readonly cpuPinning?: Readonly<Record<number, number>>;
}

export interface InstanceNumaTopology {
  readonly cells: readonly InstanceNumaCell[];
  readonly emulatorThreadsPolicy?: 'share' | 'isolate';
}

export interface HostNumaCell {
  readonly id: number;
  readonly cpus: readonly number[];
  readonly memoryMb: number;
  readonly memoryMbUsed?: number;
  readonly siblings?: readonly (readonly number[])[];
}

export interface HostNumaTopology {
  readonly cells: readonly HostNumaCell[];
}
