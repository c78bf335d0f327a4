/** Tasks on virtual disks of the cache. */
import type { OperationContext } from '@kilonova/core';
import { isVimFault, type DatastorePath } from '@kilonova/vsphere';
import { runTask, type TaskOptions } from '../vim-util.js';
import type { CachePlace } from './cache-place.js';
import type { FlatType } from './image-plan.js';
import { requiredDiskManager, requiredFileManager } from '../ds-util/managers.js';

const KB_PER_GB = 2 ** 20;
const BYTES_PER_KB = 1024;

export interface DiskWork extends Pick<CachePlace, 'vim' | 'datacenter'> {
  readonly ctx: OperationContext;
  readonly options: TaskOptions;
}

/** A disk of its own with the same content; a hosted sparse one becomes one that a host can run. */
export async function copyDisk(
  { vim, ctx, datacenter, options }: DiskWork,
  source: DatastorePath,
  destination: DatastorePath,
): Promise<void> {
  const names = { sourceName: String(source), destName: String(destination) };
  const centers = { sourceDatacenter: datacenter, destDatacenter: datacenter };
  await runTask(
    vim,
    ctx,
    requiredDiskManager(vim),
    'CopyVirtualDisk_Task',
    { ...names, ...centers },
    options,
  );
}

export async function growDisk(
  { vim, ctx, datacenter, options }: DiskWork,
  disk: DatastorePath,
  sizeGb: number,
): Promise<void> {
  const params = { name: String(disk), datacenter, newCapacityKb: sizeGb * KB_PER_GB, eagerZero: false };
  await runTask(vim, ctx, requiredDiskManager(vim), 'ExtendVirtualDisk_Task', params, options);
}

/** A copy that is as large as that root disk. */
export async function sizedCopy(
  work: DiskWork,
  source: { readonly path: DatastorePath; readonly capacityKb: number },
  destination: DatastorePath,
  sizeGb: number,
): Promise<void> {
  await copyDisk(work, source.path, destination);
  if (source.capacityKb < sizeGb * KB_PER_GB) await growDisk(work, destination, sizeGb);
}

/** A disk without its data: the descriptor of one that long. */
export async function makeDescriptor(
  { vim, ctx, datacenter, options }: DiskWork,
  { disk, flat }: { readonly disk: DatastorePath; readonly flat: DatastorePath },
  sizeBytes: number,
  diskType: FlatType,
): Promise<void> {
  const spec = {
    _type: 'FileBackedVirtualDiskSpec',
    adapterType: 'lsiLogic',
    diskType,
    capacityKb: sizeBytes / BYTES_PER_KB,
  } as const;
  const params = { name: String(disk), datacenter, spec };
  await runTask(vim, ctx, requiredDiskManager(vim), 'CreateVirtualDisk_Task', params, options);
  await removeFile({ vim, ctx, datacenter, options }, flat);
}

export async function removeFile(
  { vim, ctx, datacenter, options }: DiskWork,
  file: DatastorePath,
): Promise<void> {
  const params = { name: String(file), datacenter };
  await runTask(vim, ctx, requiredFileManager(vim), 'DeleteDatastoreFile_Task', params, options);
}

/** Moves a disk to its name. False: there is one of that name, and this one stays where it was. */
export async function publishDisk(
  { vim, ctx, datacenter, options }: DiskWork,
  source: DatastorePath,
  destination: DatastorePath,
): Promise<boolean> {
  const names = { sourceName: String(source), destName: String(destination) };
  const centers = { sourceDatacenter: datacenter, destDatacenter: datacenter };
  const params = { ...names, ...centers, force: false };
  return unlessThere(runTask(vim, ctx, requiredDiskManager(vim), 'MoveVirtualDisk_Task', params, options));
}

/** Moves a folder to its name. False: there is one of that name. */
export async function publishFolder(
  work: DiskWork,
  source: DatastorePath,
  destination: DatastorePath,
): Promise<boolean> {
  return unlessThere(moveFolder(work, source, destination));
}

export async function moveFolder(
  { vim, ctx, datacenter, options }: DiskWork,
  source: DatastorePath,
  destination: DatastorePath,
): Promise<void> {
  const names = { sourceName: String(source), destinationName: String(destination) };
  const centers = { sourceDatacenter: datacenter, destinationDatacenter: datacenter };
  const params = { ...names, ...centers, force: false };
  await runTask(vim, ctx, requiredFileManager(vim), 'MoveDatastoreFile_Task', params, options);
}

async function unlessThere(move: Promise<unknown>): Promise<boolean> {
  try {
    await move;
    return true;
  } catch (error) {
    if (isVimFault(error, 'FileAlreadyExists')) return false;
    throw error;
  }
}
