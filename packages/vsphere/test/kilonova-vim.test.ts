/** The command line in this process, against a scripted server. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../src/cli/run-cli.js';
import {
  fault,
  hangUp,
  result,
  returnval,
  silence,
  startScriptedServer,
  webPage,
  type ScriptedServer,
} from './scripted-server.js';

const PASSWORD = 'open sesame & "more"';
const VM_1 = ['--this', 'VirtualMachine:vm-1'];

let server: ScriptedServer;

beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

describe('kilonova-vim', () => {
  it('takes options before and after the command', async () => {
    const before = await run(['--json', 'about']);

    expect(before.code).toBe(0);
    expect(before.stdout).toContain('"apiVersion": "7.0.3.0"');
    expect(await run(['about', '--json'])).toEqual(before);
    expect((await run(['about'])).stdout).toContain('server: scripted server\nversion: 7.0.3\n');
  });

  it('logs out whatever happens', async () => {
    server.script('FindByUuid', fault('NotSupported'));
    await run(['call', 'FindByUuid', '--this', 'SearchIndex:s', '--json', '{"uuid":"u","vmSearch":true}']);

    expect(server.methods().slice(-2)).toEqual(['FindByUuid', 'Logout']);
  });

  it('logs out when it is interrupted, and says so', async () => {
    server.script('CurrentTime', silence);
    const interrupt = new AbortController();
    const ended = run(['call', 'CurrentTime'], { signal: interrupt.signal });
    await server.received('CurrentTime');
    interrupt.abort();

    expect(await ended).toEqual({ code: 130, stdout: '', stderr: 'error INTERRUPTED: interrupted\n' });
    expect(server.methods().at(-1)).toBe('Logout');
  });

  it('ends at its own deadline', async () => {
    server.script('CurrentTime', silence);

    expect(await run(['call', 'CurrentTime', '--timeout', '200ms'])).toMatchObject({
      code: 8,
      stderr: 'error COMMAND_TIMEOUT: not done within 0.2 s\n',
    });
  });

  it('says that a change may have been made', async () => {
    server.script('Rename_Task', hangUp);
    const ended = await run(['call', 'Rename_Task', ...VM_1, '--params', '{"newName":"x"}']);

    expect(ended).toMatchObject({ code: 9, stderr: expect.stringContaining('may have been carried out') });
    expect(server.methods().filter((method) => method === 'Rename_Task')).toHaveLength(1);
  });

  it.each([
    ['a wrong password', { Login: fault('InvalidLogin') }, 5, 'InvalidLogin'],
    ['a web page', { RetrieveServiceContent: webPage(200, 'Sign in') }, 5, 'NOT_A_VIM_SERVER'],
    [
      'an object that is gone',
      { RetrievePropertiesEx: fault('ManagedObjectNotFound') },
      6,
      'ManagedObjectNotFound',
    ],
    ['a refusal', { RetrievePropertiesEx: fault('NoPermission') }, 7, 'NoPermission'],
  ])('names %s', async (_what, script, code, named) => {
    for (const [method, answer] of Object.entries(script)) server.script(method, answer);

    expect(await run(['get', 'VirtualMachine:vm-1', 'name'])).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringContaining(named),
    });
  });

  it.each([
    [[], 'kilonova-vim help'],
    [['git'], 'git'],
    [['get'], 'path-or-ref'],
    [['call', 'PowerOnVM', ...VM_1], 'did you mean PowerOnVM_Task?'],
    [['call', 'PowerOnVM_Task'], '--this'],
    [['call', 'CurrentTime', '--json', '{'], 'not JSON'],
    [['call', 'CurrentTime', '--json', '{}', '--params', '{}'], 'drop one'],
    [['call', 'CurrentTime', '--json', '@/no/such/file'], '/no/such/file'],
    [['call', 'CurrentTime', '--params', '{"now":1}'], 'now'],
    [['call', 'CurrentTime', ...VM_1], 'ServiceInstance'],
    [['get', 'VirtualMachine:vm-1', 'nam'], 'did you mean name?'],
    [['tree', '--depth', 'deep'], '--depth'],
    [['about', '--timeout', 'soon'], '--timeout'],
    [['help', 'nothing'], 'nothing'],
  ])('refuses %j with code 2, and changes nothing', async (argv, named) => {
    const ended = await run(argv);

    expect(ended.code).toBe(2);
    expect(ended.stdout + ended.stderr).toContain(named);
    expect(server.methods().filter((method) => !/^(?:Retrieve|Log|Find)/.test(method))).toEqual([]);
  });

  it('tells an error in JSON to who asks for JSON', async () => {
    server.script('PowerOnVM_Task', fault('InvalidPowerState', '<requestedState>poweredOn</requestedState>'));
    const { code, stdout, stderr } = await run(['call', 'PowerOnVM_Task', ...VM_1, '--json', '{}']);

    expect({ code, stderr }).toEqual({ code: 7, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'VIM_FAULT', exitCode: 7, fault: { requestedState: 'poweredOn' } },
    });
  });

  it('shows the password to nobody, however much it shows', async () => {
    server.script('Login', fault('InvalidLogin', '', `no entry for ${PASSWORD}`));
    const ended = await run(['about', '--debug']);
    const insisted = await run(['about', '--debug', '--password', PASSWORD], {
      env: { VSPHERE_PASSWORD: '' },
    });

    expect(ended.stderr).toContain('    at ');
    expect(ended.stdout + ended.stderr + insisted.stdout + insisted.stderr).not.toContain('sesame');
    expect(insisted.stderr).toContain('warning: a password among the arguments');
  });

  it('shows a stack to those who ask for it only', async () => {
    server.script('Login', fault('InvalidLogin'));

    expect((await run(['about'])).stderr).not.toContain('    at ');
  });
});

describe('kilonova-vim get', () => {
  it('shows what can be read, and warns of what cannot', async () => {
    const missing =
      '<missingSet><path>config</path><fault><fault xsi:type="NoPermission"/></fault></missingSet>';
    server.script(
      'RetrievePropertiesEx',
      result(returnval(vm('name', 'we\u0085b') + missing + '</objects>')),
    );

    expect(await run(['get', 'VirtualMachine:vm-1', 'name', 'config'])).toEqual({
      code: 0,
      stdout: 'name: we\\u0085b\n',
      stderr: 'warning: config cannot be read: NoPermission\n',
    });
  });

  it('ends with code 6 when nothing of it can be read', async () => {
    const missing =
      '<missingSet><path>name</path><fault><fault xsi:type="NoPermission"/></fault></missingSet>';
    const nothing = '<objects><obj type="VirtualMachine">vm-1</obj>';
    server.script('RetrievePropertiesEx', result(returnval(`${nothing}${missing}</objects>`)));

    expect((await run(['get', 'VirtualMachine:vm-1', 'name'])).code).toBe(6);
  });

  it('prints one property as it is, for scripts', async () => {
    server.script('RetrievePropertiesEx', result(returnval(`${vm('name', 'web')}</objects>`)));

    expect((await run(['get', 'VirtualMachine:vm-1', 'name'])).stdout).toBe('web\n');
  });
});

describe('kilonova-vim call', () => {
  it('reads parameters from standard input', async () => {
    server.script('FindByUuid', result(returnval('vm-1', 'VirtualMachine')));
    const stdin = ['{"uuid":"', 'Größe","vmSearch":true}'];
    const ended = await run(['call', 'FindByUuid', '--this', 'SearchIndex:s', '--json', '-'], { stdin });

    expect(JSON.parse(ended.stdout)).toEqual({ result: { type: 'VirtualMachine', value: 'vm-1' } });
    expect(server.requests.find(({ method }) => method === 'FindByUuid')?.body).toContain(
      '<uuid>Größe</uuid>',
    );
  });

  it('speaks the API of a schema that it is given', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kilonova-vim-'));
    const file = join(directory, 'schema.json');
    const built: unknown = JSON.parse(
      await readFile(new URL('../schema/vim25.json', import.meta.url), 'utf8'),
    );
    const methods = { Dream: { this: 'ServiceInstance', params: [], result: ['string', ''], faults: [] } };
    await writeFile(file, JSON.stringify(Object.assign({}, built, { methods: withBuiltIn(built, methods) })));
    server.script('Dream', result(returnval('sheep')));

    expect((await run(['call', 'Dream', '--schema', file])).stdout).toBe('sheep\n');
    expect((await run(['call', 'Dream'])).code).toBe(2);
    expect((await run(['call', 'Dream', '--schema', join(directory, 'none')])).code).toBe(2);
    await rm(directory, { recursive: true });
  });

  it('calls the only object there is when none is named', async () => {
    server.script('CurrentTime', result(returnval('2026-01-01T00:00:00Z')));

    expect((await run(['call', 'CurrentTime'])).stdout).toBe('2026-01-01T00:00:00.000Z\n');
  });
});

describe('kilonova-vim help', () => {
  it('explains commands and exit codes without a server', async () => {
    const all = await run(['help'], { env: {} });

    expect(all.stdout).toMatch(/about.*\n.*ls.*\n.*tree.*\n.*get/);
    expect((await run(['help', 'call'], { env: {} })).stdout).toContain('--wait');
    expect((await run(['help', 'exit-codes'], { env: {} })).stdout).toMatch(/^130 +interrupted$/m);
    expect(await run(['--version'], { env: {} })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('the client', () => {
  it('is imported without the command line and what that needs', async () => {
    const index = fileURLToPath(new URL('../src/index.ts', import.meta.url));
    const { files, packages } = await importsOf(index);

    expect(files.size).toBeGreaterThan(50);
    expect([...files].filter((file) => file.includes('/src/cli/'))).toEqual([]);
    expect([...packages]).not.toContain('commander');
  });
});

async function importsOf(entry: string) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = await readFile(file, 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      if (name.startsWith('.')) waiting.push(resolve(dirname(file), name.replace(/\.js$/, '.ts')));
      else packages.add(name);
    }
  }
  return { files: new Set([...files].map((file) => join('/', file))), packages };
}

function withBuiltIn(file: unknown, methods: object): object {
  const known = typeof file === 'object' && file !== null && 'methods' in file ? file.methods : undefined;
  return Object.assign({}, known, methods);
}

function vm(path: string, value: string): string {
  return (
    '<objects><obj type="VirtualMachine">vm-1</obj>' +
    `<propSet><name>${path}</name><val xsi:type="xsd:string">${value}</val></propSet>`
  );
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: readonly string[];
}

async function run(argv: readonly string[], { signal, env, stdin = [] }: RunOptions = {}) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(argv, {
    stdin: pieces(stdin),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: { VSPHERE_SERVER: server.url, VSPHERE_USERNAME: 'user', VSPHERE_PASSWORD: PASSWORD, ...env },
    signal: signal ?? new AbortController().signal,
  });
  return { code, stdout, stderr };
}

async function* pieces(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
