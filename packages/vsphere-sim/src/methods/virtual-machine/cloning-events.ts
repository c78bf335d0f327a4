/** What is said of a VM that is copied, and of a template that VMs are deployed from. */
import type { VmEventArgument } from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { hostArgument, identityAssigned, vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

interface Destination {
  readonly folder: Managed<'Folder'>;
  readonly host: Managed<'HostSystem'>;
  readonly datastore: Managed<'Datastore'>;
  readonly name: string;
}

/** Makes the copy, and tells of it before and after. */
export function cloning(world: World, source: Vm, destination: Destination, work: () => Vm): Vm {
  const isDeployed = source.get('config')?.template === true;
  const sourceVm: VmEventArgument = { name: source.get('name'), vm: source.refAs('VirtualMachine') };
  const target = destinationOf(destination);
  if (isDeployed) vmEvent(world, source, 'VmBeingDeployedEvent', { srcTemplate: sourceVm });
  else vmEvent(world, source, 'VmBeingClonedEvent', target);
  try {
    const made = work();
    identityAssigned(world, made);
    if (isDeployed) vmEvent(world, made, 'VmDeployedEvent', { srcTemplate: sourceVm });
    else vmEvent(world, made, 'VmClonedEvent', { sourceVm });
    return made;
  } catch (error) {
    if (error instanceof SimFault) failed(world, source, destination, error, isDeployed);
    throw error;
  }
}

function failed(
  world: World,
  source: Vm,
  destination: Destination,
  fault: SimFault,
  isDeployed: boolean,
): void {
  const reason = localizedFault(fault);
  const destDatastore = { name: destination.datastore.get('name') };
  if (isDeployed) vmEvent(world, source, 'VmDeployFailedEvent', { destDatastore, reason });
  else vmEvent(world, source, 'VmCloneFailedEvent', { ...destinationOf(destination), reason });
}

function destinationOf({ folder, host, name }: Destination) {
  return {
    destFolder: { name: folder.get('name'), folder: folder.refAs('Folder') },
    destName: name,
    destHost: hostArgument(host),
  };
}
