/** A VM, or a snapshot of one, described as a package: what an export writes beside the files. */
import type {
  ManagedObjectReference,
  OvfCreateDescriptorParams,
  OvfCreateDescriptorResult,
  OvfFile,
  OvfOptionInfo,
  VirtualDevice,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { localizedFault } from '../../model/localized-fault.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { guestNumberOf } from '../../ovf/guest-system.js';
import { writePackage, type WrittenDisk, type WrittenFile } from '../../ovf/write-package.js';
import { SimFault } from '../../wire/sim-fault.js';
import { isA } from '../../model/data-object.js';
import { invalidArgument } from '../invalid-argument.js';
import { configOf } from '../virtual-machine/reconfigure-vm.js';
import { idOfDevice } from './device-id.js';
import { DescribedDevices } from './described-devices.js';

const MAC_OPTION = 'mac';
const EXTRA_CONFIG_OPTION = 'extraconfig';

export const EXPORT_OPTIONS: readonly OvfOptionInfo[] = [
  {
    option: MAC_OPTION,
    description: { key: 'ovf.export.mac', message: 'The addresses of the network cards' },
  },
  {
    option: EXTRA_CONFIG_OPTION,
    description: { key: 'ovf.export.extraconfig', message: 'The settings of extraConfig' },
  },
];

/** @throws {SimFault} NotSupported: it is no VM; ManagedObjectNotFound; InvalidArgument: the snapshot is another VM's */
export function describeVm(
  world: World,
  obj: ManagedObjectReference,
  params: OvfCreateDescriptorParams,
): OvfCreateDescriptorResult {
  const vm = describedVm(world, obj);
  const config = configFor(world, vm, params.snapshot);
  const { exportOption = [], includeImageFiles, ovfFiles = [] } = params;
  const devices = config.hardware.device ?? [];
  const files = new Map(ovfFiles.map((file, index) => [file.deviceId, { file, id: `file${index + 1}` }]));
  const disks = writtenDisks(vm.moid, devices, files);
  const written = new DescribedDevices({
    world,
    owner: vm.moid,
    devices,
    diskIds: new Map(disks.map(({ deviceId, disk }) => [deviceId, disk.id])),
    fileIds: new Map([...files].map(([deviceId, { id }]) => [deviceId, id])),
    withAddresses: exportOption.includes(MAC_OPTION),
  });
  const { items, networks, warnings } = written.describe(config);
  const extraConfig = exportOption.includes(EXTRA_CONFIG_OPTION) ? extraConfigOf(config) : {};
  return {
    ovfDescriptor: writePackage({
      name: params.name ?? vm.get('name'),
      annotation: params.description ?? config.annotation ?? '',
      guest: { number: guestNumberOf(config.guestId), id: config.guestId, fullName: config.guestFullName },
      family: config.version,
      files: Array.from(files.values(), writtenFile),
      disks: disks.map(({ disk }) => disk),
      networks,
      items,
      settings: settingsOf(config),
      extraConfig,
    }),
    ...(warnings.length > 0 && { warning: warnings.map(localizedFault) }),
    ...(includeImageFiles !== undefined && { includeImageFiles }),
  };
}

export function describedVm(world: World, obj: ManagedObjectReference): Managed<'VirtualMachine'> {
  const vm = world.inventory.findAs('VirtualMachine', world.inventory.get('ManagedEntity', obj).ref);
  if (vm === undefined) throw new SimFault('NotSupported', {}, 'Only virtual machines can be described.');
  return vm;
}

function configFor(
  world: World,
  vm: Managed<'VirtualMachine'>,
  ref: OvfCreateDescriptorParams['snapshot'],
): VirtualMachineConfigInfo {
  if (ref === undefined) return configOf(vm);
  const snapshot = world.inventory.get('VirtualMachineSnapshot', ref);
  if (snapshot.get('vm').value !== vm.moid) throw invalidArgument('cdp.snapshot');
  return snapshot.get('config');
}

interface NumberedFile {
  readonly file: OvfFile;
  readonly id: string;
}

function writtenFile({ file, id }: NumberedFile): WrittenFile {
  const { path, size, compressionMethod, chunkSize } = file;
  return {
    id,
    href: path,
    sizeBytes: Number(size),
    compression: compressionMethod,
    chunkSizeBytes: chunkSize === undefined ? undefined : Number(chunkSize),
  };
}

function writtenDisks(
  owner: string,
  devices: readonly VirtualDevice[],
  files: ReadonlyMap<string, NumberedFile>,
): { readonly deviceId: string; readonly disk: WrittenDisk }[] {
  const disks: { deviceId: string; disk: WrittenDisk }[] = [];
  for (const device of devices) {
    if (!isA(device, 'VirtualDisk')) continue;
    const deviceId = idOfDevice(owner, device, devices);
    if (deviceId === undefined) continue;
    const exported = files.get(deviceId);
    const { capacity, populatedSize } = exported?.file ?? {};
    disks.push({
      deviceId,
      disk: {
        id: `vmdisk${disks.length + 1}`,
        capacityBytes: Number(capacity ?? device.capacityInBytes ?? Number(device.capacityInKB) * 1024),
        populatedBytes: populatedSize === undefined ? undefined : Number(populatedSize),
        fileRef: exported?.id,
      },
    });
  }
  return disks;
}

function settingsOf(config: VirtualMachineConfigInfo): Readonly<Record<string, string | boolean>> {
  const { cpuHotAddEnabled, cpuHotRemoveEnabled, memoryHotAddEnabled, nestedHVEnabled, firmware } = config;
  return {
    ...(cpuHotAddEnabled !== undefined && { cpuHotAddEnabled }),
    ...(cpuHotRemoveEnabled !== undefined && { cpuHotRemoveEnabled }),
    ...(firmware !== undefined && { firmware }),
    ...(memoryHotAddEnabled !== undefined && { memoryHotAddEnabled }),
    ...(nestedHVEnabled !== undefined && { nestedHVEnabled }),
  };
}

function extraConfigOf({ extraConfig = [] }: VirtualMachineConfigInfo): Readonly<Record<string, string>> {
  return Object.fromEntries(extraConfig.map(({ key, value }) => [key, String(value)]));
}
