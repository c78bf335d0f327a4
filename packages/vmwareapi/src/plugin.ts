/**
 * What a host loads under the name `vmwareapi`.
 */
import { COMPUTE_DRIVER, CONTRACT_VERSION, definePlugin } from '@kilonova/core';
import { ContainerModule } from 'inversify';
import { sessionFactory } from './connect.js';
import { DRIVER_NAME, VMwareVCDriver } from './driver.js';
import { vmwareOptionsSchema } from './options.js';
import { SESSION_FACTORY } from './tokens.js';

export const plugin = definePlugin({
  name: DRIVER_NAME,
  contractVersion: CONTRACT_VERSION,
  optionsSchema: vmwareOptionsSchema,
  bindings: (options) =>
    new ContainerModule(({ bind }) => {
      bind(SESSION_FACTORY).toConstantValue(sessionFactory(options));
      bind(COMPUTE_DRIVER)
        .toResolvedValue((connect) => new VMwareVCDriver(options, connect), [SESSION_FACTORY])
        .inSingletonScope();
    }),
});
