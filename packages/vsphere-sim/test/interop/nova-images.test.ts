/**
 * Nova's own driver with images: each format that it knows is sent the way that Nova sends it, by a lease or through a
 * host, and an instance becomes an image again.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatastoreTrees } from '../../src/files/datastore-trees.js';
import { openDiskContent } from '../../src/storage/disk-content.js';
import { filesUnder, relPathOf } from '../../src/storage/file-node.js';
import { diskAt } from '../../src/storage/virtual-disks.js';
import { started } from '../connected.js';
import { bytesOf, KIB, MIB, noise } from '../storage-fixture.js';
import { runPython } from './run-python.js';

const run = promisify(execFile);
const CAPACITY = 64 * MIB;

describe('Nova’s driver', () => {
  it('makes instances of images, and an image of an instance', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kilonova-nova-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const at = (name: string) => join(folder, name);
    const raw = Buffer.alloc(CAPACITY);
    noise(700 * KIB).copy(raw, 0);
    noise(100 * KIB, 2).copy(raw, 40 * MIB);
    await writeFile(at('disk.raw'), raw);
    for (const [subformat, name] of [
      ['streamOptimized', 'stream.vmdk'],
      ['monolithicSparse', 'sparse.vmdk'],
    ] as const) {
      const options = ['-o', `subformat=${subformat},adapter_type=lsilogic`];
      await run('qemu-img', ['convert', '-f', 'raw', '-O', 'vmdk', ...options, at('disk.raw'), at(name)]);
    }
    const simulator = await started({ host: '0.0.0.0', inventory: { vms: 0, hostNames: '127.0.1.{n}' } });
    const given = ['stream.vmdk', 'sparse.vmdk', 'disk.raw', 'snapshot.vmdk'].map(at);

    const seen = await runPython('nova_images.py', simulator, simulator.caFile, given);

    expect(seen).toEqual({
      stream: 1,
      sparse: 1,
      // Nova divides sizes such that they come out with a decimal point, which an xsd:long does not have.
      flat: [['InvalidRequest'], '"65536.0" is not of type xsd:long'],
      states: ['image_pending_upload', 'image_uploading'],
      snapshot: 'streamOptimized',
      instances: 3,
    });
    const { world } = simulator;
    const [datastore] = world.inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    const files = world.part(DatastoreTrees).of(datastore);
    const cached = [...filesUnder(files.root)]
      .filter((file) => file.disk !== undefined && relPathOf(file).includes('base'))
      .map(relPathOf);
    expect(cached).toHaveLength(2);
    for (const path of cached) {
      const content = await openDiskContent(diskAt(files, path), files.blobs);
      expect((await bytesOf(content.read())).subarray(0, CAPACITY).equals(raw)).toBe(true);
      content.release();
    }
    await run('qemu-img', ['convert', '-f', 'vmdk', '-O', 'raw', at('snapshot.vmdk'), at('snapshot.raw')]);
    const compared = ['compare', '-f', 'raw', '-F', 'raw', at('disk.raw'), at('snapshot.raw')];
    // What the disk was extended by is zeros.
    expect((await run('qemu-img', compared)).stdout).toContain('identical');
    expect(world.inventory.ofType('VirtualMachine')).toHaveLength(3);
  }, 120_000);
});
