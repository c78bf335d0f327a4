/** Networks that are known by their name alone: standard ones of hosts, and those that something else manages. */
import type { ManagedObjects } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { typed } from '../model/data-object.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { datacenterOf } from './add-datacenter.js';
import { entityTemplate } from './entity-template.js';
import { addHostPortgroup, STANDARD_SWITCH } from './host-network.js';

export interface NetworkSpec {
  readonly name: string;
  readonly hosts: readonly Managed<'HostSystem'>[];
}

export interface OpaqueNetworkSpec extends NetworkSpec {
  readonly opaqueNetworkId: string;
  /** `nsx.LogicalSwitch` if not given. */
  readonly opaqueNetworkType?: string | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addNetwork(world: World, folder: Managed<'Folder'>, spec: NetworkSpec): Managed<'Network'> {
  const name = world.inventory.claimName(folder.ref, spec.name);
  const network: Managed<'Network'> = new ManagedObject(
    { type: 'Network', value: world.ids.next('network') },
    { name, parent: folder.refAs('ManagedEntity') },
    networkTemplate,
  );
  for (const host of spec.hosts) {
    addHostPortgroup(world, host, { name, vlanId: 0, vswitchName: STANDARD_SWITCH, policy: {} });
  }
  return placeNetwork(world, folder, network, spec.hosts);
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addOpaqueNetwork(
  world: World,
  folder: Managed<'Folder'>,
  spec: OpaqueNetworkSpec,
): Managed<'OpaqueNetwork'> {
  const { opaqueNetworkId, opaqueNetworkType = 'nsx.LogicalSwitch' } = spec;
  const name = world.inventory.claimName(folder.ref, spec.name);
  const value = world.ids.next('network-o');
  const network: Managed<'OpaqueNetwork'> = new ManagedObject(
    { type: 'OpaqueNetwork', value },
    {
      name,
      parent: folder.refAs('ManagedEntity'),
      summary: computed<ManagedObjects['OpaqueNetwork']>(['name'], (opaque) =>
        typed('OpaqueNetworkSummary', {
          network: opaque.refAs('Network'),
          name: opaque.get('name'),
          accessible: true,
          opaqueNetworkId,
          opaqueNetworkType,
        }),
      ),
    },
    networkTemplate,
  );
  return placeNetwork(world, folder, network, spec.hosts);
}

/** Puts a network of any kind where it belongs, and on its hosts. */
export function placeNetwork<N extends Managed<'Network'>>(
  world: World,
  folder: Managed<'Folder'>,
  network: N,
  hosts: readonly Managed<'HostSystem'>[],
): N {
  world.inventory.add(network);
  folder.link('childEntity', network.ref);
  datacenterOf(world, folder)?.link('network', network.ref);
  for (const host of hosts) connectHost(world, network, host);
  return network;
}

/** Says of both that VMs on the host can use the network. */
export function connectHost(world: World, network: Managed<'Network'>, host: Managed<'HostSystem'>): void {
  network.link('host', host.ref);
  host.link('network', network.ref);
  world.inventory.findAs('ComputeResource', host.get('parent'))?.link('network', network.ref);
}

/** The reverse. */
export function disconnectHost(
  { inventory }: World,
  network: Managed<'Network'>,
  host: Managed<'HostSystem'>,
): void {
  network.unlink('host', host.ref);
  host.unlink('network', network.ref);
  const owner = inventory.findAs('ComputeResource', host.get('parent'));
  const isElsewhere = (owner?.get('host') ?? []).some((ref) =>
    (inventory.findAs('HostSystem', ref)?.get('network') ?? []).some(({ value }) => value === network.moid),
  );
  if (!isElsewhere) owner?.unlink('network', network.ref);
}

/** Takes a network out of the inventory, off its hosts first. */
export function removeNetwork(world: World, network: Managed<'Network'>): void {
  const { inventory } = world;
  for (const ref of network.get('host') ?? [])
    disconnectHost(world, network, inventory.get('HostSystem', ref));
  datacenterOf(world, network)?.unlink('network', network.ref);
  inventory.findAs('Folder', network.get('parent'))?.unlink('childEntity', network.ref);
  inventory.remove(network);
}

export const networkTemplate = {
  ...entityTemplate,
  host: [],
  vm: [],
  summary: computed<ManagedObjects['Network']>(['name'], (network) => ({
    network: network.refAs('Network'),
    name: network.get('name'),
    accessible: true,
  })),
};
