/**
 * Errors of the verbs that change whether and how a guest runs, and of those
 * that talk to the system inside it.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import { Invalid } from './general.js';
import type { InstanceFacts, InstanceFailureFacts } from './instance.js';

/** The guest could not be started. It is off, unless the reason says otherwise. */
export class InstancePowerOnFailure extends ComputeError<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_POWER_ON_FAILURE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} could not be powered on: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The guest could not be stopped and may still run: keep its networks and disks. */
export class InstancePowerOffFailure extends ComputeError<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_POWER_OFF_FAILURE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} could not be powered off: ${facts.reason}. It may still be running.`,
      withDetails(facts, options),
    );
  }
}

/** The guest was not rebooted, or did not come back. */
export class InstanceRebootFailure extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_REBOOT_FAILURE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} could not be rebooted: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The guest was not suspended; it is in the state it was in. */
export class InstanceSuspendFailure extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_SUSPEND_FAILURE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} could not be suspended: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The guest was not resumed; what was saved at suspension is kept. */
export class InstanceResumeFailure extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_RESUME_FAILURE';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Instance ${facts.instanceUuid} could not be resumed: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** File systems cannot be frozen: the guest or its image does not allow for it. */
export class InstanceQuiesceNotSupported extends Invalid<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_QUIESCE_NOT_SUPPORTED';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `The file systems of instance ${facts.instanceUuid} cannot be frozen: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}

/** The verb needs an agent inside the guest, and none answers. */
export class InstanceAgentNotEnabled extends Invalid<InstanceFacts> {
  static override readonly code: string = 'INSTANCE_AGENT_NOT_ENABLED';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `No agent answers inside instance ${facts.instanceUuid}. Install or start the platform's guest agent and repeat the call.`,
      withDetails(facts, options),
    );
  }
}

/** The platform, or the guest's operating system, does not let anybody set a password from outside. */
export class SetAdminPasswdNotSupported extends Invalid<InstanceFacts> {
  static override readonly code: string = 'SET_ADMIN_PASSWD_NOT_SUPPORTED';

  constructor(facts: InstanceFacts, options?: ComputeErrorOptions) {
    super(
      `The password of instance ${facts.instanceUuid} cannot be set from outside. Set it inside the guest.`,
      withDetails(facts, options),
    );
  }
}

/** The guest refused the new password. The old one holds. */
export class InstancePasswordSetFailed extends ComputeError<InstanceFailureFacts> {
  static override readonly code: string = 'INSTANCE_PASSWORD_SET_FAILED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: InstanceFailureFacts, options?: ComputeErrorOptions) {
    super(
      `The password of instance ${facts.instanceUuid} was not changed: ${facts.reason}.`,
      withDetails(facts, options),
    );
  }
}
