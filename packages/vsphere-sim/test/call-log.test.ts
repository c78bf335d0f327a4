import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getObjects } from '@kilonova/vsphere';
import { vimSchema } from '@kilonova/vsphere/wire';
import { blanked, isSecretName, withoutSecrets } from '../src/calls/secrets.js';
import { ManualClock, startSimulator } from '../src/index.js';
import { connected, login, started } from './connected.js';
import { rawLogin, rawRequest } from './raw-request.js';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kilonova-sim-record-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe('the log of calls', () => {
  it('says what came, from whom, and what became of it', async () => {
    const { simulator, session } = await connected({ clock: new ManualClock() });
    const vm = simulator.world.inventory.ofType('VirtualMachine')[0];
    if (vm === undefined) throw new Error('It is empty.');
    simulator.calls.clear();
    const ref = vm.refAs('VirtualMachine');
    await session.invokeApi(ref, 'PowerOffVM_Task', {});
    await session.invokeApi(ref, 'ShutdownGuest', {}).catch(() => undefined);

    const now = simulator.world.clock.now();
    const who = { user: simulator.username, session: expect.any(String), startedMs: now, endedMs: now };
    expect(simulator.calls.all()).toEqual([
      { ...who, number: 1, method: 'PowerOffVM_Task', object: ref, args: {}, outcome: 'result' },
      {
        ...who,
        number: 2,
        method: 'ShutdownGuest',
        object: ref,
        args: {},
        outcome: 'fault',
        fault: 'InvalidPowerState',
      },
    ]);
    expect(simulator.calls.all('ShutdownGuest')).toHaveLength(1);
    expect([simulator.calls.count(), simulator.calls.count('ShutdownGuest')]).toEqual([2, 1]);
    expect(simulator.calls.tallies()).toEqual({
      PowerOffVM_Task: { count: 1, inFlight: 0, maxInFlight: 1, faults: 0 },
      ShutdownGuest: { count: 1, inFlight: 0, maxInFlight: 1, faults: 1 },
    });
  });

  it('counts how many calls were under way at the same time', async () => {
    const simulator = await started();
    const cookies = await Promise.all([rawLogin(simulator), rawLogin(simulator), rawLogin(simulator)]);
    const hold = simulator.hooks.add({ method: 'CurrentTime', hold: true });
    const body =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><CurrentTime xmlns="urn:vim25">' +
      '<_this type="ServiceInstance">ServiceInstance</_this></CurrentTime></e:Body></e:Envelope>';
    const answers = cookies.map((cookie) => rawRequest(simulator, { body, headers: { cookie } }));
    while (hold.hits < 3) await hold.once.then(async () => new Promise(setImmediate));
    expect(simulator.calls.tally('CurrentTime')).toMatchObject({ inFlight: 3, maxInFlight: 3 });
    hold.release();
    await Promise.all(answers);
    await simulator.calls.idle();
    expect(simulator.calls.tally('CurrentTime')).toMatchObject({ count: 3, inFlight: 0, maxInFlight: 3 });
  });

  it('knows of calls without an answer, and of requests that are none', async () => {
    const simulator = await started();
    simulator.hooks.add({ method: 'Login', drop: true });
    await expect(rawLogin(simulator)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await rawRequest(simulator, { body: 'no XML' });

    expect(simulator.calls.all().map(({ method, outcome }) => [method, outcome])).toEqual([
      ['Login', 'noAnswer'],
    ]);
    expect(simulator.calls.unreadable).toBe(1);
  });

  it('keeps the newest, and no passwords', async () => {
    const simulator = await started();
    simulator.calls.keep = 3;
    for (let count = 0; count < 10; count += 1) await rawLogin(simulator);

    expect(simulator.calls.count('Login')).toBe(10);
    expect(simulator.calls.all().map(({ number }) => number)).toEqual([8, 9, 10]);
    expect(simulator.calls.all()[0]?.args).toEqual({ userName: simulator.username, password: '***' });
  });
});

describe('what is recorded', () => {
  it('is each request with its answer, without secrets', async () => {
    const recordTo = await folder();
    const simulator = await started({ recordTo, password: 'open sesame', inventory: { vms: 300 } });
    const session = await login(simulator);
    await getObjects(session, 'VirtualMachine', { pathSet: ['config', 'summary'] });
    const clone = await session.invokeApi(
      { type: 'SessionManager', value: 'SessionManager' },
      'AcquireCloneTicket',
      {},
    );
    await rawRequest(simulator, { body: 'no XML' });
    await session.close();
    await simulator.close();

    const files = await readdir(recordTo);
    const texts = await Promise.all(files.map((file) => readFile(join(recordTo, file), 'utf8')));
    const all = texts.join('\n');
    const index = (await readFile(join(recordTo, 'calls.jsonl'), 'utf8')).trim().split('\n');
    const methods = index.map((line) => JSON.parse(line).method);
    expect(methods).toEqual(
      expect.arrayContaining(['Login', 'RetrievePropertiesEx', 'AcquireCloneTicket', 'unreadable', 'Logout']),
    );
    const numbers = methods.map((method, at) => `${String(at + 1).padStart(4, '0')}-${method}`);
    const pairs = numbers.flatMap((name) => [`${name}.request.xml`, `${name}.answer.xml`]);
    expect(new Set(files)).toEqual(new Set([...pairs, 'calls.jsonl']));
    expect(texts.some((text) => text.includes('DC0_H0_VM299') && text.endsWith('Envelope>'))).toBe(true);
    expect(all).toContain('<password>***</password>');
    expect(all).not.toContain('open sesame');
    expect(all).not.toContain(clone);
  });

  it('that cannot be written is said when the simulator closes', async () => {
    const recordTo = join(await folder(), 'calls.jsonl');
    const simulator = await startSimulator({ recordTo });
    await rm(recordTo, { recursive: true });
    await rawLogin(simulator);
    await expect(simulator.close()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('secrets', () => {
  it('are known by name, but for those that only their surroundings tell', () => {
    const schema = vimSchema();
    const names = new Set<string>();
    for (const type of schema.typeNames()) {
      for (const { name, secret } of schema.typeNamed(type)?.members ?? []) if (secret) names.add(name);
    }
    for (const method of schema.methodNames()) {
      for (const { name, secret } of schema.methodNamed(method)?.params ?? []) if (secret) names.add(name);
    }
    expect([...names].filter((name) => !isSecretName(name)).toSorted()).toEqual(['id', 'token', 'value']);
    expect(['userName', 'ticketType', 'key', 'ChangePassword'].filter(isSecretName)).toEqual([]);
  });

  it('are blanked in values, and the rest is the same', () => {
    const when = new Date();
    const plain = { a: [{ b: 1 }], when };
    expect(withoutSecrets({ plain, deep: [{ password: { value: 'x', plainText: true } }] })).toEqual({
      plain,
      deep: [{ password: '***' }],
    });
    expect(withoutSecrets(plain)).toBe(plain);
  });

  it.each([
    [
      '<a:password xsi:type="b">x\n</a:password><password/><c>',
      'Login',
      '<a:password xsi:type="b">***</a:password><password/><c>',
    ],
    [
      '<ChangePassword><oldPassword>x</oldPassword></ChangePassword>',
      'ChangePassword',
      '<ChangePassword><oldPassword>***</oldPassword></ChangePassword>',
    ],
    ['<h:Security><t><x/></t></h:Security>', 'LoginByToken', '<h:Security>***</h:Security>'],
    ['<token>1</token>', 'RetrievePropertiesEx', '<token>1</token>'],
    ['<token>1</token>', 'ContinueRetrievePropertiesEx', '<token>1</token>'],
    ['<token>1</token>', 'RelocateVM_Task', '<token>***</token>'],
    ['<id>1</id><hostName>h</hostName>', 'AcquireGenericServiceTicket', '<id>***</id><hostName>h</hostName>'],
    ['<id>1</id>', 'Login', '<id>1</id>'],
  ])('are blanked on the wire: %s of %s', (xml, method, blank) => {
    expect(blanked(xml, method)).toBe(blank);
  });
});
