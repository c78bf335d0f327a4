/** Virtual hardware of a newer version. */
import { NEWEST_HARDWARE } from '../../build/vm-config.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { methods, type MethodGroup } from '../registry.js';
import { orFailed, vmEvent } from './vm-event.js';
import { hardwareNumber } from './config/spec-checks.js';
import { assertPowerState } from './power-state.js';
import { applySpec, configOf } from './reconfigure-vm.js';

export const upgradeMethods: MethodGroup = methods('VirtualMachine', {
  UpgradeVM_Task: (call) =>
    runTask(call, {}, () => {
      const { world, object: vm, args } = call;
      assertPowerState(vm, ['poweredOff']);
      const version = args.version ?? `vmx-${NEWEST_HARDWARE}`;
      const present = hardwareNumber(configOf(vm).version) ?? 0;
      if ((hardwareNumber(version) ?? Infinity) <= present) {
        throw new SimFault('AlreadyUpgraded', {}, 'The virtual hardware is of that version already.');
      }
      vmEvent(world, vm, 'VmUpgradingEvent', { version });
      orFailed(world, vm, 'VmUpgradeFailedEvent', () => applySpec(world, vm, { version }));
      vmEvent(world, vm, 'VmUpgradeCompleteEvent', { version });
    }),
});
