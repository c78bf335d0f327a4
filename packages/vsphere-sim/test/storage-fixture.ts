/** Datastores, bytes and expectations that the tests of the storage share. */
import { expect } from 'vitest';
import { BlobStore } from '../src/storage/blob-store.js';
import { DatastoreFiles, type DatastoreFilesOptions } from '../src/storage/datastore-files.js';
import { SimFault } from '../src/wire/sim-fault.js';

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;

/** A datastore of 100 GiB with a clock that stands still. */
export function datastore(options: Partial<DatastoreFilesOptions> = {}) {
  const clock = { nowMs: Date.UTC(2024, 0, 1), now: () => clock.nowMs };
  let made = 0;
  const newUuid = (): string => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
  const blobs = options.blobs ?? BlobStore.inMemory(64 * KIB);
  const files = new DatastoreFiles({
    name: 'ds1',
    capacityBytes: 100 * GIB,
    clock,
    blobs,
    newUuid,
    ...options,
  });
  return { files, clock, blobs };
}

/** Bytes that no two chunks share; the same for the same seed. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed >>> 0 || 1;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

export async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* all;
}

/** The bytes, cut into pieces of that many. */
export async function* cut(bytes: Buffer, length: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

/** The fault that the call is refused with. */
export function refusal(call: () => unknown): SimFault {
  try {
    call();
  } catch (error) {
    if (error instanceof SimFault) return error;
    throw error;
  }
  return expect.fail('it was not refused');
}

/** As {@link refusal}, of a call that takes its time. */
export async function lateRefusal(call: Promise<unknown>): Promise<SimFault> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof SimFault) return outcome;
  if (outcome instanceof Error) throw outcome;
  return expect.fail('it was not refused');
}
