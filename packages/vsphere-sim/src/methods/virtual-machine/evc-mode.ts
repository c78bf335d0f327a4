/** Which features of its host's CPUs a VM is shown. */
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { hardwareNumber } from './config/spec-checks.js';
import { assertPowerState } from './power-state.js';
import { configOf } from './reconfigure-vm.js';

/** Older virtual hardware has no masks of its own. */
const SINCE_HARDWARE = 14;
const MASK_VALUE = /^(Val|Min|Max):(0x)?[0-9a-f]+$/i;

export const evcModeMethods: MethodGroup = methods('VirtualMachine', {
  ApplyEvcModeVM_Task: (call) =>
    runTask(call, {}, () => {
      const { object: vm, args } = call;
      assertPowerState(vm, ['poweredOff']);
      if ((hardwareNumber(configOf(vm).version) ?? 0) < SINCE_HARDWARE) {
        throw new SimFault(
          'NotSupported',
          {},
          `Hardware before vmx-${SINCE_HARDWARE} has no EVC mode of its own.`,
        );
      }
      const { mask = [] } = args;
      if (mask.some(({ key, value }) => key === '' || !MASK_VALUE.test(value))) throw invalidArgument('mask');
      const { featureMask: _before, ...runtime } = vm.get('runtime');
      // No mask ends the mode.
      vm.set('runtime', mask.length === 0 ? runtime : { ...runtime, featureMask: mask });
    }),
});
