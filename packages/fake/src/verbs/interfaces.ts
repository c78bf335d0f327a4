/** NICs: on the guest's side, and their wiring on the host's. */
import {
  InterfaceAttachFailed,
  InterfaceDetachFailed,
  type ImageMeta,
  type Instance,
  type NetworkInfo,
  type Vif,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { guestOf } from '../state.js';
import { nicFor } from './spawn.js';

export function attachInterface(
  { state }: FakeCall,
  instance: Instance,
  vif: Vif,
  _imageMeta?: ImageMeta,
): void {
  const guest = guestOf(state, instance);
  if (guest.nics.some(({ portId }) => portId === vif.id)) {
    throw new InterfaceAttachFailed({ instanceUuid: guest.uuid, reason: `it has port ${vif.id} already` });
  }
  guest.nics.push(nicFor(vif));
}

export function detachInterface({ state }: FakeCall, instance: Instance, vif: Vif): void {
  const guest = guestOf(state, instance);
  if (!guest.nics.some(({ portId }) => portId === vif.id)) {
    throw new InterfaceDetachFailed({ instanceUuid: guest.uuid, reason: `it has no port ${vif.id}` });
  }
  guest.nics = guest.nics.filter(({ portId }) => portId !== vif.id);
}

export function plugVifs({ state }: FakeCall, _instance: Instance, networkInfo: NetworkInfo): void {
  state.wiredPorts = [...new Set([...state.wiredPorts, ...networkInfo.map(({ id }) => id)])];
}

export function unplugVifs({ state }: FakeCall, _instance: Instance, networkInfo: NetworkInfo): void {
  const ports = new Set(networkInfo.map(({ id }) => id));
  state.wiredPorts = state.wiredPorts.filter((port) => !ports.has(port));
}

/** What the guest is told replaces what it knew of those NICs; one that is not here knows nothing. */
export function injectNetworkInfo({ state }: FakeCall, instance: Instance, networkInfo: NetworkInfo): void {
  const guest = guestOf(state, instance);
  const told = new Map(networkInfo.map((vif) => [vif.id, nicFor(vif)]));
  guest.nics = guest.nics.map((nic) => told.get(nic.portId) ?? nic);
}
