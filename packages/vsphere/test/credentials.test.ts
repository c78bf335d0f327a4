import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CredentialsUnavailableError,
  InvalidOptionError,
  isVimFault,
  VimSession,
  type Ref,
  type SessionOptions,
  type TokenCredentials,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  loggedIn,
  result,
  returnval,
  startScriptedServer,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const SERVICE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const ASSERTION =
  '<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_t0ken" Version="2.0">' +
  '<saml2:Subject><saml2:NameID>Administrator@vsphere.local</saml2:NameID></saml2:Subject></saml2:Assertion>';
const password = { username: 'user', password: 'pass-word' };

let server: ScriptedServer;
const sessions: VimSession[] = [];

beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await server.close();
});

describe('a session of a token', () => {
  it('logs in with the token as it came, in a header that says for when the message is meant', async () => {
    server.script('LoginByToken', loggedIn());
    const session = await open({ samlToken: `<?xml version="1.0"?>\n${ASSERTION}\n` }, { locale: 'de' });
    const { body } = await server.received('LoginByToken');

    expect(session.userName).toBe('user');
    expect(body).toContain(`</wsu:Timestamp>${ASSERTION}</wsse:Security></soap:Header>`);
    expect(body).toContain('<locale>de</locale></LoginByToken>');
    const [, created = '', expires = ''] =
      /<wsu:Created>(.*)<\/wsu:Created><wsu:Expires>(.*)<\/wsu:Expires>/.exec(body) ?? [];
    expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(60_000);
    expect(Date.parse(expires) - Date.parse(created)).toBe(300_000);
    expect(server.methods()).toEqual(['RetrieveServiceContent', 'LoginByToken']);
  });

  it('gets a token for each login from whoever has them', async () => {
    let tokens = 0;
    const samlToken = async (): Promise<string> => ASSERTION.replace('_t0ken', `_t${(tokens += 1)}`);
    server.script('LoginByToken', loggedIn(1), loggedIn(2));
    const session = await open({ samlToken });
    server.script('CurrentTime', knows('cookie-2'));
    await session.invokeApi(SERVICE, 'CurrentTime', {});

    expect((await server.received('LoginByToken', 2)).body).toContain('ID="_t2"');
    expect(tokens).toBe(2);
  });

  it.each([
    ['no XML', 'eyJhbGciOiJSUzI1NiJ9'],
    ['half an assertion', ASSERTION.slice(0, -5)],
    ['something else', '<Assertion xmlns="urn:example">x</Assertion>'],
    ['more than an assertion', `${ASSERTION}<evil/>`],
    ['a document type', `<!DOCTYPE a>${ASSERTION}`],
    [
      'a holder-of-key token',
      ASSERTION.replace('<saml2:NameID>', '<x m="urn:oasis:names:tc:SAML:2.0:cm:holder-of-key"/>$&'),
    ],
  ])('is refused for %s before anything is logged in', async (_what, samlToken) => {
    const error = await failure(open({ samlToken }));

    expect(error).toBeInstanceOf(InvalidOptionError);
    expect(error).toMatchObject({ option: 'samlToken' });
    expect(inspect(error, { depth: 9 })).not.toContain('t0ken');
    expect(server.methods()).not.toContain('LoginByToken');
  });

  it('says so when the source of tokens fails', async () => {
    const error = await failure(
      open({
        samlToken: () => {
          throw new Error('the STS is down');
        },
      }),
    );

    expect(error).toBeInstanceOf(CredentialsUnavailableError);
    expect(error).toMatchObject({ code: 'NO_CREDENTIALS', cause: { message: 'the STS is down' } });
  });

  it('shows the token to nobody', async () => {
    const seen: unknown[] = [];
    const note = (...args: unknown[]): void => void seen.push(args);
    server.script('LoginByToken', loggedIn(), fault('InvalidLogin'));
    server.script('CurrentTime', fault('NotAuthenticated'));
    const session = await open(
      { samlToken: ASSERTION },
      { logger: { debug: note, warn: note }, onCall: note, onRequest: note },
    );
    seen.push(await failure(session.invokeApi(SERVICE, 'CurrentTime', {})), session);

    expect(seen.length).toBeGreaterThan(5);
    expect(inspect(seen, { depth: Infinity, showHidden: true })).not.toMatch(/t0ken|Administrator/);
  });
});

describe('credentials', () => {
  it.each([
    [{}, 'NO_CREDENTIALS'],
    [{ username: 'u' }, 'INVALID_OPTION'],
    [{ password: 'p' }, 'INVALID_OPTION'],
    [{ ...password, samlToken: ASSERTION }, 'INVALID_OPTION'],
  ])('%j are refused before anything is sent', async (given, code) => {
    // @ts-expect-error -- as a program without types would call it
    expect(await failure(VimSession.connect({ server: server.url, ...given }))).toMatchObject({ code });
    expect(server.connections).toBe(0);
  });

  it('can be replaced while the session goes on, and count from the next login', async () => {
    const session = await open(password);
    session.replaceCredentials({ username: 'user', password: 'new-one' });
    await session.invokeApi(SERVICE, 'CurrentTime', {});
    expect(count('Login')).toBe(1);

    server.script('Login', loggedIn(2));
    server.script('CurrentTime', knows('cookie-2'));
    await session.invokeApi(SERVICE, 'CurrentTime', {});
    expect((await server.received('Login', 2)).body).toContain('<password>new-one</password>');
  });

  it('can become a token', async () => {
    const session = await open(password);
    session.replaceCredentials({ samlToken: ASSERTION });
    server.script('LoginByToken', loggedIn(2));
    server.script('CurrentTime', knows('cookie-2'));

    await session.invokeApi(SERVICE, 'CurrentTime', {});
    expect(server.methods().slice(-2)).toEqual(['LoginByToken', 'CurrentTime']);
  });

  it('that are new are tried at once where the old ones were refused', async () => {
    const session = await open(password);
    server.script('CurrentTime', knows('cookie-2'));
    server.script('Login', fault('InvalidLogin'), loggedIn(2));
    expect(isVimFault(await failure(currentTime(session)), 'InvalidLogin')).toBe(true);
    expect(isVimFault(await failure(currentTime(session)), 'InvalidLogin')).toBe(true);
    expect(count('Login')).toBe(2);

    session.replaceCredentials({ username: 'user', password: 'new-one' });
    expect(await currentTime(session)).toBeInstanceOf(Date);
  });

  it('that come while the old ones are being refused are tried in their place', async () => {
    const session = await open(password);
    server.script('CurrentTime', knows('cookie-2'));
    server.script(
      'Login',
      async (request, response) => {
        session.replaceCredentials({ username: 'user', password: 'new-one' });
        await fault('InvalidLogin')(request, response);
      },
      loggedIn(2),
    );

    expect(await currentTime(session)).toBeInstanceOf(Date);
    expect(server.requests.at(-2)?.body).toContain('new-one');
  });

  it('are refused when they are none', async () => {
    const session = await open(password);

    // @ts-expect-error -- as a program without types would call it
    expect(() => session.replaceCredentials({})).toThrow(CredentialsUnavailableError);
    // @ts-expect-error -- as a program without types would call it
    expect(() => session.replaceCredentials({ username: 'u' })).toThrow(InvalidOptionError);
  });
});

describe('a clone', () => {
  it('is another session of the same user, made by a ticket and no password', async () => {
    server.script('AcquireCloneTicket', result(returnval('cst-VCT-ticket')));
    server.script('CloneSession', loggedIn(2));
    const session = await open(password, { keepAliveMs: 0 });
    const clone = await session.clone();
    sessions.push(clone);
    await clone.invokeApi(SERVICE, 'CurrentTime', {});

    expect(server.methods()).toEqual([
      'RetrieveServiceContent',
      'Login',
      'AcquireCloneTicket',
      'RetrieveServiceContent',
      'CloneSession',
      'CurrentTime',
    ]);
    const cloning = await server.received('CloneSession');
    expect(cloning.body).toContain('<cloneTicket>cst-VCT-ticket</cloneTicket>');
    expect(cloning.headers.cookie).toBeUndefined();
    expect(server.requests.at(-1)?.headers.cookie).toContain('cookie-2');
    await session.close();
    expect(await currentTime(clone)).toBeInstanceOf(Date);
  });

  it('logs in with the credentials of its original when it has expired', async () => {
    server.script('AcquireCloneTicket', result(returnval('cst-VCT-ticket')));
    server.script('CloneSession', loggedIn(2));
    const session = await open(password);
    session.replaceCredentials({ username: 'user', password: 'new-one' });
    const clone = await session.clone();
    sessions.push(clone);
    server.script('Login', loggedIn(3));
    server.script('CurrentTime', knows('cookie-3'));

    expect(await currentTime(clone)).toBeInstanceOf(Date);
    expect((await server.received('Login', 2)).body).toContain('new-one');
  });

  it('of a ticket alone says that it cannot log in again, until it is told how', async () => {
    server.script('CloneSession', loggedIn(1));
    const session = await open({ cloneTicket: 'cst-VCT-ticket' });
    server.script('CurrentTime', knows('cookie-2'));
    expect(await failure(currentTime(session))).toBeInstanceOf(CredentialsUnavailableError);

    session.replaceCredentials(password);
    server.script('Login', loggedIn(2));
    expect(await currentTime(session)).toBeInstanceOf(Date);
  });

  it('shows its ticket to nobody', async () => {
    const seen: unknown[] = [];
    const note = (...args: unknown[]): void => void seen.push(args);
    server.script('AcquireCloneTicket', result(returnval('cst-VCT-ticket')));
    server.script('CloneSession', fault('InvalidLogin'));
    const session = await open(password, { logger: { debug: note, warn: note }, onRequest: note });
    seen.push(await failure(session.clone()));

    expect(seen.length).toBeGreaterThan(5);
    expect(inspect(seen, { depth: Infinity, showHidden: true })).not.toContain('cst-VCT');
  });
});

describe('isCurrentSessionActive', () => {
  it.each([
    ['true while the server shows us our session', true],
    ['false when it does not, without logging in again', false],
  ])('is %s', async (_what, known) => {
    const session = await open(password);
    const own =
      '<objects><obj type="SessionManager">SessionManager</obj><propSet><name>currentSession</name>' +
      '<val xsi:type="UserSession"><key>k</key></val></propSet></objects>';
    server.script('RetrievePropertiesEx', result(known ? returnval(own) : ''));

    expect(await session.isCurrentSessionActive()).toBe(known);
    expect(count('Login')).toBe(1);
  });
});

function currentTime(session: VimSession): Promise<Date> {
  return session.invokeApi(SERVICE, 'CurrentTime', {});
}

/** Serves whoever comes with that cookie, and nobody else. */
function knows(cookie: string): Answer {
  return (request, response) => {
    const known = request.headers.cookie?.includes(cookie) ?? false;
    const answer = known ? result(returnval('2024-01-01T00:00:00Z')) : fault('NotAuthenticated');
    return answer(request, response);
  };
}

function count(method: string): number {
  return server.methods().filter((name) => name === method).length;
}

async function open(
  credentials: TokenCredentials | typeof password | { cloneTicket: string },
  options: Partial<SessionOptions> = {},
): Promise<VimSession> {
  const session = await VimSession.connect({ server: server.url, ...options, ...credentials });
  sessions.push(session);
  return session;
}
