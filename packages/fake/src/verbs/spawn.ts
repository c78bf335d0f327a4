/** Building guests, once and again. */
import {
  fixedIps,
  InstanceExists,
  LifecycleTransition,
  PowerState,
  PreserveEphemeralNotSupported,
  whenAllocated,
  type BlockDeviceInfo,
  type ImageMeta,
  type Instance,
  type NetworkInfo,
  type OperationContext,
  type RebuildRequest,
  type SpawnRequest,
  type Vif,
} from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { placeFor, sizesOf } from '../resources.js';
import { findGuest, guestOf, type FakeState, type Guest, type Nic } from '../state.js';
import { plannedVolumes } from './volumes.js';

/** What a guest is made from, once nothing in it is on its way any more. */
export interface GuestPlan {
  readonly imageMeta?: ImageMeta;
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  readonly powerOn?: boolean;
}

export async function spawn(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: Instance,
  request: SpawnRequest,
): Promise<void> {
  ctx.progress({ step: 'waiting for the network', percent: 0 });
  const networkInfo = await whenAllocated(request.networkInfo, ctx.signal);

  ctx.progress({ step: 'building the guest', percent: 50 });
  await platform.change(ctx, 'spawn', (call) => addGuest(call, instance, { ...request, networkInfo }));
  ctx.progress({ step: 'done', percent: 100 });
}

/**
 * @throws {InstanceExists} a guest of this uuid is here, soft-deleted ones included
 * @throws {ComputeResourcesUnavailable}
 */
export function addGuest(call: FakeCall, instance: Instance, plan: GuestPlan): void {
  const { state, options } = call;
  if (Object.hasOwn(state.guests, instance.uuid)) throw new InstanceExists({ instanceUuid: instance.uuid });
  install(call, makeGuest(instance, placeFor(state, options, instance.flavor, instance.node), plan), plan);
  state.files = state.files.filter((uuid) => uuid !== instance.uuid);
}

/** Same guest, same NICs, fresh disks. The volumes are taken off and put back by the caller's functions. */
export async function rebuild(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: Instance,
  request: RebuildRequest,
): Promise<void> {
  if (request.preserveEphemeral) throw new PreserveEphemeralNotSupported({ driver: 'fake' });
  if (!request.evacuate) {
    await platform.change(ctx, 'rebuild', ({ state }) => {
      guestOf(state, instance).powerState = PowerState.SHUTDOWN;
    });
    await request.detachVolumes(ctx, request.volumes);
  }
  const blockDeviceInfo = await request.attachVolumes(ctx, request.volumes);
  const networkInfo = await whenAllocated(request.networkInfo, ctx.signal);

  await platform.change(ctx, 'rebuild', (call) => {
    const before = request.evacuate ? findGuest(call.state, instance) : guestOf(call.state, instance);
    const plan: GuestPlan = { ...request, networkInfo, blockDeviceInfo };
    if (before === undefined) {
      addGuest(call, instance, plan);
      return;
    }
    const guest = makeGuest(instance, before.node, plan);
    install(call, request.networkInfo === undefined ? { ...guest, nics: before.nics } : guest, plan);
  });
}

/** The guest runs, and says so on its console. */
export function boot({ announce }: Pick<FakeCall, 'announce'>, guest: Guest): void {
  guest.powerState = PowerState.RUNNING;
  guest.consoleLog += `${guest.name} login:\n`;
  announce(guest, LifecycleTransition.STARTED);
}

/** Reads every fixed address, as a real driver would to configure the guest. */
export function nicFor(vif: Vif): Nic {
  return { portId: vif.id, address: vif.address, fixedIps: fixedIps(vif).map(({ address }) => address) };
}

/** True when it was not there before. */
export function keepInCache(state: FakeState, imageId: string): boolean {
  if (state.cachedImages.includes(imageId)) return false;
  state.cachedImages.push(imageId);
  return true;
}

/** A guest that is off. */
export function makeGuest(instance: Instance, node: string, plan: GuestPlan): Guest {
  return {
    ...sizesOf(instance.flavor),
    uuid: instance.uuid,
    name: instance.name,
    node,
    powerState: PowerState.SHUTDOWN,
    ...(plan.imageMeta?.id === undefined ? {} : { imageId: plan.imageMeta.id }),
    nics: (plan.networkInfo ?? []).map(nicFor),
    volumes: plannedVolumes(plan.blockDeviceInfo),
    consoleLog: '',
    rescued: false,
    softDeleted: false,
    quiesced: false,
    arriving: false,
  };
}

function install(call: FakeCall, guest: Guest, { powerOn = true }: GuestPlan): void {
  call.state.guests[guest.uuid] = guest;
  if (guest.imageId !== undefined) keepInCache(call.state, guest.imageId);
  if (powerOn) boot(call, guest);
}
