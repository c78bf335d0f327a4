import { describe, expect, it } from 'vitest';
import {
  InstanceInvalidState,
  InstanceNotFound,
  InstanceNotRunning,
  InvalidInput,
  LifecycleTransition,
  MigrationPreCheckError,
  PowerState,
  type LiveMigrateData,
} from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import { absent, emptyScene, instance, scene, transitions, vif, type Scene } from '../../test/fixtures.js';
import type { FakeOptionsInput } from '../index.js';

/** Source and destination, checked and prepared. */
async function prepared(options: FakeOptionsInput = {}) {
  const source = await scene(options, { networkInfo: [vif('port')] });
  const dest = emptyScene();
  const asked = await dest.driver.checkCanLiveMigrateDestination(dest.ctx, instance, {});
  const checked = await source.driver.checkCanLiveMigrateSource(source.ctx, instance, asked);
  const accepted = await dest.driver.checkSourceMigrateDataAtDest(dest.ctx, instance, checked, {});
  const claimed = await dest.driver.postClaimMigrateData(dest.ctx, instance, accepted, {});
  // It travels between hosts as JSON.
  const travelled: LiveMigrateData = JSON.parse(JSON.stringify(claimed));
  const migrateData = await dest.driver.preLiveMigration(dest.ctx, instance, { migrateData: travelled });
  return { source, dest, migrateData };
}

function migrate({ driver, ctx }: Scene, migrateData: LiveMigrateData) {
  const calls: unknown[] = [];
  const done = driver.liveMigration(
    ctx,
    instance,
    { dest: 'other', blockMigration: false, migrateData },
    {
      post: async () => void calls.push('post'),
      recover: async (_data, status) => void calls.push(`recover: ${status}`),
    },
  );
  return { done, calls };
}

describe('live migration', () => {
  it('takes the guest from one host to the other with its NICs', async () => {
    const { source, dest, migrateData } = await prepared({ delaysMs: { liveMigration: 4_000 } });
    expect((await dest.driver.getInfo(dest.ctx, instance)).powerState).toBe(PowerState.PAUSED);

    const { done, calls } = migrate(source, migrateData);
    await done;
    await source.driver.postLiveMigration(source.ctx, instance, {}, migrateData);
    await source.driver.postLiveMigrationAtSource(source.ctx, instance, [vif('port')]);
    await dest.driver.postLiveMigrationAtDestination(dest.ctx, instance, [vif('port')]);
    await dest.driver.postLiveMigrationAtDestination(dest.ctx, instance, [vif('port')]);

    expect(calls).toEqual(['post']);
    expect(source.ctx.clock.now()).toBe(4_000);
    expect(await source.driver.listInstances(source.ctx)).toEqual([]);
    expect(transitions(source.events)).toEqual([
      LifecycleTransition.STARTED,
      LifecycleTransition.MIGRATION_COMPLETED,
    ]);
    expect(await dest.driver.getDiagnostics(dest.ctx, instance)).toMatchObject({ state: 'running', nics: 1 });
    expect(transitions(dest.events)).toEqual([LifecycleTransition.RESUMED]);
  });

  it('ends at once when it is forced to complete', async () => {
    const { source, migrateData } = await prepared({ delaysMs: { liveMigration: 'forever' } });
    const { done, calls } = migrate(source, migrateData);
    await source.ctx.clock.sleep(100);
    expect(calls).toEqual([]);

    await source.driver.liveMigrationForceComplete(source.ctx, instance);
    await done;
    expect(calls).toEqual(['post']);
    expect(source.ctx.clock.now()).toBe(100);
  });

  it('leaves the guest where it was when it is aborted', async () => {
    const { source, dest, migrateData } = await prepared({ delaysMs: { liveMigration: 'forever' } });
    const { done, calls } = migrate(source, migrateData);
    await source.ctx.clock.sleep(100);
    await source.driver.liveMigrationAbort(source.ctx, instance);
    await done;
    await source.driver.rollbackLiveMigrationAtSource(source.ctx, instance, migrateData);
    await dest.driver.rollbackLiveMigrationAtDestination(dest.ctx, instance, { migrateData });
    await dest.driver.rollbackLiveMigrationAtDestination(dest.ctx, instance, { migrateData });

    expect(calls).toEqual(['recover: cancelled']);
    await expect(source.driver.liveMigrationAbort(source.ctx, instance)).rejects.toThrow(
      InstanceInvalidState,
    );
    expect((await source.driver.getInfo(source.ctx, instance)).powerState).toBe(PowerState.RUNNING);
    expect(await dest.driver.listInstances(dest.ctx)).toEqual([]);
  });

  it('recovers, and then rejects, when its caller gives up', async () => {
    const { source, migrateData } = await prepared({ delaysMs: { liveMigration: 'forever' } });
    const caller = new AbortController();
    const { done, calls } = migrate({ ...source, ctx: manualContext(caller.signal) }, migrateData);
    await source.ctx.clock.sleep(100);
    caller.abort(new Error('gave up'));

    await expect(done).rejects.toThrow('gave up');
    expect(calls).toEqual(['recover: cancelled']);
  });

  it('recovers when the host is cleaned up', async () => {
    const { source, migrateData } = await prepared({ delaysMs: { liveMigration: 'forever' } });
    const { done, calls } = migrate(source, migrateData);
    await source.ctx.clock.sleep(100);
    await source.driver.cleanupHost(source.ctx);
    await done;

    expect(calls).toEqual(['recover: cancelled']);
  });

  it('tells an ordered failure to the caller of recover and does not throw', async () => {
    const { source, migrateData } = await prepared({
      failures: { liveMigration: { error: 'MigrationError' } },
    });
    const { done, calls } = migrate(source, migrateData);
    await done;

    expect(calls).toEqual(['recover: failed']);
    expect(await source.driver.listInstances(source.ctx)).toEqual(['one']);
  });

  it('does not begin twice', async () => {
    const { source, migrateData } = await prepared({ delaysMs: { liveMigration: 1_000 } });
    const first = migrate(source, migrateData);
    await source.ctx.clock.sleep(100);
    const second = migrate(source, migrateData);

    await expect(second.done).rejects.toThrow(InstanceInvalidState);
    await first.done;
    expect([first.calls, second.calls]).toEqual([['post'], []]);
  });

  it('does not begin for a guest that is absent or does not run', async () => {
    const { driver, ctx } = await scene();
    await driver.powerOff(ctx, instance);
    const callbacks = { post: async () => {}, recover: async () => {} };
    const request = { dest: 'other', blockMigration: false, migrateData: {} };

    await expect(driver.liveMigration(ctx, absent, request, callbacks)).rejects.toThrow(InstanceNotFound);
    await expect(driver.liveMigration(ctx, instance, request, callbacks)).rejects.toThrow(InstanceNotRunning);
    await expect(driver.checkCanLiveMigrateSource(ctx, instance, {})).rejects.toThrow(MigrationPreCheckError);
    await expect(driver.checkCanLiveMigrateSource(ctx, absent, {})).rejects.toThrow(InstanceNotFound);
  });

  it('cannot be ended when it is not under way', async () => {
    const { driver, ctx } = await scene();

    await expect(driver.liveMigrationAbort(ctx, instance)).rejects.toThrow(InstanceInvalidState);
    await expect(driver.liveMigrationForceComplete(ctx, instance)).rejects.toThrow(InstanceInvalidState);
    await expect(driver.liveMigrationAbort(ctx, absent)).rejects.toThrow(InstanceNotFound);
  });
});

describe('the destination of a live migration', () => {
  it('refuses a guest that it has, or has no room for', async () => {
    const full = emptyScene({ resources: { vcpus: 1 } });
    const { driver, ctx } = await scene();

    await expect(driver.checkCanLiveMigrateDestination(ctx, instance, {})).rejects.toThrow(
      MigrationPreCheckError,
    );
    await expect(full.driver.checkCanLiveMigrateDestination(full.ctx, instance, {})).rejects.toThrow(
      MigrationPreCheckError,
    );
    await driver.cleanupLiveMigrationDestinationCheck(ctx, instance, {});
  });

  it('refuses what no source sent, and prepares only once', async () => {
    const { dest, migrateData } = await prepared();
    const other = emptyScene();

    await expect(other.driver.preLiveMigration(other.ctx, instance, { migrateData: {} })).rejects.toThrow(
      InvalidInput,
    );
    await dest.driver.preLiveMigration(dest.ctx, instance, { migrateData });
    expect(await dest.driver.listInstances(dest.ctx)).toEqual(['one']);
    expect(await other.driver.listInstances(other.ctx)).toEqual([]);
  });

  it('never removes a guest that runs there', async () => {
    const { driver, ctx } = await scene();
    await driver.rollbackLiveMigrationAtDestination(ctx, instance, {});

    expect(await driver.listInstances(ctx)).toEqual(['one']);
    await expect(driver.postLiveMigrationAtDestination(ctx, absent, [])).rejects.toThrow(InstanceNotFound);
  });
});

describe('shared storage', () => {
  it('is found between two that see the same file, until that is removed', async () => {
    const { driver, ctx } = emptyScene();
    const elsewhere = emptyScene();
    const probe = await driver.checkInstanceSharedStorageLocal(ctx, instance);

    expect(await driver.checkInstanceSharedStorageRemote(ctx, probe)).toBe(true);
    expect(await elsewhere.driver.checkInstanceSharedStorageRemote(elsewhere.ctx, probe)).toBe(false);
    await driver.checkInstanceSharedStorageCleanup(ctx, probe);
    await driver.checkInstanceSharedStorageCleanup(ctx, probe);
    expect(await driver.checkInstanceSharedStorageRemote(ctx, probe)).toBe(false);
  });
});
