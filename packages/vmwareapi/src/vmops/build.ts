/**
 * Building a VM at its site.
 *
 * The VM is created whole, in one task, under the uuid as its name, so that its folder and files are named by
 * it, and with a mark that says that it is half built. What needs its folder comes after, then its start, its
 * display name, the end of the mark. Whatever fails after the first change is taken back with a deadline of
 * its own, which the caller's abort does not reach; what a dead process leaves is found by the mark.
 */
import { withTimeout, type OperationContext } from '@kilonova/core';
import { DatastorePath } from '@kilonova/vsphere';
import { InstanceLeftBehind } from '../errors.js';
import { toComputeError } from '../faults.js';
import { FILES_KEY, SPAWN_ID_KEY } from '../identity.js';
import { createSpec } from '../vm-util/create-spec.js';
import type { RootDisk } from '../vm-util/storage-devices.js';
import type { VmPlan } from '../vm-util/vm-plan.js';
import { markSetting } from './build-mark.js';
import type { Site } from './choose-site.js';
import { finishBuild, type Ending } from './finish-build.js';
import type { Platform } from './platform.js';
import { SpawnAttempt } from './spawn-attempt.js';

export interface Build extends Ending {
  readonly annotation: string;
  /** A blank one of the plan's size if not given. */
  readonly root?: RootDisk;
}

/** The instance is there, and runs if it is to; or nothing of it is there and the error says why. */
export async function build(
  platform: Platform,
  ctx: OperationContext,
  plan: VmPlan,
  site: Site,
  ordered: Build,
): Promise<void> {
  const { lookup, options, process } = platform;
  const { datastore, folderBefore } = site;
  const folder = { path: new DatastorePath(datastore.name, plan.uuid), before: folderBefore };
  const files = ordered.parts.flatMap((part) => part.files);
  const attempt = new SpawnAttempt(platform, plan.uuid, folder);
  const end = process.begin(attempt.spawnId);
  try {
    await withTimeout(ctx, 'building the VM', options.buildTimeoutMs, async (bounded) => {
      const { vm, devices } = await create(platform, bounded, plan, site, ordered, attempt);
      const home = files.length === 0 ? folder.path : await attempt.home(bounded, vm);
      const { datacenter } = platform.cluster;
      await finishBuild(platform, bounded, { vm, folder: home, datacenter, devices }, ordered);
      lookup.remember(plan.uuid, vm);
    });
    ctx.progress({ step: 'done', percent: 100 });
  } catch (error) {
    await takeBack(platform, ctx, plan.uuid, attempt, error);
    throw error;
  } finally {
    end();
  }
}

async function create(
  platform: Platform,
  ctx: OperationContext,
  plan: VmPlan,
  { datastore, host, networks, storageProfileId }: Site,
  { annotation, name = plan.uuid, start, parts, root }: Build,
  attempt: SpawnAttempt,
) {
  const { options } = platform;
  const files = parts.flatMap((part) => part.files);
  const mark = {
    spawnId: attempt.spawnId,
    ...platform.process.as(platform.host),
    untilMs: ctx.clock.now() + options.buildTimeoutMs + options.undoTimeoutMs,
    name,
    start,
  };
  const extraConfig = {
    [SPAWN_ID_KEY]: attempt.spawnId,
    ...markSetting(mark),
    ...(files.length === 0 ? {} : { [FILES_KEY]: JSON.stringify(files) }),
  };
  const config = createSpec(
    plan,
    { datastore, networks, ...(root && { root }) },
    { annotation, extraConfig, ...(storageProfileId === undefined ? {} : { storageProfileId }) },
  );
  // Creating is most of it: from 10 to 80 per cent of the whole.
  const created = (percent: number) => ctx.progress({ step: 'creating the VM', percent: 10 + 0.7 * percent });
  created(0);
  const creation = host === undefined ? { config } : { config, host: host.ref };
  const vm = await attempt.createVm(ctx, creation, created);
  return { vm, devices: config.deviceChange ?? [] };
}

/** Undoes the attempt. Returns when nothing is left of it; throws what is left otherwise. */
async function takeBack(
  { options }: Platform,
  ctx: OperationContext,
  instanceUuid: string,
  attempt: SpawnAttempt,
  error: unknown,
): Promise<void> {
  ctx.progress({ step: 'taking back what was built' });
  ctx.log.warn('a spawn failed and is taken back', { instanceUuid, reason: String(error) });
  const own = { ...ctx, signal: new AbortController().signal };
  const leftovers = await withTimeout(own, 'taking back a failed spawn', options.undoTimeoutMs, (undoCtx) =>
    attempt.undo(undoCtx),
  );
  if (leftovers.length === 0) return;
  const { server: endpoint, username } = options;
  const cause = toComputeError(error, { verb: 'spawn', endpoint, username, instanceUuid });
  throw new InstanceLeftBehind({ instanceUuid, leftovers }, { cause });
}
