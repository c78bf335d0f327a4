/**
 * Extensions: the programs that a vCenter knows by a key.
 */
import { isVimFault } from '../faults/is-vim-fault.js';
import type { Extension } from '../schema/generated/data-objects.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { requiredManager } from './required-manager.js';

/** What people see of an extension, and what it manages. */
export interface ExtensionDetails {
  /** Unique on the server, by custom a reversed domain name: `com.example.backup`. */
  readonly key: string;
  readonly label: string;
  readonly summary: string;
  readonly version: string;
  readonly company?: string | undefined;
  /** The kind of object that `managedBy` of a VM names beside the key. */
  readonly type?: string | undefined;
  /** What such an object is, in a few words. The label if not given. */
  readonly typeDescription?: string | undefined;
  /** When the extension last gave a sign of life. Now if not given. */
  readonly lastHeartbeatTime?: Date | undefined;
}

/**
 * The extension that is registered under that key; undefined when there is none, also on a server that has no
 * extensions at all.
 */
export async function findExtension(
  session: VimCaller,
  extensionKey: string,
  options?: CallOptions,
): Promise<Extension | undefined> {
  const { extensionManager } = session.serviceContent;
  if (!extensionManager) return undefined;
  return session.invokeApi(extensionManager, 'FindExtension', { extensionKey }, options);
}

/**
 * Registers the extension.
 *
 * @throws {ManagerMissingError} the server has no extensions
 * @throws {VimFaultError} InvalidArgument: the key is taken; NoPermission
 * @throws {AnswerLostError} it may be registered; {@link findExtension} tells
 */
export async function registerExtension(
  session: VimCaller,
  details: ExtensionDetails,
  options?: CallOptions,
): Promise<void> {
  const manager = requiredManager(session, 'extensionManager');
  await session.invokeApi(manager, 'RegisterExtension', { extension: toExtension(details) }, options);
}

/**
 * Sees to it that an extension is registered under the key, whoever else does the same at the same time. Resolves to
 * whether it was registered here. One that is there already is left as it is. The signal does not cut off the registration, whose fate would then be unknown.
 *
 * @throws {ManagerMissingError} the server has no extensions
 */
export async function ensureExtension(
  session: VimCaller,
  details: ExtensionDetails,
  options?: CallOptions,
): Promise<boolean> {
  requiredManager(session, 'extensionManager');
  if ((await findExtension(session, details.key, options)) !== undefined) return false;
  try {
    await registerExtension(session, details, { ...options, signal: undefined });
    return true;
  } catch (error) {
    // The server has no other word for a key that is taken.
    if (!isVimFault(error, 'InvalidArgument')) throw error;
    if ((await findExtension(session, details.key, options)) === undefined) throw error;
    return false;
  }
}

function toExtension(details: ExtensionDetails): Extension {
  const { key, label, summary, version, company, type, typeDescription = label } = details;
  return {
    key,
    version,
    ...(company !== undefined && { company }),
    description: { label, summary },
    ...(type !== undefined && { managedEntityInfo: [{ type, description: typeDescription }] }),
    lastHeartbeatTime: details.lastHeartbeatTime ?? new Date(),
  };
}
