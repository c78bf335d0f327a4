/**
 * Errors that decide what becomes of a build: no room here, no room anywhere,
 * or a specification that no host can satisfy.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import { Invalid } from './general.js';
import type { InstanceFailureFacts } from './instance.js';

/** This host has not enough left of something. */
export class ComputeResourcesUnavailable extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'COMPUTE_RESOURCES_UNAVAILABLE';
  static override readonly retryable: boolean = true;

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `Not enough resources on this host: ${facts.reason}. Use another host, or free resources and try again.`,
      withDetails(facts, options),
    );
  }
}

/** The build must end here: no other host is to be tried. */
export class BuildAbortException extends ComputeError<InstanceFailureFacts> {
  static override readonly code: string = 'BUILD_ABORT_EXCEPTION';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `The build of instance ${facts.instanceUuid} was aborted: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The platform has no host that can take the instance. */
export class NoValidHost extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'NO_VALID_HOST';
  static override readonly retryable: boolean = true;

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `No host of the platform can take the instance: ${facts.reason}. Add a host or bring one back into service.`,
      withDetails(facts, options),
    );
  }
}

/** Placing the instance here would break the rule of its server group. */
export class GroupAffinityViolation extends ComputeError<{ policy: string }> {
  static override readonly code: string = 'GROUP_AFFINITY_VIOLATION';

  constructor(facts: { policy: string }, options?: ComputeErrorOptions) {
    super(
      `Placing the instance here would break the ${facts.policy} policy of its server group. Choose another host.`,
      withDetails(facts, options),
    );
  }
}

export interface DiskTooSmallFacts {
  readonly flavorSizeBytes: number;
  readonly imageSizeBytes: number;
}

/** The flavor's root disk is smaller than the image needs. */
export class FlavorDiskTooSmall extends Invalid {
  static override readonly code: string = 'FLAVOR_DISK_TOO_SMALL';

  constructor(facts: DiskTooSmallFacts, options?: ComputeErrorOptions) {
    super(
      `The flavor's root disk of ${facts.flavorSizeBytes} bytes is too small for an image of ${facts.imageSizeBytes} bytes. Use a larger flavor.`,
      withDetails(facts, options),
    );
  }
}

/** The flavor has less memory than the image demands. */
export class FlavorMemoryTooSmall extends Invalid {
  static override readonly code: string = 'FLAVOR_MEMORY_TOO_SMALL';

  constructor(facts: { memoryMb: number; minimumMb: number }, options?: ComputeErrorOptions) {
    super(
      `The flavor has ${facts.memoryMb} MiB of memory but the image demands at least ${facts.minimumMb} MiB. Use a larger flavor.`,
      withDetails(facts, options),
    );
  }
}

/** More video memory is asked for than the flavor allows. */
export class RequestedVRamTooHigh extends Invalid {
  static override readonly code: string = 'REQUESTED_VRAM_TOO_HIGH';

  constructor(facts: { requestedMb: number; maximumMb: number }, options?: ComputeErrorOptions) {
    super(
      `The image asks for ${facts.requestedMb} MiB of video memory but the flavor allows ${facts.maximumMb} MiB. Change one of them.`,
      withDetails(facts, options),
    );
  }
}

/** The image or flavor asks for a device model that this platform does not have. */
export class UnsupportedHardware extends Invalid<{ model: string; device: string }> {
  static override readonly code: string = 'UNSUPPORTED_HARDWARE';
  // A host with another platform behind it may well have the model.
  static override readonly reaction: ErrorReaction = 'retry-elsewhere';

  constructor(facts: { model: string; device: string }, options?: ComputeErrorOptions) {
    super(
      `The hardware model "${facts.model}" asked for as ${facts.device} does not exist on this platform. Change the image or flavor property.`,
      withDetails(facts, options),
    );
  }
}
