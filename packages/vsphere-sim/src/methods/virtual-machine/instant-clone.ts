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
import { powerOn } from './power.js';
import { assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';
import { destroyVm } from './remove-vm.js';
import { requireForPlace, requireOn } from './spec-privileges.js';
import { newChildren } from './snapshots/new-children.js';

export const instantCloneMethods: MethodGroup = methods('VirtualMachine', {
  InstantClone_Task(call) {
    const { object: source, args } = call;
    const { folder, pool } = args.spec.location;
    requireOn(call, 'Folder', folder ?? source.get('parent'), 'VirtualMachine.Inventory.CreateFromExisting');
    requireOn(call, 'ResourcePool', pool ?? source.get('resourcePool'), 'Resource.AssignVMToPool');
    requireForPlace(call, args.spec.location);
    return runTask(call, {}, () => instantClone(call));
  },
});

/**
 * Both go on, or neither has changed.
 *
 * @throws {SimFault} InvalidPowerState: the source does not run; and what a clone is refused with
 */
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
      powerOn: false,
      config: {
        ...(extraConfig !== undefined && { extraConfig }),
        ...(biosUuid !== undefined && { uuid: biosUuid }),
      },
    },
  };
  let thaw: (() => void) | undefined;
  let made: Managed<'VirtualMachine'> | undefined;
  try {
    const before = configOf(source);
    const ref = cloneVm({ world, object: source, args }, () => {
      thaw = freeze(world, source);
      return before;
    });
    made = world.inventory.get('VirtualMachine', ref);
    powerOn(world, made);
    return ref;
  } catch (error) {
    if (made !== undefined) destroyVm(world, made);
    thaw?.();
    throw error;
  }
}

/** The source's disks go on in files of their own. Returns what makes it as it was. */
function freeze(world: World, source: Managed<'VirtualMachine'>): () => void {
  const before = configOf(source);
  const { config, work } = newChildren(world, source, before);
  const undo = carryOut(work);
  const goOn = (next: VirtualMachineConfigInfo): void => {
    source.set('config', changedNow(world, next));
    world.part(VmFiles).saved(source);
  };
  goOn(config);
  return () => {
    goOn(before);
    undo();
  };
}
