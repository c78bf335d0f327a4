/**
 * Errors about one instance that is there, is not, or is in the wrong state.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorDetails, ErrorReaction } from './compute-error.js';
import { Invalid, NotFound } from './general.js';

export interface InstanceFacts extends ErrorDetails {
  readonly instanceUuid: string;
}

export interface InstanceFailureFacts extends InstanceFacts {
  /** What went wrong, as half a sentence without a full stop. */
  readonly reason: string;
}

/** The platform has no guest for this instance. */
export class InstanceNotFound extends NotFound<InstanceFacts> {
  static override readonly code: string = 'INSTANCE_NOT_FOUND';
  static override readonly reaction: ErrorReaction = 'ignore';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} has no guest on this platform. ` +
        'It was deleted, lives on another host, or was never built here.',
      withDetails(facts, options),
    );
  }
}

/** A guest for this instance is there already. Nothing was changed. */
export class InstanceExists extends ComputeError<InstanceFacts> {
  static override readonly code: string = 'INSTANCE_EXISTS';
  // Building it elsewhere would give two guests one identity.
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} already has a guest on this platform. Destroy it before building it again.`,
      withDetails(facts, options),
    );
  }
}

/** This host cannot run the instance as it is specified. */
export class InstanceUnacceptable extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_UNACCEPTABLE';
  static override readonly reaction: ErrorReaction = 'retry-elsewhere';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} cannot be run here: ${facts.reason}. Change its flavor or image, or try another host.`,
      withDetails(facts, options),
    );
  }
}

/** The verb cannot be applied to the guest in the state it is in. */
export class InstanceInvalidState extends Invalid<InstanceFacts & { state: string; verb: string }> {
  static override readonly code: string = 'INSTANCE_INVALID_STATE';

  constructor(facts: InstanceFacts & { state: string; verb: string }, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} is ${facts.state}, so ${facts.verb} cannot be applied to it. Bring it to another state first.`,
      withDetails(facts, options),
    );
  }
}

/** The verb needs a running guest. */
export class InstanceNotRunning extends Invalid<InstanceFacts> {
  static override readonly code: string = 'INSTANCE_NOT_RUNNING';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} is not running. Power it on and repeat the call.`,
      withDetails(facts, options),
    );
  }
}

/** The guest cannot be booted from a rescue image, or could not be this time. */
export class InstanceNotRescuable extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_NOT_RESCUABLE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(`Instance ${facts.instanceUuid} cannot be rescued: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The instance is being deleted by somebody else while it was being worked on. */
export class UnexpectedDeletingTaskState extends ComputeError<InstanceFacts> {
  static override readonly code: string = 'UNEXPECTED_DELETING_TASK_STATE';
  static override readonly reaction: ErrorReaction = 'ignore';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} is being deleted, so the work on it was stopped.`,
      withDetails(facts, options),
    );
  }
}

/** A rebuild cannot keep the ephemeral disks. Nothing was changed. */
export class PreserveEphemeralNotSupported extends Invalid<{ driver: string }> {
  static override readonly code: string = 'PRESERVE_EPHEMERAL_NOT_SUPPORTED';

  constructor(facts: { driver: string }, options?: ComputeErrorOptions) {
    super(
      `The driver ${facts.driver} cannot keep ephemeral disks over a rebuild. Rebuild without preserving them.`,
      withDetails(facts, options),
    );
  }
}
