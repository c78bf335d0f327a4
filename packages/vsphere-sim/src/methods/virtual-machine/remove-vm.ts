/** VMs that go: with their files, or leaving them behind. */
import { fileOf, mappingsIn } from '../../files/disk-backings.js';
import { DiskFiles, type VmFile } from '../../files/disk-files.js';
import { VmFiles } from '../../files/vm-files.js';
import { FirstClassDisks } from '../../first-class-disks/first-class-disks.js';
import { Guests } from '../../guest/guests.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { runTask } from '../../tasks/run-task.js';
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { assertIdle } from './idle.js';
import { GuestTools } from './guest-tools.js';
import { assertPowerState } from './power-state.js';
import { unneeded } from './snapshots/consolidation.js';
import { configsOf, diskFiles, isOfOthers } from './snapshots/disk-chain.js';
import { removeSnapshotObjects, treesOf } from './snapshots/snapshot-tree.js';
import { vmEvent } from './vm-event.js';
import { unlinkVm } from './vm-links.js';

type Vm = Managed<'VirtualMachine'>;

export const removeVmMethods: MethodGroup = methods('VirtualMachine', {
  Destroy_Task(call) {
    const { world, object } = call;
    requirePrivilege(call, object, 'VirtualMachine.Inventory.Delete');
    return runTask(call, {}, () => {
      assertPowerState(object, ['poweredOff', 'suspended'], 'poweredOff');
      destroyVm(world, object);
    });
  },
  UnregisterVM({ world, object }) {
    assertIdle(world, object);
    assertPowerState(object, ['poweredOff', 'suspended'], 'poweredOff');
    unregisterVm(world, object);
  },
});

/**
 * Removes a VM, its own files, and of its disks' files those that no other VM needs.
 *
 * @throws {SimFault} FileLocked, CannotDeleteFile: another needs one of the files nevertheless
 */
export function destroyVm(world: World, vm: Vm): void {
  const disks = world.part(DiskFiles);
  const known = world.part(FirstClassDisks);
  const files = [...unneeded(world, vm, diskFiles(configsOf(world, vm)), []), ...mappings(world, vm)].filter(
    (file) => known.ofFile(file)?.keepAfterDeleteVm !== true,
  );
  disks.deleteAll(files, { owner: vm.moid });
  world.part(VmFiles).deleted(vm);
  for (const file of files) disks.removeFolderOf(file);
  world.part(Guests).removed(vm);
  takeOut(world, vm);
}

/** Takes a VM out of the inventory; its files stay. */
export function unregisterVm(world: World, vm: Vm): void {
  world.part(VmFiles).released(vm);
  takeOut(world, vm);
}

/** The devices that they map to stay, of course. */
function mappings(world: World, vm: Vm): VmFile[] {
  return mappingsIn(vm.get('config'))
    .filter(({ fileName }) => !isOfOthers(world, vm, fileName))
    .flatMap((mapping) => fileOf(world, mapping) ?? []);
}

/** The datastore of the VM's own files. */
export function homeOf({ inventory }: World, vm: Vm): Managed<'Datastore'> | undefined {
  const name = DatastorePath.parse(vm.get('config')?.files.vmPathName ?? '').datastore;
  return (vm.get('datastore') ?? [])
    .map((ref) => inventory.findAs('Datastore', ref))
    .find((datastore) => datastore?.get('name') === name);
}

function takeOut(world: World, vm: Vm): void {
  vmEvent(world, vm, 'VmRemovedEvent');
  world.part(GuestTools).stopped(vm);
  removeSnapshotObjects(world, treesOf(vm));
  unlinkVm(world, vm);
  world.inventory.remove(vm);
}
