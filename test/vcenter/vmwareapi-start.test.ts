import { afterEach, describe, expect, it } from 'vitest';
import { findByPath, makeDriver, startBench, type Bench, type BenchOptions } from './vmwareapi-driver.js';

const benches: Bench[] = [];

afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()));
});

async function startOne(options: BenchOptions = {}): Promise<Bench> {
  const bench = await startBench(options);
  benches.push(bench);
  return bench;
}

describe('starting', () => {
  it.each(['DC0_C0', '/DC0/host/DC0_C0', 'DC0/host/DC0_C0'])('finds the cluster %s', async (clusterName) => {
    const { driver, ctx } = await startOne({ driver: { clusterName } });

    expect(await driver.getAvailableNodes(ctx)).toEqual([
      expect.stringMatching(/^[a-z]+-\w+\.[0-9a-f-]{36}$/),
    ]);
  });

  it('names a node the same each time', async () => {
    const { driver, vcenter, ctx } = await startOne();
    const other = makeDriver(vcenter);
    await other.initHost(ctx, 'other');

    expect(await other.getAvailableNodes(ctx)).toEqual(await driver.getAvailableNodes(ctx));
    await other.cleanupHost(ctx);
  });

  it.each(['DC0_C9', '/DC0/host/DC0_C9', '/DC0/vm'])(
    'says which clusters there are when %s is none of them, and leaves no session',
    async (clusterName) => {
      const { driver, vcenter, ctx } = await startOne({
        vcenter: { clusters: 2 },
        driver: { clusterName },
        start: false,
      });

      await expect(driver.initHost(ctx, 'host')).rejects.toMatchObject({
        code: 'CLUSTER_NOT_FOUND',
        details: { clusterName, available: ['/DC0/host/DC0_C0', '/DC0/host/DC0_C1'] },
      });
      expect((await vcenter.census()).sessions).toBe(0);
    },
  );

  it('D-22: refuses a name that two datacenters have, and takes the path of one of them', async () => {
    const given = await startOne({ vcenter: { datacenters: 2 }, start: false });
    const { vcenter, ctx } = given;
    const session = await given.session();
    const folder = await findByPath(session, 'Folder', 'DC1/host');
    await session.invokeApi(folder, 'CreateClusterEx', { name: 'DC0_C0', spec: {} });

    await expect(given.driver.initHost(ctx, 'host')).rejects.toMatchObject({
      code: 'CLUSTER_AMBIGUOUS',
      details: { candidates: ['/DC0/host/DC0_C0', '/DC1/host/DC0_C0'] },
    });
    const driver = makeDriver(vcenter, { clusterName: '/DC1/host/DC0_C0' });
    await driver.initHost(ctx, 'host');
    await driver.cleanupHost(ctx);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, {}, 'AUTHENTICATION_FAILED'],
    ['a certificate of another authority', { caFile: undefined }, {}, 'HYPERVISOR_NOT_TRUSTED'],
    ['a certificate for another name', {}, { certificate: 'wrongHost' }, 'HYPERVISOR_NOT_TRUSTED'],
    [
      'a thumbprint of another certificate',
      { thumbprint: `${'00:'.repeat(31)}00` },
      {},
      'HYPERVISOR_NOT_TRUSTED',
    ],
  ] as const)('fails on %s with its own error', async (_what, driver, vcenter, code) => {
    const given = await startOne({ vcenter, driver, start: false });

    const failure = await given.driver.initHost(given.ctx, 'host').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure)).not.toContain(given.vcenter.password);
    expect(await given.vcenter.census()).toMatchObject({ sessions: 0, vms: [], files: [] });
  });

  it('takes a server that answers with a web page for what it is', async () => {
    const { driver, vcenter, ctx } = await startOne({ start: false });
    await vcenter.failNext({ kind: 'html', method: 'RetrieveServiceContent', times: 10 });

    await expect(driver.initHost(ctx, 'host')).rejects.toMatchObject({ code: 'HYPERVISOR_PROTOCOL_ERROR' });
  });

  it('says that nobody is there when nobody is', async () => {
    const { vcenter, ctx } = await startOne({ start: false });
    const driver = makeDriver(vcenter, { server: '127.0.0.1:1' });

    await expect(driver.initHost(ctx, 'host')).rejects.toMatchObject({ code: 'HYPERVISOR_UNAVAILABLE' });
  });

  it('ends its session at clean-up, and may be cleaned up twice', async () => {
    const { driver, vcenter, ctx } = await startOne();
    expect((await vcenter.census()).sessions).toBe(1);

    await driver.cleanupHost(ctx);
    await driver.cleanupHost(ctx);
    expect((await vcenter.census()).sessions).toBe(0);
    await expect(driver.listInstances(ctx)).rejects.toMatchObject({ code: 'DRIVER_NOT_INITIALIZED' });
  });

  it('starts in a handful of calls', async () => {
    // The first one may have to register the extension.
    const { vcenter, ctx } = await startOne();
    await vcenter.forgetCalls();
    const driver = makeDriver(vcenter, { clusterName: '/DC0/host/DC0_C0' });
    await driver.initHost(ctx, 'host');
    const calls = Object.entries(await vcenter.calls()).flatMap(([method, { count }]) =>
      count > 0 ? [[method, count]] : [],
    );

    expect(Object.fromEntries(calls)).toEqual({
      RetrieveServiceContent: 1,
      Login: 1,
      FindByInventoryPath: 1,
      FindExtension: 1,
      // The last read looks for what a dead process left half built.
      CreateContainerView: 1,
      RetrievePropertiesEx: vcenter.findMethod === 'FindAllByUuid' ? 3 : 2,
      DestroyView: 1,
    });
    await driver.cleanupHost(ctx);
  });
});
