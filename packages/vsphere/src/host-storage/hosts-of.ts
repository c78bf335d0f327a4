/** Hosts by themselves, a list of them, or all of a cluster. */
import { getObjectProperty } from '../property/get-object-properties.js';
import { isRefTo } from '../schema/is-ref-to.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';

/** Which hosts: one, several, or all of a cluster or standalone compute resource. */
export type Hosts = Ref<'HostSystem'> | readonly Ref<'HostSystem'>[] | Ref<'ComputeResource'>;

/** The hosts meant, each once. */
export async function hostsOf(
  session: VimCaller,
  hosts: Hosts,
  options?: CallOptions,
): Promise<readonly Ref<'HostSystem'>[]> {
  if (isRefTo(hosts, 'HostSystem')) return [hosts];
  if (isRefTo(hosts, 'ComputeResource'))
    return (await getObjectProperty(session, hosts, 'host', options)) ?? [];
  return [...new Map(hosts.map((host) => [host.value, host])).values()];
}
