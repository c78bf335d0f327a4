import { afterEach, describe, expect, it } from 'vitest';
import { rawClient, textOf, type RawAnswer, type RawClient } from './raw-soap.js';
import { startVcsim, type Vcsim, type VcsimOptions } from './vcsim.js';

const running: Vcsim[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((vcsim) => vcsim.stop()));
});

describe('the simulator', () => {
  it('lets in the one user it was given and refuses everybody else', async () => {
    const { vcsim, client } = await start();
    const wrong = await rawClient({ ...vcsim, password: 'another' });

    expect((await wrong.login()).body).toContain('InvalidLoginFault');
    expect((await client.login()).status).toBe(200);
    expect(await vcsim.census()).toMatchObject({ vms: [], sessions: 1 });

    await client.call(
      '<Logout xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this></Logout>',
    );
    expect((await vcsim.census()).sessions).toBe(0);
  });

  it.each([
    ['for another name', { certificate: 'wrongHost' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that has run out', { certificate: 'expired' }, 'CERT_HAS_EXPIRED'],
  ] as const)('shows a certificate %s when told to', async (_what, options, code) => {
    const { client } = await start(options);

    await expect(client.login()).rejects.toMatchObject({ code });
  });

  it('lists in the census what a VM leaves on its datastore', async () => {
    const { vcsim, client } = await start({ clusters: 1 });
    await client.login();
    const answer = await createVm(client, 'one');

    expect(await taskState(client, answer)).toBe('success');
    const { vms, files } = await vcsim.census();
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
    const { vcsim, client } = await start();
    await client.login();
    await client.call(waitForUpdates(''));
    const waiting = client.call(waitForUpdates('-', 20));
    await inFlight(vcsim, 'WaitForUpdatesEx');
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
    const { vcsim, client } = await start();
    await client.login();
    await vcsim.delay({ method: 'CurrentTime', ms: 200 });
    await Promise.all([client.call(currentTime), client.call(currentTime), client.call(currentTime)]);

    expect((await vcsim.calls())['CurrentTime']).toEqual({ count: 3, inFlight: 0, maxInFlight: 3 });
    expect(await vcsim.requests('CurrentTime')).toEqual(Array(3).fill(expect.stringContaining(currentTime)));
    await vcsim.forgetCalls();
    expect((await vcsim.calls())['CurrentTime']?.count).toBe(0);
  });

  it('counts a call out of flight when its client hangs up', async () => {
    const { vcsim, client } = await start();
    await client.login();
    await client.call(waitForUpdates(''));
    const caller = new AbortController();
    const waiting = client.call(waitForUpdates('-', 600), caller.signal);
    await inFlight(vcsim, 'WaitForUpdatesEx');
    caller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });

    await expect.poll(async () => (await vcsim.calls())['WaitForUpdatesEx']?.inFlight).toBe(0);
  });

  it('answers the ordered number of calls with the ordered fault, then lets them through', async () => {
    const { vcsim, client } = await start();
    await client.login();
    await vcsim.failNext({
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
    const { vcsim, client } = await start();
    await client.login();
    await vcsim.failNext({
      kind: 'taskFault',
      method: 'CreateVM_Task',
      fault: 'NoDiskSpace',
      properties: { datastore: 'LocalDS_0', file: '[LocalDS_0] one/one.vmdk' },
    });
    const answer = await createVm(client, 'one');

    expect(await taskState(client, answer)).toBe('error');
    expect((await taskInfo(client, answer)).body).toContain('<datastore>LocalDS_0</datastore>');
    expect(await vcsim.census()).toMatchObject({ vms: [], files: [] });
  });

  it('cuts the connection before the work, or after it', async () => {
    const { vcsim, client } = await start();
    await client.login();
    await vcsim.failNext({ kind: 'disconnect', method: 'CreateVM_Task' });
    await vcsim.failNext({ kind: 'disconnectAfter', method: 'CreateVM_Task' });

    await expect(createVm(client, 'before')).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await vcsim.census()).vms).toEqual([]);
    await expect(createVm(client, 'after')).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await vcsim.census()).vms).toEqual(['after']);
  });

  it('sends a web page where an answer was expected', async () => {
    const { vcsim, client } = await start();
    await vcsim.failNext({ kind: 'html', method: 'Login' });

    const answer = await client.login();
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('<!doctype html>');
  });

  it('makes every session that is logged in unauthenticated', async () => {
    const { vcsim, client } = await start();
    await client.login();

    expect(await vcsim.expireSessions()).toBe(1);
    expect((await client.call(currentTime)).body).toContain('NotAuthenticated');
    await client.login();
    expect((await client.call(currentTime)).status).toBe(200);
  });

  it('refuses an order for a fault that the schema does not have', async () => {
    const { vcsim } = await start();

    await expect(vcsim.failNext({ method: 'Login', fault: 'NoSuchFault' })).rejects.toThrow('NoSuchFault');
  });
});

const currentTime =
  '<CurrentTime xmlns="urn:vim25"><_this type="ServiceInstance">ServiceInstance</_this></CurrentTime>';

async function start(options: VcsimOptions = {}): Promise<{ vcsim: Vcsim; client: RawClient }> {
  const vcsim = await startVcsim(options);
  running.push(vcsim);
  return { vcsim, client: await rawClient(vcsim) };
}

function waitForUpdates(version: string, maxWaitSeconds = 0): string {
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

async function inFlight(vcsim: Vcsim, method: string): Promise<void> {
  await expect.poll(async () => (await vcsim.calls())[method]?.inFlight).toBe(1);
}
