/** The agent inside each fake guest. It does what it is told as long as the guest runs. */
import {
  InstanceNotRunning,
  InstanceQuiesceNotSupported,
  type ImageMeta,
  type Instance,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { guestOf, isRunning, stateText } from '../state.js';

/** The password itself is kept nowhere. */
export function setAdminPassword({ state }: FakeCall, instance: Instance, _newPassword: string): void {
  const guest = guestOf(state, instance);
  if (!isRunning(guest)) throw new InstanceNotRunning({ instanceUuid: guest.uuid });
  guest.consoleLog += 'agent: password changed\n';
}

export function quiesce({ state }: FakeCall, instance: Instance, _imageMeta?: ImageMeta): void {
  const guest = guestOf(state, instance);
  if (!isRunning(guest)) {
    throw new InstanceQuiesceNotSupported({ instanceUuid: guest.uuid, reason: `it is ${stateText(guest)}` });
  }
  guest.quiesced = true;
}

export function unquiesce({ state }: FakeCall, instance: Instance, _imageMeta?: ImageMeta): void {
  guestOf(state, instance).quiesced = false;
}
