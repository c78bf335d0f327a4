/**
 * What all VMs have in common, and what follows from their own properties: `summary` from config, runtime and guest,
 * `guest` from whether they run.
 */
import type {
  GuestInfo,
  ManagedObjects,
  VirtualDevice,
  VirtualMachineCapability,
  VirtualMachineConfigSummary,
  VirtualMachineSummary,
} from '@kilonova/vsphere/wire';
import { layoutExOf, layoutOf, storageOf, storageSummary } from '../files/vm-layout.js';
import { computed } from '../model/computed.js';
import type { ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { uptimeS, vmQuickStats } from '../performance/quick-stats.js';
import { entityTemplate } from './entity-template.js';
import { vmGuest } from './vm-guest.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;

export const vmCapability: VirtualMachineCapability = {
  snapshotOperationsSupported: true,
  multipleSnapshotsSupported: true,
  snapshotConfigSupported: true,
  poweredOffSnapshotsSupported: true,
  memorySnapshotsSupported: true,
  revertToSnapshotSupported: true,
  quiescedSnapshotsSupported: true,
  disableSnapshotsSupported: false,
  lockSnapshotsSupported: false,
  consolePreferencesSupported: false,
  cpuFeatureMaskSupported: true,
  s1AcpiManagementSupported: true,
  settingScreenResolutionSupported: false,
  toolsAutoUpdateSupported: false,
  vmNpivWwnSupported: true,
  npivWwnOnNonRdmVmSupported: true,
  vmNpivWwnDisableSupported: true,
  vmNpivWwnUpdateSupported: true,
  swapPlacementSupported: true,
  toolsSyncTimeSupported: true,
  virtualMmuUsageSupported: true,
  diskSharesSupported: true,
  bootOptionsSupported: true,
  settingVideoRamSizeSupported: true,
};

function isNic({ _type: type }: VirtualDevice): boolean {
  return type !== undefined && NICS.has(type);
}

const NICS: ReadonlySet<string> = new Set([
  'VirtualE1000',
  'VirtualE1000e',
  'VirtualPCNet32',
  'VirtualSriovEthernetCard',
  'VirtualVmxnet',
  'VirtualVmxnet2',
  'VirtualVmxnet3',
  'VirtualVmxnet3Vrdma',
]);

function configSummary(vm: Vm): VirtualMachineConfigSummary {
  const config = vm.get('config');
  const name = vm.get('name');
  if (config === undefined) return { name, template: false, vmPathName: '' };
  const devices = config.hardware.device ?? [];
  return {
    name,
    template: config.template,
    vmPathName: config.files.vmPathName ?? '',
    memorySizeMB: config.hardware.memoryMB,
    cpuReservation: Number(config.cpuAllocation?.reservation ?? 0),
    memoryReservation: Number(config.memoryAllocation?.reservation ?? 0),
    numCpu: config.hardware.numCPU,
    numEthernetCards: devices.filter(isNic).length,
    numVirtualDisks: devices.filter(({ _type: type }) => type === 'VirtualDisk').length,
    uuid: config.uuid,
    ...(config.instanceUuid !== undefined && { instanceUuid: config.instanceUuid }),
    guestId: config.guestId,
    guestFullName: config.guestFullName,
    ...(config.annotation !== undefined && { annotation: config.annotation }),
    installBootRequired: false,
    ...(config.managedBy !== undefined && { managedBy: config.managedBy }),
    hwVersion: config.version,
  };
}

function summaryOf(world: World, vm: Vm): VirtualMachineSummary {
  const guest = vm.get('guest');
  const runtime = vm.get('runtime');
  const isOn = runtime.powerState === 'poweredOn';
  const heartbeat = vm.get('guestHeartbeatStatus');
  const storage = storageSummary(vm.get('storage'));
  return {
    vm: vm.refAs('VirtualMachine'),
    runtime,
    ...(guest !== undefined && { guest: guestSummary(guest) }),
    config: configSummary(vm),
    ...(storage !== undefined && { storage }),
    quickStats: {
      ...vmQuickStats(world, vm),
      guestHeartbeatStatus: heartbeat,
      ...(isOn && { uptimeSeconds: uptimeS(world, runtime.bootTime) }),
    },
    overallStatus: vm.get('overallStatus'),
    customValue: vm.get('customValue') ?? [],
  };
}

function guestSummary(guest: GuestInfo): NonNullable<VirtualMachineSummary['guest']> {
  const { toolsStatus, toolsVersionStatus, toolsVersionStatus2, toolsRunningStatus } = guest;
  const { guestId, guestFullName, hostName, ipAddress } = guest;
  return {
    ...(guestId !== undefined && { guestId }),
    ...(guestFullName !== undefined && { guestFullName }),
    ...(toolsStatus !== undefined && { toolsStatus }),
    ...(toolsVersionStatus !== undefined && { toolsVersionStatus }),
    ...(toolsVersionStatus2 !== undefined && { toolsVersionStatus2 }),
    ...(toolsRunningStatus !== undefined && { toolsRunningStatus }),
    ...(hostName !== undefined && { hostName }),
    ...(ipAddress !== undefined && { ipAddress }),
  };
}

/** What of all VMs is the same, in any world. */
const common = {
  ...entityTemplate,
  capability: vmCapability,
  datastore: [],
  network: [],
  rootSnapshot: [],
  guest: vmGuest,
  guestHeartbeatStatus: computed<ManagedObjects['VirtualMachine']>(['guest'], (vm) =>
    vm.get('guest')?.toolsRunningStatus === 'guestToolsRunning' ? 'green' : 'gray',
  ),
  resourceConfig: computed<ManagedObjects['VirtualMachine']>(['config'], (vm) => {
    const { cpuAllocation = {}, memoryAllocation = {}, changeVersion } = vm.get('config') ?? {};
    return {
      entity: vm.refAs('ManagedEntity'),
      ...(changeVersion !== undefined && { changeVersion }),
      cpuAllocation,
      memoryAllocation,
    };
  }),
};

const OF_THE_SUMMARY = [
  'name',
  'config',
  'runtime',
  'guest',
  'guestHeartbeatStatus',
  'overallStatus',
  'customValue',
  'storage',
] as const;

/** `world.part(VmTemplate)`: with what is read off the datastores of that world, and how busy its VMs are. */
export class VmTemplate {
  readonly properties;

  constructor(world: World) {
    const fromFiles = (read: (world: World, vm: Vm) => unknown) =>
      computed<ManagedObjects['VirtualMachine']>(['config', 'runtime', 'snapshot'], (vm) => read(world, vm));
    this.properties = {
      ...common,
      summary: computed<ManagedObjects['VirtualMachine']>(OF_THE_SUMMARY, (vm) => summaryOf(world, vm)),
      layoutEx: fromFiles(layoutExOf),
      layout: fromFiles(layoutOf),
      storage: fromFiles(storageOf),
    };
  }
}
