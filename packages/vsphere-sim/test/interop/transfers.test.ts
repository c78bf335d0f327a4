/** Files and disks between the simulator and programs that are not ours: oslo.vmware's handles, curl, and qemu-img. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatastoreTrees } from '../../src/files/datastore-trees.js';
import type { Simulator } from '../../src/index.js';
import type { DatastoreFiles } from '../../src/storage/datastore-files.js';
import { openDiskContent } from '../../src/storage/disk-content.js';
import { openFile } from '../../src/storage/file-bytes.js';
import { diskAt } from '../../src/storage/virtual-disks.js';
import { started } from '../connected.js';
import { bytesOf, KIB, MIB, noise } from '../storage-fixture.js';
import { runPython } from './run-python.js';

const run = promisify(execFile);
const CAPACITY = 64 * MIB;

async function directory(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'kilonova-transfers-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

function filesOf({ world }: Simulator): DatastoreFiles {
  const [datastore] = world.inventory.ofType('Datastore');
  if (datastore === undefined) throw new Error('There is no datastore.');
  return world.part(DatastoreTrees).of(datastore);
}

describe('oslo.vmware', () => {
  it('sends files and a disk, and fetches the disk as qemu-img reads it', async () => {
    const folder = await directory();
    const at = (name: string) => join(folder, name);
    const raw = Buffer.alloc(CAPACITY);
    noise(700 * KIB).copy(raw, 0);
    noise(100 * KIB, 2).copy(raw, 40 * MIB);
    await writeFile(at('disk.raw'), raw);
    const options = ['-o', 'subformat=streamOptimized'];
    await run('qemu-img', [
      'convert',
      '-f',
      'raw',
      '-O',
      'vmdk',
      ...options,
      at('disk.raw'),
      at('disk.vmdk'),
    ]);
    const simulator = await started({ inventory: { vms: 0 } });

    const seen = await runPython('oslo_transfers.py', simulator, simulator.caFile, [
      at('disk.vmdk'),
      at('fetched.vmdk'),
    ]);

    expect(seen).toEqual({ name: 'image', sent: 1_400_000, fetched: true });
    const files = filesOf(simulator);
    for (const name of ['by-vcenter.iso', 'by-host.iso']) {
      const bytes = await bytesOf(openFile(files, name).read());
      expect(bytes.equals(Buffer.from('as it was sent'.repeat(100_000)))).toBe(true);
    }
    const disk = await openDiskContent(diskAt(files, 'image/image.vmdk'), files.blobs);
    expect((await bytesOf(disk.read())).equals(raw)).toBe(true);
    disk.release();
    const compared = ['compare', '-f', 'raw', '-F', 'vmdk', at('disk.raw'), at('fetched.vmdk')];
    expect((await run('qemu-img', compared)).stdout).toContain('identical');
  }, 60_000);
});

describe('curl', () => {
  it('puts a file with a password, goes on where it broke off, and reads the list', async () => {
    const folder = await directory();
    const at = (name: string) => join(folder, name);
    const data = noise(3 * MIB);
    await writeFile(at('data'), data);
    await writeFile(at('part'), data.subarray(0, MIB));
    const simulator = await started({ inventory: { vms: 0 } });
    const { username, password, caFile, url } = simulator;
    const curl = async (...args: readonly string[]) =>
      (
        await run('curl', [
          '--silent',
          '--show-error',
          '--fail',
          '--cacert',
          caFile,
          '--user',
          `${username}:${password}`,
          ...args,
        ])
      ).stdout;
    const target = `${url}/folder/data?dcPath=DC0&dsName=LocalDS_0`;

    await curl('--upload-file', at('data'), target);
    await curl('--continue-at', '-', '--output', at('part'), target);

    expect((await readFile(at('part'))).equals(data)).toBe(true);
    expect(await curl(`${url}/folder?dcPath=DC0&dsName=LocalDS_0`)).toContain('>data</a>');
    await curl('--request', 'DELETE', target);
    expect(filesOf(simulator).find('data')).toBeUndefined();
  });
});
