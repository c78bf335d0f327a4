/**
 * Errors of the machinery around a driver: a verb that is absent, given up,
 * late, too early, or failed with something that is not of the contract.
 */
import { ComputeError, inWords, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';

/** The driver's platform lacks this verb. Nothing was done. */
export class OperationNotSupported extends ComputeError<{ verb: string; driver: string }> {
  static override readonly code: string = 'OPERATION_NOT_SUPPORTED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { verb: string; driver: string; reason?: string }, options?: ComputeErrorOptions) {
    super(
      `The driver ${facts.driver} does not support ${facts.verb}` +
        (facts.reason === undefined ? '.' : `: ${facts.reason}.`) +
        ' Ask supports() before calling a verb that a platform may lack.',
      withDetails(facts, options),
    );
  }
}

/** The caller's signal aborted. What was half done was undone, or the verb's documentation says what is left. */
export class OperationAborted extends ComputeError<{ verb: string; instanceUuid?: string }> {
  static override readonly code: string = 'OPERATION_ABORTED';
  static override readonly reaction: ErrorReaction = 'abort';

  /** `reason` is half a sentence; without one it was the caller who gave up. */
  constructor(
    facts: { verb: string; instanceUuid?: string; reason?: string },
    options?: ComputeErrorOptions,
  ) {
    super(
      `${facts.verb}${onInstance(facts)} was aborted: ${facts.reason ?? 'its caller gave up'}.`,
      withDetails(facts, options),
    );
  }
}

/** A deadline passed. The call may be repeated: every verb picks up where the last attempt ended. */
export class OperationTimeout extends ComputeError<{ what: string; timeoutMs: number }> {
  static override readonly code: string = 'OPERATION_TIMEOUT';
  static override readonly retryable: boolean = true;

  constructor(facts: { what: string; timeoutMs: number }, options?: ComputeErrorOptions) {
    super(
      `Gave up on ${facts.what} after ${facts.timeoutMs} ms. Repeat the call, with a longer deadline if the platform is slow.`,
      withDetails(facts, options),
    );
  }
}

/** A verb was called before `initHost` succeeded or after `cleanupHost`. */
export class DriverNotInitialized extends ComputeError<{ verb: string; driver: string; state: string }> {
  static override readonly code: string = 'DRIVER_NOT_INITIALIZED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { verb: string; driver: string; state: string }, options?: ComputeErrorOptions) {
    super(
      `The driver ${facts.driver} was asked for ${facts.verb} while it was ${facts.state}. ` +
        'Call verbs only between a successful initHost and cleanupHost; a driver that was cleaned up is loaded anew.',
      withDetails(facts, options),
    );
  }
}

/**
 * A driver threw something that is not a {@link ComputeError}. The original is the
 * cause. Always a defect of the driver: each failure it can foresee has a class.
 */
export class UnexpectedDriverError extends ComputeError<{ verb: string; driver: string }> {
  static override readonly code: string = 'UNEXPECTED_DRIVER_ERROR';

  constructor(
    facts: { verb: string; driver: string; instanceUuid?: string },
    options: ComputeErrorOptions & { readonly cause: unknown },
  ) {
    const { cause } = options;
    super(
      `The driver ${facts.driver} failed in ${facts.verb}${onInstance(facts)} with an error it did not foresee: ` +
        `${inWords(cause)}. Report it to the driver's authors.`,
      withDetails(facts, options),
    );
  }
}

function onInstance({ instanceUuid }: { instanceUuid?: string }): string {
  return instanceUuid === undefined ? '' : ` on instance ${instanceUuid}`;
}
