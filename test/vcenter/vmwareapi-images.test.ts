import { DirectoryImageService, PowerState, type Instance } from '@kilonova/core';
import { getObjectProperty, isDataObject } from '@kilonova/vsphere';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVm, instanceOf, startBench, type Bench } from './vmwareapi-driver.js';

const IMAGE_BYTES = 4 * 1024 * 1024;

let bench: Bench;
let directory: string;
let images: DirectoryImageService;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kilonova-images-'));
  images = new DirectoryImageService(directory);
  await addImage('flat', Buffer.alloc(IMAGE_BYTES, 'a boot sector, say'), { diskFormat: 'raw' });
  await addImage('copied', Buffer.alloc(IMAGE_BYTES, 'another'), {
    diskFormat: 'vmdk',
    properties: { img_linked_clone: 'false' },
  });
  await addImage('iso', isoImage(), { diskFormat: 'iso' });
  bench = await startBench({ images });
});

afterAll(async () => {
  await bench.close();
  await rm(directory, { recursive: true });
});

async function addImage(id: string, data: Buffer, record: object): Promise<void> {
  await writeFile(join(directory, id), data);
  const whole = { status: 'active', containerFormat: 'bare', sizeBytes: data.length, ...record };
  await writeFile(join(directory, `${id}.json`), JSON.stringify(whole));
}

function isoImage(): Buffer {
  const image = Buffer.alloc(64 * 1024);
  image.write('\u0001CD001', 32 * 1024, 'latin1');
  return image;
}

async function spawnOf(imageId: string): Promise<Instance> {
  const { driver, ctx } = bench;
  // As large as the image: growing a disk is nothing that every server here can do.
  const rootGb = imageId === 'iso' ? 1 : 0;
  const flavor = { name: 'm1', vcpus: 1, memoryMb: 512, rootGb };
  const instance = instanceOf({ imageRef: imageId, flavor });
  await driver.spawn(ctx, instance, { imageMeta: await images.show(ctx, imageId) });
  return instance;
}

async function devicesOf({ uuid }: Instance) {
  const session = await bench.session();
  return (await getObjectProperty(session, await findVm(session, uuid), 'config.hardware.device')) ?? [];
}

describe('an instance of an image', () => {
  it.each(['flat', 'copied', 'iso'])('is built, runs, and goes: %s', async (imageId) => {
    const { driver, ctx, vcenter } = bench;
    const before = await vcenter.census();
    const instance = await spawnOf(imageId);
    const disks = (await devicesOf(instance)).filter((device) => isDataObject(device, 'VirtualDisk'));

    expect((await driver.getInfo(ctx, instance)).powerState).toBe(PowerState.RUNNING);
    expect(disks).toHaveLength(1);
    await driver.destroy(ctx, instance);
    expect((await vcenter.census()).vms).toEqual(before.vms);
  });

  it('is built of the cached image the second time', async () => {
    const { driver, ctx, vcenter } = bench;
    const first = await spawnOf('flat');
    await vcenter.forgetCalls();
    const second = await spawnOf('flat');

    const calls = await vcenter.calls();
    expect(calls['MakeDirectory']?.count ?? 0).toBe(0);
    expect(calls['SearchDatastore_Task']?.count).toBe(1);
    await driver.destroy(ctx, first);
    await driver.destroy(ctx, second);
  });
});
