/**
 * From a VIF, as the network service describes it, to the network a card is plugged into.
 *
 * Port groups are told apart by key where the binding has one and by their exact, unique name where it has
 * not. Nothing is ever matched by a part of a name: a card on somebody else's network is a breach, not a
 * near miss. Everything here is pure; what the cluster has was read before.
 */
import { NetworkNotFoundForBridge, type Vif } from '@kilonova/core';
import {
  dataObject,
  type ManagedObjectReference,
  type Ref,
  type VirtualDeviceBackingInfo,
} from '@kilonova/vsphere';
import { invalidProperty } from './invalid-property.js';

/** What a VIF asks for, before anybody looked whether the cluster has it. */
export interface WantedNetwork {
  /** Where it stands in the request: `networkInfo[0]`. */
  readonly property: string;
  /** Name of a network or port group; absent when the binding names it by key or id. */
  readonly name?: string;
  /** Of a network that NSX manages: the id of the logical switch. */
  readonly opaqueNetworkId?: string;
  readonly portgroupKey?: string;
  readonly switchUuid?: string;
  /** A port of the distributed switch that was set aside for this card. */
  readonly portKey?: string;
}

interface NetworkFacts {
  readonly ref: ManagedObjectReference;
  readonly name: string;
}

/** A network the hosts of the cluster can reach. */
export type ClusterNetwork =
  | (NetworkFacts & { readonly kind: 'standard' })
  | (NetworkFacts & {
      readonly kind: 'portgroup';
      readonly key: string;
      readonly switchRef?: Ref<'DistributedVirtualSwitch'>;
      /** Of a port group that NSX keeps on a switch of vSphere's own. */
      readonly logicalSwitchId?: string;
    })
  | (NetworkFacts & {
      /** One that something else than vSphere manages. */
      readonly kind: 'opaque';
      readonly networkId: string;
      readonly networkType: string;
    });

/** What a card is connected to; `ref` is the network as the inventory has it. */
export type NetworkChoice = { readonly ref: ManagedObjectReference } & (
  | { readonly kind: 'standard'; readonly name: string }
  | { readonly kind: 'opaque'; readonly networkId: string; readonly networkType: string }
  | {
      readonly kind: 'portgroup';
      readonly key: string;
      /** The switch by its uuid where the binding said it, else by reference: its uuid is still to be read. */
      readonly switchUuid?: string;
      readonly switchRef?: Ref<'DistributedVirtualSwitch'>;
      readonly portKey?: string;
    }
);

/** Binding types that a name, a port group key or the id of a logical switch leads to a network for. */
const VIF_TYPES: ReadonlySet<string> = new Set(['bridge', 'dvs', 'ovs']);
/** Bindings that are none, and what to do about them. */
const NOT_BOUND: ReadonlyMap<string, string> = new Map([
  ['binding_failed', 'the network service could not bind the port to this host; its log says why'],
  ['unbound', 'the port is not bound to this host yet'],
]);
/** NSX for vSphere called its port groups so, the name that was asked for coming last. */
const VIRTUAL_WIRE = /^vxw-dvs-\d+-virtualwire-\d+-sid-\d+-/;
const MAC_ADDRESS = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i;

/**
 * Reads the binding of one VIF.
 *
 * @throws {InvalidInput} the binding is of a kind this driver cannot wire, or names no network
 */
export function wantedNetwork(vif: Vif, property: string): WantedNetwork {
  checkBinding(vif, property);
  const detail = (key: string): string | undefined => {
    const value = vif.details?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  if (vif.type === 'ovs') {
    return { property, opaqueNetworkId: detail('nsx-logical-switch-id') ?? vif.network.id };
  }
  const portgroupKey = detail('pg_id');
  const switchUuid = detail('dvs_id');
  const portKey = detail('dvs_port_key');
  const name = detail('dvs_port_group_name') ?? (vif.network.bridge || vif.network.label);
  if (portgroupKey === undefined && !name) {
    throw invalidProperty(`${property}.network.bridge`, 'must name a network, or details must hold pg_id');
  }
  return {
    property,
    ...(name && portgroupKey === undefined ? { name } : {}),
    ...(portgroupKey === undefined ? {} : { portgroupKey }),
    ...(switchUuid === undefined ? {} : { switchUuid }),
    ...(portKey === undefined ? {} : { portKey }),
  };
}

function checkBinding({ vnicType, type }: Vif, property: string): void {
  if (vnicType !== undefined && vnicType !== 'normal') {
    throw invalidProperty(
      `${property}.vnicType`,
      'must be normal: the others stand for devices of one host, and this driver does not pass them through',
      vnicType,
    );
  }
  if (type === undefined || VIF_TYPES.has(type)) return;
  const why = NOT_BOUND.get(type);
  const demand = `must be one of ${[...VIF_TYPES].join(', ')}${why === undefined ? '' : ` (${why})`}`;
  throw invalidProperty(`${property}.type`, demand, type);
}

/**
 * The VIF's address in lower case; `undefined` when it has none and the server is to make one up.
 *
 * @throws {InvalidInput} it is no address of one card
 */
export function macAddressOf(vif: Vif, property: string): string | undefined {
  if (!vif.address) return undefined;
  if (!MAC_ADDRESS.test(vif.address)) {
    throw invalidProperty(`${property}.address`, 'must be a MAC address like fa:16:3e:01:02:03', vif.address);
  }
  if (Number.parseInt(vif.address.slice(0, 2), 16) & 1) {
    throw invalidProperty(`${property}.address`, 'must not be a multicast address', vif.address);
  }
  return vif.address.toLowerCase();
}

/**
 * The network of the cluster that a VIF asks for.
 *
 * @throws {NetworkNotFoundForBridge} there is none; `details.available` names those there are
 * @throws {InvalidInput} several have the name; `details.candidates` lists them
 */
export function chooseNetwork(wanted: WantedNetwork, available: readonly ClusterNetwork[]): NetworkChoice {
  const candidates = candidatesFor(wanted, available);
  const [found, ...others] = candidates;
  if (found === undefined) {
    throw new NetworkNotFoundForBridge(
      {
        bridge: wanted.name ?? wanted.portgroupKey ?? wanted.opaqueNetworkId ?? '',
        available: available.map(({ name }) => name).toSorted(),
      },
      { details: { property: wanted.property } },
    );
  }
  if (others.length > 0) {
    const list = candidates.map(({ name, kind, ref }) => ({ name, kind, id: ref.value }));
    throw invalidProperty(
      `${wanted.property}.network.bridge`,
      `must name one network, but ${list.map(({ kind, id }) => `${kind} ${id}`).join(' and ')} have this name`,
      wanted.name ?? wanted.opaqueNetworkId,
      { candidates: list },
    );
  }
  const { ref } = found;
  if (found.kind === 'standard') return { kind: 'standard', ref, name: found.name };
  if (found.kind === 'opaque') {
    return { kind: 'opaque', ref, networkId: found.networkId, networkType: found.networkType };
  }
  return {
    kind: 'portgroup',
    ref,
    key: found.key,
    ...(wanted.switchUuid === undefined ? {} : { switchUuid: wanted.switchUuid }),
    ...(found.switchRef === undefined ? {} : { switchRef: found.switchRef }),
    ...(wanted.portKey === undefined ? {} : { portKey: wanted.portKey }),
  };
}

/** The card's backing. `switchUuid` is asked for the switch of a port group that was found by name. */
export function networkBacking(
  choice: NetworkChoice,
  switchUuid: (ref: Ref<'DistributedVirtualSwitch'> | undefined) => string,
): VirtualDeviceBackingInfo {
  if (choice.kind === 'standard') {
    return dataObject('VirtualEthernetCardNetworkBackingInfo', { deviceName: choice.name });
  }
  if (choice.kind === 'opaque') {
    const { networkId: opaqueNetworkId, networkType: opaqueNetworkType } = choice;
    return dataObject('VirtualEthernetCardOpaqueNetworkBackingInfo', { opaqueNetworkId, opaqueNetworkType });
  }
  return dataObject('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
    port: {
      switchUuid: choice.switchUuid ?? switchUuid(choice.switchRef),
      portgroupKey: choice.key,
      ...(choice.portKey === undefined ? {} : { portKey: choice.portKey }),
    },
  });
}

/** By key or id where there is one, else by the whole name; by that of a virtual wire only when no network has it. */
function candidatesFor(
  { name, portgroupKey, opaqueNetworkId }: WantedNetwork,
  available: readonly ClusterNetwork[],
): ClusterNetwork[] {
  if (opaqueNetworkId !== undefined) {
    return available.filter((network) => logicalSwitchOf(network) === opaqueNetworkId);
  }
  if (portgroupKey !== undefined) {
    return available.filter((network) => network.kind === 'portgroup' && network.key === portgroupKey);
  }
  const named = available.filter((network) => network.name === name);
  if (named.length > 0) return named;
  return available.filter(
    (network) =>
      network.kind === 'portgroup' &&
      VIRTUAL_WIRE.test(network.name) &&
      network.name.replace(VIRTUAL_WIRE, '') === name,
  );
}

function logicalSwitchOf(network: ClusterNetwork): string | undefined {
  if (network.kind === 'opaque') return network.networkId;
  return network.kind === 'portgroup' ? network.logicalSwitchId : undefined;
}
