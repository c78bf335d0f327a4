import { PowerState, type Instance } from '@kilonova/core';
import { getObjectPropertiesDict } from '@kilonova/vsphere';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findByPath, findVm, instanceOf, startBench, type Bench } from './vmwareapi-driver.js';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench({ vcenter: { vms: 2 } });
});
afterAll(async () => bench.close());

async function spawned(more: Partial<Instance> = {}): Promise<Instance> {
  const instance = instanceOf(more);
  await bench.driver.spawn(bench.ctx, instance, {});
  return instance;
}

const stateOf = async (instance: Instance) => (await bench.driver.getInfo(bench.ctx, instance)).powerState;

describe('powering', () => {
  it('stops at once, starts again, and takes a repeat of either as done', async () => {
    const { driver, ctx } = bench;
    const instance = await spawned();
    await driver.powerOff(ctx, instance);
    expect(await stateOf(instance)).toBe(PowerState.SHUTDOWN);
    await driver.powerOff(ctx, instance);
    await driver.powerOff(ctx, instance, { timeoutMs: 1_000 });
    expect(await stateOf(instance)).toBe(PowerState.SHUTDOWN);

    await driver.powerOn(ctx, instance);
    await driver.powerOn(ctx, instance);
    expect(await stateOf(instance)).toBe(PowerState.RUNNING);
    await driver.destroy(ctx, instance);
  });

  it('asks the guest first when it is given time, and waits without polling', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.forgetCalls();
    await driver.powerOff(ctx, instance, { timeoutMs: 10_000 });

    const calls = await vcenter.calls();
    expect(calls['ShutdownGuest']?.count).toBe(1);
    expect(calls['PowerOffVM_Task']?.count ?? 0).toBe(0);
    expect(calls['RetrievePropertiesEx']?.count ?? 0).toBeLessThanOrEqual(1);
    expect(await stateOf(instance)).toBe(PowerState.SHUTDOWN);
    await driver.destroy(ctx, instance);
  });

  it('D-42: cuts the power of a guest without tools', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.failNext({ method: 'ShutdownGuest', fault: 'ToolsUnavailable' });
    await driver.powerOff(ctx, instance, { timeoutMs: 10_000 });

    expect(await stateOf(instance)).toBe(PowerState.SHUTDOWN);
    await driver.destroy(ctx, instance);
  });

  it.each([
    ['powerOn', 'PowerOnVM_Task', 'INSTANCE_POWER_ON_FAILURE'],
    ['powerOff', 'PowerOffVM_Task', 'INSTANCE_POWER_OFF_FAILURE'],
  ] as const)('%s says when the platform cannot do it', async (verb, method, code) => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.failNext({
      kind: 'taskFault',
      method,
      fault: 'GenericVmConfigFault',
      properties: { reason: 'no' },
    });

    await expect(driver[verb](ctx, instance)).rejects.toMatchObject({ code });
    await driver.destroy(ctx, instance);
  });

  it('counts an invalid power state as done only when it is the wanted one', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    const properties = { existingState: 'suspended', requestedState: 'poweredOff' };
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'PowerOffVM_Task',
      fault: 'InvalidPowerState',
      properties,
    });

    await expect(driver.powerOff(ctx, instance)).rejects.toMatchObject({
      code: 'INSTANCE_POWER_OFF_FAILURE',
    });
    await driver.destroy(ctx, instance);
  });
});

describe('destroying', () => {
  it('takes a running VM away with all its files, and is done when there is none', async () => {
    const { driver, ctx, vcenter } = bench;
    const before = await vcenter.census();
    const instance = await spawned();
    await driver.destroy(ctx, instance);

    expect(await vcenter.census()).toEqual(before);
    expect(await driver.instanceExists(ctx, instance)).toBe(false);
    await driver.destroy(ctx, instance);
    await driver.destroy(ctx, instanceOf());
  });

  it('takes three calls for a running VM, none of which fails', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.forgetCalls();
    await driver.destroy(ctx, instance);

    const calls = await vcenter.calls();
    const methods = [vcenter.findMethod, 'RetrievePropertiesEx', 'PowerOffVM_Task', 'Destroy_Task'];
    expect(methods.map((method) => calls[method]?.count ?? 0)).toEqual([0, 1, 1, 1]);
  });

  it('leaves the files when told so', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await driver.destroy(ctx, instance, { destroyDisks: false });

    expect(await driver.instanceExists(ctx, instance)).toBe(false);
    expect((await vcenter.census()).files).toContain(`[LocalDS_0] ${instance.uuid}/${instance.uuid}.vmdk`);
  });

  it('D-07: reports what the platform refuses, and succeeds when it is repeated', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'Destroy_Task',
      fault: 'FileLocked',
      properties: { file: '[ds] x' },
    });

    await expect(driver.destroy(ctx, instance)).rejects.toMatchObject({ code: 'STORAGE_ERROR' });
    expect(await driver.instanceExists(ctx, instance)).toBe(true);
    await driver.destroy(ctx, instance);
    expect(await driver.instanceExists(ctx, instance)).toBe(false);
  });

  it('says that a VM it could not stop is still there', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'PowerOffVM_Task',
      fault: 'GenericVmConfigFault',
      properties: { reason: 'no' },
    });

    await expect(driver.destroy(ctx, instance)).rejects.toMatchObject({ code: 'INSTANCE_POWER_OFF_FAILURE' });
    expect(await stateOf(instance)).toBe(PowerState.RUNNING);
    await driver.destroy(ctx, instance);
  });

  it('waits for what somebody else does to the VM just now', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    const session = await bench.session();
    const task = await session.invokeApi(await findVm(session, instance.uuid), 'PowerOffVM_Task', {});
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'Destroy_Task',
      fault: 'TaskInProgress',
      properties: { task: { type: task.type, value: task.value } },
    });

    await driver.destroy(ctx, instance);
    expect(await driver.instanceExists(ctx, instance)).toBe(false);
  });

  it('does not touch a VM that only happens to have the uuid', async () => {
    const { driver, ctx } = bench;
    const session = await bench.session();
    const vm = await findByPath(session, 'VirtualMachine', 'DC0/vm/DC0_C0_RP0_VM0');
    const read = await getObjectPropertiesDict(session, vm, ['config.instanceUuid']);
    const uuid = read['config.instanceUuid'] ?? '';

    await expect(driver.destroy(ctx, { uuid })).rejects.toMatchObject({ code: 'FOREIGN_VIRTUAL_MACHINE' });
    expect(await driver.instanceExists(ctx, { uuid })).toBe(true);
  });
});

describe('finding', () => {
  it('knows of no guest where there is none', async () => {
    const { driver, ctx } = bench;
    const unknown = instanceOf();

    await expect(driver.getInfo(ctx, unknown)).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    await expect(driver.powerOn(ctx, unknown)).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    await expect(driver.powerOff(ctx, unknown)).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    expect(await driver.instanceExists(ctx, unknown)).toBe(false);
  });

  it('D-25: asks the index and never goes through all VMs', async () => {
    const { driver, ctx, vcenter } = bench;
    await vcenter.forgetCalls();
    await driver.instanceExists(ctx, instanceOf());

    expect((await vcenter.calls())[vcenter.findMethod]?.count).toBe(1);
    expect((await vcenter.calls())['RetrievePropertiesEx']?.count ?? 0).toBe(0);
  });

  it('reads what there is to know in one call, and one more when the VM was registered anew', async () => {
    const { driver, ctx, vcenter } = bench;
    const instance = await spawned();
    await vcenter.forgetCalls();
    await driver.getInfo(ctx, instance);
    expect((await vcenter.calls())['RetrievePropertiesEx']?.count).toBe(1);
    expect((await vcenter.calls())[vcenter.findMethod]?.count ?? 0).toBe(0);

    const other = { uuid: instance.uuid };
    await bench.vcenter.failNext({
      method: 'RetrievePropertiesEx',
      fault: 'ManagedObjectNotFound',
      properties: { obj: { type: 'VirtualMachine', value: (await driver.getInfo(ctx, other)).internalId } },
    });
    expect(await driver.getInfo(ctx, other)).toMatchObject({ powerState: PowerState.RUNNING });
    await driver.destroy(ctx, instance);
  });

  it('lists its own VMs only, those in nested pools too', async () => {
    const { driver, ctx } = bench;
    const instance = await spawned();
    const nested = await inNestedPool();

    expect((await driver.listInstanceUuids(ctx)).toSorted()).toEqual([instance.uuid, nested].toSorted());
    await driver.destroy(ctx, { uuid: nested });
    await driver.destroy(ctx, instance);
  });
});

/** A VM of ours that an operator has put into a resource pool below the cluster's. */
async function inNestedPool(): Promise<string> {
  const session = await bench.session();
  const allocation = {
    reservation: 0,
    expandableReservation: true,
    limit: -1,
    shares: { level: 'normal' as const, shares: 4000 },
  };
  const root = await findByPath(session, 'ResourcePool', 'DC0/host/DC0_C0/Resources');
  const pool = await session.invokeApi(root, 'CreateResourcePool', {
    name: 'nested',
    spec: { cpuAllocation: allocation, memoryAllocation: allocation },
  });
  const { uuid: instanceUuid } = instanceOf();
  await session.runTask(await findByPath(session, 'Folder', 'DC0/vm'), 'CreateVM_Task', {
    config: {
      name: 'nested',
      instanceUuid,
      guestId: 'otherGuest',
      files: { vmPathName: '[LocalDS_0]' },
      managedBy: { extensionKey: 'org.kilonova.compute', type: 'instance' },
    },
    pool,
  });
  return instanceUuid;
}
