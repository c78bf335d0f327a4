/** What every guest operation asks first: whether the VM runs, its tools do, and who wants it. */
import type { GuestAuthentication, Ref } from '@kilonova/vsphere/wire';
import type { Guest } from '../../guest/guest.js';
import type { GuestUser } from '../../guest/guest-user.js';
import { Guests } from '../../guest/guests.js';
import { isA } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { AnyCall } from '../call.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertPowerState } from '../virtual-machine/power-state.js';

/** What kind of thing is done, as the privileges have it. */
type Purpose = 'Query' | 'Modify' | 'Execute';

export interface RunningGuest {
  readonly vm: Managed<'VirtualMachine'>;
  readonly guest: Guest;
}

export interface GuestAccess extends RunningGuest {
  readonly user: GuestUser;
}

interface GuestArguments {
  readonly vm: Ref<'VirtualMachine'>;
  readonly auth: GuestAuthentication;
}

/** @throws {SimFault} as {@link runningGuest} and {@link userOf} */
export function guestAccess(call: AnyCall, { vm, auth }: GuestArguments, purpose: Purpose): GuestAccess {
  const running = runningGuest(call, vm, purpose);
  return { ...running, user: userOf(running, auth) };
}

/** @throws {SimFault} NoPermission, InvalidPowerState, GuestOperationsUnavailable */
export function runningGuest(call: AnyCall, ref: Ref<'VirtualMachine'>, purpose: Purpose): RunningGuest {
  const { world } = call;
  const vm = world.inventory.get('VirtualMachine', ref);
  requirePrivilege(call, vm, `VirtualMachine.GuestOperations.${purpose}`);
  assertPowerState(vm, ['poweredOn']);
  if (vm.get('guest')?.guestOperationsReady !== true) throw unavailable();
  return { vm, guest: world.part(Guests).of(vm) };
}

/** @throws {SimFault} InvalidGuestLogin; GuestOperationsUnavailable: nobody sits at the console */
export function userOf({ guest }: RunningGuest, auth: GuestAuthentication): GuestUser {
  const user = known(guest, auth);
  if (user === undefined) throw invalidGuestLogin();
  // As `interactiveGuestOperationsReady` says.
  if (auth.interactiveSession) throw unavailable();
  return user;
}

/** Tokens and SSPI are for guests in a domain, or with aliases: there are none here. */
function known(guest: Guest, auth: GuestAuthentication): GuestUser | undefined {
  if (isA(auth, 'NamePasswordAuthentication')) return guest.login(auth.username, auth.password);
  return isA(auth, 'TicketedSessionAuthentication') ? guest.byTicket(auth.ticket) : undefined;
}

export function invalidGuestLogin(): SimFault {
  return new SimFault('InvalidGuestLogin', {}, 'Failed to authenticate with the guest operating system.');
}

function unavailable(): SimFault {
  return new SimFault('GuestOperationsUnavailable', {}, 'The guest operations agent could not be contacted.');
}
