/** Tickets for a VM's console: what a viewer shows to the host to be let in. */
import { vimSchema, type VirtualMachineTicket } from '@kilonova/vsphere/wire';
import type { Call } from '../call.js';
import { ConsoleTickets } from '../../sessions/console-tickets.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertNoTemplate, assertPowerState } from './power-state.js';
import { vmEvent } from './vm-event.js';
import { configOf } from './reconfigure-vm.js';

const HTTP_PORT = 80;
const HTTPS_PORT = 443;
const CONSOLE_PRIVILEGE = 'VirtualMachine.Interact.ConsoleInteract';
/** Kinds of tickets that are shown at an address of their own, over WebSocket. */
const WEB_KINDS: ReadonlySet<string> = new Set(['webmks', 'webRemoteDevice']);
/** Where it is not the right to the console that a ticket asks for. */
const PRIVILEGES: ReadonlyMap<string, string> = new Map([
  ['device', 'VirtualMachine.Interact.DeviceConnection'],
  ['webRemoteDevice', 'VirtualMachine.Interact.DeviceConnection'],
  ['guestControl', 'VirtualMachine.Interact.GuestControl'],
]);

export const consoleTicketMethods: MethodGroup = methods('VirtualMachine', {
  AcquireTicket: acquireTicket,
  AcquireMksTicket: (call) => acquire(call, 'mks'),
});

function acquireTicket(call: Call<'AcquireTicket', 'VirtualMachine'>): VirtualMachineTicket {
  const { ticketType } = call.args;
  if (vimSchema().enumValues('VirtualMachineTicketType')?.has(ticketType) !== true) {
    throw invalidArgument('ticketType');
  }
  requirePrivilege(call, call.object, PRIVILEGES.get(ticketType) ?? CONSOLE_PRIVILEGE);
  return acquire(call, ticketType);
}

/** The simulator answers for its hosts: the console is where the client reaches the server. */
function acquire(
  { world, object: vm, caller }: Call<'AcquireTicket' | 'AcquireMksTicket', 'VirtualMachine'>,
  ticketType: string,
): VirtualMachineTicket {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOn']);
  const ticket = world.part(ConsoleTickets).issue(vm);
  vmEvent(world, vm, 'VmAcquiredTicketEvent', { ticketType });
  const { protocol, hostname, host, port } = new URL(caller.origin);
  const isSecure = protocol === 'https:';
  return {
    ticket,
    cfgFile: configOf(vm).files.vmPathName ?? '',
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port === '' ? (isSecure ? HTTPS_PORT : HTTP_PORT) : port),
    ...(caller.thumbprint !== undefined && { sslThumbprint: caller.thumbprint }),
    ...(WEB_KINDS.has(ticketType) && { url: `${isSecure ? 'wss' : 'ws'}://${host}/ticket/${ticket}` }),
  };
}
