import { afterEach, describe, expect, it } from 'vitest';
import {
  AnswerLostError,
  dataObject,
  findVimFault,
  getObjectPropertiesDict,
  getObjects,
  isVimFault,
  NotVimServerError,
  TlsVerificationError,
  VimSession,
  WrongObjectTypeError,
  type Ref,
  type VimSessionOptions,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter, type VcenterOptions } from './vcenter.js';

const running: Vcenter[] = [];
const open: VimSession[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()));
  await Promise.all(running.splice(0).map((vcenter) => vcenter.stop()));
});

describe('connecting', () => {
  it('logs in, and leaves nothing when it is closed', async () => {
    const { vcenter, session } = await connected();

    expect(session.serviceContent.about.apiType).toBe('VirtualCenter');
    expect(session.apiVersion).toBe(vcenter.apiVersion);
    expect((await vcenter.census()).sessions).toBe(1);
    await session.close();
    expect((await vcenter.census()).sessions).toBe(0);
  });

  it('refuses a wrong password with the fault it is', async () => {
    const vcenter = await start();
    const error = await failure(VimSession.connect({ ...optionsFor(vcenter), password: 'another' }));

    expect(isVimFault(error, 'InvalidLogin')).toBe(true);
    expect((await vcenter.census()).sessions).toBe(0);
  });

  it.each([
    ['for another name', { certificate: 'wrongHost' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that has expired', { certificate: 'expired' }, 'CERT_HAS_EXPIRED'],
  ] as const)('refuses a certificate %s before it sends anything', async (_what, options, reason) => {
    const vcenter = await start(options);
    const error = await failure(VimSession.connect(optionsFor(vcenter)));

    expect(error).toBeInstanceOf(TlsVerificationError);
    expect(error).toMatchObject({ reason, thumbprint: vcenter.thumbprintSha256 });
    expect(await vcenter.calls()).toEqual({});
  });

  it.each(['thumbprintSha1', 'thumbprintSha256'] as const)(
    'trusts the server by its %s',
    async (thumbprint) => {
      const vcenter = await start();
      const session = await connect(vcenter, { tls: { thumbprint: vcenter[thumbprint] } });

      expect(session.serviceContent.rootFolder.type).toBe('Folder');
    },
  );

  it('does not mistake a web page for a vCenter', async () => {
    const vcenter = await start();
    await vcenter.failNext({ kind: 'html', method: 'Login' });

    expect(await failure(VimSession.connect(optionsFor(vcenter)))).toBeInstanceOf(NotVimServerError);
    expect((await vcenter.census()).sessions).toBe(0);
  });
});

describe('logging in', () => {
  it('by a clone ticket makes a second session, which outlives the first', async () => {
    const { vcenter, session } = await connected();
    const clone = await session.clone();
    open.push(clone);
    expect((await vcenter.census()).sessions).toBe(2);
    await session.close();

    expect(await clone.isCurrentSessionActive()).toBe(true);
    expect(clone.userName).toBe(vcenter.username);
    await clone.close();
    expect((await vcenter.census()).sessions).toBe(0);
  });

  it('by a token is accepted for the user whom the token names', async () => {
    const vcenter = await start();
    const samlToken =
      '<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0">' +
      `<saml2:Subject><saml2:NameID>${vcenter.username}</saml2:NameID></saml2:Subject></saml2:Assertion>`;
    const { server, caFile } = vcenter;
    const session = await VimSession.connect({ server, tls: { caFile }, samlToken });
    open.push(session);

    expect(session.userName).toBe(vcenter.username);
    expect(await getObjects(session, 'Datacenter', { pathSet: ['name'] })).toHaveLength(1);
  });

  it('anew leaves no old session behind, with however many callers', async () => {
    const { vcenter, session } = await connected();
    await vcenter.expireSessions();
    const { rootFolder } = session.serviceContent;
    const names = Array.from({ length: 100 }, (_, i) => `DC-${i}`);
    await Promise.all(names.map((name) => session.invokeApi(rootFolder, 'CreateDatacenter', { name })));

    expect((await vcenter.calls())['Login']?.count).toBe(2);
    expect((await vcenter.census()).sessions).toBe(1);
    expect(await getObjects(session, 'Datacenter', { pathSet: [] })).toHaveLength(101);
  });
});

describe('a task whose call lost its answer', () => {
  it('is found by what the call was', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    await vcenter.failNext({ kind: 'disconnectAfter', method: 'CreateVM_Task', skip: 1 });
    await session.runTask(vmFolder, 'CreateVM_Task', { config: spec('other'), pool });
    const error = await failure(session.invokeApi(vmFolder, 'CreateVM_Task', { config: spec('lost'), pool }));
    if (!(error instanceof AnswerLostError)) throw error;
    expect(error.request).toContain('<name>lost</name>');
    const tasks = await session.findTasksOf(error);

    expect(tasks.map(({ entity }) => entity)).toEqual([vmFolder, vmFolder]);
    const results = await Promise.all(tasks.map(({ task }) => session.waitForTask(task)));
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    const lost = vms.find(({ properties }) => properties.name === 'lost');
    expect(results.map(({ result }) => result)).toContainEqual(lost?.obj);
  });

  it('is not looked for where the method starts none', async () => {
    const { session } = await connected();
    const error = new AnswerLostError(
      { method: 'CreateFolder', object: session.serviceContent.rootFolder },
      {},
    );

    expect(await failure(session.findTasksOf(error))).toMatchObject({ code: 'INVALID_OPTION' });
  });
});

describe('reading', () => {
  it('finds all objects of a type, with typed properties, and destroys its view', async () => {
    const { vcenter, session } = await connected({ clusters: 2, vms: 5 });
    const vms = await getObjects(session, 'VirtualMachine', {
      pathSet: ['name', 'runtime.powerState', 'config.hardware.device'],
      maxObjects: 3,
    });

    expect(vms).toHaveLength(10);
    for (const { properties, missing } of vms) {
      expect(properties['runtime.powerState']).toBe('poweredOn');
      expect(properties['config.hardware.device']?.length).toBeGreaterThan(0);
      expect(missing).toEqual([]);
    }
    const { CreateContainerView, DestroyView } = await vcenter.calls();
    expect(DestroyView?.count).toBe(CreateContainerView?.count);
  });

  it('finds nothing below a root where there is nothing', async () => {
    const { session } = await connected();
    const { vmFolder } = await inventory(session);

    expect(await getObjects(session, 'HostSystem', { pathSet: ['name'], root: vmFolder })).toEqual([]);
  });

  it('says that an object is gone', async () => {
    const { session } = await connected();
    const gone: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-4711' };
    const error = await failure(getObjectPropertiesDict(session, gone, ['name']));

    expect(findVimFault(error, 'ManagedObjectNotFound')?.obj).toEqual(gone);
  });

  it('goes on after the session has expired, whichever way the server says so', async () => {
    const { vcenter, session } = await connected({ vms: 2 });
    await vcenter.expireSessions();
    expect(await getObjects(session, 'VirtualMachine', { pathSet: ['name'] })).toHaveLength(2);
    const { vmFolder } = await inventory(session);
    await vcenter.expireSessions();

    expect(await getObjectPropertiesDict(session, vmFolder, ['name'])).toEqual({ name: 'vm' });
    expect((await vcenter.calls())['Login']?.count).toBe(3);
  });

  it('asks again when the connection breaks', async () => {
    const { vcenter, session } = await connected({ vms: 1 });
    await vcenter.failNext({ kind: 'disconnectAfter', method: 'RetrievePropertiesEx' });

    expect(await getObjects(session, 'VirtualMachine', { pathSet: ['name'] })).toHaveLength(1);
  });
});

describe('creating and destroying a VM', () => {
  it.each(['plain', `<&>"'`, 'Пример 例 é'])('works for one called %s', async (name) => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    const vm = await session.runTask(vmFolder, 'CreateVM_Task', { config: spec(name), pool });

    expect(await getObjectPropertiesDict(session, vm, ['name'])).toEqual({ name });
    expect((await vcenter.census()).vms).toEqual([name]);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(await vcenter.census()).toMatchObject({ vms: [], files: [] });
  });

  it('writes members in the order of the schema, whatever the order they are given in', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    await session.runTask(vmFolder, 'CreateVM_Task', { pool, config: scrambledSpec });

    const [request = ''] = await vcenter.requests('CreateVM_Task');
    const disk = request.slice(request.lastIndexOf('<deviceChange>'));
    expect(outOfOrder(request, ['config', 'pool'])).toEqual([]);
    expect(outOfOrder(request, ['name', 'guestId', 'files', 'numCPUs', 'memoryMB', 'deviceChange'])).toEqual(
      [],
    );
    expect(outOfOrder(disk, ['operation', 'fileOperation', 'device'])).toEqual([]);
    expect(outOfOrder(disk, ['key', 'backing', 'controllerKey', 'unitNumber', 'capacityInKB'])).toEqual([]);
    expect(outOfOrder(disk, ['fileName', 'diskMode', 'thinProvisioned'])).toEqual([]);
    expect(request).toContain('<device xsi:type="VirtualDisk">');
    expect((await vcenter.requests('CreateFilter'))[0]).toContain(
      '<selectSet xsi:type="TraversalSpec"><type>ListView</type><path>view</path><skip>false</skip></selectSet>',
    );
  });

  it('throws the fault that the task fails with', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'CreateVM_Task',
      fault: 'NoDiskSpace',
      properties: { datastore: 'LocalDS_0', file: '[LocalDS_0] a' },
    });
    const error = await failure(session.runTask(vmFolder, 'CreateVM_Task', { config: spec('a'), pool }));

    expect(findVimFault(error, 'NoDiskSpace')).toMatchObject({ datastore: 'LocalDS_0' });
    expect(isVimFault(error, 'FileFault')).toBe(true);
    expect(error.message).toContain('file: [LocalDS_0] a');
  });

  it('says that it does not know when the answer is lost, and does not try again', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    await vcenter.failNext({ kind: 'disconnectAfter', method: 'CreateVM_Task' });
    const error = await failure(session.runTask(vmFolder, 'CreateVM_Task', { config: spec('a'), pool }));

    expect(error).toBeInstanceOf(AnswerLostError);
    expect(error).toMatchObject({ method: 'CreateVM_Task', object: vmFolder });
    expect((await vcenter.calls())['CreateVM_Task']?.count).toBe(1);
    expect((await vcenter.census()).vms).toEqual(['a']);
  });

  it('is repeated when it was refused for an expired session', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    await vcenter.expireSessions();
    await session.runTask(vmFolder, 'CreateVM_Task', { config: spec('a'), pool });

    expect((await vcenter.census()).vms).toEqual(['a']);
  });

  it('on the wrong kind of object is refused here, with the way to the right one', async () => {
    const { vcenter, session } = await connected();
    const { datacenter, pool } = await inventory(session);
    // @ts-expect-error -- the compiler refuses it as well
    const error = await failure(session.invokeApi(datacenter, 'CreateVM_Task', { config: spec('a'), pool }));

    expect(error).toBeInstanceOf(WrongObjectTypeError);
    expect(error.message).toContain('vmFolder');
    expect((await vcenter.calls())['CreateVM_Task']).toBeUndefined();
  });
});

describe('waiting', () => {
  it('for fifty tasks at once takes one wait and no look at a task', async () => {
    const { vcenter, session } = await connected({ taskDelayMs: 500 });
    const { vmFolder, pool } = await inventory(session);
    const names = Array.from({ length: 50 }, (_, i) => `vm${i}`);
    const vms = await Promise.all(
      names.map((name) => session.runTask(vmFolder, 'CreateVM_Task', { config: spec(name), pool })),
    );

    expect(new Set(vms.map(({ value }) => value)).size).toBe(50);
    const calls = await vcenter.calls();
    expect(calls['WaitForUpdatesEx']?.maxInFlight).toBe(1);
    expect(calls['CreateFilter']?.count).toBe(1);
    expect(calls['ModifyListView']?.count).toBeLessThan(50);
    for (const request of await vcenter.requests('RetrievePropertiesEx'))
      expect(request).not.toContain('>Task<');
  });

  it('survives an expired session, a broken connection and a web page while tasks run', async () => {
    const { vcenter, session } = await connected({ taskDelayMs: 1_500 });
    const { vmFolder, pool } = await inventory(session);
    const creating = Promise.all(
      ['a', 'b', 'c'].map((name) => session.runTask(vmFolder, 'CreateVM_Task', { config: spec(name), pool })),
    );
    await waitUnderWay(vcenter);
    await vcenter.failNext({ kind: 'disconnect', method: 'WaitForUpdatesEx' });
    await vcenter.failNext({ kind: 'html', method: 'CreatePropertyCollector' });
    await vcenter.expireSessions();
    // Whoever notices first logs in for all; the wait begins again on the new session.
    await inventory(session);

    expect(await creating).toHaveLength(3);
    expect((await vcenter.calls())['Login']?.count).toBe(2);
    expect((await vcenter.census()).vms.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('ends at the deadline while the task goes on', async () => {
    const { session } = await connected({ taskDelayMs: 60_000 });
    const { vmFolder, pool } = await inventory(session);
    const task = await session.invokeApi(vmFolder, 'CreateVM_Task', { config: spec('a'), pool });

    expect(await failure(session.waitForTask(task, { timeoutMs: 300 }))).toMatchObject({
      code: 'CALL_TIMEOUT',
      object: task,
    });
  });

  it('ends when the caller gives up', async () => {
    const { vcenter, session } = await connected({ taskDelayMs: 60_000 });
    const { vmFolder, pool } = await inventory(session);
    const caller = new AbortController();
    const task = await session.invokeApi(vmFolder, 'CreateVM_Task', { config: spec('a'), pool });
    const waiting = failure(session.waitForTask(task, { signal: caller.signal, cancelOnAbort: true }));
    await waitUnderWay(vcenter);
    caller.abort();

    expect(await waiting).toMatchObject({ name: 'AbortError', object: task });
    expect((await vcenter.calls())['CancelTask']?.count).toBe(1);
  });

  it('for a power state sees each change, also of a VM that was watched before', async () => {
    const { session } = await connected({ vms: 1 });
    const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: [] });
    if (!vm) throw new Error('the simulator has no VM');
    const until = (state: string): Promise<unknown> =>
      session.waitForProperties(
        vm.obj,
        ['runtime.powerState'],
        (properties) => properties['runtime.powerState'] === state,
        { timeoutMs: 10_000 },
      );

    await until('poweredOn');
    const off = until('poweredOff');
    await session.runTask(vm.obj, 'PowerOffVM_Task', {});
    await off;
    await until('poweredOff');
    const on = until('poweredOn');
    await session.runTask(vm.obj, 'PowerOnVM_Task', {});
    expect(await on).toEqual({ 'runtime.powerState': 'poweredOn' });
  });

  it('for an object that is destroyed fails', async () => {
    const { vcenter, session } = await connected();
    const { vmFolder, pool } = await inventory(session);
    const vm = await session.runTask(vmFolder, 'CreateVM_Task', { config: spec('a'), pool });
    const waiting = failure(session.waitForProperties(vm, ['name'], ({ name }) => name === 'b'));
    await expect.poll(async () => (await vcenter.calls())['ModifyListView']?.count).toBe(2);
    await session.runTask(vm, 'Destroy_Task', {});

    expect(isVimFault(await waiting, 'ManagedObjectNotFound')).toBe(true);
  });

  it('ends at once when the session is closed, on the server too', async () => {
    const { vcenter, session } = await connected({ taskDelayMs: 60_000 });
    const { vmFolder, pool } = await inventory(session);
    const creating = failure(session.runTask(vmFolder, 'CreateVM_Task', { config: spec('a'), pool }));
    await waitUnderWay(vcenter);
    await session.close();

    expect(await creating).toMatchObject({ code: 'SESSION_CLOSED' });
    expect((await vcenter.census()).sessions).toBe(0);
    await expect.poll(async () => (await vcenter.calls())['WaitForUpdatesEx']?.inFlight).toBe(0);
  });
});

/** Those elements that do not come after the one named before them, or not at all. */
function outOfOrder(text: string, elements: readonly string[]): string[] {
  const places = elements.map((name) => text.search(new RegExp(`<${name}[ >]`)));
  return elements.filter((_name, i) => (places[i] ?? -1) < Math.max(0, places[i - 1] ?? 0));
}

/** A spec whose members are in no order at all, down to the backing of its disk. */
const scrambledSpec: VirtualMachineConfigSpec = {
  deviceChange: [
    {
      operation: 'add',
      device: dataObject('ParaVirtualSCSIController', { sharedBus: 'noSharing', key: -1, busNumber: 0 }),
    },
    {
      device: dataObject('VirtualDisk', {
        unitNumber: 0,
        capacityInKB: 1024,
        backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
          thinProvisioned: true,
          diskMode: 'persistent',
          fileName: '',
        }),
        controllerKey: -1,
        key: -2,
      }),
      fileOperation: 'create',
      operation: 'add',
    },
  ],
  memoryMB: 64,
  files: { vmPathName: '[LocalDS_0]' },
  numCPUs: 1,
  guestId: 'otherGuest',
  name: 'scrambled',
};

function spec(name: string): VirtualMachineConfigSpec {
  return { name, guestId: 'otherGuest', files: { vmPathName: '[LocalDS_0]' }, numCPUs: 1, memoryMB: 64 };
}

async function inventory(session: VimSession): Promise<{
  readonly datacenter: Ref<'Datacenter'>;
  readonly vmFolder: Ref<'Folder'>;
  readonly pool: Ref<'ResourcePool'>;
}> {
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [cluster] = await getObjects(session, 'ClusterComputeResource', { pathSet: ['resourcePool'] });
  const vmFolder = datacenter?.properties.vmFolder;
  const pool = cluster?.properties.resourcePool;
  if (!datacenter || !vmFolder || !pool) throw new Error('the simulator has no cluster');
  return { datacenter: datacenter.obj, vmFolder, pool };
}

async function waitUnderWay(vcenter: Vcenter): Promise<void> {
  await expect
    .poll(async () => {
      const { WaitForUpdatesEx: waits } = await vcenter.calls();
      return waits !== undefined && waits.count > 1 && waits.inFlight === 1;
    })
    .toBe(true);
}

async function start(options: VcenterOptions = {}): Promise<Vcenter> {
  const vcenter = await startVcenter(options);
  running.push(vcenter);
  return vcenter;
}

function optionsFor({ server, username, password, caFile }: Vcenter): VimSessionOptions {
  return { server, username, password, tls: { caFile } };
}

async function connect(vcenter: Vcenter, options: Partial<VimSessionOptions> = {}): Promise<VimSession> {
  const session = await VimSession.connect({ ...optionsFor(vcenter), ...options });
  open.push(session);
  return session;
}

async function connected(options?: VcenterOptions): Promise<{ vcenter: Vcenter; session: VimSession }> {
  const vcenter = await start(options);
  return { vcenter, session: await connect(vcenter) };
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
