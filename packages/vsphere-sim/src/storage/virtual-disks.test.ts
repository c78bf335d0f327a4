import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  cut,
  datastore,
  GIB,
  lateRefusal,
  MIB,
  noise,
  pieces,
  refusal,
} from '../../test/storage-fixture.js';
import type { DatastoreFiles } from './datastore-files.js';
import { parseDescriptor } from './descriptor-text.js';
import { importDisk } from './disk-streams.js';
import { createDelta, diskChain, lockChain, mergeIntoParent, unlockChain } from './disk-chain.js';
import { openDiskContent } from './disk-content.js';
import { copyDisk } from './disk-copy.js';
import { spacedUuid } from './disk-uuid.js';
import { openFile, readText, uploadFile } from './file-bytes.js';
import { deleteEntry } from './file-removal.js';
import { listFolder, statEntry } from './file-listing.js';
import { relPathOf } from './file-node.js';
import { copyEntry, moveEntry } from './file-transfer.js';
import {
  createDisk,
  deleteDisk,
  diskAt,
  extendDisk,
  geometryOfDisk,
  inflateDisk,
  LARGEST_DISK_BYTES,
  moveDisk,
  setDiskUuid,
} from './virtual-disks.js';
import { writeStreamOptimized } from './vmdk/stream-optimized-writer.js';

const thin = { capacityBytes: 10 * GIB, diskType: 'thin', adapterType: 'lsiLogic' } as const;

const contentOf = async (files: DatastoreFiles, relPath: string): Promise<Buffer> => {
  const content = await openDiskContent(diskAt(files, relPath), files.blobs);
  try {
    return await bytesOf(content.read());
  } finally {
    content.release();
  }
};

/** A thick disk of a few mebibytes with noise on it, as an uploaded image comes to be. */
async function withImage() {
  const made = datastore();
  const { files } = made;
  const bytes = Buffer.concat([noise(MIB), Buffer.alloc(2 * MIB), noise(MIB, 2)]);
  createDisk(files, 'a.vmdk', { ...thin, capacityBytes: 4 * MIB, diskType: 'preallocated' });
  deleteEntry(files, 'a-flat.vmdk');
  await uploadFile(files, 'a-flat.vmdk', cut(bytes, 100_000));
  return { ...made, bytes };
}

async function withChain() {
  const made = await withImage();
  const { files } = made;
  createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'a-000001.vmdk' });
  createDelta({ files, relPath: 'a-000001.vmdk' }, { files, relPath: 'a-000002.vmdk' });
  return made;
}

describe('a new disk', () => {
  it('reads as zeros, and its descriptor says what it is', async () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', { ...thin, capacityBytes: 4 * MIB, adapterType: 'ide' });

    expect((await contentOf(files, 'a.vmdk')).equals(Buffer.alloc(4 * MIB))).toBe(true);
    const text = await readText(files, 'a.vmdk');
    expect(parseDescriptor(text)).toMatchObject({
      createType: 'vmfs',
      capacityBytes: 4 * MIB,
      extents: [{ name: 'a-flat.vmdk', type: 'VMFS', sizeBytes: 4 * MIB }],
      adapterType: 'ide',
      thin: true,
      uuid: diskAt(files, 'a.vmdk').disk.uuid,
    });
    expect(text).toContain(`ddb.uuid = "${spacedUuid(diskAt(files, 'a.vmdk').disk.uuid)}"`);
    expect(openFile(files, 'a.vmdk').sizeBytes).toBe(Buffer.byteLength(text));
    expect(openFile(files, 'a-flat.vmdk').sizeBytes).toBe(4 * MIB);
  });

  it('is refused over another file, beyond the largest size, and under a name that is none of a disk', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    files.createFile('b-flat.vmdk');

    expect(refusal(() => createDisk(files, 'a.vmdk', thin)).fault).toBe('FileAlreadyExists');
    expect(refusal(() => createDisk(files, 'b.vmdk', thin)).fields).toEqual({ file: '[ds1] b-flat.vmdk' });
    expect(refusal(() => createDisk(files, 'none/a.vmdk', thin)).fault).toBe('FileNotFound');
    expect(
      refusal(() => createDisk(files, 'c.vmdk', { ...thin, capacityBytes: LARGEST_DISK_BYTES + 512 })).fault,
    ).toBe('FileTooLarge');
    expect(refusal(() => createDisk(files, 'c.vmdk', { ...thin, capacityBytes: 0 })).fault).toBe(
      'InvalidArgument',
    );
    for (const name of ['c', 'c.img', '.vmdk', 'c-flat.vmdk']) {
      expect(refusal(() => createDisk(files, name, thin)).fault).toBe('FileFault');
    }
  });

  it.each([
    [500 * MIB, 'lsiLogic', { cylinders: 500, heads: 64, sectors: 32 }],
    [GIB, 'busLogic', { cylinders: 512, heads: 128, sectors: 32 }],
    [10 * GIB, 'lsiLogic', { cylinders: 1305, heads: 255, sectors: 63 }],
    [100 * GIB, 'ide', { cylinders: 16_383, heads: 16, sectors: 63 }],
  ] as const)('of %d bytes at %s has the geometry of its size', (capacityBytes, adapterType, expected) => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', { ...thin, capacityBytes, adapterType });

    expect(geometryOfDisk(files, 'a.vmdk')).toEqual(expected);
  });
});

describe('extending', () => {
  it('adds zeros, and space when the disk is thick or it is asked for', async () => {
    const { files, bytes } = await withImage();
    createDisk(files, 'thin.vmdk', thin);
    const before = diskAt(files, 'a.vmdk').disk.contentId;

    extendDisk(files, 'a.vmdk', 6 * MIB);
    extendDisk(files, 'thin.vmdk', 20 * GIB);
    extendDisk(files, 'thin.vmdk', 21 * GIB, { eagerZero: true });

    expect((await contentOf(files, 'a.vmdk')).equals(Buffer.concat([bytes, Buffer.alloc(2 * MIB)]))).toBe(
      true,
    );
    expect(diskAt(files, 'a.vmdk').disk.contentId).not.toBe(before);
    expect(files.space.usedBytes).toBe(6 * MIB + GIB);
    expect(files.space.uncommittedBytes).toBe(20 * GIB);
  });

  it('is refused when it would shrink, has no room, or is part of a chain', () => {
    const { files } = datastore({ capacityBytes: 15 * GIB });
    createDisk(files, 'a.vmdk', { ...thin, diskType: 'eagerZeroedThick' });
    createDisk(files, 'b.vmdk', thin);
    createDelta({ files, relPath: 'b.vmdk' }, { files, relPath: 'b-000001.vmdk' });

    expect(refusal(() => extendDisk(files, 'a.vmdk', GIB)).fault).toBe('FileFault');
    expect(refusal(() => extendDisk(files, 'a.vmdk', 20 * GIB)).fault).toBe('NoDiskSpace');
    expect(diskAt(files, 'a.vmdk').disk.capacityBytes).toBe(10 * GIB);
    expect(refusal(() => extendDisk(files, 'b.vmdk', 20 * GIB)).fault).toBe('FileLocked');
    expect(refusal(() => extendDisk(files, 'b-000001.vmdk', 20 * GIB)).fault).toBe('FileFault');
    expect(refusal(() => extendDisk(files, 'none.vmdk', 20 * GIB)).fault).toBe('FileNotFound');
  });
});

it('inflates a thin disk to all of its space, when there is so much', () => {
  const { files } = datastore({ capacityBytes: 15 * GIB });
  createDisk(files, 'a.vmdk', { ...thin, allocatedBytes: GIB });
  createDisk(files, 'b.vmdk', thin);

  inflateDisk(files, 'a.vmdk');

  expect(diskAt(files, 'a.vmdk').disk.diskType).toBe('eagerZeroedThick');
  expect(files.space.usedBytes).toBe(10 * GIB);
  expect(refusal(() => inflateDisk(files, 'b.vmdk')).fault).toBe('NoDiskSpace');
});

describe('the uuid of a disk', () => {
  it('is set in any of the ways it is written', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    const uuid = '6000c29e-7ba0-3a7b-6f2c-5d4e1c0b9a87';

    setDiskUuid(files, 'a.vmdk', '60 00 C2 9e 7b a0 3a 7b-6f 2c 5d 4e 1c 0b 9a 87');
    expect(diskAt(files, 'a.vmdk').disk.uuid).toBe(uuid);
    expect(spacedUuid(uuid)).toBe('60 00 c2 9e 7b a0 3a 7b-6f 2c 5d 4e 1c 0b 9a 87');
    expect(refusal(() => setDiskUuid(files, 'a.vmdk', 'no uuid'))).toMatchObject({
      fault: 'InvalidArgument',
      fields: { invalidProperty: 'uuid' },
    });
  });

  it('of a new disk is one of its own', () => {
    const { files } = datastore();
    const uuids = ['a', 'b'].map((name) => createDisk(files, `${name}.vmdk`, thin).disk?.uuid);

    expect(new Set(uuids).size).toBe(2);
    for (const uuid of uuids) expect(uuid).toMatch(/^6000c29/);
  });
});

describe('an uploaded disk', () => {
  it('in stream-optimised form becomes a disk of a host by being copied', async () => {
    const { files, bytes } = await withImage();
    const content = await openDiskContent(diskAt(files, 'a.vmdk'), files.blobs);
    await uploadFile(files, 'up.vmdk', writeStreamOptimized(diskAt(files, 'a.vmdk').disk, content));
    content.release();
    expect(statEntry(files, 'up.vmdk').disk).toMatchObject({
      diskType: 'streamOptimized',
      capacityBytes: 4 * MIB,
    });

    await copyDisk({ files, relPath: 'up.vmdk' }, { files, relPath: 'b.vmdk' }, { diskType: 'thin' });

    expect((await contentOf(files, 'b.vmdk')).equals(bytes)).toBe(true);
    expect(statEntry(files, 'b.vmdk')).toMatchObject({ sizeBytes: 2 * MIB, disk: { diskType: 'thin' } });
  });

  it('as a descriptor and its bytes is one disk', async () => {
    const { files, bytes } = await withImage();
    const text = await readText(files, 'a.vmdk');
    await uploadFile(files, 'b.vmdk', pieces(Buffer.from(text.replace('a-flat', 'b-flat'))));
    await uploadFile(files, 'b-flat.vmdk', cut(bytes, 1000));

    expect((await contentOf(files, 'b.vmdk')).equals(bytes)).toBe(true);
    moveDisk({ files, relPath: 'b.vmdk' }, { files, relPath: 'c.vmdk' });
    expect((await contentOf(files, 'c.vmdk')).equals(bytes)).toBe(true);
    expect(parseDescriptor(await readText(files, 'c.vmdk')).extents[0]?.name).toBe('c-flat.vmdk');
  });

  it('goes where its descriptor goes, though that names a file twice or itself', async () => {
    const { files } = await withImage();
    const free = files.space.freeBytes;
    const text = (await readText(files, 'a.vmdk')).replace('a-flat', 'b-flat');
    const line = /^RW .*$/m.exec(text)?.[0] ?? '';
    const twice = text.replace(line, `${line}\n${line}\n${line.replace('b-flat', 'b')}`);
    await uploadFile(files, 'b.vmdk', pieces(Buffer.from(twice)));
    await uploadFile(files, 'b-flat.vmdk', pieces(Buffer.alloc(1000, 1)));
    for (const folder of ['copies', 'moved']) files.makeDirectory(folder);
    copyEntry({ files, relPath: 'b.vmdk' }, { files, relPath: 'copies/b.vmdk' });
    moveEntry({ files, relPath: 'b.vmdk' }, { files, relPath: 'moved/c.vmdk' });
    const names = listFolder(files, 'moved', { extents: true }).entries.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['b-flat.vmdk', 'c.vmdk']);
    for (const folder of ['copies', 'moved']) deleteEntry(files, folder);
    expect([files.find('b.vmdk'), files.space.freeBytes]).toEqual([undefined, free]);
  });

  it.each(['SPARSE', 'VMFSSPARSE'])(
    'whose bytes are in a %s file of their own is not taken',
    async (type) => {
      const { files, bytes } = await withImage();
      const text = await readText(files, 'a.vmdk');
      const sparse = text.replace('a-flat', 'b-s001').replace(/^(RW \d+) VMFS /m, `$1 ${type} `);
      await uploadFile(files, 'b.vmdk', pieces(Buffer.from(sparse)));
      await uploadFile(files, 'b-s001.vmdk', cut(bytes, 1000));

      const copy = copyDisk({ files, relPath: 'b.vmdk' }, { files, relPath: 'c.vmdk' });
      expect((await lateRefusal(copy)).fault).toBe('InvalidDiskFormat');
      expect(refusal(() => extendDisk(files, 'b.vmdk', GIB)).fault).toBe('FileFault');
      expect((await lateRefusal(importDisk(files, 'b.vmdk', pieces(bytes)))).fault).toBe('FileFault');
      expect(files.find('c.vmdk')).toBeUndefined();
    },
  );

  it('that is none stays a plain file, which no disk operation takes', async () => {
    const { files } = datastore();
    await uploadFile(files, 'a.vmdk', pieces(Buffer.from('nothing of the kind')));
    await uploadFile(files, 'b.vmdk', pieces(Buffer.concat([Buffer.from('KDMV'), noise(1000)])));

    expect(refusal(() => extendDisk(files, 'a.vmdk', GIB)).fault).toBe('FileFault');
    for (const relPath of ['a.vmdk', 'b.vmdk']) {
      const copy = copyDisk({ files, relPath }, { files, relPath: 'c.vmdk' });
      expect((await lateRefusal(copy)).fault).toBe('InvalidDiskFormat');
    }
    expect(files.find('c.vmdk')).toBeUndefined();
  });

  it('is refused before it fills the datastore, and nothing of it stays', async () => {
    const { files, blobs } = datastore({ capacityBytes: 2 * MIB });

    const fault = await lateRefusal(uploadFile(files, 'a.iso', cut(noise(3 * MIB), 100_000)));

    expect(fault).toMatchObject({ fault: 'NoDiskSpace', fields: { file: '[ds1] a.iso', datastore: 'ds1' } });
    expect(files.find('a.iso')).toBeUndefined();
    expect(blobs.chunkCount).toBe(0);
  });

  it('does not take the place of a file in use, nor go where no folder is', async () => {
    const { files } = await withImage();
    files.lock('a.vmdk', 'vm-1', 'exclusive');

    expect((await lateRefusal(uploadFile(files, 'a-flat.vmdk', pieces(noise(512))))).fault).toBe(
      'FileLocked',
    );
    expect((await lateRefusal(uploadFile(files, 'none/a.iso', pieces(noise(512))))).fault).toBe(
      'FileNotFound',
    );
  });
});

describe('copying a disk', () => {
  it('shares the bytes, and takes space by the format of the copy', async () => {
    const { files, blobs, bytes } = await withImage();
    const stored = blobs.storedBytes;

    await copyDisk({ files, relPath: 'a.vmdk' }, { files, relPath: 'b.vmdk' });
    await copyDisk(
      { files, relPath: 'a.vmdk' },
      { files, relPath: 'c.vmdk' },
      { diskType: 'thin', adapterType: 'ide' },
    );

    expect(blobs.storedBytes).toBe(stored);
    expect(files.space.usedBytes).toBe(10 * MIB);
    expect(diskAt(files, 'c.vmdk').disk.adapterType).toBe('ide');
    expect(diskAt(files, 'b.vmdk').disk.uuid).not.toBe(diskAt(files, 'a.vmdk').disk.uuid);
    deleteDisk(files, 'a.vmdk');
    expect((await contentOf(files, 'b.vmdk')).equals(bytes)).toBe(true);
    for (const name of ['b.vmdk', 'c.vmdk']) deleteDisk(files, name);
    expect(blobs.chunkCount).toBe(0);
  });

  it('is refused over what is there unless forced, and without room', async () => {
    const { files } = await withImage();
    const { files: small } = datastore({ name: 'ds2', capacityBytes: MIB, blobs: files.blobs });
    createDisk(files, 'b.vmdk', thin);
    const source = { files, relPath: 'a.vmdk' };

    expect((await lateRefusal(copyDisk(source, { files, relPath: 'b.vmdk' }))).fault).toBe(
      'FileAlreadyExists',
    );
    expect((await lateRefusal(copyDisk(source, source, { force: true }))).fault).toBe('FileAlreadyExists');
    expect((await lateRefusal(copyDisk(source, { files: small, relPath: 'a.vmdk' }))).fault).toBe(
      'NoDiskSpace',
    );
    await copyDisk(source, { files, relPath: 'b.vmdk' }, { force: true });
    expect(diskAt(files, 'b.vmdk').disk.capacityBytes).toBe(4 * MIB);
  });

  it('of changes gives a disk that stands alone', async () => {
    const { files, bytes } = await withImage();
    createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'a-000001.vmdk' });

    await copyDisk({ files, relPath: 'a-000001.vmdk' }, { files, relPath: 'flat.vmdk' });

    expect(diskAt(files, 'flat.vmdk').disk).not.toHaveProperty('parent');
    expect(diskAt(files, 'flat.vmdk').disk.diskType).toBe('preallocated');
    expect((await contentOf(files, 'flat.vmdk')).equals(bytes)).toBe(true);
  });
});

describe('a chain of disks', () => {
  it('reads as the disk at its bottom, and says what it builds on', async () => {
    const { files, bytes } = await withChain();

    expect(diskChain(files, 'a-000002.vmdk').map(relPathOf)).toEqual([
      'a-000002.vmdk',
      'a-000001.vmdk',
      'a.vmdk',
    ]);
    expect((await contentOf(files, 'a-000002.vmdk')).equals(bytes)).toBe(true);
    const below = parseDescriptor(await readText(files, 'a.vmdk'));
    expect(parseDescriptor(await readText(files, 'a-000001.vmdk'))).toMatchObject({
      createType: 'vmfsSparse',
      parentFileNameHint: 'a.vmdk',
      parentContentId: below.contentId,
      extents: [{ name: 'a-000001-delta.vmdk', type: 'VMFSSPARSE' }],
    });
  });

  it('keeps each disk on which another builds', async () => {
    const { files } = await withChain();

    expect(refusal(() => deleteDisk(files, 'a.vmdk'))).toMatchObject({
      fault: 'CannotDeleteFile',
      fields: { file: '[ds1] a.vmdk' },
    });
    expect(refusal(() => moveEntry({ files, relPath: 'a.vmdk' }, { files, relPath: 'b.vmdk' })).fault).toBe(
      'FileLocked',
    );
    for (const name of ['a-000002.vmdk', 'a-000001.vmdk', 'a.vmdk']) deleteDisk(files, name);
    expect(listFolder(files, '', { extents: true }).entries).toEqual([]);
  });

  it('gets shorter when changes become part of the parent', async () => {
    const { files, bytes } = await withChain();

    mergeIntoParent({ files, relPath: 'a-000001.vmdk' });
    expect(diskChain(files, 'a-000002.vmdk').map(relPathOf)).toEqual(['a-000002.vmdk', 'a.vmdk']);
    mergeIntoParent({ files, relPath: 'a-000002.vmdk' });

    expect(listFolder(files, '').entries.map(({ name }) => name)).toEqual(['a.vmdk']);
    expect((await contentOf(files, 'a.vmdk')).equals(bytes)).toBe(true);
    expect(refusal(() => mergeIntoParent({ files, relPath: 'a.vmdk' })).fault).toBe('FileFault');
  });

  it('does not change under a second disk that builds on the parent', async () => {
    const { files } = await withChain();
    createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'clone.vmdk' });

    expect(refusal(() => mergeIntoParent({ files, relPath: 'a-000001.vmdk' })).fault).toBe(
      'CannotDeleteFile',
    );
  });

  it('is copied and moved whole with its folder', async () => {
    const { files } = datastore();
    files.makeDirectory('vm');
    createDisk(files, 'vm/a.vmdk', thin);
    createDelta({ files, relPath: 'vm/a.vmdk' }, { files, relPath: 'vm/a-000001.vmdk' });

    copyEntry({ files, relPath: 'vm' }, { files, relPath: 'copy' });
    moveEntry({ files, relPath: 'vm' }, { files, relPath: 'moved' });

    expect(diskChain(files, 'copy/a-000001.vmdk').map(relPathOf)).toEqual([
      'copy/a-000001.vmdk',
      'copy/a.vmdk',
    ]);
    expect(diskChain(files, 'moved/a-000001.vmdk').map(relPathOf)).toEqual([
      'moved/a-000001.vmdk',
      'moved/a.vmdk',
    ]);
    deleteEntry(files, 'moved');
    expect(refusal(() => deleteDisk(files, 'copy/a.vmdk')).fault).toBe('CannotDeleteFile');
  });

  it('is used by a VM as one that writes its end and reads the rest', async () => {
    const { files } = await withChain();
    createDelta({ files, relPath: 'a.vmdk' }, { files, relPath: 'clone.vmdk' });
    const chain = (relPath: string) =>
      diskChain(files, relPath).map((link) => ({ files, relPath: relPathOf(link) }));

    lockChain(chain('a-000002.vmdk'), 'vm-1');
    lockChain(chain('clone.vmdk'), 'vm-2');
    expect(refusal(() => lockChain(chain('a-000002.vmdk'), 'vm-3')).fault).toBe('FileLocked');
    expect(refusal(() => inflateDisk(files, 'a.vmdk')).fault).toBe('FileLocked');
    unlockChain(chain('a-000002.vmdk'), 'vm-1');
    lockChain(chain('a-000002.vmdk'), 'vm-3');
  });

  it('is found again when its descriptors are uploaded', async () => {
    const { files, bytes } = await withChain();
    const text = await readText(files, 'a-000001.vmdk');
    await uploadFile(files, 'b.vmdk', pieces(Buffer.from(text.replace('a-000001-delta', 'b-delta'))));
    await uploadFile(files, 'lost.vmdk', pieces(Buffer.from(text.replace('"a.vmdk"', '"gone.vmdk"'))));

    expect((await contentOf(files, 'b.vmdk')).equals(bytes)).toBe(true);
    const lost = openDiskContent(diskAt(files, 'lost.vmdk'), files.blobs);
    expect(await lateRefusal(lost)).toMatchObject({
      fault: 'FileNotFound',
      fields: { file: '[ds1] gone.vmdk' },
    });
  });

  it('is not read when a file of its bytes is missing, and says which', async () => {
    const { files } = datastore();
    files.makeDirectory('vm');
    createDisk(files, 'vm/a.vmdk', thin);
    createDelta({ files, relPath: 'vm/a.vmdk' }, { files, relPath: 'b.vmdk' });
    files.detach(files.file('vm/a-flat.vmdk'));

    const open = openDiskContent(diskAt(files, 'b.vmdk'), files.blobs);

    expect(await lateRefusal(open)).toMatchObject({
      fault: 'FileNotFound',
      fields: { file: '[ds1] vm/a-flat.vmdk' },
    });
  });
});
