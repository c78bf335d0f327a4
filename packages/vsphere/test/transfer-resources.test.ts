/** What transfers use up, and give back: memory, file descriptors, listeners. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DatastorePath,
  DatastoreUrl,
  downloadFile,
  openDatastoreFile,
  TransferAbortedError,
  uploadFile,
  VimSession,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  certificateFile,
  startScriptedServer,
  type FileHandler,
  type ScriptedServer,
} from './scripted-server.js';

const MIB = 1024 * 1024;
const SIZE = 256 * MIB;
const block = Buffer.alloc(MIB, 'x');

let server: ScriptedServer;
let session: VimSession;
let directory: string;
let target: DatastoreUrl;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-transfer-'));
  server = await startScriptedServer('server');
  session = await VimSession.connect({
    server: server.server,
    username: 'user',
    password: 'password',
    tls: { caFile: fileURLToPath(certificateFile('ca')) },
  });
  const path = new DatastorePath('ds1', 'a.iso');
  target = new DatastoreUrl({ server: server.server, datacenterPath: 'DC0', path });
});

afterEach(async () => {
  await session.close();
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

describe('the memory of a transfer', () => {
  it('does not grow with the file that is sent', async () => {
    server.serve('/folder/', (incoming, response) => {
      if (incoming.headers.expect) response.writeContinue();
      incoming.on('data', () => {});
      incoming.once('end', () => response.writeHead(200, { 'Content-Length': SIZE }).end());
    });
    const memory = new MemoryWatch();
    const sent = await uploadFile(session, Readable.from(blocks(), { objectMode: true }), target, {
      size: SIZE,
      onProgress: () => memory.look(),
    });

    expect(sent.bytes).toBe(SIZE);
    expect(memory.grownBytes).toBeLessThan(SIZE / 4);
  }, 60_000);

  it('does not grow with the file that is fetched', async () => {
    server.serve('/folder/', giveBlocks);
    const memory = new MemoryWatch();
    const got = await downloadFile(session, target, join(directory, 'a.iso'), {
      onProgress: () => memory.look(),
    });

    expect(got.bytes).toBe(SIZE);
    expect(memory.grownBytes).toBeLessThan(SIZE / 4);
  }, 60_000);

  it('does not grow while a slow destination takes its time', async () => {
    server.serve('/folder/', giveBlocks);
    const memory = new MemoryWatch();
    let taken = 0;
    const slow = new Writable({
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        setImmediate(done);
      },
    });
    await downloadFile(session, target, slow, { onProgress: () => memory.look() });

    expect(taken).toBe(SIZE);
    expect(memory.grownBytes).toBeLessThan(SIZE / 4);
  }, 60_000);
});

describe('what was given up', () => {
  const stages: readonly [string, FileHandler, (signal: AbortSignal) => Promise<unknown>][] = [
    ['an upload that is not answered', () => {}, (signal) => send(signal)],
    [
      'an upload in the middle',
      (incoming, response) => {
        response.writeContinue();
        incoming.resume();
      },
      (signal) => send(signal),
    ],
    ['a download that is not answered', () => {}, (signal) => fetchFile(signal)],
    ['a download in the middle', giveSome, (signal) => fetchFile(signal)],
    [
      'a stream that nobody reads',
      giveSome,
      async (signal) => {
        const { body } = await openDatastoreFile(session, target, { signal });
        await new Promise((_resolve, reject) => body.once('error', reject));
      },
    ],
  ];

  it.each(stages)('leaves nothing open: %s', async (_what, handler, transfer) => {
    const arrived: (() => void)[] = [];
    server.serve('/folder/', (incoming, response) => {
      handler(incoming, response);
      arrived.shift()?.();
    });
    const before = await openDescriptors();
    for (let round = 0; round < 3; round += 1) {
      const caller = new AbortController();
      const begun = new Promise<void>((resolve) => arrived.push(resolve));
      const given = failure(transfer(caller.signal));
      await begun;
      caller.abort();
      expect(await given).toBeInstanceOf(TransferAbortedError);
    }

    await expect.poll(openDescriptors, { timeout: 5_000 }).toBeLessThanOrEqual(before);
    expect(await readdir(directory)).toEqual([]);
  });
});

/** Buffers and heap, the highest of what was looked at above what was there first. */
class MemoryWatch {
  readonly #firstBytes = used();
  grownBytes = 0;
  #looks = 0;

  look(): void {
    // Looking itself takes memory.
    this.#looks += 1;
    if (this.#looks % 16 === 0) this.grownBytes = Math.max(this.grownBytes, used() - this.#firstBytes);
  }
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function openDescriptors(): Promise<number> {
  return (await readdir('/proc/self/fd')).length;
}

function* blocks(): Generator<Buffer> {
  for (let sent = 0; sent < SIZE; sent += MIB) yield block;
}

const giveBlocks: FileHandler = (_incoming, response) => {
  response.writeHead(200, { 'Content-Length': SIZE });
  let left = SIZE;
  const more = (): void => {
    while (left > 0) {
      left -= MIB;
      if (!response.write(block)) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
};

function giveSome(...[, response]: Parameters<FileHandler>): void {
  response.writeHead(200, { 'Content-Length': SIZE });
  response.write(block);
}

async function send(signal: AbortSignal): Promise<unknown> {
  const endless = (async function* () {
    for (;;) yield block;
  })();
  return uploadFile(session, endless, target, { signal });
}

async function fetchFile(signal: AbortSignal): Promise<unknown> {
  return downloadFile(session, target, join(directory, 'a.iso'), { signal });
}
