/** Resource pools: the root one of a cluster or host, and those below it. */
import type { ManagedObjects, ResourceConfigSpec, ResourcePoolRuntimeInfo } from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import { ManagedObject, type Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { entityTemplate } from './entity-template.js';
import { unreservedIn, usedIn, wholeOf } from './pool-allocation.js';
import { poolConfig } from './resource-allocation.js';
import { runningReservation } from './reservations.js';

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
      runtime: computed<Pool>(['vm', 'resourcePool', 'config'], (made) => runtimeOf(world, made)),
    },
    poolTemplate,
  );
  return world.inventory.add(pool);
}

const MEBIBYTE = 1024 ** 2;

/** What the pool may give away is what its owner has, and what of it is promised already. */
function runtimeOf(world: World, pool: ManagedObject<Pool>): ResourcePoolRuntimeInfo {
  const [whole, used, free] = [wholeOf(world, pool), usedIn(world, pool), unreservedIn(world, pool)];
  const ofVms = runningReservation(world, pool.get('vm'));
  return {
    cpu: usage(whole.cpuMhz, used.cpuMhz, free.cpuMhz, ofVms.cpuMhz),
    memory: usage(
      whole.memoryMb * MEBIBYTE,
      used.memoryMb * MEBIBYTE,
      free.memoryMb * MEBIBYTE,
      ofVms.memoryMb * MEBIBYTE,
    ),
    overallStatus: 'green',
  };
}

function usage(maxUsage: number, used: number, free: number, ofVms: number): ResourcePoolRuntimeInfo['cpu'] {
  return {
    reservationUsed: used,
    reservationUsedForVm: ofVms,
    unreservedForPool: Math.max(0, free),
    unreservedForVm: Math.max(0, free),
    overallUsage: 0,
    maxUsage,
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
