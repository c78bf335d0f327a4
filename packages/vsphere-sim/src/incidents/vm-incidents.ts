/** What VMs do without being told, and what the cluster does with them. */
import { crashedGuest } from '../build/vm-guest.js';
import { datacenterOf } from '../build/add-datacenter.js';
import { postEvent } from '../events/post-event.js';
import { GuestTools } from '../methods/virtual-machine/guest-tools.js';
import { moveToHost } from '../methods/virtual-machine/move-vm.js';
import { setPower } from '../methods/virtual-machine/power-state.js';
import { takesVms } from '../methods/virtual-machine/vm-placement.js';
import { Cause } from '../model/cause.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { hostArgument } from './host-argument.js';
import { IncidentImpossible } from './named-object.js';

type Host = Managed<'HostSystem'>;
type Vm = Managed<'VirtualMachine'>;

/**
 * DRS moves a running VM to another host of its cluster.
 *
 * @param wanted the one with the fewest VMs if not given
 * @throws {IncidentImpossible} it does not run, it is in no cluster, or there is no other host
 */
export function migrateByDrs(world: World, vm: Vm, wanted: Host | undefined): void {
  assertOn(vm);
  const { inventory } = world;
  const from = inventory.findAs('HostSystem', vm.get('runtime').host);
  const cluster = inventory.findAs('ClusterComputeResource', from?.get('parent'));
  if (from === undefined || cluster === undefined) {
    throw new IncidentImpossible(`'${vm.get('name')}' is in no cluster.`);
  }
  const [target] = (cluster.get('host') ?? [])
    .map((ref) => inventory.get('HostSystem', ref))
    .filter((host) => host !== from && takesVms(host) && (wanted === undefined || host === wanted))
    .toSorted((a, b) => (a.get('vm') ?? []).length - (b.get('vm') ?? []).length);
  if (target === undefined) {
    throw new IncidentImpossible(`There is no such host that '${vm.get('name')}' could move to.`);
  }
  const members = { template: false };
  const being = postEvent(world, 'VmBeingHotMigratedEvent', {
    entity: vm,
    members: { ...members, destHost: hostArgument(target) },
  });
  moveToHost(world, vm, target);
  const datacenter = datacenterOf(world, vm);
  postEvent(world, 'DrsVmMigratedEvent', {
    entity: vm,
    chainId: being.key,
    members: {
      ...members,
      sourceHost: hostArgument(from),
      ...(datacenter !== undefined && {
        sourceDatacenter: { name: datacenter.get('name'), datacenter: datacenter.refAs('Datacenter') },
      }),
    },
  });
}

/**
 * Somebody in the guest shuts it down.
 *
 * @throws {IncidentImpossible} it does not run
 */
export function shutDownGuest(world: World, vm: Vm): void {
  assertOn(vm);
  const members = { template: false };
  const asked = postEvent(world, 'VmGuestShutdownEvent', { entity: vm, members });
  world.part(Cause).during({ chainId: asked.key }, () => setPower(world, vm, 'poweredOff'));
}

/**
 * The guest's kernel gives up. The VM stays on, without its tools, until it is reset or switched off.
 *
 * @throws {IncidentImpossible} it does not run
 */
export function crashGuest(world: World, vm: Vm): void {
  assertOn(vm);
  world.part(GuestTools).stopped(vm);
  vm.set('guest', crashedGuest);
  postEvent(world, 'VmGuestOSCrashedEvent', { entity: vm, members: { template: false } });
}

function assertOn(vm: Vm): void {
  if (vm.get('runtime').powerState === 'poweredOn') return;
  throw new IncidentImpossible(`'${vm.get('name')}' does not run.`);
}
