/**
 * Registering this driver as a vCenter extension, so that the vSphere Client can say who manages a VM and
 * warns before people change it by hand.
 *
 * Nothing depends on it: `managedBy` is accepted with any extension key, registered or not (that is what
 * the API documentation of VirtualMachineConfigSpec.managedBy says). So an account that may not
 * register, and a server without an extension manager, are worth a warning and no more.
 */
import type { OperationContext } from '@kilonova/core';
import { isVimFault, type Ref } from '@kilonova/vsphere';
import { EXTENSION_KEY, MANAGED_ENTITY_TYPE } from './identity.js';
import { reasonOf } from './faults.js';
import { abortable, lacksMethod, unhurried, type Vim } from './vim-util.js';

const EXTENSION_VERSION = '1.0';

/** Resolves to whether the extension is registered now. May be called by many drivers at once. */
export async function ensureExtension(vim: Vim, ctx: OperationContext): Promise<boolean> {
  const { extensionManager } = vim.serviceContent;
  if (extensionManager === undefined) {
    ctx.log.warn(
      'this server has no extension manager: VMs are marked for an extension that is not registered',
    );
    return false;
  }
  try {
    if (!(await isRegistered(vim, ctx, extensionManager))) await register(vim, ctx, extensionManager);
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

async function isRegistered(
  vim: Vim,
  ctx: OperationContext,
  manager: Ref<'ExtensionManager'>,
): Promise<boolean> {
  const found = await vim.invokeApi(
    manager,
    'FindExtension',
    { extensionKey: EXTENSION_KEY },
    abortable(ctx),
  );
  return found !== undefined;
}

async function register(vim: Vim, ctx: OperationContext, manager: Ref<'ExtensionManager'>): Promise<void> {
  const extension = {
    key: EXTENSION_KEY,
    version: EXTENSION_VERSION,
    company: 'Kilonova',
    description: { label: 'Kilonova', summary: 'Virtual machines of Kilonova compute hosts' },
    managedEntityInfo: [{ type: MANAGED_ENTITY_TYPE, description: 'A Kilonova instance' }],
    lastHeartbeatTime: new Date(ctx.clock.now()),
  };
  try {
    await vim.invokeApi(manager, 'RegisterExtension', { extension }, unhurried(ctx));
  } catch (error) {
    // This is also how the server says that somebody else was faster.
    if (isVimFault(error, 'InvalidArgument') && (await isRegistered(vim, ctx, manager))) return;
    throw error;
  }
  ctx.log.info('extension registered', { extensionKey: EXTENSION_KEY });
}
