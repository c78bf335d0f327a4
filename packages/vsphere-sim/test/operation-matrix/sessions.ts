/** Rows of the table: who is in, and with what. */
import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty } from '@kilonova/vsphere';
import { ManualClock } from '../../src/index.js';
import { ServiceTickets } from '../../src/sessions/service-tickets.js';
import { connected, failureOf, login } from '../connected.js';
import { collector as rawCollector, rawClient, rawClientOf, refusal, specSet } from '../raw-client.js';
import { rawRequest } from '../raw-request.js';

const sessions = { type: 'SessionManager', value: 'SessionManager' } as const;

describe('sessions', () => {
  it('login, logout, SessionIsActive: only the right password opens, and what is closed is not active', async () => {
    const { simulator, session } = await connected();
    expect(await failureOf(login(simulator, { password: 'guess' }))).toMatchObject({
      faultName: 'InvalidLogin',
    });
    const other = await login(simulator);
    const own = await getObjectProperty(other, sessions, 'currentSession');
    const { key: sessionID = '', userName = '' } = own ?? {};
    const isActive = () => session.invokeApi(sessions, 'SessionIsActive', { sessionID, userName });
    expect(await isActive()).toBe(true);
    await other.close();
    expect(await isActive()).toBe(false);
  });

  it('session lost: RetrievePropertiesEx reports NotAuthenticated of each object, other methods fault', async () => {
    const client = await rawClient();
    const folder = await client.find('/DC0/vm');
    const stranger = rawClientOf(client.simulator);
    const read = await stranger.call(
      'RetrievePropertiesEx',
      rawCollector,
      `${specSet(folder, ['name'])}<options/>`,
    );
    expect(read).toMatchObject({
      status: 200,
      text: expect.stringContaining('<missingSet><path>name</path>'),
    });
    expect(read.text).toContain('xsi:type="NotAuthenticated"');
    expect(refusal(await stranger.call('CreateFolder', folder, '<name>a</name>'))).toMatchObject({
      status: 500,
      fault: 'NotAuthenticated',
    });
  });

  it('AcquireGenericServiceTicket: opens exactly one request, the one that it is for, and in time', async () => {
    const clock = new ManualClock();
    const { simulator, session } = await connected({ clock });
    const path = '/folder/a.iso?dcPath=DC0&dsName=LocalDS_0';
    const url = `${simulator.url}${path}`;
    const acquire = async (): Promise<string> => {
      const spec = dataObject('SessionManagerHttpServiceRequestSpec', { method: 'httpPut', url });
      return (await session.invokeApi(sessions, 'AcquireGenericServiceTicket', { spec })).id;
    };
    const ask = async (ticket: string, method = 'PUT', at = path) => {
      const headers = { cookie: `vmware_cgi_ticket=${ticket}` };
      const body = method === 'PUT' ? 'x' : '';
      return (await rawRequest(simulator, { method, path: at, headers, body })).status;
    };
    const used = await acquire();
    expect([await ask(used), await ask(used), await ask('made-up')]).toEqual([201, 401, 401]);
    expect(await ask(await acquire(), 'GET')).toBe(401);
    expect(await ask(await acquire(), 'PUT', path.replace('a.iso', 'b.iso'))).toBe(401);
    const late = await acquire();
    await clock.advance(simulator.world.part(ServiceTickets).lifetimeMs);
    expect(await ask(late)).toBe(401);
  });
});
