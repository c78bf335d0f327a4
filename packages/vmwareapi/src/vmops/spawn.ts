/**
 * Building an instance.
 *
 * First everything that can be known without changing anything: the request is checked, the instance looked
 * for, its site chosen. Then it is built; see `build.ts`.
 */
import { whenAllocated, type Instance, type OperationContext, type SpawnRequest } from '@kilonova/core';
import { annotation } from '../vm-util/annotation.js';
import { furtherDisks } from '../vm-util/further-disks.js';
import { vmName } from '../vm-util/display-name.js';
import { refuseUnsupported } from '../vm-util/unsupported.js';
import { planVm } from '../vm-util/vm-plan.js';
import { DRIVER_VERSION } from '../version.js';
import { build } from './build.js';
import { chooseSite } from './choose-site.js';
import { configDrivePart, planConfigDrive } from './config-drive.js';
import { evcPart } from './evc-part.js';
import type { Platform } from './platform.js';
import { settlePlan } from './settle-plan.js';

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
  const planned = planVm(instance, request.imageMeta?.properties ?? {}, networkInfo, options);
  const disks = furtherDisks(instance.flavor, request.blockDeviceInfo, planned);
  const drive = planConfigDrive(options, instance, request, networkInfo, ctx.clock.now());
  const plan = await settlePlan(platform, ctx, {
    ...planned,
    furtherDisks: disks,
    ...(drive && { fileBytes: drive.size }),
  });
  ctx.progress({ step: 'choosing datastore and networks', percent: 5 });
  const site = await chooseSite(platform, ctx, plan);
  try {
    const name = vmName(instance);
    await build(platform, ctx, plan, site, {
      annotation: annotation(instance, ctx, DRIVER_VERSION),
      name: name === plan.uuid ? undefined : name,
      start: request.powerOn ?? true,
      parts: [
        ...(plan.evcMask === undefined ? [] : [evcPart(platform, plan.evcMask)]),
        ...(drive === undefined ? [] : [configDrivePart(platform, drive, site.datastore.ref)]),
      ],
    });
  } finally {
    site.release();
  }
}
