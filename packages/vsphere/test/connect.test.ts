import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CallAbortedError,
  InvalidOptionError,
  isVimFault,
  NotVimServerError,
  ServerTooOldError,
  VimConnectionError,
  VimSession,
  type VimSessionOptions,
} from '../src/index.js';
import {
  fault,
  loggedIn,
  result,
  serviceContent,
  silence,
  startScriptedServer,
  webPage,
  type ScriptedServer,
} from './scripted-server.js';
import { vimSchema } from '../src/schema/table.js';
import { failure } from './failure.js';
import { operationsWsdl } from './operations-wsdl.js';

const servers: ScriptedServer[] = [];
const sessions: VimSession[] = [];

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('VimSession.connect', () => {
  it('logs in, and out again when it is closed', async () => {
    const server = await start();
    const session = await connect(server);

    expect(session.serviceContent.about.fullName).toBe('scripted server');
    await session.close();
    expect(server.methods()).toEqual(['RetrieveServiceContent', 'Login', 'Logout']);
    await nothingOpen(server);
  });

  it.each([
    ['6.5', '6.5'],
    ['6.7.3', '6.7.3'],
    ['7.0.3.0', '7.0'],
    ['8.0.2.0', '7.0'],
  ])('speaks to a server of version %s in version %s', async (offered, spoken) => {
    const server = await start();
    server.script('RetrieveServiceContent', result(serviceContent(offered)));
    const session = await connect(server);

    expect(session.apiVersion).toBe(spoken);
    expect(server.requests.map(({ headers }) => headers['soapaction'])).toEqual([
      '"urn:vim25/6.5"',
      `"urn:vim25/${spoken}"`,
    ]);
  });

  it('refuses a server that is too old, without logging in', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', result(serviceContent('6.0')));

    const error = await failure(connect(server));
    expect(error).toBeInstanceOf(ServerTooOldError);
    expect(error).toMatchObject({ apiVersion: '6.0', lowestApiVersion: '6.5' });
    expect(server.methods()).toEqual(['RetrieveServiceContent']);
    await nothingOpen(server);
  });

  it('passes on a refused login as the fault it is, and leaves nothing open', async () => {
    const server = await start();
    server.script('Login', fault('InvalidLogin', '', 'Cannot complete login.'));

    const options = { ...optionsFor(server), password: 'wrong-password' };
    const error = await failure(VimSession.connect(options, { operationId: 'op-1' }));
    expect(isVimFault(error, 'InvalidLogin')).toBe(true);
    expect(error.message).toBe(
      `Login on SessionManager:SessionManager failed: InvalidLogin: Cannot complete login. [op-1]`,
    );
    expect(inspect(error, { depth: 20 })).not.toContain('wrong-password');
    expect(server.methods()).not.toContain('Logout');
    await nothingOpen(server);
  });

  it('tells a web page from a vCenter by more than its silence', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', webPage(503, 'Service\n unavailable'));

    const error = await failure(connect(server));
    expect(error).toBeInstanceOf(NotVimServerError);
    expect(error).toMatchObject({ status: 503, contentType: 'text/html', code: 'NOT_A_VIM_SERVER' });
    expect(error.message).toContain('titled "Service unavailable"');
    expect(inspect(error, { depth: 20 })).not.toContain('secret inner life');
    await nothingOpen(server);
  });

  it('does not follow a redirect', async () => {
    const server = await start();
    const elsewhere = await start();
    server.script('RetrieveServiceContent', (_request, response) => {
      response.writeHead(307, { Location: elsewhere.url });
      response.end();
    });

    expect(await failure(connect(server))).toMatchObject({ code: 'NOT_A_VIM_SERVER', status: 307 });
    expect(elsewhere.connections).toBe(0);
  });

  it('says that nobody listens', async () => {
    const server = await start();
    await server.close();

    const error = await failure(connect(server));
    expect(error).toBeInstanceOf(VimConnectionError);
    expect(error).toMatchObject({ reason: 'ECONNREFUSED', server: server.server });
  });

  it('ends a session whose login was given up, once the answer shows that there is one', async () => {
    const server = await start();
    const caller = new AbortController();
    server.script('Login', async (request, response) => {
      caller.abort();
      await loggedIn()(request, response);
    });

    const error = await failure(VimSession.connect(optionsFor(server), { signal: caller.signal }));
    expect(error).toBeInstanceOf(CallAbortedError);
    expect(error.name).toBe('AbortError');
    expect(server.methods()).toEqual(['RetrieveServiceContent', 'Login', 'Logout']);
    await nothingOpen(server);
  });

  it('gives up on a login that is not answered in time', async () => {
    const server = await start();
    server.script('Login', silence);

    const error = await failure(connect(server, { callTimeoutMs: 50 }));
    expect(error).toMatchObject({ code: 'CALL_TIMEOUT', method: 'Login', timeoutMs: 50 });
    await nothingOpen(server);
  });

  it.each([
    ['', 'server'],
    ['ftp://vc.example.com', 'server'],
    ['https://root:secret@vc.example.com', 'server'],
    ['vc.example.com:99999', 'server'],
  ])('refuses the server address %j', async (server, option) => {
    const error = await failure(VimSession.connect({ server, username: 'u', password: 'p' }));

    expect(error).toBeInstanceOf(InvalidOptionError);
    expect(error).toMatchObject({ option });
    expect(error.message).not.toContain('secret');
  });

  it('makes its calls by a WSDL that the server itself hands out, in as many files as it likes', async () => {
    const server = await start();
    const whole = operationsWsdl(vimSchema(), ['RetrieveServiceContent', 'Login', 'CurrentTime']);
    server.script('', ({ url }, response) => {
      response.end(
        url === '/sdk/vimService.wsdl' ? serviceWsdl : whole.replace(/<service [^]*<\/service>/, ''),
      );
    });
    const wsdl = `${new URL(server.url).origin}/sdk/vimService.wsdl`;
    const session = await connect(server, { wsdl });

    expect(await currentTime(session)).toEqual(new Date('2024-01-01T00:00:00Z'));
    expect(server.requests.slice(0, 2).map(({ url }) => url)).toEqual([
      '/sdk/vimService.wsdl',
      '/sdk/vim.wsdl',
    ]);
  });

  it.each(['https://elsewhere.example.com/vim.wsdl', '/no/such/vim.wsdl'])(
    'refuses the WSDL %s',
    async (wsdl) => {
      const server = await start();

      expect(await failure(connect(server, { wsdl }))).toMatchObject({
        code: 'INVALID_OPTION',
        option: 'wsdl',
      });
      expect(server.requests).toEqual([]);
    },
  );
});

describe('VimSession.close', () => {
  it('is safe twice, and refuses what comes after it', async () => {
    const server = await start();
    const session = await connect(server);
    await Promise.all([session.close(), session.close()]);
    await session.close();

    expect(server.methods().filter((method) => method === 'Logout')).toHaveLength(1);
    expect(await failure(currentTime(session))).toMatchObject({ code: 'SESSION_CLOSED' });
    expect(await failure(session.waitForTask({ type: 'Task', value: 'task-1' }))).toMatchObject({
      code: 'SESSION_CLOSED',
    });
  });

  it('succeeds when the server is gone', async () => {
    const server = await start();
    const session = await connect(server);
    await server.close();

    await expect(session.close()).resolves.toBeUndefined();
  });

  it('does not wait for calls that hang, however many', async () => {
    const server = await start();
    server.script('CurrentTime', silence);
    const session = await connect(server, { maxConnections: 1 });
    const hanging = [failure(currentTime(session)), failure(currentTime(session))];
    await server.received('CurrentTime');
    await session.close();

    expect(server.methods().at(-1)).toBe('Logout');
    for (const error of await Promise.all(hanging)) expect(error).toMatchObject({ code: 'SESSION_CLOSED' });
    await nothingOpen(server);
  });

  it('ends the session of a login that is under way', async () => {
    const server = await start();
    const session = await connect(server);
    server.script('CurrentTime', fault('NotAuthenticated'));
    server.script('Login', async (request, response) => {
      closing = session.close();
      await loggedIn(2)(request, response);
    });
    let closing: Promise<void> | undefined;
    await failure(currentTime(session));
    await closing;

    expect(server.methods().slice(-2)).toEqual(['Login', 'Logout']);
    expect(server.requests.at(-1)?.headers.cookie).toContain('cookie-2');
    await nothingOpen(server);
  });

  it('lets everything end that left word, side by side, before it logs out', async () => {
    const server = await start();
    const session = await connect(server);
    const ended: string[] = [];
    let open: (() => void) | undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    session.atClose(async () => {
      ended.push('a');
      await both;
      await currentTime(session);
      // What ends may start something that has to end as well.
      session.atClose(() => void ended.push('c'));
    });
    session.atClose(() => {
      ended.push('b');
      open?.();
    });
    session.atClose(() => void ended.push('taken back'))();
    session.atClose(breaks);
    await Promise.all([session.close(), session.close()]);
    session.atClose(() => void ended.push('late'));

    expect(server.methods()).toEqual(['RetrieveServiceContent', 'Login', 'CurrentTime', 'Logout']);
    expect(ended).toEqual(['a', 'b', 'c']);
    await Promise.resolve();
    expect(ended).toEqual(['a', 'b', 'c', 'late']);
    await nothingOpen(server);
  });

  it('does not wait for ever for something that does not end', async () => {
    const server = await start();
    const slept: number[] = [];
    const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
    const session = await connect(server, { clock });
    session.atClose(() => new Promise<void>(() => {}));
    await session.close();

    expect(slept).toContain(15_000);
    expect(server.methods().at(-1)).toBe('Logout');
  });

  it('fails a read that is under way', async () => {
    const server = await start();
    server.script('CurrentTime', silence);
    const session = await connect(server);
    const reading = failure(currentTime(session));
    await server.received('CurrentTime');
    await session.close();

    expect(await reading).toMatchObject({ code: 'SESSION_CLOSED' });
  });
});

/** As a vCenter divides it: the service here, the operations in another file and namespace. */
const serviceWsdl =
  '<?xml version="1.0"?><definitions targetNamespace="urn:vim25Service" xmlns="http://schemas.xmlsoap.org/wsdl/" ' +
  'xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:interface="urn:vim25">' +
  '<import location="vim.wsdl" namespace="urn:vim25"/><service name="VimService">' +
  '<port binding="interface:VimBinding" name="VimPort"><soap:address location="https://localhost/sdk/vimService"/></port>' +
  '</service></definitions>';

function currentTime(session: VimSession): Promise<Date> {
  return session.invokeApi({ type: 'ServiceInstance', value: 'ServiceInstance' }, 'CurrentTime', {});
}

function breaks(): never {
  throw new Error('a broken ending');
}

async function start(): Promise<ScriptedServer> {
  const server = await startScriptedServer();
  servers.push(server);
  return server;
}

function optionsFor(server: ScriptedServer): VimSessionOptions {
  return { server: server.url, username: 'user', password: 'password' };
}

async function connect(
  server: ScriptedServer,
  options: Partial<VimSessionOptions> = {},
): Promise<VimSession> {
  const session = await VimSession.connect({ ...optionsFor(server), ...options });
  sessions.push(session);
  return session;
}

async function nothingOpen(server: ScriptedServer): Promise<void> {
  await expect.poll(() => server.openConnections).toBe(0);
}
