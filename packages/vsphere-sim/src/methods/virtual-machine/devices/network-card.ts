/** Network cards: what they are plugged into, and their addresses. */
import type {
  VirtualDevice,
  VirtualDeviceBackingInfo,
  VirtualEthernetCard,
  VirtualEthernetCardNetworkBackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { macAddress } from '../../../build/vm-devices.js';
import type { Managed } from '../../../model/managed-object.js';
import type { IndexDefinition } from '../../../model/object-index.js';
import type { World } from '../../../model/world.js';
import type { DeviceChange } from './device-context.js';
import { deviceFault, invalidBacking } from './device-faults.js';
import { isA } from '../../../model/data-object.js';
import { switchPort } from './switch-port.js';

const ADDRESS = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/;
const GROUP_BIT = 1;

/**
 * The card as it is stored.
 *
 * @throws {SimFault} InvalidDeviceBacking: there is no such network where the VM is; InvalidDeviceSpec: the address is
 *   none, or another card of the VM has it
 */
export function networkCard(change: DeviceChange, card: VirtualEthernetCard): VirtualEthernetCard {
  return {
    wakeOnLanEnabled: true,
    ...card,
    backing: cardBacking(change, card),
    connectable: card.connectable ?? {
      startConnected: true,
      allowGuestControl: true,
      connected: change.poweredOn,
      status: 'untried',
    },
    ...address(change, card),
  };
}

function address(
  { world, devices, deviceIndex }: DeviceChange,
  { key, addressType = 'generated', macAddress: given }: VirtualEthernetCard,
): Pick<VirtualEthernetCard, 'addressType' | 'macAddress'> {
  const place = { deviceIndex, member: 'device.macAddress' };
  if (!['manual', 'generated', 'assigned'].includes(addressType.toLowerCase())) {
    throw deviceFault('InvalidDeviceSpec', { deviceIndex, member: 'device.addressType' });
  }
  // A vCenter gives the addresses that elsewhere are "generated", and calls them so.
  const type = addressType.toLowerCase() === 'manual' ? 'manual' : 'assigned';
  if (given === undefined || given === '') {
    if (type === 'manual') throw deviceFault('InvalidDeviceSpec', place);
    return { addressType: type, macAddress: unusedAddress(world) };
  }
  const mac = given.toLowerCase().replace(/-/g, ':');
  if (!ADDRESS.test(mac) || (Number.parseInt(mac.slice(0, 2), 16) & GROUP_BIT) !== 0) {
    throw deviceFault('InvalidDeviceSpec', place);
  }
  // Two VMs may well have been given the same address: a vCenter only reports that.
  const others = devices.all().filter((other) => other.key !== key);
  if (others.some((other) => isA(other, 'VirtualEthernetCard') && other.macAddress === mac)) {
    throw deviceFault('InvalidDeviceSpec', place);
  }
  return { addressType: type, macAddress: mac };
}

/** One that no VM of the server has. */
export function unusedAddress(world: World): string {
  for (;;) {
    const mac = macAddress(world);
    if (world.inventory.index(BY_ADDRESS).first(mac) === undefined) return mac;
  }
}

/** VMs by the addresses of their cards. */
const BY_ADDRESS: IndexDefinition = {
  covers: (object) => object.type === 'VirtualMachine',
  from: ['config'],
  keysOf: (object) =>
    devicesIn(object.read('config'))
      .filter(isCard)
      .map(({ macAddress: mac = '' }) => mac),
};

function devicesIn(config: unknown): readonly VirtualDevice[] {
  // The index covers VMs only.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (config as VirtualMachineConfigInfo | undefined)?.hardware.device ?? [];
}

function isCard(device: VirtualDevice): device is VirtualEthernetCard {
  return isA(device, 'VirtualEthernetCard');
}

/**
 * @throws {SimFault} InvalidDeviceBacking, ResourceNotAvailable, ResourceInUse
 */
function cardBacking(change: DeviceChange, { key, backing }: VirtualEthernetCard): VirtualDeviceBackingInfo {
  if (isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) return standardBacking(change, backing);
  if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo'))
    return switchPort(change, key, backing);
  if (isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo')) {
    const { opaqueNetworkId: id, opaqueNetworkType: type } = backing;
    const found = networksOf(change).some((network) => {
      const summary = network.get('summary');
      if (!isA(summary, 'OpaqueNetworkSummary')) return false;
      return summary.opaqueNetworkId === id && summary.opaqueNetworkType === type;
    });
    if (found) return backing;
    throw invalidBacking(change, 'opaqueNetworkId');
  }
  throw deviceFault('InvalidDeviceBacking', { deviceIndex: change.deviceIndex, member: 'device.backing' });
}

/** The name counts; the reference is the server's to fill in, and has to fit if a client sends one. */
function standardBacking(
  change: DeviceChange,
  backing: VirtualEthernetCardNetworkBackingInfo,
): VirtualDeviceBackingInfo {
  const network = networksOf(change).find(
    (candidate) => candidate.type === 'Network' && candidate.get('name') === backing.deviceName,
  );
  if (network === undefined) throw invalidBacking(change, 'deviceName');
  if (backing.network !== undefined && backing.network.value !== network.moid) {
    throw invalidBacking(change, 'network');
  }
  const found: VirtualEthernetCardNetworkBackingInfo = {
    useAutoDetect: false,
    ...backing,
    network: network.refAs('Network'),
  };
  return found;
}

/** Those of the host, or of the datacenter as long as no host is known. */
function networksOf({ world, host, datacenter }: DeviceChange): Managed<'Network'>[] {
  const refs = host?.get('network') ?? datacenter?.get('network') ?? [];
  return refs
    .map((ref) => world.inventory.findAs('Network', ref))
    .filter((network): network is Managed<'Network'> => network !== undefined);
}
