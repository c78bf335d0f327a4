/** An image cache on a simulated vCenter, with an image service that counts what it is asked for. */
import { imageMetaFrom, type Flavor } from '@kilonova/core';
import { ManualClock, manualContext, type ManualContext } from '@kilonova/core/testing';
import { VimSession, getObjects } from '@kilonova/vsphere';
import { startSimulator, type Simulator, type SimulatorOptions } from '@kilonova/vsphere-sim';
import { onTestFinished } from 'vitest';
import { findCluster } from '../src/cluster.js';
import type { Datastore } from '../src/ds-util/choose-datastore.js';
import { ImageCache, type ImageCacheOptions } from '../src/images/image-cache.js';
import { planImage, type ImagePlan } from '../src/images/image-plan.js';
import type { Vim } from '../src/vim-util.js';
import { imagesOf, type CountingImages, type SampleImage } from './counting-images.js';

export interface CacheScene {
  readonly simulator: Simulator;
  readonly datastore: Datastore;
  readonly images: CountingImages;
  /** Another process: a session and a cache of its own. */
  readonly another: (options?: Partial<ImageCacheOptions>) => Promise<ImageCache>;
  readonly cache: ImageCache;
  readonly ctx: ManualContext;
  readonly plan: (image: SampleImage, more?: Partial<Flavor>) => ImagePlan;
  /** Files in the cache. */
  readonly cached: () => string[];
  /** Methods that were called since the last time, without those of the one stream of updates. */
  readonly called: () => string[];
}

const OPTIONS: ImageCacheOptions = {
  prefix: 'kilonova',
  taskTimeoutMs: 60_000,
  undoTimeoutMs: 60_000,
  staleMs: 600_000,
};
/** What waits for tasks on one shared stream is no call of an operation. */
const OF_THE_STREAM = new Set([
  'WaitForUpdatesEx',
  'CreateFilter',
  'CreateListView',
  'ModifyListView',
  'DestroyView',
  'CreatePropertyCollector',
  'DestroyPropertyFilter',
]);

export async function cacheScene(
  samples: readonly SampleImage[],
  options: SimulatorOptions = {},
): Promise<CacheScene> {
  const simulator = await startSimulator({
    inventory: { clusters: 1, hosts: 1, standaloneHosts: 0, vms: 0, datastores: 1 },
    ...options,
  });
  onTestFinished(() => simulator.close());
  const images = imagesOf(samples);
  const login = async (): Promise<Vim> => {
    const { url: server, username, password, caPem: ca } = simulator;
    const session = await VimSession.connect({ server, username, password, tls: { ca }, keepAliveMs: 0 });
    onTestFinished(() => session.close());
    return session;
  };
  const another = async (more: Partial<ImageCacheOptions> = {}): Promise<ImageCache> => {
    const vim = await login();
    const cluster = await findCluster(vim, 'DC0_C0', {});
    return new ImageCache(vim, cluster, images, { ...OPTIONS, ...more });
  };
  const cache = await another();
  const datastore = await datastoreOf(await login());
  return {
    simulator,
    datastore,
    images,
    another,
    cache,
    ctx: manualContext(undefined, { clock: new ManualClock({ auto: false }) }),
    plan: ({ data: _data, sent: _sent, ...image }, more) =>
      planImage(imageMetaFrom(image), { ...FLAVOR, ...more }, { linkedClone: true }),
    cached: () => simulator.census().files.filter((file) => file.includes('kilonova_base')),
    called: () => {
      const methods = simulator.calls.all().map(({ method }) => method);
      simulator.calls.clear();
      return methods.filter((method) => !OF_THE_STREAM.has(method));
    },
  };
}

const FLAVOR: Flavor = { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 0 };

async function datastoreOf(vim: Vim): Promise<Datastore> {
  const [found] = await getObjects(vim, 'Datastore', { pathSet: ['name', 'browser'] });
  if (found === undefined) throw new Error('There is no datastore.');
  const { name = '', browser } = found.properties;
  if (browser === undefined) throw new Error('It has no browser.');
  return {
    ref: found.obj,
    name,
    browser,
    type: 'VMFS',
    accessible: true,
    freeBytes: 1e12,
    capacityBytes: 1e12,
    hosts: new Set(),
  };
}
