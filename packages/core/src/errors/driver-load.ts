/**
 * The ways in which loading a driver by its name can fail. Each says what the
 * reader has to change; none ends the process.
 */
import { ComputeError, inWords, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorDetails, ErrorReaction } from './compute-error.js';

/** Any of the failures below. `details.driver` is the name as it was given. */
export abstract class DriverLoadError<Details extends ErrorDetails = ErrorDetails> extends ComputeError<
  Details & { driver: string }
> {
  static override readonly code: string = 'DRIVER_LOAD_ERROR';
  static override readonly reaction: ErrorReaction = 'abort';
}

/**
 * Why nothing could be loaded: no such name, no such package, no such file, or a
 * package that is there while something that it imports is not.
 */
export type DriverNotFoundReason = 'bad-name' | 'package-absent' | 'file-absent' | 'dependency-absent';

/** Nothing could be loaded under this name; the message says what to install or correct. */
export class DriverNotFound extends DriverLoadError<{ reason: DriverNotFoundReason }> {
  static override readonly code: string = 'DRIVER_NOT_FOUND';

  constructor(
    message: string,
    facts: { driver: string; reason: DriverNotFoundReason; [more: string]: unknown },
    options?: ComputeErrorOptions,
  ) {
    super(message, withDetails(facts, options));
  }
}

/** The module is there but exports no plugin, several, or one that is malformed. */
export class NotADriverPlugin extends DriverLoadError<{ exports: readonly string[] }> {
  static override readonly code: string = 'NOT_A_DRIVER_PLUGIN';

  constructor(
    facts: { driver: string; module: string; exports: readonly string[]; reason: string },
    options?: ComputeErrorOptions,
  ) {
    const names = facts.exports.length === 0 ? 'nothing' : facts.exports.join(', ');
    super(
      `"${facts.driver}" is not a compute driver: ${facts.reason}. The module ${facts.module} exports ${names}. ` +
        'A driver exports `plugin`, made with definePlugin().',
      withDetails(facts, options),
    );
  }
}

/** The plugin was written for another version of the contract. */
export class ContractVersionMismatch extends DriverLoadError<{ expected: number; actual: number }> {
  static override readonly code: string = 'CONTRACT_VERSION_MISMATCH';

  constructor(facts: { driver: string; expected: number; actual: number }, options?: ComputeErrorOptions) {
    super(
      `The driver "${facts.driver}" was written for version ${facts.actual} of the driver contract, but this core speaks version ${facts.expected}. ` +
        (facts.actual > facts.expected ? 'Upgrade @kilonova/core.' : 'Upgrade the driver.'),
      withDetails(facts, options),
    );
  }
}

export interface OptionIssue {
  /** Where, as one would write it in code: `hosts[0].port`; empty for the options as a whole. */
  readonly path: string;
  readonly message: string;
  /** For a key that does not exist: the known one that is nearest to it. */
  readonly suggestion?: string;
}

/** The options do not fit the driver's schema. Every issue is listed, values are not. */
export class DriverOptionsInvalid extends DriverLoadError<{ issues: readonly OptionIssue[] }> {
  static override readonly code: string = 'DRIVER_OPTIONS_INVALID';

  constructor(facts: { driver: string; issues: readonly OptionIssue[] }, options?: ComputeErrorOptions) {
    super(
      [`The options for the driver "${facts.driver}" are not valid:`, ...facts.issues.map(asLine)].join('\n'),
      withDetails(facts, options),
    );
  }
}

/** Where in its start a driver failed. */
export type DriverStartStage = 'import' | 'construct' | 'initHost';

/** The driver was found and configured but did not come up. Nothing of it is left running. */
export class DriverStartFailed extends DriverLoadError<{ stage: DriverStartStage }> {
  static override readonly code: string = 'DRIVER_START_FAILED';

  constructor(
    facts: { driver: string; stage: DriverStartStage },
    options: ComputeErrorOptions & { readonly cause: unknown },
  ) {
    const { cause } = options;
    super(
      `The driver "${facts.driver}" did not start (${stageInWords[facts.stage]}): ${inWords(cause)}`,
      withDetails(facts, options),
    );
  }
}

const stageInWords: Record<DriverStartStage, string> = {
  import: 'its module failed while it was loaded',
  construct: 'it could not be constructed',
  initHost: 'initHost failed',
};

function asLine({ path, message, suggestion }: OptionIssue): string {
  const where = path === '' ? '' : `${path}: `;
  const hint = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
  return `  - ${where}${message}${hint}`;
}
