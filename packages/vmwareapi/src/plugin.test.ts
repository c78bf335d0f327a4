import { COMPUTE_DRIVER, pluginDefects } from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { Container } from 'inversify';
import { describe, expect, it } from 'vitest';
import { plugin } from './plugin.js';
import { SESSION_FACTORY } from './tokens.js';

const options = plugin.optionsSchema.parse({ server: 'vc', username: 'u', password: 'p', clusterName: 'c' });

function container(): Container {
  const made = new Container();
  made.load(plugin.bindings(options));
  return made;
}

describe('the plugin', () => {
  it('is one', () => {
    expect(pluginDefects(plugin)).toEqual([]);
  });

  it('makes one driver, which connects to nothing before it is started', async () => {
    const made = container();
    const driver = made.get(COMPUTE_DRIVER);

    expect(driver).toMatchObject({ name: 'vmwareapi' });
    expect(made.get(COMPUTE_DRIVER)).toBe(driver);
    await expect(driver.listInstances(manualContext())).rejects.toMatchObject({
      code: 'DRIVER_NOT_INITIALIZED',
    });
    await driver.cleanupHost(manualContext());
  });

  it('lets the back end be swapped by rebinding one token', async () => {
    const made = container();
    made.rebind(SESSION_FACTORY).toConstantValue(async () => {
      throw new Error('another back end');
    });

    await expect(made.get(COMPUTE_DRIVER).initHost(manualContext(), 'host')).rejects.toMatchObject({
      code: 'VMWARE_DRIVER_EXCEPTION',
      cause: expect.objectContaining({ message: 'another back end' }),
    });
  });

  it('does nothing to an instance that no node ever claimed', async () => {
    const driver = container().get(COMPUTE_DRIVER);

    await expect(driver.destroy(manualContext(), { uuid: 'u', node: null })).resolves.toBeUndefined();
  });
});
