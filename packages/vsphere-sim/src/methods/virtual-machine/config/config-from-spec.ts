/**
 * A VM's configuration with what a spec says of it; what the spec leaves out stays.
 *
 * Devices, files, names and uuids are not taken from here: they depend on more than the two.
 */
import type {
  OptionValue,
  VirtualHardware,
  VirtualMachineConfigInfo,
  VirtualMachineConfigSpec,
} from '@kilonova/vsphere/wire';
import { updated } from '../../../build/array-updates.js';
import { guestFullName } from '../../../build/vm-config.js';
import { Typed } from '../../../wire/typed.js';
import { invalidArgument } from '../../invalid-argument.js';
import { withVApp } from './v-app-config.js';
import { cpuAllocation, memoryAllocation } from './allocation.js';

/** Members that mean the same in both and are taken as they are. */
const SAME = [
  'version',
  'guestId',
  'alternateGuestName',
  'annotation',
  'locationId',
  'npivNodeWorldWideName',
  'npivPortWorldWideName',
  'npivWorldWideNameType',
  'npivDesiredNodeWwns',
  'npivDesiredPortWwns',
  'npivTemporaryDisabled',
  'npivOnNonRdmDisks',
  'consolePreferences',
  'memoryHotAddEnabled',
  'cpuHotAddEnabled',
  'cpuHotRemoveEnabled',
  'latencySensitivity',
  'networkShaper',
  'swapPlacement',
  'ftInfo',
  'vAssertsEnabled',
  'changeTrackingEnabled',
  'firmware',
  'maxMksConnections',
  'guestAutoLockEnabled',
  'memoryReservationLockedToMax',
  'nestedHVEnabled',
  'vPMCEnabled',
  'scheduledHardwareUpgradeInfo',
  'messageBusTunnelEnabled',
  'migrateEncryption',
  'sgxInfo',
  'guestMonitoringModeInfo',
  'repConfig',
  'vcpuConfig',
] as const satisfies readonly (keyof VirtualMachineConfigSpec & keyof VirtualMachineConfigInfo)[];

/** @throws {SimFault} InvalidArgument: values that do not go together */
export function configFromSpec(
  old: VirtualMachineConfigInfo,
  spec: VirtualMachineConfigSpec,
): VirtualMachineConfigInfo {
  const hardware = hardwareFrom(old.hardware, spec);
  const { guestId, tools, flags, powerOpInfo, bootOptions, extraConfig, managedBy } = spec;
  const config: VirtualMachineConfigInfo = {
    ...old,
    ...taken(spec),
    ...(guestId !== undefined && { guestFullName: guestFullName(guestId) }),
    ...(tools !== undefined && { tools: { ...old.tools, ...tools } }),
    ...(flags !== undefined && { flags: { ...old.flags, ...flags } }),
    ...(powerOpInfo !== undefined && { defaultPowerOps: { ...old.defaultPowerOps, ...powerOpInfo } }),
    ...(bootOptions !== undefined && { bootOptions: { ...old.bootOptions, ...bootOptions } }),
    ...(extraConfig !== undefined && { extraConfig: mergedOptions(old.extraConfig, extraConfig) }),
    hardware,
    cpuAllocation: cpuAllocation(old.cpuAllocation, spec.cpuAllocation, hardware.numCPU),
    memoryAllocation: memoryAllocation(old.memoryAllocation, spec.memoryAllocation, hardware.memoryMB),
  };
  const whole = withVApp(withCpuMask(withAffinity(config, spec), spec), spec);
  return managedBy === undefined ? whole : withManager(whole, managedBy);
}

function taken(spec: VirtualMachineConfigSpec): Partial<VirtualMachineConfigInfo> {
  return Object.fromEntries(
    SAME.filter((name) => spec[name] !== undefined).map((name) => [name, spec[name]]),
  );
}

function hardwareFrom(old: VirtualHardware, spec: VirtualMachineConfigSpec): VirtualHardware {
  const { numCPUs, memoryMB, virtualICH7MPresent, virtualSMCPresent } = spec;
  const numCPU = numCPUs ?? old.numCPU;
  // 0 has the server choose.
  const cores = spec.numCoresPerSocket ?? old.numCoresPerSocket ?? 1;
  const numCoresPerSocket = cores === 0 ? 1 : cores;
  if (numCPU % numCoresPerSocket !== 0) {
    throw invalidArgument(
      `configSpec.${spec.numCoresPerSocket === undefined ? 'numCPUs' : 'numCoresPerSocket'}`,
    );
  }
  return {
    ...old,
    numCPU,
    numCoresPerSocket,
    memoryMB: memoryMB === undefined ? old.memoryMB : Number(memoryMB),
    ...(virtualICH7MPresent !== undefined && { virtualICH7MPresent }),
    ...(virtualSMCPresent !== undefined && { virtualSMCPresent }),
  };
}

/** An empty value takes the option away. The file has text, so that numbers are text from then on. */
function mergedOptions(old: readonly OptionValue[] = [], given: readonly OptionValue[]): OptionValue[] {
  const options = new Map(old.map((option) => [option.key, option]));
  for (const { key, value } of given) {
    const text = textOf(value);
    if (text === '') options.delete(key);
    else options.set(key, { key, value: text });
  }
  return [...options.values()];
}

function textOf(value: unknown): string {
  const bare = value instanceof Typed ? value.value : value;
  if (bare instanceof Date) return bare.toISOString();
  if (typeof bare === 'string') return bare;
  return typeof bare === 'number' || typeof bare === 'bigint' || typeof bare === 'boolean'
    ? String(bare)
    : '';
}

/** Empty names take the manager away. */
function withManager(
  config: VirtualMachineConfigInfo,
  managedBy: NonNullable<VirtualMachineConfigSpec['managedBy']>,
): VirtualMachineConfigInfo {
  const { managedBy: _old, ...rest } = config;
  return managedBy.extensionKey === '' && managedBy.type === '' ? rest : { ...rest, managedBy };
}

/** Which features of the processor the guest sees, level by level. */
function withCpuMask(
  config: VirtualMachineConfigInfo,
  { cpuFeatureMask }: VirtualMachineConfigSpec,
): VirtualMachineConfigInfo {
  if (cpuFeatureMask === undefined) return config;
  const path = 'configSpec.cpuFeatureMask';
  return {
    ...config,
    cpuFeatureMask: updated(config.cpuFeatureMask, cpuFeatureMask, { path, keyMember: 'level' }),
  };
}

/** An empty set is no affinity. */
function withAffinity(
  config: VirtualMachineConfigInfo,
  { cpuAffinity, memoryAffinity }: VirtualMachineConfigSpec,
): VirtualMachineConfigInfo {
  const next = { ...config };
  if (cpuAffinity !== undefined) next.cpuAffinity = cpuAffinity;
  if (memoryAffinity !== undefined) next.memoryAffinity = memoryAffinity;
  if ((next.cpuAffinity?.affinitySet ?? []).length === 0) delete next.cpuAffinity;
  if ((next.memoryAffinity?.affinitySet ?? []).length === 0) delete next.memoryAffinity;
  return next;
}
