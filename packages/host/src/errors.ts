/**
 * The host's own errors: what can be wrong before a driver is asked anything.
 *
 * They belong to the contract's family, so that one table maps all errors to
 * exit codes and a program that embeds the host has one way to read them.
 */
import { Invalid, NotFound, type ComputeErrorOptions } from '@kilonova/core';

/** The command line itself is wrong: an option is missing, unknown or has a value that makes no sense. */
export class UsageError extends Invalid<{ option?: string }> {
  static override readonly code: string = 'USAGE_ERROR';

  constructor(message: string, facts: { option?: string } = {}, options: ComputeErrorOptions = {}) {
    super(message, { ...options, details: { ...options.details, ...facts } });
  }
}

/** One thing that is wrong with the configuration. */
export interface ConfigIssue {
  /** Where, as one would write it in code: `drivers.vmwareapi.port`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** Counted from 1; absent for what does not stand in the file. */
  readonly line?: number;
}

/** The configuration cannot be used. Every issue is listed, values are not: they may be secrets. */
export class ConfigInvalid extends Invalid<{ issues: readonly ConfigIssue[]; file?: string }> {
  static override readonly code: string = 'CONFIG_INVALID';

  constructor(facts: { issues: readonly ConfigIssue[]; file?: string }, options: ComputeErrorOptions = {}) {
    const what = facts.file === undefined ? 'The configuration' : `The configuration file ${facts.file}`;
    super([`${what} is not valid:`, ...facts.issues.map(asLine)].join('\n'), {
      ...options,
      details: { ...options.details, ...facts },
    });
  }
}

/** Several instances begin with what was given. Nothing was done to any of them. */
export class AmbiguousInstance extends Invalid<{ prefix: string; candidates: readonly string[] }> {
  static override readonly code: string = 'AMBIGUOUS_INSTANCE';

  constructor(facts: { prefix: string; candidates: readonly string[] }) {
    super(
      [
        `"${facts.prefix}" is the beginning of ${facts.candidates.length} instances. Give more of the UUID of the one you mean:`,
        ...facts.candidates.map((uuid) => `  - ${uuid}`),
      ].join('\n'),
      { details: facts },
    );
  }
}

/** No instance of the driver begins with what was given. */
export class NoSuchInstance extends NotFound<{ prefix: string }> {
  static override readonly code: string = 'NO_SUCH_INSTANCE';

  constructor(facts: { prefix: string }) {
    super(
      `No instance has a UUID that begins with "${facts.prefix}". \`kilonova list\` shows what is there.`,
      {
        details: facts,
      },
    );
  }
}

/** The user gave up. It is the reason of the abort signal, and what the command then ends with. */
export class Interrupted extends Invalid {
  static override readonly code: string = 'INTERRUPTED';

  constructor(options: ComputeErrorOptions = {}) {
    super('Interrupted. What was under way was stopped and undone.', options);
  }
}

function asLine({ path, message, line }: ConfigIssue): string {
  const where = [...(line === undefined ? [] : [`line ${line}`]), ...(path === '' ? [] : [path])].join(', ');
  return `  - ${where === '' ? '' : `${where}: `}${message}`;
}
