/** Columns: an import by a lease, struck in its call, in its file and at its end. */
import { randomBytes } from 'node:crypto';
import { dataObject, importVApp } from '../../src/index.js';
import { inPieces, streamOptimizedVmdk } from '../image-samples.js';
import type { CallKind, Strike } from './calls.js';
import { startLeaseServer, type LeaseServer } from './lease-server.js';
import { soon, type World } from './world.js';

const GRAINS = 32;
/** Two megabytes that do not compress: enough to be struck in their middle. */
const DISK = streamOptimizedVmdk(
  64 * 1024 * 1024,
  new Map(Array.from({ length: GRAINS }, (_, index) => [index, randomBytes(64 * 1024)] as const)),
);
const PIECE_BYTES = 64 * 1024;

async function importDisk(world: World<LeaseServer>, strike: Strike): Promise<void> {
  const session = await world.connect();
  async function* content(): AsyncGenerator<Uint8Array, void, void> {
    let sentBytes = 0;
    for await (const piece of inPieces(DISK, PIECE_BYTES)) {
      yield piece;
      const isHalf = sentBytes < DISK.length / 2 && sentBytes + piece.length >= DISK.length / 2;
      sentBytes += piece.length;
      if (!isHalf) continue;
      await soon(() => world.proxy.passed('POST') > 0);
      await strike.whenUnderWay();
    }
  }
  await strike.beforehand();
  await importVApp(
    session,
    {
      pool: { type: 'ResourcePool', value: 'resgroup-1' },
      folder: { type: 'Folder', value: 'group-v3' },
      spec: dataObject('VirtualMachineImportSpec', { configSpec: { name: 'imported' } }),
      files: [{ name: 'disk-0.vmdk', content: content(), sizeBytes: DISK.length }],
    },
    { signal: world.signal, idleTimeoutMs: world.patience.idleTimeoutMs },
  );
}

const imported = {
  serverPerCell: true,
  start: startLeaseServer,
  play: importDisk,
  /** Whether the lease was completed, and the machine is there to stay. */
  made: async ({ host }: LeaseServer) => (host.state === 'done' ? 1 : 0),
} as const;

export const leaseImport: CallKind<LeaseServer> = {
  ...imported,
  about: 'lease import (ImportVApp)',
  struck: 'ImportVApp',
  async play(world, strike) {
    await importDisk(world, { now: strike.now, beforehand: strike.now, whenUnderWay: async () => {} });
  },
  expected: {
    refused: 'CONNECTION_FAILED, 0 made',
    cutBefore: 'ok, 1 made',
    cutAtFirstByte: 'ANSWER_LOST, 0 made',
    cutRequest: 'ANSWER_LOST, 0 made',
    cutBeforeAnswer: 'ANSWER_LOST, 0 made',
    cutAnswer: 'ANSWER_LOST, 0 made',
    endAnswer: 'ANSWER_LOST, 0 made',
    silence: 'ANSWER_LOST, 0 made',
    html502: 'ANSWER_LOST, 0 made',
    html503: 'ANSWER_LOST, 0 made',
    expired: 'ok, 1 made',
    expiredAndCut: 'ok, 1 made',
    certificate: 'TLS_NOT_TRUSTED, 0 made',
  },
};

export const leaseFile: CallKind<LeaseServer> = {
  ...imported,
  about: 'lease import, its file',
  struck: 'POST',
  cutAfterBytes: { request: DISK.length / 4 },
  expected: {
    refused: 'LEASE_LEFT_OPEN, 0 made',
    cutBefore: 'TRANSFER_INTERRUPTED, 0 made',
    cutAtFirstByte: 'TRANSFER_INTERRUPTED, 0 made',
    cutRequest: 'TRANSFER_INTERRUPTED, 0 made',
    cutBeforeAnswer: 'TRANSFER_ANSWER_LOST, 0 made',
    cutAnswer: 'TRANSFER_ANSWER_LOST, 0 made',
    endAnswer: 'TRANSFER_ANSWER_LOST, 0 made',
    silence: 'TRANSFER_ANSWER_LOST, 0 made',
    html502: 'TRANSFER_REFUSED, 0 made',
    html503: 'TRANSFER_REFUSED, 0 made',
    expired: 'ok, 1 made',
    expiredAndCut: 'TRANSFER_INTERRUPTED, 0 made',
    certificate: 'LEASE_LEFT_OPEN, 0 made',
  },
};

export const leaseComplete: CallKind<LeaseServer> = {
  ...imported,
  about: 'lease import, its end',
  struck: 'HttpNfcLeaseComplete',
  expected: {
    cutAtFirstByte: 'ok, 1 made',
    cutRequest: 'ok, 1 made',
    cutBeforeAnswer: 'ok, 1 made',
    cutAnswer: 'ok, 1 made',
    endAnswer: 'ok, 1 made',
    silence: 'ok, 1 made',
    html502: 'ok, 1 made',
    html503: 'ok, 1 made',
  },
};
