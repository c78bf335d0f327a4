import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ImageNotFound, InstanceNotFound, type ImageService } from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { absent, emptyScene, instance, instanceNamed, scene } from '../../test/fixtures.js';
import { FakeDriver } from '../index.js';

/** Knows the image `known` and keeps what is uploaded. */
function imageService(): ImageService & { readonly uploads: Map<string, Buffer> } {
  const uploads = new Map<string, Buffer>();
  return {
    uploads,
    async show(_ctx, imageId) {
      if (imageId !== 'known') throw new ImageNotFound({ imageId });
      return { id: imageId, properties: {} };
    },
    download: (_ctx, imageId) => Promise.reject(new ImageNotFound({ imageId })),
    async upload(_ctx, imageId, data) {
      uploads.set(imageId, await buffer(data));
      return { id: imageId, properties: {} };
    },
  };
}

const deleted = () => Promise.reject(new Error('it is being deleted'));

describe('snapshot', () => {
  it('uploads an image of the guest and says where it has got to', async () => {
    const images = imageService();
    const driver = new FakeDriver({}, { imageService: images });
    const ctx = manualContext();
    await driver.spawn(ctx, instance, {});
    const told: unknown[] = [];
    await driver.snapshot(ctx, instance, 'snap', async (...states) => void told.push(states));

    expect(told).toEqual([['image_pending_upload'], ['image_uploading', 'image_pending_upload']]);
    expect(images.uploads.get('snap')?.toString()).toContain(instance.uuid);
  });

  it('uploads nothing when the instance is wanted for something else', async () => {
    const images = imageService();
    const driver = new FakeDriver({}, { imageService: images });
    const ctx = manualContext();
    await driver.spawn(ctx, instance, {});

    await expect(driver.snapshot(ctx, instance, 'snap', deleted)).rejects.toThrow('being deleted');
    await expect(driver.snapshot(ctx, absent, 'snap', async () => {})).rejects.toThrow(InstanceNotFound);
    expect(images.uploads.size).toBe(0);
  });

  it('needs no image service', async () => {
    const { driver, ctx } = await scene();

    await expect(driver.snapshot(ctx, instance, 'snap', async () => {})).resolves.toBeUndefined();
  });
});

describe('the image cache', () => {
  it('tells what it fetched from what it had', async () => {
    const { driver, ctx } = await scene({}, { imageMeta: { id: 'booted', properties: {} } });

    expect(await driver.cacheImage(ctx, 'booted')).toBe(false);
    expect(await driver.cacheImage(ctx, 'fresh')).toBe(true);
    expect(await driver.cacheImage(ctx, 'fresh')).toBe(false);
  });

  it('drops what no instance uses', async () => {
    const { driver, ctx } = emptyScene();
    await driver.cacheImage(ctx, 'used');
    await driver.cacheImage(ctx, 'unused');
    await driver.manageImageCache(ctx, [instanceNamed('x', { imageRef: 'used' }), instance]);

    expect(await driver.cacheImage(ctx, 'used')).toBe(false);
    expect(await driver.cacheImage(ctx, 'unused')).toBe(true);
  });

  it('fetches only what the image service has', async () => {
    const driver = new FakeDriver({}, { imageService: imageService() });

    expect(await driver.cacheImage(manualContext(), 'known')).toBe(true);
    await expect(driver.cacheImage(manualContext(), 'other')).rejects.toThrow(ImageNotFound);
  });
});
