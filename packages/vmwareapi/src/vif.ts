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
  /** Name of a network or port group; absent when the binding names the port group by key. */
  readonly name?: string;
  readonly portgroupKey?: string;
  readonly switchUuid?: string;
  /** A port of the distributed switch that was set aside for this card. */
  readonly portKey?: string;
}

/** A network the hosts of the cluster can reach. */
export type ClusterNetwork =
  | { readonly kind: 'standard'; readonly ref: ManagedObjectReference; readonly name: string }
  | {
      readonly kind: 'portgroup';
      readonly ref: ManagedObjectReference;
      readonly name: string;
      readonly key: string;
      readonly switchRef?: Ref<'DistributedVirtualSwitch'>;
    };

/** What a card is connected to. */
export type NetworkChoice =
  | { readonly kind: 'standard'; readonly name: string }
  | {
      readonly kind: 'portgroup';
      readonly key: string;
      /** The switch by its uuid where the binding said it, else by reference: its uuid is still to be read. */
      readonly switchUuid?: string;
      readonly switchRef?: Ref<'DistributedVirtualSwitch'>;
      readonly portKey?: string;
    };

/** Binding types that a name or a port group key leads to a network for. */
const VIF_TYPES: ReadonlySet<string> = new Set(['bridge', 'dvs']);
const MAC_ADDRESS = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i;

/**
 * Reads the binding of one VIF.
 *
 * @throws {InvalidInput} the binding is of a kind this driver cannot wire, or names no network
 */
export function wantedNetwork(vif: Vif, property: string): WantedNetwork {
  if (vif.vnicType !== undefined && vif.vnicType !== 'normal') {
    throw invalidProperty(`${property}.vnicType`, 'must be normal', vif.vnicType);
  }
  if (vif.type !== undefined && !VIF_TYPES.has(vif.type)) {
    throw invalidProperty(`${property}.type`, `must be ${[...VIF_TYPES].join(' or ')}`, vif.type);
  }
  const detail = (key: string): string | undefined => {
    const value = vif.details?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
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
  const candidates = available.filter((network) => isWanted(network, wanted));
  const [found, ...others] = candidates;
  if (found === undefined) {
    throw new NetworkNotFoundForBridge(
      {
        bridge: wanted.name ?? wanted.portgroupKey ?? '',
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
      wanted.name,
      { candidates: list },
    );
  }
  if (found.kind === 'standard') return { kind: 'standard', name: found.name };
  return {
    kind: 'portgroup',
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
  return dataObject('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
    port: {
      switchUuid: choice.switchUuid ?? switchUuid(choice.switchRef),
      portgroupKey: choice.key,
      ...(choice.portKey === undefined ? {} : { portKey: choice.portKey }),
    },
  });
}

function isWanted(network: ClusterNetwork, { name, portgroupKey }: WantedNetwork): boolean {
  if (portgroupKey !== undefined) return network.kind === 'portgroup' && network.key === portgroupKey;
  return network.name === name;
}
