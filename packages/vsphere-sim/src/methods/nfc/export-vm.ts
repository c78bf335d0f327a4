/** `ExportVm` and `ExportSnapshot`: the disks of a VM to be fetched. */
import type { VirtualMachineConfigInfo } from '@kilonova/vsphere/wire';
import { assertHostConnected } from '../../model/host-connection.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import type { LeaseContent } from '../../nfc/lease.js';
import { methods, type MethodGroup } from '../registry.js';
import { assertIdle } from '../virtual-machine/idle.js';
import { assertPowerState } from '../virtual-machine/power-state.js';
import { configOf } from '../virtual-machine/reconfigure-vm.js';
import { leasedDisks } from './leased-files.js';
import { openLease } from './open-lease.js';

export const exportMethods: readonly MethodGroup[] = [
  methods('VirtualMachine', {
    ExportVm(call) {
      const { world, object: vm } = call;
      assertHostConnected(world, vm);
      assertIdle(world, vm);
      assertPowerState(vm, ['poweredOff']);
      return openLease(call, {
        direction: 'export',
        entity: vm,
        locks: [vm],
        prepare: () => exported(world, vm, configOf(vm)),
      });
    },
  }),
  methods('VirtualMachineSnapshot', {
    ExportSnapshot(call) {
      const { world, object: snapshot } = call;
      const vm = world.inventory.get('VirtualMachine', snapshot.get('vm'));
      assertHostConnected(world, vm);
      assertIdle(world, vm);
      return openLease(call, {
        direction: 'export',
        entity: vm,
        locks: [vm],
        prepare: () => exported(world, vm, snapshot.get('config')),
      });
    },
  }),
];

function exported(
  world: World,
  vm: Managed<'VirtualMachine'>,
  { hardware }: VirtualMachineConfigInfo,
): LeaseContent {
  const leased = { world, name: vm.get('name'), moid: vm.moid, devices: hardware.device ?? [] };
  return { entity: vm.ref, devices: leasedDisks(leased, () => true) };
}
