/**
 * What a host loads under the name `vmwareapi`.
 */
import {
  COMPUTE_DRIVER,
  CONTRACT_VERSION,
  IMAGE_SERVICE,
  definePlugin,
  type ImageService,
} from '@kilonova/core';
import { ContainerModule } from 'inversify';
import { sessionFactory } from './connect.js';
import { DRIVER_NAME, VMwareVCDriver } from './driver.js';
import { vmwareOptionsSchema } from './options.js';
import { SESSION_FACTORY } from './tokens.js';
import type { SessionFactory } from './vim-util.js';

export const plugin = definePlugin({
  name: DRIVER_NAME,
  contractVersion: CONTRACT_VERSION,
  optionsSchema: vmwareOptionsSchema,
  bindings: (options) =>
    new ContainerModule(({ bind }) => {
      bind(SESSION_FACTORY).toConstantValue(sessionFactory(options));
      bind(COMPUTE_DRIVER)
        .toResolvedValue(
          (connect: SessionFactory, images: ImageService | undefined) =>
            new VMwareVCDriver(options, connect, { images }),
          [SESSION_FACTORY, { serviceIdentifier: IMAGE_SERVICE, optional: true }],
        )
        .inSingletonScope();
    }),
});
