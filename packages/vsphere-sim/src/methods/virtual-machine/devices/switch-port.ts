/** The port of a distributed switch that a network card is plugged into: the one it asks for, or a free one. */
import type {
  VirtualDevice,
  VirtualEthernetCardDistributedVirtualPortBackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { freePort, holderOfPort, isPort, portgroupByKey, switchOf } from '../../../build/dvs-ports.js';
import type { Managed } from '../../../model/managed-object.js';
import type { World } from '../../../model/world.js';
import { SimFault } from '../../../wire/sim-fault.js';
import type { DeviceChange } from './device-context.js';
import { invalidBacking } from './device-faults.js';

type PortBacking = VirtualEthernetCardDistributedVirtualPortBackingInfo;
type Portgroup = Managed<'DistributedVirtualPortgroup'>;

/**
 * @param key of the card
 * @throws {SimFault} InvalidDeviceBacking: there is no such switch, group or port where the VM is; ResourceInUse: another
 *   card has the port; ResourceNotAvailable: all ports of the group are taken
 */
export function switchPort(change: DeviceChange, key: number, backing: PortBacking): PortBacking {
  const { world } = change;
  const { port } = backing;
  const group = groupOf(change, port);
  const dvs = switchOf(world, group);
  if (dvs?.get('uuid') !== port.switchUuid) throw invalidBacking(change, 'port.switchUuid');
  if (group.get('config').uplink === true) throw invalidBacking(change, 'port.portgroupKey');
  if (!reaches(change, group)) throw invalidBacking(change, 'port.portgroupKey');
  const found: PortBacking = {
    ...backing,
    port: {
      ...port,
      portgroupKey: group.get('key'),
      portKey: portKeyFor(change, key, group, port),
      connectionCookie: port.connectionCookie ?? world.random.below(2 ** 31),
    },
  };
  return found;
}

/** A port that is asked for by its key alone says which group is meant. */
function groupOf(
  { world, deviceIndex }: DeviceChange,
  { switchUuid, portgroupKey, portKey }: PortBacking['port'],
): Portgroup {
  const group =
    portgroupKey === undefined
      ? world.inventory
          .ofType('DistributedVirtualPortgroup')
          .find(
            (candidate) =>
              switchOf(world, candidate)?.get('uuid') === switchUuid &&
              (candidate.get('portKeys') ?? []).includes(portKey ?? ''),
          )
      : portgroupByKey(world, portgroupKey);
  if (group !== undefined) return group;
  throw invalidBacking({ deviceIndex }, portgroupKey === undefined ? 'port.portKey' : 'port.portgroupKey');
}

/** As long as no host is known, any will do. */
function reaches({ host }: DeviceChange, group: Portgroup): boolean {
  return host === undefined || (group.get('host') ?? []).some(({ value }) => value === host.moid);
}

function portKeyFor(
  change: DeviceChange,
  key: number,
  group: Portgroup,
  { switchUuid, portKey }: PortBacking['port'],
): string {
  const { world, vm } = change;
  const isTaken = (candidate: string): boolean => isTakenInSpec(change, key, switchUuid, candidate);
  const isEphemeral = group.get('config').type === 'ephemeral';
  if (portKey === undefined || portKey === '') return anyPort(change, group, isTaken);
  const holder = holderOfPort(world, switchUuid, portKey);
  const isOwn = holder !== undefined && holder === vm;
  // The ports of an ephemeral group come with the cards: one that a card had before is made anew.
  if (!isEphemeral && !(group.get('portKeys') ?? []).includes(portKey)) {
    throw invalidBacking(change, 'port.portKey');
  }
  if ((holder === undefined || isOwn) && !isTaken(portKey)) return portKey;
  throw new SimFault(
    'ResourceInUse',
    { type: 'DistributedVirtualPort', name: portKey },
    `The port '${portKey}' is in use.`,
  );
}

function anyPort(change: DeviceChange, group: Portgroup, isTaken: (portKey: string) => boolean): string {
  const portKey = freePort(change.world, group, isTaken);
  if (portKey !== undefined) return portKey;
  const containerName = group.get('name');
  throw new SimFault(
    'ResourceNotAvailable',
    { containerType: 'DistributedVirtualPortgroup', containerName, type: 'DistributedVirtualPort' },
    `No free port is available in the port group '${containerName}'.`,
  );
}

/** By another card of the same VM, which may not be stored yet. */
function isTakenInSpec({ devices }: DeviceChange, key: number, switchUuid: string, portKey: string): boolean {
  return devices
    .all()
    .some(
      ({ key: other, backing }) =>
        other !== key &&
        isPort(backing) &&
        backing.port.switchUuid === switchUuid &&
        backing.port.portKey === portKey,
    );
}

/**
 * A configuration that comes into the inventory from elsewhere (a copy, a file, a snapshot): of its cards, those whose
 * ports another VM has get others. Where none is free the card is in no port.
 */
export function withOwnPorts(
  world: World,
  config: VirtualMachineConfigInfo,
  vm?: Managed<'VirtualMachine'>,
): VirtualMachineConfigInfo {
  const taken = new Set<string>();
  const replugged = (device: VirtualDevice): VirtualDevice => {
    const { backing } = device;
    const group = isPort(backing) ? portgroupByKey(world, backing.port.portgroupKey) : undefined;
    if (!isPort(backing) || group === undefined) return device;
    const { switchUuid, portKey, portgroupKey } = backing.port;
    const holder = portKey === undefined ? undefined : holderOfPort(world, switchUuid, portKey);
    if (portKey !== undefined && (holder === undefined || holder === vm)) {
      taken.add(portKey);
      return device;
    }
    const free = freePort(world, group, (key) => taken.has(key));
    if (free !== undefined) taken.add(free);
    const port = {
      switchUuid,
      ...(portgroupKey !== undefined && { portgroupKey }),
      ...(free !== undefined && { portKey: free, connectionCookie: world.random.below(2 ** 31) }),
    };
    const moved: PortBacking = { ...backing, port };
    return { ...device, backing: moved };
  };
  const device = (config.hardware.device ?? []).map(replugged);
  return { ...config, hardware: { ...config.hardware, device } };
}
