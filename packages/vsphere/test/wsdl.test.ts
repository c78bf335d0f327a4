/** `kilonova-vim-schema` from the outside, on a WSDL in a directory and on a server, and a session that uses what it makes. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findVimFault,
  isDataObject,
  isVimFault,
  loadSchema,
  NotInApiVersionError,
  VimSession,
  type ManagedObjectReference,
  type SchemaTable,
} from '../src/index.js';
import { main } from '../src/wsdl/main.js';
import { newerWsdl } from './newer-vcenter.js';
import {
  certificateFile,
  envelope,
  result,
  returnval,
  serviceContent,
  startScriptedServer,
  type ScriptedServer,
} from './scripted-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const vm: ManagedObjectReference = { type: 'VirtualMachine', value: 'vm-1' };

let directory: string;
let out: string;
let server: ScriptedServer | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-wsdl-'));
  out = join(directory, 'out');
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(directory, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text)));
}

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await main([...args, '--out', out], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

async function startNewerVCenter(files = newerWsdl()): Promise<ScriptedServer> {
  server = await startScriptedServer('server');
  server.script('', ({ url }, response) => {
    const text = files[url.replace('/sdk/', '')];
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'text/xml' });
    response.end(text);
  });
  server.script('RetrieveServiceContent', result(serviceContent('8.0.3.0')));
  return server;
}

const caFile = fileURLToPath(certificateFile('ca'));

describe('kilonova-vim-schema', () => {
  it('makes a table of a directory, completed with what is known', async () => {
    await write(newerWsdl());

    const { status, out: said } = await run('--wsdl', directory);

    expect(status).toBe(0);
    expect(said).toContain('urn:vim25 8.0.3.0: 17 types, 7 methods');
    const table = await loadSchema(join(out, 'vim25.json'));
    expect(table.apiVersion).toBe('8.0.3.0');
    expect(table.typeNamed('LampBroken')).toMatchObject({
      lineage: ['LampBroken', 'LampFault', 'VimFault', 'MethodFault'],
      since: '8.0.3.0',
    });
    expect(table.memberNamed('VirtualLamp', 'adminPassword')?.secret).toBe(true);
    expect(table.memberNamed('VirtualMachineConfigSpec', 'lamp')).toMatchObject({
      since: '8.0.3.0',
      array: true,
    });
    expect(table.memberNamed('ServiceContent', 'rootFolder')?.target).toBe('Folder');
    expect([...(table.enumValues('VirtualMachinePowerState') ?? [])]).toContain('hibernated');
    expect(table.methodNamed('Login')).toMatchObject({
      receiver: 'SessionManager',
      faults: ['InvalidLogin'],
    });
    expect(table.methodNamed('Login')?.paramByName.get('password')?.secret).toBe(true);
    expect(table.methodNamed('PowerOnVM_Task')).toMatchObject({
      returnsTask: true,
      privilege: 'VirtualMachine.Interact.PowerOn',
    });
    expect(table.methodNamed('InspectLamp')).toMatchObject({ receiver: undefined, faults: ['LampBroken'] });
    expect(table.methodNamed('PolishLamp_Task')).toMatchObject({ returnsTask: true });
    expect(table.propertyOf('VirtualMachine', 'name')?.type).toBe('string');
  });

  it('makes the same of one file, and of the server itself', async () => {
    await write(newerWsdl());
    await run('--wsdl', join(directory, 'vim.wsdl'));
    const ofFile = await readFile(join(out, 'vim25.json'), 'utf8');
    const { url } = await startNewerVCenter();

    const { status } = await run('--wsdl', `${url}/vimService.wsdl`, '--ca-file', caFile);

    expect(status).toBe(0);
    expect(await readFile(join(out, 'vim25.json'), 'utf8')).toBe(ofFile);
    expect(server?.methods()).toEqual(['', '', '', '', '']);
  });

  it('asks the list of versions when the WSDL names none, and the user when there is no list', async () => {
    const files = newerWsdl('urn:vim25/s1234');
    await write(files);
    expect((await run('--wsdl', directory)).out).toContain('urn:vim25 8.0.3.0: ');

    await rm(join(directory, 'vimServiceVersions.xml'));
    expect(await run('--wsdl', directory)).toMatchObject({
      status: 1,
      err: expect.stringContaining('--api-version'),
    });
    expect((await run('--wsdl', directory, '--api-version', '8.0.2')).out).toContain('urn:vim25 8.0.2: ');
  });

  it('sends nothing to a server that is not trusted', async () => {
    const { url } = await startNewerVCenter();

    const { status, err } = await run('--wsdl', `${url}/vimService.wsdl`);

    expect(status).toBe(1);
    expect(err).toContain('kilonova-vim-schema: ');
    expect(server?.requests).toEqual([]);
    expect((await run('--wsdl', `${url}/vimService.wsdl`, '--insecure')).status).toBe(0);
  });

  it.each([
    ['a file above the directory', '../secret.xsd', 'lies outside'],
    ['an absolute path', '/etc/hostname', 'lies outside'],
    ['an address', 'http://elsewhere/vim-types.xsd', 'outside the directory'],
    ['a file address', 'file:///etc/hostname', 'outside the directory'],
    ['a link that leads out', 'link.xsd', 'lies outside'],
    ['a file that is not there', 'missing.xsd', 'no such file'],
  ])('refuses a directory whose files refer to %s', async (_what, reference, words) => {
    const files = newerWsdl();
    await write({
      ...files,
      'vim-messagetypes.xsd': (files['vim-messagetypes.xsd'] ?? '').replace('vim-types.xsd', reference),
    });
    await symlink('/etc/hostname', join(directory, 'link.xsd'));
    await writeFile(join(directory, '..', 'secret.xsd'), '<schema/>');

    const { status, err } = await run('--wsdl', directory);

    await rm(join(directory, '..', 'secret.xsd'));
    expect(status).toBe(1);
    expect(err).toContain(words);
  });

  it.each(['https://127.0.0.1:1/sdk/vim-types.xsd', '//elsewhere/vim-types.xsd', 'file:///etc/hostname'])(
    'refuses a server whose files refer to %s',
    async (reference) => {
      const files = newerWsdl();
      const messages = (files['vim-messagetypes.xsd'] ?? '').replace('vim-types.xsd', reference);
      const { url } = await startNewerVCenter({ ...files, 'vim-messagetypes.xsd': messages });

      const { status, err } = await run('--wsdl', `${url}/vimService.wsdl`, '--ca-file', caFile);

      expect(status).toBe(1);
      expect(err).toContain(`it refers to ${reference}, outside https://127.0.0.1`);
    },
  );

  it.each([
    [
      'a document type',
      (text: string) => text.replace('<!-- a', '<!DOCTYPE schema [<!ENTITY x "y">]><!-- a'),
    ],
    ['a file cut short', (text: string) => text.slice(0, text.length / 2)],
    ['something else', () => '<html/>'],
    ['a type that is not there', (text: string) => text.replace('"vim25:KeyAnyValue"', '"vim25:Nobody"')],
    ['a choice', (text: string) => text.replace('<sequence></sequence>', '<choice></choice>')],
  ])('refuses a set with %s, naming the file', async (_what, spoil) => {
    const files = newerWsdl();
    await write({ ...files, 'core-types.xsd': spoil(files['core-types.xsd'] ?? '') });

    const { status, err } = await run('--wsdl', directory);

    expect(status).toBe(1);
    expect(err).toContain(directory);
  });

  it('explains its words when it does not understand them', async () => {
    expect(await run()).toMatchObject({
      status: 2,
      err: expect.stringContaining('usage: kilonova-vim-schema'),
    });
    expect(await run('--wsdl', directory, '--service', 'eam')).toMatchObject({ status: 2 });
    expect(await run('--wsdl', directory, '--api-version', 'new')).toMatchObject({ status: 2 });
    expect(await run('--wsdl', directory, '--no-such-word')).toMatchObject({ status: 2 });
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--wsdl PLACE') });
    expect(await run('--wsdl', join(directory, 'nowhere'))).toMatchObject({ status: 1 });
    expect(await run('--wsdl', directory)).toMatchObject({
      status: 1,
      err: expect.stringContaining('none of'),
    });
  });
});

describe('the types it makes', () => {
  it('compile, and add to the types of the package', { timeout: 120_000 }, async () => {
    await write(newerWsdl());
    await run('--wsdl', directory);
    await writeFile(join(out, 'use.ts'), USE);
    await writeFile(join(out, 'package.json'), '{"type":"module"}');
    await writeFile(join(out, 'tsconfig.json'), JSON.stringify(TSCONFIG));

    const said = await new Promise<string>((resolve) => {
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      execFile(process.execPath, [tsc, '-p', out], (_error, stdout, stderr) => resolve(stdout + stderr));
    });

    expect(said).toBe('');
    const types = await readFile(join(out, 'vim25.ts'), 'utf8');
    // What the package has already is not said again.
    expect(types).not.toMatch(/interface (?:ServiceContent|UserSession|VirtualDevice) /);
    expect(types).toContain('// Not said here: AboutInfo.build may be left out.');
  });
});

const TSCONFIG = {
  extends: join(root, 'tsconfig.base.json'),
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    noEmit: true,
    customConditions: ['source'],
    typeRoots: [join(root, 'node_modules', '@types')],
    paths: { '@kilonova/vsphere': [join(root, 'packages/vsphere/src/index.ts')] },
  },
  files: ['vim25.ts', 'use.ts'],
};

/** A program on the newer API. Each line that must not compile says so. */
const USE = `
import { dataObject, findVimFault, getObjectProperty, isDataObject, type Ref, type VimSession } from '@kilonova/vsphere';
import type { LampColour, LampReport, VirtualLamp } from './vim25.js';

export async function use(session: VimSession, vm: Ref<'VirtualMachine'>): Promise<void> {
  const report: LampReport | undefined = await session.invokeApi(vm, 'InspectLamp', { deep: true, colour: ['red'] });
  // @ts-expect-error a value that the enum does not have
  await session.invokeApi(vm, 'InspectLamp', { deep: true, colour: ['green'] });
  // @ts-expect-error a parameter is missing
  await session.invokeApi(vm, 'InspectLamp', {});
  const lamp = dataObject('VirtualLamp', { key: -1, watts: 5n, colour: 'warm-white' });
  await session.runTask(vm, 'ReconfigVM_Task', { spec: { name: 'a', lamp: [lamp] } });
  const polished: unknown = await session.runTask(vm, 'PolishLamp_Task', {});
  await session.invokeApi(vm, 'PowerOnVM_Task', { lit: true });
  // @ts-expect-error of the wrong type
  await session.invokeApi(vm, 'PowerOnVM_Task', { lit: 'yes' });
  const hours: number | undefined = findVimFault(polished, 'LampBroken')?.hours;
  const state = await getObjectProperty(session, vm, 'runtime.powerState');
  if (state === 'hibernated') return;
  // @ts-expect-error not a power state
  if (state === 'asleep') return;
  for (const device of report?.lamps ?? []) {
    if (isDataObject(device, 'VirtualLamp', session.schema)) useLamp(device, device.colour, hours);
  }
}

function useLamp(lamp: VirtualLamp, colour: LampColour | undefined, hours: number | undefined): void {
  process.stdout.write([lamp.watts, colour, hours].join(' '));
}
`;

describe('a session with the table', () => {
  let schema: SchemaTable;
  let session: VimSession;

  beforeEach(async () => {
    const { url } = await startNewerVCenter();
    await run('--wsdl', `${url}/vimService.wsdl`, '--ca-file', caFile);
    schema = await loadSchema(join(out, 'vim25.json'));
    session = await connect();
  });

  afterEach(() => session.close());

  function connect(): Promise<VimSession> {
    return VimSession.connect({
      server: server?.url ?? '',
      username: 'u',
      password: 'p',
      tls: { caFile },
      schema,
    });
  }

  /** The types of this program do not have what the table has. */
  function call(method: string, params: object): Promise<unknown> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return session.invokeApi(vm as never, method as never, params as never);
  }

  it('speaks the version of the table, or that of a server that is older', async () => {
    expect(session.apiVersion).toBe('8.0.3.0');
    expect(session.schema).toBe(schema);
    expect((await server?.received('Login'))?.headers['soapaction']).toBe('"urn:vim25/8.0.3.0"');

    server?.script('RetrieveServiceContent', result(serviceContent('8.0.1.0')));
    const older = await connect();
    expect(older.apiVersion).toBe('8.0.1.0');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of this program do not have it
    const newer = older.invokeApi(vm as never, 'InspectLamp' as never, { deep: true } as never);
    await expect(newer).rejects.toThrow(NotInApiVersionError);
    await older.close();
  });

  it('sends and reads what is new', async () => {
    server?.script(
      'InspectLamp',
      result(
        returnval(
          '<lamps xsi:type="VirtualLamp"><key>1</key><watts>9007199254740993</watts><colour>red</colour></lamps>' +
            '<lamps xsi:type="VirtualLamp"><key>2</key><watts>5</watts></lamps>' +
            '<state>hibernated</state><owner type="Folder">group-1</owner>',
        ),
      ),
    );

    const report = await call('InspectLamp', { deep: true, colour: ['warm-white'] });

    const device = { _type: 'VirtualLamp', key: 1, watts: 9_007_199_254_740_993n, colour: 'red' };
    expect(report).toEqual({
      lamps: [device, { _type: 'VirtualLamp', key: 2, watts: 5 }],
      state: 'hibernated',
      owner: { type: 'Folder', value: 'group-1' },
    });
    expect(isDataObject(device, 'VirtualDevice', session.schema)).toBe(true);
    expect(isDataObject(device, 'VirtualDevice')).toBe(false);
    expect((await server?.received('InspectLamp'))?.body).toContain(
      '<_this type="VirtualMachine">vm-1</_this><colour>warm-white</colour><deep>true</deep></InspectLamp>',
    );
  });

  it('puts new members in the order of the table, and refuses what that does not have', async () => {
    server?.script('ReconfigVM_Task', result(returnval('task-1', 'Task')));
    const lamp = { adminPassword: 's', watts: 1, key: 2 };

    await call('ReconfigVM_Task', { spec: { numCPUs: 1, lamp: [lamp], name: 'n' } });

    expect((await server?.received('ReconfigVM_Task'))?.body).toContain(
      '<spec><name>n</name><lamp><key>2</key><watts>1</watts><adminPassword>s</adminPassword></lamp><numCPUs>1</numCPUs></spec>',
    );
    // The built-in schema has memoryMB, this server does not.
    await expect(call('ReconfigVM_Task', { spec: { memoryMB: 4 } })).rejects.toMatchObject({
      path: 'spec.memoryMB',
    });
    await expect(call('InspectLamp', { deep: true, colour: ['blue'] })).rejects.toMatchObject({
      problem: 'illegalValue',
    });
  });

  it('knows what a new fault inherits, also as a cause', async () => {
    server?.script('InspectLamp', (_request, response) => {
      response.writeHead(500, { 'Content-Type': 'text/xml' });
      response.end(
        envelope(
          '<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>dark</faultstring><detail>' +
            '<InvalidLoginFault xmlns="urn:vim25" xsi:type="InvalidLogin"><faultCause><fault xsi:type="LampBroken">' +
            '<lamp>l</lamp><hours>7</hours></fault></faultCause></InvalidLoginFault></detail></soapenv:Fault>',
        ),
      );
    });

    const error: unknown = await call('InspectLamp', { deep: false }).catch((reason: unknown) => reason);

    expect(isVimFault(error, 'InvalidLogin')).toBe(true);
    expect(isVimFault(error, 'LampBroken')).toBe(true);
    expect(isVimFault(error, 'LampFault')).toBe(true);
    expect(findVimFault(error, 'LampFault')).toMatchObject({ hours: 7 });
    expect(isVimFault(error, 'RuntimeFault')).toBe(false);
  });

  it('leaves a session beside it, with the built-in schema, as it was', async () => {
    const plain = await VimSession.connect({
      server: server?.url ?? '',
      username: 'u',
      password: 'p',
      tls: { caFile },
    });

    expect(plain.apiVersion).toBe('7.0');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of this program do not have it
    const unknown = plain.invokeApi(vm as never, 'InspectLamp' as never, {} as never);
    await expect(unknown).rejects.toMatchObject({ problem: 'unknownMethod' });
    await plain.close();
  });
});

describe('loadSchema', () => {
  it('refuses what the program did not write', async () => {
    await write({ 'a.json': '{"types":{}}', 'b.json': 'not JSON' });

    await expect(loadSchema(join(directory, 'a.json'))).rejects.toMatchObject({ code: 'INVALID_OPTION' });
    await expect(loadSchema(join(directory, 'b.json'))).rejects.toMatchObject({ code: 'INVALID_OPTION' });
    await expect(loadSchema(join(directory, 'c.json'))).rejects.toMatchObject({ code: 'INVALID_OPTION' });
  });
});
