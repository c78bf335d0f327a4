/**
 * Registering this driver as a vCenter extension, so that the vSphere Client can say who manages a VM and
 * warns before people change it by hand.
 *
 * Nothing depends on it: `managedBy` is accepted with any extension key, registered or not (that is what
 * the API documentation of VirtualMachineConfigSpec.managedBy says). So an account that may not
 * register, and a server without an extension manager, are worth a warning and no more.
 */
import type { OperationContext } from '@kilonova/core';
import { ensureExtension as ensureRegistered, isVimFault } from '@kilonova/vsphere';
import { EXTENSION_KEY, MANAGED_ENTITY_TYPE } from './identity.js';
import { reasonOf } from './faults.js';
import { abortable, lacksMethod, type Vim } from './vim-util.js';

const EXTENSION_VERSION = '1.0';

/** Resolves to whether the extension is registered now. May be called by many drivers at once. */
export async function ensureExtension(vim: Vim, ctx: OperationContext): Promise<boolean> {
  if (vim.serviceContent.extensionManager === undefined) {
    ctx.log.warn(
      'this server has no extension manager: VMs are marked for an extension that is not registered',
    );
    return false;
  }
  try {
    const isNew = await ensureRegistered(vim, detailsAt(new Date(ctx.clock.now())), abortable(ctx));
    if (isNew) ctx.log.info('extension registered', { extensionKey: EXTENSION_KEY });
    return true;
  } catch (error) {
    if (!lacksMethod(error) && !isVimFault(error, 'NoPermission')) throw error;
    // A session that ended is a NoPermission too, and not one to go on with.
    if (isVimFault(error, 'NotAuthenticated')) throw error;
    ctx.log.warn('the extension could not be registered: VMs are marked for one that is not', {
      extensionKey: EXTENSION_KEY,
      reason: reasonOf(error),
    });
    return false;
  }
}

function detailsAt(lastHeartbeatTime: Date) {
  return {
    key: EXTENSION_KEY,
    version: EXTENSION_VERSION,
    company: 'Kilonova',
    label: 'Kilonova',
    summary: 'Virtual machines of Kilonova compute hosts',
    type: MANAGED_ENTITY_TYPE,
    typeDescription: 'A Kilonova instance',
    lastHeartbeatTime,
  };
}
