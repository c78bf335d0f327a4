/**
 * How one guest is doing, in the same shape for every platform. A figure the
 * platform does not give is absent: 0 means it was measured and is 0.
 */
import type { PowerStateText } from '../power-state.js';

export interface Diagnostics {
  readonly state: PowerStateText;
  /** The driver's own name. */
  readonly driver: string;
  readonly hypervisor?: string;
  readonly hypervisorOs?: string;
  readonly uptimeSeconds?: number;
  readonly configDrive?: boolean;
  readonly numCpus?: number;
  readonly numNics?: number;
  readonly numDisks?: number;
  readonly memoryDetails?: MemoryDiagnostics;
  readonly cpuDetails?: readonly CpuDiagnostics[];
  readonly nicDetails?: readonly NicDiagnostics[];
  readonly diskDetails?: readonly DiskDiagnostics[];
}

export interface MemoryDiagnostics {
  readonly maximumMb?: number;
  readonly usedMb?: number;
}

export interface CpuDiagnostics {
  readonly id?: number;
  /** Time spent running, cumulative. */
  readonly timeNs?: number;
  /** Percent of one CPU. */
  readonly utilisation?: number;
}

/** Counters since the guest started; rates in octets a second. */
export interface NicDiagnostics {
  readonly macAddress?: string;
  readonly rxOctets?: number;
  readonly rxErrors?: number;
  readonly rxDrop?: number;
  readonly rxPackets?: number;
  readonly rxRate?: number;
  readonly txOctets?: number;
  readonly txErrors?: number;
  readonly txDrop?: number;
  readonly txPackets?: number;
  readonly txRate?: number;
}

/** Counters since the guest started. */
export interface DiskDiagnostics {
  readonly readBytes?: number;
  readonly readRequests?: number;
  readonly writeBytes?: number;
  readonly writeRequests?: number;
  readonly errorsCount?: number;
}
