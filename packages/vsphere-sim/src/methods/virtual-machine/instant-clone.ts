/**
 * `InstantClone_Task`: a second VM that goes on from where a running one is.
 *
 * From that moment on both write to new files, which have the differences to those that they share.
 */
import type { Ref, VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import { carryOut } from '../../files/file-work.js';
import { VmFiles } from '../../files/vm-files.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import type { Call } from '../call.js';
import { methods, type MethodGroup } from '../registry.js';
import { cloneVm } from './clone-vm.js';
import { changedNow } from './config/change-version.js';
import { assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';
import { newChildren } from './snapshots/new-children.js';

export const instantCloneMethods: MethodGroup = methods('VirtualMachine', {
  InstantClone_Task: (call) => runTask(call, {}, () => instantClone(call)),
});

/** @throws {SimFault} InvalidPowerState: the source does not run; and what a clone is refused with */
function instantClone({
  world,
  object: source,
  args: { spec },
}: Call<'InstantClone_Task', 'VirtualMachine'>): Ref<'VirtualMachine'> {
  assertPowerState(source, ['poweredOn']);
  const { name, location, config: extraConfig, biosUuid } = spec;
  const parent = world.inventory.get('Folder', location.folder ?? source.get('parent') ?? source.ref);
  const args = {
    name,
    folder: parent.refAs('Folder'),
    spec: {
      location: { ...location, diskMoveType: 'createNewChildDiskBacking' },
      template: false,
      powerOn: true,
      config: {
        ...(extraConfig !== undefined && { extraConfig }),
        ...(biosUuid !== undefined && { uuid: biosUuid }),
      },
    },
  };
  return cloneVm({ world, object: source, args }, () => frozen(world, source));
}

/** What the source was until now; its disks go on in files of their own. */
function frozen(world: World, source: Managed<'VirtualMachine'>): VirtualMachineConfigInfo {
  const before = configOf(source);
  const { config, work } = newChildren(world, source, before);
  carryOut(work);
  source.set('config', changedNow(world, config));
  world.part(VmFiles).saved(source);
  return before;
}
