/** What is too large for memory goes through it all the same. */
import { describe, expect, it } from 'vitest';
import { getObjects, importVmdk } from '@kilonova/vsphere';
import { imageOf, send } from './disk-images.js';
import { fileScene } from './file-scene.js';
import { rawLogin } from './raw-request.js';
import { cut, GIB, KIB, MIB, noise } from './storage-fixture.js';

/** The highest the process comes while the work goes on, above where it was. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let highest = before;
  const look = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 20);
  await work();
  clearInterval(look);
  return highest - before;
}

async function* zeros(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(MIB);
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
}

describe('a large transfer', () => {
  it('of zeros takes neither memory nor room in the store', async () => {
    const { simulator, store } = await fileScene({ tls: false });
    const url = `${simulator.url}/folder/zeros?dcPath=DC0&dsName=LocalDS_0`;
    const headers = { cookie: await rawLogin(simulator) };
    const grown = await growth(async () => {
      expect((await send(simulator, url, { method: 'PUT', headers, body: zeros(2 * GIB) })).status).toBe(201);
    });
    expect(store().file('zeros').sizeBytes).toBe(2 * GIB);
    expect(store().blobs.storedBytes).toBe(0);
    expect(grown).toBeLessThan(256 * MIB);
  }, 60_000);

  it('of a disk of ten gigabytes takes what is on it', async () => {
    const { session, pool, folder, store } = await fileScene();
    const image = await imageOf(noise(MIB), 10 * GIB);
    const request = { pool, folder, datastore: 'LocalDS_0', name: 'large' };
    const grown = await growth(async () => {
      await importVmdk(session, cut(image, 64 * KIB), request);
    });
    const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['summary.uncommitted'] });
    expect(Number(datastore?.properties['summary.uncommitted'])).toBeGreaterThan(9 * GIB);
    expect(store().file('large/large-flat.vmdk').sizeBytes).toBe(10 * GIB);
    expect(store().blobs.storedBytes).toBeLessThan(2 * MIB);
    expect(grown).toBeLessThan(256 * MIB);
  }, 60_000);
});
