/**
 * Looking for an image in the cache of a datastore: one search.
 */
import type { OperationContext } from '@kilonova/core';
import {
  dataObject,
  isDataObject,
  isVimFault,
  type FileInfo,
  type HostDatastoreBrowserSearchResults,
  type HostDatastoreBrowserSearchSpec,
  type Ref,
} from '@kilonova/vsphere';
import { runTask, type TaskOptions, type Vim } from '../vim-util.js';
import type { CacheLayout } from './cache-layout.js';

/** What the cache has of a disk image. */
export interface CachedDisk {
  readonly capacityKb: number;
  /** A parent of the wanted size is there, too. */
  readonly hasSized: boolean;
}

interface Look {
  readonly vim: Vim;
  readonly ctx: OperationContext;
  readonly browser: Ref<'HostDatastoreBrowser'>;
  readonly layout: CacheLayout;
  readonly options: TaskOptions;
}

/** @param rootGb also look for a parent of that size; 0 for none */
export async function lookForDisk(look: Look, rootGb: number): Promise<CachedDisk | undefined> {
  const { layout } = look;
  const files = await search(look, {
    query: [
      dataObject('VmDiskFileQuery', {
        details: { diskType: false, capacityKb: true, hardwareVersion: false },
      }),
    ],
    matchPattern: [layout.diskName, ...(rootGb > 0 ? [layout.sizedName(rootGb)] : [])],
  });
  const disk = files.find(({ path }) => path === layout.diskName);
  if (!isDataObject(disk, 'VmDiskFileInfo') || disk.capacityKb === undefined) return undefined;
  const hasSized = rootGb > 0 && files.some(({ path }) => path === layout.sizedName(rootGb));
  return { capacityKb: Number(disk.capacityKb), hasSized };
}

export async function lookForIso(look: Look): Promise<boolean> {
  const { isoName } = look.layout;
  const files = await search(look, { matchPattern: [isoName] });
  return files.some(({ path }) => path === isoName);
}

async function search(
  { vim, ctx, browser, layout, options }: Look,
  searchSpec: HostDatastoreBrowserSearchSpec,
): Promise<readonly FileInfo[]> {
  return (await searchFolder(vim, ctx, browser, String(layout.folder), searchSpec, options)) ?? [];
}

/** The files of a folder that match; undefined when there is no such folder. */
export async function searchFolder(
  vim: Vim,
  ctx: OperationContext,
  browser: Ref<'HostDatastoreBrowser'>,
  datastorePath: string,
  searchSpec: HostDatastoreBrowserSearchSpec,
  options: TaskOptions,
): Promise<readonly FileInfo[] | undefined> {
  try {
    const params = { datastorePath, searchSpec };
    const found: unknown = await runTask(vim, ctx, browser, 'SearchDatastore_Task', params, options);
    return isSearchResults(found) ? (found.file ?? []) : [];
  } catch (error) {
    if (isVimFault(error, 'FileNotFound')) return undefined;
    throw error;
  }
}

function isSearchResults(value: unknown): value is HostDatastoreBrowserSearchResults {
  return isDataObject(value, 'HostDatastoreBrowserSearchResults');
}
