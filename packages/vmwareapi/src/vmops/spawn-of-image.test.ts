import { imageMetaFrom, type Instance } from '@kilonova/core';
import { getObjectProperty, isDataObject, type VirtualDisk } from '@kilonova/vsphere';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { imagesOf, type SampleImage } from '../../test/counting-images.js';
import { FLAT, ISO, OVA, SPARSE, STREAM } from '../../test/samples.js';
import { instanceOf, startSimulated, type Simulated, type SimulatedOptions } from '../../test/simulated.js';
import { destroy } from './destroy.js';
import { spawn } from './spawn.js';

const KB_PER_GB = 2 ** 20;
const SAMPLES = [SPARSE, FLAT, STREAM, OVA, ISO];

vi.setConfig({ testTimeout: 30_000 });

let bench: Simulated;

afterEach(() => bench.close());

async function start(options: SimulatedOptions = {}, samples: readonly SampleImage[] = SAMPLES) {
  const images = imagesOf(samples);
  bench = await startSimulated({ images, ...options });
  return images;
}

async function spawnOf({ data: _data, sent: _sent, ...image }: SampleImage, more: Partial<Instance> = {}) {
  const { platform, ctx } = bench;
  const instance = instanceOf({ imageRef: image.id, ...more });
  await spawn(platform, ctx, instance, { imageMeta: imageMetaFrom(image) });
  return instance;
}

async function disksOf(uuid: string): Promise<VirtualDisk[]> {
  const { platform, ctx, session } = bench;
  const vm = await platform.lookup.find(ctx, uuid);
  if (vm === undefined) throw new Error('There is no VM.');
  const devices = (await getObjectProperty(session, vm, 'config.hardware.device')) ?? [];
  return devices.filter((device) => isDataObject(device, 'VirtualDisk'));
}

/** Files outside of the cache. */
function files(): string[] {
  return bench.simulator.census().files.filter((file) => !file.includes('_base'));
}

describe('a VM of an image', () => {
  it.each([SPARSE, FLAT, STREAM, OVA])('is a child of the cached disk: $id', async (image) => {
    await start();
    const { uuid } = await spawnOf(image);

    expect(await disksOf(uuid)).toEqual([
      expect.objectContaining({
        capacityInKB: 4 * KB_PER_GB,
        backing: expect.objectContaining({
          fileName: expect.stringContaining(`[LocalDS_0] ${uuid}/`),
          parent: expect.objectContaining({
            fileName: `[LocalDS_0] kilonova_base/${image.id}/${image.id}.4.vmdk`,
          }),
        }),
      }),
    ]);
    expect(bench.simulator.census().vms).toEqual([`web 1 (${uuid})`]);
  });

  it('takes six calls when the image is in the cache: find, read, look, create, start, finish', async () => {
    await start();
    await spawnOf(SPARSE);
    bench.calls();
    await spawnOf(SPARSE);

    expect(bench.calls()).toEqual([
      'FindAllByUuid',
      'RetrievePropertiesEx',
      'SearchDatastore_Task',
      'CreateVM_Task',
      'PowerOnVM_Task',
      'ReconfigVM_Task',
    ]);
  });

  it('is as large as the image when the flavor has no size', async () => {
    await start();
    const flavor = { name: 'none', vcpus: 1, memoryMb: 512, rootGb: 0 };
    const { uuid } = await spawnOf(SPARSE, { flavor });

    expect(await disksOf(uuid)).toMatchObject([{ capacityInKB: 4096 }]);
  });

  it('has a copy of the image where it is not to be linked, as large as the flavor says', async () => {
    await start({ driver: { useLinkedClone: false } });
    const { uuid } = await spawnOf(SPARSE);

    const [disk, ...others] = await disksOf(uuid);
    expect(others).toEqual([]);
    expect(disk).toMatchObject({
      capacityInKB: 4 * KB_PER_GB,
      backing: { fileName: `[LocalDS_0] ${uuid}/${uuid}.vmdk` },
    });
    expect(disk?.backing).not.toHaveProperty('parent');
  });

  it('boots from an ISO, with a blank disk beside it', async () => {
    await start();
    const { uuid } = await spawnOf(ISO);

    expect(await disksOf(uuid)).toMatchObject([{ capacityInKB: 4 * KB_PER_GB }]);
    const [vm] = bench.simulator.world.inventory.ofType('VirtualMachine');
    const drives = vm?.get('config')?.hardware?.device?.filter((device) => device._type === 'VirtualCdrom');
    expect(drives).toMatchObject([{ backing: { fileName: '[LocalDS_0] kilonova_base/iso/iso.iso' } }]);
  });

  it('has its config drive behind the ISO that it boots from', async () => {
    await start();
    const { uuid } = await spawnOf(ISO, { configDrive: true });

    const [vm] = bench.simulator.world.inventory.ofType('VirtualMachine');
    const drives = vm?.get('config')?.hardware?.device?.filter((device) => device._type === 'VirtualCdrom');
    expect(drives).toMatchObject([
      { controllerKey: 200, unitNumber: 0, backing: { fileName: '[LocalDS_0] kilonova_base/iso/iso.iso' } },
      { controllerKey: 200, unitNumber: 1, backing: { fileName: `[LocalDS_0] ${uuid}/configdrive.iso` } },
    ]);
  });

  it.each([true, false])(
    'goes without the image, which stays in the cache; linked: %s',
    async (useLinkedClone) => {
      await start({ driver: { useLinkedClone } });
      const before = files();
      const { uuid } = await spawnOf(SPARSE);
      const cached = bench.simulator.census().files.filter((file) => file.includes('_base'));
      await destroy(bench.platform, bench.ctx, uuid);

      expect(files()).toEqual(before);
      expect(bench.simulator.census()).toMatchObject({ vms: [], files: [...before, ...cached].toSorted() });
    },
  );

  it('leaves nothing but the cached image when it cannot be made', async () => {
    await start({ driver: { useLinkedClone: false } });
    const before = files();
    bench.simulator.hooks.add({ method: 'PowerOnVM_Task', fault: 'NotSupported' });
    await expect(spawnOf(SPARSE)).rejects.toThrow('NotSupported');

    expect(files()).toEqual(before);
    expect(bench.simulator.census().vms).toEqual([]);
  });

  it('D-05: is of the image that it is to be made of, whatever the instance was made of before', async () => {
    const images = await start();
    const { uuid } = await spawnOf(SPARSE, { imageRef: 'flat' });

    expect(images.downloads).toEqual(['sparse']);
    expect(await disksOf(uuid)).toMatchObject([
      { backing: { parent: { fileName: '[LocalDS_0] kilonova_base/sparse/sparse.4.vmdk' } } },
    ]);
  });

  it('is not begun when its image cannot be used', async () => {
    await start({}, [{ ...FLAT, data: SPARSE.data, sizeBytes: SPARSE.data.length }]);
    const before = files();

    await expect(spawnOf(FLAT)).rejects.toMatchObject({ code: 'IMAGE_UNACCEPTABLE' });

    expect(bench.calls()).not.toContain('CreateVM_Task');
    expect(files()).toEqual(before);
  });

  it('needs an image that is smaller than the root disk', async () => {
    await start();
    const image = { ...SPARSE, minDiskGb: 5 };

    await expect(spawnOf(image)).rejects.toMatchObject({ code: 'FLAVOR_DISK_TOO_SMALL' });
    expect(bench.calls()).toEqual([]);
  });

  it('a hundred at once share one transfer and one wait for updates', async () => {
    const images = await start();
    await Promise.all(Array.from({ length: 100 }, () => spawnOf(STREAM)));

    expect(images.downloads).toEqual(['stream']);
    expect(bench.simulator.calls.tally('WaitForUpdatesEx').maxInFlight).toBe(1);
    expect(bench.simulator.census().vms).toHaveLength(100);
  }, 60_000);
});
