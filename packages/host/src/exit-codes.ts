/**
 * What the exit code of `kilonova` means, in one table.
 *
 * An error is looked up by its own code and then by those of the classes it
 * descends from, so a driver's own errors are covered as well. The guide and
 * `kilonova help exit-codes` show the same table; a test holds them together.
 */
import { findComputeError, type ComputeError } from '@kilonova/core';
import { whatKeptItFromStarting } from './what-failed.js';

export const EXIT_CODES = {
  0: 'success',
  1: 'failure of another kind',
  2: 'usage: an argument or what was asked for makes no sense',
  3: 'configuration: unreadable, wrong, or naming something that the platform does not have',
  4: 'the driver cannot be loaded or started',
  5: 'the platform cannot be reached or trusted, or does not let the account in',
  6: 'not found',
  7: 'refused: exists already, is in the wrong state, there is no room, or the platform cannot do it',
  8: 'timed out',
  130: 'interrupted',
} as const satisfies Record<number, string>;

export type ExitCode = keyof typeof EXIT_CODES;

/** The first code that an error has, or descends from, decides. */
export const EXIT_CODE_OF: readonly (readonly [code: string, exitCode: ExitCode])[] = [
  ['INTERRUPTED', 130],
  ['OPERATION_TIMEOUT', 8],
  ['OPERATION_ABORTED', 130],
  ['CONFIG_INVALID', 3],
  ['DRIVER_OPTIONS_INVALID', 3],
  ['DRIVER_LOAD_ERROR', 4],
  ['HYPERVISOR_UNAVAILABLE', 5],
  ['HYPERVISOR_PROTOCOL_ERROR', 5],
  ['HYPERVISOR_NOT_TRUSTED', 5],
  ['HYPERVISOR_TOO_OLD', 5],
  ['AUTHENTICATION_FAILED', 5],
  ['NOT_AUTHORIZED', 5],
  ['INSTANCE_EXISTS', 7],
  ['INSTANCE_INVALID_STATE', 7],
  ['INSTANCE_NOT_RUNNING', 7],
  ['OPERATION_NOT_SUPPORTED', 7],
  ['COMPUTE_RESOURCES_UNAVAILABLE', 7],
  ['NO_VALID_HOST', 7],
  ['GROUP_AFFINITY_VIOLATION', 7],
  ['INSTANCE_REBOOT_FAILURE', 1],
  ['INSTANCE_SUSPEND_FAILURE', 1],
  ['INSTANCE_RESUME_FAILURE', 1],
  ['NOT_FOUND', 6],
  ['INVALID', 2],
];

export function exitCodeOf(error: unknown): ExitCode {
  const found = findComputeError(error);
  const start = whatKeptItFromStarting(found);
  if (start !== undefined) return exitCodeOfStart(exitCodeOf(start));
  if (found?.code === 'OPERATION_ABORTED') {
    // Why it was aborted says more, if it is known.
    return lookUp(findComputeError(found.cause) ?? found);
  }
  return found === undefined ? 1 : lookUp(found);
}

/** A driver that starts has only its configuration to go by: what makes no sense or is not there stands in that. */
function exitCodeOfStart(inner: ExitCode): ExitCode {
  if (inner === 2 || inner === 6) return 3;
  return inner === 5 || inner === 8 || inner === 130 ? inner : 4;
}

function lookUp(error: ComputeError): ExitCode {
  // Asked with a code, the search begins at the error itself: it is of that family if it is what is found.
  const rule = EXIT_CODE_OF.find(([code]) => findComputeError(error, code) === error);
  return rule?.[1] ?? 1;
}
