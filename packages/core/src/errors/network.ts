/**
 * Errors about networks, NICs, and consoles reached over them.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import { Invalid, NotFound } from './general.js';
import type { InstanceFacts, InstanceFailureFacts } from './instance.js';

export type NetworkNotFoundFacts = {
  readonly bridge: string;
  /** Names of the networks that can be reached, where the driver knows them. */
  readonly available?: readonly string[];
};

/** The platform has no network of the name that a NIC is to be plugged into. */
export class NetworkNotFoundForBridge extends NotFound<NetworkNotFoundFacts> {
  static override readonly code: string = 'NETWORK_NOT_FOUND_FOR_BRIDGE';

  constructor(facts: NetworkNotFoundFacts, options?: ComputeErrorOptions) {
    super(
      `No network "${facts.bridge}" can be reached from this host${reachable(facts.available)}. ` +
        'Create it on the platform, or correct the bridge in the configuration.',
      withDetails(facts, options),
    );
  }
}

/** There is no network to take the instance's NICs from. */
export class NoMoreNetworks extends ComputeError {
  static override readonly code: string = 'NO_MORE_NETWORKS';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(options?: ComputeErrorOptions) {
    super('No network is left to give to the instance. Create one, or name one in the request.', options);
  }
}

/** A network has no address left. */
export class NoMoreFixedIps extends ComputeError<{ networkId: string }> {
  static override readonly code: string = 'NO_MORE_FIXED_IPS';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { networkId: string }, options?: ComputeErrorOptions) {
    super(
      `Network ${facts.networkId} has no free address. Release one, or enlarge its subnet.`,
      withDetails(facts, options),
    );
  }
}

/** A NIC was not ready in time, or its creation failed. */
export class VirtualInterfaceCreateException extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'VIRTUAL_INTERFACE_CREATE_EXCEPTION';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `A NIC of the instance could not be created: ${facts.reason}. Look for the cause in the network service.`,
      withDetails(facts, options),
    );
  }
}

/** The host's side of a NIC could not be wired. */
export class VirtualInterfacePlugException extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'VIRTUAL_INTERFACE_PLUG_EXCEPTION';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`A NIC could not be plugged into its network: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The host's side of a NIC could not be taken away. */
export class VirtualInterfaceUnplugException extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'VIRTUAL_INTERFACE_UNPLUG_EXCEPTION';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`A NIC could not be unplugged from its network: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The NIC was not added; the instance is as it was. */
export class InterfaceAttachFailed extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INTERFACE_ATTACH_FAILED';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `A NIC could not be attached to instance ${facts.instanceUuid}: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The NIC was not removed; the instance is as it was. */
export class InterfaceDetachFailed extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INTERFACE_DETACH_FAILED';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `A NIC could not be detached from instance ${facts.instanceUuid}: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The instance has no NIC for this port. */
export class PortNotFound extends NotFound<{ portId: string }> {
  static override readonly code: string = 'PORT_NOT_FOUND';

  constructor(facts: { portId: string }, options?: ComputeErrorOptions) {
    super(`There is no NIC for port ${facts.portId}.`, withDetails(facts, options));
  }
}

/** The platform or the guest does not offer this kind of console. */
export class ConsoleTypeUnavailable extends Invalid<{ consoleType: string }> {
  static override readonly code: string = 'CONSOLE_TYPE_UNAVAILABLE';

  constructor(facts: { consoleType: string }, options?: ComputeErrorOptions) {
    super(
      `A ${facts.consoleType} console is not available. Ask for another kind, or enable this one in the driver options.`,
      withDetails(facts, options),
    );
  }
}

/** Every port set aside for consoles is taken. */
export class ConsolePortRangeExhausted extends ComputeError<{ minimum: number; maximum: number }> {
  static override readonly code: string = 'CONSOLE_PORT_RANGE_EXHAUSTED';
  static override readonly retryable: boolean = true;

  constructor(facts: { minimum: number; maximum: number }, options?: ComputeErrorOptions) {
    super(
      `Every console port from ${facts.minimum} to ${facts.maximum} is taken. Widen the range in the driver options.`,
      withDetails(facts, options),
    );
  }
}

/** The console exists but cannot be reached yet: the guest has not opened it. */
export class ConsoleNotAvailable extends NotFound<InstanceFacts> {
  static override readonly code: string = 'CONSOLE_NOT_AVAILABLE';
  static override readonly retryable: boolean = true;

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `The console of instance ${facts.instanceUuid} is not available yet. Power the guest on, or try again shortly.`,
      withDetails(facts, options),
    );
  }
}

function reachable(names: readonly string[] | undefined): string {
  if (names === undefined) return '';
  return names.length === 0
    ? '; there is none'
    : `; there are ${names.map((name) => `"${name}"`).join(', ')}`;
}
