import type { ManualClock } from '@kilonova/core/testing';
import { VimSession } from '@kilonova/vsphere';
import type { Simulator } from '@kilonova/vsphere-sim';
import { describe, expect, it, vi } from 'vitest';
import { cacheScene } from './cache-scene.js';
import type { SampleImage } from './counting-images.js';
import { FLAT, ISO, OVA, SPARSE, STREAM } from './samples.js';
import { CAPACITY_BYTES, ovaImage, sha256Of, sparseImage } from './sample-images.js';

vi.setConfig({ testTimeout: 30_000 });

const KB = 1024;

describe('an image that is not in the cache', () => {
  it.each([
    [SPARSE, ['MakeDirectory', 'CopyVirtualDisk_Task', 'DeleteDatastoreFile_Task', 'MoveDatastoreFile_Task']],
    [FLAT, ['MakeDirectory', 'CreateVirtualDisk_Task', 'DeleteDatastoreFile_Task', 'MoveDatastoreFile_Task']],
    [
      STREAM,
      [
        'MakeDirectory',
        'ImportVApp',
        'HttpNfcLeaseComplete',
        'UnregisterVM',
        'MoveDatastoreFile_Task',
        'DeleteDatastoreFile_Task',
      ],
    ],
    [
      OVA,
      [
        'MakeDirectory',
        'ImportVApp',
        'HttpNfcLeaseComplete',
        'UnregisterVM',
        'MoveDatastoreFile_Task',
        'DeleteDatastoreFile_Task',
      ],
    ],
  ])('is brought there whole: $id', async (image, calls) => {
    const { cache, ctx, datastore, plan, cached, called, simulator } = await cacheScene([image, ISO]);
    await cache.ensure(ctx, { image: plan(ISO), datastore, rootGb: 0 });
    called();

    const found = await cache.ensure(ctx, { image: plan(image), datastore, rootGb: 0 });

    const { id } = image;
    expect(String(found.path)).toBe(`[${datastore.name}] kilonova_base/${id}/${id}.vmdk`);
    expect(found.capacityKb).toBe(CAPACITY_BYTES / KB);
    expect(called().filter((method) => method !== 'HttpNfcLeaseProgress')).toEqual([
      'SearchDatastore_Task',
      ...calls,
    ]);
    expect(cached().filter((file) => !file.includes('iso'))).toEqual([
      `[${datastore.name}] kilonova_base/`,
      `[${datastore.name}] kilonova_base/${id}/`,
      `[${datastore.name}] kilonova_base/${id}/${id}.vmdk`,
    ]);
    expect(simulator.census().vms).toEqual([]);
  });

  it('is found by the next spawn with one search', async () => {
    const { cache, ctx, datastore, plan, called, images } = await cacheScene([SPARSE]);
    const demand = { image: plan(SPARSE), datastore, rootGb: 0 };
    const first = await cache.ensure(ctx, demand);
    called();

    expect(await cache.ensure(ctx, demand)).toEqual(first);
    expect(called()).toEqual(['SearchDatastore_Task']);
    expect(images.downloads).toEqual(['sparse']);
  });

  it('is fetched once for a hundred spawns', async () => {
    const { cache, ctx, datastore, plan, called, images } = await cacheScene([SPARSE]);
    called();
    const demand = { image: plan(SPARSE), datastore, rootGb: 1 };

    const all = await Promise.all(Array.from({ length: 100 }, () => cache.ensure(ctx, demand)));

    expect(new Set(all.map(({ path }) => String(path)))).toHaveLength(1);
    expect(images.downloads).toEqual(['sparse']);
    expect(called().filter((method) => method === 'SearchDatastore_Task')).toHaveLength(1);
  });
});

describe('a parent of linked clones', () => {
  it('is made with the image, as large as the root disk, in six calls beside the transfer', async () => {
    const { cache, ctx, datastore, plan, cached, called } = await cacheScene([SPARSE, FLAT]);
    await cache.ensure(ctx, { image: plan(FLAT), datastore, rootGb: 0 });
    called();

    const found = await cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 2 });

    expect(found.capacityKb).toBe(2 * KB * KB);
    expect(found.path.basename).toBe('sparse.2.vmdk');
    expect(called()).toEqual([
      'SearchDatastore_Task',
      'MakeDirectory',
      'CopyVirtualDisk_Task',
      'DeleteDatastoreFile_Task',
      'CopyVirtualDisk_Task',
      'ExtendVirtualDisk_Task',
      'MoveDatastoreFile_Task',
    ]);
    expect(cached().filter((file) => file.includes('sparse.'))).toHaveLength(2);
  });

  it('of another size is made from the image, and gets its name when it is whole', async () => {
    const { cache, ctx, datastore, plan, cached, called, images } = await cacheScene([SPARSE]);
    await cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 1 });
    called();

    const found = await cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 3 });

    expect(found.path.basename).toBe('sparse.3.vmdk');
    expect(called()).toEqual([
      'SearchDatastore_Task',
      'CopyVirtualDisk_Task',
      'ExtendVirtualDisk_Task',
      'MoveVirtualDisk_Task',
    ]);
    expect(images.downloads).toEqual(['sparse']);
    expect(
      cached()
        .filter((file) => file.endsWith('.vmdk'))
        .map((file) => file.split('/').at(-1)),
    ).toEqual(['sparse.1.vmdk', 'sparse.3.vmdk', 'sparse.vmdk']);
  });

  it('is not left half grown when its growing fails', async () => {
    const { cache, ctx, datastore, plan, cached, simulator } = await cacheScene([SPARSE]);
    await cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 0 });
    const before = cached();
    simulator.hooks.add({
      method: 'ExtendVirtualDisk_Task',
      fault: { name: 'NoDiskSpace', members: { datastore: 'x', file: 'x' } },
    });

    await expect(cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 3 })).rejects.toThrow(
      /NoDiskSpace/,
    );
    expect(cached()).toEqual(before);
  });

  it('is not needed for a copy, which is grown itself', async () => {
    const { cache, ctx, datastore, plan, cached } = await cacheScene([SPARSE]);
    const image = { ...plan(SPARSE), linkedClone: false };

    const found = await cache.ensure(ctx, { image, datastore, rootGb: 3 });

    expect(found).toMatchObject({ capacityKb: CAPACITY_BYTES / KB });
    expect(cached().filter((file) => file.endsWith('.vmdk'))).toHaveLength(1);
  });
});

describe('D-03: an OVA', () => {
  it('comes in with the size of its disk, not of the archive: the lease takes it and is completed', async () => {
    const { cache, ctx, datastore, plan, simulator } = await cacheScene([OVA]);
    const { path } = await cache.ensure(ctx, { image: plan(OVA), datastore, rootGb: 0 });

    // What the lease was told to expect came: it was completed, and not aborted.
    expect(simulator.calls.count('HttpNfcLeaseComplete')).toBe(1);
    expect(simulator.calls.count('HttpNfcLeaseAbort')).toBe(0);
    expect(simulator.census().files).toContain(String(path));
  });
});

describe('two processes', () => {
  it('fetch an image once: one waits until it is there', async () => {
    const { cache, another, ctx, datastore, plan, images, simulator, cached } = await cacheScene([SPARSE]);
    const other = await another();
    const hold = simulator.hooks.add({ method: 'CopyVirtualDisk_Task', hold: true });
    const demand = { image: plan(SPARSE), datastore, rootGb: 0 };
    const first = cache.ensure(ctx, demand);
    await hold.once;
    const second = other.ensure(ctx, demand);
    await asleep(ctx.clock);
    hold.release();
    const made = await first;
    await ctx.clock.advance(1_000);

    expect(await second).toEqual(made);
    expect(images.downloads).toEqual(['sparse']);
    expect(cached().filter((file) => file.includes('.fetch'))).toEqual([]);
  });

  it('and one that was just too late to see it takes what the other has made', async () => {
    const { cache, another, ctx, datastore, plan, simulator, cached } = await cacheScene([SPARSE]);
    const late = simulator.hooks.add({ method: 'MakeDirectory', hold: true, times: 1 });
    const demand = { image: plan(SPARSE), datastore, rootGb: 0 };
    const second = (await another()).ensure(ctx, demand);
    await late.once;
    const made = await cache.ensure(ctx, demand);
    late.release();

    expect(await second).toEqual(made);
    expect(cached().filter((file) => file.includes('.fetch'))).toEqual([]);
  });
});

describe('a folder of an image without the image', () => {
  it('is named, for somebody to remove', async () => {
    const { cache, ctx, datastore, plan, simulator } = await cacheScene([SPARSE]);
    const demand = { image: plan(SPARSE), datastore, rootGb: 0 };
    await cache.ensure(ctx, demand);
    const [store] = simulator.world.inventory.ofType('Datastore');
    await removeDisk(simulator, `[${store?.get('name')}] kilonova_base/sparse/sparse.vmdk`);

    await expect(cache.ensure(ctx, demand)).rejects.toMatchObject({
      code: 'STORAGE_ERROR',
      message: expect.stringContaining('kilonova_base/sparse is there without the disk'),
    });
  });
});

describe('a process that died while it fetched an image', () => {
  it.each([SPARSE, STREAM])('is waited for until nothing has changed for long: $id', async (image) => {
    const { cache, ctx, datastore, plan, images, simulator, cached, another } = await cacheScene([image]);
    const demand = { image: plan(image), datastore, rootGb: 0 };
    const dead = simulator.hooks.add({ method: 'MoveDatastoreFile_Task', hold: true, times: 1 });
    const abandoned = (await another()).ensure({ ...ctx, signal: new AbortController().signal }, demand);
    abandoned.catch(() => {});
    await dead.once;
    const second = cache.ensure(ctx, demand);
    await advanceUntil(ctx.clock, second);

    expect((await second).capacityKb).toBe(CAPACITY_BYTES / KB);
    expect(ctx.clock.now()).toBeGreaterThanOrEqual(600_000);
    expect(images.downloads).toHaveLength(2);
    expect(cached().filter((file) => file.includes('.fetch'))).toEqual([]);
    expect(simulator.census().vms).toEqual([]);
    dead.release();
    // It finds its folder gone, and the image that another has made.
    await expect(abandoned).rejects.toThrow(/FileNotFound/);
    expect(cached().filter((file) => file.endsWith('.vmdk'))).toHaveLength(1);
  });
});

describe('who gives up', () => {
  it('takes the image from nobody who still waits', async () => {
    const { cache, ctx, datastore, plan, simulator, images } = await cacheScene([SPARSE]);
    const hold = simulator.hooks.add({ method: 'CopyVirtualDisk_Task', hold: true });
    const demand = { image: plan(SPARSE), datastore, rootGb: 0 };
    const giveUp = new AbortController();
    const first = cache.ensure({ ...ctx, signal: giveUp.signal }, demand);
    const second = cache.ensure(ctx, demand);
    await hold.once;
    giveUp.abort(new Error('no more'));

    await expect(first).rejects.toThrow('no more');
    hold.release();
    expect((await second).capacityKb).toBe(CAPACITY_BYTES / KB);
    expect(images.downloads).toEqual(['sparse']);
  });

  it('and was the last leaves nothing of it', async () => {
    const { cache, ctx, datastore, plan, simulator, cached } = await cacheScene([SPARSE]);
    const hold = simulator.hooks.add({ method: 'CopyVirtualDisk_Task', hold: true });
    const giveUp = new AbortController();
    const first = cache.ensure(
      { ...ctx, signal: giveUp.signal },
      { image: plan(SPARSE), datastore, rootGb: 0 },
    );
    await hold.once;
    giveUp.abort(new Error('no more'));
    hold.release();

    await expect(first).rejects.toThrow('no more');
    await expect.poll(() => cached().filter((file) => !file.endsWith('_base/'))).toEqual([]);
  });
});

/** Moves the clock on for as long as it takes. */
async function advanceUntil(clock: ManualClock, done: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  const end = (): void => void (state.isDone = true);
  done.then(end, end);
  while (!state.isDone) {
    await clock.advance(10_000);
    await new Promise(setImmediate);
  }
}

/** As an operator would who cleans up. */
async function removeDisk(
  { url: server, username, password, caPem: ca }: Simulator,
  name: string,
): Promise<void> {
  const session = await VimSession.connect({ server, username, password, tls: { ca } });
  const { virtualDiskManager } = session.serviceContent;
  if (virtualDiskManager === undefined) throw new Error('It has no disk manager.');
  const datacenter = { type: 'Datacenter', value: 'datacenter-2' } as const;
  const task = await session.invokeApi(virtualDiskManager, 'DeleteVirtualDisk_Task', { name, datacenter });
  await session.waitForTask(task);
  await session.close();
}

/** Resolves when somebody waits for the clock. */
async function asleep(clock: ManualClock): Promise<void> {
  while (clock.sleeping === 0) await new Promise(setImmediate);
}

const wrong = (more: Partial<SampleImage>): SampleImage => ({ ...SPARSE, ...more });

describe('an image that is not as its record says', () => {
  it.each<[string, SampleImage, string, RegExp]>([
    [
      'has other content',
      { ...FLAT, data: sparseImage(), sizeBytes: sparseImage().length },
      'IMAGE_UNACCEPTABLE',
      /sparse VMDK; record it with/,
    ],
    [
      'is a QCOW2',
      wrong({
        data: Buffer.concat([Buffer.from('QFI\xfb\0\0\0\x03', 'latin1')], 128 * KB),
        sizeBytes: 128 * KB,
      }),
      'IMAGE_UNACCEPTABLE',
      /qcow2/,
    ],
    ['has another length', wrong({ sizeBytes: 77 }), 'IMAGE_CORRUPTED', /77 bytes/],
    [
      'is an OVA without a disk',
      { ...OVA, ...sized(ovaImage({ disks: [] })) },
      'IMAGE_UNACCEPTABLE',
      /no disk/,
    ],
    [
      'is an OVA with two disks',
      { ...OVA, ...sized(ovaImage({ disks: ['a.vmdk', 'b.vmdk'] })) },
      'IMAGE_UNACCEPTABLE',
      /2 disks/,
    ],
    [
      'is an OVA with another checksum',
      { ...OVA, ...sized(ovaImage({ sha256: sha256Of(Buffer.alloc(1)) })) },
      'IMAGE_CORRUPTED',
      /disk\.vmdk/,
    ],
    [
      'is an OVA with a path that leads out of it',
      { ...OVA, ...sized(ovaImage({ disks: ['../disk.vmdk'] })) },
      'IMAGE_UNACCEPTABLE',
      /\.\./,
    ],
  ])('and %s is refused, and nothing of it is left', async (_what, image, code, message) => {
    const { cache, ctx, datastore, plan, cached, simulator } = await cacheScene([image, ISO]);
    await cache.ensure(ctx, { image: plan(ISO), datastore, rootGb: 0 });
    const before = cached();

    await expect(cache.ensure(ctx, { image: plan(image), datastore, rootGb: 1 })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });

    expect(cached()).toEqual(before);
    expect(simulator.census().vms).toEqual([]);
  });

  it('D-18: is refused by the server and never becomes an image', async () => {
    const { cache, ctx, datastore, plan, cached, simulator } = await cacheScene([SPARSE]);
    simulator.hooks.add({ path: '/folder/**', verb: 'PUT', status: { code: 507 } });

    await expect(cache.ensure(ctx, { image: plan(SPARSE), datastore, rootGb: 1 })).rejects.toThrow('507');

    expect(cached().filter((file) => !file.endsWith('_base/'))).toEqual([]);
  });

  it('D-18: and is cut short on its way never becomes an image', async () => {
    const image = { ...SPARSE, sent: SPARSE.data.subarray(0, SPARSE.data.length - 70_000) };
    const { cache, ctx, datastore, plan, cached } = await cacheScene([image]);

    await expect(cache.ensure(ctx, { image: plan(image), datastore, rootGb: 1 })).rejects.toThrow(
      /length|bytes/,
    );

    expect(cached().filter((file) => !file.endsWith('_base/'))).toEqual([]);
  });
});

function sized(data: Buffer): Pick<SampleImage, 'data' | 'sizeBytes'> {
  return { data, sizeBytes: data.length };
}
