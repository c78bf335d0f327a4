/**
 * Which instance is meant. A UUID in full is taken at its word and costs the
 * platform nothing; the beginning of one is looked up among what is there.
 */
import type { ComputeDriver, InstanceRef, OperationContext } from '@kilonova/core';
import { validate as isUuid } from 'uuid';
import { AmbiguousInstance, NoSuchInstance, UsageError } from './errors.js';

export const SHORTEST_PREFIX = 4;
const PREFIX = /^[0-9a-f-]+$/;

/** Lower-cased; whether any instance has it is not asked. @throws {UsageError} it cannot be the beginning of a UUID */
export function checkInstanceName(given: string): string {
  const text = given.toLowerCase();
  if (isUuid(text)) return text;
  if (text.length < SHORTEST_PREFIX || text.length >= 36 || !PREFIX.test(text)) {
    throw new UsageError(
      `"${given}" is not the UUID of an instance, nor at least the first ${SHORTEST_PREFIX} characters of one.`,
    );
  }
  return text;
}

/**
 * @throws {NoSuchInstance} nothing the driver lists begins with `given`
 * @throws {AmbiguousInstance} several instances do
 */
export async function findInstance(
  driver: Pick<ComputeDriver, 'listInstanceUuids'>,
  ctx: OperationContext,
  given: string,
): Promise<InstanceRef> {
  const text = checkInstanceName(given);
  if (isUuid(text)) return { uuid: text };
  const candidates = (await driver.listInstanceUuids(ctx)).filter((uuid) => uuid.startsWith(text)).toSorted();
  const [only, ...others] = candidates;
  if (only === undefined) throw new NoSuchInstance({ prefix: given });
  if (others.length > 0) throw new AmbiguousInstance({ prefix: given, candidates });
  return { uuid: only };
}
