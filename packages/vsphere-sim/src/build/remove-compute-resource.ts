/** Hosts and clusters that leave the inventory. Their VMs have left before. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { disconnectHost, removeNetwork } from './add-network.js';

/** With it go the standard networks that no other host has. */
export function removeHost(world: World, host: Managed<'HostSystem'>): void {
  const { inventory } = world;
  for (const ref of host.get('network') ?? []) {
    const network = inventory.get('Network', ref);
    disconnectHost(world, network, host);
    const isLast = (network.get('host') ?? []).length === 0;
    if (network.type === 'Network' && isLast && (network.get('vm') ?? []).length === 0) {
      removeNetwork(world, network);
    }
  }
  for (const ref of host.get('datastore') ?? []) {
    const datastore = inventory.get('Datastore', ref);
    const mounts = (datastore.get('host') ?? []).filter(({ key }) => key.value !== host.moid);
    datastore.set('host', mounts);
  }
  const { datastoreSystem, storageSystem, networkSystem } = host.get('configManager');
  const systems = [datastoreSystem, storageSystem, networkSystem];
  for (const ref of [...systems, host.get('datastoreBrowser')]) take(world, ref);
  inventory.findAs('ComputeResource', host.get('parent'))?.unlink('host', host.ref);
  inventory.remove(host);
}

/** With its hosts, its pools and its browsers. */
export function removeComputeResource(world: World, owner: Managed<'ComputeResource'>): void {
  const { inventory } = world;
  for (const ref of owner.get('host') ?? []) removeHost(world, inventory.get('HostSystem', ref));
  removePools(world, owner.get('resourcePool'));
  const environment = inventory.findAs('EnvironmentBrowser', owner.get('environmentBrowser'));
  take(world, environment?.get('datastoreBrowser'));
  take(world, environment?.ref);
  inventory.findAs('Folder', owner.get('parent'))?.unlink('childEntity', owner.ref);
  inventory.remove(owner);
}

function removePools(world: World, ref: ManagedObjectReference | undefined): void {
  const pool = world.inventory.findAs('ResourcePool', ref);
  for (const child of pool?.get('resourcePool') ?? []) removePools(world, child);
  take(world, ref);
}

function take({ inventory }: World, ref: ManagedObjectReference | undefined): void {
  const object = ref === undefined ? undefined : inventory.find(ref);
  if (object !== undefined) inventory.remove(object);
}
