/** What hosts are made of: the same machine for all of them, with as many cores and as much memory as was asked for. */
import type { HostCapability, HostHardwareInfo, HostHardwareSummary } from '@kilonova/vsphere/wire';

const VENDOR = 'Kilonova';
const MODEL = 'Simulated Server';
const CPU = 'Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz';
const HZ = 2_500_000_000;
const PACKAGES = 2;

export interface HostSize {
  readonly cores: number;
  readonly memoryBytes: number;
}

export function hardwareOf(uuid: string, { cores, memoryBytes }: HostSize): HostHardwareInfo {
  const threads = cores * 2;
  const perPackage = threads / PACKAGES;
  return {
    systemInfo: { vendor: VENDOR, model: MODEL, uuid },
    cpuInfo: { numCpuPackages: PACKAGES, numCpuCores: cores, numCpuThreads: threads, hz: HZ },
    cpuPkg: Array.from({ length: PACKAGES }, (_, index) => ({
      index,
      vendor: 'intel',
      hz: HZ,
      busHz: 100_000_000,
      description: CPU,
      threadId: Array.from({ length: perPackage }, (__, thread) => index * perPackage + thread),
    })),
    memorySize: memoryBytes,
    biosInfo: { biosVersion: '1.0' },
  };
}

export function hardwareSummary({ systemInfo, cpuInfo, memorySize }: HostHardwareInfo): HostHardwareSummary {
  return {
    vendor: systemInfo.vendor,
    model: systemInfo.model,
    uuid: systemInfo.uuid,
    memorySize,
    cpuModel: CPU,
    cpuMhz: Math.round(Number(cpuInfo.hz) / 1e6),
    numCpuPkgs: cpuInfo.numCpuPackages,
    numCpuCores: cpuInfo.numCpuCores,
    numCpuThreads: cpuInfo.numCpuThreads,
    numNics: 2,
    numHBAs: 2,
  };
}

export const hostCapability: HostCapability = {
  recursiveResourcePoolsSupported: true,
  cpuMemoryResourceConfigurationSupported: true,
  rebootSupported: true,
  shutdownSupported: true,
  vmotionSupported: true,
  standbySupported: true,
  maxSupportedVMs: 1024,
  maxRunningVMs: 1024,
  maxSupportedVcpus: 256,
  maxRegisteredVMs: 4096,
  datastorePrincipalSupported: true,
  sanSupported: true,
  nfsSupported: true,
  iscsiSupported: true,
  vlanTaggingSupported: true,
  nicTeamingSupported: true,
  highGuestMemSupported: true,
  maintenanceModeSupported: true,
  suspendedRelocateSupported: true,
  restrictedSnapshotRelocateSupported: true,
  perVmSwapFiles: true,
  localSwapDatastoreSupported: true,
  unsharedSwapVMotionSupported: true,
  backgroundSnapshotsSupported: false,
  preAssignedPCIUnitNumbersSupported: true,
  screenshotSupported: true,
  scaledScreenshotSupported: true,
  storageVMotionSupported: true,
  vmotionWithStorageVMotionSupported: true,
  cloneFromSnapshotSupported: true,
  deltaDiskBackingsSupported: true,
  nestedHVSupported: true,
  storagePolicySupported: true,
  nfs41Supported: true,
  vmCreateDateSupported: true,
  encryptedVMotionSupported: true,
};
