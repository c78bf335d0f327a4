/** VMs as they are when the simulator starts: configured, placed, and on or off. */
import { hasItsFiles } from '../files/start-files.js';
import type { Managed } from '../model/managed-object.js';
import type { World } from '../model/world.js';
import { withConnections } from './device-connections.js';
import { enterVm } from './enter-vm.js';
import { newVmConfig, vmFilesIn, type VmConfigValues } from './vm-config.js';
import { vmDevices } from './vm-devices.js';

export interface VmSpec extends VmConfigValues {
  readonly pool: Managed<'ResourcePool'>;
  readonly host: Managed<'HostSystem'>;
  readonly datastore: Managed<'Datastore'>;
  /** No network card if not given. */
  readonly network?: Managed<'Network'> | undefined;
  /** On if not given; a template is always off. */
  readonly poweredOn?: boolean | undefined;
  /** 8 GiB if not given. */
  readonly diskBytes?: number | undefined;
}

/** @throws {SimFault} InvalidName, DuplicateName */
export function addVm(world: World, folder: Managed<'Folder'>, spec: VmSpec): Managed<'VirtualMachine'> {
  const { pool, host, datastore, network, template = false } = spec;
  const poweredOn = (spec.poweredOn ?? true) && !template;
  const name = world.inventory.claimName(folder.ref, spec.name);
  const directory = `[${datastore.get('name')}] ${name}`;
  const disk = {
    datastore: datastore.refAs('Datastore'),
    fileName: `${directory}/${name}.vmdk`,
    capacityBytes: spec.diskBytes ?? 8 * 1024 ** 3,
  };
  const files = vmFilesIn(`${directory}/`, `${directory}/${name}.vmx`);
  const vm = enterVm(world, {
    name,
    folder,
    pool: template ? undefined : pool,
    host,
    config: withConnections(
      newVmConfig(world, { ...spec, name }, files, vmDevices(world, disk, network)),
      poweredOn,
    ),
    poweredOn,
    datastores: [datastore],
    networks: network === undefined ? [] : [network],
  });
  hasItsFiles(world, vm);
  return vm;
}
