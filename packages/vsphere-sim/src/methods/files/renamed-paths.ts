/** A datastore's name is part of every path on it: what VMs and snapshots say of their files follows a new name. */
import type {
  VirtualDevice,
  VirtualDeviceFileBackingInfo,
  VirtualMachineConfigInfo,
} from '@kilonova/vsphere/wire';
import { FirstClassDisks } from '../../first-class-disks/first-class-disks.js';
import { isA } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';

/** Puts the new name into the paths of all VMs that use the datastore. */
export function renamePaths(world: World, datastore: Managed<'Datastore'>, from: string): void {
  const { inventory } = world;
  const renamed = pathRenamer(`[${from}]`, `[${datastore.get('name')}]`, datastore.moid);
  const vms = new Set((datastore.get('vm') ?? []).map(({ value }) => value));
  for (const ref of datastore.get('vm') ?? []) {
    const vm = inventory.findAs('VirtualMachine', ref);
    const config = vm?.get('config');
    if (config !== undefined) vm?.set('config', renamed(config));
  }
  for (const snapshot of inventory.ofType('VirtualMachineSnapshot')) {
    if (vms.has(snapshot.get('vm').value)) snapshot.set('config', renamed(snapshot.get('config')));
  }
  world.part(FirstClassDisks).datastoreRenamed(datastore);
}

function pathRenamer(from: string, to: string, datastore: string) {
  const path = (text: string): string => (text.startsWith(from) ? to + text.slice(from.length) : text);
  const backing = <B extends VirtualDeviceFileBackingInfo>(old: B): B => {
    const parent = isA(old, 'VirtualDiskFlatVer2BackingInfo') ? old.parent : undefined;
    const isThere = old.datastore === undefined || old.datastore.value === datastore;
    return {
      ...old,
      ...(isThere && { fileName: path(old.fileName) }),
      ...(parent !== undefined && { parent: backing(parent) }),
    };
  };
  const device = (old: VirtualDevice): VirtualDevice =>
    isA(old.backing, 'VirtualDeviceFileBackingInfo') ? { ...old, backing: backing(old.backing) } : old;
  return (config: VirtualMachineConfigInfo): VirtualMachineConfigInfo => ({
    ...config,
    files: Object.fromEntries(
      Object.entries(config.files).map(([name, value]) => [
        name,
        typeof value === 'string' ? path(value) : value,
      ]),
    ),
    hardware: { ...config.hardware, device: (config.hardware.device ?? []).map(device) },
  });
}
