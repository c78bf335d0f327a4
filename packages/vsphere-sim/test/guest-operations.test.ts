import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty, type GuestAuthentication, type VimSession } from '@kilonova/vsphere';
import type { GuestFileAttributes, GuestPosixFileAttributes, Ref } from '@kilonova/vsphere';
import {
  DEFAULT_GUEST_PASSWORD,
  Guests,
  ManualClock,
  type GuestAccount,
  type SimulatorOptions,
} from '../src/index.js';
import { GuestTools } from '../src/methods/virtual-machine/guest-tools.js';
import { connected, login } from './connected.js';
import { faultOf } from './vm-scene.js';

const USERS: readonly GuestAccount[] = [
  { name: 'root', password: 'secret' },
  { name: 'anna', password: 'anna', admin: false },
  { name: 'ben', password: 'ben', admin: false },
];

function as(username: string, password: string): GuestAuthentication {
  return dataObject('NamePasswordAuthentication', { interactiveSession: false, username, password });
}

const ROOT = as('root', 'secret');
const ANNA = as('anna', 'anna');
const BEN = as('ben', 'ben');

async function send(url: string): Promise<number> {
  return (await fetch(url, { method: 'PUT', body: 'x' })).status;
}

function posix(members: Omit<GuestPosixFileAttributes, '_type'>): GuestFileAttributes {
  return dataObject('GuestPosixFileAttributes', members);
}

interface Managers {
  readonly authManager: Ref<'GuestAuthManager'>;
  readonly fileManager: Ref<'GuestFileManager'>;
  readonly processManager: Ref<'GuestProcessManager'>;
}

async function managersOf(session: VimSession): Promise<Managers> {
  const { guestOperationsManager: manager } = session.serviceContent;
  if (manager === undefined) throw new Error('There are no guest operations.');
  const [authManager, fileManager, processManager] = await Promise.all([
    getObjectProperty(session, manager, 'authManager'),
    getObjectProperty(session, manager, 'fileManager'),
    getObjectProperty(session, manager, 'processManager'),
  ]);
  if (authManager === undefined || fileManager === undefined || processManager === undefined) {
    throw new Error('A manager is missing.');
  }
  return { authManager, fileManager, processManager };
}

/** One VM that runs, over plain HTTP so that `fetch` needs no authority. */
async function scene(options: SimulatorOptions = {}) {
  const { simulator, session } = await connected({
    tls: false,
    clock: new ManualClock(),
    inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, vms: 1 },
    guestUsers: USERS,
    ...options,
  });
  const [object] = simulator.world.inventory.ofType('VirtualMachine');
  if (object === undefined) throw new Error('There is no VM.');
  const vm = object.refAs('VirtualMachine');
  const { authManager, fileManager, processManager } = await managersOf(session);
  const list = async (filePath: string, auth = ROOT) => {
    const { files = [] } = await session.invokeApi(fileManager, 'ListFilesInGuest', { vm, auth, filePath });
    return files.map(({ path, type, size }) => `${type} ${path} ${size}`);
  };
  const urlFor = async (
    guestFilePath: string,
    bytes: string,
    {
      auth = ROOT,
      overwrite = false,
      fileAttributes = dataObject('GuestPosixFileAttributes', {}),
    }: Sent = {},
  ): Promise<string> => {
    const params = { vm, auth, guestFilePath, fileAttributes, fileSize: bytes.length, overwrite };
    const url = await session.invokeApi(fileManager, 'InitiateFileTransferToGuest', params);
    return url.replace('*', '127.0.0.1');
  };
  const put = async (path: string, bytes: string, sent: Sent = {}) =>
    fetch(await urlFor(path, bytes, sent), { method: 'PUT', body: bytes });
  const get = async (guestFilePath: string, auth = ROOT) => {
    const info = await session.invokeApi(fileManager, 'InitiateFileTransferFromGuest', {
      vm,
      auth,
      guestFilePath,
    });
    return { info, url: info.url.replace('*', '127.0.0.1') };
  };
  const text = async (path: string, auth = ROOT) => (await fetch((await get(path, auth)).url)).text();
  const { world } = simulator;
  return {
    simulator,
    session,
    world,
    object,
    vm,
    authManager,
    fileManager,
    processManager,
    list,
    urlFor,
    put,
    get,
    text,
    guests: world.part(Guests),
    mkdir: (directoryPath: string, auth = ROOT, createParentDirectories = false) =>
      session.invokeApi(fileManager, 'MakeDirectoryInGuest', {
        vm,
        auth,
        directoryPath,
        createParentDirectories,
      }),
    start: (programPath: string, given = '', auth = ROOT) =>
      session.invokeApi(processManager, 'StartProgramInGuest', {
        vm,
        auth,
        spec: { programPath, arguments: given },
      }),
    processes: (pids: readonly (number | bigint)[] = [], auth = ROOT) =>
      session.invokeApi(processManager, 'ListProcessesInGuest', { vm, auth, pids: [...pids] }),
    validate: (auth: GuestAuthentication) =>
      session.invokeApi(authManager, 'ValidateCredentialsInGuest', { vm, auth }),
  };
}

interface Sent {
  readonly auth?: GuestAuthentication;
  readonly overwrite?: boolean;
  readonly fileAttributes?: GuestFileAttributes;
}

describe('guest operations', () => {
  it('ask for a VM that runs, tools that do, and a user of the guest, in this order', async () => {
    const { session, vm, validate, world } = await scene();
    const nobody = as('nobody', 'x');
    await validate(ROOT);
    expect(await faultOf(validate(nobody))).toMatchObject({ fault: 'InvalidGuestLogin' });
    expect(await faultOf(validate(as('root', 'x')))).toMatchObject({ fault: 'InvalidGuestLogin' });
    expect(await faultOf(validate({ ...ROOT, interactiveSession: true }))).toMatchObject({
      fault: 'GuestOperationsUnavailable',
    });
    await session.runTask(vm, 'PowerOffVM_Task', {});
    expect(await faultOf(validate(nobody))).toMatchObject({
      fault: 'InvalidPowerState',
      requestedState: 'poweredOn',
      existingState: 'poweredOff',
    });
    world.part(GuestTools).startMs = 1000;
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await getObjectProperty(session, vm, 'guest.guestOperationsReady')).toBe(false);
    expect(await faultOf(validate(nobody))).toMatchObject({ fault: 'GuestOperationsUnavailable' });
    if (world.clock instanceof ManualClock) await world.clock.advance(1000);
    await validate(ROOT);
  });

  it('need a privilege on the VM, each its own', async () => {
    const scenario = {
      users: [{ name: 'reader', password: 'x' }],
      roles: [
        { name: 'Asks', privileges: ['System.View', 'System.Read', 'VirtualMachine.GuestOperations.Query'] },
      ],
      permissions: [{ user: 'reader', role: 'Asks' }],
      guestUsers: USERS,
    };
    const { simulator, vm } = await scene({ scenario, guestUsers: undefined });
    const reader = await login(simulator, { username: 'reader', password: 'x' });
    const { fileManager, processManager } = await managersOf(reader);
    await reader.invokeApi(fileManager, 'ListFilesInGuest', { vm, auth: ROOT, filePath: '/' });
    const filePath = '/bin/sh';
    expect(
      await faultOf(reader.invokeApi(fileManager, 'DeleteFileInGuest', { vm, auth: ROOT, filePath })),
    ).toMatchObject({
      fault: 'NoPermission',
      privilegeId: 'VirtualMachine.GuestOperations.Modify',
    });
    const pid = 1;
    expect(
      await faultOf(reader.invokeApi(processManager, 'TerminateProcessInGuest', { vm, auth: ROOT, pid })),
    ).toMatchObject({ privilegeId: 'VirtualMachine.GuestOperations.Execute' });
  });

  it('take a ticket in place of a password, until it is given back or the guest starts anew', async () => {
    const { session, vm, authManager, validate } = await scene();
    const acquire = () =>
      session.invokeApi(authManager, 'AcquireCredentialsInGuest', { vm, requestedAuth: ANNA });
    const release = (auth: GuestAuthentication) =>
      session.invokeApi(authManager, 'ReleaseCredentialsInGuest', { vm, auth });
    const ticket = await acquire();
    expect(ticket).toMatchObject({ _type: 'TicketedSessionAuthentication' });
    await validate(ticket);
    await release(ticket);
    expect(await faultOf(validate(ticket))).toMatchObject({ fault: 'InvalidGuestLogin' });
    expect(await faultOf(release(ticket))).toMatchObject({ fault: 'InvalidGuestLogin' });
    expect(await faultOf(release(ROOT))).toMatchObject({ fault: 'InvalidGuestLogin' });
    const other = await acquire();
    await session.runTask(vm, 'SuspendVM_Task', {});
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await validate(other);
    await session.runTask(vm, 'ResetVM_Task', {});
    expect(await faultOf(validate(other))).toMatchObject({ fault: 'InvalidGuestLogin' });
  });

  it('let in whom the scenario names, and else the administrator with the usual password', async () => {
    const scenario = {
      datacenters: [
        {
          name: 'DC',
          hosts: [{ name: 'esx' }],
          datastores: [{ name: 'ds' }],
          vms: [
            { name: 'own', guestUsers: [{ name: 'me', password: 'mine' }] },
            { name: 'win', guestId: 'windows2019srv_64Guest' },
            { name: 'usual' },
          ],
        },
      ],
    };
    const { simulator, session } = await connected({ scenario });
    const { authManager } = await managersOf(session);
    const validate = (name: string, auth: GuestAuthentication) => {
      const found = simulator.world.inventory
        .ofType('VirtualMachine')
        .find((each) => each.get('name') === name);
      const vm = found?.refAs('VirtualMachine') ?? { type: 'VirtualMachine', value: name };
      return session.invokeApi(authManager, 'ValidateCredentialsInGuest', { vm, auth });
    };
    await validate('own', as('me', 'mine'));
    await validate('usual', as('root', DEFAULT_GUEST_PASSWORD));
    await validate('win', as('administrator', DEFAULT_GUEST_PASSWORD));
    expect(await faultOf(validate('own', as('root', DEFAULT_GUEST_PASSWORD)))).toMatchObject({
      fault: 'InvalidGuestLogin',
    });
  });
});

describe('files in a guest', () => {
  it('go in and out by addresses that are good for one transfer', async () => {
    const { urlFor, get, list } = await scene();
    const url = await urlFor('/etc/app.conf', 'colour=blue\n', {
      fileAttributes: dataObject('GuestPosixFileAttributes', {
        permissions: 0o600,
        modificationTime: new Date('2020-02-02T02:02:02Z'),
      }),
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/guestFile\?id=\d+&token=[\w-]+$/);
    const sent = (body: string, address = url) => fetch(address, { method: 'PUT', body });
    expect((await sent('too long for what was said')).status).toBe(400);
    expect((await fetch(url)).status).toBe(405);
    expect((await sent('colour=blue\n', url.replace(/token=./, 'token=x'))).status).toBe(404);
    expect((await sent('colour=blue\n')).status).toBe(200);
    expect((await sent('colour=blue\n')).status).toBe(404);
    expect(await list('/etc/app.conf')).toEqual(['file /etc/app.conf 12']);

    const { info, url: from } = await get('/etc/app.conf');
    expect(info).toMatchObject({
      size: 12,
      attributes: {
        _type: 'GuestPosixFileAttributes',
        permissions: 0o600,
        ownerId: 0,
        modificationTime: new Date('2020-02-02T02:02:02Z'),
      },
    });
    expect(await (await fetch(from)).text()).toBe('colour=blue\n');
    expect((await fetch(from)).status).toBe(404);
  });

  it('are replaced when that is asked for, and may be empty', async () => {
    const { put, text, urlFor } = await scene();
    await put('/root/a', 'one');
    expect(await faultOf(urlFor('/root/a', 'two'))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '/root/a',
    });
    await put('/root/a', 'two', { overwrite: true });
    expect(await text('/root/a')).toBe('two');
    await put('/root/a', '', { overwrite: true });
    expect(await text('/root/a')).toBe('');
    expect(await faultOf(urlFor('/root', 'x', { overwrite: true }))).toMatchObject({ fault: 'NotAFile' });
    expect(await faultOf(urlFor('/nowhere/a', 'x'))).toMatchObject({ fault: 'FileNotFound' });
  });

  it('go no further when the VM is switched, or goes to another host', async () => {
    const { session, vm, urlFor, world, object } = await scene();
    const before = await urlFor('/root/a', 'x');
    await session.runTask(vm, 'ResetVM_Task', {});
    expect(await send(before)).toBe(404);
    const moved = await urlFor('/root/a', 'x');
    const other = world.inventory
      .ofType('HostSystem')
      .find(({ moid }) => moid !== object.get('runtime').host?.value);
    if (other === undefined) throw new Error('There is no other host.');
    const host = other.refAs('HostSystem');
    await session.runTask(vm, 'MigrateVM_Task', { host, priority: 'defaultPriority' });
    expect(await send(moved)).toBe(404);
    expect(await send(await urlFor('/root/a', 'x'))).toBe(200);
  });

  it('are made, listed, moved and deleted', async () => {
    const { session, vm, fileManager, mkdir, put, list, text } = await scene();
    const call = { vm, auth: ROOT };
    expect(await faultOf(mkdir('/srv/www/html'))).toMatchObject({ fault: 'FileNotFound' });
    await mkdir('/srv/www/html', ROOT, true);
    expect(await faultOf(mkdir('/srv/www'))).toMatchObject({ fault: 'FileAlreadyExists', file: '/srv/www' });
    await put('/srv/www/index.html', '<html>');
    expect(await list('/srv/www')).toEqual([
      'directory . 0',
      'directory .. 0',
      'directory html 0',
      'file index.html 6',
    ]);
    const move = (srcFilePath: string, dstFilePath: string, overwrite = false) =>
      session.invokeApi(fileManager, 'MoveFileInGuest', { ...call, srcFilePath, dstFilePath, overwrite });
    await move('/srv/www/index.html', '/srv/www/html/index.html');
    await put('/srv/www/html/other', 'other');
    expect(await faultOf(move('/srv/www/html/other', '/srv/www/html/index.html'))).toMatchObject({
      fault: 'FileAlreadyExists',
    });
    await move('/srv/www/html/other', '/srv/www/html/index.html', true);
    expect(await text('/srv/www/html/index.html')).toBe('other');
    expect(await faultOf(move('/srv/www', '/srv/x'))).toMatchObject({ fault: 'NotAFile' });
    const moveDirectory = (srcDirectoryPath: string, dstDirectoryPath: string) =>
      session.invokeApi(fileManager, 'MoveDirectoryInGuest', { ...call, srcDirectoryPath, dstDirectoryPath });
    expect(await faultOf(moveDirectory('/srv', '/srv/www/srv'))).toMatchObject({ fault: 'NotADirectory' });
    await moveDirectory('/srv/www', '/srv/site');
    const remove = (directoryPath: string, recursive = false) =>
      session.invokeApi(fileManager, 'DeleteDirectoryInGuest', { ...call, directoryPath, recursive });
    expect(await faultOf(remove('/srv/site/html/index.html'))).toMatchObject({ fault: 'NotADirectory' });
    expect(await faultOf(remove('/srv/site'))).toMatchObject({ fault: 'DirectoryNotEmpty' });
    const deleteFile = (filePath: string) =>
      session.invokeApi(fileManager, 'DeleteFileInGuest', { ...call, filePath });
    expect(await faultOf(deleteFile('/srv/site'))).toMatchObject({ fault: 'NotAFile' });
    await deleteFile('/srv/site/html/index.html');
    expect(await faultOf(deleteFile('/srv/site/html/index.html'))).toMatchObject({ fault: 'FileNotFound' });
    await remove('/srv', true);
    expect(await faultOf(list('/srv'))).toMatchObject({ fault: 'FileNotFound' });
    expect(await faultOf(list('srv'))).toMatchObject({ fault: 'InvalidArgument' });
  });

  it('are listed in pages, and by a pattern', async () => {
    const { session, vm, fileManager, mkdir } = await scene();
    for (const name of ['a1', 'a2', 'b1', 'b2']) await mkdir(`/opt/${name}`);
    const page = async (params: { index?: number; maxResults?: number; matchPattern?: string }) => {
      const call = { vm, auth: ROOT, filePath: '/opt', ...params };
      const { files = [], remaining } = await session.invokeApi(fileManager, 'ListFilesInGuest', call);
      return [...files.map(({ path }) => path), remaining];
    };
    expect(await page({ maxResults: 3 })).toEqual(['.', '..', 'a1', 3]);
    expect(await page({ maxResults: 3, index: 3 })).toEqual(['a2', 'b1', 'b2', 0]);
    expect(await page({ matchPattern: '^b' })).toEqual(['b1', 'b2', 0]);
    expect(await page({ matchPattern: '^c' })).toEqual([0]);
    expect(await faultOf(page({ matchPattern: '(' }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'matchPattern',
    });
  });

  it('are temporary where and as they are asked for', async () => {
    const { session, vm, fileManager, list } = await scene();
    const params = { vm, auth: ANNA, prefix: 'run-', suffix: '.sh' };
    const file = await session.invokeApi(fileManager, 'CreateTemporaryFileInGuest', params);
    expect(file).toMatch(/^\/tmp\/run-\w+\.sh$/);
    const folder = await session.invokeApi(fileManager, 'CreateTemporaryDirectoryInGuest', {
      ...params,
      directoryPath: '/home/anna',
    });
    expect(folder).toMatch(/^\/home\/anna\/run-/);
    expect(await list(folder)).toEqual(['directory . 0', 'directory .. 0']);
    const elsewhere = { ...params, directoryPath: '/etc' };
    expect(
      await faultOf(session.invokeApi(fileManager, 'CreateTemporaryFileInGuest', elsewhere)),
    ).toMatchObject({
      fault: 'GuestPermissionDenied',
    });
  });

  it('belong to who made them, and are kept from others as their mode says', async () => {
    const { session, vm, fileManager, put, get, mkdir, list } = await scene();
    const change = (auth: GuestAuthentication, guestFilePath: string, fileAttributes: GuestFileAttributes) =>
      session.invokeApi(fileManager, 'ChangeFileAttributesInGuest', {
        vm,
        auth,
        guestFilePath,
        fileAttributes,
      });
    const denied = { fault: 'GuestPermissionDenied' };
    expect(await faultOf(mkdir('/etc/anna', ANNA))).toMatchObject(denied);
    expect(await faultOf(list('/root', ANNA))).toMatchObject(denied);
    await put('/tmp/note', 'x', { auth: ANNA });
    await get('/tmp/note', BEN);
    expect(await faultOf(put('/tmp/note', 'y', { auth: BEN, overwrite: true }))).toMatchObject(denied);
    const deletion = session.invokeApi(fileManager, 'DeleteFileInGuest', {
      vm,
      auth: BEN,
      filePath: '/tmp/note',
    });
    expect(await faultOf(deletion)).toMatchObject(denied);
    expect(await faultOf(change(BEN, '/tmp/note', posix({ permissions: 0o666 })))).toMatchObject(denied);
    await change(ANNA, '/tmp/note', posix({ permissions: 0o600 }));
    expect(await faultOf(get('/tmp/note', BEN))).toMatchObject(denied);
    expect(await faultOf(change(ANNA, '/tmp/note', posix({ ownerId: 0 })))).toMatchObject(denied);
    await change(ROOT, '/tmp/note', posix({ ownerId: 0 }));
    expect(await faultOf(get('/tmp/note', ANNA))).toMatchObject(denied);
    const windows = dataObject('GuestWindowsFileAttributes', { hidden: true });
    expect(await faultOf(change(ROOT, '/tmp/note', windows))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'fileAttributes',
    });
  });

  it('last as long as the disk: over the power, a new registration and a move, and a clone has its own', async () => {
    const { session, vm, put, text, world, object, guests } = await scene();
    await put('/root/kept', 'kept');
    await session.runTask(vm, 'PowerOffVM_Task', {});
    const path = object.get('config')?.files.vmPathName ?? '';
    const [folder, pool] = [object.get('parent'), object.get('resourcePool')];
    if (folder?.type !== 'Folder' || pool === undefined) throw new Error('The VM stands nowhere.');
    const parent = world.inventory.get('Folder', folder).refAs('Folder');
    const clone = await session.runTask(vm, 'CloneVM_Task', {
      folder: parent,
      name: 'clone',
      spec: { location: {}, powerOn: true, template: false },
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await put('/root/kept', 'changed', { overwrite: true });
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.invokeApi(vm, 'UnregisterVM', {});
    const again = await session.runTask(parent, 'RegisterVM_Task', { path, asTemplate: false, pool });
    const inside = (ref: Ref<'VirtualMachine'>) => guests.of(world.inventory.get('VirtualMachine', ref));
    expect((await inside(again).readFile('/root/kept'))?.toString()).toBe('changed');
    expect((await inside(clone).readFile('/root/kept'))?.toString()).toBe('kept');
    await session.runTask(again, 'Destroy_Task', {});
    expect((await inside(clone).readFile('/root/kept'))?.toString()).toBe('kept');
    await expect(text('/root/kept')).rejects.toMatchObject({ faultName: 'ManagedObjectNotFound' });
  });

  it('have drives and no case on Windows', async () => {
    const guestUsers = [{ name: 'Administrator', password: 'secret' }];
    const { session, world, object, vm, fileManager, guests } = await scene({ guestUsers });
    const config = object.get('config');
    if (config !== undefined) object.set('config', { ...config, guestId: 'windows2019srv_64Guest' });
    const auth = as('ADMINISTRATOR', 'secret');
    expect(await getObjectProperty(session, vm, 'guest.guestFamily')).toBe('windowsGuest');
    await session.invokeApi(fileManager, 'MakeDirectoryInGuest', {
      vm,
      auth,
      directoryPath: 'C:\\Temp\\New',
      createParentDirectories: true,
    });
    await guests.of(object).writeFile('c:/temp/new/A.TXT', 'a');
    const { files = [] } = await session.invokeApi(fileManager, 'ListFilesInGuest', {
      vm,
      auth,
      filePath: 'c:\\TEMP\\new\\a.txt',
    });
    expect(files).toMatchObject([
      {
        size: 1,
        attributes: { _type: 'GuestWindowsFileAttributes', hidden: false, createTime: world.date() },
      },
    ]);
    const temporary = { vm, auth, prefix: '', suffix: '.ps1' };
    expect(await session.invokeApi(fileManager, 'CreateTemporaryFileInGuest', temporary)).toMatch(
      /^C:\\Windows\\Temp\\\w+\.ps1$/,
    );
  });
});

describe('programs in a guest', () => {
  it('run for a while, end well, and are shown for five minutes more', async () => {
    const { start, processes, world } = await scene();
    const startTime = world.date();
    const pid = await start('/bin/echo', 'hello');
    const info = { pid, name: 'echo', owner: 'root', cmdLine: '"/bin/echo" hello', startTime };
    expect(await processes([pid])).toEqual([expect.objectContaining(info)]);
    expect((await processes()).map(({ name }) => name)).toEqual(['systemd', 'vmtoolsd', 'echo']);
    expect(await processes([4711])).toEqual([]);
    if (!(world.clock instanceof ManualClock)) throw new Error('The clock moves by itself.');
    await world.clock.advance(1000);
    const endTime = world.date();
    expect(await processes([pid])).toEqual([expect.objectContaining({ ...info, endTime, exitCode: 0 })]);
    await world.clock.advance(299_999);
    expect(await processes([pid])).toHaveLength(1);
    await world.clock.advance(1);
    expect(await processes([pid])).toEqual([]);
  });

  it('are what the test says: it sees what was started, and decides how that ends', async () => {
    const { start, processes, guests, world, put, text } = await scene();
    const started: unknown[] = [];
    guests.onProgram = ({ path, arguments: given, user, guest }) => {
      started.push({ path, given, user });
      if (given.startsWith('--set ')) guest.setUser({ name: 'root', password: given.slice(6) });
      return given === '--fail' ? { exitCode: 3, afterMs: 0 } : { afterMs: Infinity };
    };
    await put('/usr/local/bin/tool', '#!/bin/sh', {
      fileAttributes: dataObject('GuestPosixFileAttributes', { permissions: 0o755 }),
    });
    const failed = await start('/usr/local/bin/tool', '--fail', ANNA);
    expect(await processes([failed])).toMatchObject([{ exitCode: 3, endTime: world.date(), owner: 'anna' }]);
    const endless = await start('/usr/local/bin/tool', '--set new');
    if (world.clock instanceof ManualClock) await world.clock.advance(10_000);
    expect(await faultOf(processes([endless]))).toMatchObject({ fault: 'InvalidGuestLogin' });
    const [now] = await processes([endless], as('root', 'new'));
    expect(now).not.toHaveProperty('endTime');
    expect(started).toEqual([
      { path: '/usr/local/bin/tool', given: '--fail', user: 'anna' },
      { path: '/usr/local/bin/tool', given: '--set new', user: 'root' },
    ]);
    guests.onProgram = async ({ guest }) => {
      await guest.writeFile('/var/log/tool.log', 'done');
      return { exitCode: 1, afterMs: 0 };
    };
    const later = await start('/usr/local/bin/tool', '', as('root', 'new'));
    expect(await text('/var/log/tool.log', as('root', 'new'))).toBe('done');
    expect(await processes([later], as('root', 'new'))).toMatchObject([{ exitCode: 1 }]);
  });

  it('have to be there, and to be programs', async () => {
    const { start, put, session, vm, processManager } = await scene();
    await put('/opt/data', 'x');
    expect(await faultOf(start('/opt/nothing'))).toMatchObject({
      fault: 'FileNotFound',
      file: '/opt/nothing',
    });
    expect(await faultOf(start('/opt'))).toMatchObject({ fault: 'CannotAccessFile' });
    expect(await faultOf(start('/opt/data'))).toMatchObject({ fault: 'GuestPermissionDenied' });
    expect(await faultOf(start(''))).toMatchObject({ fault: 'InvalidArgument' });
    const spec = { programPath: '/bin/sh', arguments: '', workingDirectory: '/nowhere' };
    const call = session.invokeApi(processManager, 'StartProgramInGuest', { vm, auth: ROOT, spec });
    expect(await faultOf(call)).toMatchObject({ fault: 'FileNotFound', file: '/nowhere' });
  });

  it('are ended by who started them, by an administrator, and by the power', async () => {
    const { session, vm, processManager, start, processes, guests } = await scene();
    guests.programMs = Infinity;
    const kill = (pid: number | bigint, auth: GuestAuthentication) =>
      session.invokeApi(processManager, 'TerminateProcessInGuest', { vm, auth, pid });
    const pid = await start('/bin/sleep', '1000', ANNA);
    expect(await faultOf(kill(pid, BEN))).toMatchObject({ fault: 'GuestPermissionDenied' });
    await kill(pid, ANNA);
    expect(await processes([pid])).toMatchObject([{ exitCode: -1 }]);
    expect(await faultOf(kill(pid, ROOT))).toMatchObject({ fault: 'GuestProcessNotFound', pid });
    const other = await start('/bin/sleep', '1000', BEN);
    await session.runTask(vm, 'ResetVM_Task', {});
    expect(await processes([other])).toEqual([]);
    await kill(await start('/bin/sleep', '1000', BEN), ROOT);
  });

  it('find an environment', async () => {
    const { session, vm, processManager, guests, object } = await scene();
    guests.of(object).environment.set('STAGE', 'test');
    const read = (names: string[]) =>
      session.invokeApi(processManager, 'ReadEnvironmentVariableInGuest', { vm, auth: ANNA, names });
    expect(await read(['STAGE', 'NOTHING', 'HOME'])).toEqual(['STAGE=test', 'HOME=/home/anna']);
    expect(await read([])).toEqual(expect.arrayContaining(['USER=anna', 'STAGE=test']));
  });
});
