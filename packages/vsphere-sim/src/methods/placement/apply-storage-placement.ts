/** Does what a recommendation of Storage DRS says: makes, clones, moves or changes a VM on the datastore it names. */
import type {
  Ref,
  StoragePlacementSpec,
  VirtualDeviceConfigSpec,
  VirtualMachineConfigSpec,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { invalidArgument } from '../invalid-argument.js';
import { cloneVm } from '../virtual-machine/clone-vm.js';
import { assertVmFolder, makeVm } from '../virtual-machine/create-vm.js';
import { isA } from '../../model/data-object.js';
import { reconfigure } from '../virtual-machine/reconfigure-vm.js';
import { relocate } from '../virtual-machine/relocate-vm.js';

/** @returns the VM */
export async function applyStoragePlacement(
  world: World,
  spec: StoragePlacementSpec,
  datastore: Managed<'Datastore'>,
): Promise<Ref<'VirtualMachine'> | undefined> {
  const { inventory } = world;
  const { type, vm: vmRef, folder, resourcePool, host, configSpec = {}, cloneSpec, cloneName } = spec;
  const destination = datastore.refAs('Datastore');
  if (type === 'create') {
    if (folder === undefined || resourcePool === undefined) throw invalidArgument('storageSpec');
    const place = {
      folder: inventory.get('Folder', folder),
      pool: inventory.get('ResourcePool', resourcePool),
      host,
    };
    assertVmFolder(place.folder);
    return makeVm(world, placedOn(configSpec, datastore), place).refAs('VirtualMachine');
  }
  if (vmRef === undefined) throw invalidArgument('storageSpec.vm');
  const vm = inventory.get('VirtualMachine', vmRef);
  if (type === 'clone') {
    if (folder === undefined || cloneSpec === undefined || cloneName === undefined) {
      throw invalidArgument('storageSpec');
    }
    assertVmFolder(inventory.get('Folder', folder));
    const location = { ...cloneSpec.location, datastore: destination };
    const args = { folder, name: cloneName, spec: { ...cloneSpec, location } };
    return cloneVm({ world, object: vm, args });
  }
  if (type === 'relocate') relocate(world, vm, { ...spec.relocateSpec, datastore: destination });
  else reconfigure(world, vm, { ...configSpec, deviceChange: disksOn(configSpec, datastore) });
  return vmRef;
}

/** The same VM, with its own files and its new disks on a datastore. */
function placedOn(spec: VirtualMachineConfigSpec, datastore: Managed<'Datastore'>): VirtualMachineConfigSpec {
  const vmPathName = `[${datastore.get('name')}]`;
  return { ...spec, files: { ...spec.files, vmPathName }, deviceChange: disksOn(spec, datastore) };
}

function disksOn(
  { deviceChange = [] }: VirtualMachineConfigSpec,
  datastore: Managed<'Datastore'>,
): VirtualDeviceConfigSpec[] {
  return deviceChange.map((change) => {
    const { device, fileOperation } = change;
    const { backing } = device;
    if (fileOperation === undefined || !isA(backing, 'VirtualDeviceFileBackingInfo')) return change;
    const { datastore: _datastore, ...rest } = backing;
    const moved = { ...rest, fileName: `[${datastore.get('name')}]` };
    return Object.assign({}, change, { device: { ...device, backing: moved } });
  });
}
