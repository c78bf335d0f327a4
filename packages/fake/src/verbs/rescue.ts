/** Rescue: the guest runs from another image until it is unrescued. */
import { InstanceNotRescuable, type Instance, type InstanceRef, type RescueRequest } from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { guestOf, isRunning } from '../state.js';
import { cutPower } from './power.js';
import { boot, keepInCache } from './spawn.js';

export function rescue(call: FakeCall, instance: Instance, { imageMeta }: RescueRequest): void {
  const guest = guestOf(call.state, instance);
  if (guest.rescued) {
    throw new InstanceNotRescuable({ instanceUuid: guest.uuid, reason: 'it is in rescue already' });
  }
  if (imageMeta?.id !== undefined) keepInCache(call.state, imageMeta.id);
  cutPower(call, guest);
  guest.rescued = true;
  boot(call, guest);
}

export function unrescue(call: FakeCall, instance: InstanceRef): void {
  const guest = guestOf(call.state, instance);
  if (guest.rescued) cutPower(call, guest);
  guest.rescued = false;
  if (!isRunning(guest)) boot(call, guest);
}
