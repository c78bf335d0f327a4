/** Columns: a file that goes to a datastore, and one that comes from it. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { Readable, Writable } from 'node:stream';
import { expect } from 'vitest';
import { downloadFile, uploadFile } from '../../src/index.js';
import type { CallKind } from './calls.js';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.js';
import { soon } from './world.js';

/** Enough that no buffer between the two ends takes all of it. */
const FILE = randomBytes(16 * 1024 * 1024);
const PIECE_BYTES = 64 * 1024;
const HALF = FILE.length / 2;

export const upload: CallKind<SimulatedServer> = {
  about: 'upload',
  start: () => startSimulatedServer(),
  struck: 'PUT',
  cutAfterBytes: { request: HALF },
  async play(world, strike, cell) {
    const session = await world.connect();
    async function* content(): AsyncGenerator<Uint8Array, void, void> {
      for (let at = 0; at < FILE.length; at += PIECE_BYTES) {
        if (at === HALF) {
          await soon(() => world.proxy.passed('PUT') > 0);
          await strike.whenUnderWay();
        }
        yield FILE.subarray(at, at + PIECE_BYTES);
      }
    }
    await strike.beforehand();
    const { signal } = world;
    const limits = { size: FILE.length, signal, idleTimeoutMs: world.patience.idleTimeoutMs };
    const result = await uploadFile(session, Readable.from(content()), pathOf(cell), limits);
    expect(result.sha256).toBe(sha256(FILE));
  },
  made: async (server, cell) => ((await storedBytes(server, cell)) === FILE.length ? 1 : 0),
  expected: {
    refused: 'TRANSFER_INTERRUPTED, 0 made',
    cutBefore: 'TRANSFER_INTERRUPTED, 0 made',
    cutAtFirstByte: 'TRANSFER_INTERRUPTED, 0 made',
    cutRequest: 'TRANSFER_INTERRUPTED, 0 made',
    cutBeforeAnswer: 'TRANSFER_ANSWER_LOST, 1 made',
    cutAnswer: 'TRANSFER_ANSWER_LOST, 1 made',
    endAnswer: 'TRANSFER_ANSWER_LOST, 1 made',
    silence: 'TRANSFER_ANSWER_LOST, 1 made',
    html502: 'TRANSFER_REFUSED, 0 made',
    html503: 'TRANSFER_REFUSED, 0 made',
    expired: 'ok, 1 made',
    expiredAndCut: 'TRANSFER_INTERRUPTED, 0 made',
    certificate: 'TRANSFER_INTERRUPTED, 0 made',
  },
};

export const download: CallKind<SimulatedServer> = {
  about: 'download',
  async start() {
    const server = await startSimulatedServer();
    await store(server, 'stored', FILE);
    return server;
  },
  struck: 'GET',
  cutAfterBytes: { answer: HALF },
  async play(world, strike) {
    const session = await world.connect();
    const hash = createHash('sha256');
    let bytes = 0;
    const sink = new Writable({
      write(piece: Buffer, _encoding, done) {
        const isHalf = bytes < HALF && bytes + piece.length >= HALF;
        bytes += piece.length;
        hash.update(piece);
        if (isHalf) void strike.whenUnderWay().finally(done);
        else done();
      },
    });
    await strike.beforehand();
    const { signal } = world;
    await downloadFile(session, pathOf('stored'), sink, {
      signal,
      idleTimeoutMs: world.patience.idleTimeoutMs,
      resumes: 2,
    });
    expect(hash.digest('hex')).toBe(sha256(FILE));
  },
  expected: {
    refused: 'CONNECTION_FAILED',
    cutBefore: 'ok',
    cutAtFirstByte: 'ok',
    cutRequest: 'ok',
    cutBeforeAnswer: 'ok',
    cutAnswer: 'ok',
    endAnswer: 'ok',
    silence: 'ok',
    html502: 'ok',
    html503: 'ok',
    expired: 'ok',
    expiredAndCut: 'ok',
    certificate: 'TLS_NOT_TRUSTED',
  },
};

function pathOf(name: string): string {
  return `[LocalDS_0] ${name}`;
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** How long a file is, asked behind the back of the client; none if it is not there. */
async function storedBytes(server: SimulatedServer, name: string): Promise<number | undefined> {
  const { status, length } = await exchange(server, 'HEAD', name);
  return status === 200 ? length : undefined;
}

async function store(server: SimulatedServer, name: string, data: Buffer): Promise<void> {
  const { status } = await exchange(server, 'PUT', name, data);
  if (status !== 200 && status !== 201) throw new Error(`The simulator did not take a file: ${status}.`);
}

function exchange(
  { vcenter }: SimulatedServer,
  method: string,
  name: string,
  body?: Buffer,
): Promise<{ readonly status: number | undefined; readonly length: number }> {
  return new Promise((resolve, reject) => {
    const url = new URL(`/folder/${name}?dcPath=DC0&dsName=LocalDS_0`, vcenter.url);
    const auth = `${vcenter.username}:${vcenter.password}`;
    const options = { method, auth, ca: readFileSync(vcenter.caFile), agent: false };
    const outgoing = request(url, options, (answer) => {
      answer.resume();
      answer.once('end', () =>
        resolve({ status: answer.statusCode, length: Number(answer.headers['content-length']) }),
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
