/**
 * Removing an instance for good.
 *
 * A VM is destroyed only when it carries a mark of this instance besides its uuid, and every error is
 * reported: an orchestrator that believes a guest gone gives its addresses and volumes to others.
 */
import { volumeDevices, volumeIdOf, type DestroyOptions, type OperationContext } from '@kilonova/core';
import { formatRef } from '@kilonova/vsphere';
import { ForeignVirtualMachine } from '../errors.js';
import { EXTENSION_KEY, VM_UUID_KEY } from '../identity.js';
import type { VmRef } from '../vm-util/lookup.js';
import { settingOf } from './build-mark.js';
import type { Platform } from './platform.js';
import { removeVm } from './remove-vm.js';
import { readContents, type VmContents } from './vm-contents.js';

/**
 * The VM is gone, with its files unless `destroyDisks` is false. Volumes, and disks of others, were unplugged before
 * and are as they were. A VM that is gone already is a success.
 *
 * @throws {ForeignVirtualMachine} the VM with this uuid was made by somebody else for something else
 * @throws {InstancePowerOffFailure} it could not be stopped; it is still there
 */
export async function destroy(
  platform: Platform,
  ctx: OperationContext,
  uuid: string,
  { destroyDisks = true, blockDeviceInfo }: DestroyOptions = {},
): Promise<void> {
  const { vim, cluster, lookup, options } = platform;
  const found = await find(platform, ctx, uuid);
  if (found === undefined) return;
  const { vm, contents } = found;
  recognise(vm, contents, uuid);
  ctx.progress({ step: 'removing the VM' });
  const volumeIds = volumeDevices(blockDeviceInfo).map(
    ({ connectionInfo, volumeId }) => volumeId ?? volumeIdOf(connectionInfo),
  );
  await removeVm(vim, ctx, vm, contents, {
    instanceUuid: uuid,
    timeoutMs: options.taskTimeoutMs,
    keepFiles: !destroyDisks,
    volumeIds: volumeIds.filter((id) => id !== undefined),
    datacenter: cluster.datacenter,
  });
  lookup.forget(uuid);
}

/** One that is remembered is read at once: what is read says whether it is the one. */
async function find(
  { vim, lookup }: Platform,
  ctx: OperationContext,
  uuid: string,
): Promise<{ readonly vm: VmRef; readonly contents: VmContents } | undefined> {
  const remembered = lookup.remembered(uuid);
  if (remembered !== undefined) {
    const contents = await readContents(vim, ctx, remembered);
    if (contents !== 'gone' && contents.instanceUuid === uuid) return { vm: remembered, contents };
    lookup.forget(uuid);
  }
  const vm = await lookup.find(ctx, uuid);
  if (vm === undefined) return undefined;
  const contents = await readContents(vim, ctx, vm);
  if (contents !== 'gone') return { vm, contents };
  lookup.forget(uuid);
  return undefined;
}

/** Makes sure that the VM is ours by `managedBy`, or made for this very instance by another service of Nova's kind. */
function recognise(vm: VmRef, { manager, settings }: VmContents, uuid: string): void {
  if (manager === EXTENSION_KEY || settingOf(settings, VM_UUID_KEY) === uuid) return;
  throw new ForeignVirtualMachine({
    instanceUuid: uuid,
    vm: formatRef(vm),
    ...(manager === undefined ? {} : { managedBy: manager }),
  });
}
