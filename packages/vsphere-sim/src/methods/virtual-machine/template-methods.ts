/** VMs that become templates, and templates that become VMs again. */
import { methods, type MethodGroup } from '../registry.js';
import { requirePrivilege } from '../require-privilege.js';
import { VmFiles } from '../../files/vm-files.js';
import { SimFault } from '../../wire/sim-fault.js';
import { changedNow } from './config/change-version.js';
import { extendedVmEvent } from './extended-event.js';
import { assertReachable } from './find-datastore.js';
import { assertIdle } from './idle.js';
import { moveToHost, moveToPool } from './move-vm.js';
import { assertNoTemplate, assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';
import { hostFor } from './vm-placement.js';

export const templateMethods: MethodGroup = methods('VirtualMachine', {
  MarkAsTemplate({ world, object: vm }) {
    assertNoTemplate(vm);
    assertIdle(world, vm);
    assertPowerState(vm, ['poweredOff']);
    vm.set('config', changedNow(world, { ...configOf(vm), template: true }));
    moveToPool(world, vm, undefined);
    world.part(VmFiles).saved(vm);
    extendedVmEvent(world, vm, 'com.vmware.vc.vm.VmConvertedToTemplateEvent');
  },
  MarkAsVirtualMachine(call) {
    const { world, object: vm, args } = call;
    const pool = world.inventory.get('ResourcePool', args.pool);
    requirePrivilege(call, pool, 'Resource.AssignVMToPool');
    if (!configOf(vm).template) {
      throw new SimFault('NotSupported', {}, 'The virtual machine is no template.');
    }
    assertIdle(world, vm);
    const present = world.inventory.findAs('HostSystem', vm.get('runtime').host);
    const isThere = present?.get('parent')?.value === pool.get('owner').value;
    const host = hostFor(world, pool, args.host ?? (isThere ? vm.get('runtime').host : undefined));
    for (const ref of vm.get('datastore') ?? []) {
      assertReachable(world.inventory.get('Datastore', ref), host);
    }
    vm.set('config', changedNow(world, { ...configOf(vm), template: false }));
    if (host !== present) moveToHost(world, vm, host);
    moveToPool(world, vm, pool);
    world.part(VmFiles).saved(vm);
    extendedVmEvent(world, vm, 'com.vmware.vc.vm.TemplateConvertedToVmEvent');
  },
});
