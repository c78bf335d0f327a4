/** A guest's screen and serial line: where a console proxy connects, and what was printed. */
import type { ConsoleConnection, SpiceConsoleConnection } from '../model/console.js';
import type { InstanceRef } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

/**
 * Each connection is made for this call: it may be for one use and short-lived, so ask again
 * rather than keep one. None changes the guest; repeating is harmless.
 */
export interface ConsoleVerbs {
  /**
   * The last part of what the guest wrote to its serial line, oldest byte first; empty when it
   * wrote nothing. Also of a guest that is off, as far as the platform keeps it.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {ConsoleNotAvailable} nothing records its serial line
   */
  getConsoleOutput?(ctx: OperationContext, instance: InstanceRef): Promise<Uint8Array>;

  /**
   * Where the guest's screen is shown by VNC.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {ConsoleTypeUnavailable} it has no VNC display, or is not running
   */
  getVncConsole?(ctx: OperationContext, instance: InstanceRef): Promise<ConsoleConnection>;

  /**
   * Where the guest's screen is shown by SPICE; `tlsPort` when that is offered too.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {ConsoleTypeUnavailable} it has no SPICE display, or is not running
   */
  getSpiceConsole?(ctx: OperationContext, instance: InstanceRef): Promise<SpiceConsoleConnection>;

  /**
   * Where the guest's serial line is both read and written.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {ConsoleTypeUnavailable} it has no reachable serial port, or is not running
   */
  getSerialConsole?(ctx: OperationContext, instance: InstanceRef): Promise<ConsoleConnection>;

  /**
   * Where the guest's screen is shown by VMware's own protocol. `internalAccessPath` carries the ticket, which is a secret.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {ConsoleTypeUnavailable} it has no MKS display, or is not running
   */
  getMksConsole?(ctx: OperationContext, instance: InstanceRef): Promise<ConsoleConnection>;
}
