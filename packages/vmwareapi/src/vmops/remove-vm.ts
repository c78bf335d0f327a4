/**
 * Taking a VM away, whatever state it is in, and of its files those that are its own.
 *
 * The server decides by its faults what is in the way: a VM that runs is stopped, one that is busy is waited
 * for, one that is gone is done. What was read before saves attempts and decides nothing of that. Each step can be
 * the last one of this process: what is left to do is either still to be read off the VM, or written on it in
 * the very step before.
 */
import { InstancePowerOffFailure, type OperationContext } from '@kilonova/core';
import { findVimFault, isVimFault, VimFaultError, type Ref } from '@kilonova/vsphere';
import { deleteFile, deleteFolder } from '../ds-util/datastore-folder.js';
import { reasonOf } from '../faults.js';
import { FILES_KEY } from '../identity.js';
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
import { planRemoval, type RemovalPlan } from './plan-removal.js';
import { cutPower } from './power.js';
import type { VmContents } from './vm-contents.js';

export interface RemoveOptions extends TaskOptions {
  readonly instanceUuid: string;
  /** Take the VM off the inventory and leave its files where they are. */
  readonly keepFiles?: boolean;
  /** Volumes that are unplugged, in this order, before anything is removed. */
  readonly volumeIds?: readonly string[];
  /** Where the VM and its files are. */
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
  contents: VmContents,
  options: RemoveOptions,
): Promise<void> {
  const removal = new Removal(vim, ctx, vm, contents, options);
  let mustStop = contents.isOn;
  for (let round = 1; ; round++) {
    try {
      if (mustStop) await stop(vim, ctx, vm, options);
      await removal.goOn();
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

/** The steps after the VM is off. Those that are done are not done again after an obstacle. */
class Removal {
  readonly #vim: Vim;
  readonly #ctx: OperationContext;
  readonly #vm: VmRef;
  readonly #contents: VmContents;
  readonly #options: RemoveOptions;
  readonly #plan: RemovalPlan;
  #isUnplugged = false;

  constructor(vim: Vim, ctx: OperationContext, vm: VmRef, contents: VmContents, options: RemoveOptions) {
    this.#vim = vim;
    this.#ctx = ctx;
    this.#vm = vm;
    this.#contents = contents;
    this.#options = options;
    this.#plan = planRemoval(contents, options.volumeIds ?? []);
    for (const volumeId of this.#plan.missingVolumes) {
      ctx.log.warn('a volume is not plugged into the VM that is removed', { volumeId });
    }
  }

  async goOn(): Promise<void> {
    const { keepFiles = false } = this.#options;
    await this.#unplug();
    if (keepFiles) {
      await this.#unregister();
      return;
    }
    // Snapshots hold on to what was unplugged, and Destroy_Task follows them to it.
    if (this.#contents.hasSnapshots && this.#plan.unplug.length > 0) {
      await this.#removeByHand();
      return;
    }
    for (const file of this.#plan.files) {
      await deleteFile(this.#vim, this.#ctx, file, this.#options.datacenter, this.#options);
    }
    await runTask(this.#vim, this.#ctx, this.#vm, 'Destroy_Task', {}, this.#options);
  }

  async #unplug(): Promise<void> {
    const { unplug, files } = this.#plan;
    if (this.#isUnplugged || unplug.length === 0) return;
    // Once a disk is unplugged nothing says any more that its file is the VM's.
    const names = files.map(({ relPath }) => relPath.slice(relPath.lastIndexOf('/') + 1));
    const spec = {
      deviceChange: [...unplug],
      ...(names.length === 0 ? {} : { extraConfig: [{ key: FILES_KEY, value: JSON.stringify(names) }] }),
    };
    await runTask(this.#vim, this.#ctx, this.#vm, 'ReconfigVM_Task', { spec }, this.#options);
    this.#isUnplugged = true;
  }

  async #unregister(): Promise<void> {
    this.#ctx.signal.throwIfAborted();
    await this.#vim.invokeApi(this.#vm, 'UnregisterVM', {}, unhurried(this.#ctx));
  }

  async #removeByHand(): Promise<void> {
    const { home } = this.#contents;
    await this.#unregister();
    if (home === undefined) return;
    await deleteFolder(this.#vim, this.#ctx, home, this.#options.datacenter, this.#options);
  }
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
