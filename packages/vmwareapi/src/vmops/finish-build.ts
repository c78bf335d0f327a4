/**
 * The end of a build: what a VM gets only once there are files that need its folder, its name, and the end
 * of its mark.
 *
 * What later steps have to add (a config drive, a copied disk) they bring as {@link LaterPart}s. All of it goes
 * into one ReconfigVM_Task. A VM that is to run is started before its mark is taken off: as long as it
 * is there, a process that finds it knows that the build is not over. So parts that have devices cost a
 * reconfigure of their own before the start; without them, or for a VM that stays off, there is one in all.
 */
import type { OperationContext } from '@kilonova/core';
import type { DatastorePath, Ref, VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { runTask, type TaskOptions } from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';
import { noMark } from './build-mark.js';
import type { Platform } from './platform.js';
import { powerOn } from './power.js';

/** Where a part puts its files. */
export interface VmHome {
  readonly vm: VmRef;
  /** The VM's own folder, which is there. */
  readonly folder: DatastorePath;
  readonly datacenter: Ref<'Datacenter'>;
  /** What was asked for so far: by the CreateVM_Task, and by the parts before. */
  readonly devices: readonly VirtualDeviceConfigSpec[];
}

/** A part of an instance that cannot be in the CreateVM_Task, because it needs the folder that this makes. */
export interface LaterPart {
  /** What is being done, as a person would say it: `writing the config drive`. */
  readonly step: string;
  /**
   * Names of all files that it may put into the VM's folder, e.g. `configdrive.iso`. They are written down in the
   * CreateVM_Task: what is left of them is removed with the VM, by whoever removes it.
   */
  readonly files: readonly string[];
  /** Makes the files, and says what the VM is to have of them. What it throws fails the build. */
  make(ctx: OperationContext, home: VmHome): Promise<PartOfVm>;
}

/** What one part wants of the VM. Temporary device keys are negative, and its own among all parts. */
export interface PartOfVm {
  readonly devices?: readonly VirtualDeviceConfigSpec[];
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Ending {
  /** Absent: it keeps the one it was made with. */
  readonly name?: string | undefined;
  /** Whether it is to run. */
  readonly start: boolean;
  /** In this order, one after the other. */
  readonly parts: readonly LaterPart[];
}

/** The VM is complete, has its name, runs if it is to, and is not marked as half built any more. */
export async function finishBuild(
  { vim, options }: Platform,
  ctx: OperationContext,
  home: VmHome,
  { name, start, parts }: Ending,
): Promise<void> {
  const taskOptions: TaskOptions = { timeoutMs: options.taskTimeoutMs };
  const { deviceChange, extraConfig } = await makeParts(ctx, home, parts);
  const hasParts = deviceChange.length > 0;
  if (start) {
    if (hasParts) {
      const spec = { deviceChange, extraConfig };
      await runTask(vim, ctx, home.vm, 'ReconfigVM_Task', { spec }, taskOptions);
    }
    ctx.progress({ step: 'powering on the VM', percent: 90 });
    await powerOn(vim, ctx, home.vm, taskOptions);
  }
  ctx.progress({ step: 'finishing the VM', percent: 95 });
  const spec = {
    ...(name === undefined ? {} : { name }),
    ...(hasParts && !start ? { deviceChange } : {}),
    extraConfig: [...(hasParts && start ? [] : extraConfig), noMark],
  };
  await runTask(vim, ctx, home.vm, 'ReconfigVM_Task', { spec }, taskOptions);
}

async function makeParts(ctx: OperationContext, home: VmHome, parts: readonly LaterPart[]) {
  const made: PartOfVm[] = [];
  const deviceChange: VirtualDeviceConfigSpec[] = [];
  for (const [index, part] of parts.entries()) {
    ctx.progress({ step: part.step, percent: 80 + (10 * index) / parts.length });
    const one = await part.make(ctx, { ...home, devices: [...home.devices, ...deviceChange] });
    made.push(one);
    deviceChange.push(...(one.devices ?? []));
  }
  return {
    deviceChange,
    extraConfig: made.flatMap(({ settings = {} }) =>
      Object.entries(settings).map(([key, value]) => ({ key, value })),
    ),
  };
}
