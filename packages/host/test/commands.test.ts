import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './run-kilonova.js';

const size = ['--vcpus', '2', '--memory-mb', '2048', '--root-gb', '20'];
const ALPHA = 'aaaa1111-0000-4000-8000-000000000001';
const BETA = 'aaaa2222-0000-4000-8000-000000000002';

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
  await place.configure();
});

afterEach(() => place.close());

describe('kilonova spawn', () => {
  it('prints the UUID and nothing else', async () => {
    const { stdout } = await succeed('spawn', ...size, '--uuid', ALPHA);

    expect(stdout).toBe(`${ALPHA}\n`);
    expect(await show(ALPHA)).toMatchObject({ powerState: 'running', vcpus: 2, memoryMb: 2048 });
  });

  it('leaves the instance off when told to', async () => {
    await succeed('spawn', ...size, '--uuid', ALPHA, '--no-power-on');

    expect(await show(ALPHA)).toMatchObject({ powerState: 'shutdown' });
  });

  it('takes a flavor and networks of the configuration', async () => {
    await place.configure({
      flavors: { small: { vcpus: 1, memoryMb: 512, rootGb: 4 } },
      networks: ['office'],
    });
    await succeed('spawn', '--flavor', 'small', '--uuid', ALPHA);

    expect(await show(ALPHA)).toMatchObject({ vcpus: 1, memoryMb: 512 });
    expect(await place.guests()).toMatch(/"address": "fa:16:3e:/);
  });

  it.each([`<a> & "b" 'c'`, 'Größe 東京 тест שלום 🚀', '$(reboot); --json'])(
    'takes %s for a name',
    async (name) => {
      await succeed('spawn', ...size, '--uuid', ALPHA, '--name', name);

      expect(await show(ALPHA)).toMatchObject({ name: expect.stringContaining(name) });
    },
  );

  it('takes an image of the configured directory, which starts at the configuration file', async () => {
    await place.configure({ images: { directory: '.' } });
    await place.write('disk.json', JSON.stringify({ status: 'active', diskFormat: 'raw' }));
    await place.write('disk', 'a boot sector, say');
    await succeed('spawn', ...size, '--uuid', ALPHA, '--image', 'disk');

    expect(await place.guests()).toMatch(/"imageId": "disk"/);
  });

  it('says where images would be looked for, and which there is none of', async () => {
    const { stderr } = await place.run(['spawn', ...size, '--image', 'disk']);
    expect(stderr).toContain('images.directory');

    await place.configure({ images: { directory: '.' } });
    expect((await place.run(['spawn', ...size, '--image', 'none'])).stderr).toContain('"none"');
  });

  it('takes user data from a file, whose path starts where the command was called', async () => {
    await place.write('web.yaml', '#cloud-config\n');
    await succeed('spawn', ...size, '--uuid', ALPHA, '--user-data', 'web.yaml', '--config-drive');

    expect(await show(ALPHA)).toMatchObject({ powerState: 'running' });
  });

  it.each([
    ['does not exist', 'nowhere.yaml'],
    ['cannot be read (EISDIR)', '.'],
  ])('refuses user data that %s before it looks for the driver', async (reason, file) => {
    const missing = ['--driver', 'nosuchdriver', '--user-data', file];
    const { code, stderr } = await place.run(['spawn', ...size, ...missing]);

    expect(code).toBe(2);
    expect(stderr).toContain(`--user-data: "${file}" ${reason}`);
  });

  it('refuses negative memory before it looks for the driver, and names the option', async () => {
    const wrong = ['--vcpus', '1', '--memory-mb', '-512', '--root-gb', '1'];
    const { code, stderr } = await place.run(['spawn', ...wrong, '--driver', 'nosuchdriver']);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^error USAGE_ERROR: --memory-mb: -512/);
  });

  it('refuses a UUID that is taken and leaves its instance alone', async () => {
    await succeed('spawn', ...size, '--uuid', ALPHA);
    const before = await place.guests();

    expect(await place.run(['spawn', ...size, '--uuid', ALPHA])).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('INSTANCE_EXISTS'),
    });
    expect(await place.guests()).toBe(before);
  });

  it('ends with an error, and nothing left, when the platform fails', async () => {
    await place.configure({}, { failures: { spawn: { error: 'COMPUTE_RESOURCES_UNAVAILABLE' } } });

    expect(await place.run(['spawn', ...size])).toMatchObject({ code: 7, stdout: '' });
    expect(await list()).toEqual([]);
  });

  it('gives up at its time limit, with nothing left', async () => {
    await place.configure({}, { delaysMs: { spawn: 'forever' } });

    expect(await place.run(['spawn', ...size, '--timeout', '100ms'])).toMatchObject({
      code: 8,
      stderr: expect.stringContaining('OPERATION_TIMEOUT'),
    });
    await place.configure();
    expect(await list()).toEqual([]);
  });
});

describe('kilonova list and show', () => {
  it('lists each instance with what the platform says of it', async () => {
    await succeed('spawn', ...size, '--uuid', BETA, '--name', 'b');
    await succeed('spawn', ...size, '--uuid', ALPHA, '--name', 'a', '--no-power-on');
    const { stdout } = await succeed('list');

    expect(stdout.split('\n').map((line) => line.split(/  +/))).toEqual([
      ['UUID', 'POWER', 'VCPUS', 'MEMORY', 'NAME'],
      [ALPHA, 'shutdown', '2', '2048 MiB', expect.stringContaining('a')],
      [BETA, 'running', '2', '2048 MiB', expect.stringContaining('b')],
      [''],
    ]);
    expect(await list()).toMatchObject([{ uuid: ALPHA }, { uuid: BETA }]);
  });

  it('prints only the head of the table when there is nothing', async () => {
    expect((await succeed('list')).stdout).toBe('UUID  POWER  VCPUS  MEMORY  NAME\n');
  });

  it('leaves out an instance that went while it looked', async () => {
    await succeed('spawn', ...size, '--uuid', ALPHA);
    await place.configure({}, { failures: { getInfo: { error: 'INSTANCE_NOT_FOUND' } } });

    expect(await list()).toEqual([]);
  });

  it('shows one instance for people', async () => {
    await succeed('spawn', ...size, '--uuid', ALPHA, '--name', 'web1');
    const { stdout } = await succeed('show', 'aaaa');

    expect(stdout).toMatch(new RegExp(`^uuid +${ALPHA}\nname +.*web1.*\npower +running\n`));
  });
});

describe('kilonova start, stop and destroy', () => {
  beforeEach(() => succeed('spawn', ...size, '--uuid', ALPHA));

  it('go through the states of an instance, by a prefix, and may be repeated', async () => {
    for (const prefix of ['AAAA1', ALPHA]) {
      expect((await succeed('stop', '--hard', prefix)).stdout).toBe(`${ALPHA} is shutdown\n`);
    }
    for (const prefix of ['aaaa1', ALPHA]) {
      expect((await succeed('start', prefix)).stdout).toBe(`${ALPHA} is running\n`);
    }
    expect((await succeed('destroy', 'aaaa1')).stdout).toBe(`${ALPHA} is destroyed\n`);
    expect(await list()).toEqual([]);
  });

  it('say that a UUID in full had nothing to destroy, which is a success', async () => {
    expect((await succeed('destroy', BETA)).stdout).toContain('was not there');
    expect(await json('destroy', BETA)).toEqual({ uuid: BETA, existed: false });
    expect(await json('destroy', ALPHA)).toEqual({ uuid: ALPHA, existed: true });
  });

  it('give the guest the configured time to shut down, or what the option says, or none', async () => {
    await place.configure({ shutdownTimeoutMs: 1 }, { guestShutdownMs: 60_000 });
    expect(await json('stop', ALPHA)).toMatchObject({ powerState: 'shutdown' });
    await succeed('start', ALPHA);
    expect(await json('stop', ALPHA, '--hard')).toMatchObject({ powerState: 'shutdown' });
    await succeed('start', ALPHA);
    const patient = ['stop', ALPHA, '--shutdown-timeout', '1h', '--timeout', '200ms'];
    expect(await place.run(patient)).toMatchObject({ code: 8 });
  });

  it('refuse --hard together with a time', async () => {
    expect(await place.run(['stop', ALPHA, '--hard', '--shutdown-timeout', '5s'])).toMatchObject({ code: 2 });
  });

  it('refuse a prefix of several instances and list them', async () => {
    await succeed('spawn', ...size, '--uuid', BETA);
    const { code, stderr } = await place.run(['destroy', 'aaaa']);

    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`AMBIGUOUS_INSTANCE[^]*${ALPHA}[^]*${BETA}`));
    expect(await list()).toHaveLength(2);
  });

  it.each(['show', 'start', 'stop', 'destroy'])('%s knows when nothing begins like that', async (command) => {
    expect(await place.run([command, 'bbbb'])).toMatchObject({ code: 6 });
  });

  it.each(['show', 'start', 'stop'])('%s says that an instance is not there', async (command) => {
    expect(await place.run([command, BETA])).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('INSTANCE_NOT_FOUND'),
    });
  });
});

async function succeed(...argv: string[]) {
  const ended = await place.run(argv);
  expect(ended).toMatchObject({ code: 0 });
  return ended;
}

async function json(...argv: string[]): Promise<unknown> {
  return JSON.parse((await succeed(...argv, '--json')).stdout);
}

function show(uuid: string): Promise<unknown> {
  return json('show', uuid);
}

async function list(): Promise<unknown> {
  const document: { instances?: unknown } = JSON.parse((await succeed('list', '--json')).stdout);
  return document.instances;
}
