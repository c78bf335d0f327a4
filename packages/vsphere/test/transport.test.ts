import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseServer } from '../src/soap/endpoint.js';
import { HttpTransport, type HttpRequest } from '../src/soap/http-transport.js';
import { loadTlsTrust } from '../src/soap/tls-trust.js';
import { TransportFailure } from '../src/soap/transport-failure.js';
import { failure } from './failure.js';
import { result, returnval, silence, startScriptedServer, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let transport: HttpTransport;

beforeEach(async () => {
  server = await startScriptedServer();
  transport = new HttpTransport(parseServer(server.url), await loadTlsTrust(), {
    maxConnections: 1,
    maxResponseBytes: 10_000,
  });
});
afterEach(async () => {
  transport.destroy();
  await server.close();
});

describe('the transport', () => {
  it.each([
    ['as it is', Buffer.alloc(20_000, 'x'), {}],
    ['unpacked', gzipSync(Buffer.alloc(1_000_000, 'x')), { 'Content-Encoding': 'gzip' }],
  ])('stops reading an answer that is too large %s', async (_how, body, headers) => {
    server.script('CurrentTime', (_request, response) => {
      response.writeHead(200, headers);
      response.end(body);
    });
    const error = await failure(transport.send(call('CurrentTime')));

    expect(error).toBeInstanceOf(TransportFailure);
    expect(error).toMatchObject({ kind: 'oversized', sent: true });
  });

  it('takes a damaged compressed answer for a lost one', async () => {
    server.script('CurrentTime', (_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(gzipSync('a'.repeat(1_000)).subarray(0, 20));
    });

    expect(await failure(transport.send(call('CurrentTime')))).toMatchObject({ kind: 'lost', sent: true });
  });

  it('lets a call past that skips the queue, and does not count it', async () => {
    server.script('WaitForUpdatesEx', silence);
    server.script('CurrentTime', result(returnval('2024-01-01T00:00:00Z')));
    const caller = new AbortController();
    const waiting = failure(
      transport.send({ ...call('WaitForUpdatesEx'), skipsQueue: true, signal: caller.signal }),
    );
    await server.received('WaitForUpdatesEx');

    expect((await transport.send(call('CurrentTime'))).status).toBe(200);
    caller.abort();
    expect(await waiting).toMatchObject({ kind: 'abort', sent: true });
  });

  it('uses a connection again', async () => {
    server.script('CurrentTime', result(returnval('2024-01-01T00:00:00Z')));
    for (let i = 0; i < 3; i += 1) await transport.send(call('CurrentTime'));

    expect(server.connections).toBe(1);
  });

  it('opens nothing more once it is destroyed', async () => {
    transport.destroy();

    expect(await failure(transport.send(call('CurrentTime')))).toMatchObject({
      kind: 'connect',
      sent: false,
    });
    expect(server.requests).toEqual([]);
    await expect.poll(() => server.openConnections).toBe(0);
  });

  it('ends connections that are still being opened', async () => {
    const sending = failure(transport.send(call('CurrentTime')));
    transport.destroy();

    expect(await sending).toMatchObject({ kind: 'connect', sent: false });
  });

  it('knows what was given up before it was sent', async () => {
    const request = { ...call('CurrentTime'), signal: AbortSignal.abort() };

    expect(await failure(transport.send(request))).toMatchObject({ kind: 'abort', sent: false });
    expect(server.connections).toBe(0);
  });
});

function call(method: string): HttpRequest {
  return {
    method: 'POST',
    url: server.url,
    headers: { 'Content-Type': 'text/xml' },
    body: `<Body><${method}/></Body>`,
    timeoutMs: 10_000,
  };
}
