import { describe, expect, it } from 'vitest';
import { datastore, GIB, MIB, refusal } from '../../test/storage-fixture.js';
import type { DatastoreFiles } from './datastore-files.js';
import { deleteEntry } from './file-removal.js';
import { listFolder, listTree, statEntry } from './file-listing.js';
import { copyEntry, moveEntry } from './file-transfer.js';
import { createDisk } from './virtual-disks.js';

const thin = { capacityBytes: 10 * GIB, diskType: 'thin', adapterType: 'lsiLogic' } as const;
const thick = { ...thin, diskType: 'preallocated' } as const;

function withVm() {
  const made = datastore();
  const { files } = made;
  files.makeDirectory('vm');
  createDisk(files, 'vm/vm.vmdk', thin);
  files.createFile('vm/vm.vmx', { text: () => 'displayName = "vm"\n' });
  files.createFile('vm/vmware.log', { sizeBytes: 500 });
  return made;
}

describe('folders', () => {
  it('are made with their parents when that is asked for', () => {
    const { files } = datastore();

    const fault = refusal(() => files.makeDirectory('a/b/c'));
    expect(fault).toMatchObject({ fault: 'FileNotFound', fields: { file: '[ds1] a/b/c' } });
    files.makeDirectory('a/b/c', { createParents: true });

    expect(listTree(files, '').map(({ relPath }) => relPath)).toEqual(['', 'a', 'a/b', 'a/b/c']);
  });

  it('are not made twice, nor below a file, nor with an endless name', () => {
    const { files } = withVm();

    expect(refusal(() => files.makeDirectory('vm')).fault).toBe('FileAlreadyExists');
    expect(refusal(() => files.makeDirectory('vm', { createParents: true })).fault).toBe('FileAlreadyExists');
    expect(refusal(() => files.makeDirectory('')).fault).toBe('FileAlreadyExists');
    expect(refusal(() => files.makeDirectory('vm/vmware.log/a', { createParents: true }))).toMatchObject({
      fault: 'NotADirectory',
      fields: { file: '[ds1] vm/vmware.log' },
    });
    expect(refusal(() => files.makeDirectory('x'.repeat(256))).fault).toBe('FileNameTooLong');
    expect(refusal(() => files.makeDirectory('../out')).fault).toBe('InvalidDatastorePath');
  });

  it('go only when they are empty, where that is the rule', () => {
    const { files } = withVm();
    files.makeDirectory('empty');

    files.removeEmptyDirectory('empty');
    expect(files.find('empty')).toBeUndefined();
    expect(refusal(() => files.removeEmptyDirectory('vm')).fault).toBe('DirectoryNotEmpty');
  });
});

describe('a listing', () => {
  it('shows a disk as one file with what its bytes take, and the bytes only when asked', () => {
    const { files } = withVm();

    const shown = listFolder(files, 'vm').entries;
    expect(shown.map(({ name, kind }) => [name, kind])).toEqual([
      ['vm.vmdk', 'disk'],
      ['vm.vmx', 'config'],
      ['vmware.log', 'log'],
    ]);
    expect(shown[0]).toMatchObject({
      sizeBytes: 0,
      diskExtents: ['vm/vm-flat.vmdk'],
      disk: { capacityBytes: 10 * GIB },
    });
    expect(shown[1]).toMatchObject({ sizeBytes: 19 });

    const raw = listFolder(files, 'vm', { extents: true }).entries;
    expect(raw.map(({ name }) => name)).toContain('vm-flat.vmdk');
    expect(raw.find(({ name }) => name === 'vm-flat.vmdk')?.sizeBytes).toBe(10 * GIB);
    expect(raw.find(({ name }) => name === 'vm.vmdk')?.sizeBytes).toBeGreaterThan(300);
  });

  it('takes patterns, kinds, and folders first', () => {
    const { files } = withVm();
    files.makeDirectory('vm/Sub');

    const names = (options: Parameters<typeof listFolder>[2]): string[] =>
      listFolder(files, 'vm', options).entries.map(({ name }) => name);
    expect(names({ patterns: ['*.vmx', 'VM*'] })).toEqual(['vm.vmx']);
    expect(names({ patterns: ['VM.VMD?', 's*'], caseInsensitive: true })).toEqual(['vm.vmdk', 'Sub']);
    expect(names({ patterns: ['vm'] })).toEqual([]);
    expect(names({ kinds: new Set(['log', 'folder']), foldersFirst: true })).toEqual(['Sub', 'vmware.log']);
  });

  it('answers for a hostile pattern without delay', () => {
    const { files } = datastore();
    files.createFile('a'.repeat(200));

    expect(listFolder(files, '', { patterns: [`${'*a'.repeat(100)}b`] }).entries).toEqual([]);
  });

  it('is refused for what is not there and for a file', () => {
    const { files } = withVm();

    expect(refusal(() => listFolder(files, 'none'))).toMatchObject({
      fault: 'FileNotFound',
      fields: { file: '[ds1] none' },
    });
    expect(refusal(() => listFolder(files, 'vm/vm.vmx')).fault).toBe('NotADirectory');
  });

  it('keeps a file that is replaced when somebody else uses it', () => {
    const { files } = withVm();
    files.lock('vm/vmware.log', 'vm-1', 'exclusive');

    expect(refusal(() => files.createFile('vm/vmware.log', { replace: true })).fault).toBe('FileLocked');
    files.createFile('vm/vmware.log', { replace: true, sizeBytes: 1, owner: 'vm-1' });
    expect(statEntry(files, 'vm/vmware.log').sizeBytes).toBe(1);
  });

  it('has the time of the last change', () => {
    const { files, clock } = withVm();
    clock.nowMs += 5000;
    files.createFile('vm/vmware.log', { sizeBytes: 700, replace: true });

    expect(statEntry(files, 'vm/vmware.log')).toMatchObject({ sizeBytes: 700, modifiedMs: clock.nowMs });
    expect(statEntry(files, 'vm/vm.vmx').modifiedMs).toBe(clock.nowMs - 5000);
  });
});

describe('deleting', () => {
  it('takes a disk with its bytes, and a folder with all that is in it', () => {
    const { files } = withVm();

    deleteEntry(files, 'vm/vm.vmdk');
    expect(files.find('vm/vm-flat.vmdk')).toBeUndefined();
    deleteEntry(files, 'vm');
    expect(listTree(files, '', { extents: true })).toEqual([{ relPath: '', entries: [] }]);
    expect(files.space.usedBytes).toBe(0);
    expect(files.space.uncommittedBytes).toBe(0);
  });

  it('takes nothing of a folder of which something is in use', () => {
    const { files } = withVm();
    files.lock('vm/vm.vmdk', 'vm-1', 'exclusive');

    expect(refusal(() => deleteEntry(files, 'vm')).fault).toBe('FileLocked');
    expect(listFolder(files, 'vm', { extents: true }).entries).toHaveLength(4);
    deleteEntry(files, 'vm', { owner: 'vm-1' });
    expect(files.find('vm')).toBeUndefined();
  });

  it('is refused for what is not there, and for the root', () => {
    const { files } = datastore();

    expect(refusal(() => deleteEntry(files, 'none')).fault).toBe('FileNotFound');
    expect(refusal(() => deleteEntry(files, '')).fault).toBe('CannotDeleteFile');
  });
});

describe('moving', () => {
  it('renames the files of a disk with it', () => {
    const { files } = withVm();

    moveEntry({ files, relPath: 'vm/vm.vmdk' }, { files, relPath: 'vm/root.vmdk' });

    expect(listFolder(files, 'vm', { extents: true }).entries.map(({ name }) => name)).toEqual([
      'vm.vmx',
      'vmware.log',
      'root.vmdk',
      'root-flat.vmdk',
    ]);
  });

  it('takes a folder to another datastore, with what it takes there', () => {
    const { files, blobs } = withVm();
    const { files: other } = datastore({ name: 'ds2', blobs });
    createDisk(files, 'vm/data.vmdk', thick);

    moveEntry({ files, relPath: 'vm' }, { files: other, relPath: 'moved' });

    expect(files.find('vm')).toBeUndefined();
    expect(files.space.usedBytes).toBe(0);
    expect(other.space.usedBytes).toBe(10 * GIB + 500);
    expect(other.space.uncommittedBytes).toBe(10 * GIB);
    expect(statEntry(other, 'moved/data.vmdk').disk?.diskType).toBe('preallocated');
  });

  it('is refused over what is there unless forced, into itself, and without room', () => {
    const { files, blobs } = withVm();
    const { files: small } = datastore({ name: 'ds2', capacityBytes: GIB, blobs });
    createDisk(files, 'big.vmdk', thick);
    files.createFile('x');

    expect(refusal(() => moveEntry({ files, relPath: 'x' }, { files, relPath: 'vm/vm.vmx' })).fault).toBe(
      'FileAlreadyExists',
    );
    expect(refusal(() => moveEntry({ files, relPath: 'vm' }, { files, relPath: 'vm/in/vm' })).fault).toBe(
      'FileNotFound',
    );
    expect(refusal(() => moveEntry({ files, relPath: 'vm' }, { files, relPath: 'vm/vm' })).fault).toBe(
      'FileFault',
    );
    expect(
      refusal(() => moveEntry({ files, relPath: 'big.vmdk' }, { files: small, relPath: 'big.vmdk' })),
    ).toMatchObject({
      fault: 'NoDiskSpace',
      fields: { file: '[ds2] big.vmdk', datastore: 'ds2' },
    });
    expect(refusal(() => moveEntry({ files, relPath: 'x' }, { files, relPath: 'none/x' })).fault).toBe(
      'FileNotFound',
    );

    moveEntry({ files, relPath: 'x' }, { files, relPath: 'vm/vm.vmx' }, { force: true });
    expect(statEntry(files, 'vm/vm.vmx').sizeBytes).toBe(0);
  });
});

const namesIn = (files: DatastoreFiles): string[] =>
  listFolder(files, '', { extents: true }).entries.map(({ name }) => name);

describe('moving over another disk', () => {
  it('replaces it with all its files', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    createDisk(files, 'b.vmdk', thick);

    moveEntry({ files, relPath: 'a.vmdk' }, { files, relPath: 'b.vmdk' }, { force: true });

    expect(namesIn(files)).toEqual(['b.vmdk', 'b-flat.vmdk']);
    expect(statEntry(files, 'b.vmdk').disk?.diskType).toBe('thin');
    expect(files.space.usedBytes).toBe(0);
  });

  it('changes nothing when a file of another is in the way', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);
    files.createFile('b.vmdk');
    files.createFile('b-flat.vmdk');

    const move = (): void =>
      moveEntry({ files, relPath: 'a.vmdk' }, { files, relPath: 'b.vmdk' }, { force: true });
    expect(refusal(move)).toMatchObject({
      fault: 'FileAlreadyExists',
      fields: { file: '[ds1] b-flat.vmdk' },
    });
    expect(namesIn(files)).toEqual(['a.vmdk', 'a-flat.vmdk', 'b.vmdk', 'b-flat.vmdk']);
  });

  it('does not replace what is moved', () => {
    const { files } = datastore();
    createDisk(files, 'a.vmdk', thin);

    const move = (): void =>
      moveEntry({ files, relPath: 'a-flat.vmdk' }, { files, relPath: 'a.vmdk' }, { force: true });
    expect(refusal(move).fault).toBe('FileAlreadyExists');
    expect(namesIn(files)).toEqual(['a.vmdk', 'a-flat.vmdk']);
  });
});

describe('copying', () => {
  it('copies a folder, and each of the two takes its space', () => {
    const { files } = withVm();
    createDisk(files, 'vm/data.vmdk', thick);

    copyEntry({ files, relPath: 'vm' }, { files, relPath: 'copy' });

    expect(listFolder(files, 'copy', { extents: true }).entries.map(({ name }) => name)).toEqual(
      listFolder(files, 'vm', { extents: true }).entries.map(({ name }) => name),
    );
    expect(files.space.usedBytes).toBe(20 * GIB + 1000);
    deleteEntry(files, 'vm');
    expect(statEntry(files, 'copy/data.vmdk').sizeBytes).toBe(10 * GIB);
  });

  it('is refused for a file that somebody writes to, and allowed for one that is read', () => {
    const { files } = withVm();
    files.lock('vm/vm.vmdk', 'vm-1', 'exclusive');
    expect(
      refusal(() => copyEntry({ files, relPath: 'vm/vm.vmdk' }, { files, relPath: 'b.vmdk' })),
    ).toMatchObject({
      fault: 'FileLocked',
      fields: { file: '[ds1] vm/vm.vmdk' },
    });
    files.unlock('vm/vm.vmdk', 'vm-1');

    files.lock('vm/vm.vmdk', 'vm-1', 'shared');
    copyEntry({ files, relPath: 'vm/vm.vmdk' }, { files, relPath: 'b.vmdk' });
    expect(files.find('b-flat.vmdk')).toBeDefined();
  });
});

describe('locks', () => {
  it('let many read or one write', () => {
    const { files } = withVm();
    files.lock('vm/vm.vmdk', 'vm-1', 'shared');
    files.lock('vm/vm.vmdk', 'vm-2', 'shared');

    expect(refusal(() => files.lock('vm/vm.vmdk', 'vm-3', 'exclusive')).fault).toBe('FileLocked');
    files.unlock('vm/vm.vmdk', 'vm-2');
    files.lock('vm/vm.vmdk', 'vm-1', 'exclusive');
    expect(refusal(() => files.lock('vm/vm.vmdk', 'vm-2', 'shared')).fault).toBe('FileLocked');
    expect(refusal(() => deleteEntry(files, 'vm/vm-flat.vmdk')).fault).toBe('FileLocked');
  });
});

describe('space', () => {
  it('is used by thick disks whole and by thin ones as they are, with the rest uncommitted', () => {
    const { files } = datastore({ usedBytes: 5 * GIB });
    createDisk(files, 'thick.vmdk', thick);
    createDisk(files, 'thin.vmdk', { ...thin, allocatedBytes: 3 * GIB });

    expect(files.space.usedBytes).toBe(18 * GIB);
    expect(files.space.freeBytes).toBe(82 * GIB);
    expect(files.space.uncommittedBytes).toBe(7 * GIB);
  });

  it('that is not there is refused, and a thin disk may promise more than there is', () => {
    const { files } = datastore({ capacityBytes: 15 * GIB });
    createDisk(files, 'a.vmdk', thick);

    expect(refusal(() => createDisk(files, 'b.vmdk', thick))).toMatchObject({
      fault: 'NoDiskSpace',
      fields: { file: '[ds1] b.vmdk', datastore: 'ds1' },
    });
    expect(files.find('b-flat.vmdk')).toBeUndefined();
    createDisk(files, 'b.vmdk', thin);
    expect(refusal(() => files.createFile('c', { sizeBytes: 6 * GIB })).fault).toBe('NoDiskSpace');
    expect(files.space.freeBytes).toBe(5 * GIB);
  });
});

it('holds 200 datastores with the files of 10,000 VMs in little time and memory', () => {
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const all = Array.from(
    { length: 200 },
    (_, index) => datastore({ name: `ds${index}`, capacityBytes: 10_000 * GIB }).files,
  );
  for (let vm = 0; vm < 10_000; vm += 1) {
    const files = all[vm % 200];
    const name = `vm-${vm}`;
    files?.makeDirectory(name);
    if (files) createDisk(files, `${name}/${name}.vmdk`, thin);
    for (const ending of ['vmx', 'nvram', 'vmsd', 'log'])
      files?.createFile(`${name}/${name}.${ending}`, { sizeBytes: 2000 });
  }
  const tookMs = performance.now() - start;
  const grewBytes = process.memoryUsage().heapUsed - before;

  // Measured: half a second and 16 MB on a busy machine; the bounds allow for a busier one and for garbage.
  expect(tookMs).toBeLessThan(3000);
  expect(grewBytes).toBeLessThan(150 * MIB);
  expect(all[7] && listTree(all[7], '')).toHaveLength(51);
});
