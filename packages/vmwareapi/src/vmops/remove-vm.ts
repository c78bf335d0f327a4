/**
 * Taking a VM away, whatever state it is in.
 *
 * The server decides by its faults what is in the way: a VM that runs is stopped first, one that is busy is
 * waited for, one that is gone is done. Nothing is guessed from what was read before.
 */
import { InstancePowerOffFailure, type OperationContext } from '@kilonova/core';
import { findVimFault, isVimFault, VimFaultError, type Ref } from '@kilonova/vsphere';
import { reasonOf } from '../faults.js';
import { cutPower } from './power.js';
import { abortable, isGone, runTask, unhurried, type TaskOptions, type Vim } from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';

export interface RemoveOptions extends TaskOptions {
  readonly instanceUuid: string;
  /** Take the VM off the inventory and leave its files where they are. */
  readonly keepFiles?: boolean;
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
  for (let round = 1; ; round++) {
    try {
      await takeAway(vim, ctx, vm, options);
      return;
    } catch (error) {
      if (isGone(error, vm)) return;
      if (round === MOST_ROUNDS || !(await clearObstacle(vim, ctx, vm, error, options))) throw error;
    }
  }
}

async function takeAway(vim: Vim, ctx: OperationContext, vm: VmRef, options: RemoveOptions): Promise<void> {
  if (options.keepFiles !== true) {
    await runTask(vim, ctx, vm, 'Destroy_Task', {}, options);
    return;
  }
  ctx.signal.throwIfAborted();
  await vim.invokeApi(vm, 'UnregisterVM', {}, unhurried(ctx));
}

/** Whether another attempt makes sense now. */
async function clearObstacle(
  vim: Vim,
  ctx: OperationContext,
  vm: VmRef,
  error: unknown,
  options: RemoveOptions,
): Promise<boolean> {
  const busyWith = findVimFault(error, 'TaskInProgress')?.task;
  if (busyWith !== undefined) {
    await untilDone(vim, ctx, busyWith, options);
    return true;
  }
  if (!isVimFault(error, 'InvalidPowerState')) return false;
  try {
    await cutPower(vim, ctx, vm, options);
    return true;
  } catch (reason) {
    if (isGone(reason, vm)) return true;
    if (findVimFault(reason, 'TaskInProgress') !== undefined)
      return clearObstacle(vim, ctx, vm, reason, options);
    if (!(reason instanceof VimFaultError)) throw reason;
    throw new InstancePowerOffFailure(
      { instanceUuid: options.instanceUuid, reason: reasonOf(reason) },
      { cause: reason },
    );
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
