/** Credentials of guests: looked at, or exchanged for a ticket. */
import { isA, typed } from '../../model/data-object.js';
import { methods, type MethodGroup } from '../registry.js';
import { guestAccess, invalidGuestLogin, runningGuest } from './guest-access.js';

export const guestAuthMethods: MethodGroup = methods('GuestAuthManager', {
  ValidateCredentialsInGuest: (call) => void guestAccess(call, call.args, 'Query'),
  // Names and passwords need no ticket, and may have one. Expected of a vCenter, which says no more.
  AcquireCredentialsInGuest(call) {
    const { vm, requestedAuth: auth } = call.args;
    const { guest, user } = guestAccess(call, { vm, auth }, 'Query');
    return typed('TicketedSessionAuthentication', {
      interactiveSession: false,
      ticket: guest.ticketFor(user),
    });
  },
  ReleaseCredentialsInGuest(call) {
    const { vm, auth } = call.args;
    const { guest } = runningGuest(call, vm, 'Query');
    if (!isA(auth, 'TicketedSessionAuthentication') || !guest.giveBack(auth.ticket))
      throw invalidGuestLogin();
  },
});
