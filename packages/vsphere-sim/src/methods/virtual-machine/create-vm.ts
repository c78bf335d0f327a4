/** `CreateVM_Task`: a VM from nothing but a spec. */
import type { Ref, VirtualMachineConfigInfo, VirtualMachineConfigSpec } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { kindOf } from '../../build/add-folder.js';
import { standardDevices } from '../../build/standard-devices.js';
import { newVmConfig, vmFilesIn } from '../../build/vm-config.js';
import { DiskFiles } from '../../files/disk-files.js';
import { carryOut, type FileWork } from '../../files/file-work.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { changedNow } from './config/change-version.js';
import { configFromSpec } from './config/config-from-spec.js';
import { checkSpec } from './config/spec-checks.js';
import { changeDevices } from './devices/change-devices.js';
import { withOwnDevices } from './devices/own-devices.js';
import { placedPath, type DatastoreScope, type PlacedPath } from './find-datastore.js';
import { requireForNew } from './spec-privileges.js';
import { givePolicies, policyChoices, type PolicyChoices } from './storage-policies.js';
import { homeWork } from './vm-home.js';
import { identityAssigned, vmEvent } from './vm-event.js';
import { enterNewVm } from './vm-links.js';
import { hostFor } from './vm-placement.js';
import { biosUuidFor, instanceUuidFor } from './vm-uuids.js';

export const createVmMethods: MethodGroup = methods('Folder', {
  CreateVM_Task(call) {
    const { world, object, args } = call;
    assertVmFolder(object);
    const pool = world.inventory.get('ResourcePool', args.pool);
    if (args.host !== undefined) world.inventory.get('HostSystem', args.host);
    requireForNew(call, object, pool, args.config);
    return runTask(call, {}, () =>
      makeVm(world, args.config, { folder: object, pool, host: args.host }).refAs('VirtualMachine'),
    );
  },
});

/** @throws {SimFault} NotSupported: there can be no VM in the folder */
export function assertVmFolder(folder: Managed<'Folder'>): void {
  if (kindOf(folder) === 'vm') return;
  throw new SimFault('NotSupported', {}, 'The folder is not one for virtual machines.');
}

export interface VmPlace {
  readonly folder: Managed<'Folder'>;
  readonly pool: Managed<'ResourcePool'>;
  /** The server chooses if not given. */
  readonly host?: Ref<'HostSystem'> | undefined;
}

/** Makes a VM with all that the spec says, its files included. @throws {SimFault} why it cannot be; nothing is left then */
export function makeVm(
  world: World,
  spec: VirtualMachineConfigSpec,
  { folder, pool, host: wanted }: VmPlace,
): Managed<'VirtualMachine'> {
  checkSpec(spec);
  if (spec.name === undefined) throw invalidArgument('configSpec.name');
  const name = world.inventory.claimName(folder.ref, spec.name);
  const datacenter = datacenterOf(world, folder);
  const prefer = (one: Managed<'HostSystem'>): boolean => reachesHome({ world, datacenter, host: one }, spec);
  const host = hostFor(world, pool, wanted, 'host', { prefer });
  const scope: DatastoreScope = { world, datacenter, host };
  const vmx = vmxPath(scope, spec, name);
  const { config, fileWork, policies } = newConfig(scope, { ...spec, name }, vmx.path);
  carryOut([homeWork(world, { datastore: vmx.datastore, path: vmx.path.toString() }), ...fileWork]);
  const placed = { name, folder, pool, host, poweredOn: false, datastores: [vmx.datastore], networks: [] };
  const vm = enterNewVm(world, { ...placed, config });
  givePolicies(world, vm, policies, true);
  vmEvent(world, vm, 'VmBeingCreatedEvent', { configSpec: spec });
  identityAssigned(world, vm);
  vmEvent(world, vm, 'VmCreatedEvent');
  return vm;
}

/** Whether the host reaches the datastore that the VM is to live on. */
function reachesHome(scope: DatastoreScope, { files }: VirtualMachineConfigSpec): boolean {
  try {
    placedPath(scope, files?.vmPathName ?? '');
    return true;
  } catch (error) {
    if (error instanceof SimFault) return false;
    throw error;
  }
}

/** The configuration of a VM that has all that the spec says, and what is to be done for it on datastores. */
export function newConfig(
  scope: DatastoreScope,
  spec: VirtualMachineConfigSpec & { readonly name: string },
  vmx: DatastorePath,
): {
  readonly config: VirtualMachineConfigInfo;
  readonly fileWork: readonly FileWork[];
  readonly policies: PolicyChoices;
} {
  const { world } = scope;
  const directory = vmx.parent;
  const baseName = vmx.name.replace(/\.vmx$/, '');
  const own = withOwnDevices(standardDevices, spec.deviceChange ?? []);
  const { devices, fileWork, keys } = changeDevices(
    { ...scope, directory, baseName, poweredOn: false },
    own.devices,
    own.specs,
  );
  const policies = policyChoices(world, spec, keys);
  const written = `${directory.toString()}/`;
  const files = { ...vmFilesIn(written, vmx.toString()), ...directories(spec) };
  const start = newVmConfig(world, { name: spec.name, memoryMb: 32 }, files, devices);
  const config = {
    ...configFromSpec(start, spec),
    uuid: biosUuidFor(world, spec.uuid),
    instanceUuid: instanceUuidFor(world, spec.instanceUuid),
  };
  return { config: changedNow(world, config), fileWork, policies };
}

function directories({ files = {} }: VirtualMachineConfigSpec): Partial<NonNullable<typeof files>> {
  const { vmPathName: _vmPathName, ...rest } = files;
  return rest;
}

/**
 * Where the VM's configuration file goes: where the spec says, or where that names only a datastore, in a new folder
 * that has the VM's name.
 *
 * @throws {SimFault} InvalidVmConfig: the spec names no datastore; InvalidDatastorePath, InvalidDatastore,
 *   FileAlreadyExists
 */
export function vmxPath(
  scope: DatastoreScope,
  { files }: VirtualMachineConfigSpec,
  name: string,
): PlacedPath {
  const text = files?.vmPathName;
  if (text === undefined || text === '') {
    const property = 'configSpec.files.vmPathName';
    throw new SimFault('InvalidVmConfig', { property }, 'The configuration names no place for the files.');
  }
  const placed = placedPath(scope, text);
  const path = placed.path.relPath.endsWith('.vmx') ? placed.path : newFolder(scope.world, placed, name);
  scope.world.part(DiskFiles).assertFree({ datastore: placed.datastore, path: path.toString() });
  return { datastore: placed.datastore, path };
}

/** `[ds1] name/name.vmx`, with a number behind the folder's name when there is such a folder. */
function newFolder(world: World, { datastore, path }: PlacedPath, name: string): DatastorePath {
  const wanted = path.relPath === '' ? path.join(name) : path;
  const files = world.part(DiskFiles);
  for (let number = 0; ; number += 1) {
    const folder = number === 0 ? wanted : new DatastorePath(wanted.datastore, `${wanted.relPath}_${number}`);
    const isOwn = path.relPath !== '' && number === 0;
    if (isOwn || !files.exists({ datastore, path: folder.toString() })) return folder.join(`${name}.vmx`);
  }
}
