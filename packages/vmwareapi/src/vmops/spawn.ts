/**
 * Building an instance.
 *
 * First everything that can be known without changing anything: the request is checked, the instance looked
 * for, its site chosen. Then it is built; see `build.ts`.
 */
import {
  NoRootDiskDefined,
  InstanceExists,
  whenAllocated,
  type Instance,
  type OperationContext,
  type SpawnRequest,
} from '@kilonova/core';
import { planImage, type ImagePlan } from '../images/image-plan.js';
import { isVimFault } from '@kilonova/vsphere';
import { annotation } from '../vm-util/annotation.js';
import { invalidProperty } from '../invalid-property.js';
import type { VmwareOptions } from '../options.js';
import { furtherDisks } from '../vm-util/further-disks.js';
import { vmName } from '../vm-util/display-name.js';
import { refuseUnsupported } from '../vm-util/unsupported.js';
import { planVm } from '../vm-util/vm-plan.js';
import { DRIVER_VERSION } from '../version.js';
import { build } from './build.js';
import { chooseSite } from './choose-site.js';
import { configDrivePart, planConfigDrive } from './config-drive.js';
import { evcPart } from './evc-part.js';
import { provideRoot } from './provide-root.js';
import type { Platform } from './platform.js';
import { recoverBuild } from './recover-build.js';
import { settlePlan } from './settle-plan.js';

/**
 * The guest is there, and runs unless told otherwise; or nothing of it is there and the error says why. What a
 * dead process left half built of the same instance is finished, or undone and built again.
 *
 * @throws {InstanceExists} it is there, or another process builds it
 */
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
  const image = plannedImage(instance, request, options);
  if (plan.rootGb === 0 && image === undefined) throw new NoRootDiskDefined({ instanceUuid: plan.uuid });
  await overRemains(platform, ctx, plan.uuid, async () => {
    ctx.progress({ step: 'choosing datastore and networks', percent: 5 });
    const site = await chooseSite(platform, ctx, plan, image);
    try {
      const root = image && (await provideRoot(platform, ctx, plan, site, image));
      const name = vmName(instance);
      await build(platform, ctx, plan, site, {
        annotation: annotation(instance, ctx, DRIVER_VERSION),
        name: name === plan.uuid ? undefined : name,
        start: request.powerOn ?? true,
        ...(root && { root: root.disk }),
        parts: [
          ...(root?.parts ?? []),
          ...(plan.evcMask === undefined ? [] : [evcPart(platform, plan.evcMask)]),
          ...(drive === undefined ? [] : [configDrivePart(platform, drive, site.datastore.ref)]),
        ],
      });
    } finally {
      site.release();
    }
  });
}

/** Builds; once more when what is in the way is what a dead process left, and could be removed. */
async function overRemains(
  platform: Platform,
  ctx: OperationContext,
  uuid: string,
  buildIt: () => Promise<void>,
): Promise<void> {
  try {
    await buildIt();
  } catch (error) {
    if (!(error instanceof InstanceExists) && !isVimFault(error, 'DuplicateName')) throw error;
    ctx.progress({ step: 'looking at what is there already' });
    const recovery = await recoverBuild(platform, ctx, uuid);
    if (recovery === 'kept') throw error;
    if (recovery === 'undone') await buildIt();
  }
}

/** Undefined: the root disk starts blank. */
function plannedImage(
  { imageRef, flavor }: Instance,
  { imageMeta }: SpawnRequest,
  { useLinkedClone }: VmwareOptions,
): ImagePlan | undefined {
  if (imageMeta?.id !== undefined) return planImage(imageMeta, flavor, { linkedClone: useLinkedClone });
  if (imageRef)
    throw invalidProperty('imageMeta', 'must describe the image of the instance', imageMeta ?? null);
  return undefined;
}
