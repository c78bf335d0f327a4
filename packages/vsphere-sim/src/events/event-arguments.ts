/** What an event says of the objects it is about: their names as they were then, so that they outlive the objects. */
import type { Event, ManagedObjectReference } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../build/add-datacenter.js';
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Arguments = Pick<Event, 'datacenter' | 'computeResource' | 'host' | 'vm' | 'ds' | 'net' | 'dvs'>;

/** The object itself where events have a member for its kind, and what it is in or on. */
export function eventArguments(world: World, object: ManagedObject): Arguments {
  const { inventory } = world;
  const datacenter = datacenterOf(world, object);
  const vm = inventory.findAs('VirtualMachine', object.ref);
  const host = inventory.findAs('HostSystem', vm === undefined ? object.ref : vm.get('runtime').host);
  const owner = inventory.findAs('ComputeResource', host === undefined ? object.ref : host.get('parent'));
  const datastore = inventory.findAs('Datastore', object.ref);
  const network = inventory.findAs('Network', object.ref);
  const dvs = inventory.findAs('DistributedVirtualSwitch', object.ref);
  return {
    ...(datacenter && {
      datacenter: { name: datacenter.get('name'), datacenter: datacenter.refAs('Datacenter') },
    }),
    ...(owner && {
      computeResource: { name: owner.get('name'), computeResource: owner.refAs('ComputeResource') },
    }),
    ...(host && { host: { name: host.get('name'), host: host.refAs('HostSystem') } }),
    ...(vm && { vm: { name: vm.get('name'), vm: vm.refAs('VirtualMachine') } }),
    ...(datastore && { ds: { name: datastore.get('name'), datastore: datastore.refAs('Datastore') } }),
    ...(network && { net: { name: network.get('name'), network: network.refAs('Network') } }),
    ...(dvs && { dvs: { name: dvs.get('name'), dvs: dvs.refAs('DistributedVirtualSwitch') } }),
  };
}

/** Ids of everything that an object is in or on, itself first: whoever asks for all events of one of those gets it. */
export function surroundings(world: World, object: ManagedObject): string[] {
  const { inventory } = world;
  const found = new Set<string>();
  const vm = inventory.findAs('VirtualMachine', object.ref);
  const starts: (ManagedObjectReference | undefined)[] = [object.ref];
  if (vm !== undefined) starts.push(vm.get('runtime').host, vm.get('resourcePool'));
  for (const start of starts) {
    let entity: Managed<'ManagedEntity'> | undefined = inventory.findAs('ManagedEntity', start);
    while (entity !== undefined && !found.has(entity.moid)) {
      found.add(entity.moid);
      entity = inventory.findAs('ManagedEntity', entity.get('parent'));
    }
  }
  return [...found];
}
