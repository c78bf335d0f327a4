/** A host's port groups, and the networks they are part of. */
import { describe, expect, it } from 'vitest';
import { getObjectProperty, getObjects } from '@kilonova/vsphere';
import { card, add, faultOf, values, vmScene } from './vm-scene.js';

async function lab() {
  const scene = await vmScene({
    inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, datastores: 1, vms: 0 },
  });
  const { session } = scene;
  const hosts = await getObjects(session, 'HostSystem', { pathSet: ['configManager.networkSystem'] });
  const systems = hosts.map(({ properties }) => properties['configManager.networkSystem']);
  const [first, second] = systems;
  if (first === undefined || second === undefined) throw new Error('The hosts have no network system.');
  const spec = { name: 'lab', vlanId: 7, vswitchName: 'vSwitch0', policy: {} };
  return {
    ...scene,
    first,
    second,
    hosts: hosts.map(({ obj }) => obj),
    addTo: (system: typeof first, change: Partial<typeof spec> = {}) =>
      session.invokeApi(system, 'AddPortGroup', { portgrp: { ...spec, ...change } }),
    removeFrom: (system: typeof first, pgName = 'lab') =>
      session.invokeApi(system, 'RemovePortGroup', { pgName }),
    networks: async () => {
      const found = await getObjects(session, 'Network', { pathSet: ['name', 'host'] });
      return found.map(({ properties }) => [properties.name, values(properties.host).length]);
    },
  };
}

describe('port groups of hosts', () => {
  it('of one name are one network, which goes with the last of them', async () => {
    const { first, second, addTo, removeFrom, networks } = await lab();
    await addTo(first);
    expect(await networks()).toEqual([
      ['VM Network', 2],
      ['lab', 1],
    ]);
    await addTo(second);
    expect(await networks()).toContainEqual(['lab', 2]);
    await removeFrom(first);
    expect(await networks()).toContainEqual(['lab', 1]);
    await removeFrom(second);
    expect(await networks()).toEqual([['VM Network', 2]]);
  });

  it('are in the host’s configuration and in that of its switch', async () => {
    const { session, first, hosts, addTo, removeFrom } = await lab();
    await addTo(first);
    const [host] = hosts;
    const info = await getObjectProperty(session, first, 'networkInfo');
    expect(info?.portgroup?.map(({ spec }) => [spec.name, spec.vlanId])).toEqual([
      ['VM Network', 0],
      ['lab', 7],
    ]);
    expect(info?.vswitch?.[0]?.portgroup).toHaveLength(2);
    const config = host && (await getObjectProperty(session, host, 'config.network.portgroup'));
    expect(config).toMatchObject(info?.portgroup ?? []);
    await removeFrom(first);
    expect((await getObjectProperty(session, first, 'networkInfo'))?.vswitch?.[0]?.portgroup).toHaveLength(1);
  });

  it('are there once, on a switch that there is, with a VLAN that there is', async () => {
    const { first, addTo, removeFrom } = await lab();
    await addTo(first);
    expect(await faultOf(addTo(first))).toMatchObject({ fault: 'AlreadyExists', name: 'lab' });
    expect(await faultOf(addTo(first, { name: 'x', vswitchName: 'vSwitch9' }))).toMatchObject({
      fault: 'NotFound',
    });
    expect(await faultOf(addTo(first, { name: 'x', vlanId: 4096 }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'portgrp.vlanId',
    });
    expect(await faultOf(removeFrom(first, 'x'))).toMatchObject({ fault: 'NotFound' });
  });

  it('take VMs on their host only, and stay while one uses them', async () => {
    const { session, hosts, first, second, addTo, removeFrom, create } = await lab();
    await addTo(first);
    const vm = await create({ name: 'on-first' });
    const spec = { deviceChange: [add(card({ network: 'lab' }))] };
    const host = await getObjectProperty(session, vm, 'runtime.host');
    expect(host).toEqual(hosts[0]);
    await session.runTask(vm, 'ReconfigVM_Task', { spec });
    expect(await faultOf(removeFrom(first))).toMatchObject({ fault: 'ResourceInUse', name: 'lab' });
    const other = await create({ name: 'on-second' });
    expect(await faultOf(session.runTask(other, 'ReconfigVM_Task', { spec }))).toMatchObject({
      fault: 'InvalidDeviceBacking',
    });
    await addTo(second);
    await session.runTask(other, 'ReconfigVM_Task', { spec });
    expect(await faultOf(removeFrom(second))).toMatchObject({ fault: 'ResourceInUse' });
    await session.runTask(vm, 'Destroy_Task', {});
    await removeFrom(first);
  });
});
