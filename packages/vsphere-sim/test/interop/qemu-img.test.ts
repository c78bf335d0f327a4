/** Disks that are exchanged with qemu-img, which reads and writes the format with code of its own. */
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDisk, importDisk } from '../../src/storage/disk-streams.js';
import { openFile, readText, uploadFile } from '../../src/storage/file-bytes.js';
import { createDisk, diskAt } from '../../src/storage/virtual-disks.js';
import { copyDisk } from '../../src/storage/disk-copy.js';
import { bytesOf, datastore, KIB, MIB, noise, pieces } from '../storage-fixture.js';

const run = promisify(execFile);
/** Not a multiple of a grain or a table, with something at the start, across tables, and in the last sector. */
const CAPACITY = 70 * MIB + 5 * 512;
const raw = Buffer.alloc(CAPACITY);
noise(300 * KIB).copy(raw, 0);
noise(200 * KIB, 2).copy(raw, 32 * MIB - 100 * KIB);
noise(512, 3).copy(raw, CAPACITY - 512);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kilonova-qemu-'));
  await writeFile(join(folder, 'disk.raw'), raw);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const qemuImg = async (...args: readonly string[]): Promise<string> =>
  (await run('qemu-img', args, { cwd: folder })).stdout;

async function withDisk() {
  const { files } = datastore();
  createDisk(files, 'a.vmdk', { capacityBytes: CAPACITY, diskType: 'thin', adapterType: 'lsiLogic' });
  await importDisk(files, 'a.vmdk', pieces(raw));
  return files;
}

describe('qemu-img', () => {
  it('reads the stream-optimised disk that we write', async () => {
    const files = await withDisk();
    await writeFile(join(folder, 'ours.vmdk'), await exportDisk(files, 'a.vmdk'));

    const info: unknown = JSON.parse(await qemuImg('info', '--output=json', 'ours.vmdk'));
    expect(info).toMatchObject({
      format: 'vmdk',
      'virtual-size': CAPACITY,
      'format-specific': {
        data: { 'create-type': 'streamOptimized', cid: diskAt(files, 'a.vmdk').disk.contentId },
      },
    });
    expect(await qemuImg('compare', '-f', 'raw', '-F', 'vmdk', 'disk.raw', 'ours.vmdk')).toContain(
      'identical',
    );
    await qemuImg('convert', '-f', 'vmdk', '-O', 'raw', 'ours.vmdk', 'back.raw');
    expect((await readFile(join(folder, 'back.raw'))).equals(raw)).toBe(true);
  });

  it('reads the descriptor that we write, with the bytes beside it', async () => {
    const files = await withDisk();
    await writeFile(join(folder, 'a.vmdk'), await readText(files, 'a.vmdk'));
    await writeFile(join(folder, 'a-flat.vmdk'), openFile(files, 'a-flat.vmdk').read());

    expect(await qemuImg('compare', '-f', 'raw', '-F', 'vmdk', 'disk.raw', 'a.vmdk')).toContain('identical');
  });

  it.each(['streamOptimized', 'monolithicSparse'])('writes a %s disk that we read', async (subformat) => {
    const name = `${subformat}.vmdk`;
    await qemuImg('convert', '-f', 'raw', '-O', 'vmdk', '-o', `subformat=${subformat}`, 'disk.raw', name);
    const { files } = datastore();
    await uploadFile(files, 'up.vmdk', createReadStream(join(folder, name)));
    expect(diskAt(files, 'up.vmdk').disk.capacityBytes).toBe(CAPACITY);

    await copyDisk({ files, relPath: 'up.vmdk' }, { files, relPath: 'b.vmdk' });

    expect((await bytesOf(openFile(files, 'b-flat.vmdk').read())).equals(raw)).toBe(true);
  });

  it('writes a flat disk of two files that we read', async () => {
    await qemuImg(
      'convert',
      '-f',
      'raw',
      '-O',
      'vmdk',
      '-o',
      'subformat=monolithicFlat',
      'disk.raw',
      'c.vmdk',
    );
    const { files } = datastore();
    for (const name of ['c.vmdk', 'c-flat.vmdk'])
      await uploadFile(files, name, createReadStream(join(folder, name)));

    await copyDisk({ files, relPath: 'c.vmdk' }, { files, relPath: 'd.vmdk' }, { diskType: 'thin' });

    expect((await bytesOf(openFile(files, 'd-flat.vmdk').read())).equals(raw)).toBe(true);
  });
});
