import { describe, expect, it } from 'vitest';
import { getObjects } from '@kilonova/vsphere';
import {
  addDatastore,
  addDistributedSwitch,
  addOpaqueNetwork,
  addPortgroup,
  addStoragePod,
  type Simulator,
} from '../src/index.js';
import { connected } from './connected.js';

function foldersOf({ world }: Simulator) {
  const { inventory } = world;
  const [datacenter] = inventory.ofType('Datacenter');
  if (datacenter === undefined) throw new Error('There is no datacenter.');
  return {
    networks: inventory.get('Folder', datacenter.get('networkFolder')),
    datastores: inventory.get('Folder', datacenter.get('datastoreFolder')),
    hosts: inventory.ofType('HostSystem'),
  };
}

describe('what is built beside the start inventory', () => {
  it('has distributed switches with port groups, whole as the schema wants them', async () => {
    const { session, simulator } = await connected();
    const { networks, hosts } = foldersOf(simulator);
    const on = addDistributedSwitch(simulator.world, networks, { name: 'DVS0', hosts });
    const portgroup = addPortgroup(simulator.world, networks, { name: 'DVPG0', on, hosts, vlanId: 7 });
    const [read] = await getObjects(session, 'DistributedVirtualSwitch', { pathSet: 'all' });
    expect(read?.properties).toMatchObject({ name: 'DVS0', summary: { numPorts: 12 } });
    expect(read?.properties.portgroup).toHaveLength(2);
    const groups = await getObjects(session, 'DistributedVirtualPortgroup', { pathSet: 'all' });
    expect(groups.map(({ properties }) => properties.name)).toEqual(['DVS0-DVUplinks', 'DVPG0']);
    expect(groups[1]?.properties.config).toMatchObject({ defaultPortConfig: { vlan: { vlanId: 7 } } });
    expect(groups[1]?.properties.portKeys?.[0]).toBe('4');
    expect(hosts[0]?.get('network')).toContainEqual(portgroup.ref);
  });

  it('has datastore clusters that are as large as their datastores, of every kind', async () => {
    const { session, simulator } = await connected();
    const { datastores, hosts } = foldersOf(simulator);
    const pod = addStoragePod(simulator.world, datastores, { name: 'pod' });
    for (const kind of ['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'] as const) {
      addDatastore(simulator.world, pod, { name: kind, kind, capacityBytes: 100, freeBytes: 40, hosts });
    }
    const [read] = await getObjects(session, 'StoragePod', { pathSet: 'all' });
    expect(read?.properties.summary).toMatchObject({ name: 'pod', capacity: 500, freeSpace: 200 });
    const all = await getObjects(session, 'Datastore', { pathSet: ['summary.type', 'info'] });
    expect(all.map(({ properties }) => properties['summary.type'])).toEqual([
      'VMFS',
      'VMFS',
      'NFS',
      'NFS41',
      'vsan',
      'VVOL',
    ]);
    expect(all.map(({ properties }) => properties.info?._type)).toEqual([
      'VmfsDatastoreInfo',
      'VmfsDatastoreInfo',
      'NasDatastoreInfo',
      'NasDatastoreInfo',
      'DatastoreInfo',
      'VvolDatastoreInfo',
    ]);
  });

  it('has datastore clusters that a client makes and moves datastores into', async () => {
    const { session, simulator } = await connected();
    const { datastores, networks } = foldersOf(simulator);
    const create = (folder: typeof datastores) =>
      session.invokeApi(folder.refAs('Folder'), 'CreateStoragePod', { name: 'pod' });
    const pod = await create(datastores);
    const [datastore] = simulator.world.inventory.ofType('Datastore');
    const list = datastore ? [datastore.refAs('ManagedEntity')] : [];
    await session.runTask(pod, 'MoveIntoFolder_Task', { list });
    expect(datastore?.get('parent')).toEqual(pod);
    await expect(create(datastores)).rejects.toMatchObject({ faultName: 'DuplicateName' });
    await expect(create(networks)).rejects.toMatchObject({ faultName: 'NotSupported' });
  });

  it('has networks that something else manages', async () => {
    const { session, simulator } = await connected();
    const { networks, hosts } = foldersOf(simulator);
    addOpaqueNetwork(simulator.world, networks, { name: 'nsx', hosts, opaqueNetworkId: 'an-id' });
    const [read] = await getObjects(session, 'OpaqueNetwork', { pathSet: 'all' });
    expect(read?.properties.summary).toMatchObject({ name: 'nsx', opaqueNetworkId: 'an-id' });
  });
});
