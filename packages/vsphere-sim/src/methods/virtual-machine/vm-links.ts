/** Which datastores and networks a VM is on: what its files and cards say, told to both sides. */
import type { ManagedObjectReference, VirtualDevice, VirtualDeviceBackingInfo } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { enterVm, type NewVm } from '../../build/enter-vm.js';
import { VmFiles } from '../../files/vm-files.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { isA } from '../../model/data-object.js';

type Datacenter = Managed<'Datacenter'> | undefined;

/**
 * Brings the lists of VM, datastores and networks up to date with the VM's configuration.
 *
 * @param datacenter where the VM's files and networks are: its own if not given
 */
export function linkVm(
  world: World,
  vm: Managed<'VirtualMachine'>,
  datacenter: Datacenter = datacenterOf(world, vm),
): void {
  relink(world, vm, 'datastore', datastoresOf(world, vm, datacenter));
  relink(world, vm, 'network', networksOf(world, vm, datacenter));
}

/** A VM that is made here: in the inventory, in the lists of what it uses, and with its configuration on the datastore. */
export function enterNewVm(world: World, spec: NewVm): Managed<'VirtualMachine'> {
  const vm = enterVm(world, spec);
  linkVm(world, vm);
  world.part(VmFiles).saved(vm);
  return vm;
}

/** Takes the VM out of all lists it is in. */
export function unlinkVm(world: World, vm: Managed<'VirtualMachine'>): void {
  relink(world, vm, 'datastore', []);
  relink(world, vm, 'network', []);
  const { inventory } = world;
  inventory.findAs('Folder', vm.get('parent'))?.unlink('childEntity', vm.ref);
  inventory.findAs('ResourcePool', vm.get('resourcePool'))?.unlink('vm', vm.ref);
  inventory.findAs('HostSystem', vm.get('runtime').host)?.unlink('vm', vm.ref);
}

function relink(
  { inventory }: World,
  vm: Managed<'VirtualMachine'>,
  property: 'datastore' | 'network',
  wanted: readonly ManagedObjectReference[],
): void {
  const type = property === 'datastore' ? 'Datastore' : 'Network';
  const keep = new Set(wanted.map(({ value }) => value));
  for (const ref of vm.get(property) ?? []) {
    if (keep.has(ref.value)) continue;
    vm.unlink(property, ref);
    inventory.findAs(type, ref)?.unlink('vm', vm.ref);
  }
  for (const ref of wanted) {
    vm.link(property, ref);
    inventory.findAs(type, ref)?.link('vm', vm.ref);
  }
}

function datastoresOf(
  world: World,
  vm: Managed<'VirtualMachine'>,
  datacenter: Datacenter,
): ManagedObjectReference[] {
  const { inventory } = world;
  const config = vm.get('config');
  if (config === undefined) return [];
  const own = DatastorePath.parse(config.files.vmPathName ?? '').datastore;
  const all = datacenter?.get('datastore') ?? [];
  const home = all.filter((ref) => inventory.findAs('Datastore', ref)?.get('name') === own);
  return [...home, ...(config.hardware.device ?? []).flatMap(({ backing }) => datastoreOf(backing))];
}

/** Those of a disk's parents with it. */
function datastoreOf(backing: VirtualDeviceBackingInfo | undefined): ManagedObjectReference[] {
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) return [];
  const parent = isA(backing, 'VirtualDiskFlatVer2BackingInfo') ? datastoreOf(backing.parent) : [];
  return backing.datastore === undefined ? parent : [backing.datastore, ...parent];
}

function networksOf(
  world: World,
  vm: Managed<'VirtualMachine'>,
  datacenter: Datacenter,
): ManagedObjectReference[] {
  const devices = vm.get('config')?.hardware.device ?? [];
  return devices.flatMap((device) => networkOf(world, datacenter, device));
}

function networkOf(
  world: World,
  datacenter: Datacenter,
  { backing }: VirtualDevice,
): ManagedObjectReference[] {
  const { inventory } = world;
  if (isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) {
    return backing.network === undefined ? [] : [backing.network];
  }
  if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
    const { portgroupKey } = backing.port;
    return inventory
      .ofType('DistributedVirtualPortgroup')
      .filter((group) => group.get('key') === portgroupKey)
      .map((group) => group.ref);
  }
  if (!isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo')) return [];
  const { opaqueNetworkId } = backing;
  return (datacenter?.get('network') ?? []).filter((ref) => {
    const summary = inventory.findAs('Network', ref)?.get('summary');
    return isA(summary, 'OpaqueNetworkSummary') && summary.opaqueNetworkId === opaqueNetworkId;
  });
}
