/**
 * A hundred thousand calls that share one signal, half of them reads, and what is left of them: nothing.
 *
 * The server answers as little as it can, so that the time is the client's.
 */
import { getEventListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VimSession, type Ref } from '../../src/index.js';
import { envelope, returnval, serviceContent } from '../scripted-server.js';

const CALLS = 100_000;
const AT_ONCE = 64;
const SERVICE: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' };
const FOLDER: Ref<'Folder'> = { type: 'Folder', value: 'group-v3' };

let server: Server;
const sockets = new Set<Socket>();
let accepted = 0;

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const method = /<soap:Body><(\w+)/.exec(body)?.[1] ?? '';
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      response.end(ANSWERS[method] ?? answerTo(method, ''));
    });
  });
  server.on('connection', (socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

it('leave no listener, no socket and no memory behind', { timeout: 300_000 }, async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on('warning', onWarning);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const session = await VimSession.connect({
    server: `http://127.0.0.1:${port}/sdk`,
    username: 'u',
    password: 'p',
  });
  const caller = new AbortController();
  let listenersMost = 0;
  const run = async (calls: number): Promise<void> => {
    let left = calls;
    const worker = async (): Promise<void> => {
      while (left-- > 0) {
        const call = makeCall(session, left, caller.signal);
        if (left % 1_000 === 0) listenersMost = Math.max(listenersMost, listeners(caller.signal));
        await call;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  await run(CALLS / 10);
  const before = heapAfterCollection();
  await run(CALLS - CALLS / 10);
  const grown = heapAfterCollection() - before;

  expect(listenersMost).toBeLessThanOrEqual(1);
  expect(listeners(caller.signal)).toBe(0);
  expect(accepted).toBeLessThanOrEqual(16);
  expect(sockets.size).toBeLessThanOrEqual(16);
  expect(grown).toBeLessThan(8 * 1024 * 1024);
  await session.close();
  await expect.poll(() => sockets.size).toBe(0);
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
});

/** Equal reads at the same time go over the wire once, and so are tested in numbers of their own. */
function makeCall(session: VimSession, number: number, signal: AbortSignal): Promise<unknown> {
  return Math.floor(number / 1_000) % 2 === 0
    ? session.invokeApi(FOLDER, 'CreateFolder', { name: `n${number}` }, { signal })
    : session.invokeApi(SERVICE, 'CurrentTime', {}, { signal });
}

function listeners(signal: AbortSignal): number {
  return getEventListeners(signal, 'abort').length;
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function answerTo(method: string, inside: string): string {
  return envelope(`<${method}Response xmlns="urn:vim25">${inside}</${method}Response>`);
}

const ANSWERS: Readonly<Record<string, string>> = {
  RetrieveServiceContent: answerTo('RetrieveServiceContent', serviceContent()),
  CurrentTime: answerTo('CurrentTime', returnval('2024-01-01T00:00:00Z')),
  CreateFolder: answerTo('CreateFolder', returnval('group-v9', 'Folder')),
};
