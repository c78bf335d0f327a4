/** How a VM is configured where nobody says otherwise. */
import type { VirtualDevice, VirtualMachineConfigInfo, VirtualMachineFileInfo } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { vmAllocation } from './resource-allocation.js';

/** What is usually said. */
export interface VmConfigValues {
  readonly name: string;
  readonly template?: boolean | undefined;
  /** 1 if not given. */
  readonly numCpus?: number | undefined;
  /** 1024 if not given. */
  readonly memoryMb?: number | undefined;
  readonly guestId?: string | undefined;
  readonly annotation?: string | undefined;
  readonly extraConfig?: Readonly<Record<string, string>> | undefined;
}

/** The newest hardware that the hosts have. */
export const NEWEST_HARDWARE = 19;

/** Where a VM's own files are: all in one folder, written `[ds1] vm/`. */
export function vmFilesIn(directory: string, vmPathName: string): VirtualMachineFileInfo {
  return {
    vmPathName,
    snapshotDirectory: directory,
    suspendDirectory: directory,
    logDirectory: directory,
  };
}

const GUEST_NAMES: ReadonlyMap<string, string> = new Map([
  ['otherGuest', 'Other (32-bit)'],
  ['otherGuest64', 'Other (64-bit)'],
  ['otherLinux64Guest', 'Other Linux (64-bit)'],
  ['ubuntu64Guest', 'Ubuntu Linux (64-bit)'],
  ['debian11_64Guest', 'Debian GNU/Linux 11 (64-bit)'],
  ['windows9Server64Guest', 'Microsoft Windows Server 2016 (64-bit)'],
]);

/** What the API calls a guest for people; the id itself for those not in the short list. */
export function guestFullName(guestId: string): string {
  return GUEST_NAMES.get(guestId) ?? guestId;
}

/** The configuration of a new VM with those files and devices. */
export function newVmConfig(
  world: World,
  spec: VmConfigValues,
  files: VirtualMachineFileInfo,
  device: VirtualDevice[],
): VirtualMachineConfigInfo {
  const {
    name,
    numCpus = 1,
    memoryMb = 1024,
    guestId = 'otherGuest64',
    annotation = '',
    extraConfig = {},
  } = spec;
  const now = world.date();
  return {
    changeVersion: now.toISOString(),
    modified: now,
    name,
    guestFullName: guestFullName(guestId),
    version: `vmx-${NEWEST_HARDWARE}`,
    uuid: world.random.uuid(),
    createDate: now,
    instanceUuid: world.random.uuid(),
    template: spec.template ?? false,
    guestId,
    alternateGuestName: '',
    annotation,
    files,
    tools,
    flags,
    defaultPowerOps: powerOps,
    hardware: { numCPU: numCpus, numCoresPerSocket: 1, memoryMB: memoryMb, device },
    cpuAllocation: vmAllocation(1000 * numCpus),
    memoryAllocation: vmAllocation(10 * memoryMb),
    latencySensitivity: { level: 'normal' },
    memoryHotAddEnabled: false,
    cpuHotAddEnabled: false,
    cpuHotRemoveEnabled: false,
    extraConfig: Object.entries(extraConfig).map(([key, value]) => ({ key, value })),
    swapPlacement: 'inherit',
    bootOptions,
    firmware: 'bios',
    maxMksConnections: 40,
    guestAutoLockEnabled: true,
    memoryReservationLockedToMax: false,
    nestedHVEnabled: false,
    vPMCEnabled: false,
  };
}

// One of each for all VMs.
const tools = {
  toolsVersion: 12_352,
  afterPowerOn: true,
  afterResume: true,
  beforeGuestStandby: true,
  beforeGuestShutdown: true,
  beforeGuestReboot: true,
  toolsUpgradePolicy: 'manual',
  syncTimeWithHost: false,
};
const flags = {
  disableAcceleration: false,
  enableLogging: true,
  useToe: false,
  runWithDebugInfo: false,
  monitorType: 'release',
  htSharing: 'any',
  snapshotDisabled: false,
  snapshotLocked: false,
  diskUuidEnabled: false,
  virtualMmuUsage: 'automatic',
  virtualExecUsage: 'hvAuto',
  snapshotPowerOffBehavior: 'powerOff',
  recordReplayEnabled: false,
};
const powerOps = {
  powerOffType: 'soft',
  suspendType: 'hard',
  resetType: 'soft',
  defaultPowerOffType: 'soft',
  defaultSuspendType: 'hard',
  defaultResetType: 'soft',
  standbyAction: 'checkpoint',
};
const bootOptions = {
  bootDelay: 0,
  enterBIOSSetup: false,
  efiSecureBootEnabled: false,
  bootRetryEnabled: false,
  bootRetryDelay: 10_000,
  networkBootProtocol: 'ipv4',
};
