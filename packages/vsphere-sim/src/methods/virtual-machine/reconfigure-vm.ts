/** `ReconfigVM_Task`: a VM that is there, otherwise. */
import type { VirtualMachineConfigInfo, VirtualMachineConfigSpec } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { mostUsage } from '../../build/enter-vm.js';
import { refuseOverbookedPool, touchPools } from '../../build/pool-allocation.js';
import { isRunning, reservationIn } from '../../build/reservations.js';
import { carryOut } from '../../files/file-work.js';
import { VmFiles } from '../../files/vm-files.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { changedNow } from './config/change-version.js';
import { configFromSpec } from './config/config-from-spec.js';
import { assertChangeableNow } from './config/running-changes.js';
import { checkSpec, hardwareNumber } from './config/spec-checks.js';
import { changeDevices } from './devices/change-devices.js';
import type { DeviceContext } from './devices/device-context.js';
import { identityChanged, vmEvent } from './vm-event.js';
import { powerStateOf } from './power-state.js';
import { requireForChange } from './spec-privileges.js';
import { givePolicies, policyChoices } from './storage-policies.js';
import { linkVm } from './vm-links.js';
import { biosUuidFor, instanceUuidFor } from './vm-uuids.js';

type Vm = Managed<'VirtualMachine'>;

export const reconfigureMethods: MethodGroup = methods('VirtualMachine', {
  ReconfigVM_Task(call) {
    const { world, object, args } = call;
    requireForChange(call, object, object.get('config'), args.spec);
    return runTask(call, {}, () => reconfigure(world, object, args.spec));
  },
});

/**
 * Changes all that the spec says, or nothing, and says so.
 *
 * @throws {SimFault} like {@link applySpec}
 */
export function reconfigure(world: World, vm: Vm, spec: VirtualMachineConfigSpec): void {
  const before = configOf(vm);
  applySpec(world, vm, spec);
  const now = configOf(vm);
  if (now.name !== before.name) {
    vmEvent(world, vm, 'VmRenamedEvent', { oldName: before.name, newName: now.name });
  }
  identityChanged(world, vm, before, now);
  const { name: _name, changeVersion: _version, ...others } = spec;
  if (Object.keys(others).length > 0) vmEvent(world, vm, 'VmReconfiguredEvent', { configSpec: spec });
}

/**
 * The change alone, for what is called otherwise.
 *
 * @throws {SimFault} ConcurrentAccess: somebody has changed it since; DuplicateName, InvalidName, InvalidArgument,
 *   InvalidPowerState, CpuHotPlugNotSupported, MemoryHotPlugNotSupported, and those of device changes
 */
export function applySpec(world: World, vm: Vm, spec: VirtualMachineConfigSpec): void {
  const config = configOf(vm);
  if (
    spec.changeVersion !== undefined &&
    spec.changeVersion !== '' &&
    spec.changeVersion !== config.changeVersion
  ) {
    throw new SimFault('ConcurrentAccess', {}, 'The virtual machine has been changed in the meantime.');
  }
  checkSpec(spec);
  assertNoDowngrade(config, spec);
  assertChangeableNow(config, spec, powerStateOf(vm));
  const name = newName(world, vm, spec.name);
  const { devices, fileWork, keys } = changeDevices(
    deviceContext(world, vm),
    config.hardware.device ?? [],
    spec.deviceChange ?? [],
  );
  const policies = policyChoices(world, spec, keys);
  const changed = configFromSpec(config, spec);
  const isPromisedOther = refuseOverbooked(world, vm, config, changed);
  carryOut(fileWork);
  const { vmPathName: _vmPathName, ...directories } = spec.files ?? {};
  vm.update({
    name,
    runtime: { ...vm.get('runtime'), ...mostUsage(changed) },
    config: changedNow(world, {
      ...changed,
      name,
      files: { ...config.files, ...directories },
      hardware: { ...changed.hardware, device: devices },
      ...(spec.uuid !== undefined && { uuid: biosUuidFor(world, spec.uuid) }),
      ...(spec.instanceUuid !== undefined && { instanceUuid: instanceUuidFor(world, spec.instanceUuid, vm) }),
    }),
  });
  if (isPromisedOther) touchPools(world, vm.get('resourcePool'));
  linkVm(world, vm);
  givePolicies(world, vm, policies, false);
  world.part(VmFiles).saved(vm);
}

/**
 * Is a running VM promised more or less than before?
 *
 * @throws {SimFault} InsufficientCpuResourcesFault, InsufficientMemoryResourcesFault: more than its pool can give
 */
function refuseOverbooked(
  world: World,
  vm: Vm,
  before: VirtualMachineConfigInfo,
  after: VirtualMachineConfigInfo,
): boolean {
  const [was, will] = [reservationIn(before), reservationIn(after)];
  const more = { cpuMhz: will.cpuMhz - was.cpuMhz, memoryMb: will.memoryMb - was.memoryMb };
  if (!isRunning(vm) || (more.cpuMhz === 0 && more.memoryMb === 0)) return false;
  const pool = world.inventory.findAs('ResourcePool', vm.get('resourcePool'));
  if (pool !== undefined) refuseOverbookedPool(world, pool, more);
  return true;
}

/** @throws {SimFault} InvalidState: the VM is there, and its configuration cannot be read */
export function configOf(vm: Vm): VirtualMachineConfigInfo {
  const config = vm.get('config');
  if (config === undefined) {
    throw new SimFault('InvalidState', {}, "The virtual machine's configuration cannot be read.");
  }
  return config;
}

/** What changes of the VM's devices are judged by. */
export function deviceContext(world: World, vm: Vm): DeviceContext {
  const path = DatastorePath.parse(configOf(vm).files.vmPathName ?? '');
  return {
    world,
    vm,
    datacenter: datacenterOf(world, vm),
    host: world.inventory.findAs('HostSystem', vm.get('runtime').host),
    directory: path.parent,
    baseName: path.name.replace(/\.vmx$/, ''),
    poweredOn: powerStateOf(vm) !== 'poweredOff',
  };
}

function newName(world: World, vm: Vm, name: string | undefined): string {
  const parent = vm.get('parent');
  return name === undefined || parent === undefined
    ? vm.get('name')
    : world.inventory.claimName(parent, name, vm);
}

function assertNoDowngrade(config: VirtualMachineConfigInfo, { version }: VirtualMachineConfigSpec): void {
  if (version === undefined) return;
  if ((hardwareNumber(version) ?? 0) < (hardwareNumber(config.version) ?? 0)) {
    throw invalidArgument('configSpec.version');
  }
}
