/** `RegisterVM_Task`: a VM that has files, and is in no inventory. */
import type { Ref } from '@kilonova/vsphere/wire';
import { datacenterOf } from '../../build/add-datacenter.js';
import { vmsByVmxPath } from '../../model/vm-indexes.js';
import { runTask } from '../../tasks/run-task.js';
import { fileNotFound } from '../../storage/storage-faults.js';
import { SimFault } from '../../wire/sim-fault.js';
import type { Call } from '../call.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { changedNow } from './config/change-version.js';
import { assertVmFolder } from './create-vm.js';
import { withOwnPorts } from './devices/switch-port.js';
import { assertReachable, placedPath } from './find-datastore.js';
import { VmFiles } from './vm-files.js';
import { enterNewVm } from './vm-links.js';
import { hostFor } from './vm-placement.js';
import { instanceUuidFor } from './vm-uuids.js';

export const registerMethods: MethodGroup = methods('Folder', {
  RegisterVM_Task(call) {
    assertVmFolder(call.object);
    return runTask(call, {}, () => registerVm(call));
  },
});

/**
 * @throws {SimFault} InvalidArgument: a template that is given a pool, or a VM that is given none; AlreadyExists,
 *   FileNotFound, DuplicateName, InvalidDatastorePath, InvalidDatastore
 */
function registerVm({
  world,
  object: folder,
  args,
}: Call<'RegisterVM_Task', 'Folder'>): Ref<'VirtualMachine'> {
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
  const stored = world.part(VmFiles).configAt({ datastore, path: written });
  if (stored === undefined) throw fileNotFound(written);
  const name = inventory.claimName(folder.ref, args.name ?? stored.name);
  const instanceUuid = instanceUuidFor(world, stored.instanceUuid);
  const config = changedNow(
    world,
    withOwnPorts(world, { ...stored, name, instanceUuid, template: args.asTemplate }),
  );
  const vm = enterNewVm(world, {
    name,
    folder,
    pool,
    host,
    config,
    poweredOn: false,
    datastores: [datastore],
    networks: [],
  });
  return vm.refAs('VirtualMachine');
}

function isOn(datastores: unknown, moid: string): boolean {
  return (
    Array.isArray(datastores) && datastores.some((ref: { readonly value?: unknown }) => ref.value === moid)
  );
}
