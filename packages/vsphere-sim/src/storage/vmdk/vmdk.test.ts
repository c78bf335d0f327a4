import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cut, GIB, KIB, lateRefusal, MIB, noise, pieces } from '../../../test/storage-fixture.js';
import { SimFault } from '../../wire/sim-fault.js';
import { BlobStore } from '../blob-store.js';
import { formatDescriptor } from '../descriptor-text.js';
import { DiskContent } from '../disk-content.js';
import type { StoredBlob } from '../stored-blob.js';
import type { VirtualDiskImage } from '../virtual-disk-image.js';
import { readDisk } from './read-disk.js';
import { formatSparseHeader, SECTOR_BYTES } from './sparse-header.js';
import { writeStreamOptimized } from './stream-optimized-writer.js';

const uuid = '6000c29e-7ba0-3a7b-6f2c-5d4e1c0b9a87';
const imageOf = (capacityBytes: number): VirtualDiskImage => ({
  capacityBytes,
  diskType: 'thin',
  adapterType: 'busLogic',
  uuid,
  contentId: 0x1234abcd,
});
const whole = (blob: StoredBlob): DiskContent =>
  new DiskContent(blob.size, [{ position: 0, length: blob.size, blob: blob.retain() }]);

interface Stretch {
  readonly sector: number;
  readonly sectors: number;
  readonly seed: number;
}

async function diskOf(store: BlobStore, sectors: number, stretches: readonly Stretch[]): Promise<StoredBlob> {
  const builder = store.builder();
  for (const { sector, sectors: length, seed } of stretches) {
    const bytes = noise(Math.min(length, sectors - sector) * SECTOR_BYTES, seed);
    await builder.write(sector * SECTOR_BYTES, bytes);
  }
  return builder.finish(sectors * SECTOR_BYTES);
}

async function streamOf(blob: StoredBlob): Promise<Buffer> {
  const content = whole(blob);
  const bytes = await bytesOf(writeStreamOptimized(imageOf(blob.size), content));
  content.release();
  return bytes;
}

describe('a stream-optimised disk', () => {
  it('comes back as it was, whatever is on it and however the stream is cut', async () => {
    const sectors = fc.integer({ min: 1, max: 4000 });
    const stretch = fc.record({
      sector: fc.nat(4000),
      sectors: fc.integer({ min: 1, max: 300 }),
      seed: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        sectors,
        fc.array(stretch, { maxLength: 5 }),
        fc.integer({ min: 1, max: 70_000 }),
        async (size, all, piece) => {
          const store = BlobStore.inMemory(32 * KIB);
          const blob = await diskOf(
            store,
            size,
            all.filter(({ sector }) => sector < size),
          );

          const read = await readDisk(cut(await streamOf(blob), piece), store);

          expect(read).toMatchObject({ format: 'streamOptimized', capacityBytes: blob.size });
          expect((await bytesOf(read.content.read())).equals(await bytesOf(blob.read()))).toBe(true);
          read.content.release();
          blob.release();
          expect(store.chunkCount).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('says what it is in its descriptor', async () => {
    const store = BlobStore.inMemory();
    const blob = await diskOf(store, 4096, []);
    const { descriptor } = await readDisk(pieces(await streamOf(blob)), store);

    expect(descriptor).toMatchObject({
      createType: 'streamOptimized',
      capacityBytes: 2 * MIB,
      adapterType: 'busLogic',
      contentId: 0x1234abcd,
      uuid,
    });
  });

  it('of a terabyte with little on it is small, and crosses many tables', async () => {
    const store = BlobStore.inMemory();
    const far = 2 ** 40 / SECTOR_BYTES;
    const blob = await diskOf(store, far, [
      { sector: 0, sectors: 4, seed: 1 },
      { sector: 65_536, sectors: 130, seed: 2 },
      { sector: far - 3, sectors: 3, seed: 3 },
    ]);

    const stream = await streamOf(blob);
    const { content } = await readDisk(cut(stream, 60_000), store);

    expect(stream.length).toBeLessThan(MIB);
    expect(content.size).toBe(2 ** 40);
    expect((await content.readAt(2 ** 40 - 1536, 1536)).equals(noise(1536, 3))).toBe(true);
    expect((await content.readAt(32 * MIB, 66_560)).equals(noise(66_560, 2))).toBe(true);
    expect(content.allocatedBytes).toBe(blob.allocatedBytes);
  });

  it('is written only as fast as it is read', async () => {
    const store = BlobStore.inMemory(64 * KIB);
    const blob = await store.fromBytes(noise(4 * MIB));
    const content = whole(blob);
    let asked = 0;
    const counted = {
      ranges: () => content.ranges(),
      read: (start?: number, end?: number) => {
        asked += 1;
        return content.read(start, end);
      },
    };
    const stream = writeStreamOptimized(imageOf(blob.size), counted);

    await stream.next();
    await stream.next();
    expect(asked).toBe(1);
    await stream.return();

    content.release();
    blob.release();
    expect(store.chunkCount).toBe(0);
  });

  it('is refused wherever it is cut short, and nothing of it stays', async () => {
    const store = BlobStore.inMemory();
    const blob = await diskOf(store, 9000, [{ sector: 100, sectors: 400, seed: 1 }]);
    const stream = await streamOf(blob);
    blob.release();
    for (let length = SECTOR_BYTES; length < stream.length; length += 3 * SECTOR_BYTES - 1) {
      const fault = await lateRefusal(readDisk(pieces(stream.subarray(0, length)), store));
      expect(fault.fault).toBe('InvalidDiskFormat');
    }
    expect(store.chunkCount).toBe(0);
  });

  it('with any byte changed is read or refused with the typed fault, and never more than that', async () => {
    const store = BlobStore.inMemory();
    const blob = await diskOf(store, 600, [{ sector: 0, sectors: 200, seed: 1 }]);
    const stream = await streamOf(blob);
    blob.release();
    await fc.assert(
      fc.asyncProperty(fc.nat(stream.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Buffer.from(stream);
        damaged[at] = value;
        const outcome = await readDisk(cut(damaged, 5000), store).then(
          ({ content }) => {
            content.release();
            return 'read';
          },
          (error: unknown) => (error instanceof SimFault ? error.fault : error),
        );
        expect(['read', 'InvalidDiskFormat']).toContain(outcome);
        expect(store.chunkCount).toBe(0);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it.each([
    ['a grain beyond the end', (bytes: Buffer) => bytes.writeBigUInt64LE(10_000n, 128 * SECTOR_BYTES)],
    ['a grain between two others', (bytes: Buffer) => bytes.writeBigUInt64LE(64n, 128 * SECTOR_BYTES)],
    ['a grain of a gigabyte', (bytes: Buffer) => bytes.writeUInt32LE(GIB, 128 * SECTOR_BYTES + 8)],
    [
      'a grain that decompresses to less than one',
      (bytes: Buffer) => deflateSync(Buffer.alloc(SECTOR_BYTES)).copy(bytes, 128 * SECTOR_BYTES + 12),
    ],
    ['a capacity of exabytes', (bytes: Buffer) => bytes.writeBigUInt64LE(2n ** 60n, 12)],
    ['line ends that were converted', (bytes: Buffer) => bytes.write('\n \n\n', 73)],
    ['another compression', (bytes: Buffer) => bytes.writeUInt16LE(7, 77)],
    ['an overhead of the whole disk', (bytes: Buffer) => bytes.writeBigUInt64LE(2n ** 36n, 64)],
  ])('with %s is refused', async (_, damage) => {
    const store = BlobStore.inMemory();
    const blob = await diskOf(store, 600, [{ sector: 0, sectors: 200, seed: 1 }]);
    const stream = await streamOf(blob);
    damage(stream);

    expect((await lateRefusal(readDisk(pieces(stream), store))).fault).toBe('InvalidDiskFormat');
  });

  it('that holds only the changes to another is refused', async () => {
    const store = BlobStore.inMemory();
    const stream = await streamOf(await diskOf(store, 600, []));
    const text = stream
      .toString('latin1', SECTOR_BYTES, 20 * SECTOR_BYTES)
      .replace('encoding="UTF-8"', 'parentFileNameHint="x.vmdk"');
    stream.write(text.slice(0, 19 * SECTOR_BYTES), SECTOR_BYTES, 'latin1');

    expect((await lateRefusal(readDisk(pieces(stream), store))).message).toContain('changes to another disk');
  });

  it('stops when it is told to, and nothing of it stays', async () => {
    const store = BlobStore.inMemory();
    const abort = new AbortController();
    async function* source(): AsyncGenerator<Buffer> {
      const blob = await diskOf(store, 600, [{ sector: 0, sectors: 500, seed: 1 }]);
      const stream = await streamOf(blob);
      blob.release();
      yield stream.subarray(0, 100_000);
      abort.abort(new Error('the lease is over'));
      await new Promise(() => undefined);
    }

    await expect(readDisk(source(), store, { signal: abort.signal })).rejects.toThrow('the lease is over');
    expect(store.chunkCount).toBe(0);
  });
});

describe('a sparse disk of one file', () => {
  it('is read grain by grain from wherever they lie', async () => {
    const store = BlobStore.inMemory();
    const { content, descriptor, format } = await readDisk(pieces(sparseFile()), store);

    expect(format).toBe('sparse');
    expect(descriptor?.createType).toBe('monolithicSparse');
    const expected = Buffer.alloc(1000 * SECTOR_BYTES);
    noise(8 * SECTOR_BYTES, 2).copy(expected, 0);
    noise(8 * SECTOR_BYTES, 1).copy(expected, 520 * SECTOR_BYTES);
    expect((await bytesOf(content.read())).equals(expected)).toBe(true);
    content.release();
    expect(store.chunkCount).toBe(0);
  });

  it('is refused when a grain lies beyond its end', async () => {
    const store = BlobStore.inMemory();
    const file = sparseFile();
    file.writeUInt32LE(9999, 24 * SECTOR_BYTES);

    expect((await lateRefusal(readDisk(pieces(file), store))).fault).toBe('InvalidDiskFormat');
    expect(store.chunkCount).toBe(0);
  });

  it('is refused when it claims more tables than it has room for', async () => {
    const store = BlobStore.inMemory();
    const file = sparseFile();
    file.writeBigUInt64LE(2n ** 36n, 12);
    file.writeBigUInt64LE(1n, 20);

    expect((await lateRefusal(readDisk(pieces(file), store))).fault).toBe('InvalidDiskFormat');
  });
});

describe('a flat disk', () => {
  it('is its bytes', async () => {
    const store = BlobStore.inMemory();
    const bytes = noise(5 * SECTOR_BYTES);
    const read = await readDisk(cut(bytes, 100), store);

    expect(read).toMatchObject({ format: 'flat', capacityBytes: bytes.length, receivedBytes: bytes.length });
    expect((await bytesOf(read.content.read())).equals(bytes)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['part of a sector', noise(700)],
    ['a descriptor', Buffer.from(formatDescriptor(imageOf(MIB), []))],
  ])('is not %s', async (_, bytes) => {
    const store = BlobStore.inMemory();

    expect((await lateRefusal(readDisk(pieces(bytes), store))).fault).toBe('InvalidDiskFormat');
    expect(store.chunkCount).toBe(0);
  });
});

/** 1000 sectors in grains of eight, 64 to a table: the grain of the second table is stored before that of the first. */
function sparseFile(): Buffer {
  const file = Buffer.alloc(60 * SECTOR_BYTES);
  const header = formatSparseHeader({
    version: 1,
    streamOptimized: false,
    zeroGrains: false,
    capacitySectors: 1000,
    grainSectors: 8,
    descriptorSector: 1,
    descriptorSectors: 20,
    entriesPerTable: 64,
    directorySector: 22,
    overheadSectors: 32,
  });
  header.copy(file);
  const image: VirtualDiskImage = { ...imageOf(1000 * SECTOR_BYTES), diskType: 'sparseMonolithic' };
  file.write(
    formatDescriptor(image, [{ name: 'a.vmdk', sizeBytes: image.capacityBytes, type: 'SPARSE' }]),
    SECTOR_BYTES,
  );
  file.writeUInt32LE(24, 22 * SECTOR_BYTES);
  file.writeUInt32LE(25, 22 * SECTOR_BYTES + 4);
  file.writeUInt32LE(40, 24 * SECTOR_BYTES);
  file.writeUInt32LE(32, 25 * SECTOR_BYTES + 4);
  noise(8 * SECTOR_BYTES, 1).copy(file, 32 * SECTOR_BYTES);
  noise(8 * SECTOR_BYTES, 2).copy(file, 40 * SECTOR_BYTES);
  return file;
}
