/**
 * Refusing one property of a request: flavor, extra spec, image property or NIC.
 *
 * Everything a caller can get wrong is checked before the first change on the platform, and each refusal
 * names the property the way the caller wrote it, so that it can be put right without reading code.
 */
import { InvalidInput } from '@kilonova/core';

/**
 * An `InvalidInput` whose `details.property` is `property` and whose message says what it must be.
 *
 * @param demand half a sentence that follows the property's name: `must be a multiple of 4`
 */
export function invalidProperty(
  property: string,
  demand: string,
  value?: unknown,
  details?: Readonly<Record<string, unknown>>,
): InvalidInput {
  const given = value === undefined ? '' : `, not ${JSON.stringify(value)}`;
  return new InvalidInput(
    { reason: `${property} ${demand}${given}` },
    { details: { ...details, property, ...(value === undefined ? {} : { value }) } },
  );
}
