/**
 * Folders on datastores, and single files: is one there, and away with it.
 */
import type { OperationContext } from '@kilonova/core';
import { DatastorePath, VsphereError, isVimFault, type Ref } from '@kilonova/vsphere';
import { reasonOf } from '../faults.js';
import { runTask, type TaskOptions, type Vim } from '../vim-util.js';
import { requiredDiskManager, requiredFileManager } from './managers.js';
import type { Datastore } from './choose-datastore.js';

/** `unknown` when the server does not let us look. */
export type FolderPresence = 'present' | 'absent' | 'unknown';

export async function lookForFolder(
  vim: Vim,
  ctx: OperationContext,
  datastore: Datastore,
  path: string,
  options: TaskOptions,
): Promise<FolderPresence> {
  if (datastore.browser === undefined) return 'unknown';
  const datastorePath = String(new DatastorePath(datastore.name, path));
  // Whether it is there is the question; what is in it, beyond this, need not be listed.
  const searchSpec = { matchPattern: ['*.vmx'] };
  try {
    await runTask(
      vim,
      ctx,
      datastore.browser,
      'SearchDatastore_Task',
      { datastorePath, searchSpec },
      options,
    );
    return 'present';
  } catch (error) {
    if (isVimFault(error, 'FileNotFound')) return 'absent';
    if (!(error instanceof VsphereError) || ctx.signal.aborted) throw error;
    ctx.log.debug('a folder could not be looked for', { path: datastorePath, reason: reasonOf(error) });
    return 'unknown';
  }
}

/**
 * Deletes a folder with all that is in it. One that is not there is a success.
 *
 * @throws {RangeError} the path is a datastore's root
 */
export async function deleteFolder(
  vim: Vim,
  ctx: OperationContext,
  folder: DatastorePath,
  datacenter: Ref<'Datacenter'>,
  options: TaskOptions,
): Promise<void> {
  const fileManager = requiredFileManager(vim);
  if (folder.relPath === '') throw new RangeError(`not a folder: ${String(folder)}`);
  try {
    const name = String(folder);
    await runTask(vim, ctx, fileManager, 'DeleteDatastoreFile_Task', { name, datacenter }, options);
  } catch (error) {
    if (!isVimFault(error, 'FileNotFound')) throw error;
  }
}

/**
 * Deletes one file; of a disk its descriptor and what that describes, and nothing that the disk builds on. One
 * that is not there is a success.
 *
 * @throws {VimFaultError} FileLocked: it is in use, among others
 */
export async function deleteFile(
  vim: Vim,
  ctx: OperationContext,
  file: DatastorePath,
  datacenter: Ref<'Datacenter'>,
  options: TaskOptions,
): Promise<void> {
  const params = { name: String(file), datacenter };
  try {
    if (file.relPath.endsWith('.vmdk')) {
      await runTask(vim, ctx, requiredDiskManager(vim), 'DeleteVirtualDisk_Task', params, options);
    } else {
      await runTask(vim, ctx, requiredFileManager(vim), 'DeleteDatastoreFile_Task', params, options);
    }
  } catch (error) {
    if (!isVimFault(error, 'FileNotFound')) throw error;
  }
}
