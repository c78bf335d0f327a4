/** Finding VMs by what clients know of them. */
import type { Inventory } from './inventory.js';
import type { Managed, ManagedObject } from './managed-object.js';
import type { IndexDefinition } from './object-index.js';

type Vm = Managed<'VirtualMachine'>;

/** By BIOS uuid. There may be several: copies of a VM often keep it. */
export function vmsByUuid(inventory: Inventory, uuid: string): readonly ManagedObject[] {
  return inventory.index(BY_UUID).find(uuid.toLowerCase());
}

/** By instance uuid, which one server gives only once. */
export function vmsByInstanceUuid(inventory: Inventory, uuid: string): readonly ManagedObject[] {
  return inventory.index(BY_INSTANCE_UUID).find(uuid.toLowerCase());
}

/** By the path of the VMX file: `[ds1] vm/vm.vmx`. Datastores of two datacenters may share a name, so there may be several. */
export function vmsByVmxPath(inventory: Inventory, path: string): readonly ManagedObject[] {
  return inventory.index(BY_VMX_PATH).find(path);
}

const BY_UUID = vmIndex((vm) => vm.get('config')?.uuid?.toLowerCase());
const BY_INSTANCE_UUID = vmIndex((vm) => vm.get('config')?.instanceUuid?.toLowerCase());
const BY_VMX_PATH = vmIndex((vm) => vm.get('config')?.files.vmPathName);

function vmIndex(keyOf: (vm: Vm) => string | undefined): IndexDefinition {
  return {
    covers: (object) => object.type === 'VirtualMachine',
    from: ['config'],
    keysOf: (object) => {
      const key = keyOf(object);
      return key === undefined ? [] : [key];
    },
  };
}
