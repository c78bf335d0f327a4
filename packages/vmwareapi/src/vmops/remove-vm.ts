/**
 * Taking a VM away, whatever state it is in.
 *
 * The server decides by its faults what is in the way: a VM that runs is stopped, one that is busy is waited
 * for, one that is gone is done. What was read before saves an attempt and decides nothing.
 */
import { InstancePowerOffFailure, type OperationContext } from '@kilonova/core';
import { findVimFault, isVimFault, VimFaultError, type DatastorePath, type Ref } from '@kilonova/vsphere';
import { deleteFile } from '../ds-util/datastore-folder.js';
import { reasonOf } from '../faults.js';
import {
  abortable,
  isGone,
  isTaskFailure,
  runTask,
  unhurried,
  type TaskOptions,
  type Vim,
} from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';
import { cutPower } from './power.js';

export interface RemoveOptions extends TaskOptions {
  readonly instanceUuid: string;
  /** It ran when somebody last looked: stop it first, and spare the server an attempt that fails. */
  readonly isOn?: boolean;
  /** Take the VM off the inventory and leave its files where they are. */
  readonly keepFiles?: boolean;
  /** Files of the VM that the server does not know as such: they go before it, so that nothing loses track of them. */
  readonly files?: readonly DatastorePath[];
  /** Where the files are. */
  readonly datacenter: Ref<'Datacenter'>;
}

/** Each round clears one obstacle; somebody who keeps putting them there wins in the end. */
const MOST_ROUNDS = 8;

/**
 * The VM is gone, with its files unless told otherwise. One that is gone already is a success.
 *
 * @throws {InstancePowerOffFailure} it could not be stopped; it is still there
 */
export async function removeVm(
  vim: Vim,
  ctx: OperationContext,
  vm: VmRef,
  options: RemoveOptions,
): Promise<void> {
  // A VM that runs has its files in use.
  let mustStop = options.isOn ?? (options.files ?? []).length > 0;
  for (let round = 1; ; round++) {
    try {
      if (mustStop) await stop(vim, ctx, vm, options);
      await takeAway(vim, ctx, vm, options);
      return;
    } catch (error) {
      if (isGone(error, vm)) return;
      if (error instanceof InstancePowerOffFailure) throw error;
      const busyWith = findVimFault(error, 'TaskInProgress')?.task;
      const isWrongState = isVimFault(error, 'InvalidPowerState');
      if (round === MOST_ROUNDS || (busyWith === undefined && !isWrongState)) throw error;
      if (busyWith !== undefined) await untilDone(vim, ctx, busyWith, options);
      // Whoever was busy may have started it.
      mustStop ||= isWrongState;
    }
  }
}

async function takeAway(vim: Vim, ctx: OperationContext, vm: VmRef, options: RemoveOptions): Promise<void> {
  if (options.keepFiles !== true) {
    for (const file of options.files ?? []) await deleteFile(vim, ctx, file, options.datacenter, options);
    await runTask(vim, ctx, vm, 'Destroy_Task', {}, options);
    return;
  }
  ctx.signal.throwIfAborted();
  await vim.invokeApi(vm, 'UnregisterVM', {}, unhurried(ctx));
}

/** What is only for now, that it is busy or on its way out, is passed on as it is. */
async function stop(vim: Vim, ctx: OperationContext, vm: VmRef, options: RemoveOptions): Promise<void> {
  try {
    await cutPower(vim, ctx, vm, options);
  } catch (error) {
    if (!isTaskFailure(error) || isGone(error, vm) || isVimFault(error, 'TaskInProgress')) throw error;
    const { instanceUuid } = options;
    throw new InstancePowerOffFailure({ instanceUuid, reason: reasonOf(error) }, { cause: error });
  }
}

/** Waits for somebody else's task. How it ends does not matter. */
async function untilDone(
  vim: Vim,
  ctx: OperationContext,
  task: Ref<'Task'>,
  { timeoutMs }: TaskOptions,
): Promise<void> {
  try {
    await vim.waitForTask(task, { ...abortable(ctx), timeoutMs });
  } catch (error) {
    if (!(error instanceof VimFaultError)) throw error;
  }
}
