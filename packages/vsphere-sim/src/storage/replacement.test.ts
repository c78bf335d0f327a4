import { describe, expect, it } from 'vitest';
import { datastore, GIB, lateRefusal, MIB, noise, pieces, refusal } from '../../test/storage-fixture.js';
import { createDelta } from './disk-chain.js';
import { copyDisk } from './disk-copy.js';
import { readText, uploadFile } from './file-bytes.js';
import { deleteEntry } from './file-removal.js';
import { copyEntry, moveEntry } from './file-transfer.js';
import { createDisk, diskAt } from './virtual-disks.js';

const thin = { capacityBytes: 8 * MIB, diskType: 'thin', adapterType: 'lsiLogic' } as const;

describe('what is to be replaced', () => {
  it('stays when the copy of a disk finds no room', async () => {
    const { files } = datastore({ capacityBytes: GIB });
    createDisk(files, 'large.vmdk', { ...thin, capacityBytes: 2 * GIB });
    createDisk(files, 'small.vmdk', thin);
    const { uuid } = diskAt(files, 'small.vmdk').disk;

    const options = { force: true, diskType: 'preallocated' } as const;
    const copy = copyDisk({ files, relPath: 'large.vmdk' }, { files, relPath: 'small.vmdk' }, options);

    expect(await lateRefusal(copy)).toMatchObject({
      fault: 'NoDiskSpace',
      fields: { file: '[ds1] small.vmdk', datastore: 'ds1' },
    });
    expect(diskAt(files, 'small.vmdk').disk.uuid).toBe(uuid);
  });

  it('stays when a file is in the way of the bytes of the disk that comes', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    files.createFile('b.vmdk', { sizeBytes: 7 });
    files.createFile('b-flat.vmdk', { sizeBytes: 8 });

    for (const transfer of [moveEntry, copyEntry]) {
      const call = () =>
        transfer({ files, relPath: 'a.vmdk' }, { files, relPath: 'b.vmdk' }, { force: true });
      expect(refusal(call)).toMatchObject({
        fault: 'FileAlreadyExists',
        fields: { file: '[ds1] b-flat.vmdk' },
      });
      expect(files.file('b.vmdk').sizeBytes).toBe(7);
    }
  });

  it('counts as room for what comes', async () => {
    const { files } = datastore({ capacityBytes: 15 * MIB });
    createDisk(files, 'old.vmdk', { ...thin, diskType: 'preallocated' });
    createDisk(files, 'new.vmdk', thin);

    const options = { force: true, diskType: 'eagerZeroedThick' } as const;
    await copyDisk({ files, relPath: 'new.vmdk' }, { files, relPath: 'old.vmdk' }, options);

    expect(diskAt(files, 'old.vmdk').disk.diskType).toBe('eagerZeroedThick');
    expect(files.space.usedBytes).toBe(8 * MIB);
  });

  it('stays when another disk builds on it', () => {
    const { files } = datastore();
    createDisk(files, 'base.vmdk', thin);
    createDelta({ files, relPath: 'base.vmdk' }, { files, relPath: 'child.vmdk' });

    expect(refusal(() => files.createFile('base.vmdk', { replace: true })).fault).toBe('FileLocked');
    expect(diskAt(files, 'child.vmdk').disk.parent).toBe(files.file('base.vmdk'));
  });

  it('stays when it is the bytes of a disk that another builds on', async () => {
    const { files } = datastore();
    createDisk(files, 'base.vmdk', thin);
    createDelta({ files, relPath: 'base.vmdk' }, { files, relPath: 'child.vmdk' });

    const upload = uploadFile(files, 'base-flat.vmdk', pieces(noise(9)));
    expect((await lateRefusal(upload)).fault).toBe('FileLocked');
    expect(refusal(() => deleteEntry(files, 'base-flat.vmdk')).fault).toBe('CannotDeleteFile');
    expect(files.file('base-flat.vmdk').sizeBytes).toBe(8 * MIB);
  });

  it('gives way to whoever has it locked, and stays locked', async () => {
    const { files } = datastore();
    files.createFile('log', { sizeBytes: 3 });
    files.lock('log', 'vm-1', 'exclusive');

    expect((await lateRefusal(uploadFile(files, 'log', pieces(noise(9)), { owner: 'vm-2' }))).fault).toBe(
      'FileLocked',
    );
    await uploadFile(files, 'log', pieces(Buffer.from('more')), { owner: 'vm-1' });

    expect(await readText(files, 'log', { owner: 'vm-1' })).toBe('more');
    expect((await lateRefusal(readText(files, 'log'))).fault).toBe('FileLocked');
  });
});
