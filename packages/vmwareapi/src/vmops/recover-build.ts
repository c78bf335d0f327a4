/**
 * What a dead process has left half built: finished, or undone.
 *
 * A VM with the mark of a build is half built. Nobody touches it while its builder may be at work. When the builder
 * is dead, a VM that runs, or has run, only lacks its name and the end of its mark, and may hold what a guest has
 * written: it is finished. One that never ran is undone.
 */
import type { OperationContext } from '@kilonova/core';
import { formatRef, getObjects, isVimFault } from '@kilonova/vsphere';
import { reasonOf } from '../faults.js';
import { BUILD_KEY, EXTENSION_KEY } from '../identity.js';
import { abortable, runTask } from '../vim-util.js';
import { settlement } from '../vm-util/disk-roles.js';
import type { VmRef } from '../vm-util/lookup.js';
import { findMark, noMark, readMark, type BuildMark, type FoundMark } from './build-mark.js';
import type { Platform } from './platform.js';
import { removeVm } from './remove-vm.js';
import { readContents, type VmContents } from './vm-contents.js';

/** `kept`: it is complete, or somebody else's, or somebody works on it. */
export type Recovery = 'finished' | 'undone' | 'kept';

/** Looks at the VM of an instance that is to be built, and finishes or undoes what a dead builder left of it. */
export async function recoverBuild(
  platform: Platform,
  ctx: OperationContext,
  uuid: string,
): Promise<Recovery> {
  const { vim, lookup } = platform;
  const vm = await lookup.find(ctx, uuid);
  if (vm === undefined) return 'kept';
  const contents = await readContents(vim, ctx, vm);
  if (contents === 'gone') return 'undone';
  const mark = findMark(contents.settings);
  if (contents.manager !== EXTENSION_KEY || !isAbandoned(platform, ctx, mark)) return 'kept';
  return recover(platform, ctx, { vm, uuid, contents, mark });
}

/**
 * Goes through all VMs of ours in the cluster, in one read, and finishes or undoes what dead builders left. What
 * cannot be done is logged: a host that cannot clean up can still work.
 */
export async function recoverBuilds(platform: Platform, ctx: OperationContext): Promise<void> {
  const { vim, lookup } = platform;
  for (const { vm, uuid, mark } of await ownVms(platform, ctx)) {
    lookup.remember(uuid, vm);
    if (!isAbandoned(platform, ctx, mark)) continue;
    ctx.signal.throwIfAborted();
    try {
      const contents = await readContents(vim, ctx, vm);
      if (contents === 'gone') continue;
      const now = findMark(contents.settings);
      if (!isAbandoned(platform, ctx, now)) continue;
      await recover(platform, ctx, { vm, uuid, contents, mark: now });
    } catch (error) {
      if (ctx.signal.aborted) throw error;
      const reason = reasonOf(error);
      ctx.log.warn('what a dead process left half built is still there', { instanceUuid: uuid, reason });
    }
  }
}

function isAbandoned({ host, process }: Platform, ctx: OperationContext, mark: FoundMark): mark is BuildMark {
  if (mark === undefined || mark === 'illegible') return false;
  return ctx.clock.now() > mark.untilMs || !process.isAtWork(mark, mark.spawnId, host);
}

interface Abandoned {
  readonly vm: VmRef;
  readonly uuid: string;
  readonly contents: VmContents;
  readonly mark: BuildMark;
}

async function recover(
  { vim, cluster, lookup, options }: Platform,
  ctx: OperationContext,
  { vm, uuid, contents, mark }: Abandoned,
): Promise<'finished' | 'undone'> {
  const facts = { instanceUuid: uuid, vm: formatRef(vm), builtBy: mark.host };
  if (contents.hasRun) {
    const spec = { name: mark.name, extraConfig: [...settlement(contents), noMark] };
    await runTask(vim, ctx, vm, 'ReconfigVM_Task', { spec }, { timeoutMs: options.taskTimeoutMs });
    ctx.log.warn('an instance that a dead process had nearly built is finished', facts);
    lookup.remember(uuid, vm);
    return 'finished';
  }
  await removeVm(vim, ctx, vm, contents, {
    instanceUuid: uuid,
    timeoutMs: options.undoTimeoutMs,
    datacenter: cluster.datacenter,
  });
  ctx.log.warn('an instance that a dead process had half built is removed', facts);
  lookup.forget(uuid);
  return 'undone';
}

interface OwnVm {
  readonly vm: VmRef;
  readonly uuid: string;
  readonly mark: FoundMark;
}

const MARK_PATH: string = `config.extraConfig["${BUILD_KEY}"]`;

async function ownVms(platform: Platform, ctx: OperationContext): Promise<OwnVm[]> {
  try {
    return await readMarks(platform, ctx, MARK_PATH);
  } catch (error) {
    if (!isVimFault(error, 'InvalidProperty')) throw error;
    // A server that knows no keys of settings is asked for all of them.
    return readMarks(platform, ctx, 'config.extraConfig');
  }
}

async function readMarks({ vim, cluster, options }: Platform, ctx: OperationContext, path: string) {
  const vms = await getObjects(vim, 'VirtualMachine', {
    root: cluster.resourcePool,
    pathSet: ['config.instanceUuid', 'config.managedBy', path],
    maxObjects: options.maximumObjects,
    ...abortable(ctx),
  });
  return vms.flatMap(({ obj: vm, properties }): OwnVm[] => {
    const values: ReadonlyMap<string, unknown> = new Map(Object.entries(properties));
    const uuid = values.get('config.instanceUuid');
    const manager = values.get('config.managedBy');
    const isOurs = hasMember(manager, 'extensionKey') && manager.extensionKey === EXTENSION_KEY;
    return isOurs && typeof uuid === 'string' ? [{ vm, uuid, mark: markIn(values.get(path)) }] : [];
  });
}

/** One setting, its value alone, or all settings: as the server answers. */
function markIn(found: unknown): FoundMark {
  const settings: readonly unknown[] = Array.isArray(found) ? found : [found];
  const own = settings.findLast((setting) => hasMember(setting, 'key') && setting.key === BUILD_KEY);
  const text = hasMember(own, 'value') ? own.value : found;
  return readMark(typeof text === 'string' ? text : undefined);
}

function hasMember<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
