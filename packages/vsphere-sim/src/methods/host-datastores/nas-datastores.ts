/** Exports of NFS servers, mounted on a host: the same export on another host is the same datastore. */
import type { HostNasVolumeSpec, Ref } from '@kilonova/vsphere/wire';
import { addDatastore, mountDatastore } from '../../build/add-datastore.js';
import { datacenterOf } from '../../build/add-datacenter.js';
import { isA } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { datastoreEvent, folderFor } from './datastore-system.js';

type Host = Managed<'HostSystem'>;

/** @throws {SimFault} InvalidArgument, DuplicateName; AlreadyExists: the host has mounted it */
export function createNasDatastore(world: World, host: Host, spec: HostNasVolumeSpec): Ref<'Datastore'> {
  const {
    localPath: name,
    remoteHost,
    remotePath,
    remoteHostNames,
    accessMode,
    userName,
    securityType,
  } = spec;
  if (name === '' || name.includes('/')) throw invalidArgument('spec.localPath');
  if (remoteHost === '') throw invalidArgument('spec.remoteHost');
  if (remotePath === '') throw invalidArgument('spec.remotePath');
  if (accessMode !== 'readWrite' && accessMode !== 'readOnly') throw invalidArgument('spec.accessMode');
  const kind = kindOf(spec.type);
  const known = mounted(world, host, spec);
  if (known !== undefined) {
    joinHost(world, host, known, spec);
  }
  const datastore =
    known ??
    addDatastore(world, folderFor(world, host, name), {
      name,
      kind,
      hosts: [host],
      remote: { remoteHost, remotePath, remoteHostNames, userName, securityType, accessMode },
    });
  datastoreEvent(world, host, datastore, 'NASDatastoreCreatedEvent');
  return datastore.refAs('Datastore');
}

function kindOf(type: string | undefined): 'NFS' | 'NFS41' {
  if (type === undefined || type.toUpperCase() === 'NFS') return 'NFS';
  if (type.toUpperCase() === 'NFS41') return 'NFS41';
  throw invalidArgument('spec.type');
}

/** What other hosts of the datacenter call that export. */
function mounted(
  world: World,
  host: Host,
  { remoteHost, remotePath }: HostNasVolumeSpec,
): Managed<'Datastore'> | undefined {
  return (datacenterOf(world, host)?.get('datastore') ?? [])
    .map((ref) => world.inventory.get('Datastore', ref))
    .find((datastore) => {
      const info = datastore.get('info');
      if (!isA(info, 'NasDatastoreInfo')) return false;
      return info.nas?.remoteHost === remoteHost && info.nas.remotePath === remotePath;
    });
}

/** Hosts call one export by one name. Expected of a vCenter. */
function joinHost(
  world: World,
  host: Host,
  datastore: Managed<'Datastore'>,
  { localPath: name, accessMode }: HostNasVolumeSpec,
): void {
  if ((datastore.get('host') ?? []).some(({ key }) => key.value === host.moid)) {
    throw new SimFault('AlreadyExists', { name }, `The export is mounted as '${datastore.get('name')}'.`);
  }
  if (datastore.get('name') !== name) throw invalidArgument('spec.localPath');
  mountDatastore(world, datastore, [host], accessMode);
}
