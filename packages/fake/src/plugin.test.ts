import { Container } from 'inversify';
import { describe, expect, it } from 'vitest';
import {
  COMPUTE_DRIVER,
  IMAGE_SERVICE,
  ImageNotFound,
  isDriverPlugin,
  type ImageService,
} from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { FakeDriver, plugin } from './index.js';

const noImages: ImageService = {
  show: (_ctx, imageId) => Promise.reject(new ImageNotFound({ imageId })),
  download: (_ctx, imageId) => Promise.reject(new ImageNotFound({ imageId })),
  upload: (_ctx, imageId) => Promise.reject(new ImageNotFound({ imageId })),
};

describe('the plugin', () => {
  it('is one by the rules of the contract, and needs no option and no port', () => {
    const container = new Container();
    container.load(plugin.bindings(plugin.optionsSchema.parse({})));

    expect(isDriverPlugin(plugin)).toBe(true);
    expect(plugin.name).toBe('fake');
    expect(container.get(COMPUTE_DRIVER)).toBeInstanceOf(FakeDriver);
    expect(container.get(COMPUTE_DRIVER)).toBe(container.get(COMPUTE_DRIVER));
  });

  it('hands its options and the image service to the driver', async () => {
    const container = new Container();
    container.bind(IMAGE_SERVICE).toConstantValue(noImages);
    container.load(plugin.bindings(plugin.optionsSchema.parse({ nodes: ['n1'] })));
    const driver = container.get(COMPUTE_DRIVER);

    expect(await driver.getAvailableNodes(manualContext())).toEqual(['n1']);
    await expect(driver.cacheImage?.(manualContext(), 'i')).rejects.toThrow(ImageNotFound);
  });
});
