/**
 * Events of VMs. Each operation says its own where it does what it does; here is what they have in common, and how a VM
 * that is new or changed tells of its uuids and addresses.
 */
import type {
  DataObjects,
  HostEventArgument,
  VirtualEthernetCard,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { postEvent } from '../../events/post-event.js';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { isA } from '../../model/data-object.js';

type Vm = Managed<'VirtualMachine'>;
type EventType = keyof DataObjects &
  (`Vm${string}Event` | 'DrsVmMigratedEvent' | 'CustomizationStartedEvent' | 'CustomizationSucceeded');
type Members = Readonly<Record<string, unknown>>;

/** Says of a VM that something happens to it, or has. */
export function vmEvent(world: World, vm: Vm, type: EventType, members: Members = {}): void {
  const template = vm.get('config')?.template ?? false;
  postEvent(world, type, { entity: vm, members: { template, ...members } });
}

/** Does something, and says of a refusal that and why it has failed. */
export function orFailed<T>(world: World, vm: Vm, type: EventType, work: () => T, members: Members = {}): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SimFault) vmEvent(world, vm, type, { ...members, reason: localizedFault(error) });
    throw error;
  }
}

/** What a new VM was given: uuids, and addresses of its cards. */
export function identityAssigned(world: World, vm: Vm): void {
  const config = vm.get('config');
  if (config === undefined) return;
  const { instanceUuid = '', uuid } = config;
  vmEvent(world, vm, 'VmInstanceUuidAssignedEvent', { instanceUuid });
  vmEvent(world, vm, 'VmUuidAssignedEvent', { uuid });
  addressesChanged(world, vm, undefined, config);
}

/** What of that has changed. */
export function identityChanged(
  world: World,
  vm: Vm,
  before: VirtualMachineConfigInfo,
  now: VirtualMachineConfigInfo,
): void {
  const { uuid: oldUuid, instanceUuid: oldInstanceUuid = '' } = before;
  const { uuid: newUuid, instanceUuid: newInstanceUuid = '' } = now;
  if (newUuid !== oldUuid) vmEvent(world, vm, 'VmUuidChangedEvent', { oldUuid, newUuid });
  if (newInstanceUuid !== oldInstanceUuid) {
    vmEvent(world, vm, 'VmInstanceUuidChangedEvent', { oldInstanceUuid, newInstanceUuid });
  }
  addressesChanged(world, vm, before, now);
}

function addressesChanged(
  world: World,
  vm: Vm,
  before: VirtualMachineConfigInfo | undefined,
  now: VirtualMachineConfigInfo,
): void {
  const known = new Map(cardsIn(before).map((card) => [card.key, card.macAddress ?? '']));
  for (const { key, deviceInfo, macAddress: mac = '' } of cardsIn(now)) {
    const adapter = deviceInfo?.label ?? String(key);
    const oldMac = known.get(key);
    if (oldMac === undefined) vmEvent(world, vm, 'VmMacAssignedEvent', { adapter, mac });
    else if (oldMac !== mac) vmEvent(world, vm, 'VmMacChangedEvent', { adapter, oldMac, newMac: mac });
  }
}

function cardsIn(config: VirtualMachineConfigInfo | undefined): VirtualEthernetCard[] {
  return (config?.hardware.device ?? []).filter((device) => isA(device, 'VirtualEthernetCard'));
}

export function hostArgument(host: Managed<'HostSystem'>): HostEventArgument {
  return { name: host.get('name'), host: host.refAs('HostSystem') };
}

/** Where a VM is, as events of a move say it: `source` before the move, `dest` after it. */
export function placeArguments(
  world: World,
  prefix: 'source' | 'dest',
  host: Managed<'HostSystem'>,
  datastore: Managed<'Datastore'> | undefined,
): Members {
  const datacenter = datacenterOf(world, host);
  return {
    [`${prefix}Host`]: hostArgument(host),
    ...(datacenter !== undefined && {
      [`${prefix}Datacenter`]: { name: datacenter.get('name'), datacenter: datacenter.refAs('Datacenter') },
    }),
    ...(datastore !== undefined && {
      [`${prefix}Datastore`]: { name: datastore.get('name'), datastore: datastore.refAs('Datastore') },
    }),
  };
}
