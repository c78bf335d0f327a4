/**
 * One process fetches an image onto a datastore; the others wait for it.
 *
 * The lock is the folder in which the image is made: a folder can be made once. Whoever holds it changes something in
 * it all the time, so a folder in which nothing changes for long was left by a process that died. It is moved away,
 * which again only one can do, and whoever held it after all finds its folder gone and fails.
 */
import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@kilonova/core';
import { isVimFault } from '@kilonova/vsphere';
import { deleteFolder } from '../ds-util/datastore-folder.js';
import { reasonOf } from '../faults.js';
import { unhurried, type TaskOptions } from '../vim-util.js';
import type { CachePlace } from './cache-place.js';
import { searchFolder } from './cached-image.js';
import { moveFolder } from './disk-work.js';
import { removeImport } from './import-machine.js';
import { requiredFileManager } from '../ds-util/managers.js';

export interface FetchLockOptions extends TaskOptions {
  /** For how long nothing may change in the folder before it counts as left behind. */
  readonly staleMs: number;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/** `held`: the folder is ours, and empty. `published`: another has made the image meanwhile. */
export async function takeFetchLock(
  place: CachePlace,
  ctx: OperationContext,
  isPublished: () => Promise<boolean>,
  options: FetchLockOptions,
): Promise<'held' | 'published'> {
  let watch: Watch | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    if (await tryToMake(place, ctx)) return 'held';
    watch ??= new Watch(ctx.clock.now());
    ctx.progress({ step: 'waiting for another process to fetch the image' });
    await ctx.clock.sleep(pauseMs, ctx.signal);
    if (await isPublished()) return 'published';
    const isStale = await watch.seesNoChange(place, ctx, options);
    if (isStale && (await moveAway(place, ctx, options))) watch = undefined;
  }
}

/** The folder with all that is in it is gone, as far as that can be done: what is left is told to the log. */
export async function dropWorkFolder(
  place: CachePlace,
  ctx: OperationContext,
  options: TaskOptions,
): Promise<void> {
  const { vim, layout, datacenter } = place;
  try {
    await removeImport(place, ctx, options);
    await deleteFolder(vim, ctx, layout.work, datacenter, options);
  } catch (error) {
    ctx.log.warn('what was fetched of an image could not be removed', {
      path: String(layout.work),
      reason: reasonOf(error),
    });
  }
}

/** Makes the folder, and those it is in. False: it is there already. */
async function tryToMake(place: CachePlace, ctx: OperationContext): Promise<boolean> {
  try {
    return await makeDirectory(place, ctx);
  } catch (error) {
    if (!isVimFault(error, 'CannotCreateFile')) throw error;
  }
  await makeBase(place, ctx);
  return makeDirectory(place, ctx);
}

/** On vSAN a top-level folder is an object of its own, which the file manager does not make. */
async function makeBase({ vim, layout, datastore }: CachePlace, ctx: OperationContext): Promise<void> {
  const { datastoreNamespaceManager } = vim.serviceContent;
  if (datastoreNamespaceManager === undefined) return;
  const params = { datastore, displayName: layout.base.relPath };
  try {
    await vim.invokeApi(datastoreNamespaceManager, 'CreateDirectory', params, unhurried(ctx));
  } catch (error) {
    if (!isVimFault(error, 'FileAlreadyExists')) throw error;
  }
}

async function makeDirectory({ vim, lock, datacenter }: CachePlace, ctx: OperationContext): Promise<boolean> {
  ctx.signal.throwIfAborted();
  const params = { name: String(lock), datacenter, createParentDirectories: true };
  try {
    await vim.invokeApi(requiredFileManager(vim), 'MakeDirectory', params, unhurried(ctx));
    return true;
  } catch (error) {
    if (isVimFault(error, 'FileAlreadyExists')) return false;
    throw error;
  }
}

/** What another process does, seen from outside. */
class Watch {
  #seen: string | undefined;
  #sinceMs: number;

  constructor(nowMs: number) {
    this.#sinceMs = nowMs;
  }

  async seesNoChange(
    { vim, layout, browser }: CachePlace,
    ctx: OperationContext,
    options: FetchLockOptions,
  ): Promise<boolean> {
    const details = { fileType: true, fileSize: true, modification: true, fileOwner: false };
    const files = await searchFolder(vim, ctx, browser, String(layout.work), { details }, options);
    const seen = JSON.stringify(
      files?.map(({ path, fileSize, modification }) => [path, String(fileSize), modification?.getTime()]),
    );
    const nowMs = ctx.clock.now();
    if (seen !== this.#seen) {
      this.#seen = seen;
      this.#sinceMs = nowMs;
    }
    // Gone: whoever held it is done with it, one way or the other.
    return files !== undefined && nowMs - this.#sinceMs >= options.staleMs;
  }
}

/** False: somebody else was first. */
async function moveAway(place: CachePlace, ctx: OperationContext, options: TaskOptions): Promise<boolean> {
  const { vim, layout, datacenter } = place;
  const away = layout.base.join(`${layout.work.basename}.${randomUUID()}`);
  ctx.log.warn('what a process left of an image is removed', { path: String(layout.work) });
  // First what is in the inventory: it is found by the image, and would lose its files.
  await removeImport(place, ctx, options);
  try {
    await moveFolder({ vim, ctx, datacenter, options }, layout.work, away);
  } catch (error) {
    if (isVimFault(error, 'FileNotFound')) return false;
    throw error;
  }
  await deleteFolder(vim, ctx, away, datacenter, options);
  return true;
}
