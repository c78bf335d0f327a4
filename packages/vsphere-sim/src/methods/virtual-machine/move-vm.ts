/** A VM on another host, or in another pool. */
import type { ResourcePoolEventArgument } from '@kilonova/vsphere/wire';
import { environmentOf } from '../../build/enter-vm.js';
import { touchPools } from '../../build/pool-allocation.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { vmEvent } from './vm-event.js';

type Pool = Managed<'ResourcePool'>;
type Vm = Managed<'VirtualMachine'>;

export function moveToHost(world: World, vm: Vm, host: Managed<'HostSystem'>): void {
  const runtime = vm.get('runtime');
  world.inventory.findAs('HostSystem', runtime.host)?.unlink('vm', vm.ref);
  vm.update({
    runtime: { ...runtime, host: host.refAs('HostSystem') },
    environmentBrowser: environmentOf(world, host),
  });
  host.link('vm', vm.ref);
}

/** @param pool undefined for a VM that becomes a template */
export function moveToPool(world: World, vm: Vm, pool: Pool | undefined): void {
  const before = world.inventory.findAs('ResourcePool', vm.get('resourcePool'));
  if (before === pool) return;
  before?.unlink('vm', vm.ref);
  vm.set('resourcePool', pool?.refAs('ResourcePool'));
  pool?.link('vm', vm.ref);
  for (const each of [before, pool]) touchPools(world, each?.ref);
  if (before === undefined || pool === undefined) return;
  vmEvent(world, vm, 'VmResourcePoolMovedEvent', {
    oldParent: argumentOf(before),
    newParent: argumentOf(pool),
  });
}

function argumentOf(pool: Pool): ResourcePoolEventArgument {
  return { name: pool.get('name'), resourcePool: pool.refAs('ResourcePool') };
}
