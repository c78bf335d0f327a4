/** Which files a VM has, by what its configuration, power and snapshots say: the `layoutEx` of a VM. */
import {
  vimSchema,
  type ManagedObjects,
  type VirtualDevice,
  type VirtualDiskFlatVer2BackingInfo,
  type VirtualMachineFileLayoutEx,
  type VirtualMachineFileLayoutExDiskLayout,
  type VirtualMachineFileLayoutExFileInfo,
} from '@kilonova/vsphere/wire';
import { computed } from '../model/computed.js';
import type { ManagedObject } from '../model/managed-object.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;
type Flat = VirtualDiskFlatVer2BackingInfo;

const DESCRIPTOR_BYTES = 512;
const CONFIG_BYTES = 4096;

/** Files by the keys that the rest of the layout refers to them by. */
class Files {
  readonly list: VirtualMachineFileLayoutExFileInfo[] = [];

  add(name: string, type: string, size: number): number {
    const key = this.list.length;
    this.list.push({ key, name, type, size, uniqueSize: size, accessible: true });
    return key;
  }
}

export const vmLayout = computed<ManagedObjects['VirtualMachine']>(
  ['config', 'runtime', 'snapshot'],
  layoutOf,
);

function layoutOf(vm: Vm): VirtualMachineFileLayoutEx | undefined {
  const config = vm.get('config');
  const vmx = config?.files.vmPathName;
  if (config === undefined || vmx === undefined) return undefined;
  const files = new Files();
  const stem = vmx.replace(/\.vmx$/, '');
  files.add(vmx, 'config', CONFIG_BYTES);
  if (vm.get('snapshot') !== undefined) files.add(`${stem}.vmsd`, 'snapshotList', CONFIG_BYTES);
  const memoryBytes = config.hardware.memoryMB * 1024 ** 2;
  const { powerState } = vm.get('runtime');
  if (powerState === 'poweredOn') files.add(`${stem}.vswp`, 'swap', memoryBytes);
  if (powerState === 'suspended') files.add(`${stem}.vmss`, 'suspend', memoryBytes);
  const disk = (config.hardware.device ?? []).flatMap((device) => diskLayout(files, device));
  return { file: files.list, disk, snapshot: [], timestamp: config.modified };
}

/** The chain as the API has it: the first disk first, the one that is written to last. */
function diskLayout(files: Files, device: VirtualDevice): VirtualMachineFileLayoutExDiskLayout[] {
  const { backing } = device;
  if (!isFlat(backing)) return [];
  const chain: Flat[] = [];
  for (let link: Flat | undefined = backing; link !== undefined; link = link.parent) chain.unshift(link);
  return [{ key: device.key, chain: chain.map((link) => ({ fileKey: filesOf(files, device, link) })) }];
}

function filesOf(files: Files, device: VirtualDevice, { fileName, parent, thinProvisioned }: Flat): number[] {
  const isWhole = parent === undefined && thinProvisioned !== true;
  const extent = fileName.replace(/\.vmdk$/, parent === undefined ? '-flat.vmdk' : '-delta.vmdk');
  return [
    files.add(fileName, 'diskDescriptor', DESCRIPTOR_BYTES),
    // What a thin disk or one of differences has taken by now, the configuration does not say.
    files.add(extent, 'diskExtent', isWhole ? capacityOf(device) : 0),
  ];
}

function capacityOf(device: VirtualDevice): number {
  return 'capacityInKB' in device ? Number(device.capacityInKB) * 1024 : 0;
}

function isFlat(backing: VirtualDevice['backing']): backing is Flat {
  const type = backing?._type;
  return type !== undefined && vimSchema().isSubtype(type, 'VirtualDiskFlatVer2BackingInfo');
}
