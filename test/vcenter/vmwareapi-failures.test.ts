import type { OperationContext, SpawnRequest } from '@kilonova/core';
import { getObjects } from '@kilonova/vsphere';
import { afterEach, describe, expect, it } from 'vitest';
import {
  instanceOf,
  makeDriver,
  startBench,
  vifOn,
  type Bench,
  type BenchOptions,
} from './vmwareapi-driver.js';
import type { FailureOrder } from './vcenter.js';

const benches: Bench[] = [];

afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()));
});

async function startOne(options: BenchOptions = {}): Promise<Bench> {
  const bench = await startBench(options);
  benches.push(bench);
  return bench;
}

const nothing = { vms: [], files: [], sessions: 1 };
const noSpace = { fault: 'NoDiskSpace', properties: { datastore: 'LocalDS_0', file: '[LocalDS_0] x' } };

/** Aborts the operation when it reports the step. */
function givingUpAt(ctx: OperationContext, step: string): OperationContext {
  const caller = new AbortController();
  const progress: OperationContext['progress'] = (update) => {
    // The request for the step is on its way by then.
    if (update.step === step) setTimeout(() => caller.abort(new Error('given up')), 60);
  };
  return { ...ctx, signal: caller.signal, progress };
}

describe('a spawn that fails leaves nothing', () => {
  it.each<[string, FailureOrder, string]>([
    [
      'the look-up is refused',
      { method: 'FindByUuid', fault: 'NoPermission', properties: { privilegeId: 'System.View' } },
      'NOT_AUTHORIZED',
    ],
    [
      'the cluster cannot be read',
      { method: 'RetrievePropertiesEx', fault: 'HostCommunication' },
      'HYPERVISOR_UNAVAILABLE',
    ],
    ['CreateVM_Task is refused', { method: 'CreateVM_Task', ...noSpace }, 'COMPUTE_RESOURCES_UNAVAILABLE'],
    [
      'CreateVM_Task fails',
      { kind: 'taskFault', method: 'CreateVM_Task', ...noSpace },
      'COMPUTE_RESOURCES_UNAVAILABLE',
    ],
    [
      'the name is taken',
      { kind: 'taskFault', method: 'CreateVM_Task', fault: 'DuplicateName', properties: { name: 'x' } },
      'INSTANCE_EXISTS',
    ],
    [
      'ReconfigVM_Task is refused',
      { method: 'ReconfigVM_Task', fault: 'InvalidName', properties: { name: 'x' } },
      'INSTANCE_UNACCEPTABLE',
    ],
    [
      'ReconfigVM_Task fails',
      { kind: 'taskFault', method: 'ReconfigVM_Task', fault: 'InvalidName', properties: { name: 'x' } },
      'INSTANCE_UNACCEPTABLE',
    ],
    [
      'PowerOnVM_Task is refused',
      { method: 'PowerOnVM_Task', fault: 'NoPermission', properties: { privilegeId: 'p' } },
      'NOT_AUTHORIZED',
    ],
    [
      'PowerOnVM_Task fails',
      { kind: 'taskFault', method: 'PowerOnVM_Task', fault: 'InsufficientMemoryResourcesFault' },
      'COMPUTE_RESOURCES_UNAVAILABLE',
    ],
  ])('when %s', async (_when, order, code) => {
    const { driver, ctx, vcenter } = await startOne();
    const method = order.method === 'FindByUuid' ? vcenter.findMethod : order.method;
    await vcenter.failNext({ ...order, method });
    const instance = instanceOf();

    await expect(driver.spawn(ctx, instance, {})).rejects.toMatchObject({ code });
    expect(await vcenter.census()).toEqual(nothing);
    // And it can be built afterwards.
    await driver.spawn(ctx, instance, {});
    await driver.destroy(ctx, instance);
    expect(await vcenter.census()).toEqual(nothing);
  });

  it.each(['CreateVM_Task', 'PowerOnVM_Task', 'ReconfigVM_Task'])(
    'when the answer to %s is lost after the work was done',
    async (method) => {
      const { driver, ctx, vcenter } = await startOne();
      await vcenter.failNext({ kind: 'disconnectAfter', method });

      await expect(driver.spawn(ctx, instanceOf(), {})).rejects.toMatchObject({
        code: 'HYPERVISOR_UNAVAILABLE',
        details: { method, outcome: 'unknown' },
      });
      expect(await vcenter.census()).toEqual(nothing);
    },
  );

  it('when CreateVM_Task never reaches the server; and says that the VM may still come', async () => {
    const { driver, ctx, vcenter } = await startOne({ driver: { lostAnswerWaitMs: 300 } });
    await vcenter.failNext({ kind: 'disconnect', method: 'CreateVM_Task' });
    const instance = instanceOf();

    await expect(driver.spawn(ctx, instance, {})).rejects.toMatchObject({
      code: 'INSTANCE_LEFT_BEHIND',
      details: { leftovers: [{ kind: 'vm', what: `the VM named ${instance.uuid}` }] },
      cause: { code: 'HYPERVISOR_UNAVAILABLE' },
    });
    expect(await vcenter.census()).toEqual(nothing);
    await driver.destroy(ctx, instance);
  });

  it.each(['creating the VM', 'powering on the VM', 'finishing the VM'])(
    'when its caller gives up while %s',
    async (step) => {
      const { driver, ctx, vcenter } = await startOne({ vcenter: { taskDelayMs: 300 } });

      await expect(driver.spawn(givingUpAt(ctx, step), instanceOf(), {})).rejects.toThrow('given up');
      expect(await vcenter.census()).toEqual(nothing);
    },
  );

  it('when its caller gives up while the answer to CreateVM_Task is on its way', async () => {
    const { driver, ctx, vcenter } = await startOne();
    await vcenter.delay({ method: 'CreateVM_Task', ms: 300 });

    await expect(driver.spawn(givingUpAt(ctx, 'creating the VM'), instanceOf(), {})).rejects.toThrow(
      'given up',
    );
    expect(await vcenter.census()).toEqual(nothing);
  });

  it('when its caller gave up before, without a single call', async () => {
    const { driver, ctx, vcenter } = await startOne();
    await vcenter.forgetCalls();

    const signal = AbortSignal.abort(new Error('given up'));
    await expect(driver.spawn({ ...ctx, signal }, instanceOf(), {})).rejects.toThrow('given up');
    expect(Object.values(await vcenter.calls()).every(({ count }) => count === 0)).toBe(true);
  });

  it('when networks are never allocated and its caller gives up', async () => {
    const { driver, ctx, vcenter } = await startOne();
    const networkInfo = new Promise<never>(() => {});

    await expect(
      driver.spawn(givingUpAt(ctx, 'checking the request'), instanceOf(), { networkInfo }),
    ).rejects.toThrow('given up');
    expect(await vcenter.census()).toEqual(nothing);
  });

  it('when a task takes longer than it may', async () => {
    const { driver, ctx, vcenter } = await startOne({
      vcenter: { taskDelayMs: 600 },
      driver: { taskTimeoutMs: 400 },
    });
    const failure: unknown = await driver.spawn(ctx, instanceOf(), {}).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'OPERATION_TIMEOUT' });
    expect(await vcenter.requests('CreateVM_Task')).toHaveLength(1);
    expect(await vcenter.census()).toEqual(nothing);
  });
});

/** A vCenter says that the backing is invalid, govmomi's simulator that something is not found. */
const UNKNOWN_SWITCH = /^(INSTANCE_UNACCEPTABLE|VMWARE_DRIVER_EXCEPTION)$/;

describe('what a server leaves that could not finish a VM', () => {
  it('is removed', async () => {
    const bench = await startOne();
    const { driver, ctx, vcenter } = bench;

    await expect(driver.spawn(ctx, instanceOf(), await onUnknownSwitch(bench))).rejects.toMatchObject({
      code: expect.stringMatching(UNKNOWN_SWITCH),
    });
    expect(await vcenter.census()).toMatchObject({ vms: [], files: [] });
  });

  it('D-35: is not told from a folder that was there before, which stays', async () => {
    const bench = await startOne();
    const { driver, ctx, vcenter } = bench;
    const instance = instanceOf();
    await driver.spawn(ctx, instance, {});
    await driver.destroy(ctx, instance, { destroyDisks: false });
    const { files: kept } = await vcenter.census();

    await expect(driver.spawn(ctx, instance, await onUnknownSwitch(bench))).rejects.toMatchObject({
      code: expect.stringMatching(UNKNOWN_SWITCH),
    });
    expect((await vcenter.census()).files).toEqual(expect.arrayContaining([...kept]));
  });
});

describe('a spawn that cannot be taken back', () => {
  it('says what is left, and destroy removes it', async () => {
    const { driver, ctx, vcenter } = await startOne();
    const instance = instanceOf();
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'PowerOnVM_Task',
      fault: 'InsufficientMemoryResourcesFault',
    });
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'Destroy_Task',
      fault: 'FileLocked',
      properties: { file: 'f' },
    });

    await expect(driver.spawn(ctx, instance, {})).rejects.toMatchObject({
      code: 'INSTANCE_LEFT_BEHIND',
      details: { leftovers: [{ kind: 'vm', what: expect.stringMatching(/^VirtualMachine:vm-\d+$/) }] },
      cause: { code: 'COMPUTE_RESOURCES_UNAVAILABLE' },
    });
    await driver.destroy(ctx, instance);
    expect(await vcenter.census()).toEqual(nothing);
  });
});

describe('the VM of another spawn of the same instance', () => {
  it('is not the one that is undone', async () => {
    const { driver, ctx, vcenter } = await startOne({ driver: { lostAnswerWaitMs: 200 } });
    const instance = instanceOf();
    await vcenter.failNext({ kind: 'disconnect', method: 'CreateVM_Task' });
    // While the first one looks out for its VM, a second process builds the instance.
    const other = makeDriver(vcenter);
    await other.initHost(ctx, 'other');
    const first = driver.spawn(ctx, instance, {}).catch((error: unknown) => error);
    await expect.poll(async () => (await vcenter.calls())['CreateVM_Task']?.count).toBe(1);
    await other.spawn(ctx, instance, {});

    expect(await first).toMatchObject({ cause: expect.anything() });
    expect(await driver.instanceExists(ctx, instance)).toBe(true);
    await other.destroy(ctx, instance);
    await other.cleanupHost(ctx);
  });
});

describe('a session that ended', () => {
  it('is renewed on the way', async () => {
    const { driver, ctx, vcenter } = await startOne();
    const instance = instanceOf();
    await driver.spawn(ctx, instance, {});
    await vcenter.expireSessions();

    expect(await driver.listInstanceUuids(ctx)).toEqual([instance.uuid]);
    await driver.destroy(ctx, instance);
    expect(await vcenter.census()).toMatchObject({ vms: [], files: [] });
  });
});

/** On a switch nobody has: the simulator finds out after it has made folder and files. */
async function onUnknownSwitch(bench: Bench): Promise<SpawnRequest> {
  const session = await bench.session();
  const [portgroup] = await getObjects(session, 'DistributedVirtualPortgroup', { pathSet: ['key'] });
  const switchUuid = '00 00 00 00 00 00 00 00-00 00 00 00 00 00 00 00';
  const details = { pg_id: portgroup?.properties.key, dvs_id: switchUuid };
  return { networkInfo: [vifOn('', { type: 'dvs', details })] };
}
