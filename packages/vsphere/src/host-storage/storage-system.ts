/** The object of a host that its storage is configured through. */
import { MalformedResponseError } from '../errors.js';
import { getObjectProperty } from '../property/get-object-properties.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

const PATH = 'configManager.storageSystem';

/** The host's storage system. @throws {VimFaultError} the host does not exist */
export async function getStorageSystem(
  session: VimCaller,
  host: Ref<'HostSystem'>,
  options?: CallOptions,
): Promise<Ref<'HostStorageSystem'>> {
  const system = await getObjectProperty(session, host, PATH, options);
  if (system !== undefined) return system;
  throw new MalformedResponseError('RetrievePropertiesEx', `${host.value} has no ${PATH}`);
}
