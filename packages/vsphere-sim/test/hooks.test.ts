import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  getObjectProperty,
  statDatastoreFile,
  VimFaultError,
  type Ref,
  type VimSession,
} from '@kilonova/vsphere';
import { ManualClock, type CallHook, type HookSpec, type Simulator } from '../src/index.js';
import { connected, failureOf, login, started } from './connected.js';
import { call, rawLogin, rawRequest } from './raw-request.js';

const serviceInstance: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const root: Ref<'Folder'> = { type: 'Folder', value: 'group-d1' };

function vmNamed(simulator: Simulator, name: string): Ref<'VirtualMachine'> {
  const vm = simulator.world.inventory.ofType('VirtualMachine').find((one) => one.get('name') === name);
  if (vm === undefined) throw new Error(`There is no ${name}.`);
  return vm.refAs('VirtualMachine');
}

function rename(session: VimSession, vm: Ref<'VirtualMachine'>, newName: string): Promise<unknown> {
  return session.runTask(vm, 'Rename_Task', { newName });
}

/** One request without a client that tries again by itself. */
async function currentTime(simulator: Simulator): Promise<{ status: number; text: string }> {
  const cookie = await rawLogin(simulator);
  const body = call('CurrentTime', { type: 'ServiceInstance', value: 'ServiceInstance' });
  return rawRequest(simulator, { body, headers: { cookie } });
}

describe('which calls a hook strikes', () => {
  it('is told by method, type, object, user and a function of one’s own', async () => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    const hits = (spec: CallHook) => simulator.hooks.add(spec);
    const hooks = {
      method: hits({ method: ['Rename_Task', 'Destroy_Task'] }),
      type: hits({ method: 'Rename_Task', type: 'ManagedEntity' }),
      otherType: hits({ method: 'Rename_Task', type: 'HostSystem' }),
      id: hits({ method: 'Rename_Task', object: vm.value }),
      name: hits({ method: 'Rename_Task', object: 'DC0_H0_VM0' }),
      otherName: hits({ method: 'Rename_Task', object: 'DC0_H0_VM1' }),
      user: hits({ method: 'Rename_Task', user: 'Administrator@vsphere.local' }),
      otherUser: hits({ method: 'Rename_Task', user: 'somebody' }),
      when: hits({ when: ({ args }) => JSON.stringify(args).includes('"other"') }),
    };
    await rename(session, vm, 'other');
    await session.invokeApi(root, 'Rename_Task', { newName: 'Datacenters' }).catch(() => undefined);

    expect(Object.fromEntries(Object.entries(hooks).map(([name, hook]) => [name, hook.hits]))).toEqual({
      method: 2,
      type: 2,
      otherType: 0,
      id: 1,
      name: 1,
      otherName: 0,
      user: 2,
      otherUser: 0,
      when: 1,
    });
    await expect(hooks.method.once).resolves.toMatchObject({ method: 'Rename_Task', target: vm });
  });

  it.each<[Partial<CallHook>, number[]]>([
    [{ nth: 3 }, [3]],
    [{ every: 2 }, [2, 4, 6]],
    [{ times: 2 }, [1, 2]],
    [{ every: 2, times: 2 }, [2, 4]],
    [{ odds: 0 }, []],
    [{ odds: 1 }, [1, 2, 3, 4, 5, 6]],
  ])('is told by counts and chance: %j', async (turns, struck) => {
    const simulator = await started();
    const hook = simulator.hooks.add({ method: 'CurrentTime', fault: 'Timedout', ...turns });
    const failed: number[] = [];
    for (const number of [1, 2, 3, 4, 5, 6]) {
      if ((await currentTime(simulator)).text.includes('TimedoutFault')) failed.push(number);
    }

    expect(failed).toEqual(struck);
    expect([hook.matches, hook.hits]).toEqual([6, struck.length]);
  });

  it('is the same by chance each time the seed is the same', async () => {
    const rounds = await Promise.all(
      [7, 7].map(async (seed) => {
        const simulator = await started({ seed });
        simulator.hooks.add({ method: 'CurrentTime', odds: 0.5, fault: 'Timedout' });
        const statuses: number[] = [];
        for (let count = 0; count < 20; count += 1) statuses.push((await currentTime(simulator)).status);
        return statuses;
      }),
    );

    expect(rounds[0]).toEqual(rounds[1]);
    expect(new Set(rounds[0])).toEqual(new Set([200, 500]));
  });

  it('is none any more once it is removed', async () => {
    const simulator = await started();
    const hook = simulator.hooks.add({ method: 'CurrentTime', fault: 'Timedout' });
    simulator.hooks.add({ path: '/sdk', status: { code: 503 }, nth: 9 });
    expect(simulator.hooks.all().map(({ id }) => id)).toEqual(['hook-1', 'hook-2']);
    hook.remove();
    expect(simulator.hooks.byId('hook-1')).toBeUndefined();
    expect((await currentTime(simulator)).status).toBe(200);
    simulator.hooks.clear();
    expect(simulator.hooks.all()).toEqual([]);
  });
});

describe('a call that a hook strikes', () => {
  it('is refused with a fault and its members', async () => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    const members = { file: '[LocalDS_0] a.vmdk' };
    simulator.hooks.add({ method: 'Rename_Task', fault: { name: 'FileNotFound', members, message: 'gone' } });
    const error = await failureOf(rename(session, vm, 'other'));

    expect(error).toBeInstanceOf(VimFaultError);
    expect(error).toMatchObject({ faultName: 'FileNotFound', fault: members });
    expect(String(error)).toContain('gone');
    expect(vmNamed(simulator, 'DC0_H0_VM0')).toEqual(vm);
  });

  it('can have been carried out although it is refused', async () => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    simulator.hooks.add({ method: 'Rename_Task', at: 'after', fault: 'Timedout' });
    await expect(rename(session, vm, 'other')).rejects.toMatchObject({ faultName: 'Timedout' });
    await turn();

    expect(vmNamed(simulator, 'other')).toEqual(vm);
  });

  it('gets the page of a proxy', async () => {
    const simulator = await started();
    simulator.hooks.add({ method: 'CurrentTime', nth: 1, status: { code: 503 } });
    simulator.hooks.add({
      method: 'CurrentTime',
      nth: 2,
      status: { code: 200, body: '{}', contentType: 'application/json' },
    });

    expect(await currentTime(simulator)).toMatchObject({
      status: 503,
      text: expect.stringContaining('<h1>503 Service Unavailable</h1>'),
      headers: { 'content-type': 'text/html' },
    });
    expect(await currentTime(simulator)).toMatchObject({
      status: 200,
      text: '{}',
      headers: { 'content-type': 'application/json' },
    });
  });

  it.each(['before', 'after'] as const)('has its connection closed %s the work', async (at) => {
    const { simulator } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    const cookie = await rawLogin(simulator);
    simulator.hooks.add({ method: 'Rename_Task', at, drop: true });
    const body = call('Rename_Task', vm, '<newName>other</newName>');
    await expect(rawRequest(simulator, { body, headers: { cookie } })).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    await turn();

    expect(simulator.world.inventory.get('VirtualMachine', vm).get('name')).toBe(
      at === 'before' ? 'DC0_H0_VM0' : 'other',
    );
  });

  it('waits by the simulated time, or by the system’s', async () => {
    const clock = new ManualClock();
    const { simulator, session } = await connected({ clock });
    const hook = simulator.hooks.add({ method: 'CurrentTime', delayMs: 5000, nth: 1 });
    const answered = session.invokeApi(serviceInstance, 'CurrentTime', {});
    await hook.once;
    await clock.advance(4999);
    const early = await Promise.race([answered, turn('waits')]);
    await clock.advance(1);
    expect(early).toBe('waits');
    expect(await answered).toEqual(new Date(clock.now()));

    simulator.hooks.add({ method: 'CurrentTime', delayMs: 1, clock: 'system' });
    await session.invokeApi(serviceInstance, 'CurrentTime', {});
  });

  it('is held until the hook is released', async () => {
    const { simulator, session } = await connected();
    const hook = simulator.hooks.add({ method: 'CurrentTime', hold: true });
    const first = session.invokeApi(serviceInstance, 'CurrentTime', {});
    await hook.once;
    expect(await Promise.race([first, turn('held')])).toBe('held');
    hook.release();
    await first;
    await session.invokeApi(serviceInstance, 'CurrentTime', {});
    expect(hook.hits).toBe(2);
  });

  it('that is held when the simulator closes ends with it', async () => {
    const simulator = await started();
    const cookie = await rawLogin(simulator);
    const hook = simulator.hooks.add({ method: 'CurrentTime', hold: true });
    const body = call('CurrentTime', { type: 'ServiceInstance', value: 'ServiceInstance' });
    const answered = failureOf(rawRequest(simulator, { body, headers: { cookie } }));
    await hook.once;
    await simulator.close();

    expect(await answered).toMatchObject({ code: 'ECONNRESET' });
  });

  it('finds its session gone, and the client logs in again', async () => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    const logins = simulator.hooks.add({ method: 'Login' });
    const expiry = simulator.hooks.add({ method: 'Rename_Task', expireSession: true, times: 1 });
    await rename(session, vm, 'other');

    expect([expiry.matches, logins.hits]).toEqual([2, 1]);
    expect(vmNamed(simulator, 'other')).toEqual(vm);
  });

  it('is the last of its session', async () => {
    const simulator = await started();
    const cookie = await rawLogin(simulator);
    simulator.hooks.add({ method: 'CurrentTime', at: 'after', expireSession: true });
    const body = call('CurrentTime', { type: 'ServiceInstance', value: 'ServiceInstance' });
    const first = await rawRequest(simulator, { body, headers: { cookie } });
    const second = await rawRequest(simulator, { body, headers: { cookie } });

    expect([first.status, second.status]).toEqual([200, 500]);
    expect(second.text).toContain('NotAuthenticatedFault');
  });

  it('can arrive twice', async () => {
    const { simulator, session } = await connected();
    simulator.hooks.add({ method: 'CreateFolder', duplicate: true, times: 1 });
    await expect(session.invokeApi(root, 'CreateFolder', { name: 'a' })).rejects.toMatchObject({
      faultName: 'DuplicateName',
    });
    await session.invokeApi(root, 'CreateFolder', { name: 'b' });

    const children = simulator.world.inventory.get('Folder', root).get('childEntity') ?? [];
    const names = await Promise.all(children.map((child) => getObjectProperty(session, child, 'name')));
    expect(names).toEqual(['DC0', 'a', 'b']);
  });

  it('has the body of its answer cut off', async () => {
    const { simulator } = await connected();
    const cookie = await rawLogin(simulator);
    const body = call('RetrieveServiceContent', { type: 'ServiceInstance', value: 'ServiceInstance' });
    const whole = await rawRequest(simulator, { body, headers: { cookie } });
    simulator.hooks.add({ method: 'RetrieveServiceContent', cutBodyAfter: 300 });

    expect(whole.body.length).toBeGreaterThan(300);
    await expect(rawRequest(simulator, { body, headers: { cookie } })).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });

  it('has its answer sent slowly, and whole', async () => {
    const clock = new ManualClock();
    const { simulator } = await connected({ clock });
    const cookie = await rawLogin(simulator);
    const body = call('RetrieveServiceContent', { type: 'ServiceInstance', value: 'ServiceInstance' });
    const whole = await rawRequest(simulator, { body, headers: { cookie } });
    const hook = simulator.hooks.add({ method: 'RetrieveServiceContent', bytesPerSecond: 1000 });
    const timers = clock.timers;
    const answered = rawRequest(simulator, { body, headers: { cookie } });
    await hook.once;
    let seconds = 0;
    let answer: string | undefined;
    while (answer === undefined) {
      while (clock.timers === timers && answer === undefined) {
        answer = await Promise.race([answered.then(({ text }) => text), turn(undefined)]);
      }
      await clock.advance(100);
      seconds += 0.1;
    }

    expect(answer).toBe(whole.text);
    expect(seconds).toBeGreaterThan(whole.body.length / 1000 - 0.2);
  });
});

describe('the task of a call that a hook strikes', () => {
  it.each([0, 50, 99])('fails at %i per cent, before its work is done', async (at) => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    simulator.hooks.add({ method: 'Rename_Task', task: { at, fault: 'Timedout' } });
    await expect(rename(session, vm, 'other')).rejects.toMatchObject({ faultName: 'Timedout' });

    expect(vmNamed(simulator, 'DC0_H0_VM0')).toEqual(vm);
  });

  it('fails at 100 per cent when its work is done', async () => {
    const { simulator, session } = await connected();
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    simulator.hooks.add({ method: 'Rename_Task', task: { at: 100, fault: 'Timedout' } });
    await expect(rename(session, vm, 'other')).rejects.toMatchObject({ faultName: 'Timedout' });

    expect(vmNamed(simulator, 'other')).toEqual(vm);
  });

  it('sticks at a step of its time until the hook is released', async () => {
    const clock = new ManualClock();
    const { simulator, session } = await connected({ clock, taskDurationMs: 1000 });
    const vm = vmNamed(simulator, 'DC0_H0_VM0');
    const hook = simulator.hooks.add({ method: 'Rename_Task', task: { at: 50, stick: true } });
    const task = await session.invokeApi(vm, 'Rename_Task', { newName: 'other' });
    await clock.advance(60_000);
    expect(await getObjectProperty(session, task, 'info')).toMatchObject({ state: 'running', progress: 50 });
    hook.release();
    await turn();
    await clock.advance(1000);
    expect(await getObjectProperty(session, task, 'info.state')).toBe('success');
  });

  it('is struck, and no task of another call', async () => {
    const { simulator, session } = await connected();
    simulator.hooks.add({
      method: 'Rename_Task',
      object: 'DC0_H0_VM0',
      task: { fault: 'Timedout' },
      times: 1,
    });
    const first = vmNamed(simulator, 'DC0_H0_VM0');
    const outcomes = await Promise.allSettled([
      rename(session, first, 'a'),
      rename(session, vmNamed(simulator, 'DC0_H0_VM1'), 'b'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await rename(session, first, 'a');
  });
});

describe('a hook for paths', () => {
  it('strikes by pattern and verb, and answers like a proxy', async () => {
    const simulator = await started();
    const hook = simulator.hooks.add({
      path: '/sdk/*.xml',
      verb: 'GET',
      status: { code: 502, body: 'bad gateway' },
    });
    const path = '/sdk/vimServiceVersions.xml';
    expect(await rawRequest(simulator, { path, method: 'GET' })).toMatchObject({
      status: 502,
      text: 'bad gateway',
    });
    expect((await rawRequest(simulator, { path, method: 'HEAD' })).status).toBe(200);
    expect((await rawRequest(simulator, { path: '/sdk/vim.wsdl', method: 'GET' })).status).toBe(200);
    expect(hook.hits).toBe(1);
  });

  it.each<[HookSpec]>([
    [{ path: '/**', drop: true }],
    [{ path: '/**', drop: true, at: 'after' }],
    [{ path: '/sdk/**', cutBodyAfter: 0 }],
    [{ path: '/sdk/**', cutBodyAfter: 10 }],
  ])('breaks the connection: %j', async (spec) => {
    const simulator = await started();
    simulator.hooks.add(spec);
    await expect(
      rawRequest(simulator, { path: '/sdk/vimServiceVersions.xml', method: 'GET' }),
    ).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('breaks off an upload', async () => {
    const simulator = await started();
    const cookie = await rawLogin(simulator);
    const hook = simulator.hooks.add({ path: '/sdk', verb: 'POST', dropUploadAfter: 1000 });
    await expect(
      rawRequest(simulator, { body: ['x'.repeat(600), 'x'.repeat(600)], headers: { cookie } }),
    ).rejects.toMatchObject({ code: expect.stringMatching('ECONNRESET|EPIPE') });
    expect(hook.hits).toBe(1);
    await login(simulator).catch(() => undefined);
    expect(hook.hits).toBeGreaterThan(1);
  });

  it('breaks transfers of files in the middle', async () => {
    const { simulator, session } = await connected();
    const path = '/folder/a.bin?dcPath=DC0&dsName=LocalDS_0';
    const headers = { cookie: await rawLogin(simulator) };
    const put = () =>
      rawRequest(simulator, {
        method: 'PUT',
        path,
        headers,
        body: Array.from({ length: 8 }, () => 'x'.repeat(20_000)),
      });
    const upload = simulator.hooks.add({
      path: '/folder/**',
      verb: 'PUT',
      dropUploadAfter: 50_000,
      times: 1,
    });
    await expect(put()).rejects.toMatchObject({ code: expect.stringMatching('ECONNRESET|EPIPE') });
    expect(await statDatastoreFile(session, '[LocalDS_0] a.bin')).toBeUndefined();
    expect((await put()).status).toBe(201);
    expect(upload.hits).toBe(1);

    simulator.hooks.add({ path: '/folder/a.bin', verb: 'GET', cutBodyAfter: 1000, times: 1 });
    await expect(rawRequest(simulator, { method: 'GET', path, headers })).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect((await rawRequest(simulator, { method: 'GET', path, headers })).body).toHaveLength(160_000);
  });

  it('holds the answer back after the work', async () => {
    const simulator = await started();
    const hook = simulator.hooks.add({ path: '/sdk/**', hold: true, at: 'after' });
    const answer = rawRequest(simulator, { path: '/sdk/vimServiceVersions.xml', method: 'GET' });
    await hook.once;
    expect(await Promise.race([answer, turn('held')])).toBe('held');
    hook.release();
    expect((await answer).text).toContain('<version>');
  });
});

describe('a hook that makes no sense', () => {
  it.each<[unknown, string]>([
    [{ method: 'PowerOnVM' }, "There is no method 'PowerOnVM'."],
    [{ type: 'Machine' }, "There is no type of managed objects 'Machine'."],
    [{ fault: 'Boom' }, "There is no fault 'Boom'."],
    [{ fault: 'VirtualMachineConfigInfo' }, "There is no fault 'VirtualMachineConfigInfo'."],
    [{ fault: { name: 'FileNotFound', members: {} } }, 'The members do not make a FileNotFound'],
    [{ fault: { name: 'Timedout', members: { at: 1 } } }, 'The members do not make a Timedout'],
    [{ method: 'CurrentTime', task: { fault: 'Timedout' } }, "task: 'CurrentTime' makes no task."],
    [{ method: 'Rename_Task', task: { at: 5 } }, 'task: it has to stick, or to fail.'],
    [{ method: 'Rename_Task', task: { at: 101, stick: true } }, 'task.at: '],
    [{ nth: 0 }, 'nth: '],
    [{ nth: 1, times: 2 }, 'nth is one request'],
    [{ odds: 2 }, 'odds: '],
    [{ delayMs: -1 }, 'delayMs: '],
    [{ status: { code: 99 } }, 'status.code: '],
    [{ methods: 'Login' }, 'a hook has no methods'],
    [{ path: 'sdk' }, 'path: '],
    [{ path: '/sdk', fault: 'Timedout' }, 'a hook has no fault'],
    [{ path: '/sdk', at: 'after', status: { code: 500 } }, 'status: what has been answered'],
    [{ when: 'always' }, 'when: it is no function'],
  ])('is refused: %j', async (spec, reason) => {
    const simulator = await started({ tls: false });
    const add: (given: never) => unknown = (given) => simulator.hooks.add(given);
    // A program in JavaScript can hand in anything.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const adding = () => add(spec as never);

    expect(adding).toThrow(expect.objectContaining({ name: 'InvalidHook' }));
    expect(adding).toThrow(reason);
  });
});
