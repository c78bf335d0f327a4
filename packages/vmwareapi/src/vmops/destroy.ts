/**
 * Removing an instance for good.
 *
 * A VM is destroyed only when it carries a mark of this instance besides its uuid, and every error is
 * reported: an orchestrator that believes a guest gone gives its addresses and volumes to others.
 */
import { volumeDevices, type DestroyOptions, type OperationContext } from '@kilonova/core';
import { formatRef, getObjectPropertiesDict, getObjectProperty } from '@kilonova/vsphere';
import { ForeignVirtualMachine } from '../errors.js';
import { EXTENSION_KEY, VM_UUID_KEY } from '../identity.js';
import { invalidProperty } from '../invalid-property.js';
import { abortable, isGone, type Vim } from '../vim-util.js';
import type { VmRef } from '../vm-util/lookup.js';
import type { Platform } from './platform.js';
import { removeVm } from './remove-vm.js';

/**
 * The VM is gone, with its files unless `destroyDisks` is false. One that is gone already is a success.
 *
 * @throws {ForeignVirtualMachine} the VM with this uuid was made by somebody else for something else
 * @throws {InstancePowerOffFailure} it could not be stopped; it is still there
 */
export async function destroy(
  { vim, cluster, lookup, options }: Platform,
  ctx: OperationContext,
  uuid: string,
  { destroyDisks = true, blockDeviceInfo }: DestroyOptions = {},
): Promise<void> {
  const vm = await lookup.find(ctx, uuid);
  if (vm === undefined) return;
  const found = await recognise(vim, ctx, vm, uuid);
  if (found === 'gone') {
    lookup.forget(uuid);
    return;
  }
  // They would go with the VM.
  if (destroyDisks && volumeDevices(blockDeviceInfo).length > 0) {
    throw invalidProperty(
      'blockDeviceInfo.blockDeviceMapping',
      'must be empty: this driver cannot unplug volumes yet',
    );
  }
  ctx.progress({ step: 'removing the VM' });
  await removeVm(vim, ctx, vm, {
    instanceUuid: uuid,
    isOn: found.isOn,
    timeoutMs: options.taskTimeoutMs,
    keepFiles: !destroyDisks,
    datacenter: cluster.datacenter,
  });
  lookup.forget(uuid);
}

/**
 * Makes sure that the VM is this instance's: ours by `managedBy`, or made for this very instance by another
 * service of Nova's kind.
 */
async function recognise(
  vim: Vim,
  ctx: OperationContext,
  vm: VmRef,
  uuid: string,
): Promise<'gone' | { readonly isOn: boolean }> {
  try {
    const paths = ['config.managedBy', 'runtime.powerState'] as const;
    const read = await getObjectPropertiesDict(vim, vm, paths, abortable(ctx));
    const managedBy = read['config.managedBy']?.extensionKey;
    if (managedBy !== EXTENSION_KEY && !(await hasUuidOfNova(vim, ctx, vm, uuid))) {
      throw new ForeignVirtualMachine({
        instanceUuid: uuid,
        vm: formatRef(vm),
        ...(managedBy === undefined ? {} : { managedBy }),
      });
    }
    return { isOn: read['runtime.powerState'] === 'poweredOn' };
  } catch (error) {
    if (isGone(error, vm)) return 'gone';
    throw error;
  }
}

async function hasUuidOfNova(vim: Vim, ctx: OperationContext, vm: VmRef, uuid: string): Promise<boolean> {
  const settings = await getObjectProperty(vim, vm, 'config.extraConfig', abortable(ctx));
  return settings?.some(({ key, value }) => key === VM_UUID_KEY && value === uuid) === true;
}
