/** Resource pools: made below one another, changed, and dissolved into the one above. */
import type { ResourceConfigSpec } from '@kilonova/vsphere/wire';
import { addResourcePool } from '../build/add-resource-pool.js';
import { mergedConfig, refuseOverbooking, wrongMember } from '../build/pool-allocation.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { runTask } from '../tasks/run-task.js';
import { SimFault } from '../wire/sim-fault.js';
import { invalidArgument } from './invalid-argument.js';
import { methods, type Family } from './registry.js';
import { requirePrivilege } from './require-privilege.js';

type Pool = Managed<'ResourcePool'>;

export const resourcePool: Family = {
  methods: [
    methods('ResourcePool', {
      CreateResourcePool({ world, object, args }) {
        const config = mergedConfig(args.spec, args.spec);
        refuseWrong(config, 'spec');
        refuseOverbooking(world, object, config);
        return addResourcePool(world, object, { name: args.name, config }).refAs('ResourcePool');
      },
      UpdateConfig(call) {
        const { world, object, args } = call;
        const parent = parentOf(world, object);
        if (args.config !== undefined) requirePrivilege(call, object, 'Resource.EditPool');
        if (args.name !== undefined) requirePrivilege(call, object, 'Resource.RenamePool');
        const config = args.config && changedConfig(world, object, parent, args.config);
        const name = args.name && world.inventory.claimName(parent.ref, args.name, object);
        object.update({ ...(config && { config }), ...(name && { name }) });
      },
      DestroyChildren(call) {
        const { world, object } = call;
        requirePrivilege(call, object, 'Resource.DeletePool');
        for (const ref of object.get('resourcePool') ?? []) {
          dissolveAll(world, world.inventory.get('ResourcePool', ref), object);
        }
      },
      Destroy_Task(call) {
        const { world, object } = call;
        const parent = parentOf(world, object);
        requirePrivilege(call, object, 'Resource.DeletePool');
        return runTask(call, { locks: [object] }, () => dissolve(world, object, parent));
      },
    }),
  ],
};

/** @throws {SimFault} NotSupported of a root pool, which stays as it is */
function parentOf(world: World, pool: Pool): Pool {
  const parent = world.inventory.findAs('ResourcePool', pool.get('parent'));
  if (parent === undefined)
    throw new SimFault('NotSupported', {}, 'The root resource pool cannot be changed.');
  return parent;
}

function changedConfig(
  world: World,
  pool: Pool,
  parent: Pool,
  given: ResourceConfigSpec,
): ResourceConfigSpec {
  const before = pool.get('config');
  const { changeVersion } = before;
  if (given.changeVersion !== undefined && given.changeVersion !== changeVersion) {
    throw new SimFault('ConcurrentAccess', {}, 'Another change came first.');
  }
  const config = mergedConfig(before, given);
  refuseWrong(config, 'config');
  refuseOverbooking(world, parent, config, before);
  return { ...config, changeVersion: String(Number(changeVersion ?? 0) + 1), lastModified: world.date() };
}

function refuseWrong(config: ResourceConfigSpec, path: string): void {
  const wrong = wrongMember(config);
  if (wrong !== undefined) throw invalidArgument(`${path}.${wrong}`);
}

/** What was in the pool is then in the one above. */
function dissolve(world: World, pool: Pool, parent: Pool): void {
  const pools = (pool.get('resourcePool') ?? []).map((ref) => world.inventory.get('ResourcePool', ref));
  for (const child of pools) world.inventory.claimName(parent.ref, child.get('name'), pool);
  for (const child of pools) {
    child.set('parent', parent.refAs('ManagedEntity'));
    parent.link('resourcePool', child.ref);
  }
  removeEmptied(world, pool, parent, parent);
}

/** The pool and all below it go; their VMs come to `heir`. */
function dissolveAll(world: World, pool: Pool, heir: Pool): void {
  for (const ref of pool.get('resourcePool') ?? []) {
    dissolveAll(world, world.inventory.get('ResourcePool', ref), heir);
  }
  removeEmptied(world, pool, world.inventory.get('ResourcePool', pool.get('parent') ?? pool.ref), heir);
}

function removeEmptied(world: World, pool: Pool, parent: Pool, heir: Pool): void {
  for (const ref of pool.get('vm') ?? []) {
    world.inventory.get('VirtualMachine', ref).set('resourcePool', heir.refAs('ResourcePool'));
    heir.link('vm', ref);
  }
  parent.unlink('resourcePool', pool.ref);
  world.inventory.remove(pool);
}
