/**
 * The real program, as it is installed: one process for each command, against a server we did not write and
 * against the driver in memory. Whatever goes wrong, its exit code says what, nobody sees a stack, and nothing
 * is left on the server. Needs the build.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startVcenter, type Vcenter } from './vcenter.js';

// Ten processes to a test, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const program = fileURLToPath(new URL('../../packages/host/bin/kilonova.mjs', import.meta.url));
const size = ['--vcpus', '2', '--memory-mb', '1024', '--root-gb', '4'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let directory: string;
let vcenter: Vcenter;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-cli-'));
  vcenter = await startVcenter();
});

afterAll(async () => {
  await vcenter?.stop();
  await rm(directory, { recursive: true, force: true });
});

describe.each([
  ['vmwareapi', ['--network', 'VM Network']],
  ['fake', []],
])('kilonova with --driver %s', (driver, network) => {
  it('spawns, lists, shows, stops, starts and destroys an instance', async () => {
    const config = await configure({});
    const kilonova = (...words: string[]) => succeed([...words, '--driver', driver, '--config', config]);
    const json = async (...words: string[]) => JSON.parse(await kilonova(...words, '--json')) as unknown;

    const uuid = await kilonova('spawn', '--name', `<a> & "b" 'c' Größe 東京`, ...size, ...network);
    expect(uuid).toMatch(UUID);
    const prefix = uuid.slice(0, 8);
    const shown = { uuid, powerState: 'running', vcpus: 2, memoryMb: 1024 };
    expect(await json('list')).toEqual({ instances: [expect.objectContaining(shown)] });
    expect(await json('show', prefix)).toMatchObject({
      ...shown,
      name: `<a> & "b" 'c' Größe 東京`,
    });
    expect(await json('stop', '--hard', prefix)).toEqual({ uuid, powerState: 'shutdown' });
    expect(await json('start', prefix)).toEqual({ uuid, powerState: 'running' });
    expect(await json('destroy', prefix)).toEqual({ uuid, existed: true });
    expect(await json('destroy', uuid)).toEqual({ uuid, existed: false });
    expect(await json('list')).toEqual({ instances: [] });
    await expectNothingLeft();
  });

  it('leaves an instance off when told to', async () => {
    const use = ['--driver', driver, '--config', await configure({})];
    const uuid = await succeed(['spawn', ...size, ...network, '--no-power-on', ...use]);

    expect(await succeed(['show', uuid, ...use])).toContain('shutdown');
    await succeed(['destroy', uuid, ...use]);
    await expectNothingLeft();
  });

  it('refuses a second instance of one UUID, and leaves the first alone', async () => {
    const use = ['--driver', driver, '--config', await configure({})];
    const uuid = await succeed(['spawn', ...size, ...network, ...use]);
    const again = await run(['spawn', '--uuid', uuid, ...size, ...network, ...use]);

    expect(again).toMatchObject({ code: 7, stderr: expect.stringContaining('INSTANCE_EXISTS') });
    expect(await succeed(['show', uuid, ...use])).toContain('running');
    await succeed(['destroy', uuid, ...use]);
    await expectNothingLeft();
  });

  it('says with code 6 that an instance is not there', async () => {
    const use = ['--driver', driver, '--config', await configure({})];

    expect(await run(['show', '3f2a0c1e-6e1b-4b0e-9d0c-3a5a1d0a8a52', ...use])).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('INSTANCE_NOT_FOUND'),
    });
    expect(await run(['start', '3f2a', ...use])).toMatchObject({ code: 6 });
  });

  it('refuses negative memory before anything else', async () => {
    const absent = ['--config', join(directory, 'absent.yaml')];
    const answer = await run([
      'spawn',
      '--vcpus',
      '1',
      '--memory-mb',
      '-512',
      '--root-gb',
      '1',
      '--driver',
      driver,
    ]);

    expect(answer).toMatchObject({ code: 2, stderr: expect.stringContaining('--memory-mb') });
    expect(await run(['list', '--driver', driver, ...absent])).toMatchObject({ code: 3 });
  });
});

describe('kilonova against a vCenter', () => {
  it.each([
    ['a wrong password', { password: 'another' }, 5, 'AUTHENTICATION_FAILED', 'administrator@vsphere.local'],
    [
      'a certificate of an unknown authority',
      { caFile: undefined },
      5,
      'HYPERVISOR_NOT_TRUSTED',
      'certificate',
    ],
    [
      'a wrong thumbprint',
      { thumbprint: Array(32).fill('AB').join(':') },
      5,
      'HYPERVISOR_NOT_TRUSTED',
      'thumbprint',
    ],
    ['an unknown cluster', { clusterName: 'NoSuchCluster' }, 3, 'CLUSTER_NOT_FOUND', 'NoSuchCluster'],
    ['an unknown option', { pasword: 'x' }, 3, 'CONFIG_INVALID', 'drivers.vmwareapi.pasword'],
    [
      'an option of the wrong kind',
      { insecure: 'perhaps' },
      3,
      'CONFIG_INVALID',
      'drivers.vmwareapi.insecure',
    ],
    ['a missing secret', { password: '${env:NOT_SET}' }, 3, 'CONFIG_INVALID', 'NOT_SET'],
    ['nobody at the address', { server: '127.0.0.1:1' }, 5, 'HYPERVISOR_UNAVAILABLE', '127.0.0.1:1'],
  ])('names %s', async (_what, options, code, errorCode, named) => {
    const answer = await run([
      'spawn',
      ...size,
      '--network',
      'VM Network',
      '--config',
      await configure(options),
    ]);

    expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(errorCode) });
    expect(answer.stderr).toContain(named);
    await expectNothingLeft();
  });

  it('names an unknown network, and takes back what it had made for it', async () => {
    const answer = await run(['spawn', ...size, '--network', 'Nowhere', '--config', await configure({})]);

    expect(answer).toMatchObject({ code: 6, stderr: expect.stringContaining('Nowhere') });
    await expectNothingLeft();
  });

  it('leaves nothing when the server fails halfway', async () => {
    await vcenter.failNext({ method: 'PowerOnVM_Task', kind: 'taskFault', fault: 'NoDiskSpace' });
    const answer = await run(['spawn', ...size, '--network', 'VM Network', '--config', await configure({})]);

    expect(answer.code).not.toBe(0);
    expect(answer.stdout).toBe('');
    await expectNothingLeft();
  });

  it('undoes what it began when it is interrupted', async () => {
    await vcenter.forgetCalls();
    await vcenter.delay({ method: 'PowerOnVM_Task', ms: 3000 });
    try {
      const command = begin(['spawn', ...size, '--network', 'VM Network', '--config', await configure({})]);
      const waiting = async () => (await vcenter.calls())['PowerOnVM_Task']?.inFlight;
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      command.child.kill('SIGINT');

      expect(await command.answer).toMatchObject({
        code: 130,
        stderr: expect.stringContaining('error INTERRUPTED'),
      });
    } finally {
      await vcenter.delay({ method: 'PowerOnVM_Task', ms: 0 });
    }
    await expectNothingLeft();
  });

  it('ends where it is when it is interrupted twice, and destroy removes what that left', async () => {
    const other = await startVcenter();
    try {
      await other.delay({ method: 'PowerOnVM_Task', ms: 20_000 });
      const { server, caFile } = other;
      const use = ['--config', await configure({ server, caFile })];
      const uuid = '3f2a0c1e-6e1b-4b0e-9d0c-3a5a1d0a8a52';
      const command = begin(['spawn', '--uuid', uuid, ...size, '--network', 'VM Network', ...use]);
      const waiting = async () => (await other.calls())['PowerOnVM_Task']?.inFlight;
      await expect.poll(waiting, { timeout: 15_000 }).toBe(1);
      command.child.kill('SIGINT');
      await expect.poll(() => command.stderr(), { timeout: 5000 }).toContain('interrupted: undoing');
      command.child.kill('SIGINT');

      expect(await command.answer).toMatchObject({ code: 130 });
      expect((await other.census()).vms).toHaveLength(1);
      await succeed(['destroy', uuid, ...use]);
      expect(await other.census()).toMatchObject({ vms: [], files: [] });
    } finally {
      await other.stop();
    }
  });

  it('ends with code 8 when its time is over, with nothing left', async () => {
    await vcenter.delay({ method: 'PowerOnVM_Task', ms: 4000 });
    try {
      const words = ['spawn', ...size, '--network', 'VM Network', '--timeout', '2s'];
      const answer = await run([...words, '--config', await configure({})]);

      expect(answer).toMatchObject({ code: 8, stderr: expect.stringContaining('error OPERATION_TIMEOUT') });
    } finally {
      await vcenter.delay({ method: 'PowerOnVM_Task', ms: 0 });
    }
    await expectNothingLeft();
  });

  it('names a server that answers HTML', async () => {
    const portal = await startVcenter();
    try {
      await portal.failNext({ method: 'RetrieveServiceContent', kind: 'html', status: 200, times: 10 });
      const { server, caFile, password } = portal;
      const answer = await run(['list', '--config', await configure({ server, caFile, password })]);

      expect(answer).toMatchObject({ code: 5, stderr: expect.stringContaining('HYPERVISOR_PROTOCOL_ERROR') });
      expect(answer.stderr).toContain(server);
    } finally {
      await portal.stop();
    }
  });

  it('takes the password from the environment alone', async () => {
    const config = await configure({ password: undefined });
    const words = ['list', '--json', '--config', config];

    expect(await run(words, { KILONOVA_VMWAREAPI_PASSWORD: vcenter.password })).toMatchObject({ code: 0 });
    expect(await run(words)).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('drivers.vmwareapi.password'),
    });
  });

  it('shows the password to nobody, however much it logs', async () => {
    const use = ['--config', await configure({}), '--log-level', 'debug'];
    const good = await run(['spawn', '--name', 'quiet', ...size, '--network', 'VM Network', ...use]);
    const gone = await run(['destroy', good.stdout.trim(), ...use]);

    for (const { stdout, stderr } of [good, gone]) {
      expect(stdout + stderr).not.toContain(vcenter.password);
      expect(stdout + stderr).not.toContain(encodeURIComponent(vcenter.password));
    }
    expect(gone.code).toBe(0);
  });
});

describe('kilonova with no server at all', () => {
  it('names a driver that nobody knows', async () => {
    expect(await run(['list', '--driver', 'nosuchdriver'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('nosuchdriver'),
    });
  });

  it('shows no stack of an error that nobody caught', async () => {
    const stray = join(directory, 'stray.mjs');
    await writeFile(
      stray,
      `Promise.reject(new Error('went astray')); await new Promise((resolve) => setTimeout(resolve, 100));`,
    );

    expect(await run(['list', '--driver', stray])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'error INTERNAL_ERROR: kilonova failed in a way it did not foresee: went astray',
      ),
    });
  });

  it('lists the drivers and whether they can be loaded', async () => {
    const { drivers }: { drivers: unknown } = JSON.parse(await succeed(['drivers', '--json']));

    expect(drivers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'fake', loadable: true, contractVersion: 1 }),
        expect.objectContaining({ name: 'vmwareapi', loadable: true, contractVersion: 1 }),
      ]),
    );
  });
});

/** A configuration of its own for each test; `undefined` leaves an option out. */
async function configure(options: Readonly<Record<string, unknown>>): Promise<string> {
  const { server, username, password, caFile } = vcenter;
  const vmwareapi = { server, username, password, caFile, clusterName: 'DC0_C0', ...options };
  const own = await mkdtemp(join(directory, 'config-'));
  const file = join(own, 'kilonova.json');
  const fake = { statePath: join(own, 'fake-state.json') };
  await writeFile(file, JSON.stringify({ driver: 'vmwareapi', drivers: { vmwareapi, fake } }));
  return file;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function begin(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: directory,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const answer = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, answer, stderr: () => stderr };
}

/** Runs one command to its end. No command shows a stack unless it was asked to log everything. */
async function run(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> {
  const ended = await begin(words, env).answer;
  const shown = ended.stdout + (words.includes('debug') ? '' : ended.stderr);
  expect(shown).not.toMatch(/^\s+at .*:\d+/m);
  return ended;
}

async function succeed(words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(words);
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  return stdout.trim();
}

async function expectNothingLeft(): Promise<void> {
  expect(await vcenter.census()).toEqual({ vms: [], files: [], sessions: 0 });
}
