import { describe, expect, it } from 'vitest';
import {
  ComputeResourcesUnavailable,
  HostNotFound,
  InstanceExists,
  InstanceNotFound,
  lifecycleEvent,
  LifecycleTransition,
  NoMoreFixedIps,
  PowerState,
  PreserveEphemeralNotSupported,
  type RebuildRequest,
} from '@kilonova/core';
import { manualContext } from '@kilonova/core/testing';
import {
  absent,
  emptyScene,
  flavor,
  instance,
  instanceNamed,
  scene,
  vif,
  volume,
} from '../../test/fixtures.js';

describe('spawn', () => {
  it('builds a running guest, says so, and shows how far it is', async () => {
    const { driver, ctx, events } = emptyScene();
    await driver.spawn(ctx, instance, {});

    expect(await driver.getInfo(ctx, instance)).toEqual({
      powerState: PowerState.RUNNING,
      name: 'one',
      vcpus: 2,
      memoryMb: 1_024,
    });
    expect(await driver.listInstances(ctx)).toEqual(['one']);
    expect(await driver.listInstanceUuids(ctx)).toEqual([instance.uuid]);
    expect(await driver.getNumInstances(ctx)).toBe(1);
    expect(events).toEqual([lifecycleEvent(instance.uuid, LifecycleTransition.STARTED, 0)]);
    expect(ctx.progressed.map(({ percent }) => percent)).toEqual([0, 50, 100]);
  });

  it('leaves the guest off when it is told to', async () => {
    const { driver, ctx, events } = await scene({}, { powerOn: false });

    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.SHUTDOWN);
    expect(events).toEqual([]);
  });

  it('refuses a guest that is there and does not touch it', async () => {
    const { driver, ctx } = await scene();
    await driver.powerOff(ctx, instance);

    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(InstanceExists);
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.SHUTDOWN);
  });

  it('waits for the network, and fails with what the network failed with', async () => {
    const { driver, ctx } = emptyScene();
    const later = ctx.clock.sleep(300).then(() => [vif('port', '10.0.0.2')]);
    await driver.spawn(ctx, instance, { networkInfo: later });
    const failing = Promise.reject(new NoMoreFixedIps({ networkId: 'net' }));

    await expect(driver.spawn(ctx, instanceNamed('two'), { networkInfo: failing })).rejects.toThrow(
      NoMoreFixedIps,
    );
    expect(ctx.clock.now()).toBe(300);
    expect(await driver.listInstances(ctx)).toEqual(['one']);
    expect(await driver.getInstanceDiagnostics(ctx, instance)).toMatchObject({ numNics: 1 });
  });

  it('does not wait for the network any longer than its caller', async () => {
    const caller = new AbortController();
    const { driver, ctx } = emptyScene({}, caller.signal);
    const spawning = driver.spawn(ctx, instance, { networkInfo: new Promise(() => {}) });
    await ctx.clock.sleep(100);
    caller.abort(new Error('gave up'));

    await expect(spawning).rejects.toThrow('gave up');
    expect(await driver.listInstances(manualContext())).toEqual([]);
  });

  it.each([['vcpus'], ['memoryMb'], ['localGb']])(
    'refuses a guest that has no room for lack of %s',
    async (what) => {
      const { driver, ctx } = emptyScene({ resources: { [what]: 1 } });

      await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(ComputeResourcesUnavailable);
      expect(await driver.listInstances(ctx)).toEqual([]);
    },
  );

  it('claims resources and gives them back', async () => {
    const { driver, ctx } = emptyScene({ resources: { vcpus: 3, memoryMb: 4_096, localGb: 40 } });
    const used = async () => {
      const { vcpusUsed, memoryMbUsed, localGbUsed } = await driver.getAvailableResource(ctx, 'fake-node');
      return { vcpusUsed, memoryMbUsed, localGbUsed };
    };
    const large = instanceNamed('large', { flavor: { ...flavor, ephemeralGb: 5, swapMb: 100 } });
    await driver.spawn(ctx, large, {});

    expect(await used()).toEqual({ vcpusUsed: 2, memoryMbUsed: 1_024, localGbUsed: 16 });
    await expect(driver.spawn(ctx, instance, {})).rejects.toThrow(ComputeResourcesUnavailable);

    await driver.destroy(ctx, large);
    expect(await used()).toEqual({ vcpusUsed: 0, memoryMbUsed: 0, localGbUsed: 0 });
    await driver.spawn(ctx, instance, {});
  });

  it('puts a guest on the node it is meant for, else on the first with room', async () => {
    const { driver, ctx } = emptyScene({ nodes: ['a', 'b'], resources: { vcpus: 2 } });
    await driver.spawn(ctx, instanceNamed('x', { node: 'a' }), {});
    await driver.spawn(ctx, instanceNamed('y'), {});

    expect((await driver.getAvailableResource(ctx, 'b')).vcpusUsed).toBe(2);
    await expect(driver.spawn(ctx, instanceNamed('z', { node: 'a' }), {})).rejects.toThrow(
      ComputeResourcesUnavailable,
    );
    await expect(driver.spawn(ctx, instanceNamed('z', { node: 'moon' }), {})).rejects.toThrow(HostNotFound);
  });

  it('has the planned volumes on the guest', async () => {
    const blockDeviceMapping = [
      { connectionInfo: volume('root'), bootIndex: 0 },
      { connectionInfo: volume('data') },
    ];
    const { driver, ctx } = await scene({}, { blockDeviceInfo: { blockDeviceMapping } });

    const usage = await driver.getAllVolumeUsage(ctx, [{ instance, volumes: [] }]);
    expect(usage.map(({ volumeId }) => volumeId)).toEqual(['root', 'data']);
    expect(await driver.getInstanceDiskInfo(ctx, instance)).toEqual([]);
    expect(await driver.blockStats(ctx, instance, 'sdb')).not.toBeNull();
  });
});

function request(log: string[], rest: Partial<RebuildRequest> = {}): RebuildRequest {
  return {
    volumes: [{ connectionInfo: volume('v') }],
    detachVolumes: async () => void log.push('detach'),
    attachVolumes: async (_ctx, volumes) => {
      log.push('attach');
      return { blockDeviceMapping: volumes };
    },
    ...rest,
  };
}

describe('rebuild', () => {
  it('gives the guest a fresh start with its NICs and volumes', async () => {
    const { driver, ctx } = await scene({}, { networkInfo: [vif('port')] });
    await driver.setAdminPassword(ctx, instance, 'secret');
    await driver.powerOff(ctx, instance);
    const log: string[] = [];
    await driver.rebuild(ctx, instance, request(log, { imageMeta: { id: 'new', properties: {} } }));

    expect(log).toEqual(['detach', 'attach']);
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);
    expect(await driver.getDiagnostics(ctx, instance)).toMatchObject({ nics: 1, volumes: 1 });
    expect(new TextDecoder().decode(await driver.getConsoleOutput(ctx, instance))).toBe('one login:\n');
  });

  it('builds an evacuated guest where there was none, and touches no old one', async () => {
    const { driver, ctx } = emptyScene();
    const log: string[] = [];
    await driver.rebuild(ctx, instance, request(log, { evacuate: true, networkInfo: [vif('port')] }));

    expect(log).toEqual(['attach']);
    expect(await driver.getDiagnostics(ctx, instance)).toMatchObject({
      nics: 1,
      volumes: 1,
      state: 'running',
    });
  });

  it('refuses an absent guest, and to keep ephemeral disks', async () => {
    const { driver, ctx } = await scene();
    const log: string[] = [];

    await expect(driver.rebuild(ctx, absent, request(log))).rejects.toThrow(InstanceNotFound);
    await expect(driver.rebuild(ctx, instance, request(log, { preserveEphemeral: true }))).rejects.toThrow(
      PreserveEphemeralNotSupported,
    );
    expect(log).toEqual([]);
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);
  });
});
