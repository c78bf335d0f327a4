/**
 * Power beyond on and off. Every platform turns guests on and off, so those two
 * are owed; freezing, sleeping and rebooting in place are not.
 */
import type { BlockDeviceInfo } from '../model/block-device.js';
import type { Instance, InstanceRef } from '../model/instance.js';
import type { NetworkInfo } from '../model/network-info.js';
import type { ShareMapping } from '../model/share-mapping.js';
import type { AcceleratorRequest } from '../model/spawn-request.js';
import type { OperationContext } from '../operation.js';

/** SOFT asks the guest, HARD pulls the plug. */
export type RebootType = 'SOFT' | 'HARD';

/** The instance's surroundings, for a driver that has to wire the guest up again as it starts. */
export interface GuestWiring {
  readonly networkInfo?: NetworkInfo;
  readonly blockDeviceInfo?: BlockDeviceInfo;
  readonly shares?: readonly ShareMapping[];
}

export interface RebootOptions extends GuestWiring {
  readonly acceleratorInfo?: readonly AcceleratorRequest[];
  /** Told of a volume that could not be connected again. The reboot goes on without it. */
  readonly onBadVolume?: (volumeId: string) => void;
}

export interface PowerVerbs {
  /**
   * Restarts the guest, which is running afterwards: after HARD from whatever power state
   * it was in, paused and off included. A guest that ignores SOFT is reset. Repeating it
   * reboots again.
   *
   * @throws {InstanceNotFound} no such guest. A driver that can define the guest anew from the
   *   instance and its wiring does so for HARD instead.
   * @throws {InstanceRebootFailure} SOFT on a guest that is not running; or it did not come back
   */
  reboot?(
    ctx: OperationContext,
    instance: Instance,
    type: RebootType,
    options?: RebootOptions,
  ): Promise<void>;

  /**
   * Freezes the virtual CPUs; memory stays where it is. A paused guest is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceInvalidState} neither running nor paused
   */
  pause?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /**
   * Lets a paused guest run on. A running guest is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceInvalidState} neither paused nor running
   */
  unpause?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /**
   * Writes the guest's memory to disk and stops it. A suspended guest is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceSuspendFailure} it is off or paused, or the platform could not
   */
  suspend?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /**
   * Brings a suspended guest back to where it was, running. A running guest is a success.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceResumeFailure} it is off or paused, or the platform could not
   */
  resume?(ctx: OperationContext, instance: Instance, wiring?: GuestWiring): Promise<void>;

  /**
   * After the host itself came up: makes a guest that was recorded as running run again.
   * One that is running, paused or suspended is left as it is.
   *
   * @throws {InstanceNotFound} no such guest
   */
  resumeStateOnHostBoot?(ctx: OperationContext, instance: Instance, wiring?: GuestWiring): Promise<void>;

  /**
   * Sees to instances that have been rebooting for longer than `timeoutMs`, as picked by the
   * host. What that is, is the driver's choice, e.g. to ask for a hard reboot of each. One
   * that is gone or done in the meantime is passed over.
   */
  pollRebootingInstances?(
    ctx: OperationContext,
    timeoutMs: number,
    instances: readonly Instance[],
  ): Promise<void>;

  /**
   * Sends the guest a non-maskable interrupt, on which its kernel writes a crash dump. The
   * guest decides what happens next. Repeating it sends another.
   *
   * @throws {InstanceNotFound} no such guest
   * @throws {InstanceNotRunning} nobody is there to take it
   */
  triggerCrashDump?(ctx: OperationContext, instance: InstanceRef): Promise<void>;

  /**
   * Takes note of a power change that was made, and announced, by somebody else. The guest
   * is in the target state afterwards; one that is already there is a success.
   *
   * @throws {InstanceNotFound} no such guest
   */
  powerUpdateEvent?(
    ctx: OperationContext,
    instance: Instance,
    target: 'POWER_ON' | 'POWER_OFF',
  ): Promise<void>;
}
