/**
 * Which error of a chain tells the story. That a driver did not start is where it
 * happened; that the password is wrong is what happened, and what people and
 * exit codes are about.
 */
import { findComputeError, type ComputeError } from '@kilonova/core';

/** Undefined when no error of the contract is among `error` and its causes. */
export function whatFailed(error: unknown): ComputeError | undefined {
  const found = findComputeError(error);
  return whatKeptItFromStarting(found) ?? found;
}

/** The cause of a failed start, if `error` is one and its cause is of the contract. */
export function whatKeptItFromStarting(error: ComputeError | undefined): ComputeError | undefined {
  return error?.code === 'DRIVER_START_FAILED' ? findComputeError(error.cause) : undefined;
}
