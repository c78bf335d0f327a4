import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  InvalidOptionError,
  SessionClosedError,
  TlsVerificationError,
  TransferAbortedError,
  TransferAnswerError,
  TransferAnswerLostError,
  TransferInterruptedError,
  TransferLocalError,
  TransferMismatchError,
  TransferTimeoutError,
  VimConnectionError,
  VimSession,
  type ExchangeRequest,
  type TlsOptions,
} from '../src/index.js';
import { failure } from './failure.js';
import { ManualClock } from './manual-clock.js';
import {
  certificateFile,
  certificatePem,
  fault,
  loggedIn,
  result,
  startScriptedServer,
  type CertificateName,
  type FileHandler,
  type ScriptedServer,
} from './scripted-server.js';

const servers: ScriptedServer[] = [];
const sessions: VimSession[] = [];
const caFile = fileURLToPath(certificateFile('ca'));
const selfSigned = new X509Certificate(certificatePem('self-signed'));

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a download', () => {
  it('gives the bytes of the answer, and leaves no connection', async () => {
    const { server, session, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 3_000_000, ETag: '"1"' });
      response.end(Buffer.alloc(3_000_000, 'x'));
    });
    const counts: number[] = [];
    const answer = await exchange({ method: 'GET', onProgress: (bytes) => counts.push(bytes) });

    expect(answer).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect((await buffer(answer.body)).equals(Buffer.alloc(3_000_000, 'x'))).toBe(true);
    expect(counts.at(-1)).toBe(3_000_000);
    await session.close();
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('fails when the body is cut', async () => {
    const { exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('x'.repeat(400), () => response.destroy());
    });
    const { body } = await exchange({ method: 'GET' });
    const error = await failure(buffer(body));

    expect(error).toBeInstanceOf(TransferInterruptedError);
    expect(error).toMatchObject({ bytesDone: 400, resumable: true });
  });

  it('fails when a body in chunks is cut between two of them', async () => {
    const { exchange } = await setUp((_incoming, response) => {
      response.writeHead(200);
      response.write('x'.repeat(400), () => response.destroy());
    });
    const { body } = await exchange({ method: 'GET' });

    expect(await failure(buffer(body))).toBeInstanceOf(TransferInterruptedError);
  });

  it('takes nothing from the network while nobody reads', async () => {
    let handed = 0;
    const { exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 256 * 1024 * 1024 });
      Readable.from(chunks(256, () => (handed += 1))).pipe(response);
    });
    const { body } = await exchange({ method: 'GET' });
    await once(body, 'readable');
    await quiet(() => handed);

    // What the two kernels buffer between them is all that was taken.
    expect(handed).toBeLessThan(64);
    body.destroy();
  });

  it('does not count against the server that nobody reads', async () => {
    const { clock, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 64 * 1024 * 1024 });
      Readable.from(chunks(64)).pipe(response);
    });
    const { body } = await exchange({ method: 'GET', idleTimeoutMs: 1_000 });
    await once(body, 'readable');
    await quiet(() => body.readableLength);
    for (let i = 0; i < 5; i += 1) await passing(clock, 1_001);

    expect(await buffer(body)).toHaveLength(64 * 1024 * 1024);
  });

  it('is given up when the server stands still', async () => {
    const { clock, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('x'.repeat(400));
    });
    let bytes = 0;
    const onProgress = (bytesDone: number): void => void (bytes = bytesDone);
    const { body } = await exchange({ method: 'GET', idleTimeoutMs: 50, onProgress });
    const reading = failure(buffer(body));
    await expect.poll(() => bytes).toBe(400);
    await passing(clock, 49);
    expect(body.destroyed).toBe(false);
    await passing(clock, 60);

    expect(await reading).toBeInstanceOf(TransferTimeoutError);
    expect(await reading).toMatchObject({ limit: 'idle', timeoutMs: 50, bytesDone: 400, resumable: true });
  });

  it('is given up when it takes too long as a whole', async () => {
    const { clock, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000_000 });
      const timer = setInterval(() => response.write('x'), 5);
      response.once('close', () => clearInterval(timer));
    });
    const { body } = await exchange({ method: 'GET', timeoutMs: 1_000 });
    const reading = failure(buffer(body));
    await passing(clock, 1_000);

    expect(await reading).toMatchObject({ code: 'TRANSFER_TIMEOUT', limit: 'total' });
  });

  it('is not followed to another server', async () => {
    const { exchange } = await setUp((_incoming, response) => {
      response.writeHead(302, { Location: 'https://elsewhere.example.com/file?token=secret' });
      response.end();
    });
    const error = await failure(exchange({ method: 'GET' }));

    expect(error).toBeInstanceOf(TransferAnswerError);
    expect(error).toMatchObject({ problem: 'redirect' });
    expect(error.message).toContain('https://elsewhere.example.com');
    expect(error.message).not.toContain('secret');
  });

  it('is followed on the same server, but not for ever', async () => {
    const { exchange } = await setUp((incoming, response) => {
      const isThere = incoming.url === '/folder/a/there';
      response.writeHead(isThere ? 200 : 302, isThere ? {} : { Location: 'there' });
      response.end('here it is');
    });
    expect((await buffer((await exchange({ method: 'GET' })).body)).toString()).toBe('here it is');

    const loop = await setUp((_incoming, response) => {
      response.writeHead(302, { Location: '/folder/again' });
      response.end();
    });
    expect(await failure(loop.exchange({ method: 'GET' }))).toMatchObject({ problem: 'redirect' });
  });
});

describe('an upload', () => {
  it.each([
    ['with its length', 5_000_000],
    ['in chunks of HTTP', undefined],
  ])('arrives whole %s', async (_how, contentLength) => {
    const received: Buffer[] = [];
    const { exchange } = await setUp(async (incoming, response) => {
      response.writeContinue();
      received.push(await buffer(incoming), Buffer.from(incoming.headers['content-length'] ?? 'none'));
      response.writeHead(201);
      response.end();
    });
    const body = Readable.from([Buffer.alloc(2_000_000, 'a'), Buffer.alloc(3_000_000, 'b')]);
    const counts: number[] = [];
    const answer = await exchange({
      method: 'PUT',
      body,
      contentLength,
      onProgress: (bytes) => counts.push(bytes),
    });
    answer.body.resume();

    expect(answer.status).toBe(201);
    expect(received[0]).toHaveLength(5_000_000);
    expect(received[1]?.toString()).toBe(contentLength === undefined ? 'none' : '5000000');
    expect(counts).toEqual([2_000_000, 5_000_000]);
  });

  it('of single bytes arrives in order', async () => {
    let received = '';
    const { exchange } = await setUp(async (incoming, response) => {
      received = (await buffer(incoming)).toString();
      response.end();
    });
    const text = 'the quick brown fox '.repeat(20);
    const answer = await exchange({
      method: 'PUT',
      body: Readable.from(Array.from(text, (letter) => Buffer.from(letter))),
      contentLength: text.length,
    });
    answer.body.resume();

    expect(received).toBe(text);
  });

  it('is not begun when the server does not want it', async () => {
    const { exchange } = await setUp((_incoming, response) => {
      response.writeHead(507);
      response.end('full');
    });
    const source = new Counted(64);
    const answer = await exchange({ method: 'PUT', body: source, contentLength: source.size });

    expect(answer.status).toBe(507);
    expect((await buffer(answer.body)).toString()).toBe('full');
    expect(source).toMatchObject({ given: 0, destroyed: true });
  });

  it('stops when the server refuses it in the middle', async () => {
    const { exchange } = await setUp((incoming, response) => {
      response.writeContinue();
      incoming.once('data', () => {
        response.writeHead(403);
        response.end('no more');
        incoming.resume();
      });
    });
    const source = new Counted(512);
    const answer = await exchange({ method: 'PUT', body: source, contentLength: source.size });

    expect(answer.status).toBe(403);
    expect((await buffer(answer.body)).toString()).toBe('no more');
    expect(source.destroyed).toBe(true);
    expect(source.given).toBeLessThan(512);
  });

  it('goes ahead when the server does not say whether it wants it', async () => {
    const { clock, exchange } = await setUp(async (incoming, response) => {
      await buffer(incoming);
      response.end();
    });
    const source = new Counted(2);
    const sleepers = clock.sleepers;
    const upload = exchange({ method: 'PUT', body: source, contentLength: source.size });
    // The two limits of the transfer, and the patience with the server.
    await expect.poll(() => clock.sleepers).toBe(sleepers + 3);
    expect(source.given).toBe(0);
    clock.advance(1_000);
    const answer = await upload;
    answer.body.resume();

    expect(answer.status).toBe(200);
  });

  it('is sent without asking when the server does not know the question', async () => {
    const expectations: (string | undefined)[] = [];
    const { exchange } = await setUp(async (incoming, response) => {
      expectations.push(incoming.headers.expect);
      if (incoming.headers.expect === undefined) await buffer(incoming);
      response.writeHead(incoming.headers.expect === undefined ? 200 : 417);
      response.end();
    });
    const source = new Counted(2);
    const answer = await exchange({ method: 'PUT', body: source, contentLength: source.size });
    answer.body.resume();

    expect(answer.status).toBe(200);
    expect(expectations).toEqual(['100-continue', undefined]);
  });

  it('takes no more from its source than the server takes', async () => {
    const { exchange } = await setUp((_incoming, response) => response.writeContinue());
    const source = new Counted(1_024);
    const caller = new AbortController();
    const upload = failure(
      exchange({ method: 'PUT', body: source, contentLength: source.size, signal: caller.signal }),
    );
    await expect.poll(() => source.given).toBeGreaterThan(0);
    await quiet(() => source.given);

    expect(source.given).toBeLessThan(64);
    caller.abort();
    expect(await upload).toBeInstanceOf(TransferAbortedError);
    expect(source.destroyed).toBe(true);
  });

  it.each([
    ['shorter', 3, 2_000_000],
    ['longer', 1, 4_000_000],
  ])('of a source %s than announced never looks complete', async (_how, _n, actual) => {
    const ends: string[] = [];
    const { exchange } = await setUp((incoming, response) => {
      response.writeContinue();
      incoming.resume();
      incoming.once('end', () => ends.push('complete'));
      incoming.once('error', () => ends.push('cut'));
    });
    const error = await failure(
      exchange({
        method: 'PUT',
        body: Readable.from([Buffer.alloc(actual / 2), Buffer.alloc(actual / 2)]),
        contentLength: 3_000_000,
      }),
    );

    expect(error).toBeInstanceOf(TransferMismatchError);
    expect(error).toMatchObject({ mismatch: 'length', expected: 3_000_000, actual });
    await expect.poll(() => ends).toEqual(['cut']);
  });

  it('fails with its source, and never looks complete', async () => {
    const ends: string[] = [];
    const { exchange } = await setUp((incoming, response) => {
      response.writeContinue();
      incoming.resume();
      incoming.once('end', () => ends.push('complete'));
      incoming.once('error', () => ends.push('cut'));
    });
    const cause = new Error('disk on fire');
    const body = (async function* () {
      yield Buffer.alloc(100);
      yield Buffer.alloc(100);
      throw cause;
    })();
    const error = await failure(exchange({ method: 'PUT', body, contentLength: 200 }));

    expect(error).toBeInstanceOf(TransferLocalError);
    expect(error).toMatchObject({ end: 'source', cause });
    await expect.poll(() => ends).toEqual(['cut']);
  });

  it('whose answer is lost is said to be so', async () => {
    const { exchange } = await setUp((incoming, response) => {
      response.writeContinue();
      incoming.resume();
      incoming.once('end', () => response.destroy());
    });
    const source = new Counted(4);
    const error = await failure(exchange({ method: 'PUT', body: source, contentLength: source.size }));

    expect(error).toBeInstanceOf(TransferAnswerLostError);
    expect(error).toMatchObject({ bytesDone: source.size, cause: expect.any(TransferInterruptedError) });
  });

  it('that breaks in the middle is no lost answer', async () => {
    const { exchange } = await setUp((incoming, response) => {
      response.writeContinue();
      incoming.once('data', () => response.destroy());
    });
    const source = new Counted(512);
    const error = await failure(exchange({ method: 'PUT', body: source, contentLength: source.size }));

    expect(error).toBeInstanceOf(TransferInterruptedError);
    expect(error).toMatchObject({ resumable: false });
    expect(source.destroyed).toBe(true);
  });
});

describe('giving up', () => {
  const stages: readonly [string, FileHandler, Partial<ExchangeRequest>][] = [
    ['before the answer', () => {}, { method: 'GET' }],
    ['while the server is asked', () => {}, { method: 'PUT', contentLength: 64 * 1024 * 1024 }],
    ['in the middle of an upload', goAhead, { method: 'PUT', contentLength: 64 * 1024 * 1024 }],
    ['while the source is silent', goAhead, { method: 'PUT', body: silentSource() }],
  ];

  it.each(stages)('%s ends source, connection and listeners', async (_when, handler, request) => {
    const arrived: IncomingMessage[] = [];
    const { server, session, exchange } = await setUp((incoming, response) => {
      arrived.push(incoming);
      handler(incoming, response);
    });
    const source = new Counted(64);
    const caller = new AbortController();
    const given = failure(
      exchange({
        method: 'GET',
        signal: caller.signal,
        ...(request.method === 'PUT' && { body: source }),
        ...request,
      }),
    );
    await expect.poll(() => arrived.length).toBe(1);
    caller.abort(new Error('enough'));
    const error = await given;
    // Only a server that reads hears of the end.
    arrived[0]?.resume();

    expect(error).toBeInstanceOf(TransferAbortedError);
    expect(error).toMatchObject({ name: 'AbortError', cause: new Error('enough') });
    expect(source.destroyed).toBe(request.method === 'PUT' && !request.body);
    await session.close();
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('in the middle of a download fails the stream', async () => {
    const { server, session, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('x'.repeat(400));
    });
    const caller = new AbortController();
    const { body } = await exchange({ method: 'GET', signal: caller.signal });
    const reading = failure(buffer(body));
    caller.abort();

    expect(await reading).toBeInstanceOf(TransferAbortedError);
    await session.close();
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('before the start sends nothing', async () => {
    const { server, exchange } = await setUp(() => {});
    const connections = server.connections;
    const source = new Counted(1);
    const request = { method: 'PUT', body: source, signal: AbortSignal.abort() } as const;

    expect(await failure(exchange(request))).toBeInstanceOf(TransferAbortedError);
    expect(server.connections).toBe(connections);
    expect(source.destroyed).toBe(true);
  });

  it('with the session ends what is under way, and nothing begins afterwards', async () => {
    const { session, exchange } = await setUp((_incoming, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('x'.repeat(400));
    });
    const { body } = await exchange({ method: 'GET' });
    const reading = failure(buffer(body));
    await session.close();

    expect(await reading).toBeInstanceOf(SessionClosedError);
    expect(await failure(exchange({ method: 'GET' }))).toBeInstanceOf(SessionClosedError);
  });

  it('leaves no listener on a signal that is used for many', async () => {
    const { exchange } = await setUp((_incoming, response) => void response.end('x'));
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    for (let i = 0; i < 5; i += 1) await buffer((await exchange({ method: 'GET', signal })).body);

    expect(listeners).toBe(0);
  });
});

describe('trust and identity', () => {
  it("goes to the session's server with its cookie, and renews an expired session once", async () => {
    const cookies: (string | undefined)[] = [];
    const { server, exchange } = await setUp(async (incoming, response) => {
      cookies.push(incoming.headers.cookie);
      const isKnown = incoming.headers.cookie === 'vmware_soap_session="cookie-2"';
      if (isKnown) {
        response.writeContinue();
        await buffer(incoming);
      }
      response.writeHead(isKnown ? 201 : 401);
      response.end();
    });
    server.script('Login', loggedIn(2));
    const source = new Counted(2);
    const answer = await exchange({ method: 'PUT', body: source, contentLength: source.size });
    answer.body.resume();

    expect(answer.status).toBe(201);
    expect(cookies).toEqual(['vmware_soap_session="cookie-1"', 'vmware_soap_session="cookie-2"']);
    expect(server.methods().filter((method) => method === 'Login')).toHaveLength(2);
  });

  it('gives an answer of 401 out when the new session is refused too', async () => {
    const { server, exchange } = await setUp((_incoming, response) => {
      response.writeHead(401);
      response.end();
    });
    expect((await exchange({ method: 'GET' })).status).toBe(401);
    expect(server.methods().filter((method) => method === 'Login')).toHaveLength(2);

    server.script('Login', fault('InvalidLogin'));
    expect(await failure(exchange({ method: 'GET' }))).toMatchObject({ faultName: 'InvalidLogin' });
  });

  it('goes to another host without the cookie, with the ticket that is meant for it', async () => {
    const { exchange } = await setUp(() => {});
    const cookies: (string | undefined)[] = [];
    const host = await serve('server', (incoming, response) => {
      cookies.push(incoming.headers.cookie);
      response.end('x');
    });
    await buffer((await exchange({ method: 'GET', url: fileOn(host) })).body);
    const ticket = '5257f9b4-11a0-4fdb-8b5a-6b1f7cf0a5f5';
    await buffer((await exchange({ method: 'GET', url: fileOn(host), auth: { ticket } })).body);

    expect(cookies).toEqual([undefined, `vmware_cgi_ticket=${ticket}`]);
  });

  it.each([
    ["the session's cookie is meant for another host", { auth: 'session' }, 'auth'],
    ['the ticket would be a second header', { auth: { ticket: 'a\r\nHost: b' } }, 'auth'],
    ['a cookie is handed in', { headers: { cookie: 'a=b' } }, 'headers'],
    ['the address has a password', { url: 'https://user:secret@host/folder/x' }, 'url'],
    ['the address is of another protocol', { url: 'ftp://host/folder/x' }, 'url'],
    ['it would go out unprotected', { url: 'http://127.0.0.1:1/folder/x' }, 'url'],
  ] as const)('is refused before anything is sent when %s', async (_why, request, option) => {
    const { exchange } = await setUp(() => {});
    const url = 'https://127.0.0.1:1/folder/x';
    const error = await failure(exchange({ method: 'GET', url, ...request }));

    expect(error).toBeInstanceOf(InvalidOptionError);
    expect(error).toMatchObject({ option });
    expect(error.message).not.toContain('secret');
  });

  it.each([
    ['its pinned SHA-1 thumbprint', 'self-signed', selfSigned.fingerprint],
    ["the session's CA", 'server', undefined],
  ] as const)('believes another host for %s', async (_what, certificate, thumbprint) => {
    const { exchange } = await setUp(() => {});
    const host = await serve(certificate, (_incoming, response) => void response.end('x'));
    const { body } = await exchange({ method: 'GET', url: fileOn(host), thumbprint });

    expect((await buffer(body)).toString()).toBe('x');
  });

  it.each([
    ['another certificate than the pinned one', 'server', selfSigned.fingerprint, { caFile }],
    ["a certificate the session's CA has not signed", 'self-signed', undefined, { caFile }],
    [
      "no pin, when only the session's server is pinned",
      'self-signed',
      undefined,
      { thumbprint: new X509Certificate(certificatePem('server')).fingerprint256 },
    ],
  ] as const)('sends nothing to a host with %s', async (_what, certificate, thumbprint, tls) => {
    const { exchange } = await setUp(() => {}, tls);
    const host = await serve(certificate, (_incoming, response) => void response.end('x'));
    const error = await failure(exchange({ method: 'GET', url: fileOn(host), thumbprint }));

    expect(error).toBeInstanceOf(TlsVerificationError);
    expect(host.bytesReceived).toBe(0);
  });

  it('says that there was no connection', async () => {
    const { exchange } = await setUp(() => {});
    const host = await serve('server', () => {});
    await host.close();
    const error = await failure(exchange({ method: 'DELETE', url: fileOn(host) }));

    expect(error).toBeInstanceOf(VimConnectionError);
    expect(error).toMatchObject({ reason: 'ECONNREFUSED' });
  });

  it('shows no lease and no unknown parameter in an error', async () => {
    const { server, exchange } = await setUp(() => {});
    server.serve('/nfc/', (_incoming, response) => void response.destroy());
    const url = `https://${server.server}/nfc/52d0-secret/disk-0.vmdk?key=secret&dsName=ds1`;
    const error = await failure(exchange({ method: 'GET', url }));

    expect(error).toMatchObject({ url: `https://${server.server}/nfc/…/disk-0.vmdk?key=…&dsName=ds1` });
    expect(error.message).not.toContain('secret');
  });
});

/** A source that counts its mebibytes. */
class Counted extends Readable {
  readonly size: number;
  given = 0;

  constructor(mebibytes: number) {
    super({ highWaterMark: 1 });
    this.size = mebibytes * 1024 * 1024;
  }

  override _read(): void {
    if (this.given * 1024 * 1024 >= this.size) {
      this.push(null);
      return;
    }
    this.given += 1;
    this.push(Buffer.alloc(1024 * 1024));
  }
}

function* chunks(mebibytes: number, onChunk: () => void = () => {}): Generator<Buffer> {
  for (let i = 0; i < mebibytes; i += 1) {
    onChunk();
    yield Buffer.alloc(1024 * 1024);
  }
}

function silentSource(): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
}

function goAhead(_incoming: IncomingMessage, response: ServerResponse): void {
  response.writeContinue();
}

/** Time goes by, and whoever slept has had a turn. */
async function passing(clock: ManualClock, ms: number): Promise<void> {
  clock.advance(ms);
  await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when the count has not changed for a while. */
async function quiet(count: () => number): Promise<void> {
  for (let last = -1; last !== count();) {
    last = count();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function fileOn(server: ScriptedServer): string {
  return `https://${server.server}/folder/a/b.iso?dcPath=dc1&dsName=ds1`;
}

async function serve(
  certificate: CertificateName,
  handler: (incoming: IncomingMessage, response: ServerResponse) => unknown,
): Promise<ScriptedServer> {
  const server = await startScriptedServer(certificate);
  servers.push(server);
  server.serve('/folder/', (incoming, response) => void handler(incoming, response));
  server.script('Logout', result());
  return server;
}

async function setUp(
  handler: (incoming: IncomingMessage, response: ServerResponse) => unknown,
  tls: TlsOptions = { caFile },
) {
  const server = await serve('server', handler);
  const clock = new ManualClock();
  const session = await VimSession.connect({
    clock,
    server: server.server,
    username: 'user',
    password: 'password',
    tls,
  });
  sessions.push(session);
  return {
    clock,
    server,
    session,
    exchange: (request: Omit<ExchangeRequest, 'url'> & Partial<Pick<ExchangeRequest, 'url'>>) =>
      session.transfers.exchange({ url: fileOn(server), ...request }),
  };
}
