/** Which guests there are, and what each is doing. */
import type { GetInfoOptions, InstanceInfo, InstanceRef } from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { findGuest, guestOf, visibleGuests } from '../state.js';

export function listInstances({ state }: FakeCall): string[] {
  return visibleGuests(state).map(({ name }) => name);
}

export function listInstanceUuids({ state }: FakeCall): string[] {
  return visibleGuests(state).map(({ uuid }) => uuid);
}

export function getNumInstances({ state }: FakeCall): number {
  return visibleGuests(state).length;
}

export function instanceExists({ state }: FakeCall, instance: InstanceRef): boolean {
  return findGuest(state, instance) !== undefined;
}

/** There is no cache, so `useCache` has nothing to choose. */
export function getInfo({ state }: FakeCall, instance: InstanceRef, _options?: GetInfoOptions): InstanceInfo {
  const { powerState, name, vcpus, memoryMb } = guestOf(state, instance);
  return { powerState, name, vcpus, memoryMb };
}
