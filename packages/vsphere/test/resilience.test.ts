/** What a session does about a server that is down, slow or overloaded, and what many sessions do to one. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  AnswerLostError,
  CircuitOpenError,
  dataObject,
  isVimFault,
  NotVimServerError,
  VimConnectionError,
  VimSession,
  type Ref,
  type SessionOptions,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  hangUp,
  loggedIn,
  result,
  returnval,
  startScriptedServer,
  webPage,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const SERVICE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const FOLDER: Ref<'Folder'> = { type: 'Folder', value: 'group-v3' };
const time = result(returnval('2024-01-01T00:00:00Z'));

const servers: ScriptedServer[] = [];
const sessions: VimSession[] = [];

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('connecting', () => {
  const loginRetry = { firstPauseMs: 1 };

  it('is tried again where that is asked for, until the server is up', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', hangUp, webPage(503, 'starting'), ...contents(2));
    server.script('Login', webPage(503, 'starting'), loggedIn());
    const session = await connect(server, { loginRetry });

    expect(session.userName).toBe('user');
    expect(server.methods().filter((method) => method === 'Login')).toHaveLength(2);
  });

  it('is tried once where it is not', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', hangUp);

    expect(await failure(connect(server))).toBeInstanceOf(VimConnectionError);
    expect(server.requests).toHaveLength(1);
  });

  it('is tried so often and no more', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', webPage(503, 'starting'));

    expect(await failure(connect(server, { loginRetry: { ...loginRetry, attempts: 3 } }))).toBeInstanceOf(
      NotVimServerError,
    );
    expect(server.requests).toHaveLength(3);
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('is not tried beyond the deadline', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', () => {});
    const error = await failure(connect(server, { loginRetry: { ...loginRetry, deadlineMs: 50 } }));

    expect(error).toMatchObject({ code: 'CALL_TIMEOUT' });
  });

  it('is never tried again with a password that was refused', async () => {
    const server = await start();
    server.script('Login', fault('InvalidLogin'));

    expect(isVimFault(await failure(connect(server, { loginRetry })), 'InvalidLogin')).toBe(true);
    expect(server.methods()).toEqual(['RetrieveServiceContent', 'Login']);
  });

  it('ends when the caller gives up in a pause', async () => {
    const server = await start();
    server.script('RetrieveServiceContent', hangUp);
    const caller = new AbortController();
    const connecting = failure(
      VimSession.connect(
        { server: server.url, username: 'u', password: 'p', loginRetry: { firstPauseMs: 60_000 } },
        { signal: caller.signal },
      ),
    );
    await server.received('RetrieveServiceContent');
    await expect.poll(() => server.openConnections).toBe(0);
    caller.abort();

    expect(await connecting).toBeInstanceOf(VimConnectionError);
  });

  it.each([
    ['maxCallsPerServer', 0],
    ['keepAliveMs', -1],
    ['callTimeoutMs', Number.NaN],
  ])('refuses %s = %d', async (option, value) => {
    const server = await start();

    expect(await failure(connect(server, { [option]: value }))).toMatchObject({
      code: 'INVALID_OPTION',
      option,
    });
    expect(server.connections).toBe(0);
  });
});

describe('a session that is idle', () => {
  it('sends a read before it expires, and logs in once more where it has', async () => {
    const server = await start();
    const clock = manualClock();
    const session = await connect(server, { clock, keepAliveMs: 60_000 });
    clock.pass(60_000);
    await server.received('CurrentTime');
    await expect.poll(() => clock.dozes()).toBe(2);
    server.script('CurrentTime', fault('NotAuthenticated'), time);
    server.script('Login', loggedIn(2));
    clock.pass(60_000);
    await server.received('CurrentTime', 3);

    expect(server.methods().slice(2)).toEqual([
      'CurrentTime',
      'CurrentTime',
      'Logout',
      'Login',
      'CurrentTime',
    ]);
    await session.close();
    expect(clock.sleepers()).toBe(0);
  });

  it('is left alone where that is asked for', async () => {
    const clock = manualClock();
    await connect(await start(), { clock, keepAliveMs: 0 });

    expect(clock.sleepers()).toBe(0);
  });
});

describe('a server that cannot be reached', () => {
  it('is left alone after some attempts, and asked again after a pause', async () => {
    const server = await start();
    const clock = { nowMs: 0, now: () => clock.nowMs, sleep: async () => {} };
    const session = await connect(server, { clock, circuitBreaker: { failures: 5 } });
    server.script('CurrentTime', hangUp);
    await failure(currentTime(session));
    await failure(currentTime(session));
    const before = server.requests.length;
    const error = await failure(currentTime(session));

    expect(error).toBeInstanceOf(CircuitOpenError);
    expect(error).toMatchObject({ code: 'CIRCUIT_OPEN', server: server.server });
    expect(await failure(createFolder(session))).toBeInstanceOf(CircuitOpenError);
    expect(server.requests).toHaveLength(before);
    server.script('CurrentTime', time);
    clock.nowMs += 1_000;
    expect(await currentTime(session)).toBeInstanceOf(Date);
    expect(isVimFault(await failure(createFolder(session)), 'NotSupported')).toBe(true);
  });

  it('can be asked for ever', async () => {
    const server = await start();
    const session = await connect(server, { circuitBreaker: false, clock: quick });
    server.script('CurrentTime', hangUp);
    for (let i = 0; i < 5; i += 1) await failure(currentTime(session));

    expect(server.methods().filter((method) => method === 'CurrentTime')).toHaveLength(15);
  });

  it('is not sent more repetitions than the session can afford, however many callers there are', async () => {
    const server = await start();
    const session = await connect(server, {
      clock: quick,
      circuitBreaker: false,
      shareReads: false,
      retryBudget: { capacity: 7 },
    });
    server.script('CurrentTime', webPage(503, 'overloaded'));
    const errors = await Promise.all(Array.from({ length: 50 }, () => failure(currentTime(session))));

    for (const error of errors) expect(error).toMatchObject({ status: 503 });
    expect(server.methods().filter((method) => method === 'CurrentTime')).toHaveLength(57);
  });

  it('that limits rates is asked again', async () => {
    const server = await start();
    const session = await connect(server, { clock: quick });
    server.script('CurrentTime', webPage(429, 'Too Many Requests'), time);

    expect(await currentTime(session)).toBeInstanceOf(Date);
  });
});

describe('a change whose answer is lost', () => {
  it('is reported with what is needed to find out, and no secret', async () => {
    const server = await start();
    const session = await connect(server);
    server.script('StartProgramInGuest', hangUp);
    const before = Date.now();
    const error = await failure(
      session.invokeApi(
        { type: 'GuestProcessManager', value: 'guestOperationsProcessManager' },
        'StartProgramInGuest',
        {
          vm: { type: 'VirtualMachine', value: 'vm-1' },
          auth: dataObject('NamePasswordAuthentication', {
            username: 'root',
            password: 'geheim',
            interactiveSession: false,
          }),
          spec: { programPath: '/bin/true', arguments: '' },
        },
        { operationId: 'op-9' },
      ),
    );

    expect(error).toBeInstanceOf(AnswerLostError);
    if (!(error instanceof AnswerLostError)) return;
    expect(error).toMatchObject({ method: 'StartProgramInGuest', operationId: 'op-9' });
    expect(error.sentAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(error.request).toContain('<programPath>/bin/true</programPath>');
    expect(error.request).toContain('<password>***</password>');
    expect(error.request).not.toContain('geheim');
    expect(error.hint).toContain('Read the state of GuestProcessManager:guestOperationsProcessManager');
  });
});

describe('many sessions in one process', () => {
  it('know nothing of each other', async () => {
    const [one, two] = [await start(), await start()];
    const [first, second] = [await connect(one), await connect(two)];
    one.script('CurrentTime', fault('NotAuthenticated'), time);
    one.script('Login', loggedIn(2));
    two.script('CurrentTime', time);
    await Promise.all([currentTime(first), currentTime(second)]);
    await one.close();

    expect(two.methods()).toEqual(['RetrieveServiceContent', 'Login', 'CurrentTime']);
    await failure(currentTime(first));
    await first.close();
    expect(await currentTime(second)).toBeInstanceOf(Date);
    expect(two.requests.at(-1)?.headers.cookie).toContain('cookie-1');
  });

  it('share one bound on what their server has to bear, which holds up neither close nor another server', async () => {
    const [server, other] = [await start(), await start()];
    let underWay = 0;
    let most = 0;
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    server.script('CreateFolder', async (request, response) => {
      most = Math.max(most, (underWay += 1));
      await gate;
      underWay -= 1;
      await result(returnval('group-v9', 'Folder'))(request, response);
    });
    const all = await Promise.all([1, 2, 3].map(() => connect(server, { maxCallsPerServer: 4 })));
    const calls = all.flatMap((session) => Array.from({ length: 10 }, () => createFolder(session)));
    await server.received('CreateFolder', 4);
    const elsewhere = await connect(other);
    expect(await currentTime(elsewhere)).toBeInstanceOf(Date);
    const [idle] = [await connect(other)];
    await idle.close();
    open?.();
    await Promise.all(calls);

    expect(most).toBe(4);
  });
});

describe('equal reads on one session', () => {
  it('go over the wire once, and anew after a change', async () => {
    const server = await start();
    const session = await connect(server);
    server.script('CreateFolder', result(returnval('group-v9', 'Folder')));
    const times = await Promise.all(Array.from({ length: 50 }, () => currentTime(session)));

    expect(times).toHaveLength(50);
    expect(new Set(times).size).toBe(50);
    expect(server.methods().filter((method) => method === 'CurrentTime')).toHaveLength(1);
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    server.script('CurrentTime', async (request, response) => {
      await gate;
      await time(request, response);
    });
    const before = currentTime(session);
    await server.received('CurrentTime', 2);
    await createFolder(session);
    const after = currentTime(session);
    await server.received('CurrentTime', 3);
    open?.();
    await Promise.all([before, after]);
  });
});

/** A clock that a test moves. What sleeps is woken when its time has come. */
function manualClock() {
  let nowMs = 0;
  let dozes = 0;
  const asleep = new Map<() => void, number>();
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      asleep.set(resolve, nowMs + ms);
      signal?.addEventListener('abort', () => {
        asleep.delete(resolve);
        reject(new Error('woken'));
      });
    });
  return {
    now: () => nowMs,
    sleep,
    doze: (ms: number, signal?: AbortSignal) => {
      dozes += 1;
      return sleep(ms, signal);
    },
    dozes: () => dozes,
    sleepers: () => asleep.size,
    pass: (ms: number) => {
      nowMs += ms;
      for (const [wake, atMs] of asleep) {
        if (atMs > nowMs) continue;
        asleep.delete(wake);
        wake();
      }
    },
  };
}

/** Pauses take no time. */
const quick = { now: () => 0, sleep: async () => {} };

function contents(times: number): Answer[] {
  const content =
    '<rootFolder type="Folder">group-d1</rootFolder><propertyCollector type="PropertyCollector">pc</propertyCollector>' +
    '<about><name>s</name><fullName>s</fullName><vendor>t</vendor><version>7.0.3</version><build>1</build><osType>t</osType>' +
    '<productLineId>vpx</productLineId><apiType>VirtualCenter</apiType><apiVersion>7.0.3.0</apiVersion></about>' +
    '<sessionManager type="SessionManager">SessionManager</sessionManager>';
  return Array.from({ length: times }, () => result(returnval(content)));
}

function currentTime(session: VimSession): Promise<Date> {
  return session.invokeApi(SERVICE, 'CurrentTime', {});
}

function createFolder(session: VimSession): Promise<Ref<'Folder'>> {
  return session.invokeApi(FOLDER, 'CreateFolder', { name: 'x' });
}

async function start(): Promise<ScriptedServer> {
  const server = await startScriptedServer();
  servers.push(server);
  server.script('CreateFolder', fault('NotSupported'));
  return server;
}

async function connect(server: ScriptedServer, options: Partial<SessionOptions> = {}): Promise<VimSession> {
  const session = await VimSession.connect({
    server: server.url,
    username: 'user',
    password: 'p',
    ...options,
  });
  sessions.push(session);
  return session;
}
