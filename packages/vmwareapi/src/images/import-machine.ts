/**
 * The machine that a disk comes in on: a lease takes disks only for a machine, so one is made in the folder in which
 * the image is being made, and taken off the inventory when its disk is there.
 *
 * Its instance uuid follows from the image and the datastore, so what a process left of it is found without a search.
 */
import type { OperationContext } from '@kilonova/core';
import {
  getObjectProperty,
  importVmdk,
  isRefTo,
  type ByteSource,
  type LeaseProgress,
  type Ref,
} from '@kilonova/vsphere';
import { v5 as uuidOf } from 'uuid';
import { EXTENSION_KEY } from '../identity.js';
import { abortable, isGone, runTask, unhurried, type TaskOptions } from '../vim-util.js';
import type { CachePlace } from './cache-place.js';

/** Where it is made. */
export interface ImportSite {
  readonly pool: Ref<'ResourcePool'>;
  readonly folder: Ref<'Folder'>;
}

export interface IncomingDisk {
  readonly content: ByteSource;
  readonly sizeBytes?: number;
  readonly onProgress: (progress: LeaseProgress) => void;
}

export interface ImportedDisk {
  /** What a guest sees of it. */
  readonly capacityBytes: number;
  readonly machine: Ref<'VirtualMachine'>;
}

const NAMESPACE = '2f6d3c0e-9a7c-5d0b-8f5e-0d4a6c1b7e21';
/** No list of instances has it. */
const IMAGE_ENTITY_TYPE = 'image';

/** The disk lies in the work folder, under its name in the cache, on a machine; {@link takeOffInventory} is next. */
export async function importDisk(
  place: CachePlace,
  ctx: OperationContext,
  { pool, folder }: ImportSite,
  { content, sizeBytes, onProgress }: IncomingDisk,
): Promise<ImportedDisk> {
  const { vim, layout } = place;
  const uuid = machineUuid(place);
  const request = {
    pool,
    folder,
    datastore: layout.base.datastore,
    name: `kilonova-image-${uuid}`,
    diskPath: String(layout.work.join(layout.diskName)),
    sizeBytes,
    configSpec: {
      instanceUuid: uuid,
      annotation: `The image for ${String(layout.folder)} comes in on this machine, which then goes.`,
      files: { vmPathName: String(layout.machine.join('machine.vmx')) },
      managedBy: { extensionKey: EXTENSION_KEY, type: IMAGE_ENTITY_TYPE },
    },
  };
  const { capacityBytes, entity } = await importVmdk(vim, content, request, {
    signal: ctx.signal,
    onProgress,
  });
  if (!isRefTo(entity, 'VirtualMachine'))
    throw new TypeError('the import of a disk made something that is no VM');
  return { capacityBytes, machine: entity };
}

/** The disk is nobody's. What is left of the machine is its folder. */
export async function takeOffInventory(
  { vim }: CachePlace,
  ctx: OperationContext,
  machine: Ref<'VirtualMachine'>,
): Promise<void> {
  ctx.signal.throwIfAborted();
  await vim.invokeApi(machine, 'UnregisterVM', {}, unhurried(ctx));
}

/** Removes the machine that an import left behind, with its disk. None is a success. */
export async function removeImport(
  place: CachePlace,
  ctx: OperationContext,
  options: TaskOptions,
): Promise<void> {
  const { vim } = place;
  const { searchIndex } = vim.serviceContent;
  if (searchIndex === undefined) return;
  const params = { uuid: machineUuid(place), vmSearch: true, instanceUuid: true };
  const machine = await vim.invokeApi(searchIndex, 'FindByUuid', params, abortable(ctx));
  if (!isRefTo(machine, 'VirtualMachine')) return;
  try {
    const managedBy = await getObjectProperty(vim, machine, 'config.managedBy', abortable(ctx));
    if (managedBy?.extensionKey !== EXTENSION_KEY || managedBy.type !== IMAGE_ENTITY_TYPE) return;
    await runTask(vim, ctx, machine, 'Destroy_Task', {}, options);
  } catch (error) {
    if (!isGone(error, machine)) throw error;
  }
}

function machineUuid({ datastore, layout }: CachePlace): string {
  return uuidOf(`${datastore.value} ${layout.folder.relPath}`, NAMESPACE);
}
