import { describe, expect, it } from 'vitest';
import { getObjectProperty } from '@kilonova/vsphere';
import { ManualClock, type Simulator, type SimulatorOptions } from '../src/index.js';
import { login, started } from './connected.js';
import { rawLogin, rawRequest } from './raw-request.js';

interface Reply {
  readonly status: number;
  readonly json: unknown;
}

type Control = (verb: string, path: string, body?: unknown) => Promise<Reply>;

/** A simulator, and what a program in any language would do to it. */
async function controlled(
  options: SimulatorOptions = {},
): Promise<{ readonly simulator: Simulator; readonly control: Control }> {
  const simulator = await started({ control: true, ...options });
  const headers = { authorization: `Bearer ${simulator.controlToken}` };
  const control: Control = async (method, path, body) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const { status, text: json } = await rawRequest(simulator, {
      method,
      path: `/control/${path}`,
      headers,
      body: text,
    });
    return { status, json: JSON.parse(json) };
  };
  return { simulator, control };
}

describe('/control', () => {
  it('is not there unless it is asked for', async () => {
    const simulator = await started();
    expect(simulator.controlToken).toBe('');
    expect((await rawRequest(simulator, { method: 'GET', path: '/control/hooks' })).status).toBe(404);
  });

  it('wants its token, and no session of the API', async () => {
    const simulator = await started({ control: 'sesame' });
    const ask = (authorization?: string) =>
      rawRequest(simulator, {
        method: 'GET',
        path: '/control/hooks',
        headers: authorization === undefined ? {} : { authorization },
      });
    const cookie = await rawLogin(simulator);
    const statuses = await Promise.all(
      [undefined, 'Bearer', 'Bearer sesamf', 'Basic sesame', cookie, 'Bearer sesame'].map(
        async (given) => (await ask(given)).status,
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 200]);
  });

  it('adds, shows, releases and removes hooks', async () => {
    const { simulator, control } = await controlled();
    expect(await control('POST', 'hooks', { method: 'Login', fault: 'Timedout', times: 1 })).toEqual({
      status: 200,
      json: { id: 'hook-1', spec: { method: 'Login', fault: 'Timedout', times: 1 }, matches: 0, hits: 0 },
    });
    expect(await rawLogin(simulator)).toBe('');
    expect(await control('GET', 'hooks/hook-1')).toMatchObject({ json: { matches: 1, hits: 1 } });
    await control('POST', 'hooks', { path: '/sdk/**', verb: 'GET', hold: true });
    const held = rawRequest(simulator, { method: 'GET', path: '/sdk/vimServiceVersions.xml' });
    await simulator.hooks.byId('hook-2')?.once;
    await control('POST', 'release/hook-2');
    expect((await held).status).toBe(200);
    expect(await control('DELETE', 'hooks/hook-1')).toEqual({ status: 200, json: {} });
    expect(await control('GET', 'hooks')).toMatchObject({ json: [{ id: 'hook-2', hits: 1 }] });
    await control('DELETE', 'hooks');
    expect((await control('GET', 'hooks')).json).toEqual([]);
  });

  it('tells which calls came', async () => {
    const { simulator, control } = await controlled();
    await login(simulator);
    expect(await control('GET', 'calls?method=Login')).toMatchObject({
      json: [{ method: 'Login', outcome: 'result', args: { password: '***' } }],
    });
    expect(await control('GET', 'tallies')).toMatchObject({ json: { Login: { count: 1, faults: 0 } } });
    await control('DELETE', 'calls');
    expect((await control('GET', 'tallies')).json).toEqual({});
  });

  it('moves a manual clock, and says when there is none', async () => {
    const { control } = await controlled({ clock: new ManualClock() });
    expect((await control('GET', 'clock')).json).toEqual({ now: '2024-01-01T00:00:00.000Z', manual: true });
    expect((await control('POST', 'clock', { advanceMs: 1500 })).json).toEqual({
      now: '2024-01-01T00:00:01.500Z',
      manual: true,
    });
    const other = await controlled();
    expect(await other.control('POST', 'clock', { advanceMs: 1 })).toEqual({
      status: 409,
      json: { error: 'The clock goes by itself.' },
    });
  });

  it('changes how long tasks take', async () => {
    const clock = new ManualClock();
    const { simulator, control } = await controlled({ clock });
    const session = await login(simulator);
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    if (vm === undefined) throw new Error('It is empty.');
    await control('POST', 'durations', { durationMs: { default: 0, PowerOffVM_Task: 1000 } });
    const task = await session.invokeApi(vm.refAs('VirtualMachine'), 'PowerOffVM_Task', {});
    await control('POST', 'clock', { advanceMs: 999 });
    expect(await getObjectProperty(session, task, 'info.state')).toBe('running');
    await control('POST', 'clock', { advanceMs: 1 });
    expect(await getObjectProperty(session, task, 'info.state')).toBe('success');
    expect(await control('POST', 'durations', { durationMs: { Fly_Task: 1 } })).toEqual({
      status: 400,
      json: { error: "There is no method 'Fly_Task'." },
    });
  });

  it('ends sessions', async () => {
    const { simulator, control } = await controlled();
    await login(simulator);
    await rawLogin(simulator);
    expect((await control('POST', 'expire-sessions', { user: 'nobody' })).json).toEqual({ expired: 0 });
    expect((await control('POST', 'expire-sessions')).json).toEqual({ expired: 2 });
    expect(await control('GET', 'census')).toMatchObject({ json: { sessions: 0 } });
  });

  it.each([
    [{ what: 'restartHost', host: 'DC0_C0_H0' }],
    [{ what: 'restartHost', host: 'DC0_C0_H0', downMs: 1000 }],
    [{ what: 'failHost', host: 'DC0_C0_H0' }],
    [{ what: 'recoverHost', host: 'DC0_C0_H0' }],
    [{ what: 'disconnectHost', host: 'DC0_C0_H0' }],
    [{ what: 'reconnectHost', host: 'DC0_C0_H0' }],
    [{ what: 'migrateVm', vm: 'DC0_C0_RP0_VM0', to: 'DC0_C0_H2' }],
    [{ what: 'shutDownGuest', vm: 'DC0_C0_RP0_VM0' }],
    [{ what: 'crashGuest', vm: 'DC0_C0_RP0_VM0' }],
    [{ what: 'loseDatastore', datastore: 'LocalDS_0', on: 'DC0_H0' }],
    [{ what: 'restoreDatastore', datastore: 'LocalDS_0' }],
  ])('has happen: %j', async (order) => {
    const { control } = await controlled();
    expect(await control('POST', 'incidents', order)).toEqual({ status: 200, json: {} });
  });

  it('says which process it is, and how much memory that needs', async () => {
    const { control } = await controlled();
    const { json } = await control('GET', 'process');
    expect(json).toEqual({ pid: process.pid, residentBytes: expect.any(Number) });
    expect(JSON.stringify(json)).toMatch(/"residentBytes":\d{8,}/);
  });

  it('has a host fail for everybody to see', async () => {
    const { simulator, control } = await controlled();
    await control('POST', 'incidents', { what: 'failHost', host: 'DC0_H0' });
    const host = simulator.world.inventory.ofType('HostSystem').find((one) => one.get('name') === 'DC0_H0');
    expect(host?.get('runtime').connectionState).toBe('notResponding');
  });

  it('forgets all that was ordered and counted', async () => {
    const { simulator, control } = await controlled();
    await rawLogin(simulator);
    await control('POST', 'hooks', { method: 'Login', fault: 'Timedout' });
    await control('POST', 'reset');
    expect([simulator.hooks.all(), simulator.calls.count(), simulator.census().sessions]).toEqual([[], 0, 0]);
  });

  it.each<[string, string, unknown, number, string]>([
    ['GET', 'nothing', undefined, 404, 'There is no such order.'],
    ['PUT', 'hooks', undefined, 404, 'There is no such order.'],
    ['GET', 'hooks/hook-9', undefined, 404, "There is no hook 'hook-9'."],
    ['POST', 'hooks', { method: 'Fly' }, 400, "There is no method 'Fly'."],
    ['POST', 'hooks', { times: 'many' }, 400, 'times'],
    ['POST', 'hooks', { when: 'always' }, 400, 'when'],
    ['POST', 'clock', {}, 400, 'advanceMs'],
    ['POST', 'incidents', { what: 'earthquake' }, 400, 'what'],
    ['POST', 'incidents', { what: 'crashGuest', vm: 'nobody' }, 409, "There is no VirtualMachine 'nobody'."],
    ['POST', 'hooks', 'x'.repeat(2 ** 21), 413, 'too large'],
  ])('refuses %s %s %j', async (verb, path, body, status, reason) => {
    const { control } = await controlled();
    const reply = await control(verb, path, body);
    expect(reply.status).toBe(status);
    expect(JSON.stringify(reply.json)).toContain(reason);
  });

  it('refuses what is no JSON', async () => {
    const simulator = await started({ control: 't' });
    const reply = await rawRequest(simulator, {
      path: '/control/hooks',
      headers: { authorization: 'Bearer t' },
      body: '{',
    });
    expect([reply.status, reply.text]).toEqual([400, '{"error":"The body is no JSON."}\n']);
  });
});
