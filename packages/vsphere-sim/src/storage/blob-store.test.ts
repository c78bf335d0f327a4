import * as fc from 'fast-check';
import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, cut, KIB, MIB, noise, pieces } from '../../test/storage-fixture.js';
import { BlobStore } from './blob-store.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-blobs-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe.each(['memory', 'a directory'])('blobs in %s', (where) => {
  const open = (chunkBytes = 4 * KIB): BlobStore =>
    where === 'memory' ? BlobStore.inMemory(chunkBytes) : BlobStore.inDirectory(directory, chunkBytes);

  it('read back what was written, however it was cut, in whole and in part', async () => {
    const store = open(1 * KIB);
    const bytes = Buffer.concat([noise(1500), Buffer.alloc(3000), noise(777, 2)]);
    for (const length of [1, 7, 1000, 1024, 1025, 6000]) {
      const blob = await store.write(cut(bytes, length));
      expect(blob.size).toBe(bytes.length);
      expect((await bytesOf(blob.read())).equals(bytes)).toBe(true);
      expect((await bytesOf(blob.read(1400, 4600))).equals(bytes.subarray(1400, 4600))).toBe(true);
      blob.release();
    }
    await store.close();
  });

  it('keep no zeros and equal chunks once', async () => {
    const store = open();
    const chunk = noise(4 * KIB);

    const blob = await store.write(pieces(chunk, Buffer.alloc(40 * KIB), chunk, chunk));

    expect(blob.size).toBe(52 * KIB);
    expect(blob.allocatedBytes).toBe(12 * KIB);
    expect(store.storedBytes).toBe(4 * KIB);
    expect([...blob.ranges()].map(({ position }) => position)).toEqual([0, 44 * KIB, 48 * KIB]);
    await store.close();
  });

  it('free a chunk with the last blob that has it', async () => {
    const store = open();
    const first = await store.write(pieces(noise(4 * KIB), noise(4 * KIB, 2)));
    const second = await store.write(pieces(noise(4 * KIB)));
    const third = second.retain();

    first.release();
    expect(store.chunkCount).toBe(1);
    second.release();
    expect((await bytesOf(third.read())).equals(noise(4 * KIB))).toBe(true);
    third.release();

    expect(store.storedBytes).toBe(0);
    await store.settled();
    expect(await filesBelow(directory)).toEqual([]);
    await store.close();
  });

  it('leave nothing of a write that fails half way', async () => {
    const store = open();

    await expect(store.write(cutShort())).rejects.toThrow('the client is gone');

    expect(store.chunkCount).toBe(0);
    await store.close();
  });

  it('do not wait for a source that hangs when the write is aborted', async () => {
    const store = open();
    const abort = new AbortController();
    async function* source(): AsyncGenerator<Buffer> {
      yield noise(10 * KIB);
      abort.abort(new Error('given up'));
      await new Promise(() => undefined);
    }

    await expect(store.write(source(), { signal: abort.signal })).rejects.toThrow('given up');

    expect(store.chunkCount).toBe(0);
    await store.close();
  });

  it('are what was written at any positions, the last write winning', async () => {
    const write = fc.record({ at: fc.nat(6000), length: fc.integer({ min: 1, max: 2500 }), seed: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
        const store = open(1 * KIB);
        const expected = Buffer.alloc(9000);
        const builder = store.builder();
        for (const { at, length, seed } of writes) {
          const bytes = seed === 0 ? Buffer.alloc(length) : noise(length, seed);
          await builder.write(at, bytes);
          bytes.copy(expected, at);
        }
        const blob = await builder.finish(9000);
        expect((await bytesOf(blob.read())).equals(expected)).toBe(true);
        blob.release();
        expect(store.chunkCount).toBe(0);
        await store.close();
      }),
      { numRuns: where === 'memory' ? 200 : 20 },
    );
  }, 60_000);

  it('grow by zeros and share the rest', async () => {
    const store = open();
    const blob = await store.write(pieces(noise(5 * KIB)));

    const grown = blob.grown(20 * KIB);
    blob.release();

    expect(
      (await bytesOf(grown.read())).equals(Buffer.concat([noise(5 * KIB), Buffer.alloc(15 * KIB)])),
    ).toBe(true);
    await store.close();
  });

  it('are not read after the last release', async () => {
    const store = open();
    const blob = await store.fromBytes(noise(10));
    blob.release();

    await expect(bytesOf(blob.read())).rejects.toThrow('released');
    expect(() => blob.release()).toThrow('released');
    await store.close();
  });
});

it('keeps no piece of what came while it can be aborted', { timeout: 30_000 }, async () => {
  const store = BlobStore.inDirectory(directory);
  const base = process.memoryUsage().arrayBuffers;
  let peak = 0;
  async function* source(): AsyncGenerator<Buffer> {
    for (let at = 0; at < 512; at += 1) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - base);
      yield Buffer.alloc(MIB);
    }
  }

  const blob = await store.write(source(), { signal: new AbortController().signal });

  expect(blob.size).toBe(512 * MIB);
  expect(peak).toBeLessThan(128 * MIB);
  blob.release();
  await store.close();
});

it(
  'keeps a gigabyte in a directory with the memory of a few chunks, and removes it when closed',
  { timeout: 30_000 },
  async () => {
    const store = BlobStore.inDirectory(directory);
    const zeros = Buffer.alloc(MIB);
    const base = process.memoryUsage().arrayBuffers;
    let peak = 0;
    async function* source(): AsyncGenerator<Buffer> {
      const piece = noise(MIB);
      for (let at = 0; at < 1024; at += 1) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - base);
        piece.writeUInt32LE(at, 0);
        yield at % 8 === 0 ? piece : zeros;
      }
    }

    const blob = await store.write(source());

    expect(blob.size).toBe(1024 * MIB);
    // The first chunk of each piece differs, the three behind it are the same in all.
    expect(store.storedBytes).toBe((128 + 3) * 256 * KIB);
    expect(peak).toBeLessThan(64 * MIB);
    blob.release();
    await store.close();
    expect(await filesBelow(directory)).toEqual([]);
  },
);

it('leaves nothing behind that is still written when the store closes', async () => {
  const store = BlobStore.inDirectory(directory, 1 * KIB);
  let close: Promise<void> | undefined;
  async function* source(): AsyncGenerator<Buffer> {
    yield noise(4 * KIB);
    close = store.close();
    yield noise(4 * KIB, 2);
  }
  await expect(store.write(source())).rejects.toThrow('Nothing is kept any more.');
  await close;
  await expect(store.write(pieces(noise(KIB, 3)))).rejects.toThrow('Nothing is kept any more.');
  expect(await readdir(directory)).toEqual([]);
});

async function* cutShort(): AsyncGenerator<Buffer> {
  yield noise(10 * KIB);
  throw new Error('the client is gone');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
