/** What there is to say of a switch's ports, and which of them a client asks for. */
import type {
  DistributedVirtualPort,
  DistributedVirtualSwitchPortCriteria,
  VirtualDevice,
  VirtualEthernetCard,
} from '@kilonova/vsphere/wire';
import { portgroupsOf } from '../build/add-distributed-switch.js';
import { holderOfPort, isPort } from '../build/dvs-ports.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';

type Dvs = Managed<'DistributedVirtualSwitch'>;
type Portgroup = Managed<'DistributedVirtualPortgroup'>;

/** All that fit; each criterion that is not given is met by every port. */
export function switchPorts(
  world: World,
  dvs: Dvs,
  criteria: DistributedVirtualSwitchPortCriteria,
): DistributedVirtualPort[] {
  const { portgroupKey, inside = true, uplinkPort } = criteria;
  const groups = portgroupsOf(world, dvs).filter(
    (group) =>
      (portgroupKey === undefined || portgroupKey.includes(group.get('key')) === inside) &&
      (uplinkPort === undefined || (group.get('config').uplink === true) === uplinkPort),
  );
  return groups
    .flatMap((group) => (group.get('portKeys') ?? []).map((key) => portOf(world, dvs, group, key)))
    .filter((port) => fits(world, port, criteria));
}

function fits(
  world: World,
  port: DistributedVirtualPort,
  { connected, active, portKey, host }: DistributedVirtualSwitchPortCriteria,
): boolean {
  const isActive = port.state?.runtimeInfo?.linkUp === true;
  const { proxyHost } = port;
  return (
    (connected === undefined || connected === (port.connectee !== undefined)) &&
    (active === undefined || active === isActive) &&
    (portKey === undefined || portKey.includes(port.key)) &&
    (host === undefined || host.some(({ value }) => value === proxyHost?.value))
  );
}

function portOf(world: World, dvs: Dvs, group: Portgroup, key: string): DistributedVirtualPort {
  const { defaultPortConfig } = group.get('config');
  const dvsUuid = dvs.get('uuid');
  const port: DistributedVirtualPort = {
    key,
    config: {
      configVersion: '0',
      ...(defaultPortConfig !== undefined && { setting: defaultPortConfig }),
    },
    dvsUuid,
    portgroupKey: group.get('key'),
    conflict: false,
    lastStatusChange: dvs.get('config').createTime,
  };
  const vm = holderOfPort(world, dvsUuid, key);
  const card = (vm?.get('config')?.hardware.device ?? []).find((device) => isOn(device, dvsUuid, key));
  return vm === undefined || card === undefined ? port : pluggedIn(port, vm, card);
}

function isOn({ backing }: VirtualDevice, dvsUuid: string, key: string): boolean {
  return isPort(backing) && backing.port.switchUuid === dvsUuid && backing.port.portKey === key;
}

function pluggedIn(
  port: DistributedVirtualPort,
  vm: Managed<'VirtualMachine'>,
  card: VirtualEthernetCard,
): DistributedVirtualPort {
  const { host, powerState } = vm.get('runtime');
  const { backing, macAddress, connectable } = card;
  const cookie = isPort(backing) ? backing.port.connectionCookie : undefined;
  const linkUp = powerState === 'poweredOn' && connectable?.connected === true;
  return {
    ...port,
    ...(host !== undefined && { proxyHost: host }),
    connectee: {
      connectedEntity: vm.refAs('ManagedEntity'),
      nicKey: String(card.key),
      type: 'vmVnic',
    },
    ...(cookie !== undefined && { connectionCookie: cookie }),
    lastStatusChange: vm.get('config')?.modified ?? port.lastStatusChange,
    state: {
      runtimeInfo: { linkUp, blocked: false, ...(macAddress !== undefined && { macAddress }) },
      stats: NO_TRAFFIC,
    },
  };
}

const NO_TRAFFIC = {
  packetsInMulticast: 0,
  packetsOutMulticast: 0,
  bytesInMulticast: 0,
  bytesOutMulticast: 0,
  packetsInUnicast: 0,
  packetsOutUnicast: 0,
  bytesInUnicast: 0,
  bytesOutUnicast: 0,
  packetsInBroadcast: 0,
  packetsOutBroadcast: 0,
  bytesInBroadcast: 0,
  bytesOutBroadcast: 0,
  packetsInDropped: 0,
  packetsOutDropped: 0,
  packetsInException: 0,
  packetsOutException: 0,
};
