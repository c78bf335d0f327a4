/** Finding entities by uuid, address, name or path. Whatever the user may not see is not found. */
import type { ManagedObjectReference, Ref } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../build/add-datacenter.js';
import { hostsByDnsName, hostsByIp, hostsByUuid, vmsByDnsName, vmsByIp } from '../model/entity-indexes.js';
import { storedEscapes } from '../model/entity-names.js';
import type { Inventory } from '../model/inventory.js';
import { entityAt } from '../model/inventory-path.js';
import type { ManagedObject } from '../model/managed-object.js';
import { vmsByInstanceUuid, vmsByUuid, vmsByVmxPath } from '../model/vm-indexes.js';
import { VIEW_PRIVILEGE } from '../privileges/access-faults.js';
import { Permissions } from '../privileges/permissions.js';
import { DatastorePath } from '../storage/datastore-path.js';
import { SimFault } from '../wire/sim-fault.js';
import type { AnyCall } from './call.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, service, type Family } from './registry.js';

export const searchIndex: Family = {
  services: [service('SearchIndex', 'SearchIndex', () => ({}))],
  methods: [
    methods('SearchIndex', {
      FindByUuid: (call) => allByUuid(call, call.args)[0],
      FindAllByUuid: (call) => allByUuid(call, call.args),
      FindByIp: (call) => allByIp(call, call.args)[0],
      FindAllByIp: (call) => allByIp(call, call.args),
      FindByDnsName: (call) => allByDnsName(call, call.args)[0],
      FindAllByDnsName: (call) => allByDnsName(call, call.args),
      FindByDatastorePath(call) {
        const { datacenter, path } = call.args;
        refuseUnknownDatastore(call, datacenter, path);
        const [vm] = found(
          call,
          vmsByVmxPath(call.world.inventory, DatastorePath.parse(path).toString()),
          datacenter,
        );
        return vm?.refAs('VirtualMachine');
      },
      FindByInventoryPath(call) {
        return visible(call, entityAt(call.world, call.args.inventoryPath))?.refAs('ManagedEntity');
      },
      FindChild(call) {
        const { inventory } = call.world;
        const entity = inventory.get('ManagedEntity', call.args.entity);
        return visible(call, childNamed(inventory, entity, call.args.name))?.refAs('ManagedEntity');
      },
    }),
  ],
};

interface Where {
  readonly datacenter?: ManagedObjectReference;
  readonly vmSearch: boolean;
}

function allByUuid(
  call: AnyCall,
  { uuid, datacenter, vmSearch, instanceUuid = false }: Where & { uuid: string; instanceUuid?: boolean },
): Ref<'ManagedEntity'>[] {
  const { inventory } = call.world;
  if (!vmSearch) return refsOf(found(call, hostsByUuid(inventory, uuid), datacenter));
  const vms = instanceUuid ? vmsByInstanceUuid(inventory, uuid) : vmsByUuid(inventory, uuid);
  return refsOf(found(call, vms, datacenter));
}

function allByIp(
  call: AnyCall,
  { ip, datacenter, vmSearch }: Where & { ip: string },
): Ref<'ManagedEntity'>[] {
  // The empty address is nobody's, and asking for it a mistake.
  if (ip === '') throw invalidArgument('ip');
  const find = vmSearch ? vmsByIp : hostsByIp;
  return refsOf(found(call, find(call.world.inventory, ip), datacenter));
}

function allByDnsName(
  call: AnyCall,
  { dnsName, datacenter, vmSearch }: Where & { dnsName: string },
): Ref<'ManagedEntity'>[] {
  if (dnsName === '') throw invalidArgument('dnsName');
  const find = vmSearch ? vmsByDnsName : hostsByDnsName;
  return refsOf(found(call, find(call.world.inventory, dnsName), datacenter));
}

/** A path on a datastore that the datacenter does not have is a mistake; a file that is no VM's is not. */
function refuseUnknownDatastore({ world }: AnyCall, datacenter: ManagedObjectReference, path: string): void {
  const { datastore } = DatastorePath.parse(path);
  const known = world.inventory.get('Datacenter', datacenter).get('datastore') ?? [];
  if (known.some((ref) => world.inventory.findAs('Datastore', ref)?.get('name') === datastore)) return;
  throw new SimFault('InvalidDatastore', { name: datastore }, `Invalid datastore path '${path}'.`);
}

/** Those in the datacenter, if one is given, that the user may see. */
function found(
  call: AnyCall,
  objects: readonly ManagedObject[],
  datacenter: ManagedObjectReference | undefined,
): ManagedObject[] {
  const { world } = call;
  const within = datacenter && world.inventory.get('Datacenter', datacenter);
  return objects.filter(
    (object) =>
      visible(call, object) !== undefined && (within === undefined || datacenterOf(world, object) === within),
  );
}

function visible({ world, session }: AnyCall, object: ManagedObject | undefined): ManagedObject | undefined {
  if (object === undefined) return undefined;
  return world.part(Permissions).has(session.userName, object, VIEW_PRIVILEGE) ? object : undefined;
}

function childNamed(inventory: Inventory, parent: ManagedObject, name: string): ManagedObject | undefined {
  return inventory.childNamed(parent.ref, storedEscapes(name));
}

function refsOf(objects: readonly ManagedObject[]): Ref<'ManagedEntity'>[] {
  return objects.map((object) => object.refAs('ManagedEntity'));
}
