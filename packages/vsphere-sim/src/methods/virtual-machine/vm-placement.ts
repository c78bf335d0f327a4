/** Which host a VM is to be on: the one that is named, or one that its pool can give. */
import type { Ref } from '@kilonova/vsphere/wire';
import { extended } from '../../build/add-compute-resource.js';
import { assertConnected } from '../../model/host-connection.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';

/** What to think of when a host is chosen. */
export interface HostChoosing {
  /** Hosts of which this is true go before all others. */
  readonly prefer?: ((host: Managed<'HostSystem'>) => boolean) | undefined;
}

/**
 * The host that is wanted, or of those that can take a VM the one with the fewest.
 *
 * @param property what the argument is called in a refusal
 * @throws {SimFault} ManagedObjectNotFound; InvalidArgument: it is not one of the pool's, or none is named where the server
 *   does not choose; HostNotConnected, InvalidHostState: it takes no VMs now; NoCompatibleHost
 */
export function hostFor(
  world: World,
  pool: Managed<'ResourcePool'>,
  wanted: Ref<'HostSystem'> | undefined,
  property = 'host',
  { prefer = () => true }: HostChoosing = {},
): Managed<'HostSystem'> {
  const { inventory } = world;
  const owner = inventory.get('ComputeResource', pool.get('owner'));
  const hosts = (owner.get('host') ?? []).map((ref) => inventory.get('HostSystem', ref));
  if (wanted !== undefined) {
    const host = inventory.get('HostSystem', wanted);
    if (!hosts.includes(host)) throw invalidArgument(property);
    assertTakesVms(host);
    return host;
  }
  const isCluster = inventory.isA(owner, 'ClusterComputeResource');
  if (isCluster && extended(owner).drsConfig.enabled !== true) throw invalidArgument(property);
  const [least] = hosts
    .filter(takesVms)
    .toSorted((a, b) => Number(prefer(b)) - Number(prefer(a)) || vmCount(a) - vmCount(b));
  if (least !== undefined) return least;
  const [only] = hosts;
  if (!isCluster && only !== undefined) assertTakesVms(only);
  throw new SimFault(
    'NoCompatibleHost',
    { host: hosts.map(({ ref }) => ref) },
    'No host can take the virtual machine.',
  );
}

/** @throws {SimFault} HostNotConnected, InvalidHostState: it is in maintenance */
export function assertTakesVms(host: Managed<'HostSystem'>): void {
  assertConnected(host);
  if (takesVms(host)) return;
  throw new SimFault(
    'InvalidHostState',
    { host: host.ref },
    'The operation is not allowed in the current state: the host is in maintenance mode.',
  );
}

export function takesVms(host: Managed<'HostSystem'>): boolean {
  const { connectionState, inMaintenanceMode } = host.get('runtime');
  return connectionState === 'connected' && !inMaintenanceMode;
}

function vmCount(host: Managed<'HostSystem'>): number {
  return (host.get('vm') ?? []).length;
}
