import { describe, expect, it } from 'vitest';
import { getObjectProperty } from '@kilonova/vsphere';
import type {
  HostNasVolumeSpec,
  Ref,
  VmfsDatastoreCreateSpec,
  VmfsDatastoreExpandSpec,
} from '@kilonova/vsphere';
import { addIscsiTarget } from '../src/index.js';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { isA } from '../src/model/data-object.js';
import { connected } from './connected.js';
import { faultOf } from './vm-scene.js';

const GIB = 1024 ** 3;

/** Two hosts of a cluster that see the same two disks. */
async function lab() {
  const { simulator, session } = await connected({
    inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, datastores: 1, vms: 0 },
  });
  const { world } = simulator;
  addIscsiTarget(world, {
    iScsiName: 'iqn.2024-01.org.example:volume-1',
    address: '192.0.2.1',
    luns: [{ capacityBytes: 10 * GIB }, { capacityBytes: 20 * GIB }],
  });
  const hosts = world.inventory.ofType('HostSystem');
  const systems = await Promise.all(
    hosts.map(async (host) => {
      const { storageSystem, datastoreSystem } = host.get('configManager');
      if (storageSystem === undefined || datastoreSystem === undefined)
        throw new Error('A system is missing.');
      const targets = [{ address: '192.0.2.1' }];
      await session.invokeApi(storageSystem, 'AddInternetScsiSendTargets', {
        iScsiHbaDevice: 'vmhba64',
        targets,
      });
      await session.invokeApi(storageSystem, 'RescanAllHba', {});
      return datastoreSystem;
    }),
  );
  const [first, second] = systems;
  if (first === undefined || second === undefined) throw new Error('There are no two hosts.');
  const disks = (system: Ref<'HostDatastoreSystem'> = first) =>
    session.invokeApi(system, 'QueryAvailableDisksForVmfs', {});
  const optionFor = async (index: number, volumeName: string): Promise<VmfsDatastoreCreateSpec> => {
    const devicePath = (await disks())[index]?.devicePath ?? '';
    const [option] = await session.invokeApi(first, 'QueryVmfsDatastoreCreateOptions', { devicePath });
    const spec = option?.spec;
    if (!isA(spec, 'VmfsDatastoreCreateSpec')) throw new Error('There is no way to use the disk.');
    return { ...spec, vmfs: { ...spec.vmfs, volumeName } };
  };
  return {
    simulator,
    session,
    world,
    hosts,
    first,
    second,
    disks,
    optionFor,
    create: (spec: VmfsDatastoreCreateSpec) => session.invokeApi(first, 'CreateVmfsDatastore', { spec }),
    nas: (spec: Partial<HostNasVolumeSpec> = {}, system = first) =>
      session.invokeApi(system, 'CreateNasDatastore', {
        spec: { remoteHost: 'nas', remotePath: '/vol', localPath: 'nfs', accessMode: 'readWrite', ...spec },
      }),
    remove: (datastore: Ref<'Datastore'>, system = first) =>
      session.invokeApi(system, 'RemoveDatastore', { datastore }),
  };
}

function argument(invalidProperty: string): object {
  return { fault: 'InvalidArgument', invalidProperty };
}

describe('VMFS on a disk', () => {
  it('is made on one that nothing is on, and is there for all hosts that see it', async () => {
    const { session, world, hosts, first, second, disks, optionFor, create } = await lab();
    expect(await disks()).toHaveLength(2);
    const spec = await optionFor(0, 'vmfs');
    const datastore = await create(spec);
    expect(await getObjectProperty(session, datastore, 'summary')).toMatchObject({
      name: 'vmfs',
      type: 'VMFS',
      capacity: 10 * GIB - 2048 * 512,
      freeSpace: 10 * GIB - 2048 * 512,
      multipleHostAccess: true,
    });
    expect(await getObjectProperty(session, datastore, 'info')).toMatchObject({
      vmfs: { extent: [{ diskName: spec.vmfs.extent.diskName, partition: 1 }] },
    });
    expect((await getObjectProperty(session, datastore, 'host'))?.map(({ key }) => key)).toEqual(
      hosts.map(({ ref }) => ref),
    );
    expect(await getObjectProperty(session, second, 'datastore')).toContainEqual(datastore);
    expect(await disks()).toHaveLength(1);
    expect(await disks(second)).toHaveLength(1);
    world
      .part(DatastoreTrees)
      .of(world.inventory.get('Datastore', datastore))
      .createFile('a', { sizeBytes: GIB });
    expect(await getObjectProperty(session, datastore, 'summary.freeSpace')).toBe(9 * GIB - 2048 * 512);
    const available = session.invokeApi(first, 'QueryAvailableDisksForVmfs', { datastore });
    expect(await available).toHaveLength(1);
  });

  it('is refused where something is, under a name in use, or where no disk is', async () => {
    const { session, first, optionFor, create } = await lab();
    const spec = await optionFor(0, 'vmfs');
    await create(spec);
    expect(await faultOf(create({ ...spec, vmfs: { ...spec.vmfs, volumeName: 'again' } }))).toMatchObject({
      fault: 'HostConfigFault',
    });
    const other = await optionFor(0, 'vmfs');
    expect(await faultOf(create(other))).toMatchObject({ fault: 'DuplicateName', name: 'vmfs' });
    expect(await faultOf(create({ ...other, diskUuid: 'none' }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.diskUuid',
    });
    const option = session.invokeApi(first, 'QueryVmfsDatastoreCreateOptions', { devicePath: '/dev/none' });
    expect(await faultOf(option)).toMatchObject({ fault: 'NotFound' });
  });

  it('grows as far as its disk, and no smaller', async () => {
    const { session, first, optionFor, create } = await lab();
    const spec = await optionFor(0, 'vmfs');
    const [whole] = spec.partition.partition ?? [];
    if (whole === undefined) throw new Error('There is no partition.');
    const half = { ...spec.partition, partition: [{ ...whole, endSector: 2048 + (5 * GIB) / 512 - 1 }] };
    const datastore = await create({ ...spec, partition: half });
    expect(await getObjectProperty(session, datastore, 'summary.capacity')).toBe(5 * GIB);
    const options = () => session.invokeApi(first, 'QueryVmfsDatastoreExpandOptions', { datastore });
    const [option] = await options();
    const wanted = option?.spec;
    if (!isA(wanted, 'VmfsDatastoreExpandSpec')) throw new Error('It cannot grow.');
    const expand = (to: VmfsDatastoreExpandSpec) =>
      session.invokeApi(first, 'ExpandVmfsDatastore', { datastore, spec: to });
    expect(await faultOf(expand({ ...wanted, partition: half }))).toMatchObject({ fault: 'HostConfigFault' });
    await expand(wanted);
    expect(await getObjectProperty(session, datastore, 'summary')).toMatchObject({
      capacity: 10 * GIB - 2048 * 512,
      freeSpace: 10 * GIB - 2048 * 512,
    });
    expect(await options()).toEqual([]);
  });

  it('goes from all hosts, unless a VM is on it, and frees its disk', async () => {
    const { session, hosts, optionFor, create, remove, disks, second, world } = await lab();
    const datastore = await create(await optionFor(0, 'vmfs'));
    const [datacenter] = world.inventory.ofType('Datacenter');
    const [pool] = world.inventory.ofType('ResourcePool');
    if (datacenter === undefined || pool === undefined) throw new Error('It is empty.');
    const config = { name: 'vm', guestId: 'otherGuest', files: { vmPathName: '[vmfs]' } };
    const place = { pool: pool.refAs('ResourcePool'), config };
    const vm = await session.runTask(datacenter.get('vmFolder'), 'CreateVM_Task', place);
    expect(await faultOf(remove(datastore))).toMatchObject({ fault: 'ResourceInUse', name: 'vmfs' });
    await session.runTask(vm, 'Destroy_Task', {});
    await remove(datastore, second);
    expect(hosts.every((host) => (host.get('datastore') ?? []).length === 1)).toBe(true);
    expect(await disks()).toHaveLength(2);
    expect(await faultOf(remove(datastore))).toMatchObject({ fault: 'ManagedObjectNotFound' });
  });
});

describe('an export of an NFS server', () => {
  it('is one datastore on whatever hosts mount it', async () => {
    const { session, second, nas, remove, world } = await lab();
    const datastore = await nas({
      type: 'NFS41',
      remoteHostNames: ['nas', 'nas2'],
      securityType: 'SEC_KRB5',
    });
    expect(await getObjectProperty(session, datastore, 'info')).toMatchObject({
      nas: { type: 'NFS41', remoteHost: 'nas', remotePath: '/vol', securityType: 'SEC_KRB5' },
    });
    expect(await faultOf(remove(datastore, second))).toMatchObject({ fault: 'NotFound' });
    expect(await nas({ accessMode: 'readOnly' }, second)).toEqual(datastore);
    expect(await getObjectProperty(session, datastore, 'host')).toMatchObject([
      { mountInfo: { accessMode: 'readWrite' } },
      { mountInfo: { accessMode: 'readOnly' } },
    ]);
    expect(await faultOf(nas())).toMatchObject({ fault: 'AlreadyExists', name: 'nfs' });
    await remove(datastore);
    expect(await getObjectProperty(session, datastore, 'summary.multipleHostAccess')).toBe(false);
    await remove(datastore, second);
    expect(world.inventory.ofType('Datastore')).toHaveLength(1);
  });

  it('is refused when what is said of it makes no sense', async () => {
    const { nas, second } = await lab();
    expect(await faultOf(nas({ type: 'CIFS' }))).toMatchObject(argument('spec.type'));
    expect(await faultOf(nas({ accessMode: 'write' }))).toMatchObject(argument('spec.accessMode'));
    expect(await faultOf(nas({ localPath: '' }))).toMatchObject(argument('spec.localPath'));
    expect(await faultOf(nas({ localPath: 'LocalDS_0' }))).toMatchObject({ fault: 'DuplicateName' });
    await nas();
    expect(await faultOf(nas({ localPath: 'other' }, second))).toMatchObject(argument('spec.localPath'));
  });
});
