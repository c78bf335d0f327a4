/** The network cards of a new VM, as far as the request alone says what they are. */
import type { NetworkInfo, Vif } from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';
import { macAddressOf, wantedNetwork, type WantedNetwork } from '../vif.js';

export interface PlannedNic {
  readonly portId: string;
  readonly macAddress?: string;
  readonly network: WantedNetwork;
  /** What a network that is not vSphere's own knows the card by. */
  readonly externalId?: string;
}

const MOST_NICS = 10;

/** @throws {InvalidInput} a NIC cannot be built, there are too many, or two are the same port or have the same address */
export function planNics(networkInfo: NetworkInfo): PlannedNic[] {
  if (networkInfo.length > MOST_NICS) {
    throw invalidProperty('networkInfo', `must have at most ${MOST_NICS} entries`, networkInfo.length);
  }
  const nics = networkInfo.map((vif, index) => planNic(vif, `networkInfo[${index}]`));
  refuseTwins(nics, 'address', ({ macAddress }) => macAddress);
  refuseTwins(nics, 'id', ({ portId }) => portId || undefined);
  return nics;
}

function planNic(vif: Vif, property: string): PlannedNic {
  const macAddress = macAddressOf(vif, property);
  const network = wantedNetwork(vif, property);
  return {
    portId: vif.id,
    ...(macAddress === undefined ? {} : { macAddress }),
    network,
    ...(network.opaqueNetworkId === undefined || vif.id === '' ? {} : { externalId: vif.id }),
  };
}

function refuseTwins(
  nics: readonly PlannedNic[],
  member: string,
  valueOf: (nic: PlannedNic) => string | undefined,
): void {
  const seen = new Map<string, string>();
  for (const nic of nics) {
    const value = valueOf(nic);
    if (value === undefined) continue;
    const { property } = nic.network;
    const twin = seen.get(value);
    if (twin !== undefined)
      throw invalidProperty(`${property}.${member}`, `must not be that of ${twin}`, value);
    seen.set(value, property);
  }
}
