/** Finding VMs and hosts by what is known of them from outside: addresses, DNS names, and a host's hardware uuid. */
import type { Inventory } from './inventory.js';
import type { Managed, ManagedObject, ManagedType } from './managed-object.js';
import type { IndexDefinition } from './object-index.js';

/** By the uuid of the machine. */
export function hostsByUuid(inventory: Inventory, uuid: string): readonly ManagedObject[] {
  return inventory.index(HOST_UUID).find(uuid.toLowerCase());
}

/** By any address that the guest's tools report. */
export function vmsByIp(inventory: Inventory, ip: string): readonly ManagedObject[] {
  return inventory.index(VM_IP).find(ip.toLowerCase());
}

/** By the name that the guest's tools report. */
export function vmsByDnsName(inventory: Inventory, dnsName: string): readonly ManagedObject[] {
  return inventory.index(VM_DNS_NAME).find(dnsName.toLowerCase());
}

/** By the address of any of the host's own network adapters. */
export function hostsByIp(inventory: Inventory, ip: string): readonly ManagedObject[] {
  return inventory.index(HOST_IP).find(ip.toLowerCase());
}

/** Hosts are called by the name that they are reached under. */
export function hostsByDnsName(inventory: Inventory, dnsName: string): readonly ManagedObject[] {
  return inventory.index(HOST_DNS_NAME).find(dnsName.toLowerCase());
}

const HOST_UUID = hostIndex(['hardware'], (host) => [host.get('hardware')?.systemInfo.uuid]);
const HOST_IP = hostIndex(['config'], (host) =>
  (host.get('config')?.network?.vnic ?? []).map(({ spec }) => spec.ip?.ipAddress),
);
const HOST_DNS_NAME = hostIndex(['name'], (host) => [host.get('name')]);
const VM_IP = vmIndex(['guest'], (vm) => {
  const guest = vm.get('guest');
  return [guest?.ipAddress, ...(guest?.net ?? []).flatMap(({ ipAddress = [] }) => ipAddress)];
});
const VM_DNS_NAME = vmIndex(['guest'], (vm) => [vm.get('guest')?.hostName]);

type KeysOf<T extends ManagedType> = (object: Managed<T>) => readonly (string | undefined)[];

function vmIndex(from: readonly string[], keysOf: KeysOf<'VirtualMachine'>): IndexDefinition {
  return entityIndex('VirtualMachine', from, keysOf);
}

function hostIndex(from: readonly string[], keysOf: KeysOf<'HostSystem'>): IndexDefinition {
  return entityIndex('HostSystem', from, keysOf);
}

function entityIndex<T extends ManagedType>(
  type: T,
  from: readonly string[],
  keysOf: KeysOf<T>,
): IndexDefinition {
  return {
    covers: (object) => object.type === type,
    from,
    keysOf: (object) => {
      const keys = keysOf(object);
      return [...new Set(keys.flatMap((key) => (key === undefined ? [] : [key.toLowerCase()])))];
    },
  };
}
