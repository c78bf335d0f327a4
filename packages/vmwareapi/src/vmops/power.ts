/**
 * Turning a VM on and off.
 *
 * Shutting down is something a guest is asked and may ignore. So a clean stop waits for as long as the
 * caller allows, and after that the power is cut. Faults say what state a VM is in; nothing is read
 * first, so nothing can change in between.
 */
import type { OperationContext } from '@kilonova/core';
import { CallTimeoutError, findVimFault, isVimFault } from '@kilonova/vsphere';
import { abortable, runTask, unhurried, type TaskOptions, type Vim } from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';

export type PowerOffOutcome = 'guest-shutdown' | 'power-cut' | 'already-off';

/** What stopping needs of a VM. */
export interface PowerTarget {
  shutdownGuest(): Promise<void>;
  /** True once the VM is reported off, false when the time is up before. */
  untilOff(timeoutMs: number): Promise<boolean>;
  cutPower(): Promise<PowerOffOutcome>;
}

/** Ways of a server, or of a guest, to say that nobody inside listens. */
const NOBODY_LISTENS = ['ToolsUnavailable', 'GuestOperationsFault', 'NotSupported'];

/** The VM is off afterwards. Without a timeout its power is cut at once. */
export async function powerOff(
  ctx: OperationContext,
  vm: PowerTarget,
  { timeoutMs = 0 }: { readonly timeoutMs?: number } = {},
): Promise<PowerOffOutcome> {
  if (timeoutMs <= 0) return vm.cutPower();
  try {
    await vm.shutdownGuest();
  } catch (error) {
    const { existingState } = findVimFault(error, 'InvalidPowerState') ?? {};
    if (existingState === 'poweredOff') return 'already-off';
    const isDeaf = NOBODY_LISTENS.some((name) => isVimFault(error, name));
    // A suspended VM has no guest to ask either.
    if (!isDeaf && existingState !== 'suspended') throw error;
    ctx.log.debug('the guest cannot be asked to shut down', { reason: String(error) });
    return vm.cutPower();
  }
  ctx.progress({ step: 'waiting for the guest to shut down' });
  if (await vm.untilOff(timeoutMs)) return 'guest-shutdown';
  ctx.log.warn('the guest did not shut down in time: its power is cut', { timeoutMs });
  return vm.cutPower();
}

/** The VM runs afterwards. One that runs already is a success. */
export async function powerOn(
  vim: Vim,
  ctx: OperationContext,
  vm: VmRef,
  options: TaskOptions,
): Promise<void> {
  try {
    await runTask(vim, ctx, vm, 'PowerOnVM_Task', {}, options);
  } catch (error) {
    if (findVimFault(error, 'InvalidPowerState')?.existingState !== 'poweredOn') throw error;
  }
}

/** A VM of the server's, as stopping needs it. The wait for its state is pushed by the server. */
export function powerTarget(vim: Vim, ctx: OperationContext, vm: VmRef, options: TaskOptions): PowerTarget {
  return {
    shutdownGuest: async () => {
      ctx.signal.throwIfAborted();
      await vim.invokeApi(vm, 'ShutdownGuest', {}, unhurried(ctx));
    },
    untilOff: async (timeoutMs) => {
      try {
        await vim.waitForProperties(vm, ['runtime.powerState'], isOff, { ...abortable(ctx), timeoutMs });
        return true;
      } catch (error) {
        if (error instanceof CallTimeoutError) return false;
        throw error;
      }
    },
    cutPower: () => cutPower(vim, ctx, vm, options),
  };
}

/**
 * The VM's power is cut, and with it what a suspended one had saved. One that is off already is a success.
 *
 * @throws {VimFaultError} ManagedObjectNotFound among others
 */
export async function cutPower(
  vim: Vim,
  ctx: OperationContext,
  vm: VmRef,
  options: TaskOptions,
): Promise<'power-cut' | 'already-off'> {
  try {
    await runTask(vim, ctx, vm, 'PowerOffVM_Task', {}, options);
    return 'power-cut';
  } catch (error) {
    // Off is what was asked for, whoever got there first. Any other state is not off.
    if (findVimFault(error, 'InvalidPowerState')?.existingState === 'poweredOff') return 'already-off';
    throw error;
  }
}

function isOff(read: { readonly 'runtime.powerState'?: unknown }): boolean {
  return read['runtime.powerState'] === 'poweredOff';
}
