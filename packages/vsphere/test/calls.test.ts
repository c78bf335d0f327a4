import { inspect } from 'node:util';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AnswerLostError,
  CallAbortedError,
  CallTimeoutError,
  findVimFault,
  MalformedResponseError,
  VimConnectionError,
  VimSession,
  type CallRecord,
  type Ref,
  type VimSessionOptions,
} from '../src/index.js';
import {
  envelope,
  fault,
  hangUp,
  result,
  returnval,
  silence,
  startScriptedServer,
  webPage,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';
import { failure } from './failure.js';

const SERVICE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const FOLDER: Ref<'Folder'> = { type: 'Folder', value: 'group-v3' };
const WRITE = 'CreateFolder';
const READ = 'CurrentTime';

let server: ScriptedServer;
const sessions: VimSession[] = [];

beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await server.close();
  vi.restoreAllMocks();
});

describe('a call', () => {
  it('carries its parameters, an operation id and the session cookie, quotes and all', async () => {
    server.script(WRITE, result(returnval('group-v9', 'Folder')));
    const session = await connect({ operationIdPrefix: 'acme' });

    expect(await session.invokeApi(FOLDER, WRITE, { name: 'a & <b>' })).toEqual({
      type: 'Folder',
      value: 'group-v9',
    });
    const request = await server.received(WRITE);
    expect(request.headers).toMatchObject({
      cookie: 'vmware_soap_session="cookie-1"',
      'content-type': 'text/xml; charset=utf-8',
    });
    expect(request.body).toMatch(
      /<soap:Header><operationID xmlns="urn:vim25">acme-[0-9a-f]{8}<\/operationID>/,
    );
    expect(request.body).toContain('<_this type="Folder">group-v3</_this><name>a &amp; &lt;b&gt;</name>');
  });

  it('goes under the operation id that it is given', async () => {
    const session = await connect();
    await session.invokeApi(SERVICE, READ, {}, { operationId: 'req-<1>' });

    expect((await server.received(READ)).body).toContain('>req-&lt;1&gt;</operationID>');
  });

  it('works for a method that the trimmed WSDL does not have', async () => {
    server.script('QueryVMotionCompatibility', result());
    const session = await connect();
    const vm: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-1' };

    expect(await session.invokeApi(SERVICE, 'QueryVMotionCompatibility', { vm, host: [] })).toEqual([]);
    expect((await server.received('QueryVMotionCompatibility')).headers['soapaction']).toBe(
      '"urn:vim25/7.0"',
    );
  });

  it('that does not fit the schema is not sent', async () => {
    const records: CallRecord[] = [];
    const session = await connect({ onCall: (record) => records.push(record) });

    // @ts-expect-error -- a member that the schema does not know
    expect(await failure(session.invokeApi(FOLDER, WRITE, { nmae: 'x' }))).toMatchObject({
      code: 'INVALID_REQUEST',
    });
    // @ts-expect-error -- a method that the schema does not know
    expect(await failure(session.invokeApi(FOLDER, 'CreateFlder', { name: 'x' }))).toMatchObject({
      code: 'INVALID_REQUEST',
      problem: 'unknownMethod',
    });
    expect(server.methods()).toEqual(['RetrieveServiceContent', 'Login']);
    expect(records.map(({ method }) => method)).toEqual(['RetrieveServiceContent', 'Login']);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('reads an answer compressed by %s', async (encoding, compress) => {
    server.script(READ, (_request, response) => {
      const text = envelope(
        `<${READ}Response xmlns="urn:vim25">${returnval('2024-05-06T07:08:09Z')}</${READ}Response>`,
      );
      response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Encoding': encoding });
      response.end(compress(text));
    });
    const session = await connect();

    expect(await session.invokeApi(SERVICE, READ, {})).toEqual(new Date('2024-05-06T07:08:09Z'));
  });

  it('that is refused throws the fault, with what was asked of whom', async () => {
    server.script(
      WRITE,
      fault('DuplicateName', '<name>x</name><object type="Folder">group-v7</object>', 'It exists.'),
    );
    const session = await connect();
    const error = await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { operationId: 'op-1' }));

    expect(findVimFault(error, 'DuplicateName')).toMatchObject({
      name: 'x',
      object: { type: 'Folder', value: 'group-v7' },
    });
    expect(error).toMatchObject({
      method: WRITE,
      object: FOLDER,
      operationId: 'op-1',
      faultName: 'DuplicateName',
    });
    expect(error.message).toBe(
      'CreateFolder on Folder:group-v3 failed: DuplicateName (name: x, object: Folder:group-v7): It exists. [op-1]',
    );
  });
});

describe('an answer that is lost', () => {
  const cases: readonly (readonly [string, Answer, new (...args: never[]) => Error])[] = [
    ['the connection is cut', hangUp, VimConnectionError],
    ['the connection is cut within the answer', halfAnAnswer, VimConnectionError],
    ['the answer is not well-formed', malformed, MalformedResponseError],
    ['a proxy answers in its place', webPage(502, 'Bad Gateway'), Error],
    ['it takes too long', silence, CallTimeoutError],
  ];

  it.each(cases)('of a change is said to be lost when %s', async (_when, answer, cause) => {
    server.script(WRITE, answer);
    const session = await connect({ callTimeoutMs: 100 });
    const error = await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }));

    expect(error).toBeInstanceOf(AnswerLostError);
    expect(error).toMatchObject({
      method: WRITE,
      object: FOLDER,
      operationId: expect.stringMatching(/^kilonova-/),
    });
    expect(error.cause).toBeInstanceOf(cause);
    expect(server.methods().filter((method) => method === WRITE)).toHaveLength(1);
  });

  it('of a read is asked for again', async () => {
    server.script(
      READ,
      hangUp,
      webPage(503, 'Service Unavailable'),
      result(returnval('2024-01-01T00:00:00Z')),
    );
    const session = await connect();

    expect(await session.invokeApi(SERVICE, READ, {})).toBeInstanceOf(Date);
    expect(server.methods().filter((method) => method === READ)).toHaveLength(3);
  });

  it('of a read is not asked for for ever', async () => {
    server.script(READ, hangUp);
    const session = await connect();

    expect(await failure(session.invokeApi(SERVICE, READ, {}))).toBeInstanceOf(VimConnectionError);
    expect(server.methods().filter((method) => method === READ)).toHaveLength(3);
  });

  it('of a read that is malformed is not asked for again', async () => {
    server.script(READ, malformed);
    const session = await connect();

    expect(await failure(session.invokeApi(SERVICE, READ, {}))).toBeInstanceOf(MalformedResponseError);
    expect(server.methods().filter((method) => method === READ)).toHaveLength(1);
  });

  it('is not what a page with status 200 is: that is no vCenter', async () => {
    server.script(WRITE, webPage(200, 'Welcome'));
    const session = await connect();

    expect(await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }))).toMatchObject({
      code: 'NOT_A_VIM_SERVER',
      status: 200,
    });
  });
});

describe('an abort', () => {
  it('of a read ends it at once', async () => {
    server.script(READ, silence);
    const session = await connect();
    const caller = new AbortController();
    const reading = failure(session.invokeApi(SERVICE, READ, {}, { signal: caller.signal }));
    await server.received(READ);
    caller.abort(new Error('enough'));

    const error = await reading;
    expect(error).toBeInstanceOf(CallAbortedError);
    expect(error).toMatchObject({ name: 'AbortError', method: READ, cause: { message: 'enough' } });
  });

  it('of a change that was sent does not hide that it may be done', async () => {
    server.script(WRITE, silence);
    const session = await connect();
    const caller = new AbortController();
    const writing = failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { signal: caller.signal }));
    await server.received(WRITE);
    caller.abort();

    const error = await writing;
    expect(error).toBeInstanceOf(AnswerLostError);
    expect(error.cause).toBeInstanceOf(CallAbortedError);
  });

  it('before the call sends nothing', async () => {
    const session = await connect();
    const error = await failure(
      session.invokeApi(FOLDER, WRITE, { name: 'x' }, { signal: AbortSignal.abort() }),
    );

    expect(error).toBeInstanceOf(CallAbortedError);
    expect(server.methods()).not.toContain(WRITE);
  });

  it('ends the pause between two attempts', async () => {
    server.script(READ, hangUp);
    const caller = new AbortController();
    const session = await connect({
      clock: { now: () => 0, sleep: (_ms, signal) => aborted(signal, () => caller.abort()) },
    });

    expect(await failure(session.invokeApi(SERVICE, READ, {}, { signal: caller.signal }))).toBeInstanceOf(
      CallAbortedError,
    );
    expect(server.methods().filter((method) => method === READ)).toHaveLength(1);
  });
});

describe('many calls at once', () => {
  it('share the allowed number of connections, and each gets its own answer', async () => {
    let atOnce = 0;
    let mostAtOnce = 0;
    server.script(WRITE, async (request, response) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      const name = /<name>(.*)<\/name>/.exec(request.body)?.[1];
      atOnce -= 1;
      await result(returnval(`group-${name}`, 'Folder'))(request, response);
    });
    const session = await connect({ maxConnections: 4 });
    const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const folders = await Promise.all(names.map((name) => session.invokeApi(FOLDER, WRITE, { name })));

    expect(folders.map(({ value }) => value)).toEqual(names.map((name) => `group-${name}`));
    expect(mostAtOnce).toBeLessThanOrEqual(4);
    expect(server.connections).toBeLessThanOrEqual(4);
  });

  it('can be given up while they wait for their turn, and then were never sent', async () => {
    server.script(READ, silence);
    const session = await connect({ maxConnections: 1 });
    const first = new AbortController();
    const blocking = failure(session.invokeApi(SERVICE, READ, {}, { signal: first.signal }));
    await server.received(READ);

    const queued = await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { timeoutMs: 20 }));
    expect(queued).toBeInstanceOf(CallTimeoutError);
    expect(server.methods()).not.toContain(WRITE);
    first.abort();
    await blocking;
    server.script(WRITE, result(returnval('group-v9', 'Folder')));
    expect(await session.invokeApi(FOLDER, WRITE, { name: 'x' })).toMatchObject({ value: 'group-v9' });
  });
});

describe('secrets', () => {
  it('are in no hook, no log, no error and nothing that can be looked at', async () => {
    const seen: unknown[] = [];
    const note = (...args: unknown[]): void => void seen.push(args);
    server.script(READ, hangUp);
    server.script(WRITE, fault('DuplicateName', '<name>x</name><object type="Folder">group-v7</object>'));
    const session = await connect({
      logger: { debug: note, warn: note },
      onCall: note,
      onRequest: note,
    });
    seen.push(await failure(session.invokeApi(SERVICE, READ, {})));
    seen.push(await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' })));
    seen.push(session);

    const text = inspect(seen, { depth: Infinity, showHidden: true });
    expect(text).toContain('<password>***</password>');
    for (const secret of ['pass-word', 'cookie-1', 'session-key-1']) expect(text).not.toContain(secret);
  });
});

it('does not lose an answer to an observer that breaks', async () => {
  const emitWarning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const session = await connect({ onCall: breaks, onRequest: breaks });

  expect(await session.invokeApi(SERVICE, READ, {})).toBeInstanceOf(Date);
  expect(emitWarning).toHaveBeenCalledWith(expect.objectContaining({ message: 'a broken observer' }));
});

it('tells what went over the wire, exchange by exchange', async () => {
  const records: CallRecord[] = [];
  server.script(READ, hangUp, result(returnval('2024-01-01T00:00:00Z')));
  server.script(
    WRITE,
    fault('NoPermission', '<object type="Folder">group-v3</object><privilegeId>F.C</privilegeId>'),
  );
  const session = await connect({ onCall: (record) => records.push(record) });
  await session.invokeApi(SERVICE, READ, {});
  await failure(session.invokeApi(FOLDER, WRITE, { name: 'x' }, { operationId: 'op-7' }));

  expect(records.map(({ method, outcome }) => [method, outcome])).toEqual([
    ['RetrieveServiceContent', 'ok'],
    ['Login', 'ok'],
    [READ, 'CONNECTION_FAILED'],
    [READ, 'ok'],
    [WRITE, 'NoPermission'],
  ]);
  expect(records.at(-1)).toMatchObject({
    object: FOLDER,
    operationId: 'op-7',
    durationMs: expect.any(Number),
  });
});

async function connect(options: Partial<VimSessionOptions> = {}): Promise<VimSession> {
  const session = await VimSession.connect({
    server: server.url,
    username: 'user',
    password: 'pass-word',
    ...options,
  });
  sessions.push(session);
  return session;
}

function breaks(): never {
  throw new Error('a broken observer');
}

function halfAnAnswer(_request: unknown, response: Parameters<Answer>[1]): void {
  response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': 1_000 });
  response.write('<?xml version="1.0"?><soapenv:Envelope', () => response.socket?.destroy());
}

function malformed(_request: unknown, response: Parameters<Answer>[1]): void {
  response.writeHead(200, { 'Content-Type': 'text/xml' });
  response.end(envelope('<oops>').replace('</soapenv:Envelope>', ''));
}

/** A sleep that is interrupted as soon as it has begun. */
function aborted(signal: AbortSignal | undefined, abort: () => void): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('interrupted')), { once: true });
    abort();
  });
}
