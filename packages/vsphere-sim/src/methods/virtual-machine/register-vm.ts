/** `RegisterVM_Task`: a VM that has files, and is in no inventory. */
import type { Ref } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { DiskFiles } from '../../files/disk-files.js';
import { carryOut } from '../../files/file-work.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { vmsByVmxPath } from '../../model/vm-indexes.js';
import { runTask } from '../../tasks/run-task.js';
import { DatastorePath } from '../../storage/datastore-path.js';
import { readText } from '../../storage/file-bytes.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { checkSpec } from './config/spec-checks.js';
import { assertVmFolder, newConfig } from './create-vm.js';
import { assertReachable, placedPath, type PlacedPath } from './find-datastore.js';
import { vmxContent, type PathOf } from './vmx-spec.js';
import { vmEvent } from './vm-event.js';
import { enterNewVm } from './vm-links.js';
import { requireOn } from './spec-privileges.js';
import { hostFor } from './vm-placement.js';

export const registerMethods: MethodGroup = methods('Folder', {
  RegisterVM_Task(call) {
    assertVmFolder(call.object);
    requireOn(call, 'ResourcePool', call.args.pool, 'Resource.AssignVMToPool');
    return runTask(call, {}, () => registerVm(call));
  },
});

type RegisterCall = Call<'RegisterVM_Task', 'Folder'>;

async function registerVm(call: RegisterCall): Promise<Ref<'VirtualMachine'>> {
  const { world } = call;
  const { datastore, path } = targetOf(call);
  const { files, relPath } = world.part(DiskFiles).locate({ datastore, path: path.toString() });
  const text = await readText(files, relPath);
  // Another may have registered it while the file was read.
  return enterRegistered(call, targetOf(call), text);
}

interface Target extends PlacedPath {
  readonly host: Managed<'HostSystem'>;
  readonly pool: Managed<'ResourcePool'> | undefined;
}

/**
 * @throws {SimFault} InvalidArgument: a template that is given a pool, or a VM that is given none; AlreadyExists,
 *   InvalidDatastorePath, InvalidDatastore
 */
function targetOf({ world, object: folder, args }: RegisterCall): Target {
  const { inventory } = world;
  if (args.asTemplate ? args.pool !== undefined : args.pool === undefined) throw invalidArgument('pool');
  if (args.asTemplate && args.host === undefined) throw invalidArgument('host');
  const given = args.host === undefined ? undefined : inventory.get('HostSystem', args.host);
  const pool = args.pool === undefined ? undefined : inventory.get('ResourcePool', args.pool);
  const host = pool === undefined ? given : hostFor(world, pool, args.host);
  if (host === undefined) throw invalidArgument('host');
  const { datastore, path } = placedPath({ world, datacenter: datacenterOf(world, folder), host }, args.path);
  assertReachable(datastore, host);
  const written = path.toString();
  const holder = vmsByVmxPath(inventory, written).find((vm) => isOn(vm.read('datastore'), datastore.moid));
  if (holder !== undefined) {
    throw new SimFault(
      'AlreadyExists',
      { name: written },
      `The virtual machine at ${written} is there already.`,
    );
  }
  return { host, pool, datastore, path };
}

/** @throws {SimFault} DuplicateName, InvalidVmConfig, and what is wrong with its devices */
function enterRegistered(
  { world, object: folder, args }: RegisterCall,
  { host, pool, datastore, path }: Target,
  text: string,
): Ref<'VirtualMachine'> {
  const fallbackName = path.name.replace(/\.vmt?x$/, '');
  const { spec, name: storedName } = vmxContent(text, fallbackName, pathsBeside(world, folder, path));
  const name = world.inventory.claimName(folder.ref, args.name ?? storedName);
  const scope = { world, datacenter: datacenterOf(world, folder), host };
  checkSpec(spec);
  const { config, fileWork } = newConfig(scope, { ...spec, name }, path);
  carryOut(fileWork);
  const vm = enterNewVm(world, {
    name,
    folder,
    pool,
    host,
    config: { ...config, template: args.asTemplate },
    poweredOn: false,
    datastores: [datastore],
    networks: [],
  });
  vmEvent(world, vm, 'VmRegisteredEvent');
  return vm.refAs('VirtualMachine');
}

/** Names in the file: of what lies beside it, or from `/vmfs/volumes` with a datastore's name or uuid. */
function pathsBeside(world: World, folder: Managed<'Folder'>, vmx: DatastorePath): PathOf {
  const datastores = (datacenterOf(world, folder)?.get('datastore') ?? []).map((ref) =>
    world.inventory.get('Datastore', ref),
  );
  return (fileName) => {
    const [, volume, relPath] = /^\/vmfs\/volumes\/([^/]+)\/(.+)$/.exec(fileName) ?? [];
    if (volume === undefined || relPath === undefined) {
      return fileName.startsWith('/') ? undefined : vmx.parent.join(fileName).toString();
    }
    const found = datastores.find(
      (each) => each.get('name') === volume || each.get('summary').url.includes(`/${volume}/`),
    );
    return found === undefined ? undefined : new DatastorePath(found.get('name'), relPath).toString();
  };
}

function isOn(datastores: unknown, moid: string): boolean {
  return (
    Array.isArray(datastores) && datastores.some((ref: { readonly value?: unknown }) => ref.value === moid)
  );
}
