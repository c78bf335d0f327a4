/** Power. Each verb says which states it takes a guest from; there already is a success. */
import {
  InstanceInvalidState,
  InstanceNotRunning,
  InstanceRebootFailure,
  InstanceResumeFailure,
  InstanceSuspendFailure,
  LifecycleTransition,
  PowerState,
  type GuestWiring,
  type Instance,
  type InstanceRef,
  type OperationContext,
  type PowerOffOptions,
  type PowerOnOptions,
  type RebootOptions,
  type RebootType,
} from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { findGuest, guestOf, isRunning, stateText, type Guest } from '../state.js';
import { addGuest, boot } from './spawn.js';

export function powerOn(call: FakeCall, instance: InstanceRef, _options?: PowerOnOptions): void {
  const guest = guestOf(call.state, instance);
  if (!isRunning(guest)) boot(call, guest);
}

/** A guest that is asked obeys after `guestShutdownMs`; the one who asks waits no longer than it wants. */
export async function powerOff(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: InstanceRef,
  { timeoutMs = 0 }: PowerOffOptions = {},
): Promise<void> {
  const running = await platform.read(ctx, 'powerOff', ({ state }) => isRunning(guestOf(state, instance)));
  const patienceMs = running ? Math.min(timeoutMs, platform.options.guestShutdownMs) : 0;
  if (patienceMs > 0) await ctx.clock.sleep(patienceMs, ctx.signal);
  await platform.change(ctx, 'powerOff', (call) => cutPower(call, guestOf(call.state, instance)));
}

export function cutPower({ announce }: FakeCall, guest: Guest): void {
  if (guest.powerState === PowerState.SHUTDOWN) return;
  guest.powerState = PowerState.SHUTDOWN;
  guest.quiesced = false;
  announce(guest, LifecycleTransition.STOPPED);
}

/** A HARD reboot has all it takes to define a lost guest anew, so it does. */
export function reboot(
  call: FakeCall,
  instance: Instance,
  type: RebootType,
  options: RebootOptions = {},
): void {
  const guest = findGuest(call.state, instance);
  if (guest === undefined && type === 'HARD') {
    addGuest(call, instance, options);
    return;
  }
  const present = guest ?? guestOf(call.state, instance);
  if (type === 'SOFT' && !isRunning(present)) {
    throw new InstanceRebootFailure({
      instanceUuid: instance.uuid,
      reason: `it is ${stateText(present)}, and only a running guest can be asked to reboot`,
    });
  }
  cutPower(call, present);
  boot(call, present);
}

export function pause({ state, announce, verb }: FakeCall, instance: InstanceRef): void {
  const guest = guestOf(state, instance);
  if (guest.powerState === PowerState.PAUSED) return;
  requireState(guest, PowerState.RUNNING, verb);
  guest.powerState = PowerState.PAUSED;
  announce(guest, LifecycleTransition.PAUSED);
}

export function unpause({ state, announce, verb }: FakeCall, instance: InstanceRef): void {
  const guest = guestOf(state, instance);
  if (isRunning(guest)) return;
  requireState(guest, PowerState.PAUSED, verb);
  guest.powerState = PowerState.RUNNING;
  announce(guest, LifecycleTransition.RESUMED);
}

export function suspend({ state, announce }: FakeCall, instance: InstanceRef): void {
  const guest = guestOf(state, instance);
  if (guest.powerState === PowerState.SUSPENDED) return;
  if (!isRunning(guest)) {
    throw new InstanceSuspendFailure({ instanceUuid: guest.uuid, reason: `it is ${stateText(guest)}` });
  }
  guest.powerState = PowerState.SUSPENDED;
  announce(guest, LifecycleTransition.SUSPENDED);
}

export function resume({ state, announce }: FakeCall, instance: Instance, _wiring?: GuestWiring): void {
  const guest = guestOf(state, instance);
  if (isRunning(guest)) return;
  if (guest.powerState !== PowerState.SUSPENDED) {
    throw new InstanceResumeFailure({ instanceUuid: guest.uuid, reason: `it is ${stateText(guest)}` });
  }
  guest.powerState = PowerState.RUNNING;
  announce(guest, LifecycleTransition.RESUMED);
}

export function resumeStateOnHostBoot(call: FakeCall, instance: Instance, _wiring?: GuestWiring): void {
  const guest = guestOf(call.state, instance);
  const lostPower = guest.powerState === PowerState.SHUTDOWN || guest.powerState === PowerState.CRASHED;
  if (lostPower) boot(call, guest);
}

/** No reboot gets stuck here, so resetting the ones that are said to be is all there is to do. */
export function pollRebootingInstances(
  call: FakeCall,
  _timeoutMs: number,
  instances: readonly Instance[],
): void {
  for (const instance of instances) {
    if (findGuest(call.state, instance) !== undefined) reboot(call, instance, 'HARD');
  }
}

export function triggerCrashDump({ state }: FakeCall, instance: InstanceRef): void {
  const guest = guestOf(state, instance);
  if (!isRunning(guest)) throw new InstanceNotRunning({ instanceUuid: guest.uuid });
  guest.consoleLog += 'kernel: NMI received, dumping core\n';
}

export function powerUpdateEvent(call: FakeCall, instance: Instance, target: 'POWER_ON' | 'POWER_OFF'): void {
  if (target === 'POWER_ON') powerOn(call, instance);
  else cutPower(call, guestOf(call.state, instance));
}

function requireState(guest: Guest, wanted: PowerState, verb: string): void {
  if (guest.powerState === wanted) return;
  throw new InstanceInvalidState({ instanceUuid: guest.uuid, state: stateText(guest), verb });
}
