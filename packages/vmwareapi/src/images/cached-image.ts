/**
 * Looking for an image in the cache of a datastore: one search.
 */
import { StorageError, type OperationContext } from '@kilonova/core';
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
import type { ImagePlan } from './image-plan.js';

const BYTES_PER_KB = 1024;

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

/**
 * @param rootGb also look for a parent of that size; 0 for none
 * @throws {StorageError} it is there, and neither the server nor its record says how large it is
 */
export async function lookForDisk(
  look: Look,
  image: ImagePlan,
  rootGb: number,
): Promise<CachedDisk | undefined> {
  const { layout } = look;
  const details = { diskType: false, capacityKb: true, hardwareVersion: false };
  const files = await search(look, {
    query: [dataObject('VmDiskFileQuery', { details })],
    matchPattern: [layout.diskName, ...(rootGb > 0 ? [layout.sizedName(rootGb)] : [])],
  });
  const disk = files.find(({ path }) => path === layout.diskName);
  if (disk === undefined) return undefined;
  const hasSized = rootGb > 0 && files.some(({ path }) => path === layout.sizedName(rootGb));
  return { capacityKb: capacityOf(disk, image), hasSized };
}

/** A server that lists a disk like any other file leaves it to the record, which knows it of a flat image. */
function capacityOf(disk: FileInfo, { id, kind, sizeBytes }: ImagePlan): number {
  if (isDataObject(disk, 'VmDiskFileInfo') && disk.capacityKb !== undefined) return Number(disk.capacityKb);
  if (kind === 'flat' && sizeBytes !== undefined) return sizeBytes / BYTES_PER_KB;
  throw new StorageError({ reason: `the server does not say how large the cached disk of image ${id} is` });
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
