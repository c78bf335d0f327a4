/**
 * Live migration. On the destination the guest exists from `preLiveMigration` on,
 * paused, and runs from `postLiveMigrationAtDestination` on. On the source it
 * leaves when the move is over. The move takes as long as `delaysMs.liveMigration`
 * says, and may be cut short in either way.
 */
import {
  ComputeResourcesUnavailable,
  InstanceInvalidState,
  InstanceNotRunning,
  linkSignal,
  LifecycleTransition,
  MigrationPreCheckError,
  PowerState,
  type BlockDeviceInfo,
  type Instance,
  type InstanceRef,
  type LiveMigrateData,
  type LiveMigrationCallbacks,
  type LiveMigrationDestinationCheck,
  type LiveMigrationRequest,
  type NetworkInfo,
  type OperationContext,
  type PostLiveMigrationOptions,
  type PreLiveMigrationRequest,
  type RollbackAtDestinationOptions,
} from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { placeFor } from '../resources.js';
import { findGuest, guestOf, isRunning, stateText } from '../state.js';
import { readBaggage, writeBaggage } from './baggage.js';
import { unplugVifs } from './interfaces.js';
import { addGuest } from './spawn.js';

const FORCED = 'forced to complete';
const GIVEN_UP = 'given up';

export function checkCanLiveMigrateDestination(
  { state, options }: FakeCall,
  instance: Instance,
  _check: LiveMigrationDestinationCheck,
): LiveMigrateData {
  if (findGuest(state, instance) !== undefined) {
    throw new MigrationPreCheckError({ reason: 'the guest is on the destination already' });
  }
  try {
    placeFor(state, options, instance.flavor, null);
  } catch (cause) {
    if (!(cause instanceof ComputeResourcesUnavailable)) throw cause;
    throw new MigrationPreCheckError({ reason: 'the destination has no room' }, { cause });
  }
  return {};
}

export function checkCanLiveMigrateSource(
  { state }: FakeCall,
  instance: Instance,
  destCheckData: LiveMigrateData,
  _blockDeviceInfo?: BlockDeviceInfo,
): LiveMigrateData {
  const guest = guestOf(state, instance);
  if (!isRunning(guest)) {
    throw new MigrationPreCheckError({ reason: `the guest is ${stateText(guest)} and not running` });
  }
  return { ...destCheckData, driverData: { guest: writeBaggage(guest) } };
}

export function preLiveMigration(
  call: FakeCall,
  instance: Instance,
  { migrateData }: PreLiveMigrationRequest,
): LiveMigrateData {
  if (findGuest(call.state, instance)?.arriving) return migrateData;
  const baggage = readBaggage(migrateData.driverData?.['guest']);
  addGuest(call, { ...instance, node: migrateData.migration?.destNode ?? null }, { powerOn: false });
  Object.assign(guestOf(call.state, instance), baggage, {
    arriving: true,
    powerState: PowerState.PAUSED,
  });
  return migrateData;
}

export async function liveMigration(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: Instance,
  { migrateData }: LiveMigrationRequest,
  { post, recover }: LiveMigrationCallbacks,
): Promise<void> {
  const { uuid } = instance;
  await platform.read(ctx, 'liveMigration', ({ state, verb }) => {
    if (!isRunning(guestOf(state, instance))) throw new InstanceNotRunning({ instanceUuid: uuid });
    if (platform.migrations.has(uuid)) {
      throw new InstanceInvalidState({ instanceUuid: uuid, state: 'being migrated', verb });
    }
  });
  const end = await moveEnd(platform, ctx, uuid);
  if (end !== 'moved') {
    await recover(migrateData, end);
    ctx.signal.throwIfAborted();
    return;
  }
  await platform.change(ctx, 'liveMigration', ({ state, announce }) => {
    delete state.guests[uuid];
    announce(instance, LifecycleTransition.MIGRATION_COMPLETED);
  });
  await post(migrateData);
}

/** How the move ends: by its time, by force, by being given up, or by a failure that was ordered. */
async function moveEnd(
  platform: FakePlatform,
  ctx: OperationContext,
  uuid: string,
): Promise<'moved' | 'cancelled' | 'failed'> {
  const move = new AbortController();
  const unlink = linkSignal(ctx.signal, move);
  platform.migrations.set(uuid, move);
  try {
    await platform.faults.wait('liveMigration', { clock: ctx.clock, signal: move.signal });
  } catch (error) {
    if (!move.signal.aborted) throw error;
    if (move.signal.reason !== FORCED) return 'cancelled';
  } finally {
    platform.migrations.delete(uuid);
    unlink();
  }
  try {
    platform.faults.strike('liveMigration', ctx, uuid);
    return 'moved';
  } catch (error) {
    ctx.log.warn('live migration failed', { instanceUuid: uuid, error: String(error) });
    return 'failed';
  }
}

export async function liveMigrationForceComplete(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: InstanceRef,
): Promise<void> {
  await endMove(platform, ctx, 'liveMigrationForceComplete', instance, FORCED);
}

export async function liveMigrationAbort(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: InstanceRef,
): Promise<void> {
  await endMove(platform, ctx, 'liveMigrationAbort', instance, GIVEN_UP);
}

async function endMove(
  platform: FakePlatform,
  ctx: OperationContext,
  verb: string,
  instance: InstanceRef,
  reason: string,
): Promise<void> {
  const guest = await platform.read(ctx, verb, ({ state }) => guestOf(state, instance));
  const move = platform.migrations.get(guest.uuid);
  if (move === undefined) {
    throw new InstanceInvalidState({ instanceUuid: guest.uuid, state: 'not being migrated', verb });
  }
  move.abort(reason);
}

export const postLiveMigrationAtSource = unplugVifs;

export function postLiveMigrationAtDestination(
  { state, announce }: FakeCall,
  instance: Instance,
  _networkInfo: NetworkInfo,
  _options?: PostLiveMigrationOptions,
): void {
  const guest = guestOf(state, instance);
  if (!guest.arriving) return;
  guest.arriving = false;
  guest.powerState = PowerState.RUNNING;
  announce(guest, LifecycleTransition.RESUMED);
}

/** Takes back what is on its way here, and nothing else: a guest that runs is somebody's. */
export function rollbackLiveMigrationAtDestination(
  { state }: FakeCall,
  instance: Instance,
  _options?: RollbackAtDestinationOptions,
): void {
  if (findGuest(state, instance)?.arriving) delete state.guests[instance.uuid];
}
