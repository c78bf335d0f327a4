/**
 * Whether a VM finds on another host, or beside other files, all that it is made of: its files, its images, its networks.
 *
 * As the API says of checks before a migration: what a device does not find is an error while it is connected, and no
 * more than a warning while it is not. A distributed switch has to be there in any case.
 */
import type {
  Ref,
  VirtualDevice,
  VirtualDiskRawDiskMappingVer1BackingInfo,
  VirtualEthernetCard,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import { chainOf, flatBacking } from '../../files/disk-backings.js';
import { isA } from '../../model/data-object.js';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { lunOn } from './devices/mapped-lun.js';
import { assertReachable } from './find-datastore.js';
import { homeOf } from './remove-vm.js';

type Vm = Managed<'VirtualMachine'>;
type Host = Managed<'HostSystem'>;

/**
 * @param host where the VM is to be
 * @throws {SimFault} InvalidDatastore: the host does not reach what is chosen; InvalidArgument: a disk that there is not;
 *   CannotAccessVmConfig, CannotAccessVmDisk, CannotAccessVmDevice, RDMPointsToInaccessibleDisk, CannotAccessNetwork:
 *   it lacks what stays
 */
export function assertFindsAll(world: World, vm: Vm, host: Host, spec: VirtualMachineRelocateSpec): void {
  const { inventory } = world;
  const devices = vm.get('config')?.hardware.device ?? [];
  const places = spec.disk ?? [];
  const isDisk = (key: number): boolean =>
    devices.some((each) => each.key === key && isA(each, 'VirtualDisk'));
  if (!places.every(({ diskId }) => isDisk(diskId))) throw invalidArgument('spec.disk.diskId');
  for (const ref of [spec.datastore, ...places.map(({ datastore }) => datastore)]) {
    if (ref !== undefined) assertReachable(inventory.get('Datastore', ref), host);
  }
  const home = spec.datastore === undefined ? homeOf(world, vm) : undefined;
  const reason = home && unreachable(home, host);
  if (reason !== undefined) {
    throw new SimFault(
      'CannotAccessVmConfig',
      { reason: localizedFault(reason) },
      `Unable to access the virtual machine configuration: ${reason.message}`,
    );
  }
  const moving = new Set(places.map(({ diskId }) => diskId));
  for (const device of devices) {
    const isMoved = isA(device, 'VirtualDisk') && (spec.datastore !== undefined || moving.has(device.key));
    if (!isMoved) assertFilesReached(world, host, device);
  }
  if (host.moid === vm.get('runtime').host?.value) return;
  const edits = new Map((spec.deviceChange ?? []).map(({ device }) => [device.key, device]));
  for (const device of devices) {
    const backing = edits.get(device.key)?.backing ?? device.backing;
    if (isA(device, 'VirtualEthernetCard')) assertNetworkThere(world, host, device, backing);
    else assertHostDevice(world, host, device);
  }
}

function assertFilesReached(world: World, host: Host, device: VirtualDevice): void {
  const { backing } = device;
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) return;
  const isDisk = isA(device, 'VirtualDisk');
  const connected = isDisk || device.connectable?.connected === true;
  const chain = isDisk ? chainOf(flatBacking(device)) : [];
  for (const { datastore: ref, fileName } of chain.length === 0 ? [backing] : chain) {
    const datastore = world.inventory.findAs('Datastore', ref);
    const fault = datastore && unreachable(datastore, host);
    if (fault === undefined || !connected) continue;
    throw new SimFault(
      isDisk ? 'CannotAccessVmDisk' : 'CannotAccessVmDevice',
      {
        device: labelOf(device),
        backing: fileName,
        connected,
        ...(isDisk && { fault: localizedFault(fault) }),
      },
      `Device '${labelOf(device)}' uses backing '${fileName}', which is not accessible.`,
    );
  }
}

/** What stands on one host alone is not found on another: what is connected to it does not go there. */
function assertHostDevice(world: World, host: Host, device: VirtualDevice): void {
  const { backing, connectable } = device;
  const connected = connectable?.connected === true;
  if (isA(backing, 'VirtualDiskRawDiskMappingVer1BackingInfo')) {
    assertLunThere(world, host, device, backing);
  } else if (isA(backing, 'VirtualDeviceDeviceBackingInfo') && connected && backing.useAutoDetect !== true) {
    throw new SimFault(
      'CannotAccessVmDevice',
      { device: labelOf(device), backing: backing.deviceName, connected },
      `Device '${labelOf(device)}' uses backing '${backing.deviceName}', which is of its host alone.`,
    );
  }
}

function assertLunThere(
  world: World,
  host: Host,
  device: VirtualDevice,
  { deviceName, lunUuid, fileName }: VirtualDiskRawDiskMappingVer1BackingInfo,
): void {
  if (lunOn(world, host, lunUuid ?? deviceName) !== undefined) return;
  const fault = new SimFault('NotFound', {}, `The host '${host.get('name')}' has no such device.`);
  throw new SimFault(
    'RDMPointsToInaccessibleDisk',
    { device: labelOf(device), backing: fileName, connected: true, fault: localizedFault(fault) },
    `Virtual disk '${labelOf(device)}' is a mapped direct-access LUN that is not accessible.`,
  );
}

function assertNetworkThere(
  world: World,
  host: Host,
  card: VirtualEthernetCard,
  backing: VirtualEthernetCard['backing'],
): void {
  const connected = card.connectable?.connected === true;
  const isDistributed = isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo');
  if ((!connected && !isDistributed) || networkOn(world, host, backing) !== undefined) return;
  const name = isDistributed
    ? (backing.port.portgroupKey ?? backing.port.switchUuid)
    : isA(backing, 'VirtualDeviceDeviceBackingInfo')
      ? backing.deviceName
      : '';
  const network = isA(backing, 'VirtualEthernetCardNetworkBackingInfo') ? backing.network : undefined;
  throw new SimFault(
    'CannotAccessNetwork',
    { device: labelOf(card), backing: name, connected, ...(network && { network }) },
    `Currently connected network interface '${labelOf(card)}' uses network '${name}', which is not accessible.`,
  );
}

/** The network of a card as the host has it: in another datacenter it is another object of the same name. */
export function networkOn(
  { inventory }: World,
  host: Host,
  backing: VirtualEthernetCard['backing'],
): Ref<'Network'> | undefined {
  const networks = (host.get('network') ?? []).map((ref) => inventory.get('Network', ref));
  const found = networks.find((network) => {
    if (isA(backing, 'VirtualEthernetCardNetworkBackingInfo')) {
      return network.type === 'Network' && network.get('name') === backing.deviceName;
    }
    if (isA(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')) {
      const group = inventory.findAs('DistributedVirtualPortgroup', network.ref);
      return group?.get('key') === backing.port.portgroupKey;
    }
    const summary = network.get('summary');
    return (
      isA(backing, 'VirtualEthernetCardOpaqueNetworkBackingInfo') &&
      isA(summary, 'OpaqueNetworkSummary') &&
      summary.opaqueNetworkId === backing.opaqueNetworkId
    );
  });
  return found?.refAs('Network');
}

/** Why the host does not reach it; undefined when it does. */
function unreachable(datastore: Managed<'Datastore'>, host: Host): SimFault | undefined {
  try {
    assertReachable(datastore, host);
    return undefined;
  } catch (error) {
    if (error instanceof SimFault) return error;
    throw error;
  }
}

function labelOf({ deviceInfo, key }: VirtualDevice): string {
  return deviceInfo?.label ?? String(key);
}
