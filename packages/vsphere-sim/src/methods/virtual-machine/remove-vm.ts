/** VMs that go: with their files, or leaving them behind. */
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { methods, type MethodGroup } from '../registry.js';
import { isA } from './devices/is-a.js';
import { assertIdle } from './idle.js';
import { GuestTools } from './guest-tools.js';
import { assertPowerState } from './power-state.js';
import { VmFiles } from './vm-files.js';
import { unlinkVm } from './vm-links.js';

type Vm = Managed<'VirtualMachine'>;

export const removeVmMethods: MethodGroup = methods('VirtualMachine', {
  Destroy_Task: (call) =>
    runTask(call, {}, () => {
      assertPowerState(call.object, ['poweredOff', 'suspended'], 'poweredOff');
      destroyVm(call.world, call.object);
    }),
  UnregisterVM({ world, object }) {
    assertIdle(world, object);
    assertPowerState(object, ['poweredOff', 'suspended'], 'poweredOff');
    world.part(VmFiles).keeper?.released(object);
    takeOut(world, object);
  },
});

/** Removes a VM, its own files, and its disks. */
export function destroyVm(world: World, vm: Vm): void {
  const { keeper } = world.part(VmFiles);
  for (const { backing } of vm.get('config')?.hardware.device ?? []) {
    if (!isA(backing, 'VirtualDeviceFileBackingInfo') || !backing.fileName.endsWith('.vmdk')) continue;
    const datastore = world.inventory.findAs('Datastore', backing.datastore);
    if (datastore !== undefined) keeper?.deleteDisk({ datastore, path: backing.fileName });
  }
  keeper?.deleted(vm);
  takeOut(world, vm);
}

function takeOut(world: World, vm: Vm): void {
  world.part(GuestTools).stopped(vm);
  unlinkVm(world, vm);
  world.inventory.remove(vm);
}
