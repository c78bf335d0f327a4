/**
 * The cache of images on datastores: an image is brought to a datastore once, and then copied or linked there.
 *
 * What is in the cache is complete: it gets its name when all of it is there and good. Many spawns of one image share
 * one search and one transfer, and processes agree through the datastore itself. What nobody uses any more is not
 * this file's business.
 */
import {
  ImageNotFound,
  OperationTimeout,
  StorageError,
  withTimeout,
  type ImageService,
  type OperationContext,
} from '@kilonova/core';
import type { DatastorePath, Ref } from '@kilonova/vsphere';
import type { Datastore } from '../ds-util/choose-datastore.js';
import { deleteFile, deleteFolder } from '../ds-util/datastore-folder.js';
import { reasonOf } from '../faults.js';
import type { TaskOptions, Vim } from '../vim-util.js';
import { CacheLayout } from './cache-layout.js';
import type { CachePlace } from './cache-place.js';
import { lookForDisk, lookForIso, type CachedDisk } from './cached-image.js';
import { publishDisk, publishFolder, sizedCopy, type DiskWork } from './disk-work.js';
import { dropWorkFolder, takeFetchLock } from './fetch-lock.js';
import { fetchImage } from './fetch-image.js';
import { checkRootDisk, needsMachine, type ImagePlan } from './image-plan.js';
import { SharedWork } from './shared-work.js';

/** What an image is needed for. */
export interface ImageDemand {
  readonly image: ImagePlan;
  readonly datastore: Datastore;
  /** 0: as large as the image. */
  readonly rootGb: number;
}

/** An image on a datastore, ready to be used where it lies. */
export interface CachedImage {
  /** Of the disk or the ISO. For a linked clone it is as large as the root disk is to be. */
  readonly path: DatastorePath;
  /** What a guest sees of it. 0 for an ISO. */
  readonly capacityKb: number;
}

export interface ImageCacheOptions {
  readonly prefix: string;
  readonly taskTimeoutMs: number;
  readonly undoTimeoutMs: number;
  readonly staleMs: number;
}

/** The part of the cluster that images come in through. */
export interface CacheCluster {
  readonly datacenter: Ref<'Datacenter'>;
  readonly datacenterPath: string;
  readonly resourcePool: Ref<'ResourcePool'>;
  readonly vmFolder: Ref<'Folder'>;
}

const KB_PER_GB = 2 ** 20;
const BYTES_PER_KB = 1024;

export class ImageCache {
  readonly #vim: Vim;
  readonly #cluster: CacheCluster;
  readonly #images: ImageService | undefined;
  readonly #options: ImageCacheOptions;
  readonly #shared = new SharedWork<CachedImage>();

  /** Without an image service only what is cached already can be used. */
  constructor(vim: Vim, cluster: CacheCluster, images: ImageService | undefined, options: ImageCacheOptions) {
    this.#vim = vim;
    this.#cluster = cluster;
    this.#images = images;
    this.#options = options;
  }

  /**
   * The image on the datastore. It is fetched when it is not there.
   *
   * @throws {FlavorDiskTooSmall} the root disk cannot hold it
   * @throws {ImageNotFound} it is not there, and there is no image service to ask
   * @throws what {@link fetchImage} throws
   */
  async ensure(ctx: OperationContext, demand: ImageDemand): Promise<CachedImage> {
    const { image, datastore } = demand;
    const sizedGb = image.linkedClone ? demand.rootGb : 0;
    const key = `${datastore.ref.value} ${image.id} ${sizedGb}`;
    const cached = await this.#shared.join(key, ctx, (shared) => this.#provide(shared, demand, sizedGb));
    checkRootDisk(cached.capacityKb * BYTES_PER_KB, image.kind === 'iso' ? 0 : demand.rootGb);
    return cached;
  }

  async #provide(ctx: OperationContext, demand: ImageDemand, sizedGb: number): Promise<CachedImage> {
    const place = this.#placeOf(demand);
    const options = { timeoutMs: this.#options.taskTimeoutMs };
    const look = { vim: this.#vim, ctx, browser: place.browser, layout: place.layout, options };
    if (demand.image.kind === 'iso') {
      if (!(await lookForIso(look))) await this.#fetch(ctx, place, demand, 0, () => lookForIso(look));
      return { path: place.layout.folder.join(place.layout.isoName), capacityKb: 0 };
    }
    let disk = await lookForDisk(look, demand.image, sizedGb);
    if (disk === undefined) {
      const again = async (): Promise<boolean> =>
        (disk = await lookForDisk(look, demand.image, sizedGb)) !== undefined;
      disk = (await this.#fetch(ctx, place, demand, sizedGb, again)) ?? disk;
    }
    if (disk === undefined) {
      const reason = `${String(place.layout.folder)} is there without the disk of the image. Remove the folder, and it is fetched anew`;
      throw new StorageError({ reason });
    }
    return this.#sized(ctx, place, disk, demand, sizedGb);
  }

  /** Undefined: another process has published it meanwhile. */
  async #fetch(
    ctx: OperationContext,
    place: CachePlace,
    { image, rootGb }: ImageDemand,
    sizedGb: number,
    isPublished: () => Promise<boolean>,
  ): Promise<CachedDisk | undefined> {
    const images = this.#images;
    if (images === undefined) throw new ImageNotFound({ imageId: image.id });
    const { taskTimeoutMs: timeoutMs, staleMs } = this.#options;
    const options = { timeoutMs };
    const lock = await takeFetchLock(place, ctx, isPublished, { ...options, staleMs });
    if (lock === 'published') return undefined;
    const { resourcePool: pool, vmFolder: folder } = this.#cluster;
    const site = { pool, folder };
    let isPlaced = false;
    try {
      const capacityKb = await fetchImage({ place, ctx, images, image, site, rootGb, options });
      const work = diskWork(place, ctx, options);
      const { layout } = place;
      const needsSized = sizedGb * KB_PER_GB > capacityKb && image.kind !== 'iso';
      if (needsSized) {
        const source = { path: layout.work.join(layout.diskName), capacityKb };
        await sizedCopy(work, source, layout.work.join(layout.sizedName(sizedGb)), sizedGb);
      }
      isPlaced = await publishFolder(work, layout.work, layout.folder);
      if (isPlaced && needsMachine(image)) await this.#sweep(place, ctx);
      if (isPlaced) return { capacityKb, hasSized: needsSized };
      await isPublished();
      return undefined;
    } finally {
      if (!isPlaced) await this.#takeBack(place, ctx);
    }
  }

  /** The machine's own files came along with the disk. It was the lock, so it could not go before. */
  async #sweep({ vim, layout, datacenter }: CachePlace, ctx: OperationContext): Promise<void> {
    const folder = layout.folder.join(layout.machine.basename);
    try {
      await deleteFolder(vim, ctx, folder, datacenter, { timeoutMs: this.#options.undoTimeoutMs });
    } catch (error) {
      ctx.log.warn('files of an import are still there', { path: String(folder), reason: reasonOf(error) });
    }
  }

  async #takeBack(place: CachePlace, ctx: OperationContext): Promise<void> {
    const { undoTimeoutMs: timeoutMs } = this.#options;
    const own = { ...ctx, signal: new AbortController().signal };
    try {
      await withTimeout(own, 'removing what was fetched of an image', timeoutMs, async (undo) =>
        dropWorkFolder(place, undo, { timeoutMs }),
      );
    } catch (error) {
      if (!(error instanceof OperationTimeout)) throw error;
      ctx.log.warn('what was fetched of an image is still there', { path: String(place.layout.work) });
    }
  }

  /** The disk to use: for a linked clone the one that is as large as the root disk. */
  async #sized(
    ctx: OperationContext,
    place: CachePlace,
    { capacityKb, hasSized }: CachedDisk,
    { rootGb }: ImageDemand,
    sizedGb: number,
  ): Promise<CachedImage> {
    const { layout } = place;
    const plain = layout.folder.join(layout.diskName);
    if (sizedGb * KB_PER_GB <= capacityKb) return { path: plain, capacityKb };
    const sized = layout.folder.join(layout.sizedName(sizedGb));
    if (!hasSized) {
      checkRootDisk(capacityKb * BYTES_PER_KB, rootGb);
      ctx.progress({ step: 'making a parent disk of that size' });
      await this.#publishSized(ctx, place, { path: plain, capacityKb }, sized, sizedGb);
    }
    return { path: sized, capacityKb: sizedGb * KB_PER_GB };
  }

  async #publishSized(
    ctx: OperationContext,
    place: CachePlace,
    source: CachedImage,
    sized: DatastorePath,
    sizedGb: number,
  ): Promise<void> {
    const work = diskWork(place, ctx, { timeoutMs: this.#options.taskTimeoutMs });
    const unfinished = place.layout.unfinished(sizedGb);
    let isPlaced = false;
    try {
      await sizedCopy(work, source, unfinished, sizedGb);
      isPlaced = await publishDisk(work, unfinished, sized);
    } finally {
      if (!isPlaced) await this.#discard(place, ctx, unfinished);
    }
  }

  async #discard(place: CachePlace, ctx: OperationContext, disk: DatastorePath): Promise<void> {
    const own = { ...ctx, signal: new AbortController().signal };
    try {
      const options = { timeoutMs: this.#options.undoTimeoutMs };
      await deleteFile(place.vim, own, disk, place.datacenter, options);
    } catch (error) {
      ctx.log.warn('an unfinished parent disk is still there', {
        path: String(disk),
        reason: reasonOf(error),
      });
    }
  }

  #placeOf({ image, datastore }: ImageDemand): CachePlace {
    const { ref, name, browser } = datastore;
    if (browser === undefined) throw new RangeError(`the files of datastore ${name} cannot be looked at`);
    const { datacenter, datacenterPath } = this.#cluster;
    const layout = new CacheLayout(name, this.#options.prefix, image.id);
    const lock = needsMachine(image) ? layout.machine : layout.work;
    return { vim: this.#vim, layout, lock, datastore: ref, browser, datacenter, datacenterPath };
  }
}

function diskWork({ vim, datacenter }: CachePlace, ctx: OperationContext, options: TaskOptions): DiskWork {
  return { vim, datacenter, ctx, options };
}
