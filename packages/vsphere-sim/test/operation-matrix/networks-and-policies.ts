/** Rows of the table: distributed switches, and storage policies. */
import { describe, expect, it } from 'vitest';
import {
  checkRequirements,
  convertDatastoresToHubs,
  dataObject,
  filterHubsByProfile,
  getAllProfiles,
  getObjectProperties,
  getPortGroupSpec,
  getProfileIdByName,
  getProfiles,
} from '@kilonova/vsphere';
import { addDistributedSwitch, addStorageProfile, tagDatastore } from '../../src/index.js';
import { fileScene } from '../file-scene.js';
import { add, faultOf, vmScene } from '../vm-scene.js';

describe('networks and policies', () => {
  it('CreateDVPortgroup_Task: a port group as it was asked for, that a card can be plugged into', async () => {
    const { simulator, session, create, devices } = await vmScene();
    const { world } = simulator;
    const [datacenter] = world.inventory.ofType('Datacenter');
    if (datacenter === undefined) throw new Error('There is no datacenter.');
    const networks = world.inventory.get('Folder', datacenter.get('networkFolder'));
    const hosts = world.inventory.ofType('HostSystem');
    const dvs = addDistributedSwitch(world, networks, { name: 'DVS', hosts });
    const spec = {
      ...getPortGroupSpec('vlan-7', { vlan: 7, type: 'earlyBinding', numPorts: 1 }),
      autoExpand: false,
    };
    const make = () =>
      session.runTask(dvs.refAs('DistributedVirtualSwitch'), 'CreateDVPortgroup_Task', { spec });
    const group = await make();
    const { properties } = await getObjectProperties(session, group, ['name', 'config', 'portKeys', 'host']);
    expect(properties).toMatchObject({
      name: 'vlan-7',
      config: {
        type: 'earlyBinding',
        distributedVirtualSwitch: { value: dvs.moid },
        defaultPortConfig: { vlan: { vlanId: 7 } },
      },
      portKeys: { length: 1 },
      host: hosts.map((host) => host.ref),
    });
    expect(await faultOf(make())).toMatchObject({ fault: 'DuplicateName', name: 'vlan-7', object: group });
    const port = { switchUuid: dvs.get('uuid'), portgroupKey: group.value };
    const backing = dataObject('VirtualEthernetCardDistributedVirtualPortBackingInfo', { port });
    const plugged = add(dataObject('VirtualVmxnet3', { key: -1, backing }));
    const vm = await create({ deviceChange: [plugged] });
    expect((await devices(vm)).find(({ key }) => key === 4000)).toMatchObject({
      backing: { port: { ...port, portKey: properties.portKeys?.[0] } },
    });
    expect(await faultOf(create({ name: 'late', deviceChange: [plugged] }))).toMatchObject({
      fault: 'ResourceNotAvailable',
    });
  });

  it('PBM queries: the datastores that match a policy, and what has one', async () => {
    const { simulator, session, create, datastoreNamed } = await fileScene();
    const refs = ['LocalDS_0', 'LocalDS_1'].map((name) => datastoreNamed(name).refAs('Datastore'));
    tagDatastore(simulator.world, datastoreNamed('LocalDS_0'), 'tier', 'gold');
    tagDatastore(simulator.world, datastoreNamed('LocalDS_1'), 'tier', 'silver');
    const uniqueId = addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } });
    expect((await getAllProfiles(session)).map(({ name }) => name)).toContain('fine');
    expect(await getProfileIdByName(session, 'fine')).toEqual({ uniqueId });
    const [gold] = refs;
    expect(await filterHubsByProfile(session, convertDatastoresToHubs(refs), { uniqueId })).toEqual([
      { hubType: 'Datastore', hubId: gold?.value },
    ]);
    const verdicts = await checkRequirements(session, refs, { uniqueId });
    expect(verdicts.map(({ compatible }) => compatible)).toEqual([true, false]);
    const vm = await create({
      vmProfile: [dataObject('VirtualMachineDefinedProfileSpec', { profileId: uniqueId })],
    });
    const entity = { objectType: 'virtualMachine', key: vm.value };
    expect(await getProfiles(session, entity)).toEqual([{ uniqueId }]);
  });
});
