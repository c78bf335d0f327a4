/**
 * The marks by which this driver knows its own VMs again, on any vCenter and after any restart.
 *
 * The instance's uuid is the VM's instanceUuid, which the server indexes. That a VM belongs to this
 * driver is said by `managedBy`, which is readable for many VMs at small cost and which the vSphere
 * Client shows. `nvp.vm-uuid` is where Nova, and tools made for Nova, look.
 */
export const EXTENSION_KEY = 'org.kilonova.compute';
export const MANAGED_ENTITY_TYPE = 'instance';

export const VM_UUID_KEY = 'nvp.vm-uuid';
/** Tells the VM of one spawn from that of another spawn of the same instance: only its own is ever undone. */
export const SPAWN_ID_KEY = 'kilonova.spawn-id';

/** Is there for as long as the VM is being built, and says who builds it: see `vmops/build-mark.ts`. */
export const BUILD_KEY = 'kilonova.build';

/** Files in the VM's folder that the server does not know as the VM's own: see `vmops/own-files.ts`. */
export const FILES_KEY = 'kilonova.files';

export function portIdKey(index: number): string {
  return `nvp.iface-id.${index}`;
}
