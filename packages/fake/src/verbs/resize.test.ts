import { describe, expect, it } from 'vitest';
import { InstanceExists, InstanceNotFound, InvalidInput, PowerState, type Migration } from '@kilonova/core';
import { absent, emptyScene, flavor, instance, scene, vif, volume } from '../../test/fixtures.js';

const larger = { ...flavor, name: 'large', vcpus: 4 };
const resized = { ...instance, flavor: larger };
const migration: Migration = { uuid: 'm', migrationType: 'resize', destNode: 'fake-node' };
const request = { dest: '127.0.0.1', flavor: larger };

/** Source and destination, the guest on its way between them. */
async function underWay() {
  const source = await scene({}, { networkInfo: [vif('port', '10.0.0.2')] });
  await source.driver.attachVolume(source.ctx, instance, volume('v'));
  const diskInfo = await source.driver.migrateDiskAndPowerOff(source.ctx, instance, request);
  return { source, diskInfo, dest: emptyScene() };
}

describe('cold migration', () => {
  it('brings the guest to the other host with all it has, in its new size', async () => {
    const { source, dest, diskInfo } = await underWay();
    expect(await source.driver.listInstances(source.ctx)).toEqual([]);
    expect((await source.driver.getAvailableResource(source.ctx, 'fake-node')).vcpusUsed).toBe(2);

    await dest.driver.finishMigration(dest.ctx, resized, migration, { diskInfo, resizeInstance: true });
    await dest.driver.finishMigration(dest.ctx, resized, migration, { diskInfo, resizeInstance: true });
    expect(await dest.driver.getInfo(dest.ctx, instance)).toMatchObject({
      vcpus: 4,
      powerState: PowerState.RUNNING,
    });
    expect(await dest.driver.getDiagnostics(dest.ctx, instance)).toMatchObject({ nics: 1, volumes: 1 });

    await source.driver.confirmMigration(source.ctx, instance, migration);
    await source.driver.confirmMigration(source.ctx, instance, migration);
    expect((await source.driver.getAvailableResource(source.ctx, 'fake-node')).vcpusUsed).toBe(0);
    await expect(source.driver.finishRevertMigration(source.ctx, instance, migration)).rejects.toThrow(
      InstanceNotFound,
    );
  });

  it('is taken back by the source, as the guest was', async () => {
    const { source } = await underWay();
    await source.driver.finishRevertMigration(source.ctx, instance, migration, { powerOn: false });
    expect(await source.driver.getInfo(source.ctx, instance)).toMatchObject({
      vcpus: 2,
      powerState: PowerState.SHUTDOWN,
    });

    await source.driver.finishRevertMigration(source.ctx, instance, migration);
    expect(await source.driver.getDiagnostics(source.ctx, instance)).toMatchObject({
      volumes: 1,
      state: 'running',
    });
  });

  it('goes on where it was interrupted', async () => {
    const { source, diskInfo } = await underWay();

    expect(await source.driver.migrateDiskAndPowerOff(source.ctx, instance, request)).toBe(diskInfo);
  });

  it('may stay on one host, where the old guest waits until the new one is destroyed', async () => {
    const { source, diskInfo } = await underWay();
    const { driver, ctx } = source;
    await driver.finishMigration(ctx, resized, migration, { diskInfo, resizeInstance: true, powerOn: false });
    expect(await driver.getInfo(ctx, instance)).toMatchObject({ vcpus: 4, powerState: PowerState.SHUTDOWN });

    await expect(driver.finishRevertMigration(ctx, instance, migration)).rejects.toThrow(InstanceExists);
    await driver.destroy(ctx, instance);
    await driver.finishRevertMigration(ctx, instance, migration);
    expect(await driver.getInfo(ctx, instance)).toMatchObject({ vcpus: 2, powerState: PowerState.RUNNING });
  });

  it('refuses an absent guest and what another driver sent', async () => {
    const { driver, ctx } = emptyScene();

    await expect(driver.migrateDiskAndPowerOff(ctx, absent, request)).rejects.toThrow(InstanceNotFound);
    for (const diskInfo of ['', '{}', 'null']) {
      await expect(
        driver.finishMigration(ctx, instance, migration, { diskInfo, resizeInstance: false }),
      ).rejects.toThrow(InvalidInput);
    }
    expect(await driver.listInstances(ctx)).toEqual([]);
  });
});
