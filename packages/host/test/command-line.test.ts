import { readFile } from 'node:fs/promises';
import { builtInDrivers } from '@kilonova/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Interrupted } from '../src/index.js';
import { unluckyDriver, Workplace } from './run-kilonova.js';

const size = ['--vcpus', '1', '--memory-mb', '512', '--root-gb', '1'];
const secret = 'h/unter&2';

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
  await place.configure();
});

afterEach(() => place.close());

describe('the command line', () => {
  it.each([
    [[], 'No command given'],
    [['lits'], 'list'],
    [['list', 'everything'], 'too many arguments'],
    [['list', '--colour'], '--colour'],
    [['show'], 'instance'],
    [['list', '--timeout', 'soon'], '--timeout'],
    [['list', '--log-level', 'loud'], '--log-level'],
    [['list', '--log-level', 'debug', '--verbose'], '--log-level'],
    [['help', 'exit'], 'exit-codes'],
    [['show', 'web1'], 'web1'],
  ])('ends %j with code 2 and names what is wrong', async (argv, named) => {
    const { code, stdout, stderr } = await place.run(argv);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error USAGE_ERROR: /);
    expect(stderr).toContain(named);
  });

  it.each([
    ['--help'],
    ['help'],
    ['help', 'spawn'],
    ['spawn', '--help'],
    ['--version'],
    ['help', 'exit-codes'],
  ])('answers %s on standard output with code 0', async (...argv) => {
    expect(await place.run(argv)).toMatchObject({ code: 0, stdout: expect.stringMatching(/./), stderr: '' });
  });

  it('takes global options before and after the command', async () => {
    expect((await place.run(['--json', 'list'])).stdout).toBe((await place.run(['list', '--json'])).stdout);
  });

  it('prints one JSON document for whatever goes wrong', async () => {
    await expectJsonError(['lits', '--json'], { code: 'USAGE_ERROR', exitCode: 2 });
    await expectJsonError(['show', 'bbbb', '--json'], { code: 'NO_SUCH_INSTANCE', exitCode: 6 });
    await expectJsonError(['list', '--json', '--config', 'absent.yaml'], {
      code: 'CONFIG_INVALID',
      exitCode: 3,
    });
    await expectJsonError(['list', '--json', '--driver', 'nosuch'], {
      code: 'DRIVER_NOT_FOUND',
      exitCode: 4,
      details: expect.objectContaining({ driver: 'nosuch' }),
    });
  });

  it('tells what it does on standard error, unless it is to be quiet', async () => {
    expect((await place.run(['spawn', ...size, '--name', 'web1'])).stderr).toContain('spawning web1');
    expect((await place.run(['spawn', ...size, '--quiet'])).stderr).toBe('');
    expect((await place.run(['spawn', ...size, '--json'])).stderr).toBe('');
  });

  it('draws one moving line on a terminal and leaves none of it', async () => {
    const { stderr } = await place.run(['spawn', ...size], { isTTY: true });

    expect(stderr).toMatch(/spawning/);
    expect(stderr.endsWith('\r\u001B[2K')).toBe(true);
    expect(stderr).not.toContain('\n');
  });

  it('logs what the driver does when asked to', async () => {
    const { stderr } = await place.run(['list', '--json', '--log-level', 'debug']);
    const entries = stderr.split('\n').filter((line) => line.startsWith('{'));

    expect(entries.map((line): unknown => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        level: 'debug',
        fields: expect.objectContaining({ verb: 'listInstanceUuids' }),
      }),
    );
  });
});

describe('the configuration', () => {
  it('is read from kilonova.yaml unless another file is named', async () => {
    await place.write('other.json', JSON.stringify({ driver: 'nosuch' }));

    expect(await place.run(['list'])).toMatchObject({ code: 0 });
    expect(await place.run(['list', '--config', 'other.json'])).toMatchObject({ code: 4 });
  });

  it('need not be there when the driver is named', async () => {
    expect(
      await place.run(['list', '--driver', 'fake.FakeDriver', '--config', await emptyFile()]),
    ).toMatchObject({
      code: 0,
    });
    expect(await place.run(['list', '--config', await emptyFile()])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--driver'),
    });
  });

  it("names a driver's wrong option with its path and line, and the option that was meant", async () => {
    await place.write('kilonova.yaml', 'driver: fake\ndrivers:\n  fake:\n    resources:\n      vcpu: 1\n');
    const { code, stderr } = await place.run(['list']);

    expect(code).toBe(3);
    expect(stderr).toContain('line 5, drivers.fake.resources.vcpu:');
    expect(stderr).toContain('did you mean vcpus?');
  });

  it('serves a driver under whichever of its names it is asked for', async () => {
    await place.configure({}, { failures: { listInstanceUuids: { error: 'NO_VALID_HOST' } } });

    expect(await place.run(['list', '--driver', 'fake.FakeDriver'])).toMatchObject({ code: 7 });
    expect(await place.run(['list', '--driver', '@kilonova/fake'])).toMatchObject({ code: 7 });
  });

  it('has an example that is valid', async () => {
    const example = new URL('../../../docs/guide/kilonova.example.yaml', import.meta.url);
    await place.write('kilonova.yaml', await readFile(example, 'utf8'));
    const { code, stdout } = await place.run(['drivers', '--json'], { env: { VCENTER_PASSWORD: 'x' } });

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      drivers: [
        { name: 'vmwareapi', configured: true, error: null },
        { name: 'fake', configured: true, error: null },
      ],
    });
  });
});

describe('kilonova drivers', () => {
  it('tells which drivers can be loaded and what they can do', async () => {
    await place.configure({ drivers: { fake: { nodes: [] }, './absent.js': {}, [unluckyDriver]: {} } });
    const { code, stdout } = await place.run(['drivers', '--json', '--driver', 'fake.FakeDriver']);

    expect(code).toBe(0);
    const { drivers }: { drivers?: { name: string }[] } = JSON.parse(stdout);
    const byName = new Map(drivers?.map((driver) => [driver.name, driver]));
    expect(byName.get('fake')).toMatchObject({
      configured: true,
      loadable: true,
      contractVersion: 1,
      error: { code: 'CONFIG_INVALID', message: expect.stringContaining('drivers.fake.nodes') },
    });
    expect(byName.get('./absent.js')).toMatchObject({ loadable: false, error: { code: 'DRIVER_NOT_FOUND' } });
    expect(byName.get(unluckyDriver)).toMatchObject({ loadable: true, capabilities: null });
    expect([...byName.keys()]).toEqual([
      'vmwareapi',
      'fake',
      './absent.js',
      unluckyDriver,
      'fake.FakeDriver',
    ]);
  });

  it('needs no configuration, and shows capabilities where no option is missing', async () => {
    const { stdout } = await place.run(['drivers', '--json', '--config', await emptyFile()]);

    expect(JSON.parse(stdout)).toMatchObject({
      drivers: [
        { name: 'vmwareapi', configured: false, capabilities: null, error: null },
        { name: 'fake', capabilities: { supportsAttachInterface: true }, error: null },
      ],
    });
  });

  it('has every built-in driver among the packages it can be installed with', async () => {
    const manifest: { peerDependencies?: Record<string, string> } = JSON.parse(
      await readFile(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const packages = builtInDrivers.map((driver) => driver.package);

    expect(Object.keys(manifest.peerDependencies ?? {}).toSorted()).toEqual(packages.toSorted());
  });

  it('prints a table for people', async () => {
    expect((await place.run(['drivers'])).stdout).toMatch(/^DRIVER[^]*\nfake +yes +yes +1/);
  });
});

describe('secrets', () => {
  const env = { KILONOVA_UNLUCKY_PASSWORD: secret };

  it.each(['never', 'leaking'])('are shown to nobody by a driver that fails %s', async (fails) => {
    await configureUnlucky({ fails });
    for (const argv of [
      ['list', '--log-level', 'debug'],
      ['list', '--json'],
      ['list', '-v'],
    ]) {
      const { stdout, stderr } = await place.run(argv, { env });
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout + stderr).toContain(
        argv.includes('--json') && fails === 'never' ? 'aaaa1111' : '[redacted]',
      );
    }
  });

  it('come from the environment over the file, as what the option is', async () => {
    await configureUnlucky({ password: '${env:ABSENT}', fails: 'leaking' });

    expect(await place.run(['list'], { env })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the environment variable ABSENT is not set'),
    });
    await configureUnlucky({ password: 'other', port: 1 });
    const { stderr } = await place.run(['list'], { env: { ...env, KILONOVA_UNLUCKY_PORT: '8989' } });
    expect(stderr).toContain('host:8989');
    expect(await place.run(['list'], { env: { ...env, KILONOVA_UNLUCKY_PROT: '1' } })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('KILONOVA_UNLUCKY_PROT'),
    });
  });

  it('of a driver that is not used need not be there', async () => {
    await place.configure({ drivers: { fake: {}, vmwareapi: { password: '${env:ABSENT}' } } });

    expect(await place.run(['list'])).toMatchObject({ code: 0 });
  });
});

describe('a driver that misbehaves', () => {
  const env = { KILONOVA_UNLUCKY_PASSWORD: secret };

  it('shows no stack, except in the log at level debug', async () => {
    await configureUnlucky({ fails: 'unforeseen' });
    const brief = await place.run(['list'], { env });
    const json = await place.run(['list', '--json'], { env });
    const long = await place.run(['list', '--log-level', 'debug'], { env });

    expect(brief).toMatchObject({ code: 4, stderr: expect.stringContaining('undefined is not a function') });
    expect(brief.stderr + json.stdout).not.toMatch(/ {4}at |stack/);
    expect(long.stderr).toContain('    at ');
    expect(reportOf(long.stderr)).not.toContain('    at ');
  });

  it('does not spoil a result by letting go badly', async () => {
    await configureUnlucky({ fails: 'letting go' });
    const { code, stderr } = await place.run(['list'], { env });

    expect(code).toBe(0);
    expect(stderr).toContain('the session could not be ended');
  });

  it('cannot move the cursor by the name of an instance', async () => {
    await configureUnlucky({});

    expect((await place.run(['list'], { env })).stdout).toContain('web\\u001b[2J\\u202emalicious');
  });
});

describe('an interrupt', () => {
  it('stops the spawn, which undoes itself, and ends with 130', async () => {
    await place.configure({}, { delaysMs: { spawn: 'forever' } });
    const interrupt = new AbortController();
    const { code, stdout, stderr } = await place.run(['spawn', ...size, '--name', 'web1'], {
      signal: interrupt.signal,
      onStderr: (text) => text.includes('spawning web1') && interrupt.abort(new Interrupted()),
    });

    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toMatch(/interrupted: undoing[^]*error INTERRUPTED: /);
    await place.configure();
    expect((await place.run(['list', '--json'])).stdout).toContain('"instances": []');
  });

  it('that comes before anything began ends with 130 as well', async () => {
    const { code, stderr } = await place.run(['list'], { signal: AbortSignal.abort(new Interrupted()) });

    expect(code).toBe(130);
    expect(stderr).toContain('error INTERRUPTED: ');
  });

  it('does not hide that something could not be undone', async () => {
    await configureUnlucky({ fails: 'undoing', password: secret });
    const interrupt = new AbortController();
    const { code, stderr } = await place.run(['spawn', ...size], {
      signal: interrupt.signal,
      onStderr: (text) => text.includes('waiting to be interrupted') && interrupt.abort(new Interrupted()),
    });

    expect(code).toBe(130);
    expect(stderr).toContain('error STORAGE_ERROR: ');
    expect(stderr).toContain('a disk was left behind');
  });
});

function configureUnlucky(options: Readonly<Record<string, unknown>>): Promise<void> {
  return place.configure({ driver: unluckyDriver, drivers: { unlucky: options } });
}

async function emptyFile(): Promise<string> {
  await place.write('empty.yaml', '');
  return 'empty.yaml';
}

async function expectJsonError(argv: string[], error: Readonly<Record<string, unknown>>): Promise<void> {
  const { code, stdout } = await place.run(argv);
  expect(JSON.parse(stdout)).toEqual({
    error: { message: expect.any(String), details: expect.anything(), ...error },
  });
  expect(code).toBe(error['exitCode']);
}

/** What the command itself says at its end, without the log. */
function reportOf(stderr: string): string {
  return stderr.slice(stderr.lastIndexOf('\nerror ') + 1);
}
