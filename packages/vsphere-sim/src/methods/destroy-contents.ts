/**
 * Folders, datacenters and clusters that go with all that is in them: VMs with their files, hosts, networks, datastores.
 *
 * What stands in the way is found before anything is gone: a VM that runs, most of all.
 */
import { removeDistributedSwitch } from '../build/add-distributed-switch.js';
import { removeNetwork } from '../build/add-network.js';
import { removePortgroup } from '../build/add-portgroup.js';
import { removeDatacenter, removeFolder } from '../build/move-entity.js';
import { removeComputeResource, removeHost } from '../build/remove-compute-resource.js';
import { removeDatastore } from '../build/remove-datastore.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { SimFault } from '../wire/sim-fault.js';
import { assertIdle } from './virtual-machine/idle.js';
import { assertPowerState } from './virtual-machine/power-state.js';
import { destroyVm, unregisterVm } from './virtual-machine/remove-vm.js';

type Entity = Managed<'ManagedEntity'>;
type Folder = Managed<'Folder'>;
type Vm = Managed<'VirtualMachine'>;

/** What is used by others goes after those. */
const ORDER = [
  'VirtualMachine',
  'ComputeResource',
  'Network',
  'DistributedVirtualSwitch',
  'Datastore',
  'Datacenter',
];

/**
 * @throws {SimFault} NotSupported: it came with its datacenter, or is the root; InvalidPowerState, TaskInProgress: of a
 *   VM in it; ResourceInUse: something outside of it uses what is in it
 */
export function destroyFolder(world: World, folder: Folder): void {
  if (world.inventory.findAs('Folder', folder.get('parent')) === undefined) {
    throw new SimFault('NotSupported', {}, 'The folders of a datacenter and the root folder stay.');
  }
  const contents = contentsOf(world, folder);
  refuse(world, contents);
  for (const network of contents) refuseOnHosts(world, network);
  destroyAll(world, contents);
  removeFolder(world, folder);
}

/** The same of a datacenter with its four folders; its networks go with its hosts. */
export function destroyDatacenter(world: World, datacenter: Managed<'Datacenter'>): void {
  const contents = contentsOfDatacenter(world, datacenter);
  refuse(world, contents);
  destroyAll(world, contents);
  removeDatacenter(world, datacenter);
}

/** A cluster or a host on its own. Its VMs leave the inventory, and their files stay. */
export function destroyComputeResource(world: World, owner: Managed<'ComputeResource'>): void {
  refuse(world, [owner]);
  for (const vm of vmsIn(world, owner)) unregisterVm(world, vm);
  removeComputeResource(world, owner);
}

/**
 * A host of a cluster.
 *
 * @throws {SimFault} InvalidState: it works, and is not in maintenance mode
 */
export function destroyHost(world: World, host: Managed<'HostSystem'>): void {
  const { connectionState, inMaintenanceMode } = host.get('runtime');
  if (connectionState === 'connected' && !inMaintenanceMode) {
    throw new SimFault('InvalidState', {}, 'The host is to be disconnected or in maintenance mode first.');
  }
  for (const vm of vmsOn(world, host)) unregisterVm(world, vm);
  removeHost(world, host);
}

/** All that is not a folder. */
function contentsOf(world: World, folder: Folder): Entity[] {
  return (folder.get('childEntity') ?? []).flatMap((ref) => {
    const inner = world.inventory.findAs('Folder', ref);
    return inner === undefined ? [world.inventory.get('ManagedEntity', ref)] : contentsOf(world, inner);
  });
}

function contentsOfDatacenter(world: World, datacenter: Managed<'Datacenter'>): Entity[] {
  return (['vmFolder', 'hostFolder', 'networkFolder', 'datastoreFolder'] as const).flatMap((name) =>
    contentsOf(world, world.inventory.get('Folder', datacenter.get(name))),
  );
}

function refuse(world: World, entities: readonly Entity[]): void {
  const { inventory } = world;
  const whole = entities.flatMap((entity) => {
    const datacenter = inventory.findAs('Datacenter', entity.ref);
    return datacenter === undefined ? [entity] : contentsOfDatacenter(world, datacenter);
  });
  const vms = new Set(whole.flatMap((entity) => vmsIn(world, entity)));
  for (const vm of vms) {
    assertPowerState(vm, ['poweredOff', 'suspended'], 'poweredOff');
    assertIdle(world, vm);
  }
  for (const entity of whole) refuseUsed(world, entity, vms);
}

/** A VM itself, or those of a cluster. */
function vmsIn(world: World, entity: Entity): Vm[] {
  const { inventory } = world;
  const vm = inventory.findAs('VirtualMachine', entity.ref);
  if (vm !== undefined) return [vm];
  const owner = inventory.findAs('ComputeResource', entity.ref);
  return (owner?.get('host') ?? []).flatMap((ref) => vmsOn(world, inventory.get('HostSystem', ref)));
}

function vmsOn({ inventory }: World, host: Managed<'HostSystem'>): Vm[] {
  return (host.get('vm') ?? []).map((ref) => inventory.get('VirtualMachine', ref));
}

/** A datastore or network that VMs use which do not go with it. */
function refuseUsed({ inventory }: World, entity: Entity, going: ReadonlySet<Vm>): void {
  const refs =
    inventory.findAs('Datastore', entity.ref)?.get('vm') ??
    inventory.findAs('Network', entity.ref)?.get('vm') ??
    [];
  const users = refs.map((ref) => inventory.get('VirtualMachine', ref));
  if (users.some((vm) => !going.has(vm))) throw inUse(entity);
}

/** A standard network is there as long as a host has it. */
function refuseOnHosts({ inventory }: World, entity: Entity): void {
  const network = entity.type === 'Network' ? inventory.findAs('Network', entity.ref) : undefined;
  if ((network?.get('host') ?? []).length > 0) throw inUse(entity);
}

function inUse(entity: Entity): SimFault {
  const name = entity.get('name');
  return new SimFault('ResourceInUse', { type: entity.type, name }, `The resource '${name}' is in use.`);
}

function destroyAll(world: World, entities: readonly Entity[]): void {
  for (const type of ORDER) {
    for (const entity of entities) {
      // Some have gone with others: port groups with their switch, networks with their hosts.
      if (!entity.isRemoved && world.inventory.isA(entity, type)) destroyOne(world, entity);
    }
  }
}

function destroyOne(world: World, { ref }: Entity): void {
  const { inventory } = world;
  const vm = inventory.findAs('VirtualMachine', ref);
  if (vm !== undefined) return destroyVm(world, vm);
  const owner = inventory.findAs('ComputeResource', ref);
  if (owner !== undefined) return destroyComputeResource(world, owner);
  const dvs = inventory.findAs('DistributedVirtualSwitch', ref);
  if (dvs !== undefined) return removeDistributedSwitch(world, dvs);
  const datastore = inventory.findAs('Datastore', ref);
  if (datastore !== undefined) return removeDatastore(world, datastore);
  const datacenter = inventory.findAs('Datacenter', ref);
  if (datacenter !== undefined) return destroyDatacenter(world, datacenter);
  const group = inventory.findAs('DistributedVirtualPortgroup', ref);
  if (group !== undefined) {
    // That of the uplinks goes with its switch.
    return group.get('config').uplink === true ? undefined : removePortgroup(world, group);
  }
  const network = inventory.findAs('Network', ref);
  return network === undefined ? undefined : removeNetwork(world, network);
}
