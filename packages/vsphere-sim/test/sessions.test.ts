import { describe, expect, it } from 'vitest';
import { VimSession } from '@kilonova/vsphere';
import { ManualClock } from '../src/index.js';
import { ServiceTickets } from '../src/sessions/service-tickets.js';
import { Sessions } from '../src/sessions/sessions.js';
import { connected, login, started } from './connected.js';
import { call, rawLogin, rawRequest } from './raw-request.js';

const instance = { type: 'ServiceInstance', value: 'ServiceInstance' } as const;
const manager = { type: 'SessionManager', value: 'SessionManager' } as const;
const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;

describe('logging in', () => {
  it('is refused with a wrong password, in the API’s own terms', async () => {
    const simulator = await started();
    await expect(login(simulator, { password: 'wrong' })).rejects.toMatchObject({
      faultName: 'InvalidLogin',
    });
  });

  it('is refused a second time on the same session', async () => {
    const simulator = await started();
    const cookie = await rawLogin(simulator);
    const args = `<userName>${simulator.username}</userName><password>${simulator.password}</password>`;
    const { text } = await rawRequest(simulator, { body: call('Login', manager, args), headers: { cookie } });
    expect(text).toContain('xsi:type="InvalidLogin"');
  });

  it('takes user names in any case', async () => {
    const simulator = await started();
    await expect(login(simulator, { username: simulator.username.toUpperCase() })).resolves.toBeInstanceOf(
      VimSession,
    );
  });

  it('refuses a language that the server does not have', async () => {
    const simulator = await started();
    await expect(login(simulator, { locale: 'xx' })).rejects.toMatchObject({ faultName: 'InvalidLocale' });
  });

  it('takes a token for a user there is, while it is valid', async () => {
    const clock = new ManualClock(Date.UTC(2024, 0, 1));
    const simulator = await started({ clock });
    const samlToken = assertion(simulator.username, '2024-01-01T00:10:00Z');
    const server = { server: simulator.url, tls: { ca: simulator.caPem }, keepAliveMs: 0 };
    const session = await VimSession.connect({ ...server, samlToken });
    expect(session.userName).toBe(simulator.username);
    await session.close();

    await clock.advance(10 * 60_000);
    await expect(VimSession.connect({ ...server, samlToken })).rejects.toMatchObject({
      faultName: 'InvalidLogin',
    });
    const stranger = { ...server, samlToken: assertion('nobody', '2025-01-01T00:00:00Z') };
    await expect(VimSession.connect(stranger)).rejects.toMatchObject({ faultName: 'InvalidLogin' });
  });
});

describe('a session', () => {
  it('is needed for all but the first questions', async () => {
    const simulator = await started();
    const { status, text } = await rawRequest(simulator, { body: call('CurrentTime', instance) });
    expect(status).toBe(500);
    expect(text).toContain('xsi:type="NotAuthenticated"');
    expect(text).toContain('<object type="ServiceInstance">ServiceInstance</object>');
    expect(text).toContain('<privilegeId>System.View</privilegeId>');
  });

  it('is known by its cookie bare, quoted, and with the attributes it came with', async () => {
    const simulator = await started();
    const whole = await rawLogin(simulator);
    const id = /"([^"]+)"/.exec(whole)?.[1] ?? '';
    const cookies = [whole, `vmware_soap_session=${id}`, `a=b; vmware_soap_session="${id}"; c=d`];
    for (const cookie of cookies) {
      const answer = await rawRequest(simulator, {
        body: call('CurrentTime', instance),
        headers: { cookie },
      });
      expect(answer.status).toBe(200);
    }
  });

  it('ends when it is not used for as long as the server says', async () => {
    const clock = new ManualClock();
    const simulator = await started({ clock, sessionIdleMs: 60_000 });
    const cookie = await rawLogin(simulator);
    const ask = { body: call('CurrentTime', instance), headers: { cookie } };
    await clock.advance(59_000);
    expect((await rawRequest(simulator, ask)).status).toBe(200);
    await clock.advance(59_000);
    expect((await rawRequest(simulator, ask)).status).toBe(200);
    await clock.advance(61_000);
    expect((await rawRequest(simulator, ask)).text).toContain('xsi:type="NotAuthenticated"');
  });

  it('holds on to nothing that its client has destroyed', async () => {
    const { simulator, session } = await connected();
    const [own] = simulator.world.part(Sessions).all();
    if (own === undefined) throw new Error('There is no session.');
    const released: string[] = [];
    const onEnd = own.onEnd.bind(own);
    own.onEnd = (callback) => {
      const release = onEnd(callback);
      return () => {
        released.push('one');
        release();
      };
    };
    const { eventManager, propertyCollector, taskManager } = session.serviceContent;
    if (eventManager === undefined || taskManager === undefined) throw new Error('Too little.');
    const events = await session.invokeApi(eventManager, 'CreateCollectorForEvents', { filter: {} });
    await session.invokeApi(events, 'DestroyCollector', {});
    const tasks = await session.invokeApi(taskManager, 'CreateCollectorForTasks', { filter: {} });
    await session.invokeApi(tasks, 'DestroyCollector', {});
    const properties = await session.invokeApi(propertyCollector, 'CreatePropertyCollector', {});
    await session.invokeApi(properties, 'DestroyPropertyCollector', {});
    expect(released).toHaveLength(3);
  });

  it('that is over reads properties as missing, with the reason', async () => {
    const simulator = await started();
    const spec =
      '<specSet><propSet><type>Folder</type><pathSet>name</pathSet></propSet>' +
      '<objectSet><obj type="Folder">group-d1</obj></objectSet></specSet><options/>';
    const { status, text } = await rawRequest(simulator, {
      body: call('RetrievePropertiesEx', collector, spec),
    });
    expect(status).toBe(200);
    expect(text).toContain('<missingSet><path>name</path><fault><fault xsi:type="NotAuthenticated">');
  });

  it('can be terminated by another, and a wait of its client ends with it', async () => {
    const { simulator, session } = await connected();
    const cookie = await rawLogin(simulator);
    const waiting = rawRequest(simulator, {
      body: call('WaitForUpdatesEx', collector),
      headers: { cookie },
    });
    const sessions = simulator.world.part(Sessions);
    await expect
      .poll(
        () =>
          sessions
            .all()
            .find(({ cookie: id }) => cookie.includes(id))
            ?.describe().callCount,
      )
      .toBe(1);
    const other = sessions.all().find(({ cookie: id }) => cookie.includes(id));
    await session.invokeApi(manager, 'TerminateSession', { sessionId: [other?.key ?? ''] });
    expect((await waiting).text).toContain('xsi:type="NotAuthenticated"');
    expect(sessions.all()).toHaveLength(1);
  });

  it('cannot terminate itself, nor one that is not there', async () => {
    const { simulator, session } = await connected();
    const [own] = simulator.world.part(Sessions).all();
    const terminate = (key: string): Promise<void> =>
      session.invokeApi(manager, 'TerminateSession', { sessionId: [key] });
    await expect(terminate(own?.key ?? '')).rejects.toMatchObject({ faultName: 'InvalidArgument' });
    await expect(terminate('gone')).rejects.toMatchObject({ faultName: 'NotFound' });
  });

  it('is looked after by whoever asks whether it is active', async () => {
    const { simulator, session } = await connected();
    const [own] = simulator.world.part(Sessions).all();
    const active = (sessionID: string): Promise<boolean> =>
      session.invokeApi(manager, 'SessionIsActive', { sessionID, userName: simulator.username });
    expect(await active(own?.key ?? '')).toBe(true);
    expect(await active('gone')).toBe(false);
  });
});

describe('tickets', () => {
  it('clone a session once', async () => {
    const { simulator, session } = await connected();
    const cloneTicket = await session.acquireCloneTicket();
    const options = { server: simulator.url, tls: { ca: simulator.caPem }, keepAliveMs: 0, cloneTicket };
    const clone = await VimSession.connect(options);
    expect(clone.userName).toBe(simulator.username);
    await clone.close();
    await expect(VimSession.connect(options)).rejects.toMatchObject({ faultName: 'InvalidLogin' });
  });

  it('for a request are good once, for that request, and for a while', async () => {
    const clock = new ManualClock();
    const { simulator, session } = await connected({ clock });
    const tickets = simulator.world.part(ServiceTickets);
    const url = `${simulator.url}/folder/a/b.iso?dcPath=DC0&dsName=LocalDS_0`;
    const acquire = async (): Promise<string> => {
      const spec = { _type: 'SessionManagerHttpServiceRequestSpec', method: 'httpPut', url };
      return (await session.invokeApi(manager, 'AcquireGenericServiceTicket', { spec })).id;
    };
    const used = await acquire();
    expect(
      tickets.redeemForRequest(used, 'PUT', '/folder/a/b.iso?dsName=LocalDS_0&dcPath=DC0')?.userName,
    ).toBe(simulator.username);
    expect(tickets.redeemForRequest(used, 'PUT', url)).toBeUndefined();
    expect(tickets.redeemForRequest(await acquire(), 'GET', url)).toBeUndefined();
    expect(tickets.redeemForRequest(await acquire(), 'PUT', `${url}x`)).toBeUndefined();
    const late = await acquire();
    await clock.advance(tickets.lifetimeMs);
    expect(tickets.redeemForRequest(late, 'PUT', url)).toBeUndefined();
  });

  it('name the certificate that the client will see', async () => {
    const { simulator, session } = await connected();
    const spec = { _type: 'SessionManagerHttpServiceRequestSpec', url: `${simulator.url}/folder/a` };
    const ticket = await session.invokeApi(manager, 'AcquireGenericServiceTicket', { spec });
    expect(ticket).toMatchObject({ hostName: '127.0.0.1', sslThumbprint: simulator.thumbprint });
  });
});

function assertion(subject: string, notOnOrAfter: string): string {
  return (
    '<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="a" Version="2.0" ' +
    `IssueInstant="2024-01-01T00:00:00Z"><saml2:Issuer>sso</saml2:Issuer><saml2:Subject><saml2:NameID>${subject}` +
    `</saml2:NameID></saml2:Subject><saml2:Conditions NotBefore="2023-12-31T00:00:00Z" ` +
    `NotOnOrAfter="${notOnOrAfter}"/></saml2:Assertion>`
  );
}
