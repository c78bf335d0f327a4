/** VMs as they are when the simulator starts: configured, placed, and on or off. */
import type { Ref, VirtualDevice, VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { vmAllocation } from './resource-allocation.js';
import { vmDevices } from './vm-devices.js';
import { vmTemplate } from './vm-template.js';

export interface VmSpec {
  readonly name: string;
  readonly pool: Managed<'ResourcePool'>;
  readonly host: Managed<'HostSystem'>;
  readonly datastore: Managed<'Datastore'>;
  /** No network card if not given. */
  readonly network?: Managed<'Network'> | undefined;
  /** On if not given; a template is always off. */
  readonly poweredOn?: boolean | undefined;
  readonly template?: boolean | undefined;
  /** 1 if not given. */
  readonly numCpus?: number | undefined;
  /** 1024 if not given. */
  readonly memoryMb?: number | undefined;
  /** 8 GiB if not given. */
  readonly diskBytes?: number | undefined;
  readonly guestId?: string | undefined;
  readonly annotation?: string | undefined;
  readonly extraConfig?: Readonly<Record<string, string>> | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addVm(world: World, folder: Managed<'Folder'>, spec: VmSpec): Managed<'VirtualMachine'> {
  const { pool, host, datastore, network, template = false } = spec;
  const poweredOn = (spec.poweredOn ?? true) && !template;
  const name = world.inventory.claimName(folder.ref, spec.name);
  const directory = `[${datastore.get('name')}] ${name}`;
  const disk = {
    datastore: datastore.refAs('Datastore'),
    fileName: `${directory}/${name}.vmdk`,
    capacityBytes: spec.diskBytes ?? 8 * 1024 ** 3,
  };
  const vm: Managed<'VirtualMachine'> = new ManagedObject(
    { type: 'VirtualMachine', value: world.ids.next('vm') },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      config: configOf(world, { ...spec, name }, directory, vmDevices(world, disk, network)),
      runtime: {
        host: host.refAs('HostSystem'),
        connectionState: 'connected',
        powerState: poweredOn ? 'poweredOn' : 'poweredOff',
        faultToleranceState: 'notConfigured',
        toolsInstallerMounted: false,
        ...(poweredOn && { bootTime: world.date() }),
        maxCpuUsage: 2500 * (spec.numCpus ?? 1),
        maxMemoryUsage: spec.memoryMb ?? 1024,
        numMksConnections: 0,
        recordReplayState: 'inactive',
        cleanPowerOff: !poweredOn,
        onlineStandby: false,
        consolidationNeeded: false,
        paused: false,
        snapshotInBackground: false,
      },
      ...(!template && { resourcePool: pool.refAs('ResourcePool') }),
      environmentBrowser: environmentOf(world, pool),
      datastore: [datastore.refAs('Datastore')],
      ...(network !== undefined && { network: [network.refAs('Network')] }),
    },
    vmTemplate,
  );
  world.inventory.add(vm);
  folder.link('childEntity', vm.ref);
  if (!template) pool.link('vm', vm.ref);
  host.link('vm', vm.ref);
  datastore.link('vm', vm.ref);
  network?.link('vm', vm.ref);
  return vm;
}

function environmentOf(world: World, pool: Managed<'ResourcePool'>): Ref<'EnvironmentBrowser'> {
  const browser = world.inventory.get('ComputeResource', pool.get('owner')).get('environmentBrowser');
  if (browser === undefined) throw new Error('A ComputeResource is made with an EnvironmentBrowser.');
  return browser;
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

function configOf(
  world: World,
  spec: VmSpec,
  directory: string,
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
    version: 'vmx-19',
    uuid: world.random.uuid(),
    createDate: now,
    instanceUuid: world.random.uuid(),
    template: spec.template ?? false,
    guestId,
    alternateGuestName: '',
    annotation,
    files: {
      vmPathName: `${directory}/${name}.vmx`,
      snapshotDirectory: `${directory}/`,
      suspendDirectory: `${directory}/`,
      logDirectory: `${directory}/`,
    },
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
