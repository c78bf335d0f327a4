/** `ImportVApp`: a VM whose disks are sent afterwards. It is there for good when its lease is completed. */
import type {
  VirtualDevice,
  VirtualDisk,
  VirtualMachineConfigSpec,
  VirtualMachineImportSpec,
} from '@kilonova/vsphere/wire';
import { VmFiles } from '../../files/vm-files.js';
import type { Managed, ManagedObject } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import type { LeaseContent } from '../../nfc/lease.js';
import type { LeaseDevice } from '../../nfc/lease-device.js';
import { FileNode } from '../../storage/file-node.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertVmFolder, makeVm, type VmPlace } from '../virtual-machine/create-vm.js';
import { changedNow } from '../virtual-machine/config/change-version.js';
import { isA } from '../../model/data-object.js';
import { configOf } from '../virtual-machine/reconfigure-vm.js';
import { destroyVm, homeOf } from '../virtual-machine/remove-vm.js';
import { linkVm } from '../virtual-machine/vm-links.js';
import { leasedDisks, leasedImages, type LeasedVm } from './leased-files.js';
import { openLease } from './open-lease.js';

type Vm = Managed<'VirtualMachine'>;

export const importMethods: MethodGroup = methods('ResourcePool', {
  ImportVApp(call) {
    const { world, object: pool, args } = call;
    const { inventory } = world;
    const { configSpec } = machineSpec(args.spec);
    if (args.folder === undefined) throw invalidArgument('folder');
    const folder = inventory.get('Folder', args.folder);
    assertVmFolder(folder);
    requirePrivilege(call, folder, 'VApp.Import');
    if (args.host !== undefined) inventory.get('HostSystem', args.host);
    if (configSpec.name === undefined) throw invalidArgument('spec.configSpec.name');
    inventory.claimName(folder.ref, configSpec.name);
    const place: VmPlace = { folder, pool, host: args.host };
    return openLease(call, {
      direction: 'import',
      entity: pool,
      locks: [],
      prepare: (hold) => imported(world, configSpec, place, hold),
    });
  },
});

/** @throws {SimFault} NotSupported: it is for a vApp, which is a group of VMs */
function machineSpec(spec: Call<'ImportVApp'>['args']['spec']): VirtualMachineImportSpec {
  if (isA(spec, 'VirtualMachineImportSpec')) return spec;
  throw new SimFault('NotSupported', {}, 'Only single virtual machines can be imported.');
}

function imported(
  world: World,
  spec: VirtualMachineConfigSpec,
  place: VmPlace,
  hold: (object: ManagedObject) => void,
): LeaseContent {
  const vm = makeVm(world, spec, place);
  hold(vm);
  const leased: LeasedVm = {
    world,
    name: spec.name ?? '',
    moid: vm.moid,
    devices: configOf(vm).hardware.device ?? [],
  };
  const images = imagesOf(leased, vm);
  return {
    entity: vm.ref,
    devices: [
      ...leasedDisks(
        leased,
        (disk) => !isAttached(spec, disk),
        (disk, capacityBytes) => resizeDisk(world, vm, disk, capacityBytes),
      ),
      ...images,
    ],
    undo: () => {
      for (const image of images) removeImage(image);
      destroyVm(world, vm);
    },
  };
}

/** A disk that was there before has what it is to have. */
function isAttached({ deviceChange = [] }: VirtualMachineConfigSpec, { backing }: VirtualDevice): boolean {
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) return true;
  return deviceChange.some(
    ({ fileOperation, device }) =>
      fileOperation === undefined &&
      isA(device.backing, 'VirtualDeviceFileBackingInfo') &&
      device.backing.fileName === backing.fileName,
  );
}

function imagesOf(leased: LeasedVm, vm: Vm): LeaseDevice[] {
  const { world } = leased;
  const datastore = homeOf(world, vm);
  const path = configOf(vm).files.vmPathName;
  if (datastore === undefined || path === undefined) return [];
  return leasedImages(leased, { datastore, path }, (drive, image) => insertImage(world, vm, drive, image));
}

/** The drive has the image that came for it. */
function insertImage(world: World, vm: Vm, drive: VirtualDevice, fileName: string): void {
  const { backing } = drive;
  if (!isA(backing, 'VirtualDeviceFileBackingInfo')) return;
  const datastore = homeOf(world, vm)?.refAs('Datastore');
  const filled = { ...backing, fileName, ...(datastore && { datastore }) };
  replaceDevice(world, vm, { ...drive, backing: filled });
}

/** The disk is as large as what came for it. Clients that do not know ask for a small one. */
function resizeDisk(world: World, vm: Vm, disk: VirtualDisk, capacityInBytes: number): void {
  if (Number(disk.capacityInBytes) === capacityInBytes) return;
  const resized: VirtualDisk = { ...disk, capacityInBytes, capacityInKB: Math.floor(capacityInBytes / 1024) };
  replaceDevice(world, vm, resized);
}

function replaceDevice(world: World, vm: Vm, device: VirtualDevice): void {
  const config = configOf(vm);
  const devices = [...(config.hardware.device ?? [])];
  const index = devices.findIndex(({ key }) => key === device.key);
  if (index < 0) return;
  devices[index] = device;
  vm.set('config', changedNow(world, { ...config, hardware: { ...config.hardware, device: devices } }));
  linkVm(world, vm);
  world.part(VmFiles).saved(vm);
}

function removeImage({ location: { files, relPath } }: LeaseDevice): void {
  const image = files.find(relPath);
  if (image instanceof FileNode) files.detach(image);
}
