/** Tickets for a VM's console: what a viewer shows to the host to be let in. */
import { vimSchema, type VirtualMachineTicket } from '@kilonova/vsphere/wire';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertNoTemplate, assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';

const MKS_PORT = 902;
const WEB_PORT = 443;
const TICKET_DIGITS = 16;

export const consoleTicketMethods: MethodGroup = methods('VirtualMachine', {
  AcquireTicket: acquireTicket,
  AcquireMksTicket(call) {
    const { ticket, cfgFile, host = '' } = acquire(call, 'mks');
    return { ticket, cfgFile, host, port: MKS_PORT };
  },
});

function acquireTicket(call: Call<'AcquireTicket', 'VirtualMachine'>): VirtualMachineTicket {
  const { ticketType } = call.args;
  if (vimSchema().enumValues('VirtualMachineTicketType')?.has(ticketType) !== true) {
    throw invalidArgument('ticketType');
  }
  return acquire(call, ticketType);
}

function acquire(
  { world, object: vm }: Call<'AcquireTicket' | 'AcquireMksTicket', 'VirtualMachine'>,
  ticketType: string,
): VirtualMachineTicket {
  assertNoTemplate(vm);
  assertPowerState(vm, ['poweredOn']);
  const host = world.inventory.findAs('HostSystem', vm.get('runtime').host)?.get('name');
  const ticket = world.random.hex(TICKET_DIGITS);
  const isWeb = ticketType === 'webmks' || ticketType === 'webRemoteDevice';
  const address = host?.includes(':') === true ? `[${host}]` : host;
  return {
    ticket,
    cfgFile: configOf(vm).files.vmPathName ?? '',
    ...(host !== undefined && { host }),
    port: isWeb ? WEB_PORT : MKS_PORT,
    ...(isWeb && address !== undefined && { url: `wss://${address}:${WEB_PORT}/ticket/${ticket}` }),
  };
}
