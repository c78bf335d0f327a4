/**
 * Maintenance mode: a host is in it once nothing runs there any more.
 *
 * A cluster whose DRS is fully automatic moves the VMs away itself; otherwise the task waits for somebody to do it.
 */
import { postEvent } from '../events/post-event.js';
import { sleep } from '../model/clock.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { runTask } from '../tasks/run-task.js';
import { SimFault } from '../wire/sim-fault.js';
import { isMovedByDrs } from './placement/cluster-rules.js';
import { chooseHosts, hostsOf, tenantOf } from './placement/host-choice.js';
import { methods, type Family } from './registry.js';
import { moveToHost } from './virtual-machine/move-vm.js';
import { placeArguments, vmEvent } from './virtual-machine/vm-event.js';

type Host = Managed<'HostSystem'>;
type Vm = Managed<'VirtualMachine'>;

/** How often a host looks whether it is empty. */
const LOOK_MS = 1000;

export const hostMaintenance: Family = {
  methods: [
    methods('HostSystem', {
      EnterMaintenanceMode_Task(call) {
        const { world, object, session, args } = call;
        const { userName } = session;
        return runTask(call, { locks: [object], cancelable: true }, async (_progress, signal) => {
          refuseState(object, false);
          postEvent(world, 'EnteringMaintenanceModeEvent', { entity: object, userName });
          evacuate(world, object, args.evacuatePoweredOffVms ?? false);
          await untilEmpty(world, object, args.timeout, signal);
          object.set('runtime', { ...object.get('runtime'), inMaintenanceMode: true });
          postEvent(world, 'EnteredMaintenanceModeEvent', { entity: object, userName });
        });
      },
      ExitMaintenanceMode_Task(call) {
        const { world, object, session } = call;
        return runTask(call, { locks: [object] }, () => {
          refuseState(object, true);
          object.set('runtime', { ...object.get('runtime'), inMaintenanceMode: false });
          postEvent(world, 'ExitMaintenanceModeEvent', { entity: object, userName: session.userName });
        });
      },
    }),
  ],
};

function refuseState(host: Host, expected: boolean): void {
  const { connectionState, inMaintenanceMode } = host.get('runtime');
  if (connectionState === 'connected' && inMaintenanceMode === expected) return;
  throw new SimFault('InvalidState', {}, 'The operation is not allowed in the current state of the host.');
}

/** Spreads the VMs over those of the cluster's other hosts that they may run on. */
function evacuate(world: World, host: Host, poweredOffToo: boolean): void {
  const cluster = world.inventory.findAs('ClusterComputeResource', host.get('parent'));
  if (cluster === undefined) return;
  const others = hostsOf(world, cluster).filter((other) => other !== host);
  for (const vm of vmsOn(world, host).filter((each) => poweredOffToo || isOn(each))) {
    if (!isMovedByDrs(cluster, vm)) continue;
    const [target] = chooseHosts(world, cluster, others, tenantOf(vm, cluster)).fitting;
    if (target === undefined) continue;
    moveToHost(world, vm, target.host);
    vmEvent(world, vm, 'DrsVmMigratedEvent', placeArguments(world, 'source', host, undefined));
  }
}

/** @param timeoutS 0 to wait for ever */
async function untilEmpty(world: World, host: Host, timeoutS: number, signal: AbortSignal): Promise<void> {
  const deadline = timeoutS > 0 ? world.clock.now() + timeoutS * 1000 : Infinity;
  while (vmsOn(world, host).some(isOn)) {
    const left = deadline - world.clock.now();
    if (left <= 0) throw new SimFault('Timedout', {}, 'Operation timed out.');
    await sleep(world.clock, Math.min(LOOK_MS, left), signal);
  }
}

function vmsOn({ inventory }: World, host: Host): Vm[] {
  return (host.get('vm') ?? []).map((ref) => inventory.get('VirtualMachine', ref));
}

function isOn(vm: Vm): boolean {
  return vm.get('runtime').powerState === 'poweredOn';
}
