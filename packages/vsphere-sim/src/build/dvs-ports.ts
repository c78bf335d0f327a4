/**
 * The ports of distributed switches. Which port a card has stands in the VM's configuration and nowhere else, so that a
 * port is free again as soon as the card or the VM is gone.
 */
import type {
  ManagedObjects,
  VirtualDevice,
  VirtualEthernetCardDistributedVirtualPortBackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import type { Managed, ManagedObject } from '../model/managed-object.js';
import type { IndexDefinition } from '../model/object-index.js';
import type { World } from '../model/world.js';

type Portgroup = Managed<'DistributedVirtualPortgroup'>;
type Dvs = Managed<'DistributedVirtualSwitch'>;
type PortBacking = VirtualEthernetCardDistributedVirtualPortBackingInfo;

/** A group that grows by itself grows by as many. */
const GROWTH = 8;

/** Keys for new ports of a switch. */
export function newPortKeys(world: World, dvs: Dvs, count: number): string[] {
  return Array.from({ length: count }, () => String(world.ids.nextNumber(`${dvs.moid} ports`) - 1));
}

/** The ports of a group that makes one for each card: those of its VMs. */
export function ephemeralPortKeys(world: World, key: string) {
  return computed<ManagedObjects['DistributedVirtualPortgroup']>(['vm'], (group) =>
    (group.get('vm') ?? [])
      .flatMap((ref) => portsIn(world.inventory.get('VirtualMachine', ref).get('config')))
      .flatMap(({ port }) => (port.portgroupKey === key && port.portKey !== undefined ? [port.portKey] : [])),
  );
}

/** The VM that has a port. */
export function holderOfPort(
  world: World,
  dvsUuid: string,
  portKey: string,
): Managed<'VirtualMachine'> | undefined {
  return world.inventory.findAs(
    'VirtualMachine',
    world.inventory.index(BY_PORT).first(`${dvsUuid}/${portKey}`)?.ref,
  );
}

export function portgroupByKey({ inventory }: World, key: string | undefined): Portgroup | undefined {
  // The key of a port group is its id.
  return key === undefined
    ? undefined
    : inventory.findAs('DistributedVirtualPortgroup', { type: 'DistributedVirtualPortgroup', value: key });
}

export function switchOf({ inventory }: World, group: Portgroup): Dvs | undefined {
  return inventory.findAs('DistributedVirtualSwitch', group.get('config').distributedVirtualSwitch);
}

/**
 * A free port of a group; of one that grows by itself, if need be, a new one. Undefined when all are taken.
 *
 * @param isTaken of ports that no VM has yet, but is about to
 */
export function freePort(
  world: World,
  group: Portgroup,
  isTaken: (portKey: string) => boolean,
): string | undefined {
  const dvs = switchOf(world, group);
  if (dvs === undefined) return undefined;
  const { type, autoExpand } = group.get('config');
  if (type === 'ephemeral') return newPortKeys(world, dvs, 1)[0];
  const uuid = dvs.get('uuid');
  const free = (group.get('portKeys') ?? []).find(
    (key) => !isTaken(key) && holderOfPort(world, uuid, key) === undefined,
  );
  if (free !== undefined || autoExpand !== true) return free;
  return addPorts(world, group, GROWTH)[0];
}

/** Returns the keys of the new ports. */
export function addPorts(world: World, group: Portgroup, count: number): string[] {
  const dvs = switchOf(world, group);
  if (dvs === undefined) return [];
  const keys = newPortKeys(world, dvs, count);
  setPorts(world, group, [...(group.get('portKeys') ?? []), ...keys]);
  return keys;
}

/** What the switch has altogether follows from it. */
export function setPorts(world: World, group: Portgroup, portKeys: string[]): void {
  const config = group.get('config');
  const dvs = switchOf(world, group);
  if (dvs !== undefined) changeNumPorts(dvs, portKeys.length - config.numPorts);
  group.update({ portKeys, config: { ...config, numPorts: portKeys.length } });
}

export function changeNumPorts(dvs: Dvs, by: number): void {
  const config = dvs.get('config');
  dvs.set('config', { ...config, numPorts: config.numPorts + by });
}

/** What the cards of a VM are plugged into, as far as that is ports of distributed switches. */
export function portsIn(config: VirtualMachineConfigInfo | undefined): PortBacking[] {
  return (config?.hardware.device ?? []).flatMap(({ backing }) => (isPort(backing) ? [backing] : []));
}

export function isPort(backing: VirtualDevice['backing']): backing is PortBacking {
  return backing?._type === 'VirtualEthernetCardDistributedVirtualPortBackingInfo';
}

/** VMs by the ports of their cards: switch and port. */
const BY_PORT: IndexDefinition = {
  covers: ({ type }) => type === 'VirtualMachine',
  from: ['config'],
  keysOf: (object) => portsIn(configOf(object)).map(({ port }) => `${port.switchUuid}/${port.portKey ?? ''}`),
};

function configOf(object: ManagedObject): VirtualMachineConfigInfo | undefined {
  // The index covers VMs only.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return object.read('config') as VirtualMachineConfigInfo | undefined;
}
