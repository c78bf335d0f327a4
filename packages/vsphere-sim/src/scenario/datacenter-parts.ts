/** What is in one datacenter of a scenario, by name. */
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import type { NamedObjects } from './named-objects.js';

export interface DatacenterParts {
  readonly world: World;
  readonly datacenter: Managed<'Datacenter'>;
  /** Clusters, and hosts outside of one by the name of their owner, which is the host's. */
  readonly owners: NamedObjects<'ComputeResource'>;
  readonly hosts: NamedObjects<'HostSystem'>;
  readonly datastores: NamedObjects<'Datastore'>;
  readonly networks: NamedObjects<'Network'>;
}

/** The pool that all of a cluster's or host's resources are in. */
export function rootPoolOf({ inventory }: World, owner: Managed<'ComputeResource'>): Managed<'ResourcePool'> {
  const pool = inventory.findAs('ResourcePool', owner.get('resourcePool'));
  if (pool === undefined) throw new Error('A ComputeResource is made with a pool.');
  return pool;
}
