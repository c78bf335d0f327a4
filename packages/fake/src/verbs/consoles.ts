/** Consoles: addresses where nobody answers, and a serial log that was really written. */
import {
  ConsoleTypeUnavailable,
  type ConsoleConnection,
  type InstanceRef,
  type SpiceConsoleConnection,
} from '@kilonova/core';
import type { FakeCall } from '../platform.js';
import { guestOf, isRunning } from '../state.js';

export function getConsoleOutput({ state }: FakeCall, instance: InstanceRef): Uint8Array {
  return new TextEncoder().encode(guestOf(state, instance).consoleLog);
}

export function getVncConsole(call: FakeCall, instance: InstanceRef): ConsoleConnection {
  return connection(call, instance, 'novnc', 6_080);
}

export function getSpiceConsole(call: FakeCall, instance: InstanceRef): SpiceConsoleConnection {
  return { ...connection(call, instance, 'spice-html5', 6_082), tlsPort: 6_182 };
}

export function getSerialConsole(call: FakeCall, instance: InstanceRef): ConsoleConnection {
  return connection(call, instance, 'serial', 6_083);
}

export function getMksConsole(call: FakeCall, instance: InstanceRef): ConsoleConnection {
  return connection(call, instance, 'webmks', 6_090);
}

function connection(
  { state, options }: FakeCall,
  instance: InstanceRef,
  consoleType: string,
  port: number,
): ConsoleConnection {
  const guest = guestOf(state, instance);
  if (!isRunning(guest)) throw new ConsoleTypeUnavailable({ consoleType });
  return { host: options.hostIp, port, internalAccessPath: `/fake/${guest.uuid}` };
}
