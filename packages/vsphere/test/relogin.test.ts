import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CallTimeoutError,
  getObjects,
  isVimFault,
  VimConnectionError,
  VimSession,
  type Ref,
  type SessionOptions,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  envelope,
  fault,
  hangUp,
  loggedIn,
  result,
  returnval,
  silence,
  startScriptedServer,
  webPage,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const FOLDER: Ref<'Folder'> = { type: 'Folder', value: 'group-v3' };
const WRITE = 'CreateFolder';
const notAuthenticated = fault(
  'NotAuthenticated',
  '<object type="Folder">group-v3</object><privilegeId>x</privilegeId>',
);

let server: ScriptedServer;
let served = 0;
const sessions: VimSession[] = [];

beforeEach(async () => {
  server = await startScriptedServer();
  served = 0;
});
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await server.close();
});

describe('a session that has expired', () => {
  it('is renewed once for all callers, and every refused call is repeated', async () => {
    const session = await connect();
    server.script(WRITE, knows('cookie-2'));
    server.script('Login', loggedIn(2));
    const names = Array.from({ length: 100 }, (_, i) => `n${i}`);
    const folders = await Promise.all(names.map((name) => session.invokeApi(FOLDER, WRITE, { name })));

    expect(folders).toHaveLength(100);
    expect(count('Login')).toBe(2);
    expect(count(WRITE)).toBeLessThanOrEqual(200);
    expect(served).toBe(100);
  });

  it('is ended before there is a new one: that it is not known to one service does not mean it is gone', async () => {
    const session = await connect();
    server.script(WRITE, knows('cookie-2'));
    server.script('Login', loggedIn(2));
    await session.invokeApi(FOLDER, WRITE, { name: 'x' });

    expect(server.methods().slice(2)).toEqual([WRITE, 'Logout', 'Login', WRITE]);
    expect((await server.received('Logout')).headers.cookie).toContain('cookie-1');
  });

  it('is logged in again although the old one cannot be ended, and although that takes attempts', async () => {
    const session = await connect({ loginRetry: { firstPauseMs: 1 } });
    server.script(WRITE, knows('cookie-2'));
    server.script('Logout', hangUp);
    server.script('Login', hangUp, webPage(503, 'Service Unavailable'), loggedIn(2));

    expect(await session.invokeApi(FOLDER, WRITE, { name: 'x' })).toMatchObject({ type: 'Folder' });
    expect(count('Login')).toBe(4);
    expect(session.userName).toBe('user');
  });

  it('is not logged in again for ever when the server cannot be reached', async () => {
    const session = await connect({ loginRetry: { attempts: 2, firstPauseMs: 1 } });
    server.script(WRITE, notAuthenticated);
    server.script('Login', hangUp);

    expect(await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }))).toBeInstanceOf(VimConnectionError);
    expect(count('Login')).toBe(3);
  });

  it('does not hold a caller beyond the time that it allows', async () => {
    const session = await connect();
    server.script(WRITE, notAuthenticated);
    server.script('Login', () => {});
    const error = await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { timeoutMs: 100 }));

    expect(error).toBeInstanceOf(CallTimeoutError);
  });

  it('is what a SecurityError means when the server does not show us our session', async () => {
    const session = await connect();
    server.script(WRITE, fault('SecurityError'), result(returnval('group-v9', 'Folder')));
    server.script('Login', loggedIn(2));
    server.script('RetrievePropertiesEx', answer(''));

    expect(await session.invokeApi(FOLDER, WRITE, { name: 'x' })).toMatchObject({ type: 'Folder' });
    expect(count('Login')).toBe(2);
  });

  it('is not what a SecurityError means when the session is there', async () => {
    const session = await connect();
    server.script(WRITE, fault('SecurityError'));
    server.script('RetrievePropertiesEx', answer(returnval(currentSession)));

    expect(isVimFault(await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' })), 'SecurityError')).toBe(
      true,
    );
    expect(count('Login')).toBe(1);
  });

  it('does not let a late answer to an old request take the new cookie away', async () => {
    const session = await connect();
    const gate = new AbortController();
    const held = once(gate.signal, 'abort');
    server.script('CurrentTime', async (request, response) => {
      await held;
      await result(returnval('2024-01-01T00:00:00Z'), { 'Set-Cookie': 'vmware_soap_session=stray' })(
        request,
        response,
      );
    });
    const slow = session.invokeApi({ type: 'ServiceInstance', value: 'ServiceInstance' }, 'CurrentTime', {});
    await server.received('CurrentTime');
    server.script(WRITE, knows('cookie-2'));
    server.script('Login', loggedIn(2));
    await session.invokeApi(FOLDER, WRITE, { name: 'x' });
    gate.abort();
    await slow;
    await session.invokeApi(FOLDER, WRITE, { name: 'y' });

    expect(count('Login')).toBe(2);
  });

  it('is renewed without the cookie of a login whose answer broke off, and the session of that is ended', async () => {
    const session = await connect({ loginRetry: { firstPauseMs: 1 } });
    server.script(WRITE, knows('cookie-3'));
    server.script(
      'Login',
      (_request, response) => {
        response.writeHead(200, {
          'Content-Type': 'text/xml',
          'Content-Length': 1_000,
          'Set-Cookie': 'vmware_soap_session="cookie-2"; Path=/',
        });
        response.write('<soapenv:Envelope', () => response.destroy());
      },
      loggedIn(3),
    );
    await session.invokeApi(FOLDER, WRITE, { name: 'x' });

    expect((await server.received('Login', 3)).headers.cookie).toBeUndefined();
    expect((await server.received('Logout', 2)).headers.cookie).toContain('cookie-2');
  });

  it('is not renewed for ever when the server keeps refusing', async () => {
    const session = await connect();
    server.script(WRITE, notAuthenticated);
    const error = await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }));

    expect(isVimFault(error, 'NotAuthenticated')).toBe(true);
    expect(count('Login')).toBe(2);
    expect(count(WRITE)).toBe(2);
  });

  it('fails all callers when the password is not good any more, and does not try it again for a while', async () => {
    let nowMs = 0;
    const session = await connect({ clock: { now: () => nowMs, sleep: async () => {} } });
    server.script(WRITE, knows('cookie-2'));
    server.script('Login', fault('InvalidLogin'), loggedIn(2));
    const errors = await Promise.all(
      ['a', 'b', 'c'].map((name) => failure(session.invokeApi(FOLDER, WRITE, { name }))),
    );

    for (const error of errors) expect(isVimFault(error, 'InvalidLogin')).toBe(true);
    expect(count('Login')).toBe(2);
    nowMs += 60_000;
    expect(await session.invokeApi(FOLDER, WRITE, { name: 'd' })).toMatchObject({ type: 'Folder' });
  });

  it('does not hold a caller who gives up', async () => {
    const session = await connect();
    server.script(WRITE, notAuthenticated);
    server.script('Login', () => {});
    const caller = new AbortController();
    const call = failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { signal: caller.signal }));
    await server.received('Login', 2);
    caller.abort();

    expect(await call).toMatchObject({ name: 'AbortError' });
  });
});

describe('closing a session', () => {
  it('logs out once more when the connection breaks under it', async () => {
    const session = await connect();
    server.script('Logout', hangUp, result());
    await session.close();

    expect(count('Logout')).toBe(2);
  });

  it('logs out once when the server does not answer', async () => {
    const session = await connect();
    server.script('Logout', silence);
    await session.close({ timeoutMs: 50 });

    expect(count('Logout')).toBe(1);
  });
});

describe('a property read under an expired session', () => {
  it.each([
    ['answered with nothing', answer('')],
    [
      'answered with every property refused',
      answer(
        returnval(
          '<objects><obj type="Folder">group-v3</obj><missingSet><path>name</path><fault>' +
            '<fault xsi:type="NotAuthenticated"><object type="Folder">group-v3</object><privilegeId>x</privilegeId></fault>' +
            '</fault></missingSet></objects>',
        ),
      ),
    ],
  ])('and %s is repeated after a new login', async (_how, emptyHanded) => {
    const session = await connect();
    server.script('Login', loggedIn(2));
    server.script('RetrievePropertiesEx', (request, response) => {
      const known = request.headers.cookie?.includes('cookie-2') ?? false;
      return (known ? answer(twoFolders) : emptyHanded)(request, response);
    });

    expect(await getObjects(session, 'Folder', { pathSet: ['name'] })).toMatchObject([
      { obj: { value: 'group-v3' }, properties: { name: 'vm' } },
      { obj: { value: 'group-v4' }, properties: { name: 'host' } },
    ]);
    expect(count('Login')).toBe(2);
  });

  it('is not confused with a read of nothing', async () => {
    const session = await connect();
    server.script('RetrievePropertiesEx', (request, response) => {
      const asked = request.body.includes('currentSession');
      return answer(asked ? returnval(currentSession) : '')(request, response);
    });

    expect(await getObjects(session, 'VirtualMachine', { pathSet: ['name'] })).toEqual([]);
    expect(count('Login')).toBe(1);
  });
});

const currentSession =
  '<objects><obj type="SessionManager">SessionManager</obj><propSet><name>currentSession</name>' +
  '<val xsi:type="UserSession"><key>k</key></val></propSet></objects>';

const twoFolders = returnval(
  [
    ['group-v3', 'vm'],
    ['group-v4', 'host'],
  ]
    .map(
      ([value, name]) =>
        `<objects><obj type="Folder">${value}</obj><propSet><name>name</name><val xsi:type="xsd:string">${name}</val></propSet></objects>`,
    )
    .join(''),
);

function answer(content: string): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/xml' });
    response.end(
      envelope(`<RetrievePropertiesExResponse xmlns="urn:vim25">${content}</RetrievePropertiesExResponse>`),
    );
  };
}

/** Serves whoever comes with that cookie, and nobody else. */
function knows(cookie: string): Answer {
  return (request, response) => {
    const known = request.headers.cookie?.includes(cookie) ?? false;
    if (known) served += 1;
    return (known ? result(returnval('group-v9', 'Folder')) : notAuthenticated)(request, response);
  };
}

function count(method: string): number {
  return server.methods().filter((name) => name === method).length;
}

async function connect(options: Partial<SessionOptions> = {}): Promise<VimSession> {
  const session = await VimSession.connect({
    server: server.url,
    username: 'user',
    password: 'p',
    ...options,
  });
  sessions.push(session);
  return session;
}
