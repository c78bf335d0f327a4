import { PowerState } from '@kilonova/core';
import { dataObject, getObjectPropertiesDict, type Ref, type VimSession } from '@kilonova/vsphere';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findByPath, findVm, instanceOf, startBench, vifOn, type Bench } from './vmwareapi-driver.js';

const HOSTS = ['DC0_C0_H0', 'DC0_C0_H1', 'DC0_C0_H2'];

describe('the host of a new VM', () => {
  let bench: Bench;
  let session: VimSession;
  let cluster: Ref<'ClusterComputeResource'>;

  beforeAll(async () => {
    bench = await startBench({ vcenter: { hosts: HOSTS.length } });
    session = await bench.session();
    cluster = await findByPath(session, 'ClusterComputeResource', '/DC0/host/DC0_C0');
    // The first task of a session sets its update stream up.
    const first = instanceOf();
    await bench.driver.spawn(bench.ctx, first, {});
    await bench.driver.destroy(bench.ctx, first);
  });
  afterAll(async () => bench.close());
  beforeEach(async () => bench.vcenter.forgetCalls());
  afterEach(async () => {
    const { driver, ctx } = bench;
    for (const uuid of await driver.listInstanceUuids(ctx)) await driver.destroy(ctx, { uuid });
    await switchDrs(true);
  });

  async function switchDrs(enabled: boolean): Promise<void> {
    const spec = dataObject('ClusterConfigSpecEx', { drsConfig: { enabled } });
    const task = await session.invokeApi(cluster, 'ReconfigureComputeResource_Task', { spec, modify: true });
    await session.waitForTask(task, { timeoutMs: 10_000 });
  }

  async function hostOf(uuid: string): Promise<string> {
    const vm = await findVm(session, uuid);
    const { 'runtime.host': host } = await getObjectPropertiesDict(session, vm, ['runtime.host']);
    if (host === undefined) throw new Error(`the VM of ${uuid} is on no host`);
    const { name } = await getObjectPropertiesDict(session, host, ['name']);
    return name ?? '';
  }

  async function maintenance(name: string, begin: boolean): Promise<void> {
    const host = await findByPath(session, 'HostSystem', `/DC0/host/DC0_C0/${name}`);
    const task = begin
      ? await session.invokeApi(host, 'EnterMaintenanceMode_Task', { timeout: 10 })
      : await session.invokeApi(host, 'ExitMaintenanceMode_Task', { timeout: 10 });
    await session.waitForTask(task, { timeoutMs: 10_000 });
  }

  /** How often each method of a spawn was called, and the bodies of CreateVM_Task. */
  async function spawnOne() {
    const { driver, ctx, vcenter } = bench;
    const instance = instanceOf();
    await vcenter.forgetCalls();
    await driver.spawn(ctx, instance, { networkInfo: [vifOn('VM Network')] });
    const calls = await vcenter.calls();
    const [created] = await vcenter.requests('CreateVM_Task');
    return { instance, reads: calls['RetrievePropertiesEx']?.count, created: created ?? '' };
  }

  it('is not named while DRS is on, and costs no read', async () => {
    const { created, reads } = await spawnOne();

    expect(created).toContain('<pool');
    expect(created).not.toContain('<host');
    expect(reads).toBe(1);
  });

  it('is named once DRS is switched off, for one read more, until it is on again', async () => {
    await switchDrs(false);
    const { driver, ctx } = bench;
    const { instance, created, reads } = await spawnOne();

    // All have the same free memory: the first by name.
    const host = await findByPath(session, 'HostSystem', '/DC0/host/DC0_C0/DC0_C0_H0');
    expect(created).toMatch(new RegExp(`<host[^>]*>${host.value}</host>`, 'u'));
    expect(created.indexOf('<host')).toBeGreaterThan(created.indexOf('<pool'));
    expect(reads).toBe(2);
    expect(await hostOf(instance.uuid)).toBe('DC0_C0_H0');
    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);

    await switchDrs(true);
    expect((await spawnOne()).created).not.toContain('<host');
  });

  it('is another for each of several built at once', async () => {
    await switchDrs(false);
    const { driver, ctx } = bench;
    const instances = HOSTS.map(() => instanceOf());
    await Promise.all(instances.map((instance) => driver.spawn(ctx, instance, {})));

    const hosts = await Promise.all(instances.map(({ uuid }) => hostOf(uuid)));
    expect(hosts.toSorted()).toEqual(HOSTS);
  });

  it('is one that is not in maintenance; when all are, the error says so of each', async () => {
    await switchDrs(false);
    const { driver, ctx, vcenter } = bench;
    try {
      await maintenance('DC0_C0_H0', true);
      const { instance } = await spawnOne();
      expect(await hostOf(instance.uuid)).toBe('DC0_C0_H1');

      // No host goes into maintenance with a VM running, and none is moved while DRS is off.
      await driver.destroy(ctx, instance);
      for (const name of HOSTS.slice(1)) await maintenance(name, true);
      await vcenter.forgetCalls();
      await expect(driver.spawn(ctx, instanceOf(), {})).rejects.toMatchObject({
        code: 'COMPUTE_RESOURCES_UNAVAILABLE',
        details: { refused: HOSTS.map((name) => ({ name, reason: 'is in maintenance mode' })) },
      });
      expect(await vcenter.requests('CreateVM_Task')).toEqual([]);
    } finally {
      for (const name of HOSTS) await maintenance(name, false);
    }
  });

  it('has to have the memory', async () => {
    await switchDrs(false);
    const flavor = { name: 'huge', vcpus: 1, memoryMb: 512 * 1024, rootGb: 1 };

    await expect(bench.driver.spawn(bench.ctx, instanceOf({ flavor }), {})).rejects.toMatchObject({
      code: 'COMPUTE_RESOURCES_UNAVAILABLE',
      message: expect.stringMatching(/DC0_C0_H2 has \d+ MiB of memory free of the 524288 MiB needed/u),
    });
  });
});
