/** The machine (or the platform's nearest thing to one) that the guests run on. */
import type { OperationContext } from '../operation.js';

/** Cumulative times since the host started. */
export interface HostCpuStats {
  readonly kernelNs: number;
  readonly idleNs: number;
  readonly userNs: number;
  readonly iowaitNs: number;
  readonly frequencyMhz: number;
}

export type HostPowerAction = 'startup' | 'shutdown' | 'reboot';

export interface HostVerbs {
  /** Address by which other hosts reach this one; they hand it back as `dest` of a cold migration. */
  getHostIpAddr?(ctx: OperationContext): Promise<string>;

  /** How long the host has been up and how busy it is, as text for people. */
  getHostUptime?(ctx: OperationContext): Promise<string>;

  /** Times of all its CPUs together; two readings give the load between them. */
  getHostCpuStats?(ctx: OperationContext): Promise<HostCpuStats>;

  /**
   * Starts the action and says so in a few words; does not wait for its end.
   *
   * @throws {OperationNotSupported} the platform knows some of the actions but not this one
   */
  hostPowerAction?(ctx: OperationContext, action: HostPowerAction): Promise<string>;

  /**
   * On: no guest is placed here any more, and those that are here are moved away where the platform
   * has another place for them. Off: guests may come. A host that is in that mode already is a success.
   *
   * @throws {HostNotFound} no host of that name
   */
  hostMaintenanceMode?(
    ctx: OperationContext,
    host: string,
    on: boolean,
  ): Promise<'on_maintenance' | 'off_maintenance'>;

  /** Whether new guests may be placed here; those that are here stay. May be repeated. */
  setHostEnabled?(ctx: OperationContext, enabled: boolean): Promise<'enabled' | 'disabled'>;
}
