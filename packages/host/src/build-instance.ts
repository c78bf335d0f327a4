/**
 * Building one instance, in the order of calls that drivers are written for.
 *
 * A failed `spawn` has already undone itself; what is undone here is only what
 * `prepareForSpawn` set up. In particular nothing is destroyed: the failure may be
 * that somebody else's guest has this UUID.
 */
import type { ComputeDriver, OperationContext } from '@kilonova/core';
import type { SpawnPlan } from './spawn-plan.js';

type Builder = Pick<ComputeDriver, 'getAvailableNodes' | 'prepareForSpawn' | 'spawn' | 'failedSpawnCleanup'>;

/** How long the clean-up may take once the build itself was given up. */
const CLEANUP_TIMEOUT_MS = 60_000;

/** The guest is there afterwards; if this rejects, nothing of it is. */
export async function buildInstance(driver: Builder, ctx: OperationContext, plan: SpawnPlan): Promise<void> {
  const [node] = await driver.getAvailableNodes(ctx);
  const instance = { ...plan.instance, ...(node === undefined ? {} : { node }) };
  ctx.progress({ step: `spawning ${instance.displayName ?? instance.name}` });
  try {
    await driver.prepareForSpawn(ctx, instance);
    await driver.spawn(ctx, instance, plan.request);
  } catch (error) {
    await undoPreparation(driver, ctx, instance);
    throw error;
  }
}

async function undoPreparation(
  driver: Builder,
  ctx: OperationContext,
  instance: SpawnPlan['instance'],
): Promise<void> {
  try {
    // The caller's signal may be what ended the build, and this has to happen all the same.
    await driver.failedSpawnCleanup({ ...ctx, signal: AbortSignal.timeout(CLEANUP_TIMEOUT_MS) }, instance);
  } catch (error) {
    ctx.log.error('what was prepared for the spawn could not be undone', {
      error,
      instanceUuid: instance.uuid,
    });
  }
}
