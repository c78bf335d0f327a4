/**
 * Whether the tests against a foreign server take part. They do, unless a person says otherwise by
 * KILONOVA_INTEROP=skip; CI may not say so.
 */
import { SetUpError } from './steps.mjs';

export const leftOutNotice =
  'INTEROP TESTS LEFT OUT (KILONOVA_INTEROP=skip): nothing was tested against a program that others wrote.';

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {boolean}
 * @throws {SetUpError} for another value, and in CI
 */
export function interopLeftOut(environment) {
  const choice = environment.KILONOVA_INTEROP ?? '';
  if (choice === '') return false;
  if (choice !== 'skip')
    throw new SetUpError(`KILONOVA_INTEROP can only be "skip" or unset; it is "${choice}".`);
  if (environment.CI) throw new SetUpError('KILONOVA_INTEROP=skip is not allowed in CI.');
  return true;
}
