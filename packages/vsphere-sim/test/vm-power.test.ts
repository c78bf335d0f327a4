import { describe, expect, it } from 'vitest';
import { getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import { ManualClock } from '../src/index.js';
import { GuestTools } from '../src/methods/virtual-machine/guest-tools.js';
import { faultOf, values, vmScene } from './vm-scene.js';

const powerState = 'runtime.powerState';

describe('the power of a VM', () => {
  it('goes on, off, to sleep, and on again', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    const states: unknown[] = [];
    for (const method of [
      'PowerOnVM_Task',
      'SuspendVM_Task',
      'PowerOnVM_Task',
      'ResetVM_Task',
      'PowerOffVM_Task',
    ] as const) {
      await session.runTask(vm, method, {});
      states.push(await getObjectProperty(session, vm, powerState));
    }
    expect(states).toEqual(['poweredOn', 'suspended', 'poweredOn', 'poweredOn', 'poweredOff']);
  });

  it.each([
    ['PowerOffVM_Task', 'poweredOff'],
    ['SuspendVM_Task', 'suspended'],
    ['ResetVM_Task', 'poweredOn'],
  ] as const)('refuses %s of one that is off, with both states', async (method, requestedState) => {
    const { session, create } = await vmScene();
    const vm = await create();
    expect(await faultOf(session.runTask(vm, method, {}))).toMatchObject({
      fault: 'InvalidPowerState',
      requestedState,
      existingState: 'poweredOff',
    });
  });

  it('cannot be switched on twice', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(session.runTask(vm, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'InvalidPowerState',
      requestedState: 'poweredOn',
      existingState: 'poweredOn',
    });
  });

  it('keeps a second task off while one is under way', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await vmScene({
      clock,
      taskDurationMs: 1000,
      inventory: { clusters: 1, hosts: 1, standaloneHosts: 0, vms: 1 },
    });
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    if (vm === undefined) throw new Error('There is no VM.');
    const first = await session.invokeApi(vm.refAs('VirtualMachine'), 'PowerOffVM_Task', {});
    expect(await faultOf(session.invokeApi(vm.refAs('VirtualMachine'), 'ResetVM_Task', {}))).toMatchObject({
      fault: 'TaskInProgress',
      task: first,
    });
    await clock.advance(1000);
    expect(simulator.world.inventory.get('Task', first).get('info').state).toBe('success');
  });

  it('is the guest’s to switch off only once its tools run', async () => {
    const clock = new ManualClock();
    const { session, simulator, create } = await vmScene({ clock });
    simulator.world.part(GuestTools).startMs = 20_000;
    simulator.world.part(GuestTools).shutdownMs = 5000;
    const vm = await create();
    expect(await faultOf(session.invokeApi(vm, 'ShutdownGuest', {}))).toMatchObject({
      fault: 'InvalidPowerState',
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(session.invokeApi(vm, 'ShutdownGuest', {}))).toMatchObject({
      fault: 'ToolsUnavailable',
    });
    expect(await getObjectProperty(session, vm, 'summary.guest.toolsRunningStatus')).toBe(
      'guestToolsNotRunning',
    );
    await clock.advance(20_000);
    expect(await getObjectProperty(session, vm, 'summary.guest.toolsRunningStatus')).toBe(
      'guestToolsRunning',
    );
    await session.invokeApi(vm, 'ShutdownGuest', {});
    expect(await getObjectProperty(session, vm, powerState)).toBe('poweredOn');
    await clock.advance(5000);
    expect(
      (await getObjectProperties(session, vm, [powerState, 'guest.toolsRunningStatus'])).properties,
    ).toEqual({
      [powerState]: 'poweredOff',
      'guest.toolsRunningStatus': 'guestToolsNotRunning',
    });
  });

  it('comes back after a reboot of the guest, with a guest that boots', async () => {
    const clock = new ManualClock();
    const { session, simulator, create } = await vmScene({ clock });
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    simulator.world.part(GuestTools).startMs = 20_000;
    await session.invokeApi(vm, 'RebootGuest', {});
    expect(
      (await getObjectProperties(session, vm, [powerState, 'guest.toolsRunningStatus'])).properties,
    ).toEqual({
      [powerState]: 'poweredOn',
      'guest.toolsRunningStatus': 'guestToolsNotRunning',
    });
  });
});

describe('the end of a VM', () => {
  it('does not come while it runs', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const refusal = { fault: 'InvalidPowerState', requestedState: 'poweredOff', existingState: 'poweredOn' };
    expect(await faultOf(session.runTask(vm, 'Destroy_Task', {}))).toMatchObject(refusal);
    expect(await faultOf(session.invokeApi(vm, 'UnregisterVM', {}))).toMatchObject(refusal);
  });

  it.each(['Destroy_Task', 'UnregisterVM'] as const)('takes it out of everything by %s', async (method) => {
    const { session, folder, pool, host, create } = await vmScene();
    const vm = await create();
    if (method === 'Destroy_Task') await session.runTask(vm, method, {});
    else await session.invokeApi(vm, method, {});
    expect(await faultOf(session.invokeApi(vm, 'UnregisterVM', {}))).toMatchObject({
      fault: 'ManagedObjectNotFound',
      obj: vm,
    });
    expect(values(await getObjectProperty(session, folder, 'childEntity'))).toEqual([]);
    expect(values(await getObjectProperty(session, pool, 'vm'))).toEqual([]);
    expect(values(await getObjectProperty(session, host, 'vm'))).toEqual([]);
  });

  it('frees its name', async () => {
    const { session, create } = await vmScene();
    await session.invokeApi(await create(), 'UnregisterVM', {});
    await expect(create()).resolves.toMatchObject({ type: 'VirtualMachine' });
  });
});
