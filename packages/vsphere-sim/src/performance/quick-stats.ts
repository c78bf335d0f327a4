/** What summaries say of how busy VMs and hosts are: the numbers that their counters of the real time end with. */
import type { HostListSummaryQuickStats, VirtualMachineQuickStats } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { latestUsage } from './usage.js';

const KB_PER_MB = 1024;

type VmStats = Omit<VirtualMachineQuickStats, 'guestHeartbeatStatus'>;

/** Zeros for one that is off. */
export function vmQuickStats(world: World, vm: ManagedObject): VmStats {
  const usage = latestUsage(world, vm);
  const cpu = Math.round(usage?.cpuMhz ?? 0);
  return {
    overallCpuUsage: cpu,
    overallCpuDemand: cpu,
    guestMemoryUsage: Math.round((usage?.activeKb ?? 0) / KB_PER_MB),
    hostMemoryUsage: Math.round((usage?.consumedKb ?? 0) / KB_PER_MB),
  };
}

/** Zeros for one that does not answer. */
export function hostQuickStats(world: World, host: ManagedObject): HostListSummaryQuickStats {
  const usage = latestUsage(world, host);
  return {
    overallCpuUsage: Math.round(usage?.cpuMhz ?? 0),
    overallMemoryUsage: Math.round((usage?.consumedKb ?? 0) / KB_PER_MB),
  };
}

/** For how long something has been on. */
export function uptimeS({ clock }: World, bootTime: Date | undefined): number {
  return bootTime === undefined ? 0 : Math.max(0, Math.trunc((clock.now() - bootTime.getTime()) / 1000));
}
