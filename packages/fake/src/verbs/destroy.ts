/** Removing guests: at once, for the time being, and what they leave behind. */
import {
  InstanceExists,
  InstanceNotFound,
  LifecycleTransition,
  PowerState,
  type CleanupOptions,
  type DestroyOptions,
  type Instance,
  type InstanceRef,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { isRunning } from '../state.js';
import { boot } from './spawn.js';

export function destroy(
  { ctx, state, announce }: FakeCall,
  instance: InstanceRef,
  options: DestroyOptions = {},
): void {
  if (instance.node === null) return;
  const guest = Object.hasOwn(state.guests, instance.uuid) ? state.guests[instance.uuid] : undefined;
  if (guest === undefined) {
    ctx.log.warn('nothing to destroy: the guest is gone already', { instanceUuid: instance.uuid });
    return;
  }
  delete state.guests[instance.uuid];
  if (options.destroyDisks === false) state.files.push(instance.uuid);
  if (isRunning(guest)) announce(instance, LifecycleTransition.STOPPED);
}

/** Also a check on the host: whoever cleans up has destroyed before. */
export function cleanup({ state }: FakeCall, instance: Instance, options: CleanupOptions = {}): void {
  if (Object.hasOwn(state.guests, instance.uuid)) throw new InstanceExists({ instanceUuid: instance.uuid });
  if (options.destroyDisks ?? true) state.files = state.files.filter((uuid) => uuid !== instance.uuid);
  if (options.destroyVifs ?? true) {
    const ports = new Set((options.networkInfo ?? []).map(({ id }) => id));
    state.wiredPorts = state.wiredPorts.filter((port) => !ports.has(port));
  }
}

export function softDelete({ state, announce }: FakeCall, instance: Instance): void {
  const guest = evenSoftDeleted(state, instance);
  if (guest.softDeleted) return;
  if (isRunning(guest)) announce(instance, LifecycleTransition.STOPPED);
  guest.powerState = PowerState.SHUTDOWN;
  guest.softDeleted = true;
}

export function restore(call: FakeCall, instance: Instance): void {
  const guest = evenSoftDeleted(call.state, instance);
  if (!guest.softDeleted) return;
  guest.softDeleted = false;
  boot(call, guest);
}

export function instanceOnDisk({ state }: FakeCall, { uuid }: Instance): boolean {
  return Object.hasOwn(state.guests, uuid) || state.files.includes(uuid);
}

export function deleteInstanceFiles({ state }: FakeCall, { uuid }: Instance): boolean {
  state.files = state.files.filter((other) => other !== uuid);
  return true;
}

function evenSoftDeleted(state: FakeCall['state'], instance: InstanceRef) {
  const guest = Object.hasOwn(state.guests, instance.uuid) ? state.guests[instance.uuid] : undefined;
  if (guest === undefined) throw new InstanceNotFound({ instanceUuid: instance.uuid });
  return guest;
}
