/**
 * Errors of moving and resizing instances, and of moving inventory between
 * resource providers.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import type { InstanceFacts } from './instance.js';

/** A check before a live migration says no. Nothing was changed on either side. */
export class MigrationPreCheckError extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'MIGRATION_PRE_CHECK_ERROR';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `The instance cannot be migrated there: ${facts.reason}. Choose another destination.`,
      withDetails(facts, options),
    );
  }
}

/** A migration failed on its way. */
export class MigrationError extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'MIGRATION_ERROR';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`The migration failed: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The instance cannot be given the new flavor. */
export class ResizeError extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'RESIZE_ERROR';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`The instance cannot be resized: ${facts.reason}.`, withDetails(facts, options));
  }
}

/**
 * An operation failed and was undone: the instance is as it was before, and is to
 * be put back into its former state and not into error. The cause says what failed.
 */
export class InstanceFaultRollback extends ComputeError<InstanceFacts> {
  static override readonly code: string = 'INSTANCE_FAULT_ROLLBACK';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: InstanceFacts, options: ComputeErrorOptions & { readonly cause: Error }) {
    super(
      `The operation on instance ${facts.instanceUuid} failed and was undone: ${options.cause.message}`,
      withDetails(facts, options),
    );
  }
}

/** Inventory has to move between resource providers, which needs the allocations: call again with them. */
export class ReshapeNeeded extends ComputeError {
  static override readonly code: string = 'RESHAPE_NEEDED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(options?: ComputeErrorOptions) {
    super(
      'The provider tree must be reshaped. Call updateProviderTree again with the current allocations.',
      options,
    );
  }
}

/** Inventory could not be moved between resource providers. The host must not go into service. */
export class ReshapeFailed extends ComputeError<{ reason: string }> {
  static override readonly code: string = 'RESHAPE_FAILED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(`The provider tree could not be reshaped: ${facts.reason}.`, withDetails(facts, options));
  }
}
