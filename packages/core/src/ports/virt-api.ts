/**
 * What an orchestrator offers to its driver: news from the network service
 * about an instance, and a way to tell the orchestrator about the host itself.
 */
import type { InstanceRef } from '../model/instance.js';
import type { OperationContext } from '../operation.js';

/** One thing to be told of, e.g. `{ name: 'network-vif-plugged', tag: portId }`. */
export interface ExternalEventKey {
  readonly name: string;
  /** Which of several; a port's id, a volume's id. */
  readonly tag?: string;
}

export interface ExternalEvent extends ExternalEventKey {
  readonly status: 'completed' | 'failed';
}

export interface WaitForEventsOptions {
  /** For all events together, counted from the end of the work. Default 300 000. */
  readonly timeoutMs?: number;
  /**
   * Called for an event that reports a failure. Return true to go on waiting for the
   * others; anything else, or no callback, fails the wait.
   */
  readonly onFailure?: (event: ExternalEvent) => boolean | Promise<boolean>;
}

export interface EventWait {
  /** Do not wait for these after all: what they tell is known already. */
  exitEarly(events: readonly ExternalEventKey[]): void;
}

export interface VirtApi {
  /**
   * Starts to listen, runs `work`, then waits until every one of `events` has come, so that
   * none is missed that comes while `work` runs. Resolves with what `work` returned. When
   * `work` fails the wait ends with its error.
   *
   * @throws {OperationTimeout} not every event came in time
   * @throws {VirtualInterfaceCreateException} an event reports a failure that was not accepted
   */
  waitForInstanceEvents<T>(
    ctx: OperationContext,
    instance: InstanceRef,
    events: readonly ExternalEventKey[],
    work: (wait: EventWait) => Promise<T>,
    options?: WaitForEventsOptions,
  ): Promise<T>;

  /** Marks a resource provider as open or closed to new instances. Repeating it is harmless. */
  updateComputeProviderStatus(ctx: OperationContext, providerUuid: string, enabled: boolean): Promise<void>;

  /** Takes this host out of service, or back, with a reason that operators are shown. */
  setServiceEnabled(ctx: OperationContext, enabled: boolean, reason?: string): Promise<void>;

  /**
   * Asks the orchestrator, not the driver, to reboot: the request is queued like a user's own
   * and is not waited for. For a guest whose reboot got stuck.
   */
  requestReboot(ctx: OperationContext, instance: InstanceRef, type: 'SOFT' | 'HARD'): Promise<void>;
}
