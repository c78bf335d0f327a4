/** Resource pools: the root one of a cluster or host, and those below it. */
import type { ManagedObjects, ResourceConfigSpec, ResourcePoolRuntimeInfo } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { entityTemplate } from './entity-template.js';
import { poolConfig } from './resource-allocation.js';

type Pool = ManagedObjects['ResourcePool'];

export interface ResourcePoolSpec {
  readonly name: string;
  readonly config?: ResourceConfigSpec | undefined;
}

/** The pool that all of a cluster's or host's resources are in. */
export function addRootResourcePool(
  world: World,
  owner: Managed<'ComputeResource'>,
): Managed<'ResourcePool'> {
  const pool = makePool(world, owner, owner, { name: 'Resources' });
  owner.set('resourcePool', pool.refAs('ResourcePool'));
  return pool;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addResourcePool(
  world: World,
  parent: Managed<'ResourcePool'>,
  spec: ResourcePoolSpec,
): Managed<'ResourcePool'> {
  const name = world.inventory.claimName(parent.ref, spec.name);
  const owner = world.inventory.get('ComputeResource', parent.get('owner'));
  const pool = makePool(world, parent, owner, { ...spec, name });
  parent.link('resourcePool', pool.ref);
  return pool;
}

function makePool(
  world: World,
  parent: ManagedObject,
  owner: Managed<'ComputeResource'>,
  { name, config = poolConfig }: ResourcePoolSpec,
): Managed<'ResourcePool'> {
  const value = world.ids.next('resgroup');
  const pool: Managed<'ResourcePool'> = new ManagedObject(
    { type: 'ResourcePool', value },
    {
      name,
      parent: parent.refAs('ManagedEntity'),
      owner: owner.refAs('ComputeResource'),
      config: {
        ...config,
        entity: { type: 'ResourcePool', value },
        changeVersion: '0',
        lastModified: world.date(),
      },
      runtime: computed([], () => runtimeOf(owner)),
    },
    poolTemplate,
  );
  return world.inventory.add(pool);
}

/** What the pool may give away is what its owner has. Of it nothing is taken as long as nobody says so. */
function runtimeOf(owner: Managed<'ComputeResource'>): ResourcePoolRuntimeInfo {
  const { effectiveCpu, effectiveMemory } = owner.get('summary');
  const memory = Number(effectiveMemory) * 1024 ** 2;
  return { cpu: usageUpTo(effectiveCpu), memory: usageUpTo(memory), overallStatus: 'green' };
}

function usageUpTo(most: number): ResourcePoolRuntimeInfo['cpu'] {
  return {
    reservationUsed: 0,
    reservationUsedForVm: 0,
    unreservedForPool: most,
    unreservedForVm: most,
    overallUsage: 0,
    maxUsage: most,
  };
}

const poolTemplate = {
  ...entityTemplate,
  resourcePool: [],
  vm: [],
  summary: computed<Pool>(['name', 'config', 'runtime'], (pool) => ({
    name: pool.get('name'),
    config: pool.get('config'),
    runtime: pool.get('runtime'),
    quickStats: {},
  })),
};
