/** What is said of a VM that goes to another host or datastore: before, and after or when it has failed. */
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { powerStateOf } from './power-state.js';
import { orFailed, placeArguments, vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

interface Destination {
  readonly host: Managed<'HostSystem'>;
  /** Undefined for a move that leaves all files where they are. */
  readonly datastore: Managed<'Datastore'> | undefined;
}

/** A change of the host alone is a migration, one of the datastore a relocation, and neither is nothing to tell of. */
export function moving(world: World, vm: Vm, { host, datastore }: Destination, work: () => void): void {
  const { inventory } = world;
  const from = inventory.findAs('HostSystem', vm.get('runtime').host);
  const [home] = vm.get('datastore') ?? [];
  const source = inventory.findAs('Datastore', home);
  const isElsewhere = datastore !== undefined && datastore !== source;
  if (from === undefined || (from === host && !isElsewhere)) {
    work();
    return;
  }
  const destination = placeArguments(world, 'dest', host, datastore ?? source);
  const origin = placeArguments(world, 'source', from, source);
  const isOn = powerStateOf(vm) === 'poweredOn';
  const migration = isOn ? 'VmBeingHotMigratedEvent' : 'VmBeingMigratedEvent';
  vmEvent(world, vm, isElsewhere ? 'VmBeingRelocatedEvent' : migration, destination);
  orFailed(world, vm, isElsewhere ? 'VmRelocateFailedEvent' : 'VmFailedMigrateEvent', work, destination);
  vmEvent(world, vm, isElsewhere ? 'VmRelocatedEvent' : 'VmMigratedEvent', origin);
}
