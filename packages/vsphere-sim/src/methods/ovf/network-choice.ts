/**
 * What the cards of a package are plugged into: what the client says for each of the package's networks, else a network
 * of the same name, else the first that there is.
 */
import type { OvfNetworkMapping, VirtualDeviceBackingInfo } from '@kilonova/vsphere/wire';
import { isA, typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';

export class NetworkChoice {
  readonly #world: World;
  readonly #mapped: ReadonlyMap<string, Managed<'Network'>>;
  readonly #reachable: readonly Managed<'Network'>[];

  /** @throws {SimFault} ManagedObjectNotFound */
  constructor(world: World, hosts: readonly Managed<'HostSystem'>[], mapping: readonly OvfNetworkMapping[]) {
    const { inventory } = world;
    this.#world = world;
    this.#mapped = new Map(mapping.map(({ name, network }) => [name, inventory.get('Network', network)]));
    const refs = hosts.flatMap((host) => host.get('network') ?? []);
    this.#reachable = refs
      .map((ref) => inventory.findAs('Network', ref))
      .filter((network) => network !== undefined);
  }

  /** Undefined when there is no network at all. */
  backingFor(name: string): VirtualDeviceBackingInfo | undefined {
    const network =
      this.#mapped.get(name) ??
      this.#reachable.find((candidate) => candidate.get('name') === name) ??
      this.#reachable[0];
    return network && this.#backing(network);
  }

  #backing(network: Managed<'Network'>): VirtualDeviceBackingInfo {
    const { inventory } = this.#world;
    const group = inventory.findAs('DistributedVirtualPortgroup', network.ref);
    if (group !== undefined) {
      const dvs = inventory.findAs('DistributedVirtualSwitch', group.get('config').distributedVirtualSwitch);
      return typed('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
        port: { switchUuid: dvs?.get('uuid') ?? '', portgroupKey: group.get('key') },
      });
    }
    const summary = network.get('summary');
    if (isA(summary, 'OpaqueNetworkSummary')) {
      const { opaqueNetworkId, opaqueNetworkType } = summary;
      return typed('VirtualEthernetCardOpaqueNetworkBackingInfo', { opaqueNetworkId, opaqueNetworkType });
    }
    return typed('VirtualEthernetCardNetworkBackingInfo', {
      deviceName: network.get('name'),
      network: network.refAs('Network'),
    });
  }
}
