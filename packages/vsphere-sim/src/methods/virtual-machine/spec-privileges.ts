/**
 * What a user needs, beside the right to call the method, for what a spec of a VM asks for: on the VM or folder, and on
 * each pool, datastore and network that it names.
 *
 * They are those that the API documents for ReconfigVM_Task, CreateVM_Task, CloneVM_Task and RelocateVM_Task. What does
 * not exist is left to the task, which is refused for that.
 */
import { isDeepStrictEqual } from 'node:util';
import type {
  ManagedObjectReference,
  VirtualDevice,
  VirtualDeviceConfigSpec,
  VirtualMachineConfigInfo,
  VirtualMachineConfigSpec,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { portgroupByKey } from '../../build/dvs-ports.js';
import { capacityOf } from '../../files/disk-backings.js';
import { isA } from '../../model/data-object.js';
import type { ManagedObject, ManagedType } from '../../model/managed-object.js';
import type { AnyCall } from '../call.js';
import { requirePrivilege } from '../require-privilege.js';

/** Members that have a privilege of their own. All others are settings. */
const OF_MEMBER: ReadonlyMap<string, string | undefined> = new Map([
  ['name', 'VirtualMachine.Config.Rename'],
  ['annotation', 'VirtualMachine.Config.Annotation'],
  ['numCPUs', 'VirtualMachine.Config.CPUCount'],
  ['numCoresPerSocket', 'VirtualMachine.Config.CPUCount'],
  ['memoryMB', 'VirtualMachine.Config.Memory'],
  ['extraConfig', 'VirtualMachine.Config.AdvancedConfig'],
  ['cpuAllocation', 'VirtualMachine.Config.Resource'],
  ['memoryAllocation', 'VirtualMachine.Config.Resource'],
  ['cpuAffinity', 'VirtualMachine.Config.Resource'],
  ['memoryAffinity', 'VirtualMachine.Config.Resource'],
  ['networkShaper', 'VirtualMachine.Config.Resource'],
  ['swapPlacement', 'VirtualMachine.Config.SwapPlacement'],
  ['changeTrackingEnabled', 'VirtualMachine.Config.ChangeTracking'],
  ['maxMksConnections', 'VirtualMachine.Config.MksControl'],
  ['guestAutoLockEnabled', 'VirtualMachine.Config.MksControl'],
  ['managedBy', 'VirtualMachine.Config.ManagedBy'],
  ['version', 'VirtualMachine.Config.UpgradeVirtualHardware'],
  ['changeVersion', undefined],
  ['deviceChange', undefined],
  ['vmProfile', undefined],
]);
const SETTINGS = 'VirtualMachine.Config.Settings';
const EDIT_DEVICE = 'VirtualMachine.Config.EditDevice';
const ALLOCATE_SPACE = 'Datastore.AllocateSpace';
const ASSIGN_TO_POOL = 'Resource.AssignVMToPool';

/** @throws {SimFault} NoPermission: for one of the changes of a VM that is there */
export function requireForChange(
  call: AnyCall,
  vm: ManagedObject,
  config: VirtualMachineConfigInfo | undefined,
  spec: VirtualMachineConfigSpec,
): void {
  const needed = new Set<string>();
  for (const [member, value] of Object.entries(spec)) {
    if (value === undefined || member.startsWith('_')) continue;
    const privilege = OF_MEMBER.has(member) ? OF_MEMBER.get(member) : SETTINGS;
    if (privilege !== undefined) needed.add(privilege);
  }
  const changes = spec.deviceChange ?? [];
  for (const change of changes) {
    const old = config?.hardware.device?.find(({ key }) => key === change.device.key);
    for (const privilege of ofDeviceChange(change, old)) needed.add(privilege);
  }
  for (const privilege of needed) requirePrivilege(call, vm, privilege);
  requireForBackings(call, vm, changes);
}

/** @throws {SimFault} NoPermission: on the folder, or on what the new VM is to use */
export function requireForNew(
  call: AnyCall,
  folder: ManagedObject,
  pool: ManagedObject | undefined,
  { files, deviceChange = [] }: VirtualMachineConfigSpec,
): void {
  if (pool !== undefined) requirePrivilege(call, pool, ASSIGN_TO_POOL);
  for (const { device, fileOperation } of deviceChange) {
    const privilege = isHeldByHost(device) ? ofHostDevice(device) : ofNewDisk(device, fileOperation);
    if (privilege !== undefined) requirePrivilege(call, folder, privilege);
  }
  const home = datastoreAt(call, folder, files?.vmPathName);
  if (home !== undefined) requirePrivilege(call, home, ALLOCATE_SPACE);
  requireForBackings(call, folder, deviceChange);
}

/** Of where a VM or a copy of one goes. @throws {SimFault} NoPermission */
export function requireForPlace(
  call: AnyCall,
  { pool, datastore, disk = [] }: VirtualMachineRelocateSpec,
  present: readonly ManagedObjectReference[] = [],
): void {
  requireOn(call, 'ResourcePool', pool, ASSIGN_TO_POOL);
  const there = new Set(present.map(({ value }) => value));
  for (const ref of [datastore, ...disk.map((each) => each.datastore)]) {
    if (ref !== undefined && !there.has(ref.value)) requireOn(call, 'Datastore', ref, ALLOCATE_SPACE);
  }
}

/** @throws {SimFault} NoPermission; nothing is said of an object that is not there */
export function requireOn(
  call: AnyCall,
  type: ManagedType,
  ref: ManagedObjectReference | undefined,
  privilege: string,
): void {
  const object = call.world.inventory.findAs(type, ref);
  if (object !== undefined) requirePrivilege(call, object, privilege);
}

function ofDeviceChange(change: VirtualDeviceConfigSpec, old: VirtualDevice | undefined): readonly string[] {
  const { device, operation, fileOperation } = change;
  if (isHeldByHost(old ?? device)) return [ofHostDevice(old ?? device)];
  if (operation === 'edit') return old === undefined ? [EDIT_DEVICE] : ofEdit(old, device);
  if (!isA(old ?? device, 'VirtualDisk')) return ['VirtualMachine.Config.AddRemoveDevice'];
  if (operation === 'remove') return ['VirtualMachine.Config.RemoveDisk'];
  return [ofNewDisk(device, fileOperation) ?? EDIT_DEVICE];
}

/** What is sent as it was is no change: clients send whole devices. */
function ofEdit(old: VirtualDevice, given: VirtualDevice): readonly string[] {
  const { connectable, backing, deviceInfo: _info, ...rest } = given;
  const needed: string[] = [];
  if (isOther(connectable, old.connectable)) needed.push('VirtualMachine.Interact.DeviceConnection');
  if (isOther(backing, old.backing)) needed.push(ofMedium(old));
  const others = Object.entries(rest).filter(
    ([name, value]) => !isSize(name) && isOther(value, Reflect.get(old, name)),
  );
  for (const [name] of others) {
    const isOfResources =
      name === 'shares' || name === 'storageIOAllocation' || name === 'resourceAllocation';
    needed.push(isOfResources ? 'VirtualMachine.Config.Resource' : EDIT_DEVICE);
  }
  if (isA(old, 'VirtualDisk') && isA(given, 'VirtualDisk')) {
    const isLarger =
      capacityOf(given) > capacityOf(old) || Number(given.capacityInKB) > Number(old.capacityInKB);
    if (isLarger) needed.push('VirtualMachine.Config.DiskExtend');
  }
  return needed;
}

function isSize(member: string): boolean {
  return member === 'capacityInKB' || member === 'capacityInBytes';
}

/** What is not sent stays as it is. */
function isOther(given: unknown, old: unknown): boolean {
  return given !== undefined && !isDeepStrictEqual(given, old);
}

function ofMedium(device: VirtualDevice): string {
  if (isA(device, 'VirtualCdrom')) return 'VirtualMachine.Interact.SetCDMedia';
  return isA(device, 'VirtualFloppy') ? 'VirtualMachine.Interact.SetFloppyMedia' : EDIT_DEVICE;
}

function isHeldByHost(device: VirtualDevice): boolean {
  if (isA(device.backing, 'VirtualDiskRawDiskMappingVer1BackingInfo')) return true;
  return isA(device, 'VirtualUSB') || isA(device, 'VirtualSCSIPassthrough');
}

function ofHostDevice(device: VirtualDevice): string {
  return isA(device, 'VirtualUSB')
    ? 'VirtualMachine.Config.HostUSBDevice'
    : 'VirtualMachine.Config.RawDevice';
}

function ofNewDisk(
  device: VirtualDevice,
  fileOperation: VirtualDeviceConfigSpec['fileOperation'],
): string | undefined {
  if (!isA(device, 'VirtualDisk')) return undefined;
  return fileOperation === undefined
    ? 'VirtualMachine.Config.AddExistingDisk'
    : 'VirtualMachine.Config.AddNewDisk';
}

function requireForBackings(
  call: AnyCall,
  near: ManagedObject,
  changes: readonly VirtualDeviceConfigSpec[],
): void {
  for (const { operation, device } of changes) {
    const { backing } = device;
    if (operation === 'remove' || backing === undefined) continue;
    if (operation === 'add' && isA(device, 'VirtualDisk') && isA(backing, 'VirtualDeviceFileBackingInfo')) {
      const datastore =
        call.world.inventory.findAs('Datastore', backing.datastore) ??
        datastoreAt(call, near, backing.fileName);
      if (datastore !== undefined) requirePrivilege(call, datastore, ALLOCATE_SPACE);
    }
    const network = networkOf(call, near, backing);
    if (network !== undefined) requirePrivilege(call, network, 'Network.Assign');
  }
}

function datastoreAt({ world }: AnyCall, near: ManagedObject, path = ''): ManagedObject | undefined {
  if (!path.startsWith('[')) return undefined;
  const [, name] = /^\[([^\]]*)\]/.exec(path) ?? [];
  return (datacenterOf(world, near)?.get('datastore') ?? [])
    .map((ref) => world.inventory.findAs('Datastore', ref))
    .find((datastore) => datastore?.get('name') === name);
}

function networkOf(
  { world }: AnyCall,
  near: ManagedObject,
  backing: NonNullable<VirtualDevice['backing']>,
): ManagedObject | undefined {
  if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
    return portgroupByKey(world, backing.port.portgroupKey);
  }
  if (!isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) return undefined;
  return (datacenterOf(world, near)?.get('network') ?? [])
    .map((ref) => world.inventory.findAs('Network', ref))
    .find((network) => network?.type === 'Network' && network.get('name') === backing.deviceName);
}
