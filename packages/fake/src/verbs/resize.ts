/**
 * Cold migration and resize. The source puts its guest aside, where only
 * `confirmMigration` and `finishRevertMigration` find it, and sends a copy. The
 * destination may be the source.
 */
import {
  InstanceExists,
  PowerState,
  type FinishMigrationRequest,
  type FinishRevertRequest,
  type Instance,
  type MigrateDiskRequest,
  type MigratedDiskInfo,
  type Migration,
  type NetworkInfo,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { findGuest, guestOf } from '../state.js';
import { readBaggage, writeBaggage } from './baggage.js';
import { cutPower } from './power.js';
import { addGuest, boot } from './spawn.js';

export function migrateDiskAndPowerOff(
  call: FakeCall,
  instance: Instance,
  _request: MigrateDiskRequest,
): MigratedDiskInfo {
  const { state } = call;
  const before = state.departed[instance.uuid];
  if (before !== undefined && findGuest(state, instance) === undefined) return writeBaggage(before);
  const guest = guestOf(state, instance);
  cutPower(call, guest);
  delete state.guests[guest.uuid];
  state.departed[guest.uuid] = guest;
  return writeBaggage(guest);
}

export function finishMigration(
  call: FakeCall,
  instance: Instance,
  migration: Migration,
  { diskInfo, powerOn = true, imageMeta }: FinishMigrationRequest,
): void {
  const baggage = readBaggage(diskInfo);
  if (findGuest(call.state, instance) === undefined) {
    const arrived = { ...instance, node: migration.destNode ?? instance.node ?? null };
    addGuest(call, arrived, { powerOn: false, ...(imageMeta === undefined ? {} : { imageMeta }) });
    Object.assign(guestOf(call.state, instance), baggage);
  }
  const guest = guestOf(call.state, instance);
  if (powerOn && guest.powerState !== PowerState.RUNNING) boot(call, guest);
}

export function confirmMigration(
  { state }: FakeCall,
  { uuid }: Instance,
  _migration: Migration,
  _networkInfo?: NetworkInfo,
): void {
  delete state.departed[uuid];
}

export function finishRevertMigration(
  call: FakeCall,
  instance: Instance,
  _migration: Migration,
  { powerOn = true }: FinishRevertRequest = {},
): void {
  const { state } = call;
  const old = state.departed[instance.uuid];
  if (old === undefined) {
    // Not moved yet, or brought back by an earlier call.
    const guest = guestOf(state, instance);
    if (powerOn && guest.powerState !== PowerState.RUNNING) boot(call, guest);
    return;
  }
  if (Object.hasOwn(state.guests, old.uuid)) throw new InstanceExists({ instanceUuid: old.uuid });
  delete state.departed[old.uuid];
  state.guests[old.uuid] = old;
  if (powerOn) boot(call, old);
}
