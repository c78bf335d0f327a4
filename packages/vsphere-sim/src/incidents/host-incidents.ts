/**
 * Hosts that fail, come back, or cannot be reached.
 *
 * As is expected of a vCenter: of a host that does not answer nobody knows more than was known last, so its VMs are shown
 * as they were, disconnected. Where HA is enabled, those that ran are started on the cluster's other hosts.
 */
import { extended } from '../build/add-compute-resource.js';
import { postEvent } from '../events/post-event.js';
import { moveToHost } from '../methods/virtual-machine/move-vm.js';
import { setPower } from '../methods/virtual-machine/power-state.js';
import { takesVms } from '../methods/virtual-machine/vm-placement.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { hostArgument } from './host-argument.js';

type Host = Managed<'HostSystem'>;
type Vm = Managed<'VirtualMachine'>;

/** The host is off all of a sudden. */
export function failHost(world: World, host: Host): void {
  if (host.get('runtime').connectionState === 'notResponding') return;
  const cluster = world.inventory.findAs('ClusterComputeResource', host.get('parent'));
  const ran = vmsOn(world, host).filter(isOn);
  setConnection(world, host, 'notResponding');
  host.set('runtime', { ...host.get('runtime'), powerState: 'unknown' });
  host.set('overallStatus', 'red');
  postEvent(world, 'HostConnectionLostEvent', { entity: host });
  if (cluster === undefined || extended(cluster).dasConfig.enabled !== true) return;
  postEvent(world, 'DasHostFailedEvent', {
    entity: cluster,
    members: { failedHost: hostArgument(host) },
  });
  for (const vm of ran) restartElsewhere(world, cluster, host, vm);
}

/** The host has started again. VMs that ran on it, and were not started elsewhere, are off. */
export function recoverHost(world: World, host: Host): void {
  if (host.get('runtime').connectionState !== 'notResponding') return;
  const wasOn = vmsOn(world, host).filter(isOn);
  host.set('runtime', { ...host.get('runtime'), powerState: 'poweredOn', bootTime: world.date() });
  host.set('overallStatus', 'green');
  setConnection(world, host, 'connected');
  postEvent(world, 'HostConnectedEvent', { entity: host });
  for (const vm of wasOn) setPower(world, vm, 'poweredOff');
}

/** The server lets go of the host, or takes it back; the VMs on it run on. */
export function disconnectHost(world: World, host: Host): void {
  if (host.get('runtime').connectionState !== 'connected') return;
  setConnection(world, host, 'disconnected');
  postEvent(world, 'HostDisconnectedEvent', { entity: host, members: { reason: 'userRequest' } });
}

/** The host is back as it was. */
export function reconnectHost(world: World, host: Host): void {
  if (host.get('runtime').connectionState !== 'disconnected') return;
  setConnection(world, host, 'connected');
  postEvent(world, 'HostConnectedEvent', { entity: host });
}

function restartElsewhere(world: World, cluster: Managed<'ComputeResource'>, failed: Host, vm: Vm): void {
  const [target] = (cluster.get('host') ?? [])
    .map((ref) => world.inventory.get('HostSystem', ref))
    .filter(takesVms)
    .toSorted((a, b) => vmsOn(world, a).length - vmsOn(world, b).length);
  if (target === undefined) {
    postEvent(world, 'VmFailoverFailed', { entity: vm, members: { template: false } });
    return;
  }
  moveToHost(world, vm, target);
  vm.set('runtime', { ...vm.get('runtime'), connectionState: 'connected' });
  setPower(world, vm, 'poweredOn');
  postEvent(world, 'VmRestartedOnAlternateHostEvent', {
    entity: vm,
    members: { template: false, sourceHost: hostArgument(failed) },
  });
}

function setConnection(
  world: World,
  host: Host,
  connectionState: 'connected' | 'disconnected' | 'notResponding',
): void {
  host.set('runtime', { ...host.get('runtime'), connectionState });
  const isThere = connectionState === 'connected';
  for (const vm of vmsOn(world, host)) {
    vm.set('runtime', { ...vm.get('runtime'), connectionState: isThere ? 'connected' : 'disconnected' });
    postEvent(world, isThere ? 'VmConnectedEvent' : 'VmDisconnectedEvent', {
      entity: vm,
      members: { template: vm.get('config')?.template ?? false },
    });
  }
}

function vmsOn({ inventory }: World, host: Host): Vm[] {
  return (host.get('vm') ?? []).map((ref) => inventory.get('VirtualMachine', ref));
}

function isOn(vm: Vm): boolean {
  return vm.get('runtime').powerState === 'poweredOn';
}
