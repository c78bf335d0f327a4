/** Port groups of distributed switches, and the ports that VMs take. */
import { describe, expect, it } from 'vitest';
import {
  dataObject,
  getObjectProperties,
  getObjectProperty,
  getPortGroupSpec,
  isDataObject,
} from '@kilonova/vsphere';
import type { DVPortgroupConfigSpec, Ref } from '@kilonova/vsphere';
import { addDistributedSwitch } from '../src/index.js';
import { add, faultOf, values, vmScene } from './vm-scene.js';

const FIXED = { numPorts: 2, autoExpand: false };

async function lab() {
  const scene = await vmScene();
  const { simulator, session } = scene;
  const { world } = simulator;
  const [datacenter] = world.inventory.ofType('Datacenter');
  if (datacenter === undefined) throw new Error('There is no datacenter.');
  const networks = world.inventory.get('Folder', datacenter.get('networkFolder'));
  const hosts = world.inventory.ofType('HostSystem');
  const dvs = addDistributedSwitch(world, networks, { name: 'DVS', hosts }).refAs('DistributedVirtualSwitch');
  const switchUuid = (await getObjectProperty(session, dvs, 'uuid')) ?? '';
  const portgroup = (spec: Partial<DVPortgroupConfigSpec> = {}) =>
    session.runTask(dvs, 'CreateDVPortgroup_Task', {
      spec: { name: 'pg', type: 'earlyBinding', ...FIXED, ...spec },
    });
  const card = (group: Ref<'DistributedVirtualPortgroup'>, portKey?: string) =>
    add(
      dataObject('VirtualVmxnet3', {
        key: -1,
        backing: dataObject('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
          port: { switchUuid, portgroupKey: group.value, ...(portKey !== undefined && { portKey }) },
        }),
      }),
    );
  return {
    ...scene,
    dvs,
    switchUuid,
    portgroup,
    card,
    onPort: (name: string, group: Ref<'DistributedVirtualPortgroup'>, portKey?: string) =>
      scene.create({ name, deviceChange: [card(group, portKey)] }),
    portOf: async (vm: Ref<'VirtualMachine'>) => {
      const backing = (await scene.devices(vm)).find(({ key }) => key === 4000)?.backing;
      return isDataObject(backing, 'VirtualEthernetCardDistributedVirtualPortBackingInfo')
        ? backing.port
        : undefined;
    },
    keysOf: async (group: Ref<'DistributedVirtualPortgroup'>) =>
      (await getObjectProperty(session, group, 'portKeys')) ?? [],
  };
}

describe('port groups of a distributed switch', () => {
  it('are made as the spec says, on the hosts of the switch', async () => {
    const { session, dvs, portgroup, host } = await lab();
    const group = await portgroup(getPortGroupSpec('vlan-7', { vlan: 7, type: 'earlyBinding', numPorts: 3 }));
    const { properties } = await getObjectProperties(session, group, ['name', 'config', 'portKeys', 'host']);
    expect(properties).toMatchObject({
      name: 'vlan-7',
      config: { numPorts: 3, type: 'earlyBinding', defaultPortConfig: { vlan: { vlanId: 7 } } },
      host: [host],
    });
    expect(properties.portKeys).toHaveLength(3);
    const summary = await getObjectProperty(session, dvs, 'summary');
    expect(summary).toMatchObject({ portgroupName: ['DVS-DVUplinks', 'vlan-7'], hostMember: [host] });
    expect(values(await getObjectProperty(session, host, 'network'))).toContain(group.value);
  });

  it('have one name each, and are refused all together', async () => {
    const { session, dvs, portgroup } = await lab();
    const group = await portgroup();
    expect(await faultOf(portgroup())).toMatchObject({ fault: 'DuplicateName', name: 'pg', object: group });
    const specs = [{ name: 'other', type: 'earlyBinding' }, { name: 'pg' }];
    expect(await faultOf(session.runTask(dvs, 'AddDVPortgroup_Task', { spec: specs }))).toMatchObject({
      fault: 'DuplicateName',
    });
    expect(await getObjectProperty(session, dvs, 'portgroup')).toHaveLength(2);
    await session.runTask(dvs, 'AddDVPortgroup_Task', { spec: specs.slice(0, 1) });
    expect(await getObjectProperty(session, dvs, 'portgroup')).toHaveLength(3);
    expect(await faultOf(portgroup({ name: 'x', type: 'none' }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.type',
    });
  });

  it('are found by uuid of the switch and key of the group', async () => {
    const { session, dvs, switchUuid, portgroup } = await lab();
    const group = await portgroup();
    const manager = session.serviceContent.dvSwitchManager;
    if (manager === undefined) throw new Error('There is no manager.');
    const bySwitch = (uuid: string) => session.invokeApi(manager, 'QueryDvsByUuid', { uuid });
    expect(await bySwitch(switchUuid.toUpperCase())).toMatchObject({ value: dvs.value });
    expect(await faultOf(bySwitch('no'))).toMatchObject({ fault: 'NotFound' });
    const byKey = (portgroupKey: string) =>
      session.invokeApi(manager, 'DVSManagerLookupDvPortGroup', { switchUuid, portgroupKey });
    expect(await byKey(group.value)).toEqual(group);
    expect(await faultOf(byKey('no'))).toMatchObject({ fault: 'NotFound' });
  });

  it('change as long as nobody else has changed them', async () => {
    const { session, portgroup, keysOf } = await lab();
    const group = await portgroup();
    const change = (spec: DVPortgroupConfigSpec) =>
      session.runTask(group, 'ReconfigureDVPortgroup_Task', { spec });
    await change({ configVersion: '0', name: 'renamed', numPorts: 5, description: 'five' });
    const config = await getObjectProperty(session, group, 'config');
    expect(config).toMatchObject({ name: 'renamed', numPorts: 5, description: 'five', configVersion: '1' });
    expect(await keysOf(group)).toHaveLength(5);
    expect(await faultOf(change({ configVersion: '0', numPorts: 6 }))).toMatchObject({
      fault: 'ConcurrentAccess',
    });
    await change({ numPorts: 1 });
    expect(await keysOf(group)).toHaveLength(1);
  });

  it('go when no VM is connected, and the switch with all of them', async () => {
    const { session, dvs, portgroup, onPort } = await lab();
    const group = await portgroup();
    const vm = await onPort('a', group);
    const refusal = { fault: 'ResourceInUse', name: group.value };
    expect(await faultOf(session.runTask(group, 'Destroy_Task', {}))).toMatchObject(refusal);
    expect(await faultOf(session.runTask(dvs, 'Destroy_Task', {}))).toMatchObject(refusal);
    await session.runTask(vm, 'Destroy_Task', {});
    const [uplinks] = (await getObjectProperty(session, dvs, 'config.uplinkPortgroup')) ?? [];
    if (uplinks === undefined) throw new Error('The switch has no uplinks.');
    expect(await faultOf(session.runTask(uplinks, 'Destroy_Task', {}))).toMatchObject({
      fault: 'NotSupported',
    });
    await session.runTask(group, 'Destroy_Task', {});
    await session.runTask(dvs, 'Destroy_Task', {});
    expect(await faultOf(getObjectProperty(session, uplinks, 'name'))).toMatchObject({
      fault: 'ManagedObjectNotFound',
    });
  });
});

describe('a distributed switch', () => {
  it('is made in a folder of networks with the hosts that are named, and that is told', async () => {
    const { session, simulator, folder, host } = await lab();
    const { inventory } = simulator.world;
    const [datacenter] = inventory.ofType('Datacenter');
    const networks = datacenter?.get('networkFolder');
    const { eventManager } = session.serviceContent;
    if (networks === undefined || eventManager === undefined) throw new Error('There is no folder.');
    const create = (at: Ref<'Folder'>, name = 'made') =>
      session.runTask(at, 'CreateDVS_Task', {
        spec: { configSpec: dataObject('DVSConfigSpec', { name, host: [{ operation: 'add', host }] }) },
      });
    expect(await faultOf(create(folder))).toMatchObject({ fault: 'NotSupported' });
    const made = await create(networks);
    expect(await faultOf(create(networks))).toMatchObject({ fault: 'DuplicateName', object: made });
    const { properties } = await getObjectProperties(session, made, ['summary']);
    expect(properties.summary).toMatchObject({ name: 'made', hostMember: [host], numHosts: 1 });
    const group = await session.runTask(made, 'CreateDVPortgroup_Task', { spec: { name: 'a' } });
    await session.runTask(group, 'ReconfigureDVPortgroup_Task', { spec: { name: 'b' } });
    const filter = { type: ['DvsEvent', 'DVPortgroupEvent'] };
    expect(await session.invokeApi(eventManager, 'QueryEvents', { filter })).toMatchObject([
      { _type: 'DvsCreatedEvent', dvs: { dvs: made }, parent: { folder: networks } },
      { _type: 'DVPortgroupCreatedEvent', net: { name: 'a' } },
      { _type: 'DVPortgroupRenamedEvent', oldName: 'a', newName: 'b' },
      { _type: 'DVPortgroupReconfiguredEvent', net: { name: 'b' } },
    ]);
  });
});

describe('ports of a distributed switch', () => {
  it('are taken by cards, one each, until none is left', async () => {
    const { session, dvs, portgroup, onPort, portOf, keysOf, create, card } = await lab();
    const group = await portgroup();
    const [first, second] = await keysOf(group);
    const vm = await onPort('a', group);
    expect(await portOf(vm)).toMatchObject({ portgroupKey: group.value, portKey: first });
    expect(await faultOf(onPort('b', group, first))).toMatchObject({ fault: 'ResourceInUse', name: first });
    expect(await faultOf(onPort('b', group, '999'))).toMatchObject({ fault: 'InvalidDeviceBacking' });
    const two = create({ name: 'b', deviceChange: [card(group), card(group)] });
    expect(await faultOf(two)).toMatchObject({
      fault: 'ResourceNotAvailable',
      containerName: 'pg',
      type: 'DistributedVirtualPort',
    });
    const other = await onPort('b', group, second);
    expect(await portOf(other)).toMatchObject({ portKey: second });
    const connected = await session.invokeApi(dvs, 'FetchDVPorts', {
      criteria: { connected: true, portgroupKey: [group.value] },
    });
    expect(connected.map(({ key, connectee }) => [key, connectee?.connectedEntity])).toEqual([
      [first, vm],
      [second, other],
    ]);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(
      await session.invokeApi(dvs, 'FetchDVPortKeys', {
        criteria: { connected: false, portgroupKey: [group.value] },
      }),
    ).toEqual([first]);
    expect(await portOf(await onPort('c', group))).toMatchObject({ portKey: first });
  });

  it('are made anew by a group that grows, and by one that has none of its own', async () => {
    const { session, dvs, portgroup, onPort, portOf, keysOf } = await lab();
    const growing = await portgroup({ name: 'growing', numPorts: 0, autoExpand: true });
    expect(await keysOf(growing)).toEqual([]);
    await onPort('a', growing);
    expect(await keysOf(growing)).toHaveLength(8);
    const ephemeral = await session.runTask(dvs, 'CreateDVPortgroup_Task', {
      spec: getPortGroupSpec('ephemeral'),
    });
    const vm = await onPort('b', ephemeral);
    const port = await portOf(vm);
    expect(await keysOf(ephemeral)).toEqual([port?.portKey]);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(await keysOf(ephemeral)).toEqual([]);
  });

  it('are other ones for a clone', async () => {
    const { session, folder, portgroup, onPort, portOf, keysOf } = await lab();
    const group = await portgroup();
    const [first, second] = await keysOf(group);
    const vm = await onPort('a', group);
    const copy = await session.runTask(vm, 'CloneVM_Task', {
      folder,
      name: 'copy',
      spec: { location: {}, template: false, powerOn: true },
    });
    expect(await portOf(vm)).toMatchObject({ portKey: first });
    expect(await portOf(copy)).toMatchObject({ portKey: second });
  });

  it('are up when the VM runs', async () => {
    const { session, dvs, portgroup, onPort } = await lab();
    const group = await portgroup();
    const vm = await onPort('a', group);
    const active = () => session.invokeApi(dvs, 'FetchDVPorts', { criteria: { active: true } });
    expect(await active()).toEqual([]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await active()).toMatchObject([
      { portgroupKey: group.value, connectee: { nicKey: '4000', type: 'vmVnic' } },
    ]);
  });
});
