import { afterEach, describe, expect, it } from 'vitest';
import { rawClient, textOf, type RawAnswer, type RawClient } from './raw-soap.js';
import { startVcenter, type Vcenter, type VcenterOptions } from './vcenter.js';

const running: Vcenter[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((vcenter) => vcenter.stop()));
});

describe('the simulator', () => {
  it('lets in the one user it was given and refuses everybody else', async () => {
    const { vcenter, client } = await start();
    const wrong = await rawClient({ ...vcenter, password: 'another' });

    expect((await wrong.login()).body).toContain('InvalidLoginFault');
    expect((await client.login()).status).toBe(200);
    expect(await vcenter.census()).toMatchObject({ vms: [], sessions: 1 });

    await client.call(
      '<Logout xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this></Logout>',
    );
    expect((await vcenter.census()).sessions).toBe(0);
  });

  it.each([
    ['for another name', { certificate: 'wrongHost' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that has run out', { certificate: 'expired' }, 'CERT_HAS_EXPIRED'],
  ] as const)('shows a certificate %s when told to', async (_what, options, code) => {
    const { client } = await start(options);

    await expect(client.login()).rejects.toMatchObject({ code });
  });

  it('lists in the census what a VM leaves on its datastore', async () => {
    const { vcenter, client } = await start({ clusters: 1 });
    await client.login();
    const answer = await createVm(client, 'one');

    expect(await taskState(client, answer)).toBe('success');
    const { vms, files } = await vcenter.census();
    expect(vms).toEqual(['one']);
    expect(files).toContain('[LocalDS_0] one/');
    expect(files).toContain('[LocalDS_0] one/one.vmx');
  });

  it('keeps a task running for as long as it was told', async () => {
    const { client } = await start({ taskDelayMs: 60_000 });
    await client.login();

    expect(await taskState(client, await createVm(client, 'slow'))).toBe('running');
  });

  it('reports a filter that is created while a wait is in flight', async () => {
    const { vcenter, client } = await start();
    await client.login();
    const version = textOf(await client.call(waitForUpdates('')), 'version');
    const waiting = client.call(waitForUpdates(version, 20));
    await inFlight(vcenter, 'WaitForUpdatesEx');
    await client.call(
      '<CreateFilter xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this><spec>' +
        '<propSet><type>Folder</type><pathSet>name</pathSet></propSet>' +
        '<objectSet><obj type="Folder">group-d1</obj></objectSet></spec><partialUpdates>false</partialUpdates></CreateFilter>',
    );

    expect((await waiting).body).toContain('Datacenters');
  });
});

describe('the witness in front of it', () => {
  it('counts calls, keeps their bodies and knows how many were in flight at once', async () => {
    const { vcenter, client } = await start();
    await client.login();
    await vcenter.delay({ method: 'CurrentTime', ms: 200 });
    await Promise.all([client.call(currentTime), client.call(currentTime), client.call(currentTime)]);

    expect((await vcenter.calls())['CurrentTime']).toEqual({ count: 3, inFlight: 0, maxInFlight: 3 });
    expect(await vcenter.requests('CurrentTime')).toEqual(
      Array(3).fill(expect.stringContaining(currentTime)),
    );
    await vcenter.forgetCalls();
    expect((await vcenter.calls())['CurrentTime']?.count ?? 0).toBe(0);
  });

  it('counts a call out of flight when its client hangs up', async () => {
    const { vcenter, client } = await start();
    await client.login();
    const version = textOf(await client.call(waitForUpdates('')), 'version');
    const caller = new AbortController();
    const waiting = client.call(waitForUpdates(version, 600), caller.signal);
    await inFlight(vcenter, 'WaitForUpdatesEx');
    caller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });

    await expect.poll(async () => (await vcenter.calls())['WaitForUpdatesEx']?.inFlight).toBe(0);
  });

  it('answers the ordered number of calls with the ordered fault, then lets them through', async () => {
    const { vcenter, client } = await start();
    await client.login();
    await vcenter.failNext({
      method: 'CurrentTime',
      fault: 'NotAuthenticated',
      skip: 1,
      properties: { privilegeId: 'System.View' },
    });
    const answers = [
      await client.call(currentTime),
      await client.call(currentTime),
      await client.call(currentTime),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 500, 200]);
    expect(answers[1]?.body).toContain('xsi:type="NotAuthenticated"');
    expect(answers[1]?.body).toContain('<privilegeId>System.View</privilegeId>');
  });

  it('hands out a task that fails as ordered, and does nothing else', async () => {
    const { vcenter, client } = await start();
    await client.login();
    await vcenter.failNext({
      kind: 'taskFault',
      method: 'CreateVM_Task',
      fault: 'NoDiskSpace',
      properties: { datastore: 'LocalDS_0', file: '[LocalDS_0] one/one.vmdk' },
    });
    const answer = await createVm(client, 'one');

    expect(await taskState(client, answer)).toBe('error');
    expect((await taskInfo(client, answer)).body).toContain('<datastore>LocalDS_0</datastore>');
    expect(await vcenter.census()).toMatchObject({ vms: [], files: [] });
  });

  it('cuts the connection before the work, or after it', async () => {
    const { vcenter, client } = await start();
    await client.login();
    await vcenter.failNext({ kind: 'disconnect', method: 'CreateVM_Task' });
    await vcenter.failNext({ kind: 'disconnectAfter', method: 'CreateVM_Task' });

    await expect(createVm(client, 'before')).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await vcenter.census()).vms).toEqual([]);
    await expect(createVm(client, 'after')).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await vcenter.census()).vms).toEqual(['after']);
  });

  it('sends a web page where an answer was expected', async () => {
    const { vcenter, client } = await start();
    await vcenter.failNext({ kind: 'html', method: 'Login' });

    const answer = await client.login();
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('<!doctype html>');
  });

  it('makes every session that is logged in unauthenticated', async () => {
    const { vcenter, client } = await start();
    await client.login();

    expect(await vcenter.expireSessions()).toBe(1);
    expect((await client.call(currentTime)).body).toContain('NotAuthenticated');
    await client.login();
    expect((await client.call(currentTime)).status).toBe(200);
  });

  it('refuses an order for a fault that the schema does not have', async () => {
    const { vcenter } = await start();

    await expect(vcenter.failNext({ method: 'Login', fault: 'NoSuchFault' })).rejects.toThrow('NoSuchFault');
  });
});

const currentTime =
  '<CurrentTime xmlns="urn:vim25"><_this type="ServiceInstance">ServiceInstance</_this></CurrentTime>';

async function start(options: VcenterOptions = {}): Promise<{ vcenter: Vcenter; client: RawClient }> {
  const vcenter = await startVcenter(options);
  running.push(vcenter);
  return { vcenter, client: await rawClient(vcenter) };
}

function waitForUpdates(version = '', maxWaitSeconds = 0): string {
  return (
    '<WaitForUpdatesEx xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this>' +
    `<version>${version}</version><options><maxWaitSeconds>${maxWaitSeconds}</maxWaitSeconds></options></WaitForUpdatesEx>`
  );
}

async function createVm(client: RawClient, name: string): Promise<RawAnswer> {
  const folder = await child(client, 'Datacenter', 'vmFolder');
  const pool = await child(client, 'ClusterComputeResource', 'resourcePool');
  return client.call(
    `<CreateVM_Task xmlns="urn:vim25"><_this type="Folder">${folder}</_this><config><name>${name}</name>` +
      '<guestId>otherGuest</guestId><files><vmPathName>[LocalDS_0]</vmPathName></files></config>' +
      `<pool type="ResourcePool">${pool}</pool></CreateVM_Task>`,
  );
}

/** What a property of the only object of that type refers to. */
async function child(client: RawClient, type: string, property: string): Promise<string> {
  const view = await client.call(
    '<CreateContainerView xmlns="urn:vim25"><_this type="ViewManager">ViewManager</_this>' +
      `<container type="Folder">group-d1</container><type>${type}</type><recursive>true</recursive></CreateContainerView>`,
  );
  const answer = await client.call(
    retrieve(
      type,
      property,
      `<obj type="ContainerView">${textOf(view, 'returnval')}</obj><skip>true</skip>` +
        '<selectSet xsi:type="TraversalSpec"><type>ContainerView</type><path>view</path><skip>false</skip></selectSet>',
    ),
  );
  const value = textOf(answer, 'val');
  if (value === undefined) throw new Error(`${type}.${property}: ${answer.body}`);
  return value;
}

async function taskInfo(client: RawClient, created: RawAnswer): Promise<RawAnswer> {
  const task = `<obj type="Task">${textOf(created, 'returnval')}</obj>`;
  return client.call(retrieve('Task', 'info', task));
}

async function taskState(client: RawClient, created: RawAnswer): Promise<string | undefined> {
  return textOf(await taskInfo(client, created), 'state');
}

function retrieve(type: string, path: string, object: string): string {
  return (
    '<RetrievePropertiesEx xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this><specSet>' +
    `<propSet><type>${type}</type><pathSet>${path}</pathSet></propSet><objectSet>${object}</objectSet></specSet>` +
    '<options/></RetrievePropertiesEx>'
  );
}

async function inFlight(vcenter: Vcenter, method: string): Promise<void> {
  await expect.poll(async () => (await vcenter.calls())[method]?.inFlight).toBe(1);
}
