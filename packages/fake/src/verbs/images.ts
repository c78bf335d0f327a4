/** Images: made from guests, and kept for the next one. */
import { Readable } from 'node:stream';
import type { Instance, OperationContext, UpdateTaskState } from '@kilonova/core';
import type { FakeCall, FakePlatform } from '../platform.js';
import { guestOf } from '../state.js';
import { keepInCache } from './spawn.js';

/** The image is a description of the guest: a fake root disk has no bytes of its own. */
export async function snapshot(
  platform: FakePlatform,
  ctx: OperationContext,
  instance: Instance,
  imageId: string,
  updateTaskState: UpdateTaskState,
): Promise<void> {
  const { name, uuid, rootGb } = await platform.read(ctx, 'snapshot', ({ state }) =>
    guestOf(state, instance),
  );
  await updateTaskState('image_pending_upload');
  const bytes = Buffer.from(JSON.stringify({ snapshotOf: uuid, name, rootGb }));
  await updateTaskState('image_uploading', 'image_pending_upload');
  await platform.ports.imageService?.upload(ctx, imageId, Readable.from([bytes]), {
    diskFormat: 'raw',
    containerFormat: 'bare',
    sizeBytes: bytes.length,
  });
}

/** No image is too young to go: what no instance uses is removed. */
export function manageImageCache({ state }: FakeCall, instances: readonly Instance[]): void {
  const used = new Set(instances.map(({ imageRef }) => imageRef));
  state.cachedImages = state.cachedImages.filter((imageId) => used.has(imageId));
}

export async function cacheImage(
  platform: FakePlatform,
  ctx: OperationContext,
  imageId: string,
): Promise<boolean> {
  await platform.ports.imageService?.show(ctx, imageId);
  return platform.change(ctx, 'cacheImage', ({ state }) => keepInCache(state, imageId));
}
