/**
 * Errors about a request as such. Most errors of the other families descend
 * from one of these, and so may a driver's own.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorDetails, ErrorReaction } from './compute-error.js';

/** What was asked cannot be done, on this or any other host. */
export class Invalid<Details extends ErrorDetails = ErrorDetails> extends ComputeError<Details> {
  static override readonly code: string = 'INVALID';
  static override readonly reaction: ErrorReaction = 'abort';
}

/** An option, a flavor property or an argument has a value that makes no sense. */
export class InvalidInput extends Invalid<{ reason: string }> {
  static override readonly code: string = 'INVALID_INPUT';

  /** `reason` is a half sentence that names the value and what would be right. */
  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`Invalid input: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** Something named in the request is not there. */
export class NotFound<Details extends ErrorDetails = ErrorDetails> extends ComputeError<Details> {
  static override readonly code: string = 'NOT_FOUND';
}

/** A compute host, named by a migration or an operator, is not one of the platform's. */
export class HostNotFound extends NotFound<{ host: string }> {
  static override readonly code: string = 'HOST_NOT_FOUND';

  constructor(facts: { host: string }, options?: ComputeErrorOptions) {
    super(
      `Compute host "${facts.host}" is not known here. Check its spelling and that it belongs to this platform.`,
      withDetails(facts, options),
    );
  }
}
