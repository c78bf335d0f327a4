import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  cut,
  datastore,
  GIB,
  KIB,
  lateRefusal,
  MIB,
  noise,
  pieces,
} from '../../test/storage-fixture.js';
import { BlobStore } from './blob-store.js';
import { createDelta } from './disk-chain.js';
import { exportDisk, importDisk } from './disk-streams.js';
import { openFile } from './file-bytes.js';
import { createDisk, deleteDisk, diskAt } from './virtual-disks.js';
import { readDisk } from './vmdk/read-disk.js';

const thin = { capacityBytes: 4 * MIB, diskType: 'thin', adapterType: 'lsiLogic' } as const;
const bytes = Buffer.concat([noise(MIB), Buffer.alloc(MIB), noise(64 * KIB, 2)]);

describe('a disk that is imported', () => {
  it('is none that others build on, and none that holds only changes', async () => {
    const { files, blobs } = datastore();
    createDisk(files, 'a.vmdk', thin);
    createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'a-000001.vmdk' });

    expect(await lateRefusal(importDisk(files, 'a.vmdk', pieces(bytes)))).toMatchObject({
      fault: 'FileLocked',
      fields: { file: '[ds1] a.vmdk' },
    });
    expect(await lateRefusal(importDisk(files, 'a-000001.vmdk', pieces(bytes)))).toMatchObject({
      fault: 'FileFault',
      fields: { file: '[ds1] a-000001.vmdk' },
    });
    expect(blobs.chunkCount).toBe(0);
  });

  it('has the bytes that came, and then zeros', async () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    const before = diskAt(files, 'a.vmdk').disk.contentId;

    const imported = await importDisk(files, 'a.vmdk', cut(bytes, 10_000));

    expect(imported).toEqual({ format: 'flat', capacityBytes: bytes.length, receivedBytes: bytes.length });
    const flat = openFile(files, 'a-flat.vmdk');
    expect((await bytesOf(flat.read())).equals(Buffer.concat([bytes], 4 * MIB))).toBe(true);
    expect(files.space.usedBytes).toBe(MIB + 64 * KIB);
    expect(diskAt(files, 'a.vmdk').disk.contentId).not.toBe(before);
  });

  it('is exported as it is, and imported again from that', async () => {
    const { files, blobs } = datastore();
    createDisk(files, 'a.vmdk', thin);
    createDisk(files, 'b.vmdk', { ...thin, diskType: 'preallocated' });
    await importDisk(files, 'a.vmdk', cut(bytes, 10_000));
    createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'a-000001.vmdk' });

    const imported = await importDisk(files, 'b.vmdk', await exportDisk(files, 'a-000001.vmdk'));

    expect(imported).toMatchObject({ format: 'streamOptimized', capacityBytes: 4 * MIB });
    const [a, b] = await Promise.all(
      ['a', 'b'].map((name) => bytesOf(openFile(files, `${name}-flat.vmdk`).read())),
    );
    expect(a && b?.equals(a)).toBe(true);
    for (const name of ['a-000001', 'a', 'b']) deleteDisk(files, `${name}.vmdk`);
    expect(blobs.chunkCount).toBe(0);
  });

  it('stays as it was when what comes is too large, malformed, or more than there is room for', async () => {
    const { files, blobs } = datastore({ capacityBytes: 2 * MIB });
    createDisk(files, 'a.vmdk', thin);

    expect((await lateRefusal(importDisk(files, 'a.vmdk', cut(noise(5 * MIB), MIB)))).fault).toBe(
      'InvalidDiskFormat',
    );
    expect((await lateRefusal(importDisk(files, 'a.vmdk', pieces(noise(100))))).fault).toBe(
      'InvalidDiskFormat',
    );
    expect((await lateRefusal(importDisk(files, 'a.vmdk', cut(noise(3 * MIB), MIB)))).fault).toBe(
      'NoDiskSpace',
    );

    expect(files.space.usedBytes).toBe(0);
    expect(blobs.chunkCount).toBe(0);
    expect((await bytesOf(openFile(files, 'a-flat.vmdk').read())).equals(Buffer.alloc(4 * MIB))).toBe(true);
  });

  it('is not one that a VM runs from', async () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    files.lock('a.vmdk', 'vm-1', 'exclusive');

    expect((await lateRefusal(importDisk(files, 'a.vmdk', pieces(bytes)))).fault).toBe('FileLocked');
    expect((await lateRefusal(exportDisk(files, 'a.vmdk'))).fault).toBe('FileLocked');
    expect((await bytesOf(await exportDisk(files, 'a.vmdk', { owner: 'vm-1' }))).length).toBeGreaterThan(
      64 * KIB,
    );
  });
});

it('exports what was on the disk, though the disk is deleted on the way', async () => {
  const { files, blobs } = datastore();
  createDisk(files, 'a.vmdk', thin);
  await importDisk(files, 'a.vmdk', cut(bytes, 10_000));
  const stream = await exportDisk(files, 'a.vmdk');
  deleteDisk(files, 'a.vmdk');

  const { content } = await readDisk(stream, blobs);

  expect((await content.readAt(0, bytes.length)).equals(bytes)).toBe(true);
  content.release();
  expect(blobs.chunkCount).toBe(0);
});

it(
  'imports and exports a disk of a quarter of a gigabyte with the memory of a few grains',
  { timeout: 30_000 },
  async () => {
    const { files } = datastore({ blobs: BlobStore.inMemory() });
    createDisk(files, 'a.vmdk', { ...thin, capacityBytes: 10 * GIB });
    // The same mebibyte over and over, so that keeping it costs nothing and whatever grows is the stream's.
    const piece = noise(MIB);
    async function* source(): AsyncGenerator<Buffer> {
      for (let at = 0; at < 256; at += 1) yield piece;
    }
    await importDisk(files, 'a.vmdk', source());
    const base = process.memoryUsage().arrayBuffers;
    let peak = 0;
    let count = 0;
    async function* watched(): AsyncGenerator<Buffer> {
      for await (const part of await exportDisk(files, 'a.vmdk')) {
        count += 1;
        if (count % 64 === 0) peak = Math.max(peak, process.memoryUsage().arrayBuffers - base);
        yield part;
      }
    }

    await importDisk(files, 'a.vmdk', watched());

    expect(files.space.usedBytes).toBe(256 * MIB);
    expect(count).toBeGreaterThan(4000);
    expect(peak).toBeLessThan(128 * MIB);
  },
);

it('lets go of the bytes of an export that is given up, begun or not', async () => {
  const { files, blobs } = datastore();
  createDisk(files, 'a.vmdk', thin);
  await importDisk(files, 'a.vmdk', cut(bytes, 10_000));
  const begun = await exportDisk(files, 'a.vmdk');
  const untouched = await exportDisk(files, 'a.vmdk');
  await begun.next();
  deleteDisk(files, 'a.vmdk');
  expect(blobs.chunkCount).toBeGreaterThan(0);

  await begun.return();
  await untouched.return();

  expect(blobs.chunkCount).toBe(0);
});
