/** What of a configuration can be changed while the VM runs. */
import type {
  VirtualMachineConfigInfo,
  VirtualMachineConfigSpec,
  VirtualMachinePowerState,
} from '@kilonova/vsphere/wire';
import { SimFault } from '../../../wire/sim-fault.js';

/** These a VM reads when it is switched on. */
const COLD = [
  'version',
  'guestId',
  'uuid',
  'firmware',
  'nestedHVEnabled',
  'vPMCEnabled',
  'memoryHotAddEnabled',
  'cpuHotAddEnabled',
  'cpuHotRemoveEnabled',
  'virtualICH7MPresent',
  'virtualSMCPresent',
] as const satisfies readonly (keyof VirtualMachineConfigSpec)[];

/**
 * @throws {SimFault} InvalidPowerState, CpuHotPlugNotSupported, MemoryHotPlugNotSupported
 */
export function assertChangeableNow(
  config: VirtualMachineConfigInfo,
  spec: VirtualMachineConfigSpec,
  existingState: VirtualMachinePowerState,
): void {
  if (existingState === 'poweredOff') return;
  const { hardware } = config;
  const known = { ...config, ...hardware };
  if (COLD.some((name) => spec[name] !== undefined && spec[name] !== known[name])) refuse(existingState);
  const { numCoresPerSocket = hardware.numCoresPerSocket } = spec;
  if (numCoresPerSocket !== hardware.numCoresPerSocket) refuse(existingState);
  assertCpus(config, spec.numCPUs ?? hardware.numCPU, existingState);
  const memory = Number(spec.memoryMB ?? hardware.memoryMB);
  const isHotAdd = existingState === 'poweredOn' && config.memoryHotAddEnabled === true;
  if (memory < hardware.memoryMB || (memory > hardware.memoryMB && !isHotAdd)) {
    throw new SimFault(
      'MemoryHotPlugNotSupported',
      {},
      'Memory hot plug is not supported for this virtual machine.',
    );
  }
}

function assertCpus(
  { hardware, cpuHotAddEnabled, cpuHotRemoveEnabled }: VirtualMachineConfigInfo,
  numCpus: number,
  existingState: VirtualMachinePowerState,
): void {
  if (numCpus === hardware.numCPU) return;
  const isEnabled = numCpus > hardware.numCPU ? cpuHotAddEnabled : cpuHotRemoveEnabled;
  if (isEnabled === true && existingState === 'poweredOn') return;
  throw new SimFault('CpuHotPlugNotSupported', {}, 'CPU hot plug is not supported for this virtual machine.');
}

function refuse(existingState: VirtualMachinePowerState): never {
  throw new SimFault(
    'InvalidPowerState',
    { requestedState: 'poweredOff', existingState },
    'The attempted operation cannot be performed while the virtual machine runs.',
  );
}
