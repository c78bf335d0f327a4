/**
 * Building an instance.
 *
 * First everything that can be known without changing anything: the request is checked, the instance looked
 * for, its site chosen. Then the VM is created whole, in one task, under the uuid as its name, so that its
 * folder and files are named by it; it gets its display name and is started. Whatever fails after the first
 * change is taken back with a deadline of its own, which the caller's abort does not reach.
 */
import {
  whenAllocated,
  withTimeout,
  type Instance,
  type OperationContext,
  type SpawnRequest,
} from '@kilonova/core';
import { DatastorePath } from '@kilonova/vsphere';
import { InstanceLeftBehind } from '../errors.js';
import { toComputeError } from '../faults.js';
import { SPAWN_ID_KEY } from '../identity.js';
import { runTask } from '../vim-util.js';
import { annotation } from '../vm-util/annotation.js';
import { createSpec } from '../vm-util/create-spec.js';
import { vmName } from '../vm-util/display-name.js';
import { refuseUnsupported } from '../vm-util/unsupported.js';
import { planVm, type VmPlan } from '../vm-util/vm-plan.js';
import { DRIVER_VERSION } from '../version.js';
import { chooseSite, type Site } from './choose-site.js';
import type { Platform } from './platform.js';
import { powerOn } from './power.js';
import { SpawnAttempt } from './spawn-attempt.js';

/** The guest is there, and runs unless told otherwise; or nothing of it is there and the error says why. */
export async function spawn(
  platform: Platform,
  ctx: OperationContext,
  instance: Instance,
  request: SpawnRequest,
): Promise<void> {
  const { options } = platform;
  ctx.progress({ step: 'checking the request', percent: 0 });
  refuseUnsupported(instance, request);
  const networkInfo = await whenAllocated(request.networkInfo, ctx.signal);
  const plan = planVm(instance, request.imageMeta?.properties ?? {}, networkInfo, {
    guestId: options.guestId,
    hwVersion: options.hwVersion,
    adapterType: options.adapterType,
    vifModel: options.vifModel,
    thinProvisioning: options.thinProvisioning,
  });
  ctx.progress({ step: 'choosing datastore and networks', percent: 5 });
  const site = await chooseSite(platform, ctx, plan);
  try {
    await build(platform, ctx, instance, plan, site, request.powerOn ?? true);
  } finally {
    site.release();
  }
}

async function build(
  platform: Platform,
  ctx: OperationContext,
  instance: Instance,
  plan: VmPlan,
  { datastore, host, networks, folderBefore }: Site,
  start: boolean,
): Promise<void> {
  const { vim, lookup, options } = platform;
  const folder = { path: new DatastorePath(datastore.name, plan.uuid), before: folderBefore };
  const attempt = new SpawnAttempt(platform, plan.uuid, folder);
  const config = createSpec(
    plan,
    { datastore, networks },
    {
      annotation: annotation(instance, ctx, DRIVER_VERSION),
      extraConfig: { [SPAWN_ID_KEY]: attempt.spawnId },
    },
  );
  const taskOptions = { timeoutMs: options.taskTimeoutMs };
  try {
    // Creating is most of it: from 10 to 80 per cent of the whole.
    const created = (percent: number) =>
      ctx.progress({ step: 'creating the VM', percent: 10 + 0.7 * percent });
    created(0);
    const creation = host === undefined ? { config } : { config, host: host.ref };
    const vm = await attempt.createVm(ctx, creation, created);
    const newName = vmName(instance);
    if (newName !== plan.uuid) {
      ctx.progress({ step: 'naming the VM', percent: 80 });
      await runTask(vim, ctx, vm, 'Rename_Task', { newName }, taskOptions);
    }
    if (start) {
      ctx.progress({ step: 'powering on the VM', percent: 90 });
      await powerOn(vim, ctx, vm, taskOptions);
    }
    lookup.remember(plan.uuid, vm);
    ctx.progress({ step: 'done', percent: 100 });
  } catch (error) {
    await takeBack(platform, ctx, plan.uuid, attempt, error);
    throw error;
  }
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
