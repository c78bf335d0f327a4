/** One node in numbers: what it has, what is used, and what kind of guests it runs. */
import type { Json } from './json.js';
import type { HostNumaTopology } from './numa.js';
import type { PciDevice } from './pci.js';

/** Kinds of guests: CPU architecture, hypervisor type, virtualization mode. */
export type SupportedInstance = readonly [arch: string, hypervisorType: string, vmMode: string];

export interface AvailableResource {
  readonly vcpus: number;
  readonly vcpusUsed: number;
  readonly memoryMb: number;
  readonly memoryMbUsed: number;
  readonly localGb: number;
  readonly localGbUsed: number;
  readonly hypervisorType: string;
  /** Comparable: major × 1 000 000 + minor × 1 000 + patch. */
  readonly hypervisorVersion: number;
  /** The node's name. */
  readonly hypervisorHostname: string;
  /** null when the node is many hosts that need not be alike. */
  readonly cpuInfo: CpuInfo | null;
  readonly supportedInstances: readonly SupportedInstance[];
  readonly numaTopology?: HostNumaTopology;
  /** GiB free if every disk that may grow had grown; negative when over-committed. */
  readonly diskAvailableLeastGb?: number;
  readonly pciPassthroughDevices?: readonly PciDevice[];
  /** Of the node, when the platform gives it one. */
  readonly uuid?: string;
  /** More to schedule by. */
  readonly stats?: Readonly<Record<string, Json>>;
}

export interface CpuInfo {
  readonly arch: string;
  readonly model?: string;
  readonly vendor?: string;
  readonly topology?: {
    readonly cells?: number;
    readonly sockets: number;
    readonly cores: number;
    readonly threads: number;
  };
  readonly features?: readonly string[];
}
