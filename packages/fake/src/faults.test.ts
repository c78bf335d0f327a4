import { describe, expect, it } from 'vitest';
import {
  ComputeResourcesUnavailable,
  errorCatalogue,
  InstanceFaultRollback,
  InstanceNotFound,
  InvalidInput,
  isComputeError,
  ResizeError,
} from '@kilonova/core';
import { instance, emptyScene, scene } from '../test/fixtures.js';
import { FakeDriver } from './index.js';

describe('ordered failures', () => {
  it('strike as many calls as ordered and no more', async () => {
    const { driver, ctx } = emptyScene({
      failures: { spawn: { error: 'ComputeResourcesUnavailable', times: 2 } },
    });

    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(ComputeResourcesUnavailable);
    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(ComputeResourcesUnavailable);
    await driver.spawn(ctx, instance, {});

    expect(await driver.listInstanceUuids(ctx)).toEqual([instance.uuid]);
  });

  it('say what was ordered, on which verb and which instance', async () => {
    const { driver, ctx } = emptyScene({ failures: { powerOn: { error: 'INSTANCE_NOT_FOUND' } } });

    await expect(driver.powerOn(ctx, instance)).rejects.toMatchObject({
      name: 'InstanceNotFound',
      code: 'INSTANCE_NOT_FOUND',
      reaction: 'ignore',
      message: expect.stringContaining('powerOn'),
      details: { verb: 'powerOn', instanceUuid: instance.uuid },
    });
  });

  it('can have a cause', async () => {
    const order = { error: 'InstanceFaultRollback', cause: 'ResizeError' };
    const { driver, ctx } = await scene({ failures: { migrateDiskAndPowerOff: order } });
    const failed = driver.migrateDiskAndPowerOff(ctx, instance, { dest: 'd', flavor: instance.flavor });

    await expect(failed).rejects.toThrow(InstanceFaultRollback);
    await expect(failed).rejects.toHaveProperty('cause', expect.any(ResizeError));
  });

  it('can be any error of the contract, by its code or its name', async () => {
    for (const [code, { name }] of errorCatalogue) {
      const { driver, ctx } = emptyScene();
      for (const error of [code, name]) {
        driver.faults.fail('getInfo', { error });
        const thrown = await driver.getInfo(ctx, instance).catch((failure: unknown) => failure);

        expect(isComputeError(thrown, code)).toBe(true);
        expect(thrown).toHaveProperty('name', name);
      }
    }
  });

  it('can be ordered and taken back while the driver runs', async () => {
    const { driver, ctx } = await scene();
    const mine = new Error('mine');

    driver.faults.fail('getInfo', { error: mine });
    await expect(driver.getInfo(ctx, instance)).rejects.toBe(mine);
    driver.faults.clear('getInfo');
    await expect(driver.getInfo(ctx, instance)).resolves.toMatchObject({ name: 'one' });

    driver.faults.delay('getInfo', 100);
    driver.faults.fail('destroy', { error: 'INVALID' });
    driver.faults.clear();
    await driver.getInfo(ctx, instance);
    await driver.destroy(ctx, instance);
    expect(ctx.clock.now()).toBe(0);
  });

  it('are refused when the contract has no such error', () => {
    const { faults } = new FakeDriver();

    expect(() => faults.fail('spawn', { error: 'Oops' })).toThrow(InvalidInput);
    expect(() =>
      faults.fail('spawn', { error: new InstanceNotFound({ instanceUuid: 'u' }), cause: 'Oops' }),
    ).toThrow(InvalidInput);
  });
});
