/** A datastore that goes: VMFS from its disk and so from all hosts, NFS from one host, and with the last one for good. */
import type { Ref } from '@kilonova/vsphere/wire';
import { removeDatastore, unmount } from '../../build/remove-datastore.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { datastoreEvent, datastoreOf } from './datastore-system.js';
import { vmfsIn } from './vmfs-disks.js';

type Host = Managed<'HostSystem'>;

/** @throws {SimFault} NotFound; ResourceInUse: VMs are on it */
export function removeFromHost(world: World, host: Host, ref: Ref<'Datastore'>): void {
  const datastore = datastoreOf(world, host, ref);
  const isShared = (datastore.get('host') ?? []).length > 1;
  if (vmfsIn(datastore) !== undefined || !isShared) {
    removeDatastore(world, datastore);
    datastoreEvent(world, host, datastore, 'DatastoreRemovedOnHostEvent');
    return;
  }
  const isUsed = (datastore.get('vm') ?? []).some(
    (vm) => world.inventory.findAs('VirtualMachine', vm)?.get('runtime').host?.value === host.moid,
  );
  if (isUsed) {
    const name = datastore.get('name');
    throw new SimFault('ResourceInUse', { type: 'Datastore', name }, `The datastore '${name}' is in use.`);
  }
  unmount(world, datastore, host);
  datastoreEvent(world, host, datastore, 'DatastoreRemovedOnHostEvent');
}
