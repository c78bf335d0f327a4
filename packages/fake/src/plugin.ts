/** How a host finds this driver: by the name `fake`, with the options of `options.ts`. */
import {
  COMPUTE_DRIVER,
  CONTRACT_VERSION,
  definePlugin,
  IMAGE_SERVICE,
  type ImageService,
} from '@kilonova/core';
import { ContainerModule } from 'inversify';
import { FakeDriver } from './fake-driver.js';
import { fakeOptionsSchema } from './options.js';

export const plugin = definePlugin({
  name: 'fake',
  contractVersion: CONTRACT_VERSION,
  optionsSchema: fakeOptionsSchema,
  bindings: (options) =>
    new ContainerModule(({ bind }) => {
      bind(COMPUTE_DRIVER)
        .toResolvedValue(
          (imageService: ImageService | undefined) =>
            new FakeDriver(options, imageService === undefined ? {} : { imageService }),
          [{ serviceIdentifier: IMAGE_SERVICE, optional: true }],
        )
        .inSingletonScope();
    }),
});
