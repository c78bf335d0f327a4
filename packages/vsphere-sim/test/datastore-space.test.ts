import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import { Blobs } from '../src/files/blobs.js';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { uploadFile } from '../src/storage/file-bytes.js';
import { createDisk } from '../src/storage/virtual-disks.js';
import { connected } from './connected.js';
import { GIB, noise, pieces } from './storage-fixture.js';

async function oneDatastore(options: Parameters<typeof connected>[0] = {}) {
  const { simulator, session } = await connected({ inventory: { vms: 0 }, ...options });
  const { world } = simulator;
  const [datastore] = world.inventory.ofType('Datastore');
  if (datastore === undefined) throw new Error('There is no datastore.');
  return {
    simulator,
    session,
    ref: datastore.refAs('Datastore'),
    files: world.part(DatastoreTrees).of(datastore),
  };
}

describe('the space of a datastore', () => {
  it('is what its files leave', async () => {
    const { session, ref, files } = await oneDatastore();
    const before = await getObjectProperties(session, ref, ['summary.freeSpace', 'info.freeSpace']);
    createDisk(files, 'a.vmdk', {
      capacityBytes: 3 * GIB,
      diskType: 'preallocated',
      adapterType: 'lsiLogic',
    });
    createDisk(files, 'b.vmdk', { capacityBytes: 5 * GIB, diskType: 'thin', adapterType: 'lsiLogic' });
    const free = Number(before.properties['summary.freeSpace']) - 3 * GIB;
    const after = await getObjectProperties(session, ref, ['summary', 'info']);
    expect(after.properties).toMatchObject({
      summary: { freeSpace: free, uncommitted: 5 * GIB },
      info: { freeSpace: free },
    });
  });
});

describe('the bytes of files', () => {
  it('are in the folder that the options name, until the simulator is closed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kilonova-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const { simulator, session, ref, files } = await oneDatastore({ storage: { directory } });
    await uploadFile(files, 'some.iso', pieces(noise(1000)));
    expect(await readdir(directory)).toHaveLength(1);
    expect(simulator.world.part(Blobs).store.storedBytes).toBe(1000);
    expect(await getObjectProperty(session, ref, 'summary.freeSpace')).toBe(4 * 1024 ** 4 - 1000);
    await session.close();
    await simulator.close();
    expect(await readdir(directory)).toEqual([]);
  });
});
