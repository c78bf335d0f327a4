/**
 * Errors about the platform as a whole: it cannot be reached, is not what it
 * should be, or does not let us in.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';

export interface PlatformFacts {
  /** Address of the platform as configured, without user or password. */
  readonly endpoint: string;
  /** What went wrong, as half a sentence without a full stop. */
  readonly reason: string;
}

/** The platform does not answer, or stopped answering. */
export class HypervisorUnavailable extends ComputeError {
  static override readonly code: string = 'HYPERVISOR_UNAVAILABLE';
  static override readonly retryable: boolean = true;

  constructor(facts: PlatformFacts, options?: ComputeErrorOptions) {
    super(
      `The platform at ${facts.endpoint} cannot be reached: ${facts.reason}. Check the address, the network between, and that it is up.`,
      withDetails(facts, options),
    );
  }
}

/** Something answers at the address, but not with the platform's protocol. */
export class HypervisorProtocolError extends ComputeError {
  static override readonly code: string = 'HYPERVISOR_PROTOCOL_ERROR';

  constructor(facts: PlatformFacts, options?: ComputeErrorOptions) {
    super(
      `What answers at ${facts.endpoint} does not speak the platform's protocol: ${facts.reason}. Check the address and any proxy on the way.`,
      withDetails(facts, options),
    );
  }
}

/** The platform's identity could not be verified, so nothing was sent to it. */
export class HypervisorNotTrusted extends ComputeError {
  static override readonly code: string = 'HYPERVISOR_NOT_TRUSTED';

  constructor(facts: PlatformFacts, options?: ComputeErrorOptions) {
    super(
      `The identity of the platform at ${facts.endpoint} could not be verified: ${facts.reason}. ` +
        'Configure the authority that signed its certificate, or pin the certificate itself.',
      withDetails(facts, options),
    );
  }
}

/** The platform is older than the driver supports. */
export class HypervisorTooOld extends ComputeError<{ version: string; minimumVersion: string }> {
  static override readonly code: string = 'HYPERVISOR_TOO_OLD';

  constructor(facts: { version: string; minimumVersion: string }, options?: ComputeErrorOptions) {
    super(
      `The platform has version ${facts.version} but the driver needs ${facts.minimumVersion} or newer. Upgrade the platform.`,
      withDetails(facts, options),
    );
  }
}

/** The platform refused the user name or password. */
export class AuthenticationFailed extends ComputeError<{ endpoint: string; username: string }> {
  static override readonly code: string = 'AUTHENTICATION_FAILED';

  constructor(facts: { endpoint: string; username: string }, options?: ComputeErrorOptions) {
    super(
      `The platform at ${facts.endpoint} refused the credentials of "${facts.username}". Check user name, domain and password.`,
      withDetails(facts, options),
    );
  }
}

/** The platform let the account in but not do this. */
export class NotAuthorized extends ComputeError<{ action: string }> {
  static override readonly code: string = 'NOT_AUTHORIZED';
  static override readonly reaction: ErrorReaction = 'retry-elsewhere';

  constructor(facts: { action: string; privilege?: string }, options?: ComputeErrorOptions) {
    super(
      `The account is not allowed to ${facts.action}. ` +
        (facts.privilege === undefined
          ? 'Grant it the privilege on the platform.'
          : `Grant it the privilege ${facts.privilege}.`),
      withDetails(facts, options),
    );
  }
}
