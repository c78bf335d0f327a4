/**
 * The real program, as it is installed: one process for each command, against a server we did not write. Nothing of a
 * command is left on the server, and the console examples of its manual are what it prints. Needs the build.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startVcenter, type Vcenter } from './vcenter.js';

// Several processes to a test, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const program = fileURLToPath(new URL('../../packages/vsphere/bin/kilonova-vim.mjs', import.meta.url));
const manual = new URL('../../docs/guide/kilonova-vim.md', import.meta.url);
const VM = '/DC0/vm/DC0_C0_RP0_VM0';

let directory: string;
let vcenter: Vcenter;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-vim-'));
  vcenter = await startVcenter({ vms: 1 });
});
afterAll(async () => {
  await vcenter?.stop();
  await rm(directory, { recursive: true, force: true });
});
afterEach(async () => {
  const { sessions } = await vcenter.census();
  if (sessions > 0) throw new Error(`${sessions} sessions are left on the server.`);
});

describe('looking', () => {
  it('says who is there', async () => {
    expect(await json(['about'])).toMatchObject({ about: { apiType: 'VirtualCenter' } });
    expect(await succeed(['about'])).toMatch(/^kind: VirtualCenter$/m);
  });

  it('lists what is below a path, and an object that has nothing below it', async () => {
    const vms = await json(['ls', '/DC0/vm']);

    expect(vms).toEqual([
      { name: 'DC0_C0_RP0_VM0', ref: { type: 'VirtualMachine', value: expect.any(String) } },
    ]);
    expect(await json(['ls', VM])).toEqual(vms);
    expect(await succeed(['ls'])).toMatch(/^Datacenter +Datacenter:\S+ +DC0$/m);
  });

  it('draws the inventory', async () => {
    const tree = await succeed(['tree', '/DC0']);

    expect(tree).toContain(
      'DC0 (Datacenter)\n├── datastore (Folder)\n│   └── LocalDS_0 (Datastore)\n├── host (Folder)',
    );
    expect(tree).toContain('└── vm (Folder)\n    └── DC0_C0_RP0_VM0 (VirtualMachine)');
    expect(await succeed(['tree', '--depth', '1'])).toBe('Datacenters (Folder)\n└── DC0 (Datacenter)');
  });

  it('shows properties, one, some or all', async () => {
    expect(await succeed(['get', VM, 'name'])).toBe('DC0_C0_RP0_VM0');
    expect(await succeed(['get', VM, 'name', 'runtime.powerState'])).toBe(
      'name: DC0_C0_RP0_VM0\nruntime.powerState: poweredOn',
    );
    expect(await json(['get', VM])).toMatchObject({
      properties: { name: 'DC0_C0_RP0_VM0', summary: { vm: { type: 'VirtualMachine' } } },
    });
  });
});

describe('calling', () => {
  it('runs a task to its end, and says why one failed', async () => {
    expect(await succeed(['call', 'PowerOffVM_Task', '--this', VM, '--wait'])).toBe('');
    const again = await run(['call', 'PowerOffVM_Task', '--this', VM, '--wait']);

    expect(again).toMatchObject({ code: 7, stderr: expect.stringContaining('InvalidPowerState') });
    const task = JSON.parse(await succeed(['call', 'PowerOnVM_Task', '--this', VM, '--json', '{}']));
    expect(task).toEqual({ result: { type: 'Task', value: expect.any(String) } });
  });

  it('takes parameters from an argument, a file and standard input', async () => {
    const params = JSON.stringify({ entity: 'Folder:group-d1', name: 'DC0' });
    const file = join(directory, 'params.json');
    await writeFile(file, params);
    const found = await succeed(['call', 'FindChild', '--json', params]);

    expect(JSON.parse(found)).toEqual({ result: { type: 'Datacenter', value: expect.any(String) } });
    expect(await succeed(['call', 'FindChild', '--json', `@${file}`])).toBe(found);
    expect((await begin(['call', 'FindChild', '--json', '-'], { stdin: params }).ended).stdout.trim()).toBe(
      found,
    );
  });

  it('ends with code 130 when it is interrupted, logged out', async () => {
    await vcenter.delay({ method: 'CurrentTime', ms: 60_000 });
    try {
      const command = begin(['call', 'CurrentTime']);
      await expect.poll(inFlight('CurrentTime'), { timeout: 20_000 }).toBe(1);
      command.child.kill('SIGINT');

      expect(await command.ended).toEqual({
        code: 130,
        stdout: '',
        stderr: 'error INTERRUPTED: interrupted\n',
      });
    } finally {
      await vcenter.delay({ method: 'CurrentTime', ms: 0 });
    }
  });

  it('ends at once when nobody reads what it prints', async () => {
    const command = begin(['tree']);
    command.child.stdout.destroy();

    expect(await command.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('watching', () => {
  it('tells what is there and what happens, and ends when it is interrupted', async () => {
    const command = begin(['watch', 'VirtualMachine', 'name', 'runtime.powerState']);
    await expect
      .poll(command.stdout, { timeout: 30_000 })
      .toMatch(/^\+ VirtualMachine:\S+ name=DC0_C0_RP0_VM0 runtime/);
    await succeed(['call', 'SuspendVM_Task', '--this', VM, '--wait']);
    await expect
      .poll(command.stdout, { timeout: 30_000 })
      .toMatch(/^~ VirtualMachine:\S+ runtime.powerState: poweredOn -> suspended$/m);
    command.child.kill('SIGINT');

    expect(await command.ended).toMatchObject({ code: 130, stderr: 'error INTERRUPTED: interrupted\n' });
    await succeed(['call', 'PowerOnVM_Task', '--this', VM, '--wait']);
  });

  it('tells it as JSON, one document to a line', async () => {
    const command = begin(['watch', 'VirtualMachine', '--root', '/DC0/vm', '--json']);
    await expect.poll(command.stdout, { timeout: 30_000 }).toContain('\n');
    command.child.kill('SIGTERM');
    await command.ended;

    expect(JSON.parse(command.stdout().split('\n')[0] ?? '')).toEqual({
      kind: 'added',
      obj: { type: 'VirtualMachine', value: expect.any(String) },
      properties: { name: 'DC0_C0_RP0_VM0' },
    });
  });

  it('refuses a type that is not in the inventory', async () => {
    expect(await run(['watch', 'VirtualMashine'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean VirtualMachine?'),
    });
  });
});

describe('files', () => {
  it('go to a datastore and come back the same', async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) % 251));
    const local = join(directory, 'there.bin');
    const back = join(directory, 'back');
    await mkdir(back);
    await writeFile(local, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');

    expect(await json(['upload', local, '[LocalDS_0] '])).toEqual({
      path: '[LocalDS_0] there.bin',
      bytes: bytes.length,
      sha256,
    });
    expect(await succeed(['download', '[LocalDS_0] there.bin', back])).toContain(`sha256 ${sha256}`);
    expect((await readFile(join(back, 'there.bin'))).equals(bytes)).toBe(true);
    expect(await run(['upload', local, '[LocalDS_0] there.bin', '--no-overwrite'])).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('there.bin'),
    });
  });

  it('leave nothing half when a download is interrupted', async () => {
    const local = join(directory, 'big.bin');
    const target = join(directory, 'interrupted.bin');
    await writeFile(local, Buffer.alloc(64 * 1024 * 1024));
    await succeed(['upload', local, '[LocalDS_0] big.bin']);
    const command = begin(['download', '[LocalDS_0] big.bin', target]);
    const parts = async () => (await readdir(directory)).filter((name) => name.startsWith('interrupted.bin'));
    await expect.poll(parts, { timeout: 30_000, interval: 5 }).toHaveLength(1);
    command.child.kill('SIGINT');

    // It may have been through by then: either all of it is there, or nothing.
    const { code } = await command.ended;
    expect({ code, left: await parts() }).toEqual(
      code === 0 ? { code: 0, left: ['interrupted.bin'] } : { code: 130, left: [] },
    );
  });

  it('that are not there are named', async () => {
    const local = join(directory, 'none');

    expect(await run(['download', '[LocalDS_0] none', local])).toMatchObject({ code: 6 });
    expect(await run(['download', '[none] none', local])).toMatchObject({ code: 6 });
    expect(await run(['download', 'none', local])).toMatchObject({ code: 2 });
    expect(await run(['upload', local, '[LocalDS_0] x'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none'),
    });
    expect(await readdir(directory)).not.toContain('none');
  });
});

describe('connecting', () => {
  it('takes everything from options, and the password from a file', async () => {
    const file = join(directory, 'password');
    await writeFile(file, `${vcenter.password}\n`, { mode: 0o600 });
    const { server, username, thumbprintSha256 } = vcenter;
    const words = ['--server', server, '--username', username, '--thumbprint', thumbprintSha256];

    expect((await begin(['about', ...words, '--password-file', file], { env: {} }).ended).code).toBe(0);
  });

  it.each([
    ['nobody at the address', ['--server', '127.0.0.1:1'], 'CONNECTION_FAILED'],
    ['an authority it does not know', ['--thumbprint', Array(32).fill('AB').join(':')], '--thumbprint'],
  ])('names %s', async (_what, words, named) => {
    const ended = await run(['about', ...words]);

    expect(ended).toMatchObject({ code: 5, stdout: '', stderr: expect.stringContaining(named) });
  });

  it('says what is missing', async () => {
    const ended = await begin(['about'], { env: {} }).ended;

    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('VSPHERE_SERVER') });
  });
});

describe('the manual', () => {
  it('shows what the commands print', async () => {
    const examples = await consoleExamples();
    const other = await startVcenter({ vms: 1 });
    try {
      expect(examples.length).toBeGreaterThan(4);
      for (const { words, printed } of examples) {
        const { stdout, stderr } = await begin(words, { env: environment(other) }).ended;
        const command = words.join(' ');
        expect({ command, shown: blurred(stdout + stderr) }).toEqual({ command, shown: blurred(printed) });
      }
    } finally {
      await other.stop();
    }
  });
});

interface Example {
  readonly words: string[];
  readonly printed: string;
}

/** The commands of the manual's console blocks, with what stands below each. */
async function consoleExamples(): Promise<Example[]> {
  const blocks = [...(await readFile(manual, 'utf8')).matchAll(/```console\n([\s\S]*?)```/g)];
  return blocks.flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .filter((each) => each.startsWith('kilonova-vim '))
      .map((each) => {
        const [line = '', ...printed] = each.split('\n');
        const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
        return { words: words.slice(1), printed: printed.join('\n') };
      }),
  );
}

/** What differs from server to server stands for itself. */
function blurred(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/\b([a-z]+)-\d+\b/g, '$1-N')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/ +$/gm, '')
    .replaceAll(/ {2,}/g, '  ')
    .trim();
}

interface BeginOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

function environment({ url, username, password, caFile }: Vcenter): Record<string, string> {
  return {
    VSPHERE_SERVER: url,
    VSPHERE_USERNAME: username,
    VSPHERE_PASSWORD: password,
    VSPHERE_CA_FILE: caFile,
  };
}

function begin(words: readonly string[], { env = environment(vcenter), stdin = '' }: BeginOptions = {}) {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: directory,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(stdin);
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended, stdout: () => stdout };
}

/** Runs one command to its end. No command shows a stack, or the password. */
async function run(words: readonly string[]) {
  const ended = await begin(words).ended;
  expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*:\d+/m);
  expect(ended.stdout + ended.stderr).not.toContain(vcenter.password);
  return ended;
}

async function succeed(words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(words);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.trim();
}

async function json(words: readonly string[]): Promise<unknown> {
  return JSON.parse(await succeed([...words, '--json'])) as unknown;
}

function inFlight(method: string) {
  return async () => (await vcenter.calls())[method]?.inFlight;
}
