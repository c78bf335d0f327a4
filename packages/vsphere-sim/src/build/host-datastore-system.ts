/** The object that clients call to give a host datastores, and to take them away. */
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Host = Managed<'HostSystem'>;

export function addHostDatastoreSystem(world: World, host: Host): Managed<'HostDatastoreSystem'> {
  const system: Managed<'HostDatastoreSystem'> = new ManagedObject(
    { type: 'HostDatastoreSystem', value: `datastoreSystem-${host.moid.replace(/^host-/, '')}` },
    {
      datastore: computed([], () => host.get('datastore')),
      capabilities: {
        nfsMountCreationRequired: true,
        nfsMountCreationSupported: true,
        localDatastoreSupported: false,
        vmfsExtentExpansionSupported: true,
      },
    },
  );
  return world.inventory.add(system);
}

/** The host has other datastores now. */
export function touchDatastoreSystem({ inventory }: World, host: Host): void {
  inventory.findAs('HostDatastoreSystem', host.get('configManager').datastoreSystem)?.touch('datastore');
}
