import { describe, expect, it } from 'vitest';
import { InstanceExists, InstanceNotFound, LifecycleTransition, PowerState } from '@kilonova/core';
import { absent, instance, scene, transitions, vif } from '../../test/fixtures.js';

describe('destroy', () => {
  it('removes a guest known by its uuid alone', async () => {
    const { driver, ctx, events } = await scene();
    await driver.destroy(ctx, { uuid: instance.uuid });

    expect(await driver.instanceExists(ctx, instance)).toBe(false);
    expect(await driver.instanceOnDisk(ctx, instance)).toBe(false);
    await expect(driver.getInfo(ctx, instance)).rejects.toThrow(InstanceNotFound);
    expect(transitions(events)).toEqual([LifecycleTransition.STARTED, LifecycleTransition.STOPPED]);
  });

  it('counts an absent guest as done, with a warning, however often', async () => {
    const { driver, ctx } = await scene();
    await driver.destroy(ctx, absent);
    await driver.destroy(ctx, instance);
    await driver.destroy(ctx, instance);

    expect(ctx.logged.map(({ level, fields }) => [level, fields['instanceUuid']])).toEqual([
      ['warn', absent.uuid],
      ['warn', instance.uuid],
    ]);
  });

  it('does nothing for an instance that no node was ever claimed for', async () => {
    const { driver, ctx } = await scene();
    await driver.destroy(ctx, { uuid: instance.uuid, node: null });

    expect(await driver.instanceExists(ctx, instance)).toBe(true);
  });

  it('leaves the files when it is told to, until they are deleted', async () => {
    const { driver, ctx } = await scene();
    await driver.destroy(ctx, instance, { destroyDisks: false });
    expect(await driver.instanceOnDisk(ctx, instance)).toBe(true);

    expect(await driver.deleteInstanceFiles(ctx, instance)).toBe(true);
    expect(await driver.instanceOnDisk(ctx, instance)).toBe(false);
    expect(await driver.cleanupLingeringInstanceResources(ctx, instance)).toBe(true);
  });
});

describe('cleanup', () => {
  it('is refused while the guest is there', async () => {
    const { driver, ctx } = await scene();

    await expect(driver.cleanup(ctx, instance)).rejects.toThrow(InstanceExists);
    expect(await driver.instanceExists(ctx, instance)).toBe(true);
  });

  it('removes files and wiring that a guest left, and may be repeated', async () => {
    const { driver, ctx } = await scene();
    const networkInfo = [vif('port')];
    await driver.plugVifs(ctx, instance, networkInfo);
    await driver.destroy(ctx, instance, { destroyDisks: false });
    await driver.cleanup(ctx, instance, { networkInfo });
    await driver.cleanup(ctx, instance, { networkInfo });

    expect(await driver.instanceOnDisk(ctx, instance)).toBe(false);
  });

  it('keeps the files when it is told to', async () => {
    const { driver, ctx } = await scene();
    await driver.destroy(ctx, instance, { destroyDisks: false });
    await driver.cleanup(ctx, instance, { destroyDisks: false });

    expect(await driver.instanceOnDisk(ctx, instance)).toBe(true);
  });
});

describe('soft delete', () => {
  it('hides the guest from all but restore and destroy', async () => {
    const { driver, ctx } = await scene();
    await driver.softDelete(ctx, instance);
    await driver.softDelete(ctx, instance);

    expect(await driver.listInstances(ctx)).toEqual([]);
    expect(await driver.instanceExists(ctx, instance)).toBe(false);
    await expect(driver.powerOn(ctx, instance)).rejects.toThrow(InstanceNotFound);
    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(InstanceExists);

    await driver.restore(ctx, instance);
    await driver.restore(ctx, instance);
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);

    await driver.softDelete(ctx, instance);
    await driver.destroy(ctx, instance);
    await expect(driver.restore(ctx, instance)).rejects.toThrow(InstanceNotFound);
    await expect(driver.softDelete(ctx, instance)).rejects.toThrow(InstanceNotFound);
  });
});
