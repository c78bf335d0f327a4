/**
 * What the VM boots from, made of an image: the image is brought to the VM's datastore when it is not there, and the
 * root disk is a child of it, or a copy, or blank beside an ISO.
 */
import type { OperationContext } from '@kilonova/core';
import { getObjectProperty, type Ref, type VirtualDevice } from '@kilonova/vsphere';
import type { CachedImage } from '../images/image-cache.js';
import { sizedCopy } from '../images/disk-work.js';
import type { ImagePlan } from '../images/image-plan.js';
import { abortable, type Vim } from '../vim-util.js';
import { diskController, type DiskAdapter } from '../vm-util/disk-adapter.js';
import { copiedDisk } from '../vm-util/root-disk.js';
import type { RootDisk } from '../vm-util/storage-devices.js';
import type { VmPlan } from '../vm-util/vm-plan.js';
import type { Site } from './choose-site.js';
import type { LaterPart } from './finish-build.js';
import type { Platform } from './platform.js';

const ROOT_DISK_KEY = -100;

export interface ProvidedRoot {
  readonly disk: RootDisk;
  readonly parts: readonly LaterPart[];
}

/** @throws what {@link ImageCache.ensure} throws */
export async function provideRoot(
  platform: Platform,
  ctx: OperationContext,
  plan: VmPlan,
  { datastore }: Site,
  image: ImagePlan,
): Promise<ProvidedRoot> {
  const { rootGb } = plan;
  const cached = await platform.imageCache.ensure(ctx, { image, datastore, rootGb });
  if (image.kind === 'iso') return { disk: { kind: 'iso', iso: cached.path }, parts: [] };
  if (image.linkedClone) return { disk: { kind: 'child', parent: cached }, parts: [] };
  return { disk: { kind: 'later' }, parts: [copyOf(platform, plan, datastore.ref, cached)] };
}

/** The disk is copied when there is a folder for it, grown, and put on the controller that waits for it. */
function copyOf(
  { vim, options }: Platform,
  plan: VmPlan,
  datastore: Ref<'Datastore'>,
  cached: CachedImage,
): LaterPart {
  const file = `${plan.uuid}.vmdk`;
  return {
    step: 'copying the image',
    files: [file],
    make: async (ctx, { vm, folder, datacenter }) => {
      const path = folder.join(file);
      const work = { vim, ctx, datacenter, options: { timeoutMs: options.taskTimeoutMs } };
      await sizedCopy(work, cached, path, plan.rootGb);
      const controllerKey = await controllerOf(vim, ctx, vm, plan.adapter);
      const place = { controllerKey, unitNumber: 0 };
      const { diskIoAllocation: io } = plan;
      const device = copiedDisk({ key: ROOT_DISK_KEY, place, datastore, ...(io && { io }) }, path);
      return { devices: [{ operation: 'add', device }] };
    },
  };
}

/** The key that the server has given to the first controller of that kind. */
async function controllerOf(
  vim: Vim,
  ctx: OperationContext,
  vm: Ref<'VirtualMachine'>,
  adapter: DiskAdapter,
): Promise<number> {
  const devices: VirtualDevice[] =
    (await getObjectProperty(vim, vm, 'config.hardware.device', abortable(ctx))) ?? [];
  const wanted = diskController(adapter, 0, 0);
  const controller = devices.find((device) => device._type === wanted._type);
  if (controller === undefined) throw new RangeError(`the VM has no ${wanted._type} for its root disk`);
  return controller.key;
}
