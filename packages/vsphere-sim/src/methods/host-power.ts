/** Hosts that are switched off or start again: what runs on them is off then. */
import { postEvent } from '../events/post-event.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { runTask } from '../tasks/run-task.js';
import { SimFault } from '../wire/sim-fault.js';
import { methods, type Family } from './registry.js';
import { setPower } from './virtual-machine/power-state.js';

type Host = Managed<'HostSystem'>;

export const hostPower: Family = {
  methods: [
    methods('HostSystem', {
      RebootHost_Task(call) {
        const { world, object, args } = call;
        assertStoppable(object, args.force);
        return runTask(call, { locks: [object] }, () => {
          stopVms(world, object, 'reboot');
          object.set('runtime', { ...object.get('runtime'), bootTime: world.date() });
        });
      },
      ShutdownHost_Task(call) {
        const { world, object, args } = call;
        assertStoppable(object, args.force);
        return runTask(call, { locks: [object] }, () => {
          stopVms(world, object, 'shutdown');
          const runtime = object.get('runtime');
          object.set('runtime', { ...runtime, connectionState: 'notResponding', powerState: 'poweredOff' });
          for (const vm of vmsOn(world, object)) {
            vm.set('runtime', { ...vm.get('runtime'), connectionState: 'disconnected' });
          }
        });
      },
    }),
  ],
};

/** @throws {SimFault} InvalidState: it is not in maintenance mode, and not to be stopped all the same */
function assertStoppable(host: Host, force: boolean): void {
  const { connectionState, inMaintenanceMode } = host.get('runtime');
  if (connectionState === 'connected' && (force || inMaintenanceMode)) return;
  throw new SimFault('InvalidState', {}, 'The operation is not allowed in the current state of the host.');
}

function stopVms(world: World, host: Host, reason: string): void {
  postEvent(world, 'HostShutdownEvent', { entity: host, members: { reason } });
  for (const vm of vmsOn(world, host)) {
    if (vm.get('runtime').powerState === 'poweredOn') setPower(world, vm, 'poweredOff');
  }
}

function vmsOn({ inventory }: World, host: Host): Managed<'VirtualMachine'>[] {
  return (host.get('vm') ?? []).map((ref) => inventory.get('VirtualMachine', ref));
}
